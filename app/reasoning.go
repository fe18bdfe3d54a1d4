package app

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"jianwen/app/findings"
	"jianwen/app/margins"
	"jianwen/app/palette"
	"jianwen/assets/translations"
	"jianwen/drafting"
	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/reasoning"
	"jianwen/drafting/source"
)

// newMargins gives the margins of the sheets to their keeper.
func (w *window) newMargins() {
	w.margins = margins.New(w.paper, w.writer, margins.Wishes{
		Tie:    w.tie,
		Choose: w.chooseLink,
		Fix:    w.fix,
		LetStand: func(f check.Finding) {
			w.findings.Open(findings.Name(&f))
			w.askReason()
		},
		Withdraw: func(f check.Finding) { w.withdraw(f.Identity) },
		Shown: func(f check.Finding) {
			w.findings.Open(findings.Name(&f))
			w.refreshCommands()
		},
		Origin: func() fyne.Position { return w.app.Driver().AbsolutePositionForObject(w.win.Content()) },
		Later: func(after time.Duration, do func()) {
			if do == nil {
				w.tasks.Stop("hover")
				return
			}
			w.tasks.Quietly("hover", func(ctx context.Context) func() {
				select {
				case <-ctx.Done():
					return nil
				case <-time.After(after):
					return do
				}
			})
		},
	})
}

// pageKey takes the keys that mean nothing in a text: those of the table, and Escape, which
// takes the card of a finding away.
func (w *window) pageKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape && w.margins.Hush() {
		return
	}
	if e.Name == fyne.KeyEscape && w.state.View.Alone {
		w.flipAlone()
		return
	}
	w.functionKey(e.Name)
}

// reason shows the reasoning of the draft in the margin, found in the background.
func (w *window) reason() {
	s := w.state.Snapshot
	if s == nil || s == w.reasoned {
		return
	}
	checker := w.checker
	if checker == nil {
		checker = drafting.NewChecker(drafting.CheckOptions{})
	}
	w.tasks.Quietly("reason", func(context.Context) func() {
		graph := facts.Graph.Of(checker.Draft(s))
		return func() {
			if w.state.Snapshot == s {
				w.reasoned = s
				w.margins.Chart(s, graph, w.office().forms.PartName)
				w.drawArgument()
			}
		}
	})
}

// chooseLink lets the person choose what a step of the reasoning is linked to, or is to be
// linked to no more.
func (w *window) chooseLink(n *reasoning.Node) {
	name := w.margins.Called(n)
	all := w.margins.Choices(n)
	if len(all) == 0 {
		w.state.tell(translations.T("link.none", name))
		return
	}
	p := w.overlaid("link", translations.T("link.choose", name))
	if p == nil {
		return
	}
	var entries []palette.Entry
	for _, c := range all {
		e := palette.Entry{Name: c.Name, Run: func() { w.tie(c.From, c.To) }}
		if c.Linked && c.How <= reasoning.Visible {
			e.Note = translations.T("link.linked")
			e.Run = func() { w.untie(c.From, c.To) }
		} else if c.Linked {
			e.Note = translations.T("link.inferred")
		}
		entries = append(entries, e)
	}
	p.Set(entries)
}

// linkHere lets the person link the step of the reasoning that the caret is in.
func (w *window) linkHere() {
	n := w.margins.StepAt(w.writer.Editor().Selection().Caret)
	if n == nil || w.reasoned != w.state.Snapshot {
		w.state.tell(translations.T("link.nowhere"))
		return
	}
	w.chooseLink(n)
}

// tie writes into the draft that one step carries another.
func (w *window) tie(from, to *reasoning.Node) {
	graph, ok := w.charted()
	if !ok {
		return
	}
	edits := graph.Tie(w.state.Snapshot.Text, from, to)
	if len(edits) == 0 {
		w.state.tell(translations.T("link.already", w.margins.Called(from), w.margins.Called(to)))
		return
	}
	w.link(edits, translations.T("link.done", w.margins.Called(from), w.margins.Called(to)))
}

// untie takes out of the draft that one step carries another, where an attribute says so;
// else it shows the words that do.
func (w *window) untie(from, to *reasoning.Node) {
	graph, ok := w.charted()
	if !ok {
		return
	}
	edits, ok := graph.Untie(w.state.Snapshot.Text, from, to)
	if !ok {
		for _, l := range graph.Links {
			if l.From == from && l.To == to && !l.Span.Empty() {
				w.writer.GoTo(l.Span.Start)
			}
		}
		w.toPaper()
		w.state.tell(translations.T("link.in-words"))
		return
	}
	w.link(edits, translations.T("link.undone", w.margins.Called(from), w.margins.Called(to)))
}

func (w *window) link(edits []source.Edit, message string) {
	if err := w.writer.Apply(translations.T("step.link"), edits); err != nil {
		w.fail(err)
		return
	}
	w.toPaper()
	w.state.tell(message)
}

// charted is the graph that the margin shows; ok is false where the draft is another one
// by now.
func (w *window) charted() (*reasoning.Graph, bool) {
	w.writer.Settle()
	if w.reasoned != w.state.Snapshot {
		w.state.tell(translations.T("window.checking-again"))
		return nil, false
	}
	return w.margins.Graph(), true
}
