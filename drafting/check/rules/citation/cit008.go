package citation

import (
	"strconv"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/source"
	"jianwen/search/law"
)

var cit008 = &check.Rule{
	ID: "CIT-008", Severity: check.Error, Needs: check.NeedsLibrary,
	Doc: check.Words{Zh: "引文与法条原文不一致", En: "a quotation is not what the article says"},
	Why: check.Words{
		Zh: "引号内的法条文字应当与原文逐字一致；不引全文的，用省略号，或者去掉引号转述。",
		En: "What stands in quotation marks is the article's to the letter; leave out with ……, or retell without marks.",
	},
	Source: "[D] 引号内应为原文",
	Run: func(p *check.Pass) {
		for _, v := range verdicts.Of(p.Draft) {
			switch {
			case v.like < likeAtAll:
				p.Report(v.foreign())
			case len(v.differs) > 0:
				p.Report(v.altered())
			}
		}
	},
}

// altered is the finding on a quotation that differs from the original here and there.
func (v verdict) altered() check.Finding {
	f := check.Finding{Span: v.passage.Span(v.whole.Start, v.whole.End)}
	fix := check.Fix{Zh: "改为法条原文", En: "put in the words of the article"}
	var zh, en []string
	for _, d := range v.differs {
		z, e := v.told(d)
		if len(zh) < 3 {
			zh, en = append(zh, z), append(en, e)
		}
		from, to := v.quote.inner.Start+v.comparison.quote.at[d.from], v.quote.inner.Start+v.comparison.quote.end(d.to)
		if d.from == d.to {
			to = from
		}
		f.Related = append(f.Related, check.Place{Span: v.passage.Span(from, to), Zh: z, En: e})
		fix.Edits = append(fix.Edits, source.Edit{Span: v.passage.Span(from, to), New: inner(v.words.raw(d.wordsFrom, d.wordsTo))})
	}
	more, moreEn := "", ""
	if n := len(v.differs); n > len(zh) {
		more, moreEn = "；共"+strconv.Itoa(n)+"处", "; "+strconv.Itoa(n)+" in all"
	}
	f.Zh = "引文与法条原文不一致：" + strings.Join(zh, "；") + more
	f.En = "the quotation is not what the article says: " + strings.Join(en, "; ") + moreEn
	f.Fixes = []check.Fix{fix}
	return f
}

// told says what a difference is. A lone character is told with the one behind it.
func (v verdict) told(d difference) (zh, en string) {
	q, w := v.comparison.quote, v.words
	if d.to-d.from <= 1 && d.wordsTo-d.wordsFrom <= 1 && d.to < len(q.runes) && d.wordsTo < len(w.runes) && q.runes[d.to] == w.runes[d.wordsTo] && !isMark(q.runes[d.to]) {
		d.to, d.wordsTo = d.to+1, d.wordsTo+1
	}
	quoted, original := short(q.raw(d.from, d.to)), short(w.raw(d.wordsFrom, d.wordsTo))
	switch {
	case quoted == "":
		return "原文有“" + original + "”，引文脱漏", "the article has " + original + " there"
	case original == "":
		return "原文无“" + quoted + "”", "the article does not have " + quoted
	default:
		return "原文“" + original + "”，引为“" + quoted + "”", original + " is quoted as " + quoted
	}
}

// foreign is the finding on a quotation that the article does not have at all.
func (v verdict) foreign() check.Finding {
	f := check.Finding{Span: v.passage.Span(v.whole.Start, v.whole.End)}
	words := short(v.comparison.quote.raw(0, len(v.comparison.quote.runes)))
	f.Zh, f.En = "引文与法条原文不一致：原文无“"+words+"”", "the quotation is not what the article says: it does not have "+words
	if a := v.elsewhere(); a != nil && len(v.cites) == 1 {
		label := law.ArticleLabel(a.Number, a.Sub)
		f.Zh, f.En = f.Zh+"，见"+label, f.En+", see "+label
		if fix, ok := renumber(v.cites[0], a); ok {
			f.Fixes = []check.Fix{fix}
		}
	}
	return f
}

// elsewhere is the one other article of the version that has the quotation word for
// word; nil where none does, or several, or it is too short to tell.
func (v verdict) elsewhere() (found *law.Article) {
	part := strings.TrimRight(v.inner.In(v.passage.Text), "。；，：、")
	if len(part) < 8*len("字") {
		return nil
	}
	for _, a := range v.version.Articles {
		switch {
		case !strings.Contains(a.Text, part):
		case found != nil || a.Number == 0:
			return nil
		default:
			found = a
		}
	}
	return found
}

// inner is a text as it stands between quotation marks.
func inner(s string) string { return strings.NewReplacer("“", "‘", "”", "’").Replace(s) }

// short is the head of a text that is long.
func short(s string) string {
	if r := []rune(s); len(r) > 20 {
		return string(r[:19]) + "…"
	}
	return s
}
