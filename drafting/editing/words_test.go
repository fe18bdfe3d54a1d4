package editing

import (
	"strings"
	"testing"

	"jianwen/drafting/parse"
)

func TestWords(t *testing.T) {
	terms := map[string]bool{"检察建议": true, "检察": true, "建议书": true, "检察建议书": true}
	known := func(term string) bool { return terms[term] }
	text := "::: facts\n\n制发检察建议书，PDF 2026年。{#f1}\n\n一、**检察**院\n\n:::\n"
	s := Read(parse.Document(text), 0)
	var forward, back []string
	end := len(text)
	for at := s.Snap(0); ; {
		next := s.NextWord(at, known)
		if next == at {
			break
		}
		forward = append(forward, strings.Trim(text[at:next], "\n"))
		at = next
	}
	for at := s.Snap(end); ; {
		next := s.PreviousWord(at, known)
		if next == at {
			break
		}
		back = append(back, strings.Trim(text[next:at], "\n"))
		at = next
	}
	if got, want := strings.Join(forward, "/"), "制/发/检察建议书/，/PDF /2026/年/。/{#f1}/一/、/**检察/**院"; got != want {
		t.Errorf("%s", got)
	}
	if got, want := strings.Join(back, "/"), "**院/**检察/、/一/{#f1}/。/年/2026/PDF /，/检察建议书/发/制"; got != want {
		t.Errorf("%s", got)
	}
	l := &s.Leaves[0]
	for _, n := range []int{2, 4, 6} {
		if from, to := s.WordAt(l, n, known); from != 2 || to != 7 {
			t.Errorf("stop %d: %d to %d", n, from, to)
		}
	}
}
