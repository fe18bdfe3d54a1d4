package trials_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"

	"jianwen/drafting/quantity"
	"jianwen/drafting/source"
)

// figures are faults of numbers, dates and sums.
var figures = []kind{
	{name: "the number of the document in other brackets", rules: []string{"NUM-001"}, plant: field(`^number: \p{Han}+(〔2026〕)`, "[2026]", "【2026】", "（2026）", "(2026)")},
	{name: "第 or zeros in the number of the document", rules: []string{"NUM-002"}, plant: field(`^number: \p{Han}+〔2026〕(\d+)号`, "第$0", "0$0", "00$0")},
	{name: "the number of another year", rules: []string{"NUM-003"}, plant: field(`^number: \p{Han}+〔(2026)〕`, "2025", "2024", "2027")},
	{name: "a day that does not exist", rules: []string{"DAT-001"}, plant: noDay},
	{name: "a date in another form", rules: []string{"DAT-002"}, plant: otherDate},
	{name: "something that happened after the document", rules: []string{"DAT-004"}, plant: put(`(?:^|[^自至\d])(20\d\d)年\d+月\d+日[^起前以至]`, []string{"2027", "2028"}, "facts", "problems", "procedure", "source")},
	{name: "two dates of one event", rules: []string{"DAT-005"}, anywhere: true, plant: twice},
	{name: "told out of order", rules: []string{"DAT-003"}, plant: backwards},
	{name: "an age that the date of birth does not bear out", rules: []string{"DAT-006"}, anywhere: true, families: []string{"protest_criminal", "decision"}, plant: put(`年\d+月\d+日出生()`, []string{"（作案时十五周岁）", "，作案时十六周岁"})},
	{name: "a span of hours that the times do not bear out", rules: []string{"DAT-007"}, plant: changeDigit(`(?:相隔|间隔|历时)(\d+)小时|(?:相隔|间隔|历时)\d+小时(\d+)分`)},
	{name: "a span of days whose dates stand elsewhere", rules: []string{"DAT-007"}, plant: put(`距刑满释放为(四年五个月零五日)|距刑满释放为(四年七个月零十三日)|堆体在(七十一日)内|在一(百一十日)内`, []string{"五年零三个月", "三年二个月零七日", "三十五日"})},
	{name: "one figure of a sum", rules: []string{"AMT-001"}, anywhere: true, plant: unbalance},
	{name: "a percentage", rules: []string{"AMT-005"}, plant: changeDigit(`占(\d+(?:\.\d+)?)%`)},
	{name: "price times quantity", rules: []string{"AMT-001", "AMT-005"}, plant: changeDigit(`按每立方米(\d+)元|立方米共需(\d+\.\d+)万元`)},
	{name: "a unit that is none", rules: []string{"AMT-004"}, plant: put(`\d(平方米|千克|千米)`, []string{"公斤", "平米", "斤"})},
	{name: "one sum in two units", rules: []string{"AMT-002"}, anywhere: true, plant: tenThousand},
	{name: "the sum in words is another", rules: []string{"AMT-003"}, plant: inWords},
}

// date is a day with its month, and its year where it has one.
var date = regexp.MustCompile(`(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日`)

// noDay writes a day that the month does not have.
func noDay(x *draft, lot *rand.Rand) []source.Edit {
	s, ok := one(lot, x.dates())
	if !ok {
		return nil
	}
	month, _ := strconv.Atoi(s.groups[1].In(x.text))
	day := map[int]string{2: "30", 4: "31", 6: "31", 9: "31", 11: "31"}[month]
	if day == "" {
		day = "32"
	}
	return []source.Edit{{Span: s.groups[2], New: day}}
}

// dates are the days told in the body, not in tables.
func (x *draft) dates() (out []site) {
	body := x.body()
	for _, m := range date.FindAllStringSubmatchIndex(x.text[body.Start:], -1) {
		s := site{Span: source.Span{Start: m[0] + body.Start, End: m[1] + body.Start}}
		for i := 2; i < len(m); i += 2 {
			at := source.Span{}
			if m[i] >= 0 {
				at = source.Span{Start: m[i] + body.Start, End: m[i+1] + body.Start}
			}
			s.groups = append(s.groups, at)
		}
		if !x.foreign(s.Start) && !strings.HasPrefix(lines(x.text, s.Span).In(x.text), "|") {
			out = append(out, s)
		}
	}
	return out
}

// otherDate writes 2026.3.5 or 二〇二六年三月五日.
func otherDate(x *draft, lot *rand.Rand) []source.Edit {
	var full []site
	for _, s := range x.dates() {
		if !s.groups[0].Empty() {
			full = append(full, s)
		}
	}
	s, ok := one(lot, full)
	if !ok {
		return nil
	}
	var n [3]int
	for i, g := range s.groups {
		n[i], _ = strconv.Atoi(g.In(x.text))
	}
	forms := []string{
		fmt.Sprintf("%d.%d.%d", n[0], n[1], n[2]), fmt.Sprintf("%d-%02d-%02d", n[0], n[1], n[2]), fmt.Sprintf("%d/%d/%d", n[0], n[1], n[2]),
		fmt.Sprintf("%d年%02d月%02d日", n[0], n[1], n[2]),
	}
	form, _ := one(lot, forms)
	if form == s.In(x.text) || strings.IndexAny(x.text[s.End:s.End+1], "0123456789") == 0 {
		return nil
	}
	return []source.Edit{{Span: s.Span, New: form}}
}

