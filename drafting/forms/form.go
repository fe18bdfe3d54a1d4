package forms

// A Form is one document type.
type Form struct {
	Key string `json:"key"`
	Zh  string `json:"zh"`
	En  string `json:"en"`
	// Title is the name of the document as printed under the procuratorate's.
	Title string `json:"title"`

	Line string `json:"line"`
	// Family is the key of the family; FamilyMark is [Proposed] where no rule or
	// sample puts the type there.
	Family     string `json:"family"`
	FamilyMark Mark   `json:"family_mark"`

	// Profile is legal_doc, gb9704_letter or gb9704_red, and ProfileWhy says why.
	Profile    string `json:"profile"`
	ProfileWhy Fact   `json:"profile_why"`

	// AddresseeAt says where the addressee stands: "before" the body, after the
	// "closing" phrase, or "" nowhere. Closing is 此致, 特此通知。 or "".
	AddresseeAt string `json:"addressee_at"`
	Closing     string `json:"closing"`
	ClosingMark Mark   `json:"closing_mark,omitempty"`
	// SignOrg: the procuratorate's name stands above the date. SignPerson: the
	// procurator's name does (JCG 9, XG 4, GY 5).
	SignOrg    bool `json:"sign_org"`
	SignPerson bool `json:"sign_person"`
	SignMark   Mark `json:"sign_mark"`

	// Frame is the order in which the family sets form data around the parts.
	Frame []string `json:"frame"`

	// NumberCode is the code in the document number, such as 检建; nil when none is known.
	NumberCode *Fact `json:"number_code,omitempty"`

	Basis      []Fact    `json:"basis"`
	Addressees []string  `json:"addressees"`
	Decides    []Decider `json:"decides"`
	// OurLimits is what binds us in making or serving it; AddresseeLimits when
	// the addressee must reply or act; Objection the addressee's remedies;
	// Filing what goes to the superior procuratorate.
	OurLimits       []Limit `json:"our_limits"`
	AddresseeLimits []Limit `json:"addressee_limits"`
	Objection       []Limit `json:"objection"`
	Filing          []Limit `json:"filing"`
	FollowUp        Choice  `json:"follow_up"`
	Notes           []Fact  `json:"notes"`

	Parts  []Part  `json:"parts"`
	Fields []Field `json:"fields"`
}

// Part finds one of the form's parts.
func (f *Form) Part(key string) (Part, bool) {
	for _, p := range f.Parts {
		if p.Key == key {
			return p, true
		}
	}
	return Part{}, false
}

// Field finds one of the form's fields.
func (f *Form) Field(key string) (Field, bool) {
	for _, d := range f.Fields {
		if d.Key == key {
			return d, true
		}
	}
	return Field{}, false
}

// Obligations of parts and fields.
const (
	Must  = "must"  // the document is not complete without it
	Issue = "issue" // wanted when the document is issued, empty in a draft
	May   = "may"
)

// A Part is one division of a type, as its family orders it.
type Part struct {
	Key        string `json:"key"`
	Zh         string `json:"zh"`
	En         string `json:"en"`
	Obligation string `json:"obligation"` // must or may
	Repeatable bool   `json:"repeatable"`
	OwnPage    bool   `json:"own_page"`
	// Heading opens the part in a new draft and is numbered through the letter
	// (一、二、…); "" where the family prints no headings.
	Heading     string `json:"heading,omitempty"`
	HeadingMark Mark   `json:"heading_mark,omitempty"`
	// List: the part is a numbered list, and a draft opens it with "1.".
	List bool `json:"list"`
	// Guidance tells the writer what a good text is here. It never prints.
	Guidance   string `json:"guidance"`
	GuidanceEn string `json:"guidance_en"`
	// Phrases is the fixed wording a draft starts from, with {{field}} where a
	// value stands; Wordings is the same with marks.
	Phrases  []string `json:"-"`
	Wordings []Fact   `json:"phrases"`
}

// A Field is one value of the front matter.
type Field struct {
	Key        string `json:"key"`
	Zh         string `json:"zh"`
	En         string `json:"en"`
	Type       string `json:"type"`       // see [FieldTypes]
	Obligation string `json:"obligation"` // must, issue or may
	Enum       []Term `json:"enum,omitempty"`
	Hint       string `json:"hint,omitempty"` // unit, format or example, in Chinese
	Default    string `json:"default,omitempty"`
	Mark       Mark   `json:"mark"`
	Verified   bool   `json:"verified"`
	when       string // only for forms with an addressee, a signing person, …
}

// FieldTypes is what the value of a field may be. Dates are 2026-09-16; a list
// holds one value per entry, and names is one value or such a list; a period reads as printed (二个月); a citation is
// plain Chinese text.
var FieldTypes = []string{"text", "names", "list", "date", "integer", "decimal", "boolean", "enum", "period", "citation"}

// A Family is the types that share their parts.
type Family struct {
	Key  string `json:"key"`
	Code string `json:"code,omitempty"` // the specification's name, such as REC-JY
	Zh   string `json:"zh"`
	En   string `json:"en"`
	Mark Mark   `json:"mark"`
	// Verified is false for a family that rests on a secondary sample, on
	// memory or on our own design.
	Verified bool   `json:"verified"`
	Source   string `json:"source"` // where the order of parts comes from

	Profile     string `json:"profile"`
	AddresseeAt string `json:"addressee_at"`
	Closing     string `json:"closing"`
	ClosingMark Mark   `json:"closing_mark,omitempty"`
	SignOrg     bool   `json:"sign_org"`
	SignMark    Mark   `json:"sign_mark"`
	// Frame is the blocks of table A.1 that are form data, in their order; "parts"
	// stands for the parts.
	Frame []string `json:"frame"`

	Parts  []Part  `json:"parts"`
	Fields []Field `json:"fields"`
}

// A Line is a business line.
type Line struct {
	Key string `json:"key"`
	Zh  string `json:"zh"`
	En  string `json:"en"`
}

// A Profile is a page layout and the reason why types use it.
type Profile struct {
	Key string `json:"key"`
	Zh  string `json:"zh"`
	En  string `json:"en"`
	Why Fact   `json:"why"`
}

// A Term is a key with its names: an addressee kind, a value of an enumeration.
type Term struct {
	Key string `json:"key"`
	Zh  string `json:"zh"`
	En  string `json:"en"`
}

// A PartName names a part. Everywhere: it may stand in any document, so no
// family lists it.
type PartName struct {
	Key        string `json:"key"`
	Zh         string `json:"zh"`
	En         string `json:"en"`
	Everywhere bool   `json:"everywhere,omitempty"`
}
