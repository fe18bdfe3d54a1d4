// Package lexicon holds the lists of characters and words that the program goes by.
package lexicon

import (
	_ "embed"
	"strings"
)

//go:embed tongyong.txt
var tongyong string

// Tongyong is the 8,105 characters of 通用规范汉字表 (2013) in its own order:
// the first 3,500 are level one, the next 3,000 level two, the rest level three.
func Tongyong() []rune {
	chars := make([]rune, 0, 8105)
	for line := range strings.Lines(tongyong) {
		if !strings.HasPrefix(line, "#") {
			chars = append(chars, []rune(strings.TrimSpace(line))...)
		}
	}
	return chars
}
