package naming

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed alike.txt
var alikeFile string

// alikes are the groups that a character belongs to.
var alikes = sync.OnceValue(func() map[rune][]int {
	groups := map[rune][]int{}
	n := 0
	for line := range strings.Lines(uncommented(alikeFile)) {
		for _, r := range strings.TrimSpace(line) {
			groups[r] = append(groups[r], n)
		}
		n++
	}
	return groups
})

// alike tells whether two characters are easily mistyped one for the other.
func alike(a, b rune) bool {
	for _, x := range alikes()[a] {
		for _, y := range alikes()[b] {
			if x == y {
				return true
			}
		}
	}
	return false
}
