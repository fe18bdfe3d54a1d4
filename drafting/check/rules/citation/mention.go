package citation

import (
	"iter"
	"sort"
	"strings"
	"unicode/utf8"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/source"
	"jianwen/search/law"
)

// A mention is a place where a draft, in its own words, calls a statute by a name.
type mention struct {
	facts.Citation
	name        string        // as written, without 《》
	marked      bool          // stands in 《》
	whole       facts.Stretch // of the name with its 《》
	declaration int           // where the brackets end that declare a short name, if any do
}

// mentions are the mentions of a draft in order, those in quotations left out.
var mentions = check.NewFact(func(d *check.Draft) []mention {
	var out []mention
	for _, c := range facts.Citations.Of(d) {
		if c.How != law.Named || c.Title.End <= c.Title.Start || !own(d, c) {
			continue
		}
		m := mention{Citation: c, name: c.Passage.Text[c.Title.Start:c.Title.End]}
		m.whole = facts.Stretch{Start: c.Title.Start, End: c.Title.End}
		text := c.Passage.Text
		if strings.HasSuffix(text[:m.whole.Start], "《") {
			m.marked = true
			if at := strings.Index(text[m.whole.End:], "》"); at >= 0 {
				m.whole = facts.Stretch{Start: m.whole.Start - len("《"), End: m.whole.End + at + len("》")}
			}
		}
		m.declaration = m.whole.End + declaration(text[m.whole.End:], c.Declared)
		out = append(out, m)
	}
	return out
})

// byPassage is the citations of each passage that has some, in order.
func byPassage(all []facts.Citation) iter.Seq[[]facts.Citation] {
	return func(yield func([]facts.Citation) bool) {
		for len(all) > 0 {
			var here []facts.Citation
			if here, all = take(all, all[0].Passage); !yield(here) {
				return
			}
		}
	}
}

// take is the citations of a passage, with which all begins where it has any, and the
// others.
func take(all []facts.Citation, p *check.Passage) (here, rest []facts.Citation) {
	n := 0
	for n < len(all) && all[n].Passage == p {
		n++
	}
	return all[:n], all[n:]
}

// own tells whether a citation is the author's, not one in somebody else's words.
func own(d *check.Draft, c facts.Citation) bool {
	return !c.Passage.Quoted && !quoted(d, c.Passage, c.Start)
}

// quoted tells whether byte at of a passage stands between quotation marks.
func quoted(d *check.Draft, p *check.Passage, at int) bool {
	foreign := facts.Foreign.Of(d, p.Text)
	i := sort.Search(len(foreign), func(i int) bool { return foreign[i].End > at })
	if i == len(foreign) || foreign[i].Start >= at {
		return false
	}
	s := foreign[i].In(p.Text)
	return !strings.HasPrefix(s, "《") && !strings.HasPrefix(s, "〈")
}

// sure tells whether a citation is surely of the statute that it takes: one without a
// name of its own (第十条) may be of a contract or of articles of association, unless it
// begins its clause or follows a word that goes before the law.
func sure(c facts.Citation) bool {
	if c.How != law.Bare {
		return c.How != law.Own
	}
	before := strings.TrimRight(c.Passage.Text[:c.Start], " ")
	r, _ := utf8.DecodeLastRuneInString(before)
	if before == "" || strings.ContainsRune("，、；：。（", r) {
		return true
	}
	for _, word := range []string{"根据", "依据", "依照", "按照", "违反", "符合", "属于", "适用", "依", "和", "与", "及", "或者", "其", "同时", "有", "将"} {
		if strings.HasSuffix(before, word) {
			return true
		}
	}
	return false
}

// declaration is where the brackets end, behind a title, that declare a short name; 0
// where none does.
func declaration(behind, name string) int {
	at := 0
	for name != "" && strings.HasPrefix(behind[at:], "（") {
		n := strings.Index(behind[at:], "）")
		if n < 0 {
			break
		}
		inside := behind[at : at+n]
		if at += n + len("）"); strings.Contains(inside, name) {
			return at
		}
	}
	return 0
}

// full tells whether the name is the official title, or one that the organ before it
// completes (最高人民法院《关于…》).
func (m mention) full() bool {
	if strings.HasPrefix(m.name, "关于") {
		return true
	}
	return m.trimmed() && (strings.HasPrefix(m.name, republic) || !strings.HasPrefix(m.Statute.Title, republic))
}

const republic = "中华人民共和国"

// trimmed tells whether the name is the official title, 中华人民共和国 left out or not.
func (m mention) trimmed() bool {
	return law.Canonical(m.name) == law.Canonical(m.Statute.Title)
}

// edition tells whether the citation names a text of a year: such a name is no mere
// repetition.
func (m mention) edition() bool { return m.Ref.Year > 0 || m.Ref.Date > 0 }

// span is where the name stands in the draft, 《》 included.
func (m mention) span() source.Span { return m.Passage.Span(m.whole.Start, m.whole.End) }

// title is the official title in 《》.
func (m mention) title() string { return law.Ref{}.Official(m.Statute.Title) }

// byStatute are the mentions of each statute that is known, statutes in the order of
// their first mention.
func byStatute(all []mention) (out [][]mention) {
	at := map[*law.Statute]int{}
	for _, m := range all {
		if m.Statute == nil {
			continue
		}
		i, ok := at[m.Statute]
		if !ok {
			i = len(out)
			at[m.Statute] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], m)
	}
	return out
}
