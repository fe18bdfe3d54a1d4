package reasoning

import "jianwen/drafting/doc"

// use marks evidence that something in the draft refers to.
func (b *builder) use() {
	doc.Walk(b.draft.Document, func(n doc.Node) bool {
		if r, ok := n.(*doc.EvidenceRef); ok {
			for _, name := range names(r.Numbers) {
				b.used(name)
			}
		}
		if a, ok := n.(*doc.Attributes); ok {
			for _, name := range listed(a.Get("evidence")) {
				b.used(name)
			}
		}
		return true
	})
	for _, p := range b.draft.Passages {
		if p.Key() == b.roles.evidence {
			continue
		}
		for _, r := range mentions(p, "证据") {
			for _, name := range r.names {
				b.used(name)
			}
		}
	}
	for _, e := range b.graph.Evidence {
		e.Used = e.Used || len(e.Facts) > 0
	}
}

func (b *builder) used(name string) {
	if e := b.evidenceOf[b.evidence[name]]; e != nil {
		e.Used = true
	}
}
