package trials_test

import (
	"context"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"jianwen/drafting/check"
	"jianwen/drafting/check/checktest"
	"jianwen/drafting/check/rules"
	"jianwen/drafting/check/rules/citation"
	"jianwen/drafting/source"
)

// every is every rule once, those of groups that have not joined as well.
var every = slices.CompactFunc(slices.SortedFunc(slices.Values(slices.Concat(rules.All, citation.Rules)), func(a, b *check.Rule) int {
	return strings.Compare(a.ID, b.ID)
}), func(a, b *check.Rule) bool { return a.ID == b.ID })

// judged are the rules whose alarms are counted: those that have no business in a
// statute. The other LNG rules may fire rightly there.
func judged() (out []*check.Rule) {
	except := []string{"002", "010", "011", "012", "013", "015", "016", "017", "019", "020", "021", "022"}
	cited := []string{"CIT-013", "CIT-014", "CIT-015", "CIT-016"}
	for _, rule := range every {
		group, number, _ := strings.Cut(rule.ID, "-")
		wanted := group == "NUM" || group == "DAT" || group == "AMT" ||
			group == "LNG" && !slices.Contains(except, number) || slices.Contains(cited, rule.ID)
		if wanted {
			out = append(out, rule)
		}
	}
	return out
}

// often are the rules that fire hundreds of times in the collection, of which only a
// part drawn by lot was read: half-width marks, and half-width brackets of numbers.
var often = []string{"LNG-003", "LNG-007"}

// A tally is what became of the findings of a rule in a set of texts.
type tally struct{ found, right, arguable, wrong, unread int }

// wrongs is how many findings of a rule are wrong: of those that were not read all, but
// with a rule of which only a part was read as large a part as of that.
func (c tally) wrongs(rule string, known map[place]string, of set) float64 {
	if !slices.Contains(often, rule) {
		return float64(c.wrong + c.unread)
	}
	read, bad := 0, 0
	for at, verdict := range known {
		if at.rule == rule && at.set == of.name {
			read++
			if verdict == wrong {
				bad++
			}
		}
	}
	if read == 0 {
		return float64(c.unread)
	}
	return float64(c.wrong) + float64(c.unread*bad)/float64(read)
}

// TestFalseAlarms runs rules over statutes, interpretations and regulations as if they
// were letters: of what a rule finds there, no more than one finding in 10,000
// characters may be wrong. JIANWEN_UNREAD names a file for the findings that have no
// verdict yet.
func TestFalseAlarms(t *testing.T) {
	known := verdicts(t)
	library := statutes.Texts(t)
	var unread strings.Builder
	var table strings.Builder
	fmt.Fprintln(&table, "| rule | set | findings | read | right | arguable | wrong | wrong in 10,000 characters |\n|---|---|---:|---:|---:|---:|---:|---:|")
	for _, of := range sets {
		counts, size := map[string]tally{}, 0
		for _, rule := range judged() {
			counts[rule.ID] = tally{}
		}
		texts := draw(t, of, part())
		for _, x := range texts {
			size += utf8.RuneCountInString(x.body)
			d := checktest.Draft(x.letter())
			d.Library = library
			for _, f := range alarms(t, d) {
				_, identity, _ := strings.Cut(f.Identity, "@")
				c := counts[f.Rule]
				c.found++
				switch known[place{of.name, x.name, f.Rule, identity}] {
				case right:
					c.right++
				case arguable:
					c.arguable++
				case wrong:
					c.wrong++
				default:
					c.unread++
					fmt.Fprintf(&unread, "%s\t%s\t%s\t%s\t%s\t%s\n", of.name, x.name, f.Rule, identity, f.Zh, around(d.Text, f.Span))
				}
				counts[f.Rule] = c
			}
		}
		for _, rule := range slices.Sorted(maps.Keys(counts)) {
			c := counts[rule]
			rate := c.wrongs(rule, known, of) / float64(size) * 10000
			fmt.Fprintf(&table, "| %s | %s | %d | %d | %d | %d | %d | %.3f |\n", rule, of.name, c.found, c.found-c.unread, c.right, c.arguable, c.wrong, rate)
			if rate > 1 {
				t.Errorf("%s: %.2f wrong findings in 10,000 characters of %d %s texts: %+v", rule, rate, len(texts), of.name, c)
			}
		}
		t.Logf("%s: %d texts, %d characters", of.name, len(texts), size)
	}
	t.Log("\n" + table.String())
	if path := os.Getenv("JIANWEN_UNREAD"); path != "" {
		if err := os.WriteFile(path, []byte(unread.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// TestEnoughWasRead: two hundred findings or more were read, and the first set is not
// the only one.
func TestEnoughWasRead(t *testing.T) {
	read := map[string]int{}
	for at := range verdicts(t) {
		read[at.set]++
	}
	for _, of := range sets {
		if read[of.name] < 200 {
			t.Errorf("%d findings of the %s texts were read", read[of.name], of.name)
		}
	}
}

// alarms are what the rules find in a draft.
func alarms(t testing.TB, d *check.Draft) []check.Finding {
	t.Helper()
	r, err := check.NewRunner(judged()).Run(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	return r.Findings
}

// around is a finding with what stands around it.
func around(text string, s source.Span) string {
	r := []rune(text[:s.Start])
	before := string(r[max(0, len(r)-40):])
	r = []rune(text[s.End:])
	return strings.ReplaceAll(before+"【"+s.In(text)+"】"+string(r[:min(40, len(r))]), "\n", "⏎")
}
