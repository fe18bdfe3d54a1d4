package forms

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"
)

// plain is text that YAML reads as itself without quotes: it opens with a letter
// of any script, and holds nothing that could begin a comment or a mapping.
var (
	plain       = regexp.MustCompile(`^[\p{Han}A-Za-z《“（][\p{Han}A-Za-z0-9《》〈〉“”（）〔〕、，。；·—－_./×-]*$`)
	plainDate   = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`)
	plainNumber = regexp.MustCompile(`^(0|[1-9][0-9]{0,14})(\.[0-9]{1,6})?$`)
)

// reserved is the words that YAML takes for something other than text.
var reserved = map[string]bool{
	"true": true, "false": true, "yes": true, "no": true, "on": true, "off": true, "null": true,
	"y": true, "n": true, "nan": true, "inf": true,
}

func isNumber(d Field, value string) bool {
	return (d.Type == "integer" || d.Type == "decimal") && plainNumber.MatchString(value) && (d.Type == "decimal" || !strings.Contains(value, "."))
}

// scalar writes any text as a YAML scalar on one line, without quotes where that is safe.
func scalar(s string) string {
	if plainDate.MatchString(s) || plain.MatchString(s) && !reserved[strings.ToLower(s)] {
		return s
	}
	var out strings.Builder
	out.WriteByte('"')
	for _, r := range strings.ToValidUTF8(s, "�") {
		out.WriteString(escape(r))
	}
	out.WriteByte('"')
	return out.String()
}

// escape writes one character for inside double quotes.
func escape(r rune) string {
	switch {
	case r == '"' || r == '\\':
		return `\` + string(r)
	case r == '\n':
		return `\n`
	case r == '\t':
		return `\t`
	case r == '\r':
		return `\r`
	case r < 0x20 || r >= 0x7f && r < 0xa0 || r == 0x2028 || r == 0x2029 || r == 0xfeff || r >= 0xfffe && r <= 0xffff:
		return fmt.Sprintf(`\u%04X`, r)
	case r == utf8.RuneError:
		return "�"
	}
	return string(r)
}
