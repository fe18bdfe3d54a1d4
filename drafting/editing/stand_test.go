package editing

import (
	"strings"
	"testing"

	"jianwen/drafting/parse"
)

// What is typed on a blank line of a part is a paragraph of its own.
func TestStand(t *testing.T) {
	text := "---\nform: x\n---\n\n::: source\n一、来源\n\n:::\n\n::: facts\n\n:::\n"
	for _, c := range []struct{ behind, want string }{
		{"一、来源\n", "::: source\n一、来源\n\n甲\n\n:::\n"},
		{"::: facts\n", "::: facts\n\n甲\n\n:::\n"},
		{"一、来", "::: source\n一、来甲源\n\n:::\n"},
	} {
		e := NewEditor(parse.Document)
		e.Open(text)
		e.Stand(strings.Index(text, c.behind) + len(c.behind))
		e.Type("", "甲", Typed)
		if !strings.Contains(e.Text(), c.want) {
			t.Errorf("behind %q: %q", c.behind, e.Text())
		}
	}
}
