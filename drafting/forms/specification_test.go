package forms

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const specification = "../../../shared/domain/specification.md"

// row is one line of table A.3.
type row struct{ key, zh, basis, decides, whole string }

// tableA3 reads the table from the specification; the test is skipped where the
// project stands alone.
func tableA3(t *testing.T) []row {
	t.Helper()
	data, err := os.ReadFile(specification)
	if err != nil {
		t.Skip("the specification is not beside the project: ", err)
	}
	var rows []row
	for line := range strings.Lines(string(data)) {
		cells := strings.Split(strings.TrimSpace(line), " | ")
		if len(cells) < 9 || !regexp.MustCompile(`^\| \d+$`).MatchString(cells[0]) {
			continue
		}
		rows = append(rows, row{key: cells[1], zh: cells[2], basis: cells[3], decides: cells[5], whole: line})
	}
	return rows
}

func TestAgainstTableA3(t *testing.T) {
	rows := tableA3(t)
	if len(rows) != 72 {
		t.Fatalf("%d rows", len(rows))
	}
	for i, f := range Builtin().All() {
		r := rows[i]
		if f.Key != r.key {
			t.Fatalf("type %d is %s, the table has %s", i+1, f.Key, r.key)
		}
		againstBasis(t, f, r)
		againstDeciders(t, f, r)
		for _, mark := range []Mark{Secondary, Memory} {
			if strings.Contains(r.whole, "["+string(mark)) && !f.hasMark(mark) {
				t.Errorf("%s: the table marks something [%s], the data nothing:\n%s", f.Key, mark, r.whole)
			}
		}
	}
}

// againstBasis looks for every article number of the table in the data.
func againstBasis(t *testing.T, f *Form, r row) {
	var ours []string
	for _, b := range f.Basis {
		ours = append(ours, b.Cite, b.Zh, b.En)
	}
	all := strings.Join(ours, " ")
	articles := regexp.MustCompile(`JL26|SL17|\(20\d\d\)|\(new [^)]*\)`).ReplaceAllString(r.basis, "")
	for _, number := range regexp.MustCompile(`[0-9]+`).FindAllString(articles, -1) {
		if !regexp.MustCompile(`\b` + number + `\b`).MatchString(all) {
			t.Errorf("%s: %s of %q is not in %q", f.Key, number, r.basis, all)
		}
	}
}

// againstDeciders compares who decides: 检, 长, 委.
func againstDeciders(t *testing.T, f *Form, r row) {
	for sign, who := range map[string]string{"检": "procurator", "长": "chief", "委": "committee"} {
		want := strings.Contains(r.decides, sign)
		got := slices.ContainsFunc(f.Decides, func(d Decider) bool { return slices.Contains(d.By, who) })
		if want != got {
			t.Errorf("%s: the table has %q, the data %v", f.Key, r.decides, f.Decides)
		}
	}
}

func (f *Form) hasMark(mark Mark) bool {
	facts := append(slices.Clone(f.Basis), f.Notes...)
	for _, d := range f.Decides {
		facts = append(facts, d.Fact)
	}
	for _, l := range slices.Concat(f.OurLimits, f.AddresseeLimits, f.Objection, f.Filing) {
		facts = append(facts, l.Fact)
	}
	return slices.ContainsFunc(facts, func(f Fact) bool { return f.Mark == mark })
}

func TestAgainstAddresseeKinds(t *testing.T) {
	data, err := os.ReadFile(specification)
	if err != nil {
		t.Skip("the specification is not beside the project: ", err)
	}
	_, section, _ := strings.Cut(string(data), "### A.5")
	_, list, _ := strings.Cut(section, "`")
	list, _, _ = strings.Cut(list, "`")
	list = regexp.MustCompile(`\([^)]*\)`).ReplaceAllString(strings.TrimSuffix(list, "."), "")
	list = strings.NewReplacer("hotel/venue", "hotel_venue", "village/resident_committee", "residents_committee").Replace(list)
	var ours []string
	for _, a := range Builtin().Addressees() {
		ours = append(ours, a.Key)
	}
	for kind := range strings.SplitSeq(list, ", ") {
		if !slices.Contains(ours, kind) {
			t.Errorf("no addressee kind %s", kind)
		}
	}
}
