package app

import (
	"context"
	"fmt"
	"strings"

	"jianwen/app/cli"
	"jianwen/app/palette"
	"jianwen/assets/translations"
	"jianwen/drafting"
	"jianwen/drafting/doc"
	"jianwen/drafting/editing"
	"jianwen/drafting/forms"
	"jianwen/drafting/organ"
)

// askNew lets the person pick a document type, by business line or by its name.
func (w *window) askNew() {
	if p := w.overlaid("new", translations.T("palette.types")); p != nil {
		w.fill(p, func() []palette.Entry { return w.typeEntries(nil) })
	}
}

// typeEntries are the document types under their business lines; each begins a draft
// with what is set of its fields. It may be called in tasks: the catalogue takes a while
// to read.
func (w *window) typeEntries(set map[string]string) (out []palette.Entry) {
	c := w.office().forms
	for _, line := range c.Lines() {
		for _, f := range c.All() {
			if f.Line == line.Key {
				out = append(out, palette.Entry{
					Name: translations.Pick(f.Zh, f.En), Also: []string{turned(f.Zh), f.Zh, f.En, f.Title, f.Key},
					Group: translations.Pick(line.Zh, line.En), Run: func() { w.begin(f.Key, set) },
				})
			}
		}
	}
	return out
}

// turned is a name such as 检察建议书（社会治理） as people say it: 社会治理检察建议书.
func turned(name string) string {
	kind, special, ok := strings.Cut(strings.TrimSuffix(name, "）"), "（")
	if !ok {
		return ""
	}
	return special + kind
}

// begin makes a draft of a type as `jianwen new` does, takes it into the register and
// opens it with the caret where there is something to write.
func (w *window) begin(key string, set map[string]string) {
	guidance := w.state.View.Guidance
	w.tasks.Start("open", func(ctx context.Context) func() {
		form, ok := w.office().forms.Form(key)
		if !ok {
			return nil // an office's file has changed meanwhile
		}
		own, note := w.own()
		text := cli.NewText(form, own, set)
		show := w.compiled(ctx, "", cli.Draft{Name: translations.Pick(form.Zh, form.En), Text: text, Note: note}, guidance)
		return func() {
			show()
			w.startWriting()
		}
	})
}

// own is what the office says of itself, and what is wrong with that.
func (w *window) own() (own organ.Profile, note string) {
	own, problems := organ.Load(organ.File(w.workspace))
	var notes []string
	for _, p := range problems {
		notes = append(notes, fmt.Sprintf("%s:%d:%d: %s", p.File, p.Line, p.Column, translations.Pick(p.Zh, p.En)))
	}
	return own, strings.Join(notes, " ")
}

// startWriting puts the caret into the first part that is still empty, and gives the
// paper the keys.
func (w *window) startWriting() {
	if e := w.writer.Editor(); e != nil {
		if at, ok := firstEmpty(w.state.Snapshot); ok {
			e.Stand(at)
		}
	}
	w.toPaper()
}

// firstEmpty is where the first part that must be written and is not begins to be
// written: below its heading, behind its fixed words or its number.
func firstEmpty(s *drafting.Snapshot) (at int, ok bool) {
	if s == nil || s.Form == nil {
		return 0, false
	}
	for _, b := range s.Document.Blocks {
		p, part := b.(*doc.Part)
		if !part {
			continue
		}
		want, known := s.Form.Part(p.Key)
		if !known || want.Obligation != forms.Must {
			continue
		}
		if at, empty := editing.EmptyAt(s.Text, p, want); empty {
			return at, true
		}
	}
	return 0, false
}
