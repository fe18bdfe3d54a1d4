package statutes

import (
	"slices"
	"strconv"
	"strings"
)

var short = strings.NewReplacer("中华人民共和国", "", "《", "", "》", "")

// readFacts joins the tables by title. A row on a title that statutes.tsv does
// not have is left out; a test finds it.
func readFacts() []Fact {
	var all []Fact
	at := map[string]int{}
	for r := range rows(statutesTable) {
		at[r.field(0)] = len(all)
		all = append(all, Fact{
			Title: r.field(0), Name: short.Replace(r.field(0)), Level: r.field(1), Organ: r.field(2),
			Sources: strings.Split(r.field(3), "; "),
		})
	}
	join := func(table string, add func(*Fact, row)) {
		for r := range rows(table) {
			if i, ok := at[r.field(0)]; ok {
				add(&all[i], r)
			}
		}
	}
	join(textsTable, func(f *Fact, r row) { f.Texts = append(f.Texts, text(r)) })
	join(repealedTable, func(f *Fact, r row) { f.Ends = append(f.Ends, end(r)) })
	join(repealsTable, func(f *Fact, r row) { f.Ends = append(f.Ends, end(r)) })
	join(notesTable, func(f *Fact, r row) { f.Notes = append(f.Notes, Note{r.field(1), r.field(2)}) })
	for r := range rows(namesTable) {
		if i, ok := at[r.field(1)]; ok {
			all[i].Aliases = append(all[i].Aliases, name(r))
		}
	}
	join(aliasesTable, addCustomary)
	return all
}

func text(r row) Text {
	return Text{
		Date: r.field(1), Act: r.field(2), Promulgated: r.field(3),
		From: r.field(4), FromVerified: r.field(5) == "v", FromSource: r.field(6),
		To: r.field(7), Articles: r.number(8), Source: r.field(9),
	}
}

func end(r row) End {
	return End{On: r.field(1), By: r.field(2), Successor: r.field(3), Verified: r.field(4) == "v", Source: r.field(5)}
}

func name(r row) Alias {
	how := r.field(2)
	return Alias{
		Name: r.field(0), Declared: how == "declared", Verified: how != "derived",
		Ambiguous: r.field(3) == "?", Source: r.field(4),
	}
}

// addCustomary adds the short names of a row of aliases.tsv that no better source has.
func addCustomary(f *Fact, r row) {
	for a := range strings.SplitSeq(r.field(1), "、") {
		plain, ask := strings.CutPrefix(a, "?")
		if !slices.ContainsFunc(f.Aliases, func(b Alias) bool { return b.Name == plain }) {
			f.Aliases = append(f.Aliases, Alias{Name: plain, Ambiguous: ask, Source: "customary"})
		}
	}
}

func readMoves() []Move {
	var all []Move
	for r := range rows(movesTable) {
		m := Move{Title: r.field(0), Topic: r.field(1), Verified: r.field(2) == "v", Source: r.field(3)}
		for i := 4; i < len(r); i += 2 {
			m.Numbers = append(m.Numbers, number(r.field(i), r.field(i+1)))
		}
		all = append(all, m)
	}
	return all
}

// number reads 31 or 31-32.
func number(date, articles string) Number {
	first, last, ranged := strings.Cut(articles, "-")
	n := Number{Text: date}
	if k, err := strconv.Atoi(first); err == nil {
		n.From, n.To = k, k
	}
	if k, err := strconv.Atoi(last); ranged && err == nil {
		n.To = k
	}
	return n
}
