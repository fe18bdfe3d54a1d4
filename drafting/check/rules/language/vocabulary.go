package language

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"jianwen/assets/lexicon"
	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
)

// A vocabulary is a list of words made for looking them up in texts.
type vocabulary struct {
	first map[rune][]lexicon.Word // by first character, the longest word first
	lead  [1 << 10]uint64         // a bit for every first character below 65536
}

// A use is a word as it stands in a passage.
type use struct {
	lexicon.Word
	start, end int
}

// vocabularies are those made so far, by rule and the office's words.
var vocabularies sync.Map

// words is the vocabulary of a rule: the list of the program with the office's words,
// of which 词 and 词→替换 add and -词 takes away.
func words(p *check.Pass) *vocabulary {
	extra := p.Office.Words[p.Rule.ID]
	key := p.Rule.ID + "\x00" + strings.Join(extra, "\x00")
	if v, ok := vocabularies.Load(key); ok {
		return v.(*vocabulary)
	}
	list := slices.Clone(lexicon.Words(p.Rule.ID))
	for _, entry := range extra {
		plain, without := strings.CutPrefix(strings.TrimSpace(entry), "-")
		word, instead, _ := strings.Cut(plain, "→")
		word = strings.TrimSpace(word)
		list = slices.DeleteFunc(list, func(w lexicon.Word) bool { return w.Text == word })
		if !without && word != "" {
			list = append(list, lexicon.Word{Text: word, For: strings.TrimSpace(instead), Source: "house"})
		}
	}
	v := newVocabulary(list)
	vocabularies.Store(key, v)
	return v
}

func newVocabulary(list []lexicon.Word) *vocabulary {
	v := &vocabulary{first: map[rune][]lexicon.Word{}}
	for _, w := range list {
		r, _ := utf8.DecodeRuneInString(w.Text)
		v.first[r] = append(v.first[r], w)
		if r < 1<<16 {
			v.lead[r>>6] |= 1 << (r & 63)
		}
	}
	for _, of := range v.first {
		slices.SortStableFunc(of, func(a, b lexicon.Word) int { return len(b.Text) - len(a.Text) })
	}
	return v
}

// in are the uses of words in a text, in order; none is part of an exception.
func (v *vocabulary) in(text string) []use {
	var out []use
	end := 0
	for at, r := range text {
		if at < end || r < 1<<16 && v.lead[r>>6]&(1<<(r&63)) == 0 {
			continue
		}
		for _, w := range v.first[r] {
			if strings.HasPrefix(text[at:], w.Text) && !excepted(w, text, at) {
				end = at + len(w.Text)
				out = append(out, use{w, at, end})
				break
			}
		}
	}
	return out
}

// excepted tells whether a word at a place is part of one of its exceptions.
func excepted(w lexicon.Word, text string, at int) bool {
	for _, longer := range w.Except {
		i := strings.Index(longer, w.Text)
		if i >= 0 && at >= i && strings.HasPrefix(text[at-i:], longer) {
			return true
		}
	}
	return false
}

// uses calls visit for each word of the rule's vocabulary that the author uses.
func uses(p *check.Pass, passages []*check.Passage, visit func(*check.Passage, use)) {
	v := words(p)
	if len(v.first) == 0 {
		return
	}
	for _, passage := range passages {
		if passage.Quoted {
			continue
		}
		found := v.in(passage.Text)
		if len(found) == 0 {
			continue
		}
		quoted := facts.Foreign.Of(p.Draft, passage.Text)
		for _, u := range found {
			if !foreign(quoted, u.start, u.end) {
				visit(passage, u)
			}
		}
	}
}

// report tells of a use, with a fix where the list has another word.
func report(p *check.Pass, passage *check.Passage, u use, zh, en string) {
	f := check.Finding{Span: passage.Span(u.start, u.end), Zh: zh, En: en}
	if u.For != "" {
		f.Fixes = replace(p, passage, u.start, u.end, u.For, check.Fix{Zh: "改为“" + u.For + "”", En: "Write " + u.For})
	}
	p.Report(f)
}

// arrow is a word and what to write instead, as messages show them.
func (u use) arrow() string {
	if u.For == "" {
		return u.Text
	}
	return u.Text + "→" + u.For
}
