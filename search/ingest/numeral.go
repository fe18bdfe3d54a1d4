package ingest

import (
	"unicode/utf8"

	"jianwen/search/law"
)

// numeral reads the number that s begins with, in Chinese or in Arabic figures, half
// or full width, and how many bytes it takes; 0 where there is none. 〇 and other
// runs of signs that are no number give none.
func numeral(s string) (n, size int) {
	if n, size = figures(s); size > 0 {
		return n, size
	}
	for i, r := range s {
		if i > 27 || !sign(r) { // nine signs: 九万九千九百九十九
			break
		}
		size = i + utf8.RuneLen(r)
	}
	if size == 0 {
		return 0, 0
	}
	n, ok := law.Number(s[:size])
	if !ok {
		return 0, 0
	}
	return n, size
}

// sign reports whether a rune is a Chinese digit or unit of counting.
func sign(r rune) bool {
	switch r {
	case '零', '〇', '○', '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千':
		return true
	}
	return false
}

// figures reads Arabic figures.
func figures(s string) (n, size int) {
	for i, r := range s {
		switch {
		case r >= '0' && r <= '9':
			n = n*10 + int(r-'0')
		case r >= '０' && r <= '９':
			n = n*10 + int(r-'０')
		default:
			return n, i
		}
		if n > 99999 {
			return 0, 0
		}
		size = i + utf8.RuneLen(r)
	}
	return n, size
}
