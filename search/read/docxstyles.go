package read

import (
	"encoding/xml"
	"strings"
)

// styles are the paragraph styles of a document by their ids.
type styles struct {
	byID     map[string]*style
	fallback string // the style of paragraphs that name none
	current  *style
	resolved map[string]style
}

// A style is what a paragraph style sets; zero values are left to the style that it
// is based on.
type style struct {
	id, basedOn, name string
	level             int // 1 to 9 of a heading, -1 of body text
	jc                string
	num               numRef
}

func newStyles() *styles {
	return &styles{byID: map[string]*style{}, resolved: map[string]style{}}
}

func (s *styles) open(name string, attrs []xml.Attr) bool {
	val := value(attrs, "val")
	switch name {
	case "style":
		if kind := value(attrs, "type"); kind != "paragraph" && kind != "numbering" && kind != "" {
			return false
		}
		s.current = &style{id: value(attrs, "styleId")}
		s.byID[s.current.id] = s.current
		if value(attrs, "type") == "paragraph" && value(attrs, "default") != "" && on([]xml.Attr{{Name: xml.Name{Local: "val"}, Value: value(attrs, "default")}}) {
			s.fallback = s.current.id
		}
		return true
	case "rPr", "tblPr", "tcPr", "trPr", "tblStylePr", "docDefaults", "latentStyles":
		return false
	}
	if s.current == nil {
		return true
	}
	switch name {
	case "name":
		s.current.name = strings.ToLower(val)
	case "basedOn":
		s.current.basedOn = val
	case "outlineLvl":
		s.current.level = outline(val)
	case "jc":
		s.current.jc = val
	case "numId":
		s.current.num.id, s.current.num.set = val, true
	case "ilvl":
		s.current.num.level = ilvl(val)
	}
	return true
}

func (s *styles) shut(name string) {
	if name == "style" {
		s.current = nil
	}
}

func (*styles) text([]byte) {}

const maxBased = 32 // styles based on one another; more are a circle

// resolve is a style with all that it inherits.
func (s *styles) resolve(id string) style {
	if id == "" || s.byID[id] == nil {
		id = s.fallback
	}
	if r, ok := s.resolved[id]; ok {
		return r
	}
	r := style{id: id}
	for n, at := 0, s.byID[id]; at != nil && n < maxBased; n, at = n+1, s.byID[at.basedOn] {
		if r.level == 0 {
			r.level = at.outline()
		}
		if r.jc == "" {
			r.jc = at.jc
		}
		if !r.num.set && at.num.set {
			r.num = at.num
			r.num.style = at.id
		}
		if at.basedOn == "" {
			break
		}
	}
	s.resolved[id] = r
	return r
}

// outline is the level that a style sets, or that its built-in name means.
func (s *style) outline() int {
	if s.level != 0 {
		return s.level
	}
	for _, prefix := range []string{"heading ", "标题 "} {
		if n, ok := strings.CutPrefix(s.name, prefix); ok && len(n) == 1 && n[0] >= '1' && n[0] <= '9' {
			return int(n[0] - '0')
		}
	}
	if s.name == "title" || s.name == "标题" {
		return 1
	}
	return 0
}
