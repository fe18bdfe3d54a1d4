package app

import (
	"bufio"
	"io"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
)

// dropped opens a draft that was dropped on the window, and takes everything else
// into the library: statutes, office files, archives, folders, and several drafts at
// once, which are past documents then.
func (w *window) dropped(_ fyne.Position, files []fyne.URI) {
	var paths []string
	for _, f := range files {
		paths = append(paths, f.Path())
	}
	switch {
	case len(paths) == 0:
	case len(paths) == 1 && isDraft(paths[0]):
		w.open(paths[0])
	default:
		w.showLibrary()
		w.shelf.Import(paths)
	}
}

// isDraft tells a draft of ours from a statute or another text by what it says: its
// front matter names a form.
func isDraft(path string) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".md", ".markdown", ".txt":
	default:
		return false
	}
	file, err := os.Open(path)
	if err != nil {
		return false
	}
	defer file.Close() //nolint:errcheck // only read
	lines := bufio.NewScanner(io.LimitReader(file, 1<<16))
	for n := 0; lines.Scan(); n++ {
		line := strings.TrimRight(strings.TrimPrefix(lines.Text(), "\uFEFF"), " \t\r")
		switch {
		case n == 0 && line != "---", n > 0 && (line == "---" || line == "..."):
			return false
		case strings.HasPrefix(line, "form:"):
			return true
		}
	}
	return false
}
