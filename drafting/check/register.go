package check

import "jianwen/search/law"

// A Register is the office's books as rules ask them. Every question leaves the
// draft at hand out.
type Register interface {
	// Numbered is the title of the document that has a number; "" where none has.
	Numbered(number string) string
	// Sent is the documents issued to a unit since a day, newest first.
	Sent(unit string, since law.Date) []Sent
	// Approved is the text that was approved; "" where none was.
	Approved() string
	// Served is the day on which the draft was served; 0 where it was not.
	Served() law.Date
	// Steps are the reviews and decisions that the draft went through, oldest first.
	Steps() []Step
	// Filed tells whether the filing with the superior was planned or done.
	Filed() bool
}

// Sent is a document as the register has it.
type Sent struct {
	Number string
	Title  string
	Issued law.Date
	Topics []string // titles of its problems
}

// A Step is a review or a decision on the way to the issue of a document.
type Step struct {
	Role   string // policy, procurator, department, chief, committee or superior
	Person string
	Number string // of a decision that has one
	On     law.Date
}
