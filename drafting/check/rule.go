package check

import "slices"

// Words are the same thing said in both languages.
type Words struct{ Zh, En string }

// A Rule looks for one kind of fault. Rules are values, and [Rule.Run] may be called
// by several goroutines at a time.
type Rule struct {
	ID       string // CIT-002
	Severity Severity
	Scope    Scope
	Doc      Words  // what it finds, one line
	Why      Words  // why that is a fault, and what to do, in a few sentences
	Source   string // the provision it rests on: "JY 16(3)"; "[D] …" where it is our own judgement
	Needs    Needs  // what it cannot judge without
	Run      func(*Pass)
}

// Needs is what a rule cannot judge without: where that is not given, the rule is
// not run, and the result says so.
type Needs uint8

const (
	NeedsLibrary  Needs = 1 << iota // texts of statutes
	NeedsRegister                   // the office's books
	NeedsPages                      // the pages as typeset
	NeedsForm                       // a draft that names its type
)

// A Scope is the kinds of documents that a rule holds for: the draft's family and
// type, and who will read the copy at hand. The zero Scope holds for every draft.
type Scope struct {
	Families []string // keys of the catalogue; nil: all
	Types    []string // keys of types beside the families; nil: none
	Public   bool     // only copies for the public
}

// The scopes of the specification (B.2).
var (
	Everywhere     = Scope{}
	Recommendation = Scope{Families: []string{"rec_jy", "rec_juv", "rec_pil"}} // JY
	Enterprise     = Recommendation                                            // JY to an enterprise: the rule looks at the addressee
	PublicInterest = Scope{Families: []string{"rec_pil"}}                      // PIL
	ToCourt        = Scope{Families: []string{"rec_court", "retrial"}}         // CRT
	CourtLetter    = Scope{Families: []string{"rec_court"}}                    // REC-COURT
	Retrial        = Scope{Families: []string{"retrial"}}                      // RET
	Protest        = Scope{Families: []string{"protest_criminal", "protest_civil"}}
	Correction     = Scope{Families: []string{"correction"}} // COR
	Decision       = Scope{Families: []string{"decision"}}   // DEC
	Execution      = Scope{Families: []string{"execution_op"}}
	PublicCopy     = Scope{Public: true} // PUB
)

// Or is the documents of either scope.
func (s Scope) Or(others ...Scope) Scope {
	for _, o := range others {
		s.Families = slices.Concat(s.Families, o.Families)
		s.Types = slices.Concat(s.Types, o.Types)
	}
	return s
}

// Holds tells whether the scope has a draft in it.
func (s Scope) Holds(d *Draft) bool {
	if s.Public && !d.Public {
		return false
	}
	if s.Families == nil && s.Types == nil {
		return true
	}
	if d.Form == nil {
		return false
	}
	return slices.Contains(s.Families, d.Form.Family) || slices.Contains(s.Types, d.Form.Key)
}

// A Pass is one rule looking at one draft.
type Pass struct {
	*Draft
	Rule  *Rule
	found []Finding
}

// Report adds a finding. Rule and Severity are those of the rule where they are not
// set; a severity is set only where the rule itself has several.
func (p *Pass) Report(f Finding) {
	if f.Rule == "" {
		f.Rule, f.Severity = p.Rule.ID, p.Rule.Severity
	}
	p.found = append(p.found, f)
}

// Lighter adds a finding of another severity than the rule's own.
func (p *Pass) Lighter(s Severity, f Finding) {
	f.Rule, f.Severity = p.Rule.ID, s
	p.found = append(p.found, f)
}
