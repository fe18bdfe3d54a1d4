package forms

import "fmt"

// A Problem is a fault in a file of the catalogue. Line and Column count from 1,
// in characters.
type Problem struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Zh     string `json:"zh"`
	En     string `json:"en"`
}

func (p Problem) String() string {
	return fmt.Sprintf("%s:%d:%d: %s / %s", p.File, p.Line, p.Column, p.Zh, p.En)
}
