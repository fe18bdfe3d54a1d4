package editing

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"jianwen/drafting/doc"
	"jianwen/drafting/parse"
	"jianwen/drafting/source"
)

// fieldDraft is a draft whose values are written in all the ways that YAML has.
const fieldDraft = "---\nform: correction_notice\n# 必填\nprocuratorate: 甲院\naddressee:  # 单位全称\nnumber: \"甲检〔2026〕1号\"\n" +
	"contact: '联系人：''某'''\nnote: \"引\\\"号\\\\\"\ncc:\n  - 乙局\n  - \"丙局\"\n  - 丁局 # 末\ndate: 2026-09-16\nlong: |\n  一\n  二\n---\n\n::: problems\n\n正文。\n\n:::\n"

var fieldKeys = []string{"procuratorate", "addressee", "number", "contact", "note", "cc", "date", "long"}

// fieldLeaf is the leaf of value n of a key.
func fieldLeaf(t *testing.T, s *Sheet, key string, n int) *Leaf {
	t.Helper()
	for i := range s.Leaves {
		if f := s.Leaves[i].Field; f != nil && f.Key == key && f.Index == n {
			return &s.Leaves[i]
		}
	}
	t.Fatalf("no value %d of %s in %q", n, key, s.Text)
	return nil
}

// What is typed into a value, however it is written, is its text afterwards; nothing else
// of the draft changes, and the caret stands behind what was typed.
func TestTypesIntoFields(t *testing.T) {
	others := func(d *doc.Document, key string) (out []string) {
		for _, e := range d.Front.Entries {
			if e.Key != key {
				out = append(out, e.Span.In(d.Text))
			}
		}
		return append(out, d.Text[d.Front.Span.End:])
	}
	for _, key := range fieldKeys {
		for seed := range uint64(60) {
			dice := rand.New(rand.NewPCG(7, seed))
			text := fieldDraft
			before := parse.Document(text)
			n := 0
			if len(before.Front.List(key)) > 1 {
				n = dice.IntN(3)
			}
			for range 12 {
				d := parse.Document(text)
				s := Read(d, 0, fieldKeys...)
				l := fieldLeaf(t, s, key, n)
				value := l.Field.value
				from := dice.IntN(l.Stops())
				to := min(from+dice.IntN(3), l.Stops()-1)
				typed := []string{"", "检察", "\"", "\\", ": ", "#", "a", "：", "'", "-", "𠮷", " ", "2026-01-02", "\n"}[dice.IntN(14)]
				at := Selection{Anchor: l.Stop(from), Caret: l.Stop(to)}
				c := s.Type(at, typed)
				if typed == "" {
					c = s.Erase(at.Span())
				}
				head := strings.TrimLeft(value[:l.Field.cuts[from]]+strings.Trim(typed, "\n"), " ")
				want := strings.TrimLeft(head+value[l.Field.cuts[to]:], " ")
				after, err := source.Apply(text, c.Edits)
				if err != nil {
					t.Fatal(err)
				}
				now := parse.Document(after)
				got := ""
				if values := now.Front.List(key); n < len(values) {
					got = values[n]
				}
				if got != want || !slices.Equal(others(now, key), others(before, key)) || len(now.Troubles) > 0 {
					t.Fatalf("%s, seed %d: %q from %d to %d, typed %q: %q, want %q %v\n%s", key, seed, value, from, to, typed, got, want, now.Troubles, after)
				}
				f := fieldLeaf(t, Read(now, c.After.Caret, fieldKeys...), key, n)
				stands := f.Field.cuts[f.StopAt(c.After.Caret)]
				if len(f.Units) == utf8.RuneCountInString(f.Field.value) && stands != len(head) {
					t.Fatalf("%s, seed %d: caret behind %q, want behind %q\n%s", key, seed, f.Field.value[:stands], head, after)
				}
				text = after
			}
		}
	}
}

// newFieldEditor is an editor of fieldDraft whose fields are printed.
func newFieldEditor() *Editor {
	e := NewEditor(parse.Document)
	e.Open(fieldDraft)
	e.SetFields(fieldKeys, func(_, value string) []string { return strings.Split(value, "；") })
	return e
}

