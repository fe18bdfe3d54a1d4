package app

import (
	"sort"

	"jianwen/app/findings"
	"jianwen/assets/translations"
	"jianwen/drafting/check"
)

// wishes are what the pane of findings asks for, done.
func (w *window) wishes() findings.Wishes {
	return findings.Wishes{Pick: w.paper.Reveal, Fix: w.fix, LetStand: w.letStand, Withdraw: w.withdraw, Key: w.typedKey}
}

// fix mends a finding.
func (w *window) fix(_ check.Finding, fix check.Fix) {
	name := translations.Pick(fix.Zh, fix.En)
	if w.state.Path == "" {
		w.edit(name, translations.T("window.fixed-sample", name), fix.Edits)
		return
	}
	w.edit(name, translations.T("window.fixed", name), fix.Edits)
}

// pointed is the finding that is told on the page, or the one that is open in the pane.
func (w *window) pointed() (f check.Finding, ok bool) {
	if f, ok = w.margins.Told(); ok {
		return f, true
	}
	return w.findings.Opened()
}

// firstFix mends the finding on the page, or the open one, by its first fix.
func (w *window) firstFix() {
	if f, ok := w.pointed(); ok && w.fixable() {
		w.fix(f, f.Fixes[0])
	}
}

// fixSafely mends at once all that can be mended without a change of meaning.
func (w *window) fixSafely() {
	edits, made := check.Safely(w.state.Findings)
	w.edit(translations.T("command.safe-fixes"), translations.T("window.fixed-safely", len(made)), edits)
}

// safelyFixable tells whether there is something of that kind.
func (w *window) safelyFixable() bool {
	_, made := check.Safely(w.state.Findings)
	return len(made) > 0
}

// fixable tells whether there is such a finding, and it can be mended.
func (w *window) fixable() bool {
	f, ok := w.pointed()
	return ok && f.Override == "" && len(f.Fixes) > 0
}

// standable tells whether a finding is open that a reason can be given for.
func (w *window) standable() bool {
	f, ok := w.pointed()
	return ok && f.Override == "" && f.Identity != ""
}

// letStand writes down why a finding stands.
func (w *window) letStand(f check.Finding, reason string) {
	edits, ok := check.LetStand(w.state.Snapshot.Document, f.Identity, reason)
	if !ok {
		w.state.tell(translations.T("window.front-broken"))
		return
	}
	w.edit(translations.T("command.let-stand"), translations.T("window.let-stand", f.Rule), edits)
}

// withdraw takes reasons back.
func (w *window) withdraw(identities ...string) {
	edits, ok := check.Withdraw(w.state.Snapshot.Document, identities...)
	if !ok {
		w.state.tell(translations.T("window.front-broken"))
		return
	}
	w.edit(translations.T("finding.withdraw"), translations.T("window.withdrawn", len(identities)), edits)
}

// stepFinding goes to the next finding, or the one before. Where the pane has the keys it
// opens it there; else the caret goes to its place and a card tells it on the page.
func (w *window) stepFinding(by int) func() {
	return func() {
		if w.findings.HasKeys() {
			w.findings.Step(by)
			w.refreshCommands()
			return
		}
		f := w.nextFinding(by)
		w.findings.Open(findings.Name(&f))
		if !f.Span.Empty() {
			w.writer.GoTo(f.Span.Start)
			w.toPaper()
		}
		if !w.margins.Tell(findings.Name(&f)) { // it has no place on the paper
			w.showFindings()
			w.state.tell(translations.Pick(f.Zh, f.En))
		}
		w.refreshCommands()
	}
}

// nextFinding is the finding behind the one on the page, or behind one that is open and
// has no place there, else behind the caret; or before it, among those of the severities
// that the pane lists. It goes round at the ends.
func (w *window) nextFinding(by int) check.Finding {
	all := w.findings.Wanted()
	if len(all) == 0 {
		all = w.state.Findings
	}
	n := len(all)
	from, ok := w.margins.Told()
	if !ok {
		from, ok = w.findings.Opened()
		ok = ok && from.Span.Empty()
	}
	if ok {
		for i := range all {
			if findings.Name(&all[i]) == findings.Name(&from) {
				return all[(i+by+n)%n]
			}
		}
	}
	caret := 0
	if e := w.writer.Editor(); e != nil {
		caret = e.Selection().Caret
	}
	i := sort.Search(n, func(i int) bool { return all[i].Span.Start > caret })
	if by > 0 {
		return all[i%n]
	}
	for i > 0 && all[i-1].Span.Start == caret {
		i--
	}
	return all[(i-1+n)%n]
}

// showFindings shows the pane of findings.
func (w *window) showFindings() {
	if w.rightPane() != w.findings {
		w.state.View.Findings, w.state.View.Instead = true, noPane
		w.state.Viewed.Emit(&w.state)
	}
}

// askReason asks why a finding stands: the one that is told on the page, or is open.
func (w *window) askReason() {
	if f, ok := w.margins.Told(); ok {
		w.findings.Open(findings.Name(&f))
	}
	w.showFindings()
	w.findings.AskReason()
}

// hasFindings tells whether there is something to step through.
func (w *window) hasFindings() bool { return w.state.IsOpen() && len(w.state.Findings) > 0 }