// twice tells something that was told with its date again, with another date.
func twice(x *draft, lot *rand.Rand) []source.Edit {
	s, ok := one(lot, x.sites(regexp.MustCompile(`(\d{4})年(\d{1,2})月(\d{1,2})日，?((?:本院|你局|你委|你公司|一审法院|澜川市|云埠县|恒拓公司|姚静芬|贺宗良|经检察长决定)[^，。；（]{6,40})[，。；（]`), "facts", "problems", "procedure", "source"))
	into := x.parts("reasoning", "legal_basis", "conclusion", "measures")
	if !ok || len(into) == 0 {
		return nil
	}
	day, _ := strconv.Atoi(s.groups[2].In(x.text))
	day = 1 + (day+lot.IntN(20))%28
	if strconv.Itoa(day) == s.groups[2].In(x.text) {
		return nil
	}
	again := fmt.Sprintf("%s年%s月%d日，%s。", s.groups[0].In(x.text), s.groups[1].In(x.text), day, s.groups[3].In(x.text))
	at := x.inside(into[0]).End
	return []source.Edit{{Span: source.Span{Start: at, End: at}, New: again + "\n\n"}}
}

// changeDigit changes a digit of the first group that a match has.
func changeDigit(pattern string) planter {
	re := regexp.MustCompile(pattern)
	return func(x *draft, lot *rand.Rand) []source.Edit {
		var all []source.Span
		body := x.body()
		for _, m := range re.FindAllStringSubmatchIndex(x.text[body.Start:], -1) {
			for i := 2; i < len(m); i += 2 {
				if m[i] >= 0 {
					all = append(all, source.Span{Start: m[i] + body.Start, End: m[i+1] + body.Start})
				}
			}
		}
		at, ok := one(lot, all)
		if !ok {
			return nil
		}
		return []source.Edit{{Span: at, New: digit(lot, at.In(x.text))}}
	}
}

// unbalance changes a digit of a figure of a sum that the text tells with its parts:
// figures of one unit that follow one another and make the one called 合计.
func unbalance(x *draft, lot *rand.Rand) []source.Edit {
	var all []source.Span
	for _, p := range x.read.Passages {
		if p.Quoted {
			continue
		}
		values := quantity.Read(p.Text)
		for i, v := range values {
			before := p.Text[max(0, v.Start-30):v.Start]
			if j := strings.LastIndex(before, "合计"); v.N == nil || v.Unit == "" || j < 0 || strings.ContainsAny(before[j:], "。；0123456789") {
				continue
			}
			for _, part := range partsOf(values, i) {
				w := values[part]
				all = append(all, p.Span(w.Start, w.Start+len(strings.TrimRight(w.Written(p.Text), "万亿元件克立方米名台次"))))
			}
		}
	}
	at, ok := one(lot, all)
	if !ok {
		return nil
	}
	changed := digit(lot, at.In(x.text))
	if changed == at.In(x.text) {
		return nil
	}
	return []source.Edit{{Span: at, New: changed}}
}

// partsOf are the places of figures that make the one at a place, and its own; nil where
// none do.
func partsOf(values []quantity.Value, total int) []int {
	var same []int
	for i, v := range values {
		if v.N != nil && v.Unit == values[total].Unit {
			same = append(same, i)
		}
	}
	for from := range same {
		sum := new(big.Rat)
		for to := from; to < len(same); to++ {
			if same[to] == total {
				break
			}
			sum.Add(sum, values[same[to]].N)
			if to > from && sum.Cmp(values[total].N) == 0 {
				return append([]int{total}, same[from:to+1]...)
			}
		}
	}
	return nil
}

// tenThousand writes one of two mentions of a sum in 万元.
func tenThousand(x *draft, lot *rand.Rand) []source.Edit {
	re := regexp.MustCompile(`(\d{2,4})0000元`)
	s, ok := one(lot, x.sites(re))
	if !ok || strings.Count(x.text, s.In(x.text)) < 2 {
		return nil
	}
	return []source.Edit{{Span: s.Span, New: s.groups[0].In(x.text) + "万元"}}
}

// inWords adds another sum in words to a sum of money.
func inWords(x *draft, lot *rand.Rand) []source.Edit {
	s, ok := one(lot, x.sites(regexp.MustCompile(`\d{3,}元`)))
	if !ok {
		return nil
	}
	n := [...]string{"叁拾柒万壹仟元整", "玖仟捌佰元整", "贰仟零壹拾元整"}[lot.IntN(3)]
	return []source.Edit{{Span: source.Span{Start: s.End, End: s.End}, New: "（大写：" + n + "）"}}
}

// backwards lets two sentences that begin with their dates change places.
func backwards(x *draft, lot *rand.Rand) []source.Edit {
	s, ok := one(lot, x.sites(regexp.MustCompile(`(?:^|\n|。)(\d{4}年\d{1,2}月\d{1,2}日[^。\n]{8,}。)(\d{4}年\d{1,2}月\d{1,2}日[^。\n]{8,}。)`), "facts", "procedure", "source"))
	if !ok {
		return nil
	}
	return []source.Edit{{Span: source.Span{Start: s.groups[0].Start, End: s.groups[1].End}, New: s.groups[1].In(x.text) + s.groups[0].In(x.text)}}
}
