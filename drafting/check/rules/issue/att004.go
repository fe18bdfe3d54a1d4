package issue

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"jianwen/drafting/check"
	"jianwen/drafting/doc"
	"jianwen/drafting/source"
	"jianwen/search/law"
)

var att004 = &check.Rule{
	ID: "ATT-004", Severity: check.Warning, Scope: check.CourtLetter.Or(check.Scope{Families: []string{"retrial"}}), Needs: check.NeedsForm,
	Doc: check.Words{Zh: "没有注明移送的检察卷宗册数", En: "the volumes handed over are not stated"},
	Why: check.Words{
		Zh: "向人民法院提出检察建议的，将检察建议书连同案件卷宗移送，附项中应写明“检察卷宗×册”。",
		En: "The recommendation goes to the court with the file; the appendix says how many volumes.",
	},
	Source: "MJ 87, 102, 108",
	Run: func(p *check.Pass) {
		for _, line := range strings.Split(textOf(p.Draft, "attach")+strings.Join(p.Document.Front.List("attachments"), "\n"), "\n") {
			if strings.Contains(line, "卷") && counted(line, "册", "卷") {
				return
			}
		}
		f := check.Finding{Span: p.FieldAt("volumes"), Zh: "未注明移送卷宗册数", En: "the number of volumes is not stated"}
		for _, b := range p.Document.Blocks {
			if part, ok := b.(*doc.Part); ok && part.Key == "attach" {
				f.Span = part.KeyAt
				f.Fixes = addVolumes(p, part)
			}
		}
		p.Report(f)
	},
}

// counted tells whether a number stands before one of the units.
func counted(line string, units ...string) bool {
	for _, unit := range units {
		for at := 0; ; {
			i := strings.Index(line[at:], unit)
			if i < 0 {
				break
			}
			if _, ok := law.Number(lastNumeral(line[:at+i])); ok {
				return true
			}
			at += i + len(unit)
		}
	}
	return false
}

// lastNumeral is the run of digits or Chinese numerals that ends a text.
func lastNumeral(s string) string {
	from := len(s)
	for from > 0 {
		r, size := utf8.DecodeLastRuneInString(s[:from])
		if !strings.ContainsRune("0123456789０１２３４５６７８９一二两三四五六七八九十百", r) {
			break
		}
		from -= size
	}
	return s[from:]
}

// addVolumes adds the item, where the front matter tells the number.
func addVolumes(p *check.Pass, part *doc.Part) []check.Fix {
	n, ok := law.Number(p.Field("volumes"))
	if !ok || len(part.Blocks) == 0 {
		return nil
	}
	last := part.Blocks[len(part.Blocks)-1]
	item, isItem := last.(*doc.Item)
	if !isItem {
		return nil
	}
	at := last.Extent().End
	return []check.Fix{{
		Zh: "补写卷宗册数", En: "state the volumes",
		Edits: []source.Edit{{
			Span: source.Span{Start: at, End: at},
			New:  "\n" + strconv.Itoa(item.Ordinal+1) + ". 检察卷宗" + law.Numeral(n) + "册",
		}},
	}}
}
