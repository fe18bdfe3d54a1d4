package quantity

import (
	"math/big"
	"strings"
	"unicode/utf8"
)

// Read is the values of a text, in order; none overlaps another. It takes time in
// proportion to the text.
func Read(text string) []Value {
	r := &reader{text: text}
	for r.at < len(text) {
		start := r.at
		if r.spoken() || r.value() {
			continue
		}
		if r.at == start {
			_, n := utf8.DecodeRuneInString(text[r.at:])
			r.at += n
		}
	}
	return r.out
}

// reader walks over a text.
type reader struct {
	text  string
	at    int
	about Day // the date spoken of last
	out   []Value
}

// put adds a value from start to end.
func (r *reader) put(v Value, start, end int) {
	v.Start, v.End = start, end
	v.Approx = v.Approx || r.approx(start, end)
	r.out = append(r.out, v)
	r.at = end
	if v.Kind == Date && v.Day.Month > 0 && v.Day.Exists() {
		r.about = v.Day
	} else if v.Kind == Date && v.Day.Month == 0 {
		r.about = Day{Year: v.Day.Year}
	}
}

// about words stand before or behind a value that is not exact.
func (r *reader) approx(start, end int) bool {
	if suffixed(r.text[:start], []string{"约", "近", "超过", "逾", "不足", "至少", "不少于", "不低于", "不超过", "多达", "超"}) {
		return true
	}
	return prefixed(r.text[end:], []string{"余", "多", "左右", "以上", "以下", "许"}) != ""
}

// spoken reads 次日, 同日, 同年9月8日, 次年2月4日 and 同月8日.
func (r *reader) spoken() bool {
	rest := r.text[r.at:]
	if w := prefixed(rest, []string{"同年", "当年", "次年", "翌年", "同月", "当月"}); w != "" && r.about.Year > 0 {
		about := r.about
		if w == "次年" || w == "翌年" {
			about.Year++
		}
		at := r.at + len(w)
		if strings.HasSuffix(w, "月") {
			day, end, _, ok := part(r.text, at, 3)
			if ok && about.Month > 0 && day > 0 && strings.HasPrefix(r.text[end:], "日") {
				r.put(Value{Kind: Date, Day: Day{Year: about.Year, Month: about.Month, Day: day}}, r.at, end+len("日"))
				return true
			}
			return false
		}
		if d, end, ok := monthAt(r.text, at, Day{Year: about.Year}); ok {
			r.put(Value{Kind: Date, Day: d}, r.at, end)
			return true
		}
		return false
	}
	w := prefixed(rest, []string{"次日", "翌日", "同日", "当日"})
	if w == "" || !r.about.Full() {
		return false
	}
	t := r.about.Midnight()
	if w == "次日" || w == "翌日" {
		t = t.AddDate(0, 0, 1)
	}
	r.put(Value{Kind: Date, Day: Day{Year: t.Year(), Month: int(t.Month()), Day: t.Day(), Form: Spoken}}, r.at, r.at+len(w))
	return true
}

// value reads the numeral here and what it is of. It reports false where there is
// none, having passed over what is no value.
func (r *reader) value() bool {
	start := r.at
	num, ok := numeralAt(r.text, start)
	if !ok {
		r.at = max(num.end, start)
		return false
	}
	if r.ordinal(start, num) {
		return true
	}
	if d, end, ok := dateAt(r.text, start, r.about); ok {
		r.put(Value{Kind: Date, Day: d}, start, end)
		return true
	}
	if strings.HasPrefix(r.text[num.end:], "分之") && !strings.HasSuffix(r.text[:start], "百") {
		r.at = num.end + len("分之") // a fraction: what is behind it is no number of things
		if below, ok := numeralAt(r.text, r.at); ok {
			r.at = below.end
		}
		return true
	}
	num.hedge(r.text)
	if r.dayOfRange(start, num) || r.clock(start, num) || r.percent(start, num) || r.money(start, num) || r.span(start, num) || r.amount(start, num) {
		return true
	}
	r.at = num.end
	if !num.chinese && num.n != nil {
		r.put(Value{Kind: Number, Approx: num.vague, N: num.n, Scale: num.scale, Decimals: num.decimals}, start, num.end)
	}
	return true
}

