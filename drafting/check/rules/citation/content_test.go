package citation

import (
	"context"
	"fmt"
	"path/filepath"
	"sync"
	"testing"

	"golang.org/x/tools/txtar"

	"jianwen/assets/beside"
	"jianwen/assets/samples"
	"jianwen/assets/statutes"
	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/parse"
	"jianwen/drafting/source"
	"jianwen/search/ingest"
	"jianwen/search/law"
)

// A shelf is a library of files, in memory.
type shelf struct {
	all   []*law.Statute
	names *law.Names
}

func (s *shelf) Names() *law.Names { return s.names }
func (s *shelf) Updated() law.Date { return 20250301 }
func (s *shelf) Text(_ *law.Statute, v *law.Version) *law.Version {
	if len(v.Articles) == 0 {
		return nil
	}
	return v
}

// load reads statutes below ../shared; those of the last path are told apart.
func load(t testing.TB, paths ...string) (*shelf, []*law.Statute) {
	by := map[string]*law.Statute{}
	out := &shelf{}
	var last []*law.Statute
	for n, p := range paths {
		path := beside.Need(t, p)
		ctx := context.Background()
		for f, err := range ingest.Sources(ctx, path) {
			if err != nil {
				continue
			}
			for it, trouble := range ingest.Items(ctx, f) {
				if trouble != nil || it.Statute == nil {
					continue
				}
				name := law.Canonical(it.Statute.Title)
				s := by[name]
				if s == nil {
					s = &law.Statute{ID: law.StatuteID(it.Statute.Title, it.Statute.Organ), Title: it.Statute.Title, Name: name, Level: it.Statute.Level, Organ: it.Statute.Organ}
					by[name] = s
					out.all = append(out.all, s)
				}
				v := it.Statute.Version
				s.Versions = append(s.Versions, &v)
				if n == len(paths)-1 {
					last = append(last, s)
				}
			}
		}
	}
	for _, f := range statutes.All() {
		if s := by[f.Name]; s != nil {
			s.Title = f.Title
			for _, a := range f.Aliases {
				s.Aliases = append(s.Aliases, law.Alias{Name: a.Name, Declared: a.Declared, Verified: a.Verified, Ambiguous: a.Ambiguous})
			}
		}
	}
	for _, s := range out.all {
		s.Settle()
	}
	out.names = law.NewNames(out.all)
	return out, last
}

// corpus is the national laws and judicial interpretations of ../shared/corpus; the
// second result is the interpretations.
func corpus(t testing.TB) (*shelf, []*law.Statute) {
	beside.Need(t, "corpus")
	all := readCorpus(t)
	return all.shelf, all.last
}

type corpusRead struct {
	shelf *shelf
	last  []*law.Statute
}

var (
	readOnce sync.Once
	readAll  corpusRead
)

func readCorpus(t testing.TB) corpusRead {
	readOnce.Do(func() {
		const dir = "corpus/laws/"
		readAll.shelf, readAll.last = load(t,
			dir+"宪法", dir+"宪法相关法", dir+"刑法", dir+"民法典", dir+"民法商法", dir+"社会法", dir+"经济法", dir+"行政法",
			dir+"诉讼与非诉讼程序法", "corpus/justlaws/ecological-environment/ecological-environment-code", "corpus/justlaws/administrative/prisons-law", dir+"司法解释")
	})
	return readAll
}

// draftOf is a draft with a library.
func draftOf(text string, library check.Library) *check.Draft {
	document := parse.Document(text)
	return &check.Draft{Text: text, Document: document, Today: 20261125, Library: library, Passages: check.Passages(document, document.Front.Get)}
}

