package typeset

import (
	"strings"

	"jianwen/drafting/page"
	"jianwen/drafting/source"
)

// StandIn is a character without width. A window puts it where a caret stands in a
// draft that has nothing there to stand on: a field that holds no more than this, and
// a paragraph, still count as empty, and what is asked for there stays on the page.
const StandIn = "\u200b"

// filled is a key's values, one or more pieces each. Where there is none yet and
// guidance is wanted, the place of one is kept in grey.
func (c *composer) filled(key string) (out [][]piece) {
	values := c.values(key)
	for _, v := range values {
		out = append(out, []piece{v})
	}
	if len(values) > 1 || len(values) == 1 && values[0].text != StandIn {
		return out
	}
	field, ok := c.form().Field(key)
	if !c.Guidance || !ok {
		return out
	}
	place := piece{text: "〔" + field.Zh + "〕", at: c.here(key), look: look{color: page.Grey, tag: page.Artifact, field: key}}
	if len(values) == 0 {
		return [][]piece{{place}}
	}
	place.at = source.Span{Start: values[0].at.End, End: values[0].at.End}
	return [][]piece{{values[0], place}}
}

// over is a look for a piece in a line of look line: that of the line, but for the place
// of a field, which keeps its colour.
func (l look) over(line look) look {
	if l.field == "" {
		return line
	}
	line.field = l.field
	if l.color == page.Grey {
		line.color, line.tag = page.Grey, page.Artifact
	}
	return line
}

// before and behind are what is printed around a piece and stands in no draft.
func before(p piece, text string, l look) piece {
	return piece{text: text, at: source.Span{Start: p.at.Start, End: p.at.Start}, look: l}
}

func behind(p piece, text string) piece {
	return piece{text: text, at: source.Span{Start: p.at.End, End: p.at.End}}
}

// written is the characters of pieces.
func written(ps []piece) string {
	var out strings.Builder
	for _, p := range ps {
		out.WriteString(p.text)
	}
	return out.String()
}
