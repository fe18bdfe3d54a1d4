package forms

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"jianwen/drafting/parse"
)

// Draft is the text of a new draft of f: the front matter with every field of
// the form, filled from values where they have one, then every part with its
// number, heading and fixed wording. Guidance is not in it. A value of a list
// field holds one entry per line. Values without a field of their own come last
// in the front matter; a value for "form" is ignored.
func Draft(f *Form, values map[string]string) string {
	var out strings.Builder
	writeFront(&out, f, values)
	number := 0
	for _, p := range f.Parts {
		out.WriteString("\n::: " + p.Key + "\n")
		if p.Heading != "" && p.Obligation == Must {
			number++
		}
		if start := p.start(number); start != "" {
			out.WriteString(start + "\n")
		}
		out.WriteString("\n:::\n")
	}
	return out.String()
}

// start is what a new draft has in the part. An optional part begins empty, so
// that leaving it alone prints nothing.
func (p Part) start(number int) string {
	if p.Obligation != Must {
		return ""
	}
	var blocks []string
	if p.Heading != "" {
		blocks = append(blocks, han(strconv.Itoa(number))+"、"+p.Heading)
	}
	blocks = append(blocks, p.Phrases...)
	if p.List && len(p.Phrases) == 0 {
		blocks = append(blocks, "1.")
	}
	return strings.Join(blocks, "\n\n")
}

// Blank reports whether the text of a part holds nothing but what a new draft
// puts there: space, the numbered heading, fixed wording, the first number of a
// list. Guidance is for such parts.
func (p Part) Blank(text string) bool {
	rest := squeeze(text)
	if heading := squeeze(p.Heading); heading != "" {
		if number, after, ok := strings.Cut(rest, heading); ok && strings.Trim(number, "一二三四五六七八九十、") == "" {
			rest = after
		}
	}
	for _, phrase := range p.Phrases {
		rest = strings.Replace(rest, squeeze(phrase), "", 1)
	}
	if p.List {
		rest = strings.TrimPrefix(rest, "1.")
	}
	return rest == ""
}

// squeeze takes all white space out.
func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

var groupTitles = map[string]string{Must: "必填", Issue: "制发时填写", May: "选填"}

func writeFront(out *strings.Builder, f *Form, values map[string]string) {
	out.WriteString("---\nform: " + f.Key + "  # " + f.Zh + "\n")
	left := map[string]string{}
	for k, v := range values {
		left[k] = v
	}
	delete(left, "form")
	group := ""
	for _, d := range f.Fields {
		if d.Obligation != group {
			group = d.Obligation
			out.WriteString("# " + groupTitles[group] + "\n")
		}
		value, given := left[d.Key]
		if !given {
			value = d.Default
		}
		delete(left, d.Key)
		out.WriteString(entry(d, value))
	}
	keys := make([]string, 0, len(left))
	for k := range left {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		out.WriteString(parse.Scalar(k) + ": " + parse.Scalar(left[k]) + "\n")
	}
	out.WriteString("---\n")
}

// entry is one field of the front matter with its comment.
func entry(d Field, value string) string {
	comment := "  # " + d.comment() + "\n" + d.choices()
	switch {
	case strings.TrimSpace(value) == "":
		return d.Key + ":" + comment
	case d.Type == "list", d.Type == "names" && strings.Contains(strings.TrimSpace(value), "\n"):
		var out strings.Builder
		out.WriteString(d.Key + ":  # " + d.comment() + "\n")
		for line := range strings.Lines(value) {
			if line = strings.TrimSpace(line); line != "" {
				out.WriteString("  - " + parse.Scalar(line) + "\n")
			}
		}
		return out.String() + d.choices()
	case d.Type == "names":
		return d.Key + ": " + parse.Scalar(strings.TrimSpace(value)) + comment
	case d.Type == "boolean" && (value == "true" || value == "false"), isNumber(d, value):
		return d.Key + ": " + value + comment
	}
	return d.Key + ": " + parse.Scalar(value) + comment
}

// comment names the field and says how its value looks.
func (d Field) comment() string {
	out := d.Zh
	switch {
	case d.Hint != "":
		out += "（" + d.Hint + "）"
	case len(d.ownNames()) > 0:
		out += "：" + strings.Join(d.ownNames(), "、")
	case d.Type == "enum":
		out += "，填下列之一"
	case len(d.Enum) > 0:
		out += "，填下列之一或者几项，每行一项，以“- ”开头"
	case d.Type == "date":
		out += "（如 2026-09-16）"
	case d.Type == "boolean":
		out += "（true 是，false 否）"
	case d.Type == "list":
		out += "（每行一项，以“- ”开头）"
	case d.Type == "period":
		out += "（如“两个月”“十五日”）"
	case d.Type == "integer":
		out += "（整数）"
	case d.Type == "decimal":
		out += "（数字）"
	}
	if d.Default != "" && (d.Mark == Secondary || d.Mark == Memory) {
		out += "〔预填值未核实〕"
	}
	return oneLine(out)
}

// choices lists the values of an enumeration, one comment line each. Values that
// are their own names stand in the field's own comment.
func (d Field) choices() string {
	var out strings.Builder
	for _, t := range d.Enum {
		if t.Zh != t.Key {
			out.WriteString("#   " + oneLine(t.Key+" "+t.Zh) + "\n")
		}
	}
	return out.String()
}

// ownNames is the values of an enumeration that need no explanation.
func (d Field) ownNames() []string {
	var out []string
	for _, t := range d.Enum {
		if t.Zh == t.Key {
			out = append(out, t.Key)
		}
	}
	return out
}

// oneLine keeps a comment on its line, whatever an office's file puts into a name.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// plainNumber is a number as a front matter has it.
var plainNumber = regexp.MustCompile(`^(0|[1-9][0-9]{0,14})(\.[0-9]{1,6})?$`)

func isNumber(d Field, value string) bool {
	return (d.Type == "integer" || d.Type == "decimal") && plainNumber.MatchString(value) && (d.Type == "decimal" || !strings.Contains(value, "."))
}
