package library

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2/widget"

	"jianwen/app/research"
	"jianwen/app/widgets"
	"jianwen/assets/translations"
)

// Collect puts what the person is at into a collection, with a note.
func (p *Pane) Collect() {
	clip, ok := p.current()
	if !ok {
		return
	}
	where, fresh, note := widget.NewSelect(p.collectionNames(), nil), widgets.NewField(translations.T("research.new-name")), widgets.NewField(translations.T("research.note-hint"))
	rows := []*widget.FormItem{}
	if len(where.Options) > 0 {
		where.SetSelected(where.Options[max(0, slices.Index(where.Options, p.collection))])
		rows = append(rows, widget.NewFormItem(translations.T("research.collection"), where))
	} else {
		fresh.SetText(translations.T("research.first-name"))
	}
	rows = append(rows, widget.NewFormItem(translations.T("research.new"), fresh), widget.NewFormItem(translations.T("research.note"), note))
	p.asked(translations.T("research.collect-title", clip.Called()), translations.T("dialog.do-save"), note, rows, func() {
		name := strings.TrimSpace(fresh.Text)
		if name == "" {
			name = where.Selected
		}
		if name == "" {
			name = translations.T("research.first-name")
		}
		clip.Note = strings.TrimSpace(note.Text)
		p.collect(name, clip)
	})
}

// collect puts a clip into a collection, which is the one proposed next time.
func (p *Pane) collect(name string, clip research.Clip) {
	p.collection = name
	p.change(func(r *research.Record) { r.Collect(name, clip) }, func() {
		p.said.done(translations.T("research.collected", name, clip.Called()))
	})
	p.sought()
}

// collectionNames are the names of the collections.
func (p *Pane) collectionNames() (out []string) {
	for _, c := range p.record.Collections {
		out = append(out, c.Name)
	}
	return out
}

// newCollection makes an empty collection, and opens it.
func (g *gatheredView) newCollection() {
	name := widgets.NewField(translations.T("research.new-name"))
	g.pane.asked(translations.T("research.new"), translations.T("dialog.do-save"), name,
		[]*widget.FormItem{widget.NewFormItem(translations.T("research.name"), name)}, func() {
			wanted := strings.TrimSpace(name.Text)
			if wanted == "" {
				return
			}
			there := false
			g.pane.change(func(r *research.Record) {
				if there = r.Collection(wanted) != nil; !there {
					r.Collections = append(r.Collections, research.Collection{Name: wanted})
				}
			}, func() {
				if there {
					g.pane.said.undone(translations.T("research.name-taken", wanted))
				}
				g.pane.collection = wanted
			})
		})
}

// rename gives the collection that is selected or open another name.
func (g *gatheredView) rename() {
	from := g.named()
	if from == "" {
		return
	}
	name := widgets.NewField("")
	name.Write(from)
	g.pane.asked(translations.T("research.rename"), translations.T("dialog.do-save"), name,
		[]*widget.FormItem{widget.NewFormItem(translations.T("research.name"), name)}, func() {
			to, ok := strings.TrimSpace(name.Text), false
			g.pane.change(func(r *research.Record) { ok = r.Rename(from, to) }, func() {
				switch {
				case !ok:
					g.pane.said.undone(translations.T("research.name-taken", to))
				case g.open == from:
					g.open = to
					g.fill()
				}
			})
		})
}

// annotate gives the clip that is selected another note.
func (g *gatheredView) annotate() {
	clip, ok := g.clip()
	if !ok {
		return
	}
	note, name := widgets.NewField(translations.T("research.note-hint")), g.open
	note.Write(clip.Note)
	g.pane.asked(translations.T("research.note"), translations.T("dialog.do-save"), note,
		[]*widget.FormItem{widget.NewFormItem(clip.Called(), note)}, func() {
			text := strings.TrimSpace(note.Text)
			g.pane.change(func(r *research.Record) { r.Annotate(name, clip, text) }, nil)
		})
}

// remove takes away what is selected: a clip, a saved search, one of the history at
// once, a collection that has something in it once the person has agreed.
func (g *gatheredView) remove() {
	p, i := g.pane, g.list.Selected()
	switch {
	case g.open != "":
		if clip, ok := g.clip(); ok {
			name := g.open
			p.change(func(r *research.Record) { r.Take(name, clip) }, func() {
				p.said.done(translations.T("research.taken-out", clip.Called(), name))
			})
		}
	case g.tab == tabCollections:
		name := g.named()
		c := p.record.Collection(name)
		if c == nil {
			return
		}
		drop := func() { p.change(func(r *research.Record) { r.Drop(name) }, nil) }
		if len(c.Clips) == 0 {
			drop()
			return
		}
		p.sure(translations.T("research.delete"), translations.T("research.delete-sure", name, len(c.Clips)), translations.T("research.delete"), drop)
	case i < 0:
	case g.tab == tabSaved && i < len(p.record.Saved):
		gone := p.record.Saved[i]
		p.change(func(r *research.Record) { r.Saved = without(r.Saved, gone) }, nil)
	case g.tab == tabSought && i < len(p.record.History):
		gone := p.record.History[i]
		p.change(func(r *research.Record) { r.History = without(r.History, gone) }, nil)
	}
}

// without is a list of searches without one of them.
func without(all []research.Search, gone research.Search) []research.Search {
	return slices.DeleteFunc(all, func(s research.Search) bool { return s.Query == gone.Query && s.AsOf == gone.AsOf })
}

// clearHistory forgets all that was sought, once the person has agreed.
func (g *gatheredView) clearHistory() {
	if len(g.pane.record.History) == 0 {
		return
	}
	g.pane.sure(translations.T("research.clear"), translations.T("research.clear-sure"), translations.T("research.clear"), func() {
		g.pane.change(func(r *research.Record) { r.History = nil }, nil)
	})
}
