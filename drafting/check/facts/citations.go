package facts

import (
	"sort"
	"strings"

	"jianwen/drafting/check"
	"jianwen/search/law"
)

// A Citation is a reference to a statute in a draft. Places are bytes of the text of
// its passage.
type Citation struct {
	law.FoundRef
	Passage  *check.Passage
	Sentence Stretch      // that it stands in
	Statute  *law.Statute // nil where the name means none that is known, or several
	Known    bool         // the name is one of a statute, or of several, of the library or of assets/statutes
	Imported bool         // the library has the text of Version
	On       law.Date     // the day whose law it is judged by
	Version  *law.Version // in force on that day, or the text that the citation names; with its articles where Imported
	Status   law.Status   // of Version on that day
	Article  *law.Article // nil where the text is not known or has no such article
	Purpose  Purpose      // what it is cited for; "" where nothing tells
	Quote    Stretch      // the “ ” behind it that quotes it, marks included; empty where none does
	Declared string       // the short name that is declared here: （以下简称…）
}

// Citations are the citations of a draft in order. Names that one passage declares
// (以下简称) hold in those after it.
var Citations = check.NewFact(func(d *check.Draft) []Citation {
	r := &citations{draft: d, names: namesOf(d), found: map[string]statuteFound{}}
	var all strings.Builder
	starts := make([]int, len(d.Passages))
	for i, p := range d.Passages {
		starts[i] = all.Len()
		all.WriteString(p.Text + "\n")
	}
	var out []Citation
	for _, f := range law.FindRefs(all.String(), r.known) {
		i := sort.SearchInts(starts, f.Start+1) - 1
		if i < 0 || f.End > starts[i]+len(d.Passages[i].Text) {
			continue // one that runs over two passages is none
		}
		c := Citation{FoundRef: f, Passage: d.Passages[i]}
		c.Start, c.End = f.Start-starts[i], f.End-starts[i]
		c.Title = law.Span{} // of another passage
		if f.Title.Start >= starts[i] && f.Title.End <= starts[i]+len(d.Passages[i].Text) {
			c.Title = law.Span{Start: f.Title.Start - starts[i], End: f.Title.End - starts[i]}
		}
		out = append(out, c)
	}
	r.read(out)
	return out
})

// citations is what is read of the citations of one draft.
type citations struct {
	draft *check.Draft
	names []*law.Names
	found map[string]statuteFound
}

// read completes citations: all that does not stand in their own words.
func (r *citations) read(all []Citation) {
	purposes := writtenPurposes(r.draft, all)
	for i := range all {
		c := &all[i]
		c.Sentence = sentenceOf(r.draft, c.Passage, c.Start)
		found := r.statute(c.FoundRef)
		c.Statute, c.Known = found.statute, found.known
		c.Purpose = purposes[i]
		if c.Purpose == "" {
			c.Purpose = purposeOf(c)
		}
		c.Declared = declaredAt(*c)
		r.place(c)
	}
	r.quote(all)
}

// place finds the text that a citation is of, and the article.
func (r *citations) place(c *Citation) {
	c.On = r.day(c)
	if c.Statute == nil {
		return
	}
	c.Version, c.Status = c.Statute.Cited(c.Ref, c.On)
	if c.Version == nil || r.draft.Library == nil {
		return
	}
	text := r.draft.Library.Text(c.Statute, c.Version)
	if text == nil || len(text.Articles) == 0 {
		return
	}
	c.Version, c.Imported = text, true
	c.Article = text.Article(c.Ref)
}

// day is the day whose law a citation is judged by: the last day of the conduct for
// what somebody had to do, the day of the document for what the procuratorate does and
// for procedure; in a draft without a date, today.
func (r *citations) day(c *Citation) law.Date {
	_, to := r.draft.Conduct()
	if issued := r.draft.Issued(); to == 0 || issued != 0 && (c.Purpose == Power || c.Purpose == Procedure || r.procedural(c)) {
		to = issued
	}
	if to == 0 {
		return r.draft.Today
	}
	return to
}

// supervised are the documents whose conduct is procedure: there the statutes on
// procedure are norms of conduct.
var supervised = check.Correction.Or(check.Execution)

// procedural tells whether the statute of a citation governs procedure, not conduct.
func (r *citations) procedural(c *Citation) bool {
	return c.Statute != nil && !supervised.Holds(r.draft) && (strings.HasSuffix(c.Statute.Name, "诉讼法") ||
		strings.Contains(c.Statute.Name, "监督规则") || strings.Contains(c.Statute.Name, "诉讼规则") || strings.Contains(c.Statute.Name, "诉讼法〉的解释"))
}

// sentenceOf is the sentence of a passage that byte at stands in.
func sentenceOf(d *check.Draft, p *check.Passage, at int) Stretch {
	all := Sentences.Of(d, p.Text)
	i := sort.Search(len(all), func(i int) bool { return all[i].End > at })
	if i == len(all) {
		return Stretch{}
	}
	return all[i]
}

// declaredAt is the short name that is declared right behind a name, in brackets or not.
func declaredAt(c Citation) string {
	if c.How != law.Named || c.Title.End == 0 {
		return ""
	}
	rest := strings.TrimPrefix(c.Passage.Text[c.Title.End:], "》")
	for strings.HasPrefix(rest, "（") {
		inside, behind, ok := strings.Cut(rest[len("（"):], "）")
		if !ok {
			return ""
		}
		for _, word := range []string{"简称", "下称", "统称"} {
			if _, name, ok := strings.Cut(inside, word); ok {
				name = strings.TrimLeft(name, "为：: 《〈“‘「『")
				if end := strings.IndexAny(name, "》〉”’」』，；。、,;"); end >= 0 {
					name = name[:end]
				}
				return name
			}
		}
		rest = behind
	}
	rest = strings.TrimPrefix(rest, "，")
	for _, word := range []string{"以下简称《", "下称《", "以下统称《"} {
		if name, ok := strings.CutPrefix(rest, word); ok {
			name, _, _ = strings.Cut(name, "》")
			return name
		}
	}
	return ""
}

// quote gives citations the quotations that follow them in their sentence, before the
// next citation.
func (r *citations) quote(all []Citation) {
	for i := range all {
		c := &all[i]
		until := c.Sentence.End
		if i+1 < len(all) && all[i+1].Passage == c.Passage && all[i+1].Start < until {
			until = all[i+1].Start
		}
		foreign := Foreign.Of(r.draft, c.Passage.Text)
		n := sort.Search(len(foreign), func(n int) bool { return foreign[n].Start >= c.End })
		for ; n < len(foreign) && foreign[n].Start < until; n++ {
			if strings.HasPrefix(foreign[n].In(c.Passage.Text), "“") {
				c.Quote = foreign[n]
				break
			}
		}
	}
}
