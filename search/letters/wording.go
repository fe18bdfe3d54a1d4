package letters

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"

	"jianwen/search/law"
)

// A frame is what stays the same in all sentences of one letter.
type frame struct {
	date   law.Date
	values map[string]string // city, district, brand, who, you, case …
}

// words writes a template out: [a|b] is one of several wordings, {slot} a value.
//
//	{city} and others of the frame   as the frame has them
//	{n:3-20} {sum:3-20}              a whole number; 万元 with two decimals
//	{day} {month} {year} {time}      before the letter
//	{name} {name2} {alias} {street} {place}
//
// A value depends on the seed and its place in the template only, so the same seed
// with another turn tells the same facts, partly in other words. Turn 0 is how the
// letter has it.
func (f *frame) words(template string, seed uint64, turn uint64) string {
	var b strings.Builder
	for at := 0; at < len(template); {
		open, shut := strings.IndexByte(template[at:], '['), strings.IndexByte(template[at:], ']')
		if open < 0 || shut < open {
			b.WriteString(f.slots(template[at:], seed, at))
			break
		}
		b.WriteString(f.slots(template[at:at+open], seed, at))
		from := at + open + 1
		choices := strings.Split(template[from:at+shut], "|")
		chosen := pick(seed, from, len(choices), turn)
		for _, c := range choices[:chosen] {
			from += len(c) + 1
		}
		b.WriteString(f.slots(choices[chosen], seed, from))
		at += shut + 1
	}
	return b.String()
}

// pick chooses a wording; a further turn takes the next one in a third of the places.
func pick(seed uint64, at, n int, turn uint64) int {
	chosen := rand.New(rand.NewPCG(seed, uint64(at))).IntN(n)
	if turn > 0 && rand.New(rand.NewPCG(seed^turn<<32, uint64(at))).IntN(3) == 0 {
		chosen = (chosen + 1) % n
	}
	return chosen
}

// slots fills the values in. at is where s begins in its template.
func (f *frame) slots(s string, seed uint64, at int) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		if s[i] != '{' {
			b.WriteByte(s[i])
			i++
			continue
		}
		end := i + strings.IndexByte(s[i:], '}')
		if end < i {
			panic("letters: a slot stays open in " + s)
		}
		b.WriteString(f.value(s[i+1:end], rand.New(rand.NewPCG(seed^0x5107, uint64(at+i)))))
		i = end + 1
	}
	return b.String()
}

// value is what a slot holds.
func (f *frame) value(slot string, r *rand.Rand) string {
	if v, ok := f.values[slot]; ok {
		return v
	}
	kind, bounds, _ := strings.Cut(slot, ":")
	switch kind {
	case "n":
		return strconv.Itoa(between(bounds, 1, r))
	case "sum":
		v := between(bounds, 100, r)
		return fmt.Sprintf("%d.%02d万元", v/100, v%100)
	case "day":
		return f.date.Add(-30 - r.IntN(300)).Chinese()
	case "month":
		d := f.date.Add(-40 - r.IntN(300))
		return fmt.Sprintf("%d年%d月", d/10000, d/100%100)
	case "year":
		return fmt.Sprintf("%d年", f.date.Add(-60-r.IntN(400))/10000)
	case "time":
		return fmt.Sprintf("%d时%d分", r.IntN(24), 1+r.IntN(59))
	case "name", "name2":
		return person(r)
	case "alias":
		return one(r, aliases)
	case "street":
		return one(r, places) + one(r, []string{"路", "街", "大道", "巷"})
	case "place":
		return one(r, places)
	}
	panic("letters: no slot {" + slot + "}")
}

// between is a number of 3-20, counted in parts of one.
func between(bounds string, parts int, r *rand.Rand) int {
	low, high, _ := strings.Cut(bounds, "-")
	a, errA := strconv.Atoi(low)
	b, errB := strconv.Atoi(high)
	if errA != nil || errB != nil || b < a {
		panic("letters: no bounds " + bounds)
	}
	return a*parts + r.IntN((b-a)*parts+1)
}

func one(r *rand.Rand, list []string) string { return list[r.IntN(len(list))] }
