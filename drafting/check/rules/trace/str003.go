package trace

import (
	"slices"
	"strings"
	"unicode"

	"jianwen/drafting/check"
	"jianwen/drafting/doc"
	"jianwen/drafting/forms"
)

// leastText is how many characters a part has at least: fewer say nothing.
const leastText = 10

var str003 = &check.Rule{
	ID: "STR-003", Severity: check.Error,
	Doc: check.Words{Zh: "部分内容为空或者过短", En: "a part is empty or says too little"},
	Why: check.Words{
		Zh: "写了标题而没有内容，或者只有寥寥几个字的部分，不能说明问题。请写出内容；不需要的部分整段删去。",
		En: "A part without text, or with a few characters, says nothing. Write it, or take it out if it is not needed.",
	},
	Source: "JY 16",
	Run: func(p *check.Pass) {
		told, words := map[*doc.Part]int{}, map[*doc.Part]string{}
		for _, passage := range p.Passages {
			if h, ok := passage.Block.(*doc.Heading); ok && passage.Kind == check.Title && h.Level == 1 && len(h.Body) == 0 {
				continue // the title of the part
			}
			told[passage.Part] += letters(passage.Text)
			if told[passage.Part] <= 4 {
				words[passage.Part] += strings.Trim(passage.Text, " 　。；（）()")
			}
		}
		for _, b := range p.Document.Blocks {
			part, ok := b.(*doc.Part)
			if !ok {
				continue
			}
			name, least := asked(p, part.Key)
			if optional(p, part.Key) && told[part] == 0 {
				continue
			}
			if told[part] < least || told[part] <= 4 && slices.Contains(nothing, words[part]) {
				p.Report(check.Finding{
					Span: part.KeyAt,
					Zh:   "“" + name.Zh + "”内容为空或过短", En: "the part on " + name.En + " is empty or too short",
				})
			}
		}
	},
}

// brief are parts that a few words can fill: a list, the name of an offence.
var brief = []string{"attach", "annex", "receipt", "property", "case_cause", "contact_details", "request", "evidence"}

// nothing is what people write into a part that they leave for later.
var nothing = []string{"略", "同上", "见上", "另附", "待补"}

// optional tells whether a part may be left out: one that is empty prints nothing, and a
// new draft has it so.
func optional(p *check.Pass, key string) bool {
	if p.Form == nil {
		return false
	}
	part, ok := p.Form.Part(key)
	return !ok || part.Obligation != forms.Must
}

// asked is what a part is called, and how many characters it has at least.
func asked(p *check.Pass, key string) (check.Words, int) {
	name, least := check.Words{Zh: key, En: key}, leastText
	if slices.Contains(brief, key) {
		least = 1
	}
	if p.Form == nil {
		return name, least
	}
	if part, ok := p.Form.Part(key); ok {
		name = check.Words{Zh: part.Zh, En: part.En}
	}
	return name, least
}

// letters is how many letters, characters and digits a text has.
func letters(text string) int {
	n := 0
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}
