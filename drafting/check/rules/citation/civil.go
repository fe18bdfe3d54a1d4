package citation

import (
	"slices"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/search/law"
)

// civilRenumbered is the first day of the numbers that the Civil Procedure Law has now.
const civilRenumbered law.Date = 20240101

// A civilNumber is an article of the Civil Procedure Law on retrial and supervision: its
// numbers in the texts of 2017 and 2021, its number now, and the words by which a
// sentence speaks of it and not of what has the old numbers now.
type civilNumber struct {
	old   []int
	now   int
	item  bool // the article alone has items
	words []string
	not   []string
}

// civilNumbers are from part G.3 of the specification.
var civilNumbers = []civilNumber{
	{old: []int{200, 207}, now: 211, item: true, words: []string{"再审", "抗诉", "检察建议", "监督"}, not: []string{"担保物权", "民事行为能力"}},
	{old: []int{208, 215}, now: 219, words: []string{"抗诉", "检察建议", "审判人员", "检察监督", "法律监督"}, not: []string{"担保物权", "三个月", "再审申请", "裁定驳回"}},
	{old: []int{209, 216}, now: 220, words: []string{"申请检察", "申请监督", "申请抗诉", "向人民检察院申请", "向检察机关申请", "向本院申请"}, not: []string{"院长", "六个月"}},
}

// civilMove finds an old number of the Civil Procedure Law in a document to a court.
func civilMove(d *check.Draft, c facts.Citation) move {
	if !check.ToCourt.Holds(d) || law.Canonical(c.Statute.Title) != "民事诉讼法" || c.Ref.Sub != 0 || c.Ref.Date != 0 && c.Ref.Date < civilRenumbered {
		return move{}
	}
	day := d.Issued()
	if day == 0 {
		day = d.Today
	}
	if day < civilRenumbered {
		return move{}
	}
	said := c.Sentence.In(c.Passage.Text)
	has := func(words []string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(said, w) })
	}
	for _, n := range civilNumbers {
		if slices.Contains(n.old, c.Ref.Article) && !has(n.not) && (n.item && c.Ref.Item > 0 || has(n.words)) {
			return move{from: c.Ref.Article, to: n.now, civil: true}
		}
	}
	return move{}
}
