package advice_test

import (
	"os"
	"strings"
	"testing"

	"jianwen/assets/samples"
	"jianwen/drafting/advice"
	"jianwen/drafting/check/checktest"
	"jianwen/drafting/forms"
)

// keys are the instruments of advice.
func keys(all []advice.Advice) string {
	var out []string
	for _, a := range all {
		out = append(out, a.Instrument.Key)
	}
	if len(out) == 0 {
		return "-"
	}
	return strings.Join(out, " ")
}

func TestChoose(t *testing.T) {
	data, err := os.ReadFile("testdata/advice.txt")
	if err != nil {
		t.Fatal(err)
	}
	rows := map[advice.Circumstance]bool{}
	for _, row := range advice.Table {
		rows[row.When] = true
	}
	n := 0
	for line := range strings.Lines(string(data)) {
		want, text, ok := strings.Cut(strings.TrimSpace(line), " | ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		n++
		said := advice.Read(text)
		if got := keys(advice.Choose(said)); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
		for _, s := range said {
			if !rows[s.Circumstance] {
				t.Errorf("%s: the table has no line for %s", text, s.Circumstance)
			}
		}
	}
	if n < 40 {
		t.Errorf("%d cases", n)
	}
}

// TestTable holds the table whole: every line has its words, its source, and types
// that the catalogue knows, and holds alone.
func TestTable(t *testing.T) {
	for _, row := range advice.Table {
		if row.Why.Zh == "" || row.Why.En == "" || row.Source == "" || row.Instrument.Words.En == "" || row.Instrument.Act.Zh == "" || row.Instrument.Act.En == "" {
			t.Errorf("%s lacks words: %+v", row.When, row)
		}
		for _, form := range row.Instrument.Forms {
			if _, ok := forms.Builtin().Form(form); !ok {
				t.Errorf("%s: there is no type %s", row.When, form)
			}
		}
		if alone := advice.Choose([]advice.Said{{Circumstance: row.When}}); len(alone) != 1 || alone[0].Instrument != row.Instrument {
			t.Errorf("%s alone: %s", row.When, keys(alone))
		}
	}
}

// TestDrafts reads the samples, and the changes of the acceptance case (domain/cases).
func TestDrafts(t *testing.T) {
	for _, c := range []struct{ file, old, new, want string }{
		{"correction_notice.md", "", "", "notice"},
		{"correction_notice.md", "gravity: serious", "gravity: minor", "oral"},
		{"correction_notice.md", "gravity: serious", "gravity: general", "recommendation"},
		{"correction_notice.md", "gravity: serious", "gravity: criminal", "transfer"},
		{"correction_notice.md", "已不属于情节较轻", "多个派出所连续三个月出现同类问题", "recommendation notice"},
		{"correction_notice.md", "已不属于情节较轻", "属“情节较轻”", "notice oral"}, // the field says otherwise
		{"governance_recommendation.md", "", "", "governance"},
		{"governance_recommendation.md", "urgent: false", "gravity: serious", "governance"}, // a company is no organ of procedure
		{"governance_recommendation.md", "addressee: 澜川市迅驿速递有限公司青渠分公司", "addressee: 澜川市青渠区公安局\ngravity: serious", "notice governance"},
		{"pil_recommendation.md", "", "", "public_interest"},
		{"juvenile_recommendation.md", "", "", "-"},
		{"non_prosecution.md", "", "", "-"}, // no matter for the advisor
		{"criminal_protest.md", "", "", "-"},
	} {
		text, err := samples.Files.ReadFile(c.file)
		if err != nil {
			t.Fatal(err)
		}
		changed := strings.Replace(string(text), c.old, c.new, 1)
		if c.old != "" && changed == string(text) {
			t.Fatalf("%s: %s is not there", c.file, c.old)
		}
		if got := keys(advice.Of(checktest.Draft(changed))); got != c.want {
			t.Errorf("%s, %s: %s, want %s", c.file, c.new, got, c.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	data, _ := os.ReadFile("testdata/advice.txt")
	for line := range strings.Lines(string(data)) {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, s := range advice.Read(text) {
			if s.Place.Start < 0 || s.Place.End > len(text) || s.Place.End <= s.Place.Start || text[s.Place.Start:s.Place.End] != s.Words {
				t.Fatalf("%+v", s)
			}
		}
	})
}
