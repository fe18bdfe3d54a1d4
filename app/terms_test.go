package app

import "testing"

// The lists know the words of the work, and no phrases or halves of words.
func TestTerms(t *testing.T) {
	for _, word := range []string{"检察建议书", "合同", "损失", "证据", "犯罪嫌疑人", "责任"} {
		if !isTerm(word) {
			t.Errorf("%s is no word", word)
		}
	}
	for _, text := range []string{"的", "合同的", "察建", "证", ""} {
		if isTerm(text) {
			t.Errorf("%s is a word", text)
		}
	}
}
