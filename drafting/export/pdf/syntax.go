package pdf

import (
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf16"
)

// number writes x with at most digits decimals and no needless zeros.
func appendNumber(b []byte, x float64, digits int) []byte {
	from := len(b)
	b = strconv.AppendFloat(b, x, 'f', digits, 64)
	if digits > 0 {
		for b[len(b)-1] == '0' {
			b = b[:len(b)-1]
		}
		if b[len(b)-1] == '.' {
			b = b[:len(b)-1]
		}
	}
	if string(b[from:]) == "-0" {
		b = append(b[:from], '0')
	}
	return b
}

func number(x float64, digits int) string { return string(appendNumber(nil, x, digits)) }

// appendString writes bytes as a literal string.
func appendString(b, s []byte) []byte {
	b = append(b, '(')
	for _, c := range s {
		b = appendStringByte(b, c)
	}
	return append(b, ')')
}

func appendStringByte(b []byte, c byte) []byte {
	switch c {
	case '(', ')', '\\':
		return append(b, '\\', c)
	case '\r': // a bare one would be read as a line feed
		return append(b, '\\', 'r')
	}
	return append(b, c)
}

// utf16BE is s as PDF text strings and CMaps write it.
func utf16BE(s string) []byte {
	b := make([]byte, 0, 2*len(s))
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u>>8), byte(u))
	}
	return b
}

// text is a text string: as it stands where it is plain ASCII, else UTF-16 with
// its mark, so that every reader shows Chinese titles.
func text(s string) string {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return string(appendString(nil, append([]byte{0xFE, 0xFF}, utf16BE(s)...)))
		}
	}
	return string(appendString(nil, []byte(s)))
}

// clean makes s fit to stand in XMP and in Info alike: one line, no control
// characters, no bytes that are not UTF-8.
func clean(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			return ' '
		case unicode.IsControl(r), r == 0xFFFE, r == 0xFFFF:
			return -1
		}
		return r
	}, s)
	return strings.TrimSpace(s)
}

// name is a PDF name without its slash.
func name(s string) string {
	var b strings.Builder
	for _, c := range []byte(s) {
		if c < '!' || c > '~' || strings.IndexByte("#/()<>[]{}%", c) >= 0 {
			b.WriteByte('_')
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

// date is a point in time with its zone: D:20260301093000+08'00'.
func date(t time.Time) string {
	zone := strings.Replace(t.Format("Z07:00"), ":", "'", 1)
	if zone != "Z" {
		zone += "'"
	}
	return "(" + t.Format("D:20060102150405") + zone + ")"
}
