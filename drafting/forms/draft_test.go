package forms

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"golang.org/x/tools/txtar"
)

// TestDrafts shows some drafts whole: the values of --set, then the text.
func TestDrafts(t *testing.T) {
	names, err := filepath.Glob("testdata/drafts/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no cases", err)
	}
	for _, name := range names {
		key := strings.TrimSuffix(filepath.Base(name), ".txtar")
		t.Run(key, func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			form, ok := Builtin().Form(key)
			if !ok {
				t.Fatal("no such type")
			}
			values := map[string]string{}
			for _, f := range archive.Files {
				if f.Name == "set" {
					for line := range strings.Lines(string(f.Data)) {
						k, v, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "=")
						values[k] = strings.ReplaceAll(v, "⏎", "\n")
					}
				}
			}
			compare(t, name, archive, map[string]string{"draft.md": Draft(form, values)})
		})
	}
}

func TestEveryDraftHasItsPartsInOrder(t *testing.T) {
	for _, f := range Builtin().All() {
		text := Draft(f, nil)
		if text != Draft(f, nil) {
			t.Errorf("%s: two drafts differ", f.Key)
		}
		front, body := split(t, text)
		if front["form"] != f.Key {
			t.Errorf("%s: form is %v", f.Key, front["form"])
		}
		for _, d := range f.Fields {
			if _, ok := front[d.Key]; !ok {
				t.Errorf("%s: field %s is not in the draft", f.Key, d.Key)
			}
		}
		at := 0
		for _, p := range f.Parts {
			open := "\n::: " + p.Key + "\n"
			i := strings.Index(body[at:], open)
			if i < 0 {
				t.Fatalf("%s: part %s is missing or out of order", f.Key, p.Key)
			}
			inside, _, closed := strings.Cut(body[at+i+len(open):], "\n:::\n")
			if !closed || !p.Blank(inside) {
				t.Errorf("%s, %s: begins with %q", f.Key, p.Key, inside)
			}
			at += i + len(open) - 1
		}
		if n := strings.Count(body, "\n::: "); n != len(f.Parts) {
			t.Errorf("%s: %d parts opened, the form has %d", f.Key, n, len(f.Parts))
		}
		for _, p := range f.Parts {
			if strings.Contains(text, p.Guidance) || strings.Contains(text, p.GuidanceEn) {
				t.Errorf("%s: guidance of %s is in the draft", f.Key, p.Key)
			}
		}
	}
}

// split is the front matter and the body of a draft.
func split(t *testing.T, text string) (map[string]any, string) {
	t.Helper()
	rest, ok := strings.CutPrefix(text, "---\n")
	if !ok {
		t.Fatalf("no front matter: %q", text)
	}
	head, body, ok := strings.Cut(rest, "\n---\n")
	if !ok {
		t.Fatalf("the front matter does not end: %q", text)
	}
	var front map[string]any
	if err := yaml.Unmarshal([]byte(head), &front); err != nil {
		t.Fatalf("%v\n%s", err, head)
	}
	return front, body
}

// hostile is values that would break a careless writer of YAML.
var hostile = []string{
	"澜川市青渠区人民检察院", `引"号`, "'单引号'", "a: b", "a #b", "# 注释", "---", "...", "a\n---\nb", "a\n\n::: facts\nb", "尾部空格 ", " 首部空格",
	"- 列表", "[1, 2]", "{a: b}", "{{field}}", "*a", "&a", "!t", "|", ">", "%", "@", "`", "true", "No", "null", "~", "123", "0x1F", "1e3", "2026-09-16",
	"12:30", "=", "?", "? x", "\\", `\n`, "\t制表", "\r\n", "𠮷㛃〇〔2026〕", "\u2028\u2029\u0085\ufeff\x00\x1b\x7f", "：，。《民法典》", "一：二", "a,b", "_x", "-", "——", "·", "’", "…… ", "\xff\xfe",
}

func TestValuesSurviveYAML(t *testing.T) {
	for _, key := range []string{"social_governance_rec", "crim_protest_2nd"} {
		f, _ := Builtin().Form(key)
		for _, v := range append(hostile, strings.Join(hostile, "")) {
			want := strings.ToValidUTF8(v, "�")
			front, body := split(t, Draft(f, map[string]string{"case_ref": v, "contact": v, "own_key": v, `own: "key` + v: v, "form": "other"}))
			for _, k := range []string{"case_ref", "contact", "own_key", strings.ToValidUTF8(`own: "key`+v, "�")} {
				got := front[k]
				if strings.TrimSpace(v) == "" && got == nil {
					continue
				}
				if got != want {
					t.Errorf("%s: %q came back as %#v", k, v, got)
				}
			}
			if front["form"] != key || strings.Count(body, "\n::: facts\n") != 1 {
				t.Errorf("%q broke the draft", v)
			}
		}
	}
}

func TestListsAndTypedValues(t *testing.T) {
	f, _ := Builtin().Form("pil_admin_rec")
	front, _ := split(t, Draft(f, map[string]string{
		"handlers": "张某\n\n李某: \"主办\"\n", "cc": "甲", "addressee": "甲\n乙", "procuratorate": "丙",
		"harm_quantity": "3500", "harm_ongoing": "true", "copies": "007", "date": "2026-10-12",
	}))
	want := map[string]string{
		"handlers": `[张某 李某: "主办"]`, "cc": "[甲]", "addressee": "[甲 乙]", "procuratorate": "丙",
		"harm_quantity": "3500", "harm_ongoing": "true", "copies": "007", "date": "2026-10-12",
	}
	for k, w := range want {
		if got := strings.TrimSpace(sprint(front[k])); got != w {
			t.Errorf("%s: %s, want %s", k, got, w)
		}
	}
	if _, isText := front["copies"].(string); !isText {
		t.Errorf("copies is %T; a number with leading zeros must stay as typed", front["copies"])
	}
}

func TestBlank(t *testing.T) {
	f, _ := Builtin().Form("crim_protest_2nd")
	p, _ := f.Part("facts")
	evidence, _ := f.Part("evidence")
	g, _ := Builtin().Form("social_governance_rec")
	headed, _ := g.Part("problems")
	for _, c := range []struct {
		part  Part
		text  string
		blank bool
	}{
		{p, "", true},
		{p, "经依法审查，本案的事实如下：\n\n", true},
		{p, "经依法审查，本案的事实如下：\n\n2026年", false},
		{evidence, "1.\n", true},
		{evidence, "1.判决书", false},
		{headed, "三、存在的违法情形或者应当消除的隐患\n", true},
		{headed, "四、存在的违法情形或者应当消除的隐患\n", true},
		{headed, "三、存在的违法情形或者应当消除的隐患\n\n（一）", false},
		{headed, "存在的问题", false},
	} {
		if got := c.part.Blank(c.text); got != c.blank {
			t.Errorf("%s %q: blank %v", c.part.Key, c.text, got)
		}
	}
}

func FuzzDraft(f *testing.F) {
	for _, v := range hostile {
		f.Add(v)
	}
	f.Fuzz(func(t *testing.T, v string) {
		form, _ := Builtin().Form("filing_urge")
		front, _ := split(t, Draft(form, map[string]string{"case_ref": v}))
		if got := front["case_ref"]; strings.TrimSpace(v) != "" && got != strings.ToValidUTF8(v, "�") {
			t.Errorf("%q came back as %#v", v, got)
		}
	})
}
