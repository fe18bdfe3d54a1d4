package app

import (
	"context"
	"time"

	"jianwen/app/versions"
	"jianwen/assets/translations"
	"jianwen/drafting/compare"
	"jianwen/drafting/register"
)

// keepEvery is how long one works before the program keeps a version by itself.
const keepEvery = 10 * time.Minute

// newVersions makes the pane of the open draft's versions.
func (w *window) newVersions() *versions.Pane {
	return versions.New(versions.Wishes{
		Compare: w.compareVersions,
		Name:    w.nameVersion,
		Restore: w.restoreVersion,
		Pick:    w.revealRedline,
		Back:    w.leaveRedline,
		Export:  w.exportRedline,
		Leave:   w.toPaper,
		Focus:   w.win.Canvas().Focus,
		Called:  func(part string) string { return translations.Pick(w.office().forms.PartName(part)) },
	})
}

// flipVersions shows the versions and gives them the keys, or hides them.
func (w *window) flipVersions() {
	if !w.flipPane(versionsPane) {
		w.toPaper()
		return
	}
	w.listVersions()
	w.versions.Focus()
}

// listVersions shows the versions that the register has now.
func (w *window) listVersions() {
	id := w.keeping.draft.ID
	if w.state.View.Instead != versionsPane {
		return
	}
	if w.keeping.pen == nil {
		w.versions.Set(nil)
		return
	}
	w.tasks.Quietly("versions", func(ctx context.Context) func() {
		all, err := w.register.Versions(ctx, id)
		return func() {
			if err != nil {
				w.state.tell(translations.T("keeping.unreadable", err))
			}
			if w.keeping.draft.ID == id {
				w.versions.Set(all)
			}
		}
	})
}

// kept takes in that there may be a new version of the open draft.
func (w *window) kept() {
	w.keeping.working = time.Time{}
	w.listVersions()
}

// keepVersion keeps the draft as it is before something that may go wrong for the one
// who asked for it.
func (w *window) keepVersion() error {
	if w.keeping.pen == nil {
		return nil
	}
	w.writer.Settle()
	_, err := w.keeping.pen.Save(context.Background(), register.Kept, "")
	w.kept()
	return err
}

// keepNowAndThen keeps a version after some time of work. It is called before each edit.
func (w *window) keepNowAndThen(now time.Time) {
	k := &w.keeping
	switch {
	case k.working.IsZero():
		k.working = now
	case now.Sub(k.working) >= keepEvery:
		k.working = now
		pen := k.pen
		w.tasks.Quietly("keep", func(ctx context.Context) func() {
			_, err := pen.Save(ctx, register.Kept, "")
			return func() {
				if err != nil {
					w.penTrouble(err)
					return
				}
				w.listVersions()
			}
		})
	}
}

// nameVersion names a version, or keeps the draft as it is under a name.
func (w *window) nameVersion(number int, name string) {
	k := w.keeping
	if k.pen == nil {
		return
	}
	w.writer.Settle()
	w.tasks.Quietly("name-version", func(ctx context.Context) func() {
		var err error
		if number == versions.Now {
			_, err = k.pen.Save(ctx, register.Saved, name)
		} else {
			err = w.register.Rename(ctx, k.draft.ID, number, name)
		}
		return func() {
			if err != nil {
				w.fail(err)
				return
			}
			w.kept()
			w.state.tell(translations.T("versions.named"))
		}
	})
}

// versionText is the text of a version of a draft.
func (w *window) versionText(ctx context.Context, draft int64, number int) (string, error) {
	all, err := w.register.Versions(ctx, draft)
	if err != nil {
		return "", err
	}
	for _, v := range all {
		if v.Number == number {
			return w.register.Content(ctx, v)
		}
	}
	return "", register.ErrMissing
}

// compareVersions shows how one version became another.
func (w *window) compareVersions(from, to int) {
	id, now, theirs := w.keeping.draft.ID, w.state.Draft.Text, w.keeping.clash
	if w.keeping.pen == nil && theirs == nil {
		return
	}
	w.tasks.Quietly("compare", func(ctx context.Context) func() {
		texts := [2]string{now, now}
		for i, number := range [2]int{from, to} {
			if number == versions.Now {
				continue
			}
			if number == versions.OnDisk && theirs != nil {
				texts[i] = theirs.text
				continue
			}
			text, err := w.versionText(ctx, id, number)
			if err != nil {
				return func() { w.fail(err) }
			}
			texts[i] = text
		}
		d := compare.Texts(texts[0], texts[1])
		show := w.redlining(from, to, d)
		return func() {
			if w.keeping.draft.ID != id || w.state.View.Instead != versionsPane {
				return
			}
			had := w.win.Canvas().Focused()
			w.versions.ShowDifference(from, to, d)
			if to == versions.OnDisk {
				w.win.Canvas().Focus(had) // it comes unasked, and somebody may be typing
			} else {
				show()
			}
		}
	})
}

// restoreVersion makes the draft what a version says, as a step that can be undone; as
// it was before, it is kept as a version.
func (w *window) restoreVersion(number int) {
	id := w.keeping.draft.ID
	if w.keeping.pen == nil {
		return
	}
	w.tasks.Quietly("restore", func(ctx context.Context) func() {
		text, err := w.versionText(ctx, id, number)
		return func() {
			switch {
			case err != nil:
				w.fail(err)
			case w.keeping.draft.ID == id:
				w.restore(number, text)
			}
		}
	})
}

func (w *window) restore(number int, text string) {
	if err := w.keepVersion(); err != nil {
		w.fail(err)
		return
	}
	edits := compare.Texts(w.state.Draft.Text, text).Edits()
	if len(edits) == 0 {
		w.state.tell(translations.T("versions.same-now"))
		return
	}
	if err := w.writer.Apply(translations.T("step.restore"), edits); err != nil {
		w.fail(err)
		return
	}
	if _, err := w.keeping.pen.Save(context.Background(), register.Restored, ""); err != nil {
		w.fail(err)
		return
	}
	w.kept()
	w.compareVersions(number, versions.Now)
	w.state.tell(translations.T("versions.restored-told"))
}