// The keys of a field stay in it: nothing is joined, divided or made a heading, and a
// selection that was begun in it ends with it.
func TestFieldsAreClosed(t *testing.T) {
	e := newFieldEditor()
	if got := e.Selection(); got != At(strings.Index(fieldDraft, "正文")) {
		t.Errorf("opened at %v", got)
	}
	e.BackSpace("删除")
	l := fieldLeaf(t, e.Sheet(), "number", 0)
	e.Select(At(l.Stop(0)))
	e.BackSpace("删除")
	e.Select(At(l.End()))
	e.Delete("删除")
	e.Break("分段")
	e.Make("层级", e.Sheet().Level(e.Selection().Caret, 1))
	if e.Text() != fieldDraft {
		t.Errorf("changed: %s", e.Text())
	}
	e.Select(Selection{Anchor: l.Stop(2), Caret: len(fieldDraft)})
	if got := e.Selection().Span().In(fieldDraft); got != "〔2026〕1号" {
		t.Errorf("%q is selected", got)
	}
	body := strings.Index(fieldDraft, "文。")
	e.Select(Selection{Anchor: body, Caret: l.Stop(1)})
	if got := e.Selection().Span().In(fieldDraft); got != "正" {
		t.Errorf("from the body %q is selected", got)
	}
	e.Select(At(strings.Index(fieldDraft, "正文")))
	e.EraseTo("删除", l.Stop(1))
	if e.Text() != fieldDraft {
		t.Errorf("changed over the edge: %s", e.Text())
	}
}

// A value that is emptied leaves its key; what follows is as it was.
func TestEmptiesAField(t *testing.T) {
	e := newFieldEditor()
	l := fieldLeaf(t, e.Sheet(), "number", 0)
	e.Select(Selection{Anchor: l.Stop(0), Caret: l.End()})
	e.Delete("删除")
	if d := parse.Document(e.Text()); d.Front.Get("number") != "" || !strings.Contains(e.Text(), "\nnumber:\ncontact:") {
		t.Errorf("left is %s", e.Text())
	}
	e.Type("键入", "乙检〔2026〕2号", Alone)
	if got := parse.Document(e.Text()).Front.Get("number"); got != "乙检〔2026〕2号" {
		t.Errorf("number is %q", got)
	}
	e.Undo()
	e.Undo()
	if e.Text() != fieldDraft {
		t.Errorf("undone: %s", e.Text())
	}
}

// What is left is written as it should be, and undone with what was typed there.
func TestTidiesAFieldThatIsLeft(t *testing.T) {
	e := newFieldEditor()
	e.Fill("键入", "addressee")
	e.Type("键入", "戊局；己局", Alone)
	l := fieldLeaf(t, e.Sheet(), "cc", 1)
	e.Select(Selection{Anchor: l.Stop(0), Caret: l.End()})
	if got := parse.Document(e.Text()).Front.List("addressee"); !slices.Equal(got, []string{"戊局", "己局"}) {
		t.Errorf("addressees are %q", got)
	}
	if got := e.Selection().Span().In(e.Text()); got != "丙局" {
		t.Errorf("%q is selected", got)
	}
	e.Delete("删除")
	e.Select(At(len(e.Text())))
	if got := parse.Document(e.Text()).Front.List("cc"); !slices.Equal(got, []string{"乙局", "丁局"}) {
		t.Errorf("copies go to %q", got)
	}
	e.Undo()
	e.Undo()
	if e.Text() != fieldDraft {
		t.Errorf("undone: %s", e.Text())
	}
}

// A key that a draft does not have comes with what is typed, and goes with it.
func TestFillsAKeyThatIsNotThere(t *testing.T) {
	text := "---\nform: correction_notice\n---\n\n甲。\n"
	e := NewEditor(parse.Document)
	e.Open(text)
	e.Fill("键入", "number")
	for _, r := range "乙检" {
		e.Type("键入", string(r), Typed)
	}
	if got := parse.Document(e.Text()).Front.Get("number"); got != "乙检" {
		t.Errorf("%q in %s", got, e.Text())
	}
	e.Undo()
	if e.Text() != text {
		t.Errorf("undone: %s", e.Text())
	}
}

// All that is found in one value is replaced at once.
func TestReplacesInFields(t *testing.T) {
	e := newFieldEditor()
	found := e.Sheet().Find(Search{Text: "局"})
	e.Replace("替换", append(found, e.Sheet().Find(Search{Text: "正"})...), "：分局")
	d := parse.Document(e.Text())
	if got := d.Front.List("cc"); !slices.Equal(got, []string{"乙：分局", "丙：分局", "丁：分局"}) || !strings.Contains(e.Text(), "：分局文。") {
		t.Errorf("%q in %s", got, e.Text())
	}
	e.Undo()
	e.Replace("替换", e.Sheet().Find(Search{Text: "2"}), "9")
	if got := parse.Document(e.Text()).Front.Get("number"); got != "甲检〔9096〕1号" {
		t.Errorf("number is %q", got)
	}
}
