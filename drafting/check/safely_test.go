package check_test

import (
	"testing"

	"jianwen/drafting/check"
	"jianwen/drafting/source"
)

// Of fixes that touch one another the first is made; what is not safe, or stands with a
// reason, is left alone.
func TestSafely(t *testing.T) {
	found := func(override string, safe bool, new string, spans ...source.Span) check.Finding {
		fix := check.Fix{Zh: new, Safe: safe}
		for _, s := range spans {
			fix.Edits = append(fix.Edits, source.Edit{Span: s, New: new})
		}
		return check.Finding{Override: override, Fixes: []check.Fix{{Zh: "x", Edits: []source.Edit{{New: "x"}}}, fix}}
	}
	edits, made := check.Safely([]check.Finding{
		found("", true, "A", source.Span{Start: 0, End: 1}, source.Span{Start: 6, End: 7}),
		found("", true, "B", source.Span{Start: 1, End: 2}), // touches the first
		found("原话", true, "C", source.Span{Start: 3, End: 4}),
		found("", false, "D", source.Span{Start: 3, End: 4}),
		found("", true, "E", source.Span{Start: 3, End: 4}),
		found("", true, "F", source.Span{Start: 8, End: 9}, source.Span{Start: 3, End: 4}),
		{},
	})
	got, err := source.Apply("abcdefgh i", edits)
	if err != nil || got != "AbcEefAh i" || len(made) != 2 {
		t.Errorf("%q, %d made, %v", got, len(made), err)
	}
}
