package issue

import (
	"jianwen/drafting/check"
	"jianwen/drafting/page"
)

var lay005 = &check.Rule{
	ID: "LAY-005", Severity: check.Warning, Needs: check.NeedsPages,
	Doc: check.Words{Zh: "印章没有压住署名和日期，或者压住了正文", En: "the seal does not press on name and date, or covers the body"},
	Why: check.Words{
		Zh: "印章用红色，端正、居中下压署名和成文日期，顶端距正文一行之内，但不得压住正文。请检查版式设置中的印章直径和空行数。",
		En: "The seal stands upright over the middle of name and date, its top within a line of the body but not upon it. See the diameter and the blank lines in the layout.",
	},
	Source: "GB/T 9704—2012 7.3.5.1（据二手资料）",
	Run: func(p *check.Pass) {
		for _, pg := range p.Pages {
			for _, item := range pg.Items {
				if seal, ok := item.(*page.Place); ok && seal.Kind == "seal" && misplaced(pg, seal.Rect) {
					p.Report(check.Finding{
						Span: p.FieldAt("date"),
						Zh:   "印章应端正居中下压署名和日期", En: "the seal must press on name and date, and on nothing else",
					})
					return
				}
			}
		}
	},
}

// misplaced tells whether a seal misses the signature or lies upon other text. A seal
// is round: its corners press on nothing, so text counts where it meets the circle.
func misplaced(pg *page.Page, seal page.Rect) bool {
	pressed := false
	for _, item := range pg.Items {
		run, ok := item.(*page.Run)
		if !ok || run.Tag == page.Artifact {
			continue
		}
		// Only what is drawn counts, not the leading of the line box.
		ink := page.Rect{X: run.X, Y: run.Y - 0.8*run.Size, W: run.Width(), H: 0.88 * run.Size}
		if !meets(seal, ink) {
			continue
		}
		if run.Tag != page.Signature {
			return true
		}
		pressed = true
	}
	return !pressed
}

// meets tells whether the circle in a square meets a rectangle.
func meets(seal, r page.Rect) bool {
	radius := seal.W / 2
	cx, cy := seal.X+radius, seal.Y+seal.H/2
	dx := cx - min(max(cx, r.X), r.X+r.W)
	dy := cy - min(max(cy, r.Y), r.Y+r.H)
	return dx*dx+dy*dy < radius*radius
}
