package trials_test

import (
	"encoding/csv"
	"os"
	"testing"
)

// What a reader made of a finding.
const (
	right    = "right"    // a letter that had this would have a fault
	arguable = "arguable" // people differ, or the fault is the file's
	wrong    = "wrong"    // a false alarm
)

// A place is a finding in a text, by the ten characters of its identity.
type place struct{ set, text, rule, identity string }

// verdicts are those of testdata/verdicts.tsv: findings that were read, one by one, with
// their sentences. They name a finding by text, rule and identity, so that no text of a
// statute enters the project but the words the finding is about, 15 characters at most.
func verdicts(t testing.TB) map[place]string {
	t.Helper()
	f, err := os.Open("testdata/verdicts.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = '\t', true, 7
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	out := map[place]string{}
	for i, row := range rows[1:] {
		at := place{row[0], row[1], row[2], row[3]}
		verdict, excerpt, why := row[4], row[5], row[6]
		switch {
		case verdict != right && verdict != arguable && verdict != wrong:
			t.Errorf("verdicts.tsv:%d: %q is no verdict", i+2, verdict)
		case why == "" || len([]rune(excerpt)) > 15:
			t.Errorf("verdicts.tsv:%d: a reason and at most 15 characters of the text are wanted", i+2)
		case out[at] != "":
			t.Errorf("verdicts.tsv:%d: judged twice", i+2)
		}
		out[at] = verdict
	}
	return out
}
