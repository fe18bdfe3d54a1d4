package drafting

import (
	"fmt"
	"sort"

	"jianwen/drafting/check"
	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// findings tells what of the draft's format was not understood. What the text lacks, and
// what the typesetter had to do, the rules of drafting/check tell (LNG-001, LAY-002, LAY-004).
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
	sort.SliceStable(out, func(i, j int) bool { return out[i].Span.Start < out[j].Span.Start })
	return out
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
