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
	"slices"

	"jianwen/drafting/check"
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

// levels are the secrecy markings that keep a document from the public (保守国家秘密法).
var levels = []string{"秘密", "机密", "绝密"}

// Secret is the marking that keeps a draft from being made public; "" where there is
// none.
func Secret(d *check.Draft) string {
	if level := d.Field("secrecy"); slices.Contains(levels, level) {
		return level
	}
	return ""
}

// Public makes the copy. It does not ask whether there may be one: see [Secret].
func Public(d *check.Draft) *Copy {
	m := &masker{draft: d, seen: map[Masked]int{}}
	m.names()
	m.units()
	m.data()
	m.place()
	m.rest()
	return m.copy()
}
