package lexicon

import "testing"

func TestTongyong(t *testing.T) {
	chars := Tongyong()
	seen, beyond := map[rune]bool{}, 0
	for _, r := range chars {
		seen[r] = true
		if r > 0xFFFF {
			beyond++
		}
	}
	if len(chars) != 8105 || len(seen) != 8105 || beyond != 196 {
		t.Errorf("%d characters, %d different, %d beyond U+FFFF", len(chars), len(seen), beyond)
	}
	if chars[0] != '一' || chars[3500] != '乂' || chars[6500] != '亍' || chars[8104] != '蠼' {
		t.Errorf("levels begin with %c, %c and %c, the list ends with %c", chars[0], chars[3500], chars[6500], chars[8104])
	}
}
