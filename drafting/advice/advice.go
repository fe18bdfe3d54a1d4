// Package advice tells which instrument a matter calls for: an oral correction, a
// notice of correction, a recommendation, a procuratorial opinion, a transfer.
//
//	text ─ Read ─▶ signs of circumstances ─ [Table] ─▶ advice: instrument and reasons
//	draft ─ Of ──▶ the same, from its fields and its words
//
// The decision table is data with reasons and sources (XG 552, JY 12 and the types of
// the catalogue); it decides nothing that the text does not say.
package advice

import (
	"slices"

	"jianwen/drafting/check"
)

// A Circumstance is something said of a matter on which the choice depends.
type Circumstance string

// The circumstances of the table.
const (
	Minor       Circumstance = "minor"       // the illegality weighs little
	Serious     Circumstance = "serious"     // it weighs more
	General     Circumstance = "general"     // it occurs time and again, or in many places
	Hazard      Circumstance = "hazard"      // a grave gap or danger in custody or execution
	Crime       Circumstance = "crime"       // those who acted may have committed a crime
	Uncorrected Circumstance = "uncorrected" // an oral correction was not heeded
	Unfiled     Circumstance = "unfiled"     // a notice to file a case was not heeded
	Penalty     Circumstance = "penalty"     // a person not prosecuted is to be punished otherwise
	Withheld    Circumstance = "withheld"    // an agency keeps a suspected crime from the police
	Governance  Circumstance = "governance"  // a unit's rules or supervision have gaps
	Harm        Circumstance = "harm"        // the public interest is harmed for want of supervision
)

// An Instrument is a way to answer a matter.
type Instrument struct {
	Key   string
	Words check.Words
	Act   check.Words // what to do, a verb phrase
	Forms []string    // types of documents, the usual first; nil: no document is made
}

// Advice is an instrument and why.
type Advice struct {
	Instrument *Instrument
	Reasons    []Reason
}

// A Reason is a line of the table and what it rests on in the text.
type Reason struct {
	Row  *Row
	Said []Said
}

// Said is a circumstance in the words that tell it.
type Said struct {
	Circumstance Circumstance
	Words        string // as they stand in the text
	Place        Place
}

// Choose is what the table advises on circumstances, the weightiest line first. Where
// they tell nothing it advises nothing. Each list is a voice of its own: where two
// contradict each other, both are heard.
func Choose(voices ...[]Said) []Advice {
	var out []Advice
	for i := range Table {
		reason := Reason{Row: &Table[i]}
		for _, said := range voices {
			reason.Said = append(reason.Said, Table[i].applies(said)...)
		}
		if len(reason.Said) == 0 {
			continue
		}
		at := slices.IndexFunc(out, func(a Advice) bool { return a.Instrument == reason.Row.Instrument })
		if at < 0 {
			at = len(out)
			out = append(out, Advice{Instrument: reason.Row.Instrument})
		}
		out[at].Reasons = append(out[at].Reasons, reason)
	}
	return out
}

// applies is what a line rests on; nothing where it does not hold.
func (r *Row) applies(said []Said) (on []Said) {
	for _, s := range said {
		if slices.Contains(r.Unless, s.Circumstance) {
			return nil
		}
		if s.Circumstance == r.When {
			on = append(on, s)
		}
	}
	return on
}

// Fits tells whether a type of document is one of the instrument's.
func (i *Instrument) Fits(form string) bool { return slices.Contains(i.Forms, form) }