// findings are those of some rules.
func findings(t testing.TB, d *check.Draft, rules ...*check.Rule) []check.Finding {
	t.Helper()
	r, err := check.NewRunner(rules).Run(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	return r.Findings
}

// judged counts the citations of a draft of which it says something that the library
// can judge, a list once.
func judged(d *check.Draft) (n int) {
	for here := range byPassage(facts.Citations.Of(d)) {
		for i := 0; i < len(here); {
			first, last := listAround(here, i)
			c := here[first]
			if _, ok := sayingOf(here, first); ok && own(d, c) && sure(c) && c.Article != nil && len(texts(d, c)) > 0 {
				n++
			}
			i = last + 1
		}
	}
	return n
}

// TestRightCitations: where an interpretation cites a law in its own time, the citation
// is right, and CIT-025 should say nothing. Of the 10 that it doubts among 364 that it
// judges (of some 1,950 whose articles are known), three are no mistakes of it when read: a
// number of an older patent law, and twice a name that is read as that of another law.
func TestRightCitations(t *testing.T) {
	library, interpretations := corpus(t)
	seen := map[*law.Statute]bool{}
	citations, found := 0, 0
	for _, s := range interpretations {
		if seen[s] {
			continue
		}
		seen[s] = true
		for _, v := range s.Versions {
			text := fmt.Sprintf("---\nform: social_governance_rec\ndate: %s\n---\n\n", v.Text)
			for _, a := range v.Articles {
				text += a.Text + "\n\n"
			}
			d := draftOf(text, library)
			citations += judged(d)
			for _, f := range findings(t, d, cit025) {
				found++
				t.Logf("%s: %s: %s", s.Name, f.Span.In(text), f.Zh)
			}
		}
	}
	t.Logf("%d of %d citations doubted", found, citations)
	if citations < 300 || found*100 > citations*3 {
		t.Errorf("%d of %d citations doubted", found, citations)
	}
}

// drafts are the samples and the acceptance cases.
func drafts(t testing.TB) map[string]string {
	out := map[string]string{}
	for _, name := range samples.Names() {
		text, err := samples.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		out[name] = string(text)
	}
	cases, err := filepath.Glob("../../cases/testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range cases {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			if filepath.Ext(f.Name) == ".md" {
				out[filepath.Base(name)+":"+f.Name] = string(f.Data)
			}
		}
	}
	return out
}

// TestDrafts: nothing is found in the samples and the acceptance cases as they stand by
// the rules that read the texts of statutes.
func TestDrafts(t *testing.T) {
	library, _ := corpus(t)
	for name, text := range drafts(t) {
		for _, f := range findings(t, draftOf(text, library), cit008, cit009, cit025) {
			t.Errorf("%s: %s %s: %s", name, f.Rule, f.Span.In(text), f.Zh)
		}
	}
}

// TestWrongCitations gives the citations of the drafts the numbers of other articles,
// near and far, one at a time, and looks whether CIT-025 doubts them. Only those that
// retell the article (第十条规定，……) are counted: of the others nobody could tell.
func TestWrongCitations(t *testing.T) {
	library, _ := corpus(t)
	planted, found, right := 0, 0, 0
	for _, text := range drafts(t) {
		d := draftOf(text, library)
		all := facts.Citations.Of(d)
		for k, c := range all {
			alone := (k == 0 || all[k-1].Passage != c.Passage || c.Start-all[k-1].End > 30) && (k+1 == len(all) || all[k+1].Passage != c.Passage || all[k+1].Start-c.End > 30)
			if !alone || c.Article == nil || c.How == law.Bare || len(texts(d, c)) == 0 {
				continue
			}
			if say, ok := sayingOf(all[k:k+1], 0); !ok || say.kind != provided || say.End-say.Start < 30 {
				continue
			}
			for _, off := range []int{1, -1, 2, 10, -10, 37} {
				other := c.Version.Article(law.Ref{Article: c.Ref.Article + off})
				if other == nil {
					continue
				}
				fix, ok := renumber(c, other)
				if !ok {
					continue
				}
				wrong, err := source.Apply(text, fix.Edits)
				if err != nil {
					t.Fatal(err)
				}
				planted++
				at := fix.Edits[0].Span.Start
				for _, f := range findings(t, draftOf(wrong, library), cit025) {
					if f.Span.Start <= at && at < f.Span.End {
						found++
						if len(f.Fixes) > 0 && f.Fixes[0].Edits[0].New == law.ArticleLabel(c.Article.Number, c.Article.Sub) {
							right++
						}
					}
				}
			}
		}
	}
	t.Logf("%d of %d wrong numbers doubted, the right one told for %d", found, planted, right)
	if planted < 100 || found*100 < planted*80 {
		t.Errorf("%d of %d wrong numbers doubted", found, planted)
	}
}

func BenchmarkContent(b *testing.B) {
	library, _ := corpus(b)
	s := library.names.Resolve("刑法")[0].Statute
	v, _ := s.On(20240601)
	for b.Loop() {
		newContent(v.Articles)
	}
}
