package diagram

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
)

// family is the fonts that show the picture's text, the one it was measured in first.
const family = "'Noto Sans SC','Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC','HarmonyOS Sans SC','WenQuanYi Micro Hei',SimHei,sans-serif"

// WriteSVG writes a diagram as SVG, with text as text. The bytes are the same for the
// same diagram.
func WriteSVG(w io.Writer, d *Diagram) error {
	s := &svg{bufio.NewWriter(w)}
	s.put(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	s.put(`<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s" font-family="%s" role="img">`+"\n",
		points(d.Width), points(d.Height), points(d.Width), points(d.Height), family)
	s.put("<title>%s</title>\n", escape(d.Title))
	s.put(`<rect class="paper" width="100%%" height="100%%" fill="#ffffff"/>` + "\n")
	for i := range d.Strokes {
		s.line(&d.Strokes[i], "rule")
	}
	for i := range d.Lines {
		s.line(&d.Lines[i], "link")
	}
	for i := range d.Boxes {
		s.box(&d.Boxes[i])
	}
	for i := range d.Legend {
		s.box(&d.Legend[i])
	}
	for _, t := range d.Texts {
		s.text(t)
	}
	s.put("</svg>\n")
	return s.w.Flush()
}

// svg writes the elements of a picture.
type svg struct{ w *bufio.Writer }

// put writes; what goes wrong is told by the last Flush.
func (s *svg) put(format string, values ...any) { _, _ = fmt.Fprintf(s.w, format, values...) }

func (s *svg) box(b *Box) {
	class, id := "sample", ""
	if b.Node != nil {
		class, id = b.Node.Kind.Key(), ` id="`+escape(b.Node.ID)+`"`
	}
	dash := ""
	if b.Hole {
		class, dash = class+" hole", ` stroke-dasharray="5 3"`
	}
	s.put("<g class=\"%s\"%s>\n", class, id)
	if b.Node != nil {
		s.put("<title>%s</title>\n", escape(b.Node.Text))
	}
	width := 1.0
	if b.Hole {
		width = 1.6
	}
	s.put(`<rect x="%s" y="%s" width="%s" height="%s" rx="%s" fill="%s" stroke="%s" stroke-width="%s"%s/>`+"\n",
		points(b.X), points(b.Y), points(b.W), points(b.H), points(corner), hex(b.Ground()), hex(b.Edge().RGB()), points(width), dash)
	bar := b.Ink
	if b.Hole {
		bar = HoleInk
	}
	s.put(`<path d="%s" fill="%s"/>`+"\n", barPath(b), hex(bar.RGB()))
	if b.Rule > 0 {
		s.put(`<path d="M%s %sH%s" stroke="%s" stroke-width="0.75"/>`+"\n", points(b.X+padX), points(b.Rule), points(b.X+b.W-padX), hex(Faint.RGB()))
	}
	for _, t := range b.Texts {
		s.text(t)
	}
	s.put("</g>\n")
}

// barPath is the coloured bar along the left edge of a box, round as the box is.
func barPath(b *Box) string {
	cut := corner - math.Sqrt(corner*corner-(corner-barWidth)*(corner-barWidth)) // of the round corner at the bar's right edge
	arc := "A" + points(corner) + " " + points(corner) + " 0 0 0 "
	return "M" + points(b.X+barWidth) + " " + points(b.Y+cut) +
		arc + points(b.X) + " " + points(b.Y+corner) + "V" + points(b.Y+b.H-corner) +
		arc + points(b.X+barWidth) + " " + points(b.Y+b.H-cut) + "Z"
}

func (s *svg) line(l *Line, class string) {
	var path strings.Builder
	for i, p := range l.Points {
		switch {
		case i == 0:
			path.WriteString("M")
		case i%3 == 1:
			path.WriteString("C")
		default:
			path.WriteString(" ")
		}
		path.WriteString(points(p.X) + " " + points(p.Y))
	}
	dash := ""
	if l.Dashed {
		dash = ` stroke-dasharray="4 3"`
	}
	names := ""
	if l.From != nil && l.To != nil {
		names = fmt.Sprintf(` data-from="%s" data-to="%s"`, escape(l.From.ID), escape(l.To.ID))
	}
	if l.Cross {
		class += " hole"
	}
	s.put(`<g class="%s"%s fill="none" stroke="%s" stroke-width="%s"><path d="%s"%s/>`, class, names, hex(l.Ink.RGB()), points(l.Width), path.String(), dash)
	for _, m := range l.marks() {
		if m.filled {
			s.put(`<path d="%s" fill="%s" stroke="none"/>`, polygon(m.points), hex(l.Ink.RGB()))
		} else {
			s.put(`<path d="%s" stroke-width="2"/>`, polygon(m.points))
		}
	}
	s.put("</g>\n")
}

// polygon is straight lines through points, closed where there are more than two.
func polygon(list []Point) string {
	var b strings.Builder
	for i, p := range list {
		if i == 0 {
			b.WriteString("M")
		} else {
			b.WriteString("L")
		}
		b.WriteString(points(p.X) + " " + points(p.Y))
	}
	if len(list) > 2 {
		b.WriteString("Z")
	}
	return b.String()
}

func (s *svg) text(t Text) {
	weight := ""
	if t.Bold {
		weight = ` font-weight="700"`
	}
	s.put(`<text x="%s" y="%s" font-size="%s"%s fill="%s" xml:space="preserve">%s</text>`+"\n",
		points(t.X), points(t.Y), points(t.Size), weight, hex(t.Ink.RGB()), escape(t.Words))
}

// points is a length with two decimals at most.
func points(v float64) string { return strconv.FormatFloat(math.Round(v*100)/100, 'f', -1, 64) }

func hex(rgb uint32) string { return fmt.Sprintf("#%06x", rgb) }

func escape(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder takes everything
	return b.String()
}
