package naming

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Stems are the characters by which hidden names are told apart: 伍某甲. 子, 未 and 申
// are none here: they begin what follows a name (马某未到场).
const Stems = "甲乙丙丁戊己庚辛壬癸丑寅卯辰巳午酉戌亥"

// weak are surnames that are words as well: 于某日, 和某公司.
const weak = "国于和向从时应曾常连关任由经单有查解平公方计项车路能支门明"

// masked sees the names that are hidden already, wherever they stand.
func (s *Seen) masked(text string) {
	for at := 0; at < len(text); {
		i := strings.IndexAny(text[at:], "某×")
		if i < 0 {
			return
		}
		at += i
		start := at
		if two := back(text, at, 2); two >= 0 && surnameOf(text[two:]) == text[two:at] {
			start = two
		} else if one := back(text, at, 1); one >= 0 && surnameOf(text[one:]) == text[one:at] {
			start = one
		}
		name := ""
		if start < at {
			name = maskedAt(text, start)
		}
		if name == "" {
			_, n := utf8.DecodeRuneInString(text[at:])
			at += n
			continue
		}
		s.persons = append(s.persons, sighting{at: start, options: []string{name}, form: Masked})
		at = start + len(name)
	}
}

// maskedAt is the hidden name at a place: surname and 某, 某某, 某甲, × or ××; "" where
// there is none.
func maskedAt(text string, at int) string {
	surname := surnameOf(text[at:])
	rest := text[at+len(surname):]
	if surname == "" {
		return ""
	}
	mask := ""
	switch {
	case strings.HasPrefix(rest, "某某"):
		mask = "某某"
	case strings.HasPrefix(rest, "某"):
		mask = "某"
		r, n := utf8.DecodeRuneInString(rest[len(mask):])
		switch {
		case n > 0 && strings.ContainsRune(Stems, r):
			mask = rest[:len(mask)+n]
		case r >= '1' && r <= '9' && numbers(rest[len(mask)+n:]):
			mask = rest[:len(mask)+n]
		}
	case strings.HasPrefix(rest, "×"):
		for strings.HasPrefix(rest[len(mask):], "×") {
			mask += "×"
		}
		if len(mask) > len("××") {
			return ""
		}
	default:
		return ""
	}
	next, n := utf8.DecodeRuneInString(rest[len(mask):])
	if n > 0 && (strings.ContainsRune("某×", next) || strings.HasPrefix(mask, "×") && unicode.IsDigit(next)) {
		return "" // of a product: 立方米×90
	}
	if n > 0 && (strings.ContainsRune(weak, []rune(surname)[0]) || strings.HasPrefix(mask, "×")) && strings.ContainsRune("些种个一日年月地处时段市县区镇乡村街路省公单项类条款小中大酒商工企学医网次号楼栋府局院所", next) {
		return ""
	}
	return surname + mask
}

// numbers tells whether a digit numbers a person, and does not begin a figure: 钟某1、 but
// not 钟某126000元 and 岑某2月.
func numbers(rest string) bool {
	r, n := utf8.DecodeRuneInString(rest)
	return n == 0 || !unicode.IsDigit(r) && !strings.ContainsRune(".．,%％年月日时分秒元角万亿千百十件次人名个张份部辆台户岁号克米", r)
}

// aliasMark is what marks a made-up name.
const aliasMark = "（化名"

// aliases sees made-up names: 小林（化名）. In 林子轩（化名小林） the name before the bracket is the
// true one.
func (s *Seen) aliases(text string) {
	for from := 0; ; {
		i := strings.Index(text[from:], aliasMark)
		if i < 0 {
			return
		}
		end := from + i
		from = end + len(aliasMark)
		two, three := back(text, end, 2), back(text, end, 3)
		at := two
		if two < 0 {
			continue
		}
		r, _ := utf8.DecodeRuneInString(text[two:])
		if three >= 0 && !strings.ContainsRune("小阿老大", r) && surnameOf(text[three:]) != "" && isStart(text[:three]) && !isStart(text[:two]) {
			at = three
		}
		if name := text[from : from+max(strings.IndexAny(text[from:], "）、，"), 0)]; allHan(name) && utf8.RuneCountInString(name) <= 4 {
			if three >= 0 && surnameOf(text[three:]) != "" && isStart(text[:three]) {
				at = three
			}
			if surnameOf(text[at:]) != "" && allGiven(text[at:end]) {
				s.persons = append(s.persons, sighting{at: at, options: []string{text[at:end]}, roles: Minor})
			}
			s.persons = append(s.persons, sighting{at: from, options: []string{name}, form: Alias})
			continue
		}
		form := Alias
		if strings.ContainsRune(text[at:end], '某') {
			form = Masked
		}
		if allHan(text[at:end]) {
			s.persons = append(s.persons, sighting{at: at, options: []string{text[at:end]}, form: form})
		}
	}
}
