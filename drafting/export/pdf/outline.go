package pdf

import (
	"fmt"
	"strings"

	"jianwen/drafting/page"
)

// An entry of the outline with what hangs under it.
type entry struct {
	mark page.Mark
	ref  ref
	kids []*entry
}

// nest makes a tree of marks by their levels; a level may be left out.
func nest(marks []page.Mark, out *file) *entry {
	root := &entry{mark: page.Mark{Level: -1}, ref: out.alloc()}
	open := []*entry{root}
	for _, m := range marks {
		m.Level = max(m.Level, 0)
		for open[len(open)-1].mark.Level >= m.Level {
			open = open[:len(open)-1]
		}
		e := &entry{mark: m, ref: out.alloc()}
		above := open[len(open)-1]
		above.kids = append(above.kids, e)
		open = append(open, e)
	}
	return root
}

// size counts the entries below e.
func (e *entry) size() int {
	n := len(e.kids)
	for _, k := range e.kids {
		n += k.size()
	}
	return n
}

// family is the part of an entry's dictionary that points to its kids. All of
// the outline is shown open.
func (e *entry) family() string {
	if len(e.kids) == 0 {
		return ""
	}
	return fmt.Sprintf("/First %v/Last %v/Count %d", e.kids[0].ref, e.kids[len(e.kids)-1].ref, e.size())
}

// outline writes the document outline and gives its root, 0 if there is none.
func (d *writing) outline(marks []page.Mark) (ref, error) {
	if len(marks) == 0 {
		return 0, nil
	}
	root := nest(marks, d.out)
	d.out.object(root.ref, "<</Type/Outlines%s>>", root.family())
	return root.ref, d.entries(root)
}

func (d *writing) entries(above *entry) error {
	for i, e := range above.kids {
		m := e.mark
		if m.Page < 0 || m.Page >= len(d.sheets) {
			return fmt.Errorf("outline: %q on page %d of %d", m.Text, m.Page+1, len(d.sheets))
		}
		var beside strings.Builder
		if i > 0 {
			fmt.Fprintf(&beside, "/Prev %v", above.kids[i-1].ref)
		}
		if i+1 < len(above.kids) {
			fmt.Fprintf(&beside, "/Next %v", above.kids[i+1].ref)
		}
		sheet := d.sheets[m.Page]
		d.out.object(e.ref, "<</Title %s/Parent %v%s%s/Dest[%v/XYZ null %s null]>>",
			text(clean(m.Text)), above.ref, beside.String(), e.family(), sheet.ref, number(sheet.height-m.Y, 1))
		if err := d.entries(e); err != nil {
			return err
		}
	}
	return nil
}
