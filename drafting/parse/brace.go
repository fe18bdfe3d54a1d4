package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jianwen/drafting/doc"
)

// maxBraces is how many bytes {…} may hold; it keeps reading linear.
const maxBraces = 1000

// fieldRef reads {{key}} at the start of s; size is 0 when there is none.
func fieldRef(s string) (key string, size int) {
	if !strings.HasPrefix(s, "{{") {
		return "", 0
	}
	s = s[:min(len(s), maxBraces)]
	end := strings.Index(s, "}}")
	if end < 0 {
		return "", 0
	}
	key = strings.TrimSpace(s[2:end])
	if key == "" || strings.IndexFunc(key, notInName) >= 0 {
		return "", 0
	}
	return key, end + len("}}")
}

func notInName(r rune) bool {
	return r == utf8.RuneError || !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("_-.", r)
}

// attributes reads {#id key=value …} at the start of s, on one line; size is 0
// when s does not wholly read so. Values may stand in quotes.
func attributes(s string) (a *doc.Attributes, size int) {
	if !strings.HasPrefix(s, "{") {
		return nil, 0
	}
	s = s[:min(len(s), maxBraces)]
	a, at := &doc.Attributes{}, 1
	for {
		gap := blanks(s[at:])
		at += gap
		if strings.HasPrefix(s[at:], "}") && (a.ID != "" || a.Sets != nil) {
			return a, at + 1
		}
		if gap == 0 && at > 1 {
			return nil, 0
		}
		n := attribute(a, s[at:])
		if n == 0 {
			return nil, 0
		}
		at += n
	}
}

// attribute reads one #id or key=value into a.
func attribute(a *doc.Attributes, s string) int {
	if id, ok := strings.CutPrefix(s, "#"); ok {
		n := name(id)
		if n == 0 || a.ID != "" {
			return 0
		}
		a.ID = id[:n]
		return 1 + n
	}
	n := name(s)
	if n == 0 || n == len(s) || s[n] != '=' {
		return 0
	}
	value, size := attributeValue(s[n+1:])
	if size == 0 {
		return 0
	}
	a.Sets = append(a.Sets, doc.Setting{Key: s[:n], Value: value})
	return n + 1 + size
}

// name is the length of the name at the start of s.
func name(s string) int {
	if n := strings.IndexFunc(s, notInName); n >= 0 {
		return n
	}
	return len(s)
}

func attributeValue(s string) (value string, size int) {
	for _, marks := range []string{`""`, `''`, "“”"} {
		open, n := utf8.DecodeRuneInString(marks)
		rest, ok := strings.CutPrefix(s, string(open))
		if !ok {
			continue
		}
		if end := strings.Index(rest, marks[n:]); end >= 0 && !strings.Contains(rest[:end], "\n") {
			return rest[:end], end + len(marks)
		}
		return "", 0
	}
	end := strings.IndexFunc(s, func(r rune) bool { return blank(r) || strings.ContainsRune("{}\"'", r) })
	if end < 0 {
		return "", 0
	}
	return s[:end], end
}
