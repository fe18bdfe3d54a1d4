// Package files lets a person choose a file or a folder, or name a new file: a dialog
// like Fyne's own, but with fields in which Chinese can be typed, and walked by keys.
package files

import (
	"errors"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/widgets"
	"jianwen/assets/translations"
)

// A Request is what is asked for.
type Request struct {
	Title   string
	Confirm string   // on the button
	Folder  string   // to begin in; "" for the home folder
	Name    string   // proposed for a new file
	Endings []string // of the files shown, such as ".md"; nil: all
	Saving  bool     // a new file is named; one that is there is asked about
	Folders bool     // a folder is chosen, not a file
}

// Ask shows the dialog. chosen is called with a path in full once one has been chosen,
// and not at all where the person thinks better of it.
func Ask(win fyne.Window, r Request, chosen func(path string)) {
	c := &chooser{win: win, request: r, chosen: chosen}
	c.build()
	c.enter(c.begin())
	c.dialog.Show()
	size := win.Canvas().Size()
	c.dialog.Resize(fyne.NewSize(min(size.Width-80, 860), min(size.Height-80, 600)))
	switch {
	case r.Saving:
		win.Canvas().Focus(c.name)
	case len(c.entries) == 0:
		win.Canvas().Focus(c.place)
	default:
		win.Canvas().Focus(c.list)
	}
}

// A chooser is the dialog.
type chooser struct {
	win     fyne.Window
	request Request
	chosen  func(path string)
	dialog  *dialog.CustomDialog

	folder  string
	entries []entry
	place   *widgets.Field // the folder, which can be typed
	name    *widgets.Field
	list    *widgets.Rows
	trouble *widget.Label
	agree   *widget.Button
}

// build makes the parts of the dialog.
func (c *chooser) build() {
	r := c.request
	c.place, c.name = widgets.NewField(""), widgets.NewField(translations.T("files.name"))
	c.place.OnKey = c.onEnter(c.visit)
	c.name.OnKey = c.onEnter(c.choose)
	c.name.SetText(r.Name)
	c.name.OnChanged = func(string) { c.weigh() }
	c.trouble = widget.NewLabel("")
	c.trouble.Truncation = fyne.TextTruncateEllipsis
	c.list = widgets.NewRows(func(i int) []widgets.Paragraph { return c.entries[i].look() })
	c.list.OnPick = c.pick
	c.list.OnEscape = func() { c.dialog.Hide() }
	c.list.OnTop = func() { c.win.Canvas().Focus(c.place) }
	c.agree = widget.NewButton(r.Confirm, c.choose)
	c.agree.Importance = widget.HighImportance
	up := widgets.NewTool(translations.T("files.up"), "up", func() { c.enter(filepath.Dir(c.folder)) })
	head := container.NewBorder(nil, nil, container.NewHBox(c.places(), up), nil, c.place)
	foot := fyne.CanvasObject(c.trouble)
	if !r.Folders {
		foot = container.NewVBox(c.name, c.trouble)
	}
	body := container.NewBorder(container.New(layout.NewCustomPaddedLayout(0, 6, 0, 0), head), foot, nil, nil, c.list)
	c.dialog = dialog.NewCustomWithoutButtons(r.Title, body, c.win)
	c.dialog.SetButtons([]fyne.CanvasObject{widget.NewButton(translations.T("dialog.cancel"), func() { c.dialog.Hide() }), c.agree})
}

// onEnter makes the key handler of a field: Enter does it, Escape leaves the dialog,
// Down goes to the list.
func (c *chooser) onEnter(do func()) func(*fyne.KeyEvent) bool {
	return func(e *fyne.KeyEvent) bool {
		switch e.Name {
		case fyne.KeyReturn, fyne.KeyEnter:
			do()
		case fyne.KeyEscape:
			c.dialog.Hide()
		case fyne.KeyDown:
			c.win.Canvas().Focus(c.list)
		default:
			return false
		}
		return true
	}
}

// visit shows the folder that was typed. Where a folder is asked for, Enter once more
// takes it.
func (c *chooser) visit() {
	if c.request.Folders && c.place.Text == c.folder {
		c.choose()
		return
	}
	c.enter(c.place.Text)
}

