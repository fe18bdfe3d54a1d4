package main

import (
	"fmt"
	"strings"
)

// typstHead: lines 28.95 pt apart whatever stands in them, so edges are lengths;
// tracking makes 28 full-width characters a line.
const typstHead = `#set page(width: 210mm, height: 297mm, margin: (top: 37mm, left: 28mm, right: 26mm, bottom: 35mm), footer-descent: 13.7pt,
  footer: context {
    let n = counter(page).get().first()
    set text(font: %[2]q, size: 14pt, tracking: 0pt)
    set par(first-line-indent: 0pt)
    align(if calc.odd(n) { right } else { left }, pad(x: 1em)[— #n —])
  })
#set text(font: ((name: %[1]q, covers: "latin-in-cjk"), %[3]q, %[2]q), lang: "zh", region: "cn", size: 16pt,
  top-edge: 11.2pt, bottom-edge: -4.8pt, tracking: %.4[4]fpt)
#set par(justify: true, leading: %.2[5]fpt, spacing: %.2[5]fpt, first-line-indent: (amount: %.3[6]fpt, all: true))
#show heading: set text(size: 16pt, weight: 400)
#show heading: it => block(above: %.2[5]fpt, below: %.2[5]fpt, sticky: true, par(it.body))
#let f(font, weight, body) = text(font: ((name: %[1]q, covers: "latin-in-cjk"), font, %[2]q), weight: weight, body)

`

// typst is the document for Typst.
func (j *job) typst() string {
	body := faces["FandolFang-Regular"].typst
	var b strings.Builder
	fmt.Fprintf(&b, typstHead, j.latin.typst, j.folio.typst, body, pitch-bodySize-0.001, leading-bodySize, 2*pitch)
	for i := range j.blocks {
		k := &j.blocks[i]
		if k.before > 0 {
			fmt.Fprintf(&b, "#v(%.2fpt)\n", k.before)
		}
		text := k.typst(body)
		switch {
		case k.level() > 0:
			text = fmt.Sprintf("#heading(level: %d)[%s]", k.level(), text)
		case k.align == centred:
			text = fmt.Sprintf("#align(center, par(justify: false, first-line-indent: 0pt)[%s])", text)
		case k.align == right:
			text = fmt.Sprintf("#align(right, pad(right: %.2fpt, par(justify: false, first-line-indent: 0pt)[%s]))", k.indent, text)
		case k.indent < pitch:
			text = fmt.Sprintf("#par(first-line-indent: %.2fpt)[%s]", k.indent, text)
		}
		b.WriteString(text + "\n\n")
	}
	return b.String()
}

// typst is the block's text as markup.
func (b *block) typst(body string) string {
	var out strings.Builder
	for _, s := range b.spans {
		text, f := typstEscape(s.text), faces[s.face]
		if f.typst != body {
			text = fmt.Sprintf("#f(%q, %d)[%s]", f.typst, f.weight, text)
		}
		out.WriteString(text)
	}
	if b.size != bodySize {
		return fmt.Sprintf("#text(size: %gpt, tracking: 0pt)[%s]", b.size, out.String())
	}
	return out.String()
}

// typstEscape takes its meaning from all ASCII punctuation.
func typstEscape(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r > ' ' && r < 0x7f && !isLetter(r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

func isLetter(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
}
