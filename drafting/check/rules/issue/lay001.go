package issue

import (
	"fmt"
	"math"

	"jianwen/drafting/check"
	"jianwen/drafting/page"
	"jianwen/drafting/style"
)

var lay001 = &check.Rule{
	ID: "LAY-001", Severity: check.Error, Needs: check.NeedsPages,
	Doc: check.Words{Zh: "纸张或者版心不合标准", En: "sheet or type area not to the standard"},
	Why: check.Words{
		Zh: "公文用纸为 A4（210 毫米×297 毫米），天头 37±1 毫米，订口 28±1 毫米，版心 156×225 毫米。请检查办公室的版式设置（style.yaml）。",
		En: "Sheets are A4; the top margin is 37±1 mm, the binding margin 28±1 mm, the type area 156×225 mm. See the office's style.yaml.",
	},
	Source: "GB/T 9704—2012 5.1, 5.2.1（据二手资料）",
	Run: func(p *check.Pass) {
		for _, pg := range p.Pages {
			if off := deviation(pg); off > tolerance {
				p.Report(check.Finding{
					Zh: "版面尺寸不符（天头37±1、订口28±1、版心156×225）",
					En: fmt.Sprintf("the page is off by %.1f mm (top 37±1, left 28±1, type area 156×225)", off),
				})
				return // all pages of a document have one sheet
			}
		}
	},
}

// tolerance is what the standard allows, mm, and a hundredth for rounding.
const tolerance = 1.01

// deviation is the greatest difference of a page from the standard, mm.
func deviation(pg *page.Page) float64 {
	most := 0.0
	for _, m := range [][2]float64{
		{pg.Width, 210},
		{pg.Height, 297},
		{pg.Area.X, 28},
		{pg.Area.Y, 37},
		{pg.Area.W, 156},
		{pg.Area.H, 225},
	} {
		most = max(most, math.Abs(m[0]/style.PointsPerMillimetre-m[1]))
	}
	return most
}
