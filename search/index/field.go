package index

import (
	"strconv"

	"github.com/blevesearch/bleve/v2/document"
	api "github.com/blevesearch/bleve_index_api"
)

// The fields of a document in Bleve. A posting says only that a term stands in a
// field: how often it does is a term of its own (see tier), and how long the text
// is and which group it belongs to are terms of the fields length and group, so
// that reading a list of postings is reading a bitmap.
const (
	fieldText   = "t" // the provision or passage
	fieldTitle  = "n" // of its statute or document
	fieldPath   = "p" // chapters and headings above it
	fieldExtra  = "c" // catchwords and lay words from our data
	fieldLength = "l" // class of the text's length
	fieldGroup  = "g" // its version or document
)

// A tier is a step of frequency: a term that stands in a text at least this often
// is indexed once more with the tier's mark behind it. Between 1 and 8 the steps
// lose less than a hundredth of BM25's weight.
type tier struct {
	atLeast int
	mark    string
	mean    float64 // frequency assumed between this step and the next
}

var tiers = [...]tier{{1, "", 1}, {2, "\x02", 2}, {3, "\x03", 3.4}, {5, "\x05", 6.5}}

// terms are the terms of one field of one document, each once. It is Bleve's
// index.Field, made without tokens or positions.
type terms struct {
	name string
	set  api.TokenFrequencies
}

var _ api.Field = (*terms)(nil)

func (t *terms) Name() string                                   { return t.name }
func (t *terms) Value() []byte                                  { return nil }
func (t *terms) ArrayPositions() []uint64                       { return nil }
func (t *terms) EncodedFieldType() byte                         { return 't' }
func (t *terms) Analyze()                                       {}
func (t *terms) Options() api.FieldIndexingOptions              { return api.IndexField }
func (t *terms) AnalyzedLength() int                            { return 1 }
func (t *terms) AnalyzedTokenFrequencies() api.TokenFrequencies { return t.set }
func (t *terms) NumPlainTextBytes() uint64                      { return 0 }
func (t *terms) add(term string) {
	f := &api.TokenFreq{Term: []byte(term)}
	f.SetFrequency(1)
	t.set[term] = f
}

// newTerms counts the grams of text; tiered fields tell how often.
func newTerms(name, text string, tiered bool) (field *terms, length int) {
	counts := make(map[string]int, len(text)/4+1)
	Grams(text, func(term string) {
		counts[term]++
		length++
	})
	field = &terms{name: name, set: make(api.TokenFrequencies, len(counts)*5/4)}
	for term, n := range counts {
		field.add(term)
		for _, step := range tiers[1:] {
			if tiered && n >= step.atLeast {
				field.add(term + step.mark)
			}
		}
	}
	return field, length
}

// document is an entry as Bleve takes it.
func (e Entry) document() *document.Document {
	d := document.NewDocument(rowID(e.Row))
	text, length := newTerms(fieldText, e.Text, true)
	d.AddField(text)
	for _, f := range []struct{ name, text string }{{fieldTitle, e.Title}, {fieldPath, e.Path}, {fieldExtra, e.Extra}} {
		if f.text != "" {
			field, _ := newTerms(f.name, f.text, false)
			d.AddField(field)
		}
	}
	keys := &terms{name: fieldLength, set: api.TokenFrequencies{}}
	keys.add(strconv.Itoa(lengthClass(length)))
	d.AddField(keys)
	group := &terms{name: fieldGroup, set: api.TokenFrequencies{}}
	group.add(strconv.FormatUint(uint64(e.Group), 10))
	d.AddField(group)
	return d
}

// Size is the memory the terms take, in bytes and roughly: Bleve's guard against
// large batches reads it.
func (t *terms) Size() int { return 64 * len(t.set) }