// names are the words that a number only names a thing behind.
var names = []string{"第", "证据", "附件", "问题", "建议", "附表", "表", "图", "序号", "编号", "〕", "号码", "№"}

// ordinal takes numbers that name a thing, and those that go on a list of them.
func (r *reader) ordinal(start int, num numeral) bool {
	before := r.text[:start]
	named := prefixed(r.text[num.end:], []string{"号", "条", "款", "项"}) != "" && len(r.out) > 0 && r.follows(start)
	for _, w := range names {
		named = named || strings.HasSuffix(before, w)
	}
	named = named || r.follows(start) && !r.unit(num.end) || strings.HasPrefix(r.text[num.end:], "号")
	if !named {
		return false
	}
	r.put(Value{Kind: Ordinal, N: num.n}, start, num.end)
	return true
}

// follows tells whether only the marks of a list lie between here and an ordinal.
func (r *reader) follows(start int) bool {
	if len(r.out) == 0 || r.out[len(r.out)-1].Kind != Ordinal {
		return false
	}
	switch strings.Trim(r.text[r.out[len(r.out)-1].End:start], " ") {
	case "、", "—", "－", "-", "至", "和", "及", "，", ",", "号、":
		return true
	}
	return false
}

// unit tells whether a unit stands at a place, so that a number before it is a
// quantity even behind a list of exhibits.
func (r *reader) unit(at int) bool {
	rest := r.text[at:]
	return prefixed(rest, []string{"年", "月", "日", "时", "元", "万", "%", "％", "人", "件", "名", "小时", "天"}) != ""
}

// dayOfRange reads the 14日 of 8月3日至14日.
func (r *reader) dayOfRange(start int, num numeral) bool {
	if len(r.out) == 0 || !strings.HasPrefix(r.text[num.end:], "日") {
		return false
	}
	last := r.out[len(r.out)-1]
	if last.Kind != Date || last.Day.Day == 0 {
		return false
	}
	switch r.text[last.End:start] {
	case "至", "、", "—", "到", "和", "～", "-":
	default:
		return false
	}
	day, _, _, ok := part(r.text, start, 3)
	if !ok || day == 0 {
		return false
	}
	d := last.Day
	d.Day, d.Told, d.Padded = day, false, num.padded
	r.put(Value{Kind: Date, Day: d}, start, num.end+len("日"))
	return true
}

// clock reads 9时30分, 16:10 and 下午3时.
func (r *reader) clock(start int, num numeral) bool {
	h, at, _, ok := part(r.text, start, 3)
	if !ok || h > 24 {
		return false
	}
	m, end := 0, at
	switch {
	case strings.HasPrefix(r.text[at:], "时") && !strings.HasPrefix(r.text[at:], "时间"):
		end = at + len("时")
		if n, to, _, ok := part(r.text, end, 3); ok && n < 60 && strings.HasPrefix(r.text[to:], "分") && !strings.HasPrefix(r.text[to:], "分钟") {
			m, end = n, to+len("分")
		} else if strings.HasPrefix(r.text[end:], "许") {
			end += len("许")
		}
	case strings.HasPrefix(r.text[at:], ":") || strings.HasPrefix(r.text[at:], "："):
		_, n := utf8.DecodeRuneInString(r.text[at:])
		v, to, ok := plain(r.text, at+n, 2)
		if !ok || to-at-n != 2 || v > 59 || num.chinese {
			return false
		}
		m, end = v, to
	default:
		return false
	}
	if h < 12 && suffixed(r.text[:start], []string{"下午", "晚上", "晚"}) {
		h += 12
	}
	r.put(Value{Kind: Time, Clock: h*60 + m}, start, end)
	return true
}

// percent reads 34.2% and 百分之三十.
func (r *reader) percent(start int, num numeral) bool {
	if w := prefixed(r.text[num.end:], []string{"%", "％"}); w != "" {
		r.put(Value{Kind: Percent, Approx: num.vague, N: num.n, Decimals: num.decimals}, start, num.end+len(w))
		return true
	}
	if !strings.HasSuffix(r.text[:start], "百分之") {
		return false
	}
	r.put(Value{Kind: Percent, Approx: num.vague, N: num.n, Decimals: num.decimals}, start-len("百分之"), num.end)
	return true
}

