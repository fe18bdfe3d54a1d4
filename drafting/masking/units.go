package masking

import (
	"strings"

	"jianwen/drafting/check/rules/privacy"
	"jianwen/drafting/naming"
)

// businesses are how the names of the units end that are hidden.
var businesses = []string{"公司", "酒店", "宾馆", "旅馆", "旅店", "招待所", "民宿", "网吧", "超市", "商行", "商店", "药店", "药房", "诊所", "厂", "合作社", "经营部", "工作室", "俱乐部", "酒吧", "饭店", "餐馆", "会所", "驿站", "便利店", "农家乐", "集团"}

// business is the ending that a unit is hidden by; "" where it is not.
func business(u *naming.Unit) string {
	if !u.Private {
		return ""
	}
	ending := naming.Ending(u.Name)
	for _, b := range businesses {
		if strings.HasSuffix(ending, b) {
			return b
		}
	}
	return ""
}

// units hides companies and shops: one of its kind is 某公司, several 甲公司, 乙公司.
func (m *masker) units() {
	byEnding := map[string][]*naming.Unit{}
	var order []string
	for _, u := range m.cast.Units {
		ending := business(u)
		if ending == "" || m.addressed(u) {
			continue
		}
		if byEnding[ending] == nil {
			order = append(order, ending)
		}
		byEnding[ending] = append(byEnding[ending], u)
	}
	for _, ending := range order {
		units := byEnding[ending]
		next := 0
		for _, u := range units {
			mask := "某" + ending
			if len(units) > 1 {
				for mask = stem(next) + ending; m.stands(mask); mask = stem(next) + ending {
					next++
				}
				next++
			}
			m.unit(u, mask)
		}
	}
}

// addressed tells whether the document goes to a unit, which then is named; not where
// a minor is involved.
func (m *masker) addressed(u *naming.Unit) bool {
	if privacy.Juvenile(m.draft) {
		return false
	}
	for _, key := range []string{"addressee", "cc"} {
		for _, unit := range m.draft.Document.Front.List(key) {
			if strings.TrimSpace(unit) == u.Name {
				return true
			}
		}
	}
	return false
}

// stands tells whether the draft has a word already.
func (m *masker) stands(word string) bool { return strings.Contains(m.draft.Text, word) }

// unit hides one unit, and leaves out the short name declared for it.
func (m *masker) unit(u *naming.Unit, mask string) {
	for _, at := range u.Mentions {
		m.add(at.Text, at.Start, at.End, Unit, mask)
		text := m.cast.Texts[at.Text].Value
		if _, length := naming.Declared(text[at.End:]); length > 0 {
			m.add(at.Text, at.End, at.End+length, Unit, "")
		}
	}
}
