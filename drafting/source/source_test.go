package source

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestApply(t *testing.T) {
	cases := []struct {
		name, text string
		edits      []Edit
		want, err  string
	}{
		{"none", "检察", nil, "检察", ""},
		{"insert keeps order", "检察", []Edit{{Span{3, 3}, "一"}, {Span{3, 3}, "二"}}, "检一二察", ""},
		{"insert before replace", "检察", []Edit{{Span{3, 6}, "验"}, {Span{3, 3}, "一"}}, "检一验", ""},
		{"any order", "abc", []Edit{{Span{2, 3}, "C"}, {Span{0, 1}, "A"}}, "AbC", ""},
		{"neighbours", "abc", []Edit{{Span{0, 1}, ""}, {Span{1, 2}, ""}}, "c", ""},
		{"overlap", "abc", []Edit{{Span{0, 2}, ""}, {Span{1, 3}, ""}}, "abc", "overlaps"},
		{"same twice", "abc", []Edit{{Span{0, 2}, "x"}, {Span{0, 2}, "x"}}, "abc", "overlaps"},
		{"insert inside", "abc", []Edit{{Span{0, 3}, ""}, {Span{1, 1}, "x"}}, "abc", "overlaps"},
		{"nothing inside", "abc", []Edit{{Span{0, 3}, ""}, {Span{1, 1}, ""}}, "abc", "overlaps"},
		{"outside", "abc", []Edit{{Span{2, 4}, ""}}, "abc", "outside"},
		{"backwards", "abc", []Edit{{Span{2, 1}, ""}}, "abc", "outside"},
		{"half a character", "检", []Edit{{Span{0, 1}, ""}}, "检", "cuts"},
		{"bytes that are no characters", "\xff\xfe", []Edit{{Span{0, 1}, ""}}, "\xfe", ""},
	}
	for _, c := range cases {
		got, err := Apply(c.text, c.edits)
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if (err == nil) != (c.err == "") || err != nil && !strings.Contains(err.Error(), c.err) {
			t.Errorf("%s: error %v, want %q", c.name, err, c.err)
		}
	}
}

func TestPositionOf(t *testing.T) {
	text := "检察\n建议\n"
	for offset, want := range map[int]string{0: "1:1", 3: "1:2", 6: "1:3", 7: "2:1", 14: "3:1", 99: "3:1", -1: "1:1"} {
		if got := PositionOf(text, offset).String(); got != want {
			t.Errorf("offset %d: %s, want %s", offset, got, want)
		}
	}
}

// FuzzApply compares Apply with a model that marks every byte.
func FuzzApply(f *testing.F) {
	f.Add("检察建议书\n一、𠮷 abc", []byte{0, 3, 1, 6, 0, 2})
	f.Add("", []byte{0, 0, 5})
	f.Add("\xff中\x80", []byte{0, 1, 1, 1, 3, 2})
	f.Fuzz(func(t *testing.T, text string, choices []byte) {
		var edits []Edit
		for len(choices) >= 3 && len(edits) < 20 {
			start := int(choices[0]) - 2
			edits = append(edits, Edit{Span{start, start + int(choices[1])%9 - 1}, strings.Repeat("新", int(choices[2])%3)})
			choices = choices[3:]
		}
		before := append([]Edit(nil), edits...)
		got, err := Apply(text, edits)
		want, ok := model(text, edits)
		if got != want || ok != (err == nil) {
			t.Fatalf("%v of %q: %q, %v; the model says %q, %v", edits, text, got, err, want, ok)
		}
		if utf8.ValidString(text) && !utf8.ValidString(got) {
			t.Fatalf("%v of %q: %q is not UTF-8", edits, text, got)
		}
		for i := range edits {
			if edits[i] != before[i] {
				t.Fatal("the edits given were changed")
			}
		}
	})
}

// model is Apply said another way: every byte is taken by one replacement at
// most, and no insertion stands inside one.
func model(text string, edits []Edit) (string, bool) {
	starts := map[int]bool{len(text): true}
	for i := range text {
		starts[i] = true
	}
	taken := make([]bool, len(text)+1)
	joined := make([]bool, len(text)+1) // byte i is taken together with byte i-1
	inserts := make([]bool, len(text)+1)
	inserted, replaced := make([]string, len(text)+1), make([]string, len(text)+1)
	for _, e := range edits {
		if e.Span.Start < 0 || e.Span.End > len(text) || e.Span.End < e.Span.Start || !starts[e.Span.Start] || !starts[e.Span.End] {
			return text, false
		}
		if e.Span.Empty() {
			inserts[e.Span.Start] = true
			inserted[e.Span.Start] += e.New
			continue
		}
		replaced[e.Span.Start] = e.New
		for i := e.Span.Start; i < e.Span.End; i++ {
			if taken[i] {
				return text, false
			}
			taken[i], joined[i] = true, i > e.Span.Start
		}
	}
	var out strings.Builder
	for i := 0; i <= len(text); i++ {
		if inserts[i] && joined[i] {
			return text, false
		}
		out.WriteString(inserted[i] + replaced[i])
		if i < len(text) && !taken[i] {
			out.WriteByte(text[i])
		}
	}
	return out.String(), true
}

func TestDifference(t *testing.T) {
	for _, c := range [][2]string{{"", ""}, {"检察", "检察"}, {"检察", "检验察"}, {"甲乙丙", "甲丙"}, {"检", "桢"}, {"aaa", "aa"}, {"", "x"}, {"x", ""}, {"\xe6\xa3", "\xe6"}} {
		e := Difference(c[0], c[1])
		if got, err := Apply(c[0], []Edit{e}); err != nil || got != c[1] {
			t.Errorf("%q to %q by %v: %q, %v", c[0], c[1], e, got, err)
		}
	}
}

// Moved follows a word: what stands at an offset stands at the moved one after edits.
func TestMoved(t *testing.T) {
	text := "甲乙丙丁"
	edits := []Edit{{Span{0, 3}, "x"}, {Span{6, 6}, "戊"}, {Span{9, 12}, ""}}
	after, err := Apply(text, edits)
	if err != nil {
		t.Fatal(err)
	}
	for offset, want := range map[int]int{0: 0, 3: 1, 6: 4, 9: 10, 12: 10} {
		if got := Moved(offset, edits); got != want {
			t.Errorf("%d: %d, want %d of %q", offset, got, want, after)
		}
	}
	for _, c := range []struct {
		span Span
		want bool
	}{{Span{3, 6}, false}, {Span{3, 9}, true}, {Span{9, 12}, true}, {Span{0, 3}, true}, {Span{6, 9}, false}} {
		if got := Touches(edits, c.span); got != c.want {
			t.Errorf("%v: %v", c.span, got)
		}
	}
}