// money reads 3.86万元 and 叁万捌仟陆佰元整.
func (r *reader) money(start int, num numeral) bool {
	w := prefixed(r.text[num.end:], currencies)
	if w == "" {
		return false
	}
	v := Value{Kind: Money, Approx: num.vague, N: num.n, Unit: w, Scale: num.scale, Decimals: num.decimals, Words: num.chinese && num.capital}
	if w == "圆" {
		v.Unit = "元"
	}
	end := num.end + len(w)
	for _, c := range []struct {
		word string
		of   int64
	}{{"角", 10}, {"分", 100}} {
		end = r.coin(&v, end, c.word, c.of)
	}
	end += len(prefixed(r.text[end:], []string{"整", "正"}))
	r.put(v, start, end)
	return true
}

// coin adds the 角 or 分 that stand at end, and is where they end.
func (r *reader) coin(v *Value, end int, word string, of int64) int {
	if end >= len(r.text) {
		return end
	}
	num, ok := numeralAt(r.text, end)
	if !ok || !strings.HasPrefix(r.text[num.end:], word) {
		return end
	}
	v.N = new(big.Rat).Add(v.N, new(big.Rat).Quo(num.n, big.NewRat(of, 1)))
	return num.end + len(word)
}

// span reads 六个月, 30小时40分 and 十八周岁, which is an age.
func (r *reader) span(start int, num numeral) bool {
	if w := prefixed(r.text[num.end:], []string{"周岁", "岁"}); w != "" {
		r.put(Value{Kind: Age, Approx: num.vague, N: num.n, Unit: w}, start, num.end+len(w))
		return true
	}
	v := Value{Kind: Span, Approx: num.vague, N: num.n, Decimals: num.decimals}
	end := num.end
	for range 4 { // 一年六个月零五日三小时
		at := end
		if v.Unit != "" {
			if at >= len(r.text) {
				break
			}
			next, ok := numeralAt(r.text, at)
			if !ok {
				break
			}
			num = next
			at = next.end
		}
		unit, ok := r.lengthAt(&v.Length, num, at, v.Unit != "")
		if !ok {
			break
		}
		if v.Unit == "" {
			v.Unit = unit
		}
		end = at + len(unit)
		end += len(prefixed(r.text[end:], []string{"零"}))
		if half := prefixed(r.text[end:], []string{"半"}); half != "" && r.half(&v.Length, unit) {
			end += len(half)
			break
		}
	}
	if v.Unit == "" {
		return false
	}
	r.put(v, start, end)
	return true
}

// half adds half a unit to a length: 两小时半.
func (r *reader) half(l *Length, unit string) bool {
	for _, u := range lengths {
		if u.word == unit && (u.months%2 == 0 && u.minutes%2 == 0) {
			l.Months += int(u.months / 2)
			l.Minutes += int(u.minutes / 2)
			return true
		}
	}
	return false
}

// lengthAt adds a number of the unit at a place to a length. 分 counts as minutes only
// behind hours.
func (r *reader) lengthAt(l *Length, num numeral, at int, more bool) (string, bool) {
	for _, u := range lengths {
		if !strings.HasPrefix(r.text[at:], u.word) {
			continue
		}
		months := new(big.Rat).Mul(num.n, big.NewRat(u.months, 1))
		minutes := new(big.Rat).Mul(num.n, big.NewRat(u.minutes, 1))
		if !months.IsInt() || !minutes.IsInt() || months.Cmp(big.NewRat(1e6, 1)) > 0 || minutes.Cmp(big.NewRat(1e9, 1)) > 0 {
			return "", false
		}
		l.Months += int(months.Num().Int64())
		l.Minutes += int(minutes.Num().Int64())
		return u.word, true
	}
	if more && strings.HasPrefix(r.text[at:], "分") && num.n.IsInt() && num.digits <= 3 {
		l.Minutes += int(num.n.Num().Int64())
		return "分", true
	}
	return "", false
}

// amount reads 120件 and 4133平方米.
func (r *reader) amount(start int, num numeral) bool {
	w := prefixed(r.text[num.end:], units)
	if w == "" || num.row {
		return false
	}
	r.put(Value{Kind: Amount, Approx: num.vague, N: num.n, Unit: w, Scale: num.scale, Decimals: num.decimals}, start, num.end+len(w))
	return true
}
