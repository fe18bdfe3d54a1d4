package pdf

import (
	"fmt"
	"strings"
)

// structureRoot writes the structure tree and gives its root.
func (d *writing) structureRoot() ref {
	root, parents := d.out.alloc(), d.out.alloc()
	top := d.branch(d.structure.grow(), root)
	var nums []byte
	for i, elements := range d.structure.sheets {
		if len(elements) == 0 {
			continue
		}
		nums = fmt.Appendf(nums, "%d[", i)
		for _, e := range elements {
			nums = fmt.Appendf(nums, "%v ", e)
		}
		nums = append(nums[:len(nums)-1], "]\n"...)
	}
	d.out.object(parents, "<</Nums[%s]>>", nums)
	d.out.object(root, "<</Type/StructTreeRoot/K %v/ParentTree %v/ParentTreeNextKey %d>>", top, parents, len(d.sheets))
	return root
}

// branch writes b and what is below it.
func (d *writing) branch(b *branch, parent ref) ref {
	if b.leaf != nil {
		d.element(b, parent)
		return b.leaf.ref
	}
	r := d.out.alloc()
	kids := make([]string, len(b.kids))
	for i, k := range b.kids {
		kids[i] = d.branch(k, r).String()
	}
	d.out.object(r, "<</Type/StructElem/S/%s/P %v/K[%s]>>", b.kind, parent, strings.Join(kids, " "))
	return r
}

func (d *writing) element(b *branch, parent ref) {
	e := b.leaf
	if len(e.marked) == 0 {
		d.out.object(e.ref, "<</Type/StructElem/S/%s/P %v>>", b.kind, parent)
		return
	}
	extra := ""
	switch b.kind {
	case "Figure":
		extra = "/Alt " + text("图片")
	case "TH":
		extra = "/A<</O/Table/Scope/Column>>"
	}
	home := e.marked[0].page
	kids := make([]string, len(e.marked))
	for i, m := range e.marked {
		if m.page == home {
			kids[i] = fmt.Sprint(m.mcid)
		} else {
			kids[i] = fmt.Sprintf("<</Type/MCR/Pg %v/MCID %d>>", d.sheets[m.page].ref, m.mcid)
		}
	}
	content := strings.Join(kids, " ")
	if len(kids) > 1 {
		content = "[" + content + "]"
	}
	d.out.object(e.ref, "<</Type/StructElem/S/%s/P %v/Pg %v/K %s%s>>", b.kind, parent, d.sheets[home].ref, content, extra)
}
