package name

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
)

var nam008 = &check.Rule{
	ID: "NAM-008", Severity: check.Error, Scope: check.Everywhere,
	Doc: check.Words{Zh: "指代不明", En: "a pronoun that may mean two units, or a party's letter that is not declared"},
	Why: check.Words{
		Zh: "“该公司”“该局”所在的句子（没有的看上一句）里，前面提到两个以上公司、局的，读者分不清指谁，应写名称或者简称。用“甲方”“乙方”而没有交代是谁的，同样提示。“你公司”和“其”“该人”不判断。",
		En: "Where 该公司 or 该局 stands behind two of them in its sentence or, if none is there, in the one before, the reader cannot tell which is meant: write the name. So it is with 甲方 and 乙方 where nobody is declared as such. 其 and 该人 are not judged.",
	},
	Source: "[D]",
	Run: func(p *check.Pass) {
		said(p.Draft, pronouns, func(word string, at place) {
			if len(unitsBefore(p.Draft, at, strings.TrimPrefix(word, "该"))) > 1 {
				p.Report(unclear(at))
			}
		})
		letters(p)
	},
}

// pronouns stand for a unit of a kind.
var pronouns = []string{"该公司", "该局", "该酒店", "该厂"}

func unclear(at place) check.Finding {
	return check.Finding{Span: at.passage.Span(at.start, at.end), Zh: "指代不明", En: "it is not clear who is meant"}
}

// unitsBefore are the units of a kind that stand before a place in its sentence, else
// in the sentence before.
func unitsBefore(d *check.Draft, at place, kind string) (found []string) {
	text := at.passage.Text
	sentences := facts.Sentences.Of(d, text)
	i := slices.IndexFunc(sentences, func(s facts.Stretch) bool { return s.Start <= at.start && at.start < s.End })
	if i < 0 {
		return nil
	}
	if found = unitsIn(d, at.passage, facts.Stretch{Start: sentences[i].Start, End: at.start}, kind); len(found) == 0 && i > 0 {
		found = unitsIn(d, at.passage, sentences[i-1], kind)
	}
	return found
}

// lettered is a unit called by a letter.
var lettered = regexp.MustCompile(`[甲乙丙丁A-D](?:公司|局|酒店|厂)`)

// bureau is a public office as far as its name tells it from others of its place.
var bureau = regexp.MustCompile(`\p{Han}{2}局(?:\p{Han}{2,3}分局)?`)

// unitsIn are the units of a kind in a stretch of a passage, each once.
func unitsIn(d *check.Draft, passage *check.Passage, in facts.Stretch, kind string) (found []string) {
	add := func(name string) {
		if !slices.Contains(found, name) {
			found = append(found, name)
		}
	}
	cast := facts.Names.Of(d)
	for _, u := range cast.Units {
		if !strings.HasSuffix(u.Name, kind) || kind == "局" {
			continue
		}
		for _, m := range u.Mentions {
			if cast.Passage(m) == passage && in.Start <= m.Start && m.End <= in.End {
				add(u.Name)
			}
		}
	}
	for _, name := range lettered.FindAllString(in.In(passage.Text), -1) {
		if strings.HasSuffix(name, kind) && utf8.RuneCountInString(name) == utf8.RuneCountInString(kind)+1 {
			add(name)
		}
	}
	if kind == "局" {
		for _, name := range bureau.FindAllString(in.In(passage.Text), -1) {
			add(name)
		}
	}
	return found
}

// parties are what a contract calls its parties.
var parties = []string{"甲方", "乙方", "丙方"}

// letters finds parties called by a letter, where nothing in the draft says who it is.
func letters(p *check.Pass) {
	told := func(word string) bool {
		for _, passage := range p.Passages {
			for _, mark := range []string{"称" + word, "称“" + word, "（" + word, word + "（", word + "：", word + "为", word + "系", word + "是", "作为" + word, "为" + word} {
				if strings.Contains(passage.Text, mark) {
					return true
				}
			}
		}
		return false
	}
	seen := map[string]bool{}
	said(p.Draft, parties, func(word string, at place) {
		if !seen[word] && !told(word) {
			seen[word] = true
			p.Report(unclear(at))
		}
	})
}
