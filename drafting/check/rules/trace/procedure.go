package trace

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"jianwen/drafting/check"
	"jianwen/drafting/source"
	"jianwen/search/law"
)

// hasOne tells whether a text has one of the words.
func hasOne(text string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// entered is a value of the front matter; "" where it is blank.
func entered(d *check.Draft, key string) string { return strings.TrimSpace(d.Field(key)) }

// yes reads a field of type boolean.
func yes(value string) bool {
	switch strings.ToLower(strings.TrimSpace(value)) {
	case "true", "yes", "是", "有":
		return true
	}
	return false
}

// day reads a date of the front matter; 0 where it is none.
func day(value string) law.Date {
	on, _ := law.ParseDate(value)
	return on
}

// step is the last step of a role that the register has.
func step(d *check.Draft, role string) (found check.Step, ok bool) {
	if d.Register == nil {
		return found, false
	}
	for _, s := range d.Register.Steps() {
		if s.Role == role {
			found, ok = s, true
		}
	}
	return found, ok
}

// issuedOrToday is the day of the document, or that of the check.
func issuedOrToday(d *check.Draft) law.Date { return cmp.Or(d.Issued(), d.Today) }

// anotherForm makes the draft one of another type, where it names its type.
func anotherForm(d *check.Draft, key string, title check.Words) []check.Fix {
	e, ok := d.Document.Front.Entry("form")
	if !ok || e.Value.Empty() {
		return nil
	}
	return []check.Fix{{
		Zh: "改用" + title.Zh + "（form 改为 " + key + "）", En: "make it a " + title.En + " (form: " + key + ")",
		Edits: []source.Edit{{Span: e.Value, New: key}},
	}}
}

// pairs are the pairs of neighbouring characters of a text, marks and blanks left out.
func pairs(text string) map[string]bool {
	out := map[string]bool{}
	last := rune(-1)
	for _, r := range text {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			last = -1
			continue
		}
		if last >= 0 {
			out[string(last)+string(r)] = true
		}
		last = r
	}
	return out
}

// shared is how many pairs of one text stand in another.
func shared(of map[string]bool, in string) int {
	n := 0
	for p := range of {
		if strings.Contains(in, p) {
			n++
		}
	}
	return n
}

// resembles tells whether two titles are about the same: at least half the pairs of
// the one with fewer stand in the other.
func resembles(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	of := pairs(a)
	return len(of) > 0 && 2*shared(of, b) >= len(of)
}

// hans is how many Chinese characters a text has.
func hans(text string) int {
	n := 0
	for _, r := range text {
		if unicode.Is(unicode.Han, r) {
			n++
		}
	}
	return n
}

// clauseBefore is the clause up to a place of a text, without what stands before the
// last mark.
func clauseBefore(text string, at int) string {
	lead := text[:at]
	if i := strings.LastIndexAny(lead, "，。；：！？\n"); i >= 0 {
		_, n := utf8.DecodeRuneInString(lead[i:])
		return lead[i+n:]
	}
	return lead
}
