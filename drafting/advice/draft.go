package advice

import (
	"slices"

	"jianwen/drafting/check"
	"jianwen/drafting/source"
)

// families are those between whose instruments the advisor chooses.
var families = []string{"correction", "rec_jy", "rec_juv", "rec_pil", "opinion"}

// What matters to a document: XG 552 is about litigation alone.
var (
	inLitigation = []Circumstance{Minor, Serious, General, Hazard, Crime, Uncorrected, Unfiled}
	elsewhere    = []Circumstance{Penalty, Withheld, Governance, Harm}
)

// matters are the circumstances that matter to a draft; nil where the advisor has
// nothing to say on its kind.
func matters(d *check.Draft) []Circumstance {
	switch {
	case !slices.Contains(families, d.Family()):
		return nil
	case d.Family() == "correction":
		return inLitigation
	case d.Family() == "rec_jy" && Litigation(d):
		return slices.Concat(inLitigation, elsewhere)
	}
	return elsewhere
}

// Knows tells whether the advisor chooses between documents of the draft's kind.
func Knows(d *check.Draft) bool { return len(matters(d)) > 0 }

// organs are those of criminal procedure, by their names.
var organs = []string{"公安", "派出所", "法院", "监狱", "看守所", "社区矫正", "强制医疗"}

// Litigation tells whether the addressee is one of the organs of criminal procedure.
func Litigation(d *check.Draft) bool { return hasAny(d.Field("addressee"), organs...) }

// tells are the parts in which a document says what it judges, as against those that
// recount a case or quote what others wrote.
var tells = []string{"source", "facts", "problems", "reasoning", "legal_basis", "measures", "causal_link", "other"}

// gravities are the values of the field gravity.
var gravities = map[string]Circumstance{"minor": Minor, "serious": Serious, "general": General, "criminal": Crime, "轻": Minor, "较轻": Minor, "重": Serious, "较重": Serious, "普遍": General, "犯罪": Crime}

// Told is a circumstance with its place in the draft.
type Told struct {
	Said
	Span  source.Span
	Part  string // key of the part that tells it; "" for a field
	Field bool   // told by the field gravity, not by the words
}

// reading keeps what was read of passages that stay as they were.
var reading = check.NewReading(Read)

// Draft is the circumstances that a draft tells: that of its field gravity, then those
// of its words, all as far as they matter to its kind. A draft of a kind that the
// advisor does not know tells none.
var Draft = check.NewFact(func(d *check.Draft) (out []Told) {
	wanted := matters(d)
	if len(wanted) == 0 {
		return nil
	}
	if c, ok := gravities[d.Field("gravity")]; ok && slices.Contains(wanted, c) {
		out = append(out, Told{Said: Said{Circumstance: c, Words: "gravity: " + d.Field("gravity")}, Span: d.FieldAt("gravity"), Field: true})
	}
	for _, p := range d.In(tells...) {
		if p.Quoted {
			continue
		}
		for _, s := range reading.Of(d, p.Text) {
			if !slices.Contains(wanted, s.Circumstance) {
				continue
			}
			out = append(out, Told{Said: s, Span: p.Span(s.Place.Start, s.Place.End), Part: p.Key()})
		}
	}
	return out
})

// Of is the advice on a draft. Its field gravity and its words are heard each for
// itself: what one of them denies the other still says.
func Of(d *check.Draft) []Advice {
	var field, words []Said
	for _, t := range Draft.Of(d) {
		if t.Field {
			field = append(field, t.Said)
		} else {
			words = append(words, t.Said)
		}
	}
	return Choose(field, words)
}
