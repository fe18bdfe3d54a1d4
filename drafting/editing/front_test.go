package editing

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"jianwen/assets/samples"
	"jianwen/drafting/parse"
	"jianwen/drafting/source"
)

func TestSetField(t *testing.T) {
	front := "---\nform: notice  # 类型\naddressee:\n  - 甲\n  - 乙\nnumber:\n---\n\n正文\n"
	for _, c := range []struct {
		text, key string
		values    []string
		want      string
	}{
		{front, "number", []string{"检建〔2026〕1号"}, "---\nform: notice  # 类型\naddressee:\n  - 甲\n  - 乙\nnumber: 检建〔2026〕1号\n---\n\n正文\n"},
		{front, "addressee", []string{"丙"}, "---\nform: notice  # 类型\naddressee: 丙\nnumber:\n---\n\n正文\n"},
		{front, "addressee", nil, "---\nform: notice  # 类型\naddressee:\nnumber:\n---\n\n正文\n"},
		{front, "form", []string{"other"}, "---\nform: other  # 类型\naddressee:\n  - 甲\n  - 乙\nnumber:\n---\n\n正文\n"},
		{front, "form", []string{"notice"}, front},
		{front, "date", []string{"2026-09-16"}, "---\nform: notice  # 类型\naddressee:\n  - 甲\n  - 乙\nnumber:\ndate: 2026-09-16\n---\n\n正文\n"},
		{"正文\n", "date", []string{"2026-09-16"}, "---\ndate: 2026-09-16\n---\n\n正文\n"},
		{front, "number", []string{"甲", "a: b"}, "---\nform: notice  # 类型\naddressee:\n  - 甲\n  - 乙\nnumber:\n  - 甲\n  - \"a: b\"\n---\n\n正文\n"},
	} {
		got, err := source.Apply(c.text, SetField(parse.Document(c.text), c.key, c.values...))
		if err != nil || got != c.want {
			t.Errorf("%s = %q:\n%s\nwant\n%s (%v)", c.key, c.values, got, c.want, err)
		}
	}
}

// FuzzSetField: what is set is what is read, and nothing else has changed.
func FuzzSetField(f *testing.F) {
	raw, err := samples.Files.ReadFile("correction_notice.md")
	if err != nil {
		f.Fatal(err)
	}
	for _, v := range []string{"甲", "a: b", "# x", "- y", "true", `"q"`, `\`, "[1, 2]", "二、三", "2026-09-16", "~"} {
		f.Add("addressee", v)
		f.Add("new_key", v)
	}
	f.Fuzz(func(t *testing.T, key, value string) {
		if key != "addressee" && key != "xg_item" && key != "gravity" {
			key = "new_key"
		}
		text := string(raw)
		d := parse.Document(text)
		after, err := source.Apply(text, SetField(d, key, value))
		if err != nil {
			t.Fatal(err)
		}
		got := parse.Document(after)
		want := squash(value)
		if have := squash(got.Front.Get(key)); want != have && valid(value) {
			t.Fatalf("%s = %q reads as %q:\n%s", key, value, have, got.Front.Span.In(after))
		}
		for _, e := range d.Front.Entries {
			if e.Key != key && !slices.Equal(d.Front.List(e.Key), got.Front.List(e.Key)) {
				t.Fatalf("%s = %q changes %s", key, value, e.Key)
			}
		}
	})
}

// squash is a value as a field has it: trimmed.
func squash(s string) string { return strings.TrimSpace(s) }

// valid tells whether a value is characters that a front matter can hold.
func valid(s string) bool {
	for _, r := range s {
		if r == utf8.RuneError || unicode.IsControl(r) && r != '\n' && r != '\t' || r == '\ufeff' || r == '\u2028' || r == '\u2029' || r == '\u0085' {
			return false
		}
	}
	return true
}
