package app

import (
	"context"
	"errors"
	"path/filepath"
	"time"

	"jianwen/app/cli"
	"jianwen/assets/translations"
	"jianwen/drafting/register"
	"jianwen/drafting/source"
)

// A keeping is the open draft in the register: what is typed goes there at once.
type keeping struct {
	draft register.Draft
	pen   *register.Pen        // nil: nothing can be kept
	take  func() *register.Pen // takes the draft up when it is shown; nil: nothing can be kept
	lost  bool                 // the last try to write failed
	clash *clash               // with what its file has; nil: none

	working time.Time // since when there has been work that no version has; zero: there is none
}

// books is the register, opened once. It is called in tasks.
func (w *window) books() (*register.Register, error) {
	w.booksOnce.Do(func() {
		w.register, w.registerErr = register.Open(context.Background(), w.workspace, register.Options{ReadOnly: w.alone != nil})
	})
	return w.register, w.registerErr
}

// takeUp finds the draft of a file in the register, or takes it in: in a task. The text
// is the one to go on with: what was typed and not yet written to the file comes first,
// what another program has written since is never lost.
func (w *window) takeUp(ctx context.Context, path string, file cli.Draft) (k keeping, text, note string) {
	books, err := w.books()
	switch {
	case err != nil:
		return keeping{}, file.Text, translations.T("keeping.unreadable", err)
	case books.ReadOnly():
		return keeping{}, file.Text, w.whyReadOnly()
	}
	var theirs *clash
	d, err := books.At(ctx, path)
	if path == "" || errors.Is(err, register.ErrMissing) {
		if ctx.Err() != nil {
			return keeping{}, file.Text, "" // something else is being opened by now
		}
		d, err = books.Begin(ctx, register.Draft{Title: filepath.Base(file.Name), Path: path, Hash: register.Hash(file.Text)}, file.Text)
		text = file.Text
	} else if err == nil {
		text, note, theirs, err = w.reconcile(ctx, books, &d, file)
	}
	if err != nil {
		return keeping{}, file.Text, translations.T("keeping.unreadable", err)
	}
	note = sentences(note, w.missed(d, text))
	return keeping{draft: d, take: w.pen(books, d.ID, text), clash: theirs}, text, note
}

// reconcile is the text to go on with of a draft that the register knows; with a clash
// where its file has another one that is new as well.
func (w *window) reconcile(ctx context.Context, books *register.Register, d *register.Draft, file cli.Draft) (text, note string, c *clash, err error) {
	text, _, err = books.Text(ctx, d.ID)
	if err != nil && !errors.Is(err, register.ErrDamaged) {
		return "", "", nil, err
	}
	seen := register.Hash(file.Text)
	switch {
	case text == file.Text:
	case seen == d.Hash:
		return text, translations.T("keeping.unsaved", filepath.Base(d.Path)), nil, nil
	case register.Hash(text) == d.Hash:
		text, note = file.Text, translations.T("keeping.outside", filepath.Base(d.Path))
		_, err = books.Save(ctx, d.ID, register.Saving{Text: text, Why: register.Outside})
	default:
		note, c = translations.T("keeping.both", filepath.Base(d.Path)), &clash{text: file.Text}
		for _, s := range []register.Saving{
			{Text: text, Why: register.Kept}, {Text: file.Text, Why: register.Outside}, {Text: text, Why: register.Kept},
		} {
			if err == nil {
				_, err = books.Save(ctx, d.ID, s)
			}
		}
	}
	if err != nil {
		return "", "", nil, err
	}
	d.Hash = seen
	return text, note, c, books.Describe(ctx, *d)
}

// pen is what takes up a draft, whose text is known.
func (w *window) pen(books *register.Register, draft int64, text string) (take func() *register.Pen) {
	return func() *register.Pen {
		return books.Pen(draft, text, register.PenOptions{
			Rescue:  w.rescueFolders(),
			Trouble: func(err error) { w.tasks.post(func() { w.penTrouble(err) }) },
		})
	}
}

// penTrouble says that what is typed cannot be kept at this moment, or can again.
func (w *window) penTrouble(err error) {
	w.keeping.lost = err != nil
	w.showSaved()
	if err != nil {
		w.state.tell(translations.T("keeping.cannot", w.rescueFolder()))
		return
	}
	w.state.tell(translations.T("keeping.again"))
}

// edited hears of edits that were made at once.
func (w *window) edited(edits []source.Edit) {
	if w.keeping.pen == nil {
		return
	}
	w.keepNowAndThen(time.Now())
	if err := w.keeping.pen.Write(edits...); err != nil {
		w.state.tell(translations.T("keeping.unreadable", err))
	}
	if w.keeping.draft.Aside { // a sample is a draft of the office's from the first edit on
		w.keeping.draft.Aside = false
		w.redescribe()
	}
}

// redescribe writes into the register what the open draft is called, in the background.
func (w *window) redescribe() {
	d := w.keeping.draft
	w.tasks.Quietly("describe", func(ctx context.Context) func() {
		if err := w.register.Describe(ctx, d); err != nil {
			return func() { w.state.tell(translations.T("keeping.unreadable", err)) }
		}
		return nil
	})
}

// putDown ends the keeping of the open draft.
func (w *window) putDown() {
	k := w.keeping
	w.noteCaret()
	w.keeping = keeping{}
	if k.pen == nil {
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	if err := k.pen.Close(ctx); err != nil {
		w.state.tell(translations.T("keeping.cannot", w.rescueFolder()))
		return
	}
	if s := w.state.Snapshot; s != nil {
		fresh := named(&k.draft, s)
		if moved, err := inCase(ctx, w.register, &k.draft, s); err == nil && (fresh || moved) {
			_ = w.register.Describe(ctx, k.draft) // what it is called in lists; its text is safe
		}
	}
}
