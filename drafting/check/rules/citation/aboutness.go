package citation

import (
	"strings"
	"unicode/utf8"

	"jianwen/drafting/check/facts"
)

// A saying is what a draft says that a provision says.
type saying struct {
	facts.Stretch
	kind kind
}

// A kind is how what is said hangs on the citation.
type kind uint8

const (
	provided kind = iota // 第十条规定，…: what it provides
	followed             // 依照第十条，…: what follows from it
	opposed              // …，违反第十条的规定: what was done against it
)

// provides are words behind a citation before what the article provides.
var provides = []string{
	"还规定了", "规定了", "同时规定", "还规定", "也规定", "明确规定", "明文规定", "规定", "明确要求", "的要求，", "要求", "禁止", "明确", "关于", "对", "：",
}

// against are words between what was done and the article that it was done against.
var against = []string{"违反", "违反了", "违背", "违背了", "不符合", "有违", "违反当时有效的"}

// follows are words behind a citation before what follows from it.
var follows = []string{"的规定，", "规定，", "的规定", "之规定，", "，", ""}

// sayingOf is what the sentence of citation k says of it. ok is false where it says
// nothing of what the article provides, as of 符合第十条规定的人员.
func sayingOf(here []facts.Citation, k int) (s saying, ok bool) {
	c := here[k]
	text := c.Passage.Text
	first, last := listAround(here, k)
	from, to := here[last].End, c.Sentence.End
	if last+1 < len(here) {
		to = min(to, max(here[last+1].Start, from))
	}
	before := text[c.Sentence.Start:max(here[first].Start, c.Sentence.Start)]
	after := text[min(from, to):to]
	if at := strings.IndexAny(after, "；。"); at >= 0 {
		after = after[:at]
	}
	end := from + len(after)
	if strings.HasPrefix(after, "（") {
		close := strings.Index(after, "）")
		if close < 0 {
			return s, false
		}
		inside := after[len("（"):close]
		if !remark(inside) {
			return saying{facts.Stretch{Start: from + len("（"), End: from + close}, provided}, true
		}
		after = after[close+len("）"):]
	}
	if at := end - len(after); strings.HasPrefix(after, "“") {
		if n := strings.Index(text[at:to], "”"); n > 0 {
			return saying{facts.Stretch{Start: at + len("“"), End: at + n}, provided}, true
		}
	}
	if !grounded(before) {
		for _, w := range provides {
			if rest, is := strings.CutPrefix(after, w); is && !refers(rest) {
				return saying{facts.Stretch{Start: end - len(rest), End: end}, provided}, true
			}
		}
		return done(here, first, before)
	}
	for _, w := range follows {
		if rest, is := strings.CutPrefix(after, w); is && !refers(rest) && !joinsOn(rest) && !supposes(rest) {
			return saying{facts.Stretch{Start: end - len(rest), End: end}, followed}, true
		}
	}
	return s, false
}

// done is what was done against the provision of the list that begins with citation
// first: what stands before 违反 in its sentence, behind the citation before; and where
// the sentence only points back (上述行为违反第十条), what the passage tells before it.
func done(here []facts.Citation, first int, before string) (s saying, ok bool) {
	c := here[first]
	for _, w := range against {
		head, is := strings.CutSuffix(before, w)
		if !is {
			continue
		}
		s = saying{facts.Stretch{Start: c.Sentence.Start, End: c.Sentence.Start + len(head)}, opposed}
		if utf8.RuneCountInString(head) < 12 {
			s.Start = max(0, s.Start-600)
			for s.Start < s.End && !utf8.RuneStart(c.Passage.Text[s.Start]) {
				s.Start++
			}
		}
		if first > 0 {
			s.Start = max(s.Start, here[first-1].End)
		}
		return s, s.Start < s.End
	}
	return s, false
}

// remark tells whether brackets hold a note on the citation, not what it says.
func remark(inside string) bool {
	for _, w := range []string{"证据", "号", "简称", "〔", "见", "以下", "修正", "修订"} {
		if strings.Contains(inside, w) {
			return true
		}
	}
	return false
}

// refers tells whether what follows 规定 says what is meant by the provision, not what it
// says: 第十条规定的情形, 第十条规定行为的.
func refers(rest string) bool {
	for _, w := range []string{"的", "情形", "条件", "行为", "等", "之", "以及", "范围", "处理", "处罚", "进行", "申请", "追究", "执行", "办理", "程序", "期限", "期间"} {
		if strings.HasPrefix(rest, w) {
			return true
		}
	}
	return false
}

// supposes tells whether a case is told first, of which the article need not speak:
// 依照第十条申请赔偿的，…, 依照第十条提起公诉的案件，….
func supposes(rest string) bool {
	head, _, _ := strings.Cut(rest, "，")
	return strings.HasSuffix(head, "的") || strings.Contains(head, "的案件") || strings.HasPrefix(rest, "规定")
}

// joinsOn tells whether another document follows.
func joinsOn(rest string) bool {
	for _, w := range []string{"和", "、", "及", "以及", "与"} {
		if strings.HasPrefix(rest, w) {
			return true
		}
	}
	return false
}

// listAround is the first and the last citation of the list that citation k is in.
func listAround(here []facts.Citation, k int) (first, last int) {
	first, last = k, k
	near := func(i int) bool { // i and the one behind it
		between := here[i].Passage.Text[here[i].End:max(here[i+1].Start, here[i].End)]
		return len(between) <= len("以及") && !strings.ContainsAny(between, "，；。")
	}
	for first > 0 && near(first-1) {
		first--
	}
	for last+1 < len(here) && near(last) {
		last++
	}
	return first, last
}

// grounded tells whether a clause ends with a word before what something is founded on.
func grounded(before string) bool {
	for _, w := range []string{"根据", "依据", "依照", "按照", "依"} {
		if strings.HasSuffix(before, w) {
			return true
		}
	}
	return false
}

// run is how many characters in a row of what is said a text has, at most.
func run(said, text string) int {
	a, b := []rune(said), []rune(text)
	best := 0
	row := make([]int, len(b)+1)
	for i := range a {
		before := 0
		for j := range b {
			above := row[j+1]
			if a[i] == b[j] && a[i] > 0x2E80 {
				row[j+1] = before + 1
				best = max(best, row[j+1])
			} else {
				row[j+1] = 0
			}
			before = above
		}
	}
	return best
}
