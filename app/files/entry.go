package files

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2/theme"

	"jianwen/app/widgets"
	"jianwen/assets/translations"
)

// An entry is a file or a folder of the folder shown.
type entry struct {
	name    string
	folder  bool
	changed time.Time
	size    int64
}

// look is the row of an entry.
func (e entry) look() []widgets.Paragraph {
	icon, about := "draft", ""
	if e.folder {
		icon = "open"
	} else {
		about = translations.T("files.about", e.changed.Format("2006-01-02 15:04"), (e.size+1023)/1024)
	}
	return []widgets.Paragraph{{Pieces: []widgets.Piece{
		{Icon: icon, Color: theme.ColorNamePlaceHolder},
		{Text: " " + e.name},
		{Text: "   " + about, Small: true, Color: theme.ColorNamePlaceHolder},
	}}}
}

// read lists what of a folder a request wants: folders first, then files, by name.
// Hidden ones are left out.
func read(folder string, r Request) ([]entry, error) {
	all, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var out []entry
	for _, d := range all {
		if strings.HasPrefix(d.Name(), ".") {
			continue
		}
		info, err := os.Stat(filepath.Join(folder, d.Name()))
		if err != nil {
			continue // a link to nothing
		}
		e := entry{name: d.Name(), folder: info.IsDir(), changed: info.ModTime(), size: info.Size()}
		wanted := e.folder || !r.Folders && (len(r.Endings) == 0 || slices.Contains(r.Endings, strings.ToLower(filepath.Ext(e.name))))
		if wanted {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(a, b entry) int {
		switch {
		case a.folder == b.folder:
			return strings.Compare(a.name, b.name)
		case a.folder:
			return -1
		}
		return 1
	})
	return out, nil
}
