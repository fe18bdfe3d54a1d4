package masking

import (
	"regexp"
	"strings"

	"jianwen/drafting/check/facts"
	"jianwen/drafting/check/rules/privacy"
	"jianwen/drafting/personal"
	"jianwen/drafting/source"
)

// kinds are what personal data are called here.
var kinds = map[personal.Kind]Kind{
	personal.Identity: Identity, personal.Phone: Phone, personal.Contact: Contact, personal.Bank: Bank,
	personal.Plate: Plate, personal.Home: Home, personal.Health: Health, personal.Birth: Birth, personal.School: School,
}

// data hides numbers, addresses and the like, and what may not be told of a minor.
func (m *masker) data() {
	juvenile := privacy.Juvenile(m.draft)
	for i, t := range m.cast.Texts {
		if juvenile && recordField.MatchString(t.Field) {
			m.add(i, 0, len(t.Value), Record, "××")
			continue
		}
		found := facts.Personal.Of(m.draft, t.Value)
		if juvenile {
			found = append(personal.FindSchools(t.Value), found...)
		}
		for _, d := range found {
			m.add(i, d.Start, d.End, kinds[d.Kind], personal.Mask(d.Kind, t.Value[d.Start:d.End]))
		}
		for _, r := range privacy.SealedIn(m.draft, t.Value) {
			m.add(i, r[0], r[1], Record, "××")
		}
	}
	for _, at := range privacy.Offences(m.draft) {
		m.add(at.Text, at.Start, at.End, Record, "××")
	}
}

// recordField is the keys of the front matter whose values tell of a record that is
// sealed where the person is a minor.
var recordField = regexp.MustCompile(`record|conviction|probation|conditions|prior_|记录|前科|考验`)

// rest hides what stands where no passage and no value is: in the title of a part, a
// comment of the front matter, an attribute. It looks for what was hidden elsewhere,
// and for numbers and addresses.
func (m *masker) rest() {
	covered := make([]bool, len(m.draft.Text)+1)
	for _, e := range m.edits {
		for i := e.Span.Start; i < e.Span.End; i++ {
			covered[i] = true
		}
	}
	for _, k := range m.kept {
		if strings.Contains(k.In(m.draft.Text), "\n") {
			continue // a whole value, of which only a part stays
		}
		for i := k.Start; i < k.End; i++ {
			covered[i] = true
		}
	}
	hide := func(kind Kind, start, end int, original, mask string) {
		for i := start; i < end; i++ {
			if covered[i] {
				return
			}
		}
		m.tell(kind, original, mask, 1)
		m.edits = append(m.edits, source.Edit{Span: source.Span{Start: start, End: end}, New: mask})
		for i := start; i < end; i++ {
			covered[i] = true
		}
	}
	for _, x := range append([]Masked(nil), m.list...) {
		if x.Kind == Relation || x.Kind == Record || x.Kind == Birth || strings.HasPrefix(x.Original, "（") {
			continue
		}
		for _, at := range loose(x.Original).FindAllStringIndex(m.draft.Text, -1) {
			hide(x.Kind, at[0], at[1], x.Original, x.Mask)
		}
	}
	for _, d := range personal.Find(m.draft.Text) {
		original := m.draft.Text[d.Start:d.End]
		hide(kinds[d.Kind], d.Start, d.End, original, personal.Mask(d.Kind, original))
	}
}

// loose is a pattern for a text with line breaks and marks between its characters.
func loose(text string) *regexp.Regexp {
	var letters []string
	for _, r := range text {
		letters = append(letters, regexp.QuoteMeta(string(r)))
	}
	return regexp.MustCompile(strings.Join(letters, `[\s*\\]{0,6}`))
}
