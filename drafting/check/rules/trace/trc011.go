package trace

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/forms"
	"jianwen/search/law"
)

var trc011 = &check.Rule{
	ID: "TRC-011", Severity: check.Error, Scope: check.Retrial.Or(check.Protest), Needs: check.NeedsForm,
	Doc: check.Words{Zh: "选定的再审、抗诉情形没有展开论证", En: "a ground that is chosen but not argued"},
	Why: check.Words{
		Zh: "grounds 所列的每一种情形，都应当在说理部分有一段专门论证：写明属于哪一项、对应哪些事实和证据。没有论证的情形应当删去或者补写。",
		En: "Each ground listed must have a paragraph of its own in the reasoning that names it and says on which facts and evidence it rests. Take out or argue one that has none.",
	},
	Source: "MJ 77–80; XJ 82–87; XG 584, 591",
	Run: func(p *check.Pass) {
		entry, ok := p.Document.Front.Entry("grounds")
		if !ok {
			return
		}
		paragraphs := reasonings(p.Draft)
		if len(paragraphs) == 0 {
			return // that the reasoning is missing is STR-001's
		}
		for _, v := range entry.Values {
			g := groundOf(p.Draft, v.Text)
			if g.title == "" || g.argued(p.Draft, paragraphs) {
				continue
			}
			p.Report(check.Finding{
				Span: v.Span, Zh: "未就“" + g.title + "”展开论证", En: "“" + g.title + "” is not argued",
			})
		}
	},
}

// A ground is one of the grounds for retrial or protest.
type ground struct {
	title         string   // as the finding names it
	phrases       []string // ways to name it
	article, item int      // 0 where not known
}

// keyed are keys of grounds in the catalogue: msf211_3 is item 3 of article 211.
var keyed = regexp.MustCompile(`^[a-z]+(\d+)_(\d+)$`)

// coded are grounds by number: MSF 211(2), 211（2）, 2.
var coded = regexp.MustCompile(`^(?:[A-Za-z]+\s*)?(?:(\d{2,3})\s*[(（_.])?第?(\d{1,2}|[一二三四五六七八九十]{1,3})项?[)）]?$`)

// articleOf is the article whose items the grounds of a type are; 0 where that is not
// one.
func articleOf(field forms.Field) (article int) {
	for _, term := range field.Enum {
		if m := keyed.FindStringSubmatch(term.Key); m != nil {
			n, _ := strconv.Atoi(m[1])
			if article != 0 && article != n {
				return 0
			}
			article = n
		}
	}
	return article
}

// groundOf reads one value of the field grounds: a key of the catalogue, the number of
// an item, or the ground in words.
func groundOf(d *check.Draft, value string) ground {
	value = strings.TrimSpace(value)
	g := ground{title: value}
	if found := law.FindRefs(value, func(string) bool { return false }); len(found) > 0 && found[0].Ref.Item > 0 {
		g.article, g.item = found[0].Ref.Article, found[0].Ref.Item
	}
	field, _ := d.Form.Field("grounds")
	if m := coded.FindStringSubmatch(value); g.item == 0 && m != nil {
		g.article, _ = strconv.Atoi(m[1])
		g.item, _ = law.Number(m[2])
		if g.article == 0 {
			g.article = articleOf(field)
		}
	}
	for _, term := range field.Enum {
		m := keyed.FindStringSubmatch(term.Key)
		if m == nil {
			continue
		}
		article, _ := strconv.Atoi(m[1])
		item, _ := strconv.Atoi(m[2])
		switch {
		case term.Key == value:
			g.title, g.article, g.item = term.Zh, article, item
		case g.item == item && g.article == article:
			if coded.MatchString(value) {
				g.title = term.Zh
			}
		case g.item == 0 && resembles(term.Zh, value):
			g.article, g.item = article, item
		default:
			continue
		}
		g.phrases = append(g.phrases, alternatives(term.Zh)...)
	}
	if g.item == 0 || g.title == value && !strings.Contains(value, "条") {
		g.phrases = append(g.phrases, alternatives(value)...)
	}
	return g
}

// alternatives are the ways that a ground's title names: 重罪轻判、轻罪重判，适用刑罚明显不当.
func alternatives(title string) (out []string) {
	for _, piece := range regexpAlternatives.Split(title, -1) {
		if len([]rune(piece)) >= 3 {
			out = append(out, piece)
		}
	}
	return out
}

var regexpAlternatives = regexp.MustCompile(`[，、；]|或者`)

// reasonings are the paragraphs that argue: those of the reasoning, without the sentence
// that opens it, and without the sum at the end.
func reasonings(d *check.Draft) (out []*check.Passage) {
	passages := d.In("reasoning")
	for _, p := range passages {
		opens := strings.HasSuffix(strings.TrimSpace(p.Text), "：") || strings.HasPrefix(p.Text, "综上")
		if !p.Quoted && (!opens || len(passages) == 1) {
			out = append(out, p)
		}
	}
	return out
}

// argued tells whether one of the paragraphs names the ground: by its item, also in a
// list (第（二）项、第（三）项), or in words.
func (g ground) argued(d *check.Draft, paragraphs []*check.Passage) bool {
	if g.item > 0 {
		for _, c := range facts.Citations.Of(d) {
			if c.Ref.Article == g.article && c.Ref.Item == g.item && slices.Contains(paragraphs, c.Passage) {
				return true
			}
		}
	}
	for _, phrase := range g.phrases {
		of := pairs(phrase)
		for _, p := range paragraphs {
			if len(of) > 0 && 10*nearby(of, p.Text) >= 7*len(of) {
				return true
			}
		}
	}
	return false
}

// nearby is how many of the pairs stand together in one sentence of a text, at most.
func nearby(of map[string]bool, text string) (most int) {
	for sentence := range strings.SplitSeq(text, "。") {
		most = max(most, shared(of, sentence))
	}
	return most
}
