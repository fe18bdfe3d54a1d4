package law

import "strings"

// Syllables is how each character of a name may be read in pinyin without tones, the
// usual reading first: 重组 is chong, zhong and zu. Latin letters, in lower case, and
// figures read as themselves, signs not at all.
func Syllables(name string) [][]string { return syllables([]rune(strings.ToLower(name))) }
