package versions

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/drafting/compare"
)

// A redline shows how one version became another.
type redline struct {
	pane     *Pane
	from, to int // numbers of the versions
	d        *compare.Difference
	whole    bool // show what did not change as well
	lines    []line

	older, newer *widgets.Tool // choose the versions
	count        *widget.Label
	all          *widgets.Tool
	restore      *widgets.Tool
	name         *widgets.Tool
	rows         *widgets.Rows
	body         *fyne.Container
}

func newRedline(p *Pane) *redline {
	r := &redline{pane: p, count: widget.NewLabel("")}
	r.older = widgets.NewTool("", "down", nil)
	r.older.OnTap = func() { r.choose(r.older, r.from, func(n int) { p.wishes.Compare(n, r.to) }) }
	r.newer = widgets.NewTool("", "down", nil)
	r.newer.OnTap = func() { r.choose(r.newer, r.to, func(n int) { p.wishes.Compare(r.from, n) }) }
	r.older.Lead, r.newer.Lead = true, true
	r.all = widgets.NewTool(translations.T("versions.whole"), "", func() {
		r.whole = !r.whole
		r.fill()
	})
	r.restore = widgets.NewTool(translations.T("versions.restore"), "history", func() { p.wishes.Restore(r.from) })
	r.name = widgets.NewTool(translations.T("versions.rename"), "edit", func() {
		v, _ := p.version(r.from)
		p.form.ask(r.from, v.Name)
	})
	r.rows = widgets.NewRows(func(i int) []widgets.Paragraph { return r.lines[i].shows })
	r.rows.OnPick = func(i int) {
		if at := r.lines[i].at; at >= 0 {
			p.wishes.Pick(at)
		}
	}
	leave := func() {
		p.back()
		p.Focus()
	}
	r.rows.OnEscape = leave
	export := widgets.NewTool(translations.T("versions.export"), "export", p.wishes.Export)
	back := widgets.NewTool(translations.T("versions.back"), "back", leave)
	back.Lead = true
	head := container.NewVBox(container.NewBorder(nil, nil, nil, export, back), r.older, r.newer,
		container.NewHBox(r.restore, r.name, r.all), r.count, widget.NewSeparator())
	r.body = container.NewBorder(head, nil, nil, nil, r.rows)
	return r
}

// ShowDifference shows how version from became version to; d is nil where one of them cannot be
// read any more.
func (p *Pane) ShowDifference(from, to int, d *compare.Difference) {
	r := p.redline
	r.from, r.to, r.d = from, to, d
	r.relabel()
	p.form.hide()
	p.front.Hide()
	r.body.Show()
	r.fill()
	p.Refresh()
	p.Focus()
}

// Compared are the versions on show; ok is false while the list is.
func (p *Pane) Compared() (from, to int, ok bool) {
	return p.redline.from, p.redline.to, p.redline.body.Visible()
}

// relabel writes what the versions are called.
func (r *redline) relabel() {
	r.older.Set(translations.T("versions.from", r.pane.label(r.from)), false, true)
	r.newer.Set(translations.T("versions.to", r.pane.label(r.to)), false, true)
	r.restore.Set(r.restore.Label, false, r.from > Now)
	r.name.Set(r.name.Label, false, r.from > Now)
}

// fill writes the red-line.
func (r *redline) fill() {
	r.all.Set(r.all.Label, r.whole, true)
	r.lines = nil
	switch {
	case r.d == nil:
		r.count.SetText("")
	case r.d.Changes() == 0:
		r.count.SetText(translations.T("versions.same"))
	default:
		r.count.SetText(translations.T("versions.count", r.d.Changes()))
	}
	if r.d != nil {
		w := liner{d: r.d, whole: r.whole, called: r.pane.wishes.Called}
		r.lines = w.lines()
	}
	r.rows.Set(len(r.lines))
}

// choose offers the versions in the place of one.
func (r *redline) choose(tool *widgets.Tool, now int, then func(number int)) {
	c := fyne.CurrentApp().Driver().CanvasForObject(tool)
	if c == nil {
		return
	}
	menu := fyne.NewMenu("")
	numbers := []int{Now}
	for _, v := range r.pane.versions {
		numbers = append(numbers, v.Number)
	}
	for _, n := range numbers {
		item := fyne.NewMenuItem(r.pane.label(n), func() { then(n) })
		item.Checked = n == now
		menu.Items = append(menu.Items, item)
	}
	widget.ShowPopUpMenuAtRelativePosition(menu, c, fyne.NewPos(0, tool.Size().Height), tool)
}
