package reasoning_test

import (
	"fmt"
	"strings"
	"testing"

	"jianwen/assets/samples"
	"jianwen/drafting/check/checktest"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/reasoning"
)

// long is a sample with all of its parts times over: some 20,000 characters.
func long(b *testing.B, times int) string {
	text, err := samples.Files.ReadFile("governance_recommendation.md")
	if err != nil {
		b.Fatal(err)
	}
	front, body, _ := strings.Cut(string(text), "\n---\n\n")
	return front + "\n---\n\n" + strings.Repeat(body, times)
}

// BenchmarkGraph builds the graph of a long draft whose citations are known.
func BenchmarkGraph(b *testing.B) {
	for _, times := range []int{1, 10, 100} {
		d := checktest.Draft(long(b, times))
		var citations []reasoning.Citation
		for i, c := range facts.Citations.Of(d) {
			citations = append(citations, reasoning.Citation{Index: i, Passage: c.Passage})
		}
		b.Run(fmt.Sprintf("%dcharacters", len([]rune(d.Text))), func(b *testing.B) {
			for b.Loop() {
				reasoning.Of(d, citations)
			}
		})
	}
}
