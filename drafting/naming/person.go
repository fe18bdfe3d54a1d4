package naming

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Seen is what one text alone tells: who may stand in it, and where.
type Seen struct {
	persons     []sighting
	units       []unitSighting
	recurrences []recurrence
}

// A sighting is a place where a name stands, with what it may be.
type sighting struct {
	at      int
	options []string // the likeliest first; with one, the text leaves no doubt
	form    Form
	roles   Role
	blind   bool // of two options nothing tells which
}

// Look reads a text for names.
func Look(text string) *Seen {
	s := &Seen{}
	s.masked(text)
	s.aliases(text)
	s.introduced(text)
	s.owning(text)
	s.lookUnits(text)
	s.lookRecurring(text)
	return s
}

// introduced sees the names that stand behind a role.
func (s *Seen) introduced(text string) {
	beforeWords.each(text, func(start, end int) { s.row(text, skipBrackets(text, end), before[text[start:end]]) })
}

// row sees the names from a place on, one after the other: 邵启明、丁一和欧阳海.
func (s *Seen) row(text string, at int, role Role) {
	for range 12 {
		seen := sightAt(text, at)
		options := seen.options
		if len(options) == 0 {
			return
		}
		seen.roles = role
		s.persons = append(s.persons, seen)
		if len(options) > 1 {
			return
		}
		if at = joint(text, at+len(options[0])); at < 0 {
			return
		}
	}
}

// skipBrackets is where a name begins behind a role: brackets, quotes and a colon
// between the two are passed over.
func skipBrackets(text string, at int) int {
	if strings.HasPrefix(text[at:], "（") {
		if end := strings.Index(text[at:], "）"); end > 0 && end <= 60 {
			at += end + len("）")
		}
	}
	for _, mark := range []string{"：", "“", "‘", "|", " "} {
		at += len(text[at:]) - len(strings.TrimPrefix(text[at:], mark))
	}
	return at
}

// joint is where the next of a row of names begins; -1 where there is none.
func joint(text string, at int) int {
	for _, w := range []string{"、", "以及", "和", "与", "及"} {
		if strings.HasPrefix(text[at:], w) {
			return at + len(w)
		}
	}
	return -1
}

// sightAt is what the name at a place may be: one where what follows tells where it
// ends, two where it does not, none where no name begins.
func sightAt(text string, at int) sighting {
	full := func(options ...string) sighting { return sighting{at: at, options: options} }
	if name := maskedAt(text, at); name != "" {
		return sighting{at: at, options: []string{name}, form: Masked}
	}
	if name := dotted(text[at:]); name != "" {
		return full(name)
	}
	surname := surnameOf(text[at:])
	a, n1 := utf8.DecodeRuneInString(text[at+len(surname):])
	if surname == "" || strings.Contains(particles, surname) || !given(a) || words()[surname+string(a)] || titled(text[at+len(surname):]) {
		return sighting{}
	}
	two := text[at : at+len(surname)+n1]
	b, n2 := utf8.DecodeRuneInString(text[at+len(two):])
	short := isEnd(text[at+len(two):])
	if !given(b) || unit(text[at+len(two):]) {
		if short || n2 == 0 {
			return full(two)
		}
		return sighting{}
	}
	three := text[at : at+len(two)+n2]
	long := isEnd(text[at+len(three):])
	switch {
	case verbs()[firstTwo(text[at+len(two):])] && !verbs()[firstTwo(text[at+len(three):])]:
		return full(two)
	case long && short && strings.ContainsRune("在于向从和与为被因将把对以收受", b):
		return full(two, three)
	case long && !short:
		return full(three)
	case short && !long:
		return full(two)
	}
	both := full(three, two)
	both.blind = !long && !short
	return both
}

// particles are surnames that stand behind a role as particles far more often.
const particles = "和向从时应常由经能权师都国原满占"

// titles stand behind surnames: 李老师 is no name.
var titles = []string{"老师", "局长", "主任", "经理", "医生", "律师", "队长", "所长", "警官", "法官", "校长", "先生", "女士", "师傅", "书记", "院长", "科长", "处长", "检察官"}

// titled tells whether a title stands at the beginning of a text.
func titled(rest string) bool {
	return slices.ContainsFunc(titles, func(t string) bool { return strings.HasPrefix(rest, t) })
}

// given tells whether a character can be in a given name.
func given(r rune) bool {
	return unicode.Is(unicode.Han, r) && !strings.ContainsRune("的了是与及因系被把将对未已曾等称说犯涉案并该此或也且但则即均都又各者某到去吗呢吧我你他她它们这那您诉×不没第员县", r)
}

// dotted is a name such as 阿依古丽·买买提 at the beginning of a text.
func dotted(text string) string {
	end, dot := 0, false
	for i, r := range text {
		if i > 72 {
			break
		}
		if r == '·' && i > 0 {
			dot = true
		} else if !unicode.Is(unicode.Han, r) || strings.ContainsRune("的了是与及因系被把将对未已曾等称说犯涉案并在于之不", r) {
			break
		}
		end = i + utf8.RuneLen(r)
	}
	name := text[:end]
	if !dot || strings.HasSuffix(name, "·") {
		return ""
	}
	return name
}

// ends are the characters that stand behind names, and seldom in them.
const ends = "的了是与和及在于因系为对将把被以未已曾向从到等称说犯之涉案并自经即仍提用驾持伙有又也均都至时处住给让使请要同其该一二两三四五六七八九十诉赔偿还受委担任应收付购买卖借签户则家方负作取得通拒拿骗盗殴打砍刺窜潜逃先后多再不没拨拎带抢认辩供述陈当某"

