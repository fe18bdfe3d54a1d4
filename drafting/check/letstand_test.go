package check_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"jianwen/drafting/check"
	"jianwen/drafting/doc"
	"jianwen/drafting/parse"
	"jianwen/drafting/source"
)

// reasons is what stands under overrides.
func reasons(d *doc.Document) map[string]string {
	out := map[string]string{}
	e, _ := d.Front.Entry(check.OverrideKey)
	for _, o := range e.Map {
		if len(o.Values) > 0 {
			out[o.Key] = o.Values[0].Text
		}
	}
	return out
}

func applied(t *testing.T, text string, edits []source.Edit) string {
	t.Helper()
	out, err := source.Apply(text, edits)
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	return out
}

func TestLetStandAndWithdraw(t *testing.T) {
	const mine, reason = "LNG-002@4f1c03a9be", "引用判决原文，不宜拆分"
	for _, c := range []struct{ name, before, after string }{
		{"no front matter", "正文。\n", "---\noverrides:\n  LNG-002@4f1c03a9be: 引用判决原文，不宜拆分\n---\n\n正文。\n"},
		{"no reasons", "---\nform: a\n---\n\n正文。\n", "---\nform: a\noverrides:\n  LNG-002@4f1c03a9be: 引用判决原文，不宜拆分\n---\n\n正文。\n"},
		{"an empty key", "---\noverrides:\nform: a\n---\n", "---\noverrides:\n  LNG-002@4f1c03a9be: 引用判决原文，不宜拆分\nform: a\n---\n"},
		{
			"others", "---\noverrides:\n    A-1@0000000000: 甲 # 说明\nform: a\n---\n",
			"---\noverrides:\n    A-1@0000000000: 甲 # 说明\n    LNG-002@4f1c03a9be: 引用判决原文，不宜拆分\nform: a\n---\n",
		},
		{
			"itself", "---\noverrides:\n  LNG-002@4f1c03a9be: \"旧：理由\"\n  A-1@0000000000: 甲\n---\n",
			"---\noverrides:\n  LNG-002@4f1c03a9be: 引用判决原文，不宜拆分\n  A-1@0000000000: 甲\n---\n",
		},
		{"in braces", "---\noverrides: {A-1@0000000000: 甲}\n---\n", "---\noverrides:\n  A-1@0000000000: 甲\n  LNG-002@4f1c03a9be: 引用判决原文，不宜拆分\n---\n"},
		{"ended by dots", "---\nform: a\n...\n正文。\n", "---\nform: a\noverrides:\n  LNG-002@4f1c03a9be: 引用判决原文，不宜拆分\n...\n正文。\n"},
	} {
		d := parse.Document(c.before)
		edits, ok := check.LetStand(d, mine, reason)
		got := applied(t, c.before, edits)
		if !ok || got != c.after {
			t.Errorf("%s: %q, want %q", c.name, got, c.after)
			continue
		}
		written := parse.Document(got)
		if reasons(written)[mine] != reason {
			t.Errorf("%s: reads %v", c.name, reasons(written))
		}
		edits, ok = check.Withdraw(written, mine)
		back := parse.Document(applied(t, got, edits))
		if _, there := reasons(back)[mine]; !ok || there || len(reasons(back)) != len(reasons(written))-1 {
			t.Errorf("%s: withdrawn, there stands %q", c.name, back.Text)
		}
	}
}

func TestWithdrawTakesTheKeyWithTheLast(t *testing.T) {
	d := parse.Document("---\nform: a\noverrides:\n  A-1@0000000000: 甲\n  A-2@0000000000: 乙\n---\n正文。\n")
	edits, ok := check.Withdraw(d, "A-1@0000000000", "A-2@0000000000", "A-3@0000000000")
	if got := applied(t, d.Text, edits); !ok || got != "---\nform: a\n---\n正文。\n" {
		t.Errorf("%q", got)
	}
	if edits, ok = check.Withdraw(d, "A-9@0000000000"); len(edits) != 0 || !ok {
		t.Errorf("a reason that is not there is withdrawn: %v", edits)
	}
}

func TestLetStandRefuses(t *testing.T) {
	for name, text := range map[string]string{
		"broken":    "---\nform: [a\n---\n",
		"no map":    "---\noverrides: 甲\n---\n",
		"no closer": "---\nform: a\n正文",
		"long":      "---\nform: " + strings.Repeat("a", 15<<10) + "\n---\n",
	} {
		if edits, ok := check.LetStand(parse.Document(text), "A-1@0000000000", "理由"); ok {
			t.Errorf("%s: %v", name, edits)
		}
	}
	if _, ok := check.LetStand(parse.Document("正文。"), "A-1@0000000000", " \n"); ok {
		t.Error("no reason is a reason")
	}
}

// FuzzLetStand writes and withdraws a reason in any draft: what it says is read back,
// the text below is as it was, and all other reasons stay.
func FuzzLetStand(f *testing.F) {
	for _, text := range []string{
		"", "正文", "---\nform: a\n---\n正文\n", "---\noverrides:\n  A-1@0: 甲\n---\n", "---\noverrides: {A-1@0: 'b'}\n---\n",
		"---\noverrides:\n  A-1@0: |\n    甲\n    乙\nform: x\n---\n", "\ufeff正文", "---\noverrides: {}\n---\n", "---\noverrides: ~\n---\n",
	} {
		f.Add(text, "理由：“甲” # 'b' \\ \"c\": {d}")
	}
	f.Fuzz(func(t *testing.T, text, reason string) {
		const mine = "LNG-002@4f1c03a9be"
		d := parse.Document(text)
		before := reasons(d)
		edits, ok := check.LetStand(d, mine, reason)
		if !ok {
			return
		}
		got, err := source.Apply(text, edits)
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		after := parse.Document(got)
		want := strings.Join(strings.Fields(reason), " ")
		visible := !strings.ContainsFunc(want, func(r rune) bool { return !unicode.IsGraphic(r) || r == utf8.RuneError })
		if read := reasons(after)[mine]; read == "" || visible && read != want {
			t.Fatalf("%q became %q: reads %q, want %q", text, got, read, want)
		}
		for key, value := range before {
			if key != mine && reasons(after)[key] != value {
				t.Fatalf("%q became %q: %s reads %q", text, got, key, reasons(after)[key])
			}
		}
		edits, ok = check.Withdraw(after, mine)
		back, err := source.Apply(got, edits)
		if !ok || err != nil {
			t.Fatalf("%q: %v, %v", got, ok, err)
		}
		if _, there := reasons(parse.Document(back))[mine]; there {
			t.Fatalf("%q is not out of %q", mine, back)
		}
	})
}
