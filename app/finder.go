package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/drafting/editing"
	"jianwen/drafting/source"
)

// A finder is the bar above the paper in which a text is sought and replaced.
type finder struct {
	*fyne.Container
	w         *window
	what, by  *widgets.Field
	count     *widget.Label
	exact, in *widgets.Tool
	replacing *fyne.Container
	q         editing.Search
}

func newFinder(w *window) *finder {
	f := &finder{
		w: w, what: widgets.NewField(translations.T("find.what")), by: widgets.NewField(translations.T("find.by")),
		count: widget.NewLabel(""),
	}
	f.what.OnChanged = func(string) { f.seek() }
	f.what.OnKey, f.by.OnKey = f.key(f.next), f.key(f.replace)
	f.exact = widgets.NewTool(translations.T("find.exact"), "", func() {
		f.q.Exact = !f.q.Exact
		f.seek()
	})
	f.in = widgets.NewTool(translations.T("find.selection"), "", f.flipIn)
	f.replacing = container.NewHBox(
		widgets.NewTool(translations.T("find.replace"), "", f.replace),
		widgets.NewTool(translations.T("find.replace-all"), "", f.replaceAll))
	seeking := container.NewHBox(f.count,
		widgets.NewTool(translations.T("find.previous"), "up", f.previous), widgets.NewTool(translations.T("find.next"), "down", f.next),
		f.exact, f.in, widgets.NewTool(translations.T("find.close"), "close", f.close))
	f.Container = container.New(layout.NewCustomPaddedLayout(4, 4, 10, 10),
		container.New(finderLines{}, f.what, f.by, f.replacing, seeking))
	f.Hide()
	return f
}

// key takes the keys of the bar's fields.
func (f *finder) key(enter func()) func(*fyne.KeyEvent) bool {
	return func(e *fyne.KeyEvent) bool {
		switch e.Name {
		case fyne.KeyReturn, fyne.KeyEnter:
			enter()
		case fyne.KeyEscape:
			f.close()
		case fyne.KeyF3, fyne.KeyF8:
			f.w.typedKey(e)
		default:
			return false
		}
		return true
	}
}

// open shows the bar with what is selected in it, with the line for replacing or not.
func (f *finder) open(replacing bool) {
	f.w.leaveRoom()
	f.replacing.Hidden, f.by.Hidden = !replacing, !replacing
	if e := f.w.writer.Editor(); e != nil && f.q.In == nil {
		if text := e.Selected(); text != "" && len(text) < 200 {
			f.what.Write(text)
		}
	}
	f.Show()
	f.w.arrange()
	f.w.win.Canvas().Focus(f.what)
	f.seek()
}

// close puts the lights out and gives the keys to the paper.
func (f *finder) close() {
	f.q = editing.Search{}
	f.w.writer.EndFind()
	f.Hide()
	f.in.Set(f.in.Label, false, true)
	f.exact.Set(f.exact.Label, false, true)
	f.w.arrange()
	f.w.win.Canvas().Focus(f.w.paper)
}

// flipIn keeps the search to what is selected now, or lets it go.
func (f *finder) flipIn() {
	e := f.w.writer.Editor()
	if f.q.In != nil || e == nil || e.Selection().Empty() {
		f.q.In = nil
	} else {
		span := e.Selection().Span()
		f.q.In = &source.Span{Start: span.Start, End: span.End}
	}
	f.seek()
}

func (f *finder) seek() {
	f.q.Text = f.what.Text
	f.exact.Set(f.exact.Label, f.q.Exact, true)
	f.in.Set(f.in.Label, f.q.In != nil, true)
	f.tell(f.w.writer.Find(f.q))
}

func (f *finder) next() {
	if !f.Visible() {
		f.open(false)
		return
	}
	f.tell(f.w.writer.FindNext(1))
}

func (f *finder) previous() { f.tell(f.w.writer.FindNext(-1)) }

func (f *finder) replace() { f.tell(f.w.writer.Replace(translations.T("find.replace"), f.by.Text)) }

func (f *finder) replaceAll() {
	if err := f.w.keepVersion(); err != nil {
		f.w.fail(err)
		return
	}
	n := f.w.writer.ReplaceAll(translations.T("find.replace-all"), f.by.Text)
	f.w.state.tell(translations.T("find.replaced", n))
	f.seek()
}

// tell says how many places there are and which one is selected.
func (f *finder) tell(count, at int) {
	switch {
	case f.what.Text == "":
		f.count.SetText("")
	case count == 0:
		f.count.SetText(translations.T("find.none"))
	case at < 0:
		f.count.SetText(translations.T("find.some", count))
	default:
		f.count.SetText(translations.T("find.at", at+1, count))
	}
}
