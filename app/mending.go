package app

import (
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

// firstFix mends the open finding by its first fix.
func (w *window) firstFix() {
	if f, ok := w.findings.Opened(); ok && w.fixable() {
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

// fixable tells whether a finding is open that can be mended.
func (w *window) fixable() bool {
	f, ok := w.findings.Opened()
	return ok && f.Override == "" && len(f.Fixes) > 0
}

// standable tells whether a finding is open that a reason can be given for.
func (w *window) standable() bool {
	f, ok := w.findings.Opened()
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

// stepFinding opens the next finding, or the one before, and shows the pane.
func (w *window) stepFinding(by int) func() {
	return func() {
		if w.rightPane() != w.findings {
			w.state.View.Findings, w.state.View.Instead = true, noPane
			w.state.Viewed.Emit(&w.state)
		}
		w.findings.Step(by)
		w.refreshCommands()
	}
}

// hasFindings tells whether there is something to step through.
func (w *window) hasFindings() bool { return w.state.IsOpen() && len(w.state.Findings) > 0 }
