// Package masking makes the copy of a draft that the public may read: names, numbers,
// addresses and what else tells who somebody is are hidden, the same one in the same
// way everywhere, and everything else stays byte for byte.
//
//	邵启明、邵亮  →  邵某甲、邵某乙     one of a surname alone is 王某某
//	住××区××街道…  →  住××区××        the district stays
//	澜川恒拓土方工程有限公司  →  某公司
//
// Who is hidden: everybody but the procuratorate's own people and counsel. An alias
// stays. Companies are hidden unless the document is addressed to them; with a minor
// in the matter those too [D]. Names are known as package naming knows them: what it
// does not see stays, so a person reads the copy and its list before it goes out.
package masking

import (
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/rules/privacy"
	"jianwen/drafting/source"
)

// Kind is what was hidden.
type Kind uint8

const (
	Name     Kind = iota // a person
	Unit                 // a company, a shop
	Relation             // whose wife or father somebody is
	Identity             // 公民身份号码
	Phone
	Contact // e-mail, WeChat
	Bank
	Plate
	Home
	Health
	Birth  // month and day
	School // school, class, looks of a minor
	Record // a sealed record
)

func (k Kind) String() string {
	return [...]string{"name", "unit", "relation", "identity", "phone", "contact", "bank", "plate", "home", "health", "birth", "school", "record"}[k]
}

// A Masked is one thing hidden.
type Masked struct {
	Kind     Kind
	Original string // as it stood
	Mask     string // what stands there now; "" where it was left out
	Count    int    // how many times
}

// A Copy is a draft for the public.
type Copy struct {
	Text  string
	Edits []source.Edit // of the draft; they do not touch one another
	List  []Masked      // in the order of kinds, then of the draft
}

// A Refusal is why there is no copy for the public.
type Refusal struct {
	Marking string // 秘密, 机密 or 绝密; "" where the document itself is a sealed record
}

// markings keep a document from the public (保守国家秘密法).
var markings = []string{"秘密", "机密", "绝密"}

// Refuse tells why a draft is not for the public; nil where nothing keeps it from being
// masked. Decisions not to prosecute a minor, and documents on the sealing of records,
// are sealed as a whole (刑事诉讼法 286, 未成年人保护法 103; that nothing of them is masked
// and told is [D]).
func Refuse(d *check.Draft) *Refusal {
	for _, level := range d.Document.Front.List("secrecy") {
		for _, marking := range markings {
			if strings.HasPrefix(strings.TrimSpace(level), marking) { // 机密★10年
				return &Refusal{marking}
			}
		}
	}
	if d.Form != nil && (d.Form.Key == "cond_nonpros" || d.Form.Family == "sealing" || d.Form.Key == "non_prosecution" && privacy.Juvenile(d)) {
		return &Refusal{}
	}
	return nil
}

// Public makes the copy. It does not ask whether there may be one: see [Refuse].
func Public(d *check.Draft) *Copy {
	m := &masker{draft: d, seen: map[Masked]int{}}
	m.names()
	m.units()
	m.data()
	m.place()
	m.rest()
	return m.copy()
}
