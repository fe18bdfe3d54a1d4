package app

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"jianwen/app/findings"
	"jianwen/app/look"
	"jianwen/app/paper"
	"jianwen/app/writing"
	"jianwen/assets/translations"
	"jianwen/drafting"
	"jianwen/drafting/check"
	"jianwen/search"
	"jianwen/search/law"
)

// newChecker judges drafts by the office's rules and the texts of a library, which may
// be nil.
func (o office) newChecker(l *search.Library) *drafting.Checker {
	options := drafting.CheckOptions{Office: o.rules, Today: law.DateOf(time.Now())}
	if l != nil {
		options.Library = search.NewTexts(l)
	}
	return drafting.NewChecker(options)
}

// check judges the snapshot that is shown, in the background; a newer one takes its
// place. What was found before stands until then.
func (w *window) check() { w.checkAfter(0) }

// untilPainted is how long a key's frame is left alone with the processors: on a machine
// with two and without a graphics card, rules that run beside it take a third of its time.
const untilPainted = 40 * time.Millisecond

// checkAfter is check after a while; what is typed meanwhile puts it off.
func (w *window) checkAfter(pause time.Duration) {
	s := &w.state
	snapshot, checker, office, library := s.Snapshot, w.checker, w.office, w.library
	w.tasks.Quietly("check", func(ctx context.Context) func() {
		if pause > 0 {
			select {
			case <-ctx.Done():
				return nil
			case <-time.After(pause):
			}
		}
		if checker == nil {
			checker = office().newChecker(library)
		}
		result, err := checker.Check(ctx, snapshot)
		if err != nil {
			return nil // cancelled: a newer one is under way
		}
		return func() {
			w.checker = checker
			if s.Snapshot == snapshot {
				w.found(snapshot, result)
			}
		}
	})
}

// checkNow judges the whole draft anew, by the office's rules as they are, shows what is
// found and says how many.
func (w *window) checkNow() {
	view := &w.state.View
	view.Findings, view.Instead = true, noPane
	w.state.Viewed.Emit(&w.state)
	snapshot, library := w.state.Snapshot, w.library
	w.state.tell(translations.T("window.checking"))
	w.tasks.Start("check", func(ctx context.Context) func() {
		checker := w.office().newChecker(library)
		result, err := checker.Check(ctx, snapshot)
		if err != nil {
			return nil // cancelled: a newer one is under way
		}
		return func() {
			w.checker = checker
			if w.state.Snapshot == snapshot {
				w.found(snapshot, result)
				w.state.tell(counted(result.Findings))
			}
		}
	})
}

// counted says how many findings there are; those that stand with a reason are settled.
func counted(findings []check.Finding) string {
	var n [3]int
	for _, f := range findings {
		if f.Override == "" {
			n[f.Severity]++
		}
	}
	if n == [3]int{} {
		return translations.T("window.checked-clean")
	}
	return translations.T("window.checked", n[check.Error], n[check.Warning], n[check.Hint])
}

// found shows what was found in a snapshot.
func (w *window) found(snapshot *drafting.Snapshot, result *check.Result) {
	w.checked = snapshot
	w.state.Findings, w.state.Stale = result.Findings, result.Stale
	w.findings.Set(snapshot.Text, result.Findings, result.Stale)
	w.status.found()
	w.writer.SetMarks(snapshot, underlines(result.Findings))
	w.margins.SetFindings(result.Findings)
	if w.right.shows() != w.rightPane() {
		w.arrange()
	}
}

// underlines show findings on the paper, those that stand with a reason thinly.
func underlines(all []check.Finding) (out []writing.Mark) {
	for i, f := range all {
		if f.Span.Empty() {
			continue
		}
		m := writing.Mark{
			Span: f.Span, Look: paper.Underline{Color: look.OnPaper(severityColor[f.Severity]), Thick: 1, Wavy: true},
			Flag: look.IconIn(findings.Icon(f.Severity)), Grave: int(f.Severity) + 1, Key: findings.Name(&all[i]),
		}
		if f.Override != "" {
			m.Flag, m.Grave = nil, 0
			m.Look = paper.Underline{Color: look.OnPaper(theme.ColorNamePlaceHolder), Thick: 0.5}
		}
		out = append(out, m)
	}
	return out
}

// severityColor is the colour of a finding's underline.
var severityColor = map[check.Severity]fyne.ThemeColorName{
	check.Error: theme.ColorNameError, check.Warning: theme.ColorNameWarning, check.Hint: theme.ColorNamePrimary,
}

// recheck judges the open draft anew, for the library opened or has grown. What the
// checker kept of the draft was read without it.
func (w *window) recheck() {
	if w.checker = nil; w.state.Snapshot != nil {
		w.check()
	}
}
