// Package personal finds personal data in a text: numbers of identity cards, bank
// cards and telephones, addresses on the net and in town, plates. It knows nothing of
// who may read them.
package personal

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
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
	Health               // an illness, a pregnancy
	Birth                // month and day of a birth
	School               // a school, a class or the looks of a minor
)

// A Datum is one piece, with its place in bytes.
type Datum struct {
	Kind       Kind
	Start, End int
}

var (
	contact  = regexp.MustCompile(`[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}|(?:微信(?:账号|号)?|QQ(?:账号|号码?)?|支付宝(?:账号|账户)|抖音号|快手号|钉钉号)(?:为|是|:|：)?\s*([A-Za-z0-9][-_A-Za-z0-9]{4,19})`)
	plate    = regexp.MustCompile(`[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·• ]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳]`)
	passport = regexp.MustCompile(`(?:护照|通行证|驾驶证|军官证)(?:号码?|编号)?(?:为|是|:|：)?\s*([A-Z]{0,2}[0-9]{7,12})`)
	illness  = regexp.MustCompile(`(?:患有|确诊(?:为|患)?|罹患)([^，。；、×]{1,12}?(?:病|症|癌|瘤|感染|障碍|肝炎|肺炎|结核))|艾滋病(?:病毒)?(?:感染者|患者)|HIV(?:阳性|感染)|已怀孕|孕期|人工流产`)
	birth    = regexp.MustCompile(`[0-9]{4}年([0-9]{1,2}月(?:[0-9]{1,2}日)?)(?:出生|生(?:[，。；、（）]|$))`)
)

// sorts are what one pattern finds; one of the hints stands in each.
var sorts = []struct {
	kind    Kind
	pattern *regexp.Regexp
	hints   []string
}{
	{Identity, passport, []string{"护照", "通行证", "驾驶证", "军官证"}},
	{Contact, contact, []string{"@", "微信", "QQ", "支付宝", "抖音", "快手", "钉钉"}},
	{Plate, plate, []string{"A", "B", "C", "D", "E", "F", "G", "H", "J", "K", "L", "M", "N", "P", "Q", "R", "S", "T", "U", "V", "W", "X", "Y", "Z"}},
	{Health, illness, []string{"患", "确诊", "艾滋", "HIV", "孕", "流产"}},
	{Birth, birth, []string{"生"}},
}

// anybody is what follows where a norm, and not a person, is spoken of: 患有传染病的，应当….
var anybody = regexp.MustCompile(`^的(?:$|[，、；。）]|人员|人的|患者|应|可以)`)

// has tells whether one of the words stands in a text.
func has(text string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// Find is the personal data in a text, in order and without overlaps.
func Find(text string) []Datum {
	var out []Datum
	add := func(kind Kind, start, end int) { out = append(out, Datum{kind, start, end}) }
	for _, r := range numbers(text) {
		if kind, ok := r.kind(text); ok {
			add(kind, r.start, r.end)
		}
	}
	phones(text, func(start, end int) { add(Phone, start, end) })
	homes(text, func(start, end int) { add(Home, start, end) })
	for _, sort := range sorts {
		if !has(text, sort.hints...) {
			continue // most texts have none, and patterns are slow
		}
		for _, m := range sort.pattern.FindAllStringSubmatchIndex(text, -1) {
			if sort.kind == Health && anybody.MatchString(text[m[1]:]) {
				continue
			}
			if len(m) > 2 && m[2] >= 0 {
				add(sort.kind, m[2], m[3])
			} else {
				add(sort.kind, m[0], m[1])
			}
		}
	}
	slices.SortFunc(out, func(a, b Datum) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.Kind, b.Kind))
	})
	end := 0
	return slices.DeleteFunc(out, func(d Datum) bool {
		if d.Start < end {
			return true
		}
		end = d.End
		return false
	})
}

// Mask is what stands for a piece in a copy that hides it: of numbers the marks
// between the digits stay, of a plate the province; the rest is ×.
func Mask(kind Kind, text string) string {
	switch kind {
	case Home, Health:
		return "××"
	case School:
		if end := schoolEnd.FindString(text); end != "" {
			return "某" + end
		}
		return "××"
	case Contact:
		return "×××"
	case Birth:
		return ""
	case Plate:
		_, n := utf8.DecodeRuneInString(text)
		return text[:n] + strings.Repeat("×", utf8.RuneCountInString(text[n:]))
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) || unicode.IsLetter(r) {
			return '×'
		}
		return r
	}, text)
}

// A number is a run of digits, blanks and hyphens between them left out.
type number struct {
	digits     string // ASCII; X at the end of an identity number
	start, end int
	gaps       []int // digits before each separator
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
			n.gaps = append(n.gaps, len(digits))
		default:
			finish()
		}
	}
	finish()
	return out
}

// grouped tells whether a mobile number is written in one of the usual groups.
func (n number) grouped() bool {
	switch len(n.gaps) {
	case 0:
		return true
	case 1:
		return n.gaps[0] == 3 || n.gaps[0] == 5 || n.gaps[0] == 7
	case 2:
		return n.gaps[0] == 3 && n.gaps[1] == 7 || n.gaps[0] == 4 && n.gaps[1] == 7
	}
	return false
}

// identified is what stands before an identity number, right or mistyped.
var identified = regexp.MustCompile(`身份(?:证|证件|证明)?(?:号码?|编号)?(?:为|是|：|:)?\s*$`)

// mobile tells whether 11 digits are a mobile number (工信部 电信网编号计划: 13–19).
func mobile(digits string) bool { return digits[0] == '1' && digits[1] >= '3' }

// kind tells what a number is; ok is false of one that is nobody's.
func (n number) kind(text string) (kind Kind, ok bool) {
	before := text[max(0, n.start-36):n.start]
	switch size := len(n.digits); {
	case size == 18 && IsIdentity(n.digits):
		return Identity, true
	case (size == 15 || size == 18) && identified.MatchString(before):
		return Identity, true
	case size == 11 && mobile(n.digits) && n.grouped():
		return Phone, true
	case size == 13 && strings.HasPrefix(n.digits, "86") && mobile(n.digits[2:]):
		return Phone, true
	case size == 15 && strings.HasPrefix(n.digits, "0086") && mobile(n.digits[4:]):
		return Phone, true
	case size >= 16 && size <= 19 && n.digits[0] >= '3' && n.digits[0] <= '6' && luhn(n.digits):
		return Bank, true
	case size >= 9 && size <= 22 && (strings.Contains(before, "账号") || strings.Contains(before, "卡号") || strings.Contains(before, "账户") || strings.Contains(before, "银行卡")):
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
