package page

import (
	"fmt"
	"strings"
)

// Dump writes pages as text, one line an item: what tests compare and people
// read. Lengths are rounded to a tenth of a point.
func Dump(pages []*Page) string {
	var b strings.Builder
	for _, p := range pages {
		fmt.Fprintf(&b, "page %d %.1f×%.1f\n", p.Number, p.Width, p.Height)
		for _, it := range p.Items {
			r := it.Bounds()
			switch it := it.(type) {
			case *Run:
				fmt.Fprintf(&b, "%7.1f %6.1f %6.1f %s %g %s%s %s\n", it.X, it.Y, it.Width(), it.Face, round(it.Size), tagNames[it.Tag], colorNames[it.Color], it.Text())
			case *Rule:
				fmt.Fprintf(&b, "%7.1f %6.1f %6.1f rule %.2f%s\n", r.X, r.Y, r.W, r.H, colorNames[it.Color])
			case *Image:
				fmt.Fprintf(&b, "%7.1f %6.1f %6.1f image %.1f\n", r.X, r.Y, r.W, r.H)
			case *Place:
				fmt.Fprintf(&b, "%7.1f %6.1f %6.1f place %.1f %s %s\n", r.X, r.Y, r.W, r.H, it.Kind, it.Name)
			}
		}
	}
	return b.String()
}

func round(x float64) float64 { return float64(int(x*100+0.5)) / 100 }

var tagNames = [...]string{"artifact", "title", "h1", "h2", "h3", "h4", "p", "li", "th", "td", "quote", "sign"}

var colorNames = [...]string{"", " red", " grey", " blue"}
