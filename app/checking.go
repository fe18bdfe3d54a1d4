package app

import (
	"context"
	"time"

	"jianwen/drafting"
	"jianwen/drafting/check"
	"jianwen/search/law"
)

// newChecker judges drafts by the office's rules.
func (o office) newChecker() *drafting.Checker {
	return drafting.NewChecker(drafting.CheckOptions{Office: o.rules, Today: law.DateOf(time.Now())})
}

// check judges the snapshot that is shown, in the background; a newer one takes its
// place. What was found before stands until then.
func (w *window) check() {
	s := &w.state
	snapshot, checker, office := s.Snapshot, w.checker, w.office
	w.tasks.Quietly("check", func(ctx context.Context) func() {
		if checker == nil {
			checker = office().newChecker()
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

// found shows what was found in a snapshot.
func (w *window) found(snapshot *drafting.Snapshot, result *check.Result) {
	w.checked = snapshot
	w.state.Findings, w.state.Stale = result.Findings, result.Stale
	w.findings.Set(snapshot.Text, result.Findings, result.Stale)
	w.arrange()
}
