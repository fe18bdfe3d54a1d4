package drafting

import (
	"fmt"
	"sort"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/doc"
	"jianwen/drafting/source"
	"jianwen/drafting/typeset/fonts"
)

// findings tells what parser and typesetter stumbled over. The rules that
// judge the reasoning come with drafting/check.
func findings(s *Snapshot, knownProfile bool) []check.Finding {
	var out []check.Finding
	add := func(f check.Finding) { out = append(out, f) }
	for _, t := range s.Document.Troubles {
		zh, en := trouble(t)
		add(check.Finding{Rule: "FMT-" + t.Kind, Severity: check.Warning, Span: t.Span, Zh: zh, En: en})
	}
	if e, ok := s.Document.Front.Entry("form"); ok && s.Form == nil {
		key := s.Document.Front.Get("form")
		add(check.Finding{
			Rule: "FMT-form", Severity: check.Error, Span: e.Span,
			Zh: fmt.Sprintf("没有文书类型“%s”，版面按普通法律文书排出", key), En: fmt.Sprintf("there is no document type %q; set as a plain legal document", key),
		})
	}
	if !knownProfile {
		add(check.Finding{
			Rule: "FMT-profile", Severity: check.Warning, Span: at(s, "profile"),
			Zh: "没有所选的版式，已按法律文书排出", En: "there is no such layout profile; set as a legal document",
		})
	}
	for _, b := range s.Report.Blanks {
		add(check.Finding{
			Rule: "LNG-001", Severity: check.Error, Span: b.Span,
			Zh: fmt.Sprintf("存在未填写的占位符：%s", b.Key), En: fmt.Sprintf("a field is not filled in: %s", b.Key),
		})
	}
	layoutFindings(s, add)
	sort.SliceStable(out, func(i, j int) bool { return out[i].Span.Start < out[j].Span.Start })
	return out
}

// layoutFindings are LAY-002 and LAY-004 of the specification: faces that stand
// in for missing ones, and what kept the signature from standing alone.
func layoutFindings(s *Snapshot, add func(check.Finding)) {
	if len(s.Report.Fonts) > 0 {
		add(standIns(s.Report.Fonts))
	}
	for _, f := range s.Report.Fallbacks {
		add(check.Finding{
			Rule: "LAY-002", Severity: check.Warning,
			Zh: fmt.Sprintf("“%s”中没有“%s”，已改用 %s", f.Role, string(f.Runes), f.Face),
			En: fmt.Sprintf("the face for %q lacks %q; %s stands in", f.Role, string(f.Runes), f.Face),
		})
	}
	if len(s.Report.Missing) > 0 {
		add(check.Finding{
			Rule: "LAY-002", Severity: check.Error,
			Zh: fmt.Sprintf("没有任何字体含有“%s”，印出的是空框", string(s.Report.Missing)),
			En: fmt.Sprintf("no font has %q; an empty box is printed", string(s.Report.Missing)),
		})
	}
	if t := s.Report.Tightened; t != nil {
		add(check.Finding{
			Rule: "LAY-004", Severity: check.Hint, Span: at(s, "date"),
			Zh: fmt.Sprintf("为避免落款单独成页，行距由 %.2f 磅调整为 %.2f 磅", t.From, t.To),
			En: fmt.Sprintf("leading set from %.2f to %.2f pt so that the signature does not stand alone", t.From, t.To),
		})
	}
	if n := s.Report.MovedLines; n > 0 {
		add(check.Finding{
			Rule: "LAY-004", Severity: check.Hint, Span: at(s, "date"),
			Zh: fmt.Sprintf("为避免落款单独成页，已将正文最后 %d 行移至落款所在页", n),
			En: fmt.Sprintf("the last %d lines of the body moved to the signature's page so that it does not stand alone", n),
		})
	}
}

// standIns tells in one finding which official fonts are missing and what took
// their place.
func standIns(list []fonts.Resolution) check.Finding {
	var wanted, got []string
	seen := map[string]bool{}
	for _, f := range list {
		wanted = append(wanted, f.Wanted)
		if name := f.Got.Key; !seen[name] {
			seen[name] = true
			got = append(got, name)
		}
	}
	return check.Finding{
		Rule: "LAY-002", Severity: check.Warning,
		Zh: fmt.Sprintf("本机缺少字体“%s”，已替换为 %s（详见字体报告或 jianwen fonts）", strings.Join(wanted, "、"), strings.Join(got, "、")),
		En: fmt.Sprintf("this machine lacks %s; set in %s instead (see the font report or jianwen fonts)", strings.Join(wanted, ", "), strings.Join(got, ", ")),
	}
}

// at is where a key of the front matter stands.
func at(s *Snapshot, key string) source.Span {
	e, _ := s.Document.Front.Entry(key)
	return e.Span
}

// troubles are the parser's codes in words.
var troubles = map[string][2]string{
	"front-matter":     {"文首的设置（---之间）有读不懂的地方", "the front matter cannot be read in part"},
	"part-not-closed":  {"这一部分没有以“:::”结束", "this part is not closed by :::"},
	"part-not-open":    {"这里有“:::”，但没有打开的部分", "there is a ::: here, but no part is open"},
	"part-without-key": {"“:::”之后没有写部分的名称", "there is no key after :::"},
	"encoding":         {"文中有不是 UTF-8 的字节", "the text has bytes that are not UTF-8"},
}

func trouble(t doc.Trouble) (zh, en string) {
	words, ok := troubles[t.Kind]
	if !ok {
		words = [2]string{"此处格式有误（" + t.Kind + "）", "the format is faulty here (" + t.Kind + ")"}
	}
	if t.Detail != "" {
		return words[0] + "：" + t.Detail, words[1] + ": " + t.Detail
	}
	return words[0], words[1]
}
