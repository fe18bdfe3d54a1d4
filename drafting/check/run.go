package check

import (
	"cmp"
	"context"
	"fmt"
	"runtime"
	"slices"
	"sync"
)

// A Result is what a run has to say.
type Result struct {
	Findings []Finding // in the order of the draft
	Skipped  []Skipped // rules of the draft's scope that could not judge
	Stale    []string  // identities overridden in the draft that no finding has any more
}

// A Skipped rule did not run.
type Skipped struct {
	Rule   string
	Zh, En string // why
}

// A Runner runs rules over one draft as it changes. It is safe for concurrent use.
type Runner struct {
	rules []*Rule
	mu    sync.Mutex
	kept  map[reading]*kept
	round int
}

// A reading is a kind of reading and a text.
type reading struct {
	kind any
	text string
}

type kept struct {
	value func() any
	round int // when it was last asked for
}

// NewRunner makes a runner of rules.
func NewRunner(rules []*Rule) *Runner { return &Runner{rules: rules, kept: map[reading]*kept{}} }

// Run runs all rules whose scope holds, side by side. It returns early, with the
// error of ctx, when ctx ends. A rule that panics is a finding of its own, and the
// rest go on.
func (r *Runner) Run(ctx context.Context, d *Draft) (*Result, error) {
	d.runner = r
	if d.Office == nil {
		d.Office = &Office{}
	}
	r.begin()
	result := &Result{}
	var todo []*Rule
	for _, rule := range r.rules {
		if !rule.Scope.Holds(d) || d.Office.silenced(rule.ID) {
			continue
		}
		if missing := rule.lacks(d); missing != nil {
			result.Skipped = append(result.Skipped, Skipped{rule.ID, missing.Zh, missing.En})
			continue
		}
		todo = append(todo, rule)
	}
	found := make([][]Finding, len(todo))
	var next sync.Mutex
	at := 0
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(todo)) {
		workers.Go(func() {
			for ctx.Err() == nil {
				next.Lock()
				i := at
				at++
				next.Unlock()
				if i >= len(todo) {
					return
				}
				found[i] = run(todo[i], d)
			}
		})
	}
	workers.Wait()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	result.Findings = slices.Concat(found...)
	d.Office.weigh(result.Findings)
	slices.SortStableFunc(result.Findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(b.Severity, a.Severity), cmp.Compare(a.Rule, b.Rule))
	})
	identities(d.Text, result.Findings)
	result.override(d.Document.Front)
	r.sweep()
	return result, nil
}

// run runs one rule.
func run(rule *Rule, d *Draft) (found []Finding) {
	defer func() {
		if trouble := recover(); trouble != nil {
			found = append(found, Finding{
				Rule: rule.ID, Severity: Hint,
				Zh: fmt.Sprintf("规则 %s 未能完成检查（%v），其余规则不受影响", rule.ID, trouble),
				En: fmt.Sprintf("rule %s could not finish (%v); the others did", rule.ID, trouble),
			})
		}
	}()
	p := &Pass{Draft: d, Rule: rule}
	defer func() { found = p.found }()
	rule.Run(p)
	return p.found
}

// lacks is what a rule needs and the draft does not have; nil where there is nothing.
func (r *Rule) lacks(d *Draft) *Words {
	switch {
	case r.Needs&NeedsForm != 0 && d.Form == nil:
		return &Words{"文稿没有写明文书类型", "the draft does not name its type"}
	case r.Needs&NeedsLibrary != 0 && d.Library == nil:
		return &Words{"没有可用的法规库", "there is no library"}
	case r.Needs&NeedsRegister != 0 && d.Register == nil:
		return &Words{"没有可用的办文登记簿", "there is no register"}
	case r.Needs&NeedsPages != 0 && d.Typeset == nil:
		return &Words{"没有排版", "the draft was not typeset"}
	}
	return nil
}

// keep is a value that was read before, or is read now.
func (r *Runner) keep(kind any, text string, read func() any) any {
	key := reading{kind, text}
	r.mu.Lock()
	k, ok := r.kept[key]
	if !ok {
		k = &kept{value: sync.OnceValue(read)}
		r.kept[key] = k
	}
	k.round = r.round
	r.mu.Unlock()
	return k.value()
}

// Kept is how many readings are kept from one run to the next.
func (r *Runner) Kept() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return len(r.kept)
}

func (r *Runner) begin() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.round++
}

// sweep forgets what the last rounds did not ask for.
func (r *Runner) sweep() {
	r.mu.Lock()
	defer r.mu.Unlock()
	for key, k := range r.kept {
		if r.round-k.round > 2 {
			delete(r.kept, key)
		}
	}
}
