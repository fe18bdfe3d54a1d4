package citation

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"jianwen/drafting/check"
	"jianwen/drafting/check/checktest"
	"jianwen/search/law"
)

// renumberedLaws are the statutes of ../shared/corpus of which it has the text before
// and after a renumbering.
var renumberedLaws = []string{
	"corpus/laws/诉讼与非诉讼程序法/民事诉讼法(2021-12-24).md", "corpus/laws/诉讼与非诉讼程序法/民事诉讼法(2023-09-01).md",
	"corpus/laws/宪法相关法/监察法(2018-03-20).md", "corpus/laws/宪法相关法/监察法(2024-12-25).md",
	"corpus/laws/民法商法/公司法(2018-10-26).md", "corpus/laws/民法商法/公司法(2023-12-29).md",
}

// TestMovedNumbers cites every article that a renumbering moved by its old number, its
// first paragraph quoted or retold, and holds that CIT-007 gives the new number; and
// every article of the new text by its own, of which nothing may be said.
func TestMovedNumbers(t *testing.T) {
	shelf, _ := load(t, renumberedLaws...)
	quoted, told, clean := &tally{}, &tally{}, &tally{}
	for _, s := range shelf.all {
		if len(s.Versions) < 2 {
			continue
		}
		var texts []*law.Version
		for _, v := range s.Versions {
			if len(v.Articles) > 0 {
				texts = append(texts, v)
			}
		}
		old, now := texts[len(texts)-2], texts[len(texts)-1]
		for _, p := range law.Correspond(old.Articles, now.Articles) {
			if len(p.New) != 1 || p.New[0].Number == 0 {
				continue
			}
			if b := p.New[0]; utf8.RuneCountInString(first(b)) >= 30 {
				for _, form := range ways {
					clean.add(shelf, s, b, form, 0)
				}
			}
			if len(p.Old) != 1 || p.Old[0].Number == p.New[0].Number || utf8.RuneCountInString(first(p.Old[0])) < 30 {
				continue
			}
			quoted.add(shelf, s, p.Old[0], ways[0], p.New[0].Number)
			told.add(shelf, s, p.Old[0], ways[1], p.New[0].Number)
		}
	}
	t.Logf("old numbers: %s of the quoted, %s of the retold found; %s of the right numbers doubted", quoted, told, clean)
	if quoted.all < 200 || quoted.found*100 < quoted.all*97 || told.found*100 < told.all*85 || clean.found*1000 > clean.all*5 {
		t.Errorf("quoted %s, retold %s, doubted %s\n%s", quoted, told, clean, strings.Join(append(quoted.missed, clean.missed...), "\n"))
	}
}

// ways are how an article is cited: its words quoted, or retold.
var ways = []string{"%s规定：“%s”", "%s规定，%s"}

// first is the first paragraph of an article.
func first(a *law.Article) string {
	text, _, _ := strings.Cut(a.Text, "\n")
	return strings.NewReplacer("“", "‘", "”", "’", "《", "", "》", "").Replace(text)
}

type tally struct {
	all, found int
	missed     []string
}

func (y *tally) String() string { return fmt.Sprintf("%d of %d", y.found, y.all) }

// add cites an article in a draft and counts what CIT-007 says; want is the number that
// it must give, 0 where it must say nothing.
func (y *tally) add(shelf *shelf, s *law.Statute, a *law.Article, form string, want int) {
	y.all++
	d := checktest.Draft("---\nform: social_governance_rec\ndate: 2026-09-16\n---\n\n" + fmt.Sprintf(form, a.Official(s.Title), first(a)) + "\n")
	d.Library = shelf
	r, err := check.NewRunner([]*check.Rule{cit007}).Run(context.Background(), d)
	if err != nil {
		return
	}
	label := law.ArticleLabel(want, 0)
	for _, f := range r.Findings {
		if want == 0 || strings.HasSuffix(f.Zh, "现为"+label) {
			y.found++
			break
		}
	}
	if (len(r.Findings) > 0) == (want == 0) && len(y.missed) < 20 {
		y.missed = append(y.missed, fmt.Sprintf("%s → %s: %v", a.Official(s.Title), label, r.Findings))
	}
}
