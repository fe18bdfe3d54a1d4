package fonts

import (
	"os"
	"path/filepath"
	"runtime"
)

// FandolFang is the free 仿宋. Its licence (GPL with a font exception) wants the
// file whole and apart from the program, so it is looked for as a file.
const fandolFile = "FandolFang-Regular.otf"

// findFandol looks in Options.Dirs, beside the program, in the source tree, and,
// unless system fonts are off, among them and in TeX folders.
func (s *Set) findFandol() string {
	if path := s.dirs()[fontName(fandolFile)]; path != "" {
		return path
	}
	for _, folder := range programFolders() {
		if path := filepath.Join(folder, fandolFile); isFile(path) {
			return path
		}
	}
	if s.options.NoSystem {
		return ""
	}
	if path := s.system()[fontName(fandolFile)]; path != "" {
		return path
	}
	for _, pattern := range texFolders() {
		found, _ := filepath.Glob(filepath.Join(pattern, "fonts", "opentype", "public", "fandol", fandolFile))
		if len(found) > 0 {
			return found[len(found)-1] // of several years the newest
		}
	}
	return ""
}

// programFolders are where the program's own files lie: beside it, in share of
// the place where it is installed, and in the source tree it is run from or was
// built in.
func programFolders() []string {
	var list, starts []string
	if exe, err := os.Executable(); err == nil {
		if target, err := filepath.EvalSymlinks(exe); err == nil {
			exe = target
		}
		dir := filepath.Dir(exe)
		list = append(list,
			filepath.Join(dir, "fonts"), filepath.Join(dir, "fonts", "fandol"),
			filepath.Join(dir, "..", "share", "jianwen", "fonts"), filepath.Join(dir, "..", "share", "jianwen", "fonts", "fandol"))
		starts = append(starts, dir)
	}
	if cwd, err := os.Getwd(); err == nil {
		starts = append([]string{cwd}, starts...)
	}
	// a program that was built here and taken elsewhere on this machine; -trimpath leaves nothing to find
	if _, file, _, ok := runtime.Caller(0); ok && filepath.IsAbs(file) {
		starts = append(starts, filepath.Dir(file))
	}
	for _, start := range starts {
		if root := moduleRoot(start); root != "" {
			list = append(list, filepath.Join(root, "assets", "fonts", "fandol"))
		}
	}
	if runtime.GOOS != "windows" {
		list = append(list, "/usr/local/share/jianwen/fonts", "/usr/share/jianwen/fonts")
	}
	return list
}

// moduleRoot is the nearest folder at or above dir that has a go.mod, "" if none.
func moduleRoot(dir string) string {
	for {
		if isFile(filepath.Join(dir, "go.mod")) {
			return dir
		}
		up := filepath.Dir(dir)
		if up == dir {
			return ""
		}
		dir = up
	}
}

func texFolders() []string {
	if runtime.GOOS == "windows" {
		return []string{`C:\texlive\*\texmf-dist`}
	}
	return []string{
		"/usr/share/texlive/texmf-dist", "/usr/share/texmf-dist", "/usr/share/texmf", "/usr/local/texlive/*/texmf-dist",
	}
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}
