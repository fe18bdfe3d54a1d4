package app

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"jianwen/app/cli"
	"jianwen/app/preview"
	"jianwen/assets/translations"
	"jianwen/drafting"
	"jianwen/drafting/masking"
	"jianwen/search/law"
)

// A publishing is the copy for the public of the open draft, as the pane shows it.
type publishing struct {
	pane     *preview.Pane
	compiler *drafting.Compiler // of the copy; nil: none was made of this draft
	text     string             // of the draft that the copy is of
	copy     *masking.Copy      // nil: there is none
}

// newPreview makes the pane of the copy for the public.
func (w *window) newPreview() *preview.Pane {
	return preview.New(preview.Wishes{
		Pick: func(offset int) {
			if c := w.public.copy; c != nil {
				w.jump(c.Origin(offset))
			}
		},
		Jump:     w.jump,
		Export:   w.exportPublic,
		Leave:    w.toPaper,
		Key:      func(e *fyne.KeyEvent) { w.functionKey(e.Name) },
		Shortcut: w.shortcut,
		Focus:    w.win.Canvas().Focus,
	}, w.face)
}

// jump brings a place of the draft into sight, with the caret there.
func (w *window) jump(offset int) {
	w.writer.GoTo(offset)
	w.paper.Reveal(offset)
}

// flipPublic shows the copy for the public, or hides it.
func (w *window) flipPublic() {
	if !w.flipPane(publicPane) {
		w.toPaper()
		return
	}
	w.showPublic()
	w.public.pane.Focus()
}

// showPublic makes the copy of the draft as it is and shows it, where it is looked at.
func (w *window) showPublic() {
	p := &w.public
	text := w.state.Draft.Text
	if !w.state.IsOpen() || w.state.View.Instead != publicPane || p.compiler != nil && p.text == text {
		return
	}
	if p.compiler == nil {
		p.compiler = drafting.NewCompiler(w.office().options(false))
	}
	compiler := p.compiler
	w.tasks.Quietly("public", func(context.Context) func() {
		c, err := w.publicCopy(text)
		shown := preview.Copy{}
		if err != nil {
			shown.Refused = err.Error()
		} else {
			shown = listing(c, text)
			shown.Pages = compiler.Compile(c.Text).Pages
		}
		return func() {
			if p.compiler == compiler { // of no other draft
				p.text, p.copy = text, c
				p.pane.Set(shown)
			}
		}
	})
}

// publicCopy is the copy for the public of a text; an error says why there is none.
func (w *window) publicCopy(text string) (*masking.Copy, error) {
	c, refused := drafting.Public(text, w.office().forms, law.DateOf(time.Now()))
	switch name := translations.T("preview.draft"); {
	case refused == nil:
		return c, nil
	case refused.Marking == "":
		return nil, errors.New(translations.T("cli.export.sealed", name))
	default:
		return nil, errors.New(translations.T("cli.export.secret", name, refused.Marking))
	}
}

// listing is what a copy masks of a text.
func listing(c *masking.Copy, text string) preview.Copy {
	out := preview.Copy{Masks: c.Masks()}
	for _, m := range c.List {
		item := preview.Item{Kind: cli.MaskedKind(m.Kind), Original: m.Original, Mask: m.Mask, Count: m.Count, At: -1}
		if at, ok := c.First(m, text); ok {
			item.At = at.Start
		}
		out.List = append(out.List, item)
	}
	return out
}

// leavePublic parts the pane from the draft that was open.
func (w *window) leavePublic() {
	w.tasks.Stop("public")
	w.public = publishing{pane: w.public.pane}
	w.public.pane.Set(preview.Copy{})
}

// exportPublic makes the PDF of the copy for the public and asks where to put it.
func (w *window) exportPublic() {
	w.settle()
	draft := w.state.Draft
	w.state.tell(translations.T("window.exporting"))
	w.tasks.Start("export", func(context.Context) func() {
		c, err := w.publicCopy(draft.Text)
		if err != nil {
			return func() { w.fail(err) }
		}
		draft.Text = c.Text
		snapshot := drafting.Compile(draft.Text, w.office().options(false))
		data, err := cli.PDF(draft, snapshot, w.fonts)
		if err != nil {
			return func() { w.fail(err) }
		}
		name := filepath.Base(draft.Name)
		name = translations.T("preview.file", strings.TrimSuffix(name, filepath.Ext(name))) + ".pdf"
		return func() { w.askSaveAs(name, data, len(snapshot.Pages)) }
	})
}