// isEnd tells whether a name may end before a text.
func isEnd(rest string) bool {
	r, n := utf8.DecodeRuneInString(rest)
	return n == 0 || !unicode.Is(unicode.Han, r) || strings.ContainsRune(ends, r) || verbs()[firstTwo(rest)]
}

// unit tells whether a text goes on as the name of a unit does: 被告张江公司.
func unit(rest string) bool {
	for _, w := range []string{"公司", "集团", "法院", "中学", "小学", "医院", "酒店", "商行", "派出所"} {
		if strings.HasPrefix(rest, w) {
			return true
		}
	}
	return false
}

// owning sees the names that stand before what only persons have: 闵桂芳的陈述.
func (s *Seen) owning(text string) {
	behindWords.each(text, func(start, end int) { s.owner(text, start, text[start:end]) })
	if strings.Contains(text, "岁") {
		for _, m := range aged.FindAllStringIndex(text, -1) {
			s.owner(text, m[0], "（")
		}
	}
}

// aged is an age in brackets, behind a name.
var aged = regexp.MustCompile(`（(?:时年|现年|案发时)?[0-9]{1,2}周?岁`)

// owner sees the name that ends where a word begins, and those of the row that it
// closes: 陈晨、赵倩的证言.
func (s *Seen) owner(text string, end int, word string) {
	if s.sees(end) || word == "案" && ofCases(text[:end], text[end+len(word):]) {
		return
	}
	mark, _ := utf8.DecodeRuneInString(word)
	options, inside := endingAt(text, end)
	// A sex or an age stands behind persons only, wherever the name begins: 未登记林小雨（女，….
	if len(options) == 0 && strings.ContainsRune("，（", mark) && len(inside) == 1 {
		options = inside
	}
	// What follows a verb (供述, 涉嫌) may be part of something else, a 的 or 之 not.
	sure := strings.ContainsRune("，（之的", mark)
	if len(options) == 0 || !sure && len(options) > 1 {
		return
	}
	for range 12 {
		at := end - len(options[0])
		s.persons = append(s.persons, sighting{at: at, options: options[:1], roles: behind[word]})
		if end = strings.LastIndex(text[:at], "、"); end < 0 || end+len("、") != at || s.sees(end) {
			return
		}
		if options, _ = endingAt(text, end); len(options) != 1 {
			return
		}
	}
}

// endingAt is the names that may end at a place, the likeliest first: those that begin
// where a name may, and those that do not.
func endingAt(text string, end int) (free, inside []string) {
	for _, n := range []int{3, 2, 4} { // characters, in the order of how common they are
		at := back(text, end, n)
		if at < 0 {
			continue
		}
		name := text[at:end]
		surname := surnameOf(name)
		if surname == "" || strings.Contains(particles, surname) || n == 4 && utf8.RuneCountInString(surname) < 2 || !allGiven(name[len(surname):]) || words()[firstTwo(name)] || titled(name[len(surname):]) {
			continue
		}
		if n > 2 && verbs()[lastAndNext(name, text[end:])] {
			continue // 张伟归案
		}
		if isStart(text[:at]) {
			free = append(free, name)
		} else {
			inside = append(inside, name)
		}
	}
	return free, inside
}

// lastAndNext is the last character of a text and the first of another.
func lastAndNext(text, rest string) string {
	_, a := utf8.DecodeLastRuneInString(text)
	_, b := utf8.DecodeRuneInString(rest)
	return text[len(text)-a:] + rest[:b]
}

// ofCases tells whether 案 is part of a word that is no person's case: 案件, 案情, 档案.
func ofCases(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	return strings.ContainsRune("件情由卷发例值号子外底头犯", next) || strings.ContainsRune("档备方预提议草图法答教文个疑病要本该此同类立办专报作破涉结发查另", last)
}

// sees tells whether a name is seen already that ends at a place.
func (s *Seen) sees(end int) bool {
	for _, p := range s.persons {
		for _, name := range p.options {
			if p.at+len(name) == end {
				return true
			}
		}
	}
	return false
}

// firstTwo is the first two characters of a text.
func firstTwo(s string) string {
	_, a := utf8.DecodeRuneInString(s)
	_, b := utf8.DecodeRuneInString(s[a:])
	return s[:a+b]
}

// back is the place n Chinese characters before another; -1 where there are fewer.
func back(text string, at, n int) int {
	for range n {
		r, size := utf8.DecodeLastRuneInString(text[:at])
		if !unicode.Is(unicode.Han, r) {
			return -1
		}
		at -= size
	}
	return at
}

// starts are the characters before which names stand.
const starts = "待记有对由向与和将把在被因经据为给让请要及从以系是叫诉令中人员者警官亲妻夫父母女友居师长问知送受嫌罪犯某"

// isStart tells whether a name may begin behind a text.
func isStart(head string) bool {
	r, n := utf8.DecodeLastRuneInString(head)
	return n == 0 || !unicode.Is(unicode.Han, r) || strings.ContainsRune(starts, r) || strings.HasSuffix(head, "办理") || strings.HasSuffix(head, "审理") || strings.HasSuffix(head, "查处")
}

func allGiven(s string) bool {
	for _, r := range s {
		if !given(r) {
			return false
		}
	}
	return s != ""
}

func allHan(s string) bool {
	for _, r := range s {
		if !unicode.Is(unicode.Han, r) {
			return false
		}
	}
	return s != ""
}
