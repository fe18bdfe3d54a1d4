package drafting

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"jianwen/drafting/check"
)

func found(t testing.TB, c *Checker, s *Snapshot) []check.Finding {
	t.Helper()
	r, err := c.Check(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	return r.Findings
}

// TestSamplesPass holds the bundled samples against every rule.
func TestSamplesPass(t *testing.T) {
	for name, text := range sampleTexts(t) {
		for _, f := range found(t, NewChecker(CheckOptions{Today: 20261125}), compile(text)) {
			if f.Severity == check.Error {
				t.Errorf("%s: %s %s: %q", name, f.Rule, f.Zh, f.Span.In(text))
			}
		}
	}
}

// TestCheckerSaysOnce: what a rule and the typesetter both know is said once, and
// what only the parser knows is said too.
func TestCheckerSaysOnce(t *testing.T) {
	text := "---\nform: correction_notice\nsuspect:\n---\n\n::: problems\n\n经查，{{suspect}}被羁押。\n\n:::\n\n:::\n"
	ids := map[string]int{}
	for _, f := range found(t, NewChecker(CheckOptions{}), compile(text)) {
		ids[f.Rule]++
	}
	if ids["LNG-001"] != 1 || ids["FMT-part-not-open"] != 1 {
		t.Errorf("found %v", ids)
	}
}

func TestCheckerIsCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := NewChecker(CheckOptions{}).Check(ctx, compile("正文。")); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

// TestCheckerMemoryIsFlat types and deletes; what the checker keeps does not grow.
// JIANWEN_TRIALS makes it that many edits (10,000 in full).
func TestCheckerMemoryIsFlat(t *testing.T) {
	edits := 300
	if n, err := strconv.Atoi(os.Getenv("JIANWEN_TRIALS")); err == nil {
		edits = n
	}
	text := sampleTexts(t)["correction_notice.md"]
	compiler, checker := NewCompiler(Options{Fonts: testFonts}), NewChecker(CheckOptions{Today: 20261125})
	at := strings.Index(text, "经查")
	if at < 0 {
		at = strings.Index(text, "，")
	}
	most := 0
	for i := range edits {
		found(t, checker, compiler.Compile(text[:at]+fmt.Sprint(i)+text[at:]))
		if kept := checker.runner.Kept(); i < 20 {
			most = max(most, kept)
		} else if kept > most {
			t.Fatalf("after %d edits %d readings are kept, before at most %d", i, kept, most)
		}
	}
}

// BenchmarkCheckAfterKey is how long findings take to be fresh after one key, the
// compilation not counted.
func BenchmarkCheckAfterKey(b *testing.B) {
	for _, n := range []int{2000, 20000} {
		b.Run(fmt.Sprintf("%dcharacters", n), func(b *testing.B) {
			text := longDraft(b, n)
			at := strings.Index(text[len(text)/2:], "，") + len(text)/2
			compiler, checker := NewCompiler(Options{Fonts: testFonts}), NewChecker(CheckOptions{Today: 20261125})
			found(b, checker, compiler.Compile(text))
			for i := 0; b.Loop(); i++ {
				b.StopTimer()
				s := compiler.Compile(text[:at] + typing[:3*(1+i%(len(typing)/3))] + text[at:])
				b.StartTimer()
				found(b, checker, s)
			}
		})
	}
}
