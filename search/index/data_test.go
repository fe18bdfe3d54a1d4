package index

import "testing"

func TestWeightsThatShip(t *testing.T) {
	w := DefaultWeights()
	if w.K1 <= 0 || w.B < 0 || w.B > 1 || w.Choose < 100 || w.Fields[inText] != 1 || w.Final == (Vector{}) {
		t.Errorf("%+v", w)
	}
	var v Vector
	if err := v.UnmarshalJSON([]byte(`{"text":1,"beauty":2}`)); err == nil {
		t.Error("a weight of no feature was taken")
	}
}

func TestQuestionsThatShip(t *testing.T) {
	qs := Questions()
	if len(qs) < 300 {
		t.Fatalf("%d questions", len(qs))
	}
	for _, q := range qs {
		if q.ID == "" || q.Text == "" || len(q.Answers) == 0 {
			t.Errorf("%+v", q)
		}
		for _, a := range q.Answers {
			if back, err := readProvision(a.String()); back != a || err != nil {
				t.Errorf("%+v is read as %+v, %v", a, back, err)
			}
		}
	}
	for _, line := range []string{"", "a\tb\tc", "a\tb\tc\t刑法//x", "a\tb\tc\t刑法/1", "a\tb\tc\t刑法//1-x"} {
		if _, err := readQuestion(line); err == nil {
			t.Errorf("%q was read", line)
		}
	}
}
