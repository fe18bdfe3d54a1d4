package law

import "github.com/sergi/go-diff/diffmatchpatch"

// A Change is a piece of text that two versions share or one of them has.
type Change struct {
	Kind Operation
	Text string
}

// Operation says which version a piece of text belongs to.
type Operation string

// The operations: both have the text, only the new one, only the old one.
const (
	Equal  Operation = "equal"
	Insert Operation = "insert"
	Delete Operation = "delete"
)

// Differ tells how a text was changed, in pieces that can be read: islands of a
// character or two between changes are taken into them. The pieces that are not Insert
// make up old, those that are not Delete make up new. It is meant for an article, not
// for a whole law: the time grows with the length and the number of changes.
func Differ(old, new string) []Change {
	d := diffmatchpatch.New()
	d.DiffTimeout = 0 // the same result on every machine
	all := d.DiffCleanupSemantic(d.DiffMainRunes([]rune(old), []rune(new), false))
	out := make([]Change, 0, len(all))
	for _, c := range all {
		kind := Equal
		switch c.Type {
		case diffmatchpatch.DiffInsert:
			kind = Insert
		case diffmatchpatch.DiffDelete:
			kind = Delete
		}
		out = append(out, Change{kind, c.Text})
	}
	return out
}
