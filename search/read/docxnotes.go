package read

import (
	"encoding/xml"
	"strings"
)

// notes are the footnotes or endnotes of a document by id.
type notes struct {
	element string
	byID    map[string]string
	id      string
	current *strings.Builder
	literal bool
}

const maxNote = 1 << 16 // bytes

func newNotes(element string) *notes { return &notes{element: element, byID: map[string]string{}} }

// at is how a note stands in the text, where it is first referred to.
func (n *notes) at(id string) string {
	if text := n.byID[id]; text != "" {
		delete(n.byID, id)
		return "〔注：" + text + "〕"
	}
	return ""
}

func (n *notes) open(name string, attrs []xml.Attr) bool {
	if unwanted[name] || name == "Fallback" || name == "pPr" {
		return false
	}
	switch name {
	case n.element:
		if kind := value(attrs, "type"); kind != "" && kind != "normal" {
			return false // the line above the notes
		}
		n.id, n.current = value(attrs, "id"), &strings.Builder{}
	case "t":
		n.literal = true
	case "tab", "br", "cr":
		n.write(" ")
	}
	return true
}

func (n *notes) shut(name string) {
	switch name {
	case n.element:
		if n.current != nil {
			n.byID[n.id] = clean(n.current.String())
		}
		n.current = nil
	case "t":
		n.literal = false
	case "p":
		n.write(" ")
	}
}

func (n *notes) text(data []byte) {
	if n.literal {
		n.write(string(data))
	}
}

func (n *notes) write(text string) {
	if n.current != nil && n.current.Len() < maxNote {
		n.current.WriteString(text)
	}
}
