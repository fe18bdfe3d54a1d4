package letters

import (
	"math/rand/v2"
	"strings"

	"jianwen/search/law"
)

// A look is how an office sets its letters: few keep to one model.
type look struct {
	joined   bool   // the office and the title stand on one line
	brackets string // of the number
	numerals bool   // the date is 二〇二四年七月一日
	below    bool   // the addressee stands below 此致, not above the text
	copied   string // to whom else it went; "" nobody
}

func lookOf(r *rand.Rand, l *Letter) look {
	k := look{joined: r.IntN(6) == 0, numerals: r.IntN(10) == 0, below: r.IntN(16) == 0, brackets: "〔〕"}
	if r.IntN(8) == 0 {
		k.brackets = one(r, []string{"［］", "[]", "（）", "()"})
	}
	if l.Kind == "recommendation" && r.IntN(5) == 0 {
		k.copied = l.District + one(r, []string{"人民政府", "人民代表大会常务委员会", "委员会政法委员会", "司法局"})
	}
	return k
}

// Paragraphs is the letter as it prints, from the name of the unit to the last line.
func (l *Letter) Paragraphs() []string {
	var out []string
	switch {
	case l.Kind == "reply":
		out = append(out, l.Title)
	case l.look.joined:
		out = append(out, l.Unit+l.Title)
	default:
		out = append(out, l.Unit, l.Title)
	}
	out = append(out, bracketed(l.Number, l.look.brackets))
	if !l.look.below {
		out = append(out, l.Addressee+"：")
	}
	for _, p := range l.Parts {
		out = append(out, p.Lines...)
	}
	if l.look.below {
		out = append(out, "此致", l.Addressee)
	}
	day := l.Date.Chinese()
	if l.look.numerals {
		day = numerals(l.Date)
	}
	out = append(out, l.Unit, day)
	if l.look.copied != "" {
		out = append(out, "抄送："+l.look.copied+"。")
	}
	return out
}

// bracketed is a number with other brackets.
func bracketed(number, brackets string) string {
	b := []rune(brackets)
	return strings.NewReplacer("〔", string(b[0]), "〕", string(b[1])).Replace(number)
}

// numerals is 二〇二四年七月十二日.
func numerals(d law.Date) string {
	digits := []rune("〇一二三四五六七八九")
	var b strings.Builder
	for _, c := range yearOf(&Letter{Date: d}) {
		b.WriteRune(digits[c-'0'])
	}
	return b.String() + "年" + law.Numeral(int(d)/100%100) + "月" + law.Numeral(int(d)%100) + "日"
}
