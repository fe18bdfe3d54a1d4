package fonts

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// A folderIndex has the path of each font file by its [fontName]; of several,
// the first found.
type folderIndex map[string]string

// Limits of a walk, far above what a machine has.
const (
	maxDepth = 8
	maxFiles = 100_000
)

// listFonts lists the font files in folders and below them, by name only.
// Folders that do not exist or cannot be read are passed over.
func listFonts(folders []string) folderIndex {
	w := walk{index: folderIndex{}, seen: map[string]bool{}}
	for _, folder := range folders {
		w.folder(folder, 0)
	}
	return w.index
}

type walk struct {
	index folderIndex
	seen  map[string]bool // folders by their real path: links may form rings
	files int
}

func (w *walk) folder(path string, depth int) {
	target, err := filepath.EvalSymlinks(path)
	if err != nil || depth > maxDepth || w.seen[target] {
		return
	}
	w.seen[target] = true
	entries, err := os.ReadDir(path) // sorted by name
	if err != nil {
		return
	}
	for _, entry := range entries {
		if w.files++; w.files > maxFiles {
			return
		}
		name := filepath.Join(path, entry.Name())
		if isFontFile(name) {
			if key := fontName(name); w.index[key] == "" {
				w.index[key] = name
			}
		} else if entry.IsDir() || entry.Type()&os.ModeSymlink != 0 {
			w.folder(name, depth+1)
		}
	}
}

func isFontFile(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".ttf", ".otf", ".ttc", ".otc":
		return true
	}
	return false
}

// fontName is a file's or font's name as compared: without folder and ending, in
// small letters, without space, hyphen and underscore, which differ from system
// to system: "仿宋_GB2312.TTF" → "仿宋gb2312".
func fontName(path string) string {
	name := path
	if isFontFile(path) {
		name = baseName(path)
	}
	return strings.NewReplacer(" ", "", "-", "", "_", "").Replace(strings.ToLower(name))
}

func baseName(path string) string {
	return strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
}

// systemFolders are the folders where the system, WPS and the person keep fonts.
func systemFolders() []string {
	home, _ := os.UserHomeDir()
	in := func(parts ...string) string {
		if home == "" {
			return ""
		}
		return filepath.Join(append([]string{home}, parts...)...)
	}
	var list []string
	switch runtime.GOOS {
	case "windows":
		list = []string{
			filepath.Join(os.Getenv("WINDIR"), "Fonts"), `C:\Windows\Fonts`,
			filepath.Join(os.Getenv("LOCALAPPDATA"), `Microsoft\Windows\Fonts`),
		}
	case "darwin":
		list = []string{
			in("Library", "Fonts"), "/Library/Fonts", "/System/Library/Fonts",
			"/Applications/Microsoft Word.app/Contents/Resources/DFonts",
			"/Applications/wpsoffice.app/Contents/Resources/office6/fonts",
		}
	default:
		list = []string{
			os.Getenv("XDG_DATA_HOME") + "/fonts", in(".local", "share", "fonts"), in(".fonts"),
			"/usr/local/share/fonts", "/usr/share/fonts",
			"/opt/kingsoft/wps-office/office6/fonts", "/opt/apps/cn.wps.wps-office/files/kingsoft/wps-office/office6/fonts",
		}
	}
	kept := list[:0]
	for _, folder := range list {
		if filepath.IsAbs(folder) {
			kept = append(kept, folder)
		}
	}
	return kept
}
