// Package check is what a rule is and what it reports.
package check

import "jianwen/drafting/source"

// Severity is how much a finding weighs.
type Severity uint8

const (
	Hint    Severity = iota // worth a look
	Warning                 // wants a reason to be overridden
	Error                   // blocks the issue of a document, never its drafting
)

func (s Severity) String() string { return [...]string{"hint", "warning", "error"}[s] }

// A Finding is one thing that a rule has to say about a draft.
type Finding struct {
	Rule     string // id of the rule, such as "LAY-002"
	Severity Severity
	Span     source.Span
	Zh, En   string // the message, one sentence in each language
	Related  []source.Span
	Fixes    []Fix
}

// A Fix mends what a finding reports.
type Fix struct {
	Zh, En string // a verb phrase
	Edits  []source.Edit
}
