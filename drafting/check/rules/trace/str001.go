package trace

import (
	"slices"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/doc"
	"jianwen/drafting/forms"
	"jianwen/drafting/source"
)

var str001 = &check.Rule{
	ID: "STR-001", Severity: check.Error, Needs: check.NeedsForm,
	Doc: check.Words{Zh: "缺少必备部分", En: "an obligatory part is missing"},
	Why: check.Words{
		Zh: "文书样式规定的必备部分都要写。请补上所缺部分；院名、主送单位填写在文稿开头的字段中。",
		En: "The parts that the kind of document prescribes are all needed. Add what is missing; the procuratorate and the addressee are fields at the head of the draft.",
	},
	Source: "A.4; JY 16; GY 75; XG 372",
	Run: func(p *check.Pass) {
		for _, f := range []string{"procuratorate", "addressee"} {
			if d, ok := p.Form.Field(f); ok && d.Obligation == forms.Must && len(p.Document.Front.List(f)) == 0 {
				p.Report(missing(d.Zh, d.En, p.FieldAt(f)))
			}
		}
		there := partsOf(p.Document)
		for _, part := range p.Form.Parts {
			if part.Obligation != forms.Must || there[part.Key] != nil || elsewhere(p, part.Key) {
				continue
			}
			at, open := placeOf(p, part.Key)
			f := missing(part.Zh, part.En, at)
			if open {
				p.Report(f)
				continue
			}
			f.Fixes = []check.Fix{{
				Zh: "补上“" + part.Zh + "”部分", En: "add the part on " + part.En,
				Edits: []source.Edit{{Span: at, New: opening(p.Text, at.Start, part)}},
			}}
			p.Report(f)
		}
	},
}

func missing(zh, en string, at source.Span) check.Finding {
	return check.Finding{Span: at, Zh: "缺少必备部分：" + zh, En: "an obligatory part is missing: " + en}
}

// partsOf are the first part of each key of a document.
func partsOf(d *doc.Document) map[string]*doc.Part {
	out := map[string]*doc.Part{}
	for _, b := range d.Blocks {
		if part, ok := b.(*doc.Part); ok && out[part.Key] == nil {
			out[part.Key] = part
		}
	}
	return out
}

// joined are the families in which the specification joins measures and their legal
// basis in one block (A.4): there either may stand first, and the basis may be told with
// the measures.
var joined = check.Scope{Families: []string{"rec_jy", "rec_juv", "rec_court"}}

// elsewhere tells whether a part that the draft does not have is told in another place:
// the legal basis with the measures, attachments in the front matter. The causal link
// is no block of its own in the specification; TRC-008 looks for it.
func elsewhere(p *check.Pass, key string) bool {
	switch key {
	case "causal_link":
		return true
	case "attach":
		return len(p.Document.Front.List("attachments")) > 0
	case "legal_basis":
		return joined.Holds(p.Draft) && slices.ContainsFunc(facts.Citations.Of(p.Draft), func(c facts.Citation) bool {
			return c.Passage.Key() == "measures" && based(c.Passage.Text[:c.Start])
		})
	}
	return false
}

// based tells whether a text, which stands before a citation, says that something rests
// on it.
func based(before string) bool {
	for _, w := range []string{"根据", "依据", "依照"} {
		if strings.Contains(before, w) {
			return true
		}
	}
	return false
}

// placeOf is where a part belongs that the draft does not have: behind the nearest of
// those that stand before it in the form, else before the first part. open tells that the
// part before it is not closed, so that nothing can be put there.
func placeOf(p *check.Pass, key string) (place source.Span, open bool) {
	there := partsOf(p.Document)
	at := p.Document.Front.Span.End
	for _, part := range p.Form.Parts {
		if part.Key == key {
			break
		}
		if b := there[part.Key]; b != nil {
			at, open = b.Span.End, !b.Closed
		}
	}
	return source.Span{Start: at, End: at}, open
}

// opening is a part as a new draft begins it, to be put at a place.
func opening(text string, at int, part forms.Part) string {
	content := strings.Join(part.Phrases, "\n\n")
	if part.List && content == "" {
		content = "1."
	}
	if content != "" {
		content = "\n" + content + "\n"
	}
	out := "::: " + part.Key + "\n" + content + "\n:::\n"
	if at > 0 && text[at-1] != '\n' {
		return "\n\n" + strings.TrimSuffix(out, "\n")
	}
	return "\n" + out
}
