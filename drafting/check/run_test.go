package check_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"jianwen/drafting/check"
	"jianwen/drafting/check/checktest"
	"jianwen/drafting/source"
)

// word is a rule that finds a word.
func word(id, word string) *check.Rule {
	return &check.Rule{ID: id, Severity: check.Warning, Run: func(p *check.Pass) {
		for _, passage := range p.Passages {
			for at := 0; ; {
				i := strings.Index(passage.Text[at:], word)
				if i < 0 {
					break
				}
				p.Report(check.Finding{Span: passage.Span(at+i, at+i+len(word)), Zh: word, En: word})
				at += i + len(word)
			}
		}
	}}
}

const letter = `---
form: correction_notice
suspect: 马某某
---

::: problems

（一）**超时**羁押。经查，{{suspect}}被羁押，\*超时\*三次；超时
属实（证据1）。{#p1}

:::
`

func run(t *testing.T, text string, rules ...*check.Rule) *check.Result {
	t.Helper()
	r, err := check.NewRunner(rules).Run(context.Background(), checktest.Draft(text))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestPlaces(t *testing.T) {
	r := run(t, letter, word("A-1", "超时"), word("A-2", "马某某被"), word("A-3", "超时属"), word("A-4", "*超时"))
	var got []string
	for _, f := range r.Findings {
		got = append(got, f.Rule+" "+f.Span.In(letter))
	}
	want := []string{"A-1 超时", "A-2 {{suspect}}被", "A-4 \\*超时", "A-1 超时", "A-1 超时", "A-3 超时\n属"}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("found\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestPanicLeavesTheOthers(t *testing.T) {
	bad := &check.Rule{ID: "B-1", Run: func(*check.Pass) { panic("oh") }}
	r := run(t, letter, bad, word("A-1", "三次"))
	if len(r.Findings) != 2 || r.Findings[0].Rule != "B-1" || !strings.Contains(r.Findings[0].Zh, "oh") {
		t.Errorf("%+v", r.Findings)
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	rule := &check.Rule{ID: "C-1", Run: func(*check.Pass) { cancel() }}
	if _, err := check.NewRunner([]*check.Rule{rule}).Run(ctx, checktest.Draft(letter)); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

func TestIdentity(t *testing.T) {
	rule := word("A-1", "三次")
	before := run(t, letter, rule).Findings[0].Identity
	moved := strings.Replace(letter, "经查，", "经依法审查，", 1)
	overridden := strings.Replace(moved, "suspect:", "overrides:\n  "+before+": 原话如此\nsuspect:", 1)
	r := run(t, overridden, rule)
	if len(r.Findings) != 1 || r.Findings[0].Override != "原话如此" || len(r.Stale) != 0 {
		t.Errorf("%+v", r)
	}
	r = run(t, strings.ReplaceAll(overridden, "三次", "四次"), rule, word("A-2", "四次"))
	if len(r.Findings) != 1 || r.Findings[0].Override != "" || len(r.Stale) != 1 || r.Stale[0] != before {
		t.Errorf("%+v", r)
	}
	twice := run(t, strings.Replace(letter, "三次", "三次、三次", 1), rule).Findings
	if len(twice) != 2 || twice[0].Identity == twice[1].Identity || twice[0].Identity != before {
		t.Errorf("%+v", twice)
	}
}

func TestReadingsAreKept(t *testing.T) {
	read := map[string]int{}
	lengths := check.NewReading(func(text string) int { read[text]++; return len(text) })
	rule := &check.Rule{ID: "D-1", Run: func(p *check.Pass) {
		for _, passage := range p.Passages {
			lengths.Of(p.Draft, passage.Text)
		}
	}}
	runner := check.NewRunner([]*check.Rule{rule})
	text := letter
	for range 3 {
		if _, err := runner.Run(context.Background(), checktest.Draft(text)); err != nil {
			t.Fatal(err)
		}
		text = strings.Replace(text, "经查，", "经查，又", 1)
	}
	if read["超时羁押"] != 0 || read["超时"] > 1 || len(read) != 4 {
		t.Errorf("%v", read)
	}
	for passage, n := range read {
		if n != 1 {
			t.Errorf("%q was read %d times", passage, n)
		}
	}
}

func TestOffice(t *testing.T) {
	d := checktest.Draft(letter)
	d.Office = &check.Office{Severities: map[string]string{"A-1": "error", "A-2": "off"}}
	r, err := check.NewRunner([]*check.Rule{word("A-1", "三次"), word("A-2", "羁押")}).Run(context.Background(), d)
	if err != nil || len(r.Findings) != 1 || r.Findings[0].Severity != check.Error {
		t.Errorf("%+v, %v", r, err)
	}
}

func TestSkippedRulesSaySo(t *testing.T) {
	rule := word("A-1", "三次")
	rule.Needs = check.NeedsRegister
	r := run(t, letter, rule)
	if len(r.Findings) != 0 || len(r.Skipped) != 1 || r.Skipped[0].Rule != "A-1" || r.Skipped[0].Zh == "" {
		t.Errorf("%+v", r)
	}
}

func FuzzPassages(f *testing.F) {
	f.Add(letter)
	f.Fuzz(func(t *testing.T, text string) {
		d := checktest.Draft(text)
		last := source.Span{}
		for _, p := range d.Passages {
			for at := range p.Text {
				s := p.Span(at, at+1)
				if s.Start < 0 || s.End > len(text) || s.End < s.Start || s.Start < last.Start {
					t.Fatalf("%q at %d: %v after %v", p.Text, at, s, last)
				}
				last = s
			}
		}
	})
}

func TestFactsAreWorkedOutOnce(t *testing.T) {
	times := 0
	count := check.NewFact(func(d *check.Draft) int { times++; return len(d.Passages) })
	rule := func(id string) *check.Rule {
		return &check.Rule{ID: id, Run: func(p *check.Pass) {
			if count.Of(p.Draft) > 0 {
				p.Report(check.Finding{Zh: "有", En: "some"})
			}
		}}
	}
	if r := run(t, letter, rule("E-1"), rule("E-2"), rule("E-3")); len(r.Findings) != 3 || times != 1 {
		t.Errorf("%d findings, worked out %d times", len(r.Findings), times)
	}
}
