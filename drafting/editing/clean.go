package editing

import (
	"strings"
	"unicode"
)

// Clean is text from another program as a draft has it: one blank line's worth between
// paragraphs, no indentation and no numbering pictures, no blanks between Chinese
// characters, full-width marks after them, quotes in pairs, official numbers with their
// own marks. The words stay as they are.
func Clean(text string) string {
	var out []string
	for line := range strings.Lines(strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u2028", "\n", "\u2029", "\n").Replace(text)) {
		if line = cleanLine(line); line != "" {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n")
}

func cleanLine(line string) string {
	line = strings.Map(func(r rune) rune {
		switch {
		case r == '\u00a0', r == '\t', r == '\u2002', r == '\u2003', r == '\u3000':
			return ' '
		case r == '\u00ad', r == '\ufeff', unicode.Is(unicode.Cf, r), unicode.Is(unicode.Co, r), unicode.IsControl(r):
			return -1 // soft hyphens, joiners, bullets of symbol fonts
		}
		return r
	}, line)
	line = strings.Join(strings.Fields(line), " ")
	line = strings.TrimLeft(line, "•●■◆▪·► ")
	runes := fullWidth([]rune(line))
	return cleanNumber(string(withoutBlanks(runes)))
}

// fullWidths are marks and what they are among Chinese characters.
var fullWidths = map[rune]rune{',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）', '.': '。'}

// fullWidth makes half-width marks beside Chinese characters full-width ones, and pairs
// straight quotes. A colon or a stop between digits stays.
func fullWidth(runes []rune) []rune {
	open, single := false, false
	depth := 0
	for i, r := range runes {
		before, after := beside(runes, i, -1), beside(runes, i, 1)
		switch wide, ok := fullWidths[r]; {
		case r == '"' && (chinese(before) || chinese(after)):
			runes[i] = '“'
			if open {
				runes[i] = '”'
			}
			open = !open
		case r == '\'' && (chinese(before) || chinese(after)):
			runes[i] = '‘'
			if single {
				runes[i] = '’'
			}
			single = !single
		case !ok:
		case r == '(':
			if chinese(before) || chinese(after) {
				runes[i] = wide
				depth++
			}
		case r == ')':
			if depth > 0 || chinese(before) {
				runes[i] = wide
				depth = max(depth-1, 0)
			}
		case chinese(before) && !(r == '.' && (unicode.IsDigit(after) || unicode.IsLetter(after) && !chinese(after))):
			runes[i] = wide
		}
	}
	return runes
}

// beside is the character next to runes[i] that is no blank; 0 for none.
func beside(runes []rune, i, step int) rune {
	for i += step; i >= 0 && i < len(runes); i += step {
		if runes[i] != ' ' {
			return runes[i]
		}
	}
	return 0
}

// chinese reports whether a character is set full-width among Chinese text.
func chinese(r rune) bool {
	return unicode.Is(unicode.Han, r) || strings.ContainsRune("，。；：？！、（）《》〈〉“”‘’〔〕【】", r)
}

// withoutBlanks drops blanks that stand beside a Chinese character.
func withoutBlanks(runes []rune) []rune {
	out := runes[:0:0]
	for i, r := range runes {
		if r == ' ' && i > 0 && i+1 < len(runes) && (chinese(runes[i-1]) || chinese(runes[i+1])) {
			continue
		}
		out = append(out, r)
	}
	return out
}

// cleanNumber gives the number at the head of a paragraph its official mark: 一. and
// 一， become 一、; （一）、 becomes （一）; 1、 and 1） become 1.
func cleanNumber(line string) string {
	runes := []rune(line)
	n := 0
	bracket := n < len(runes) && runes[n] == '（'
	if bracket {
		n++
	}
	first := n
	for n < len(runes) && isNumeral(runes[n]) {
		n++
	}
	if n == first || n == len(runes) || n-first > 4 {
		return line
	}
	digits := unicode.IsDigit(runes[first])
	mark := runes[n]
	rest := strings.TrimLeft(string(runes[n+1:]), " ")
	switch {
	case bracket && mark == '）':
		return string(runes[:n+1]) + strings.TrimLeft(rest, "、，. ")
	case bracket:
		return line
	case digits && (mark == '、' || mark == '）' || mark == '．' || mark == '.' && chinese(firstOf(rest))):
		return string(runes[first:n]) + ". " + rest
	case !digits && (mark == '.' || mark == '．' || mark == '。' || mark == '，'):
		return string(runes[first:n]) + "、" + rest
	}
	return line
}

func firstOf(s string) rune {
	r, _ := firstRune(s)
	return r
}