// places are the folders that people keep things in.
func (c *chooser) places() *fyne.Container {
	row := container.NewHBox()
	home, err := os.UserHomeDir()
	if err != nil {
		return row
	}
	add := func(label string, names ...string) {
		for _, name := range names {
			path := filepath.Join(home, name)
			if info, err := os.Stat(path); err == nil && info.IsDir() {
				row.Add(widgets.NewTool(label, "", func() { c.enter(path) }))
				return
			}
		}
	}
	add(translations.T("files.home"), "")
	add(translations.T("files.desktop"), "Desktop", "桌面")
	add(translations.T("files.documents"), "Documents", "文档")
	return row
}

// begin is the folder to begin in.
func (c *chooser) begin() string {
	if c.request.Folder != "" {
		return c.request.Folder
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return string(filepath.Separator)
	}
	return home
}

// enter shows another folder. A path that is a file is its folder with the file's name.
func (c *chooser) enter(folder string) {
	full, err := filepath.Abs(folder)
	if err == nil {
		folder = full
	}
	info, err := os.Stat(folder)
	if err == nil && !info.IsDir() {
		c.name.Write(filepath.Base(folder))
		folder = filepath.Dir(folder)
	}
	entries, err := read(folder, c.request)
	if err != nil {
		c.say(reason(err))
		c.agree.Disable()
		return
	}
	c.folder, c.entries = folder, entries
	c.place.Write(folder)
	c.list.Set(len(entries))
	c.weigh()
}

// reason says why a folder cannot be shown.
func reason(err error) string {
	switch {
	case errors.Is(err, os.ErrPermission):
		return translations.T("files.forbidden")
	case errors.Is(err, os.ErrNotExist):
		return translations.T("files.missing")
	}
	return err.Error()
}

func (c *chooser) say(sentence string) { c.trouble.SetText(sentence) }

// pick opens a folder, or takes a file.
func (c *chooser) pick(i int) {
	e := c.entries[i]
	if e.folder {
		c.enter(filepath.Join(c.folder, e.name))
		c.win.Canvas().Focus(c.list)
		return
	}
	c.name.Write(e.name)
	if !c.request.Saving {
		c.choose()
	}
}

// weigh says what stands against the choice as it is, and greys the button.
func (c *chooser) weigh() {
	path, trouble := c.choice()
	c.say(trouble)
	if path == "" {
		c.agree.Disable()
	} else {
		c.agree.Enable()
	}
}

// choice is the path that is chosen now; "" where it cannot be, or why not yet.
func (c *chooser) choice() (path, trouble string) {
	if c.request.Folders {
		return c.folder, ""
	}
	name := c.name.Text
	if name == "" {
		return "", ""
	}
	path = name
	if !filepath.IsAbs(name) {
		path = filepath.Join(c.folder, name)
	}
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return path, translations.T("files.is-folder")
	case c.request.Saving:
		path = c.ended(path)
		if _, err := os.Stat(path); err == nil {
			return path, translations.T("files.exists", filepath.Base(path))
		}
		return path, ""
	case err != nil:
		return "", reason(err)
	}
	return path, ""
}

// ended is a new file's path with one of the endings asked for.
func (c *chooser) ended(path string) string {
	for _, e := range c.request.Endings {
		if filepath.Ext(path) == e {
			return path
		}
	}
	if len(c.request.Endings) > 0 {
		return path + c.request.Endings[0]
	}
	return path
}

// choose takes what is chosen; a file that is there is asked about before it is named.
func (c *chooser) choose() {
	path, _ := c.choice()
	if path == "" {
		return
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() && !c.request.Folders {
		c.enter(path)
		return
	}
	done := func() {
		c.dialog.Hide()
		c.chosen(path)
	}
	if _, err := os.Stat(path); err != nil || !c.request.Saving {
		done()
		return
	}
	d := dialog.NewConfirm(c.request.Title, translations.T("files.replace", filepath.Base(path)), func(yes bool) {
		if yes {
			done()
		}
	}, c.win)
	d.SetConfirmText(translations.T("files.do-replace"))
	d.SetDismissText(translations.T("dialog.cancel"))
	d.Show()
}
