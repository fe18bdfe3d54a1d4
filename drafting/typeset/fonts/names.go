package fonts

import (
	"strings"
	"unicode/utf16"
)

// Names of the name table that are read, and languages in order of liking.
const (
	familyName     = 1
	postScriptName = 6
	fullFamilyName = 16

	chinese = 0x804
	english = 0x409
)

// maxName is the longest name taken, in bytes of the table; PostScript names
// are at most 63 characters.
const maxName = 256

// readNames finds the PostScript name and the family. A font without them goes
// by the name of its file.
func (f *Face) readNames() {
	f.PostScript = cleanPostScript(f.name(postScriptName, english))
	if f.PostScript == "" {
		f.PostScript = cleanPostScript(f.Key)
	}
	if f.PostScript == "" {
		f.PostScript = "Unnamed"
	}
	for _, want := range []struct{ id, language int }{
		{fullFamilyName, chinese}, {familyName, chinese}, {fullFamilyName, english}, {familyName, english},
	} {
		if f.Family = f.name(want.id, want.language); f.Family != "" {
			return
		}
	}
	f.Family = f.PostScript
}

// name is one name in one language, read from the Windows records, or for
// English from the Macintosh ones; "" when the font has none.
func (f *Face) name(id, language int) string {
	table := f.tables["name"]
	if len(table) < 6 {
		return ""
	}
	store := int(be.Uint16(table[4:]))
	mac := ""
	for i := range int(be.Uint16(table[2:])) {
		if 6+12*(i+1) > len(table) {
			break
		}
		record := table[6+12*i:]
		size, from := int(be.Uint16(record[8:])), store+int(be.Uint16(record[10:]))
		if int(be.Uint16(record[6:])) != id || from+size > len(table) || size > maxName {
			continue
		}
		text := table[from : from+size]
		switch platform, lang := be.Uint16(record), int(be.Uint16(record[4:])); {
		case platform == 3 && lang == language:
			return utf16Name(text)
		case platform == 1 && lang == 0 && language == english:
			mac = printable(string(text))
		}
	}
	return mac
}

func utf16Name(text []byte) string {
	units := make([]uint16, len(text)/2)
	for i := range units {
		units[i] = be.Uint16(text[2*i:])
	}
	return printable(string(utf16.Decode(units)))
}

func printable(s string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7F || r == 0xFFFD {
			return -1
		}
		return r
	}, s))
}

// cleanPostScript leaves out what a PostScript name may not have: space, the
// delimiters and all beyond ASCII.
func cleanPostScript(s string) string {
	s = strings.Map(func(r rune) rune {
		if r <= ' ' || r > '~' || strings.ContainsRune("[](){}<>/%#", r) {
			return -1
		}
		return r
	}, s)
	return s[:min(len(s), 63)]
}
