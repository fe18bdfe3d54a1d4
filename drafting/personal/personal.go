// Package personal finds personal data in a text: numbers of identity cards, bank
// cards and telephones, addresses on the net and in town, plates. It knows nothing of
// who may read them.
package personal

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Kind is what a piece of personal data is.
type Kind uint8

const (
	Identity Kind = iota // 公民身份号码 (GB 11643—1999)
	Phone                // mobile or landline
	Contact              // e-mail, WeChat, QQ
	Bank                 // card or account
	Plate                // 机动车号牌 (GA 36)
	Home                 // what of a home address tells more than the district
)

// A Datum is one piece, with its place in bytes.
type Datum struct {
	Kind       Kind
	Start, End int
}

var (
	contact = regexp.MustCompile(`[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}|(?:微信号?|QQ号?)[:：为是]?\s*([A-Za-z0-9][-_A-Za-z0-9]{4,19})`)
	plate   = regexp.MustCompile(`[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳]`)
	home    = regexp.MustCompile(`(?:现住|家住|居住在|居住于|住址(?:为|是|：|:)?|住所地?(?:为|是|：|:)?|户籍(?:所在)?地(?:为|是|：|:)?|住)([^，。；、（）()\s]{4,40})`)
	within  = regexp.MustCompile(`^(?:[^市州盟]{2,8}省|[^省]{2,8}自治区)?(?:[^区县]{1,6}[市州盟])?(?:[^区县街路村镇]{1,7}[区县旗])?`)
	closer  = regexp.MustCompile(`[村路街巷弄号室栋幢楼组屯庄镇乡]|街道|社区|小区|单元`)
)

// Find is the personal data in a text, in order and without overlaps.
func Find(text string) []Datum {
	var out []Datum
	add := func(kind Kind, start, end int) { out = append(out, Datum{kind, start, end}) }
	for _, r := range numbers(text) {
		if kind, ok := r.kind(text); ok {
			add(kind, r.start, r.end)
		}
	}
	for _, m := range contact.FindAllStringSubmatchIndex(text, -1) {
		if m[2] >= 0 {
			add(Contact, m[2], m[3])
		} else {
			add(Contact, m[0], m[1])
		}
	}
	for _, m := range plate.FindAllStringIndex(text, -1) {
		add(Plate, m[0], m[1])
	}
	for _, m := range home.FindAllStringSubmatchIndex(text, -1) {
		start, ok := below(text[m[2]:m[3]])
		if sure := strings.ContainsAny(text[m[0]:m[2]], "址地"); ok && (sure || start > 0) {
			add(Home, m[2]+start, m[3])
		}
	}
	slices.SortFunc(out, func(a, b Datum) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.Kind, b.Kind)) })
	end := 0
	return slices.DeleteFunc(out, func(d Datum) bool {
		if d.Start < end {
			return true
		}
		end = d.End
		return false
	})
}

// below is where an address goes on behind its district; ok is false of what is no
// address, or ends there, or is hidden already.
func below(address string) (start int, ok bool) {
	start = within.FindStringIndex(address)[1]
	rest := address[start:]
	return start, closer.MatchString(rest) && !strings.HasPrefix(rest, "×") && !strings.HasPrefix(rest, "某")
}

// A number is a run of digits, blanks and hyphens between them left out.
type number struct {
	digits     string // ASCII; X at the end of an identity number
	start, end int
	hyphen     int // digits before the first hyphen; 0: none
}

// numbers are the runs of seven digits and more in a text. Full-width digits count.
func numbers(text string) (out []number) {
	var digits []byte
	n := number{}
	gap := 0 // separators since the last digit
	finish := func() {
		if len(digits) >= 7 {
			n.digits = string(digits)
			out = append(out, n)
		}
		digits, n, gap = digits[:0], number{}, 0
	}
	for at, r := range text {
		if r >= '０' && r <= '９' {
			r -= '０' - '0'
		}
		switch {
		case r >= '0' && r <= '9':
			if len(digits) == 0 {
				n.start = at
			}
			digits = append(digits, byte(r))
			_, size := utf8.DecodeRuneInString(text[at:])
			n.end, gap = at+size, 0
		case (r == 'X' || r == 'x' || r == 'Ｘ') && len(digits) == 17 && gap == 0:
			digits = append(digits, 'X')
			_, size := utf8.DecodeRuneInString(text[at:])
			n.end = at + size
			finish()
		case (r == ' ' || r == '-' || r == '－') && len(digits) > 0 && gap == 0:
			gap++
			if r != ' ' && n.hyphen == 0 {
				n.hyphen = len(digits)
			}
		default:
			finish()
		}
	}
	finish()
	return out
}

// kind tells what a number is; ok is false of one that is nobody's.
func (n number) kind(text string) (kind Kind, ok bool) {
	before := text[max(0, n.start-36):n.start]
	switch size := len(n.digits); {
	case size == 18 && IsIdentity(n.digits):
		return Identity, true
	case size == 15 && strings.Contains(before, "身份"):
		return Identity, true
	case size == 11 && n.hyphen == 0 && n.digits[0] == '1' && n.digits[1] >= '3':
		return Phone, true
	case n.digits[0] == '0' && (n.hyphen == 3 || n.hyphen == 4) && (size-n.hyphen == 7 || size-n.hyphen == 8):
		return Phone, true
	case size >= 16 && size <= 19 && n.digits[0] >= '3' && n.digits[0] <= '6' && luhn(n.digits):
		return Bank, true
	case size >= 9 && size <= 22 && (strings.Contains(before, "账号") || strings.Contains(before, "账户") || strings.Contains(before, "银行卡")):
		return Bank, true
	}
	return 0, false
}

// IsIdentity tells whether 18 digits (the last may be X) are an identity number: a
// date of birth and the check digit of ISO 7064 mod 11-2 (GB 11643—1999).
func IsIdentity(s string) bool {
	if len(s) != 18 || s[0] == '0' {
		return false
	}
	sum, weight := 0, [...]int{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2}
	for i, w := range weight {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
		sum += int(s[i]-'0') * w
	}
	year, month, day := s[6:8], s[10:12], s[12:14]
	born := (year == "18" || year == "19" || year == "20") && month >= "01" && month <= "12" && day >= "01" && day <= "31"
	last := s[17]
	if last == 'x' {
		last = 'X'
	}
	return born && "10X98765432"[sum%11] == last
}

// luhn is the check of card numbers (ISO/IEC 7812-1, annex B).
func luhn(digits string) bool {
	sum := 0
	for i := range len(digits) {
		d := int(digits[len(digits)-1-i] - '0')
		if d > 9 {
			return false
		}
		if i%2 == 1 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
	}
	return sum%10 == 0
}
