// Package query understands what a person typed into the one query box: a
// citation, quoted phrases, field filters, words or a question, or a pasted text.
package query

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jianwen/search/law"
)

// A Query is the box's text, understood.
type Query struct {
	Text     string     `json:"text"`               // as typed
	Citation *law.Ref   `json:"citation,omitempty"` // all but the filters is a citation
	Phrases  []string   `json:"phrases,omitempty"`  // in quotation marks: must stand in the text
	Filters  []Filter   `json:"filters,omitempty"`
	Words    string     `json:"words,omitempty"`  // what is left: words, a question or a pasted text
	Pasted   bool       `json:"pasted,omitempty"` // Words is so long that it is a piece of text, not a question
	Notes    []law.Note `json:"notes,omitempty"`  // filters that were not understood
}

// A Filter keeps the hits whose quality has one of the values.
type Filter struct {
	Field  string   `json:"field"` // kind, date, organ, region, status
	Values []string `json:"values,omitempty"`
	From   law.Date `json:"from,omitempty"` // of a date filter; 0: open
	To     law.Date `json:"to,omitempty"`
}

// pasted is from how many characters on a text is not a question any more: the
// longest of 329 real questions has 58.
const pasted = 80

// Parse understands text. read tells whether a text is a citation; it may be nil.
// Everything is understood somehow: what is no filter is words.
func Parse(text string, read func(string) (law.Ref, bool)) Query {
	q := Query{Text: text}
	rest := takeFilters(&q, strings.TrimSpace(text))
	if read != nil && utf8.RuneCountInString(rest) < pasted {
		if ref, ok := read(rest); ok {
			q.Citation = &ref
			return q
		}
	}
	q.Words = strings.TrimSpace(takePhrases(&q, rest))
	q.Pasted = utf8.RuneCountInString(q.Words) >= pasted || strings.Contains(q.Words, "\n")
	return q
}

// quotes are the pairs of marks that hold a phrase; 《》 names a statute and is none.
var quotes = map[rune]rune{'"': '"', '“': '”', '「': '」', '『': '』', '＂': '＂', '”': '”'}

// takePhrases moves what stands between quotation marks into q, where blanks or the
// ends of the text set it off: marks in the midst of a sentence are its own, and so
// are those in a pasted text. A mark without its fellow is passed over.
func takePhrases(q *Query, text string) (rest string) {
	var out strings.Builder
	free := true // what comes next is set off from what was before
	for len(text) > 0 {
		r, size := utf8.DecodeRuneInString(text)
		closing, opens := quotes[r]
		if !opens {
			out.WriteRune(r)
			text = text[size:]
			free = unicode.IsSpace(r)
			continue
		}
		end := strings.IndexRune(text[size:], closing)
		if end < 0 {
			out.WriteByte(' ')
			text = text[size:]
			continue
		}
		phrase := strings.TrimSpace(text[size : size+end])
		whole, after := text[:size+end+utf8.RuneLen(closing)], text[size+end+utf8.RuneLen(closing):]
		next, _ := utf8.DecodeRuneInString(after)
		_, again := quotes[next]
		switch free = free && (after == "" || unicode.IsSpace(next) || again); {
		case phrase == "":
		case q.long() || !free:
			out.WriteString(whole)
		default:
			q.Phrases = append(q.Phrases, phrase)
			out.WriteByte(' ')
		}
		text = after
	}
	return out.String()
}

// long reports whether what was typed is a pasted text.
func (q *Query) long() bool { return utf8.RuneCountInString(q.Text) >= pasted || isText(q.Text) }

// isText reports whether s has several sentences.
func isText(s string) bool {
	return strings.Count(s, "。") > 1 || strings.Contains(strings.TrimSpace(s), "\n")
}

// takeFilters moves the filters at any place of text into q: a name, a colon of
// either width, and values up to the next blank.
func takeFilters(q *Query, text string) (rest string) {
	words := strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) && r != '\n' })
	kept := words[:0:0]
	for _, word := range words {
		name, values, ok := cut(word)
		field := fields[strings.ToLower(name)]
		if !ok || field == "" {
			kept = append(kept, word)
			continue
		}
		q.filter(field, values)
	}
	if len(kept) == len(words) {
		return text
	}
	return strings.Join(kept, " ")
}

// cut parts a word at its first colon.
func cut(word string) (name, value string, ok bool) {
	at := strings.IndexAny(word, ":：")
	if at <= 0 {
		return "", "", false
	}
	_, size := utf8.DecodeRuneInString(word[at:])
	return word[:at], word[at+size:], word[at+size:] != ""
}

// filter adds one filter, or a note where its values say nothing.
func (q *Query) filter(field, values string) {
	f := Filter{Field: field}
	for _, v := range strings.FieldsFunc(values, func(r rune) bool { return strings.ContainsRune(",，、|；;", r) }) {
		switch field {
		case "date":
			from, to, ok := span(v)
			if !ok {
				q.unknown(v, "写成 2024、2024-03、2024-03-15、2022..2024、2024.. 或 ..2024", "write 2024, 2024-03, 2024-03-15, 2022..2024, 2024.. or ..2024")
				continue
			}
			f.From, f.To = from, to
		case "kind", "status":
			key, ok := valueKeys[field][strings.ToLower(v)]
			if !ok {
				q.unknown(v, "可选 "+strings.Join(Values(field, false), "、"), "there are "+strings.Join(Values(field, true), ", "))
				continue
			}
			f.Values = append(f.Values, key)
		default:
			f.Values = append(f.Values, v)
		}
	}
	if len(f.Values) > 0 || f.From != 0 || f.To != 0 {
		q.Filters = append(q.Filters, f)
	}
}

func (q *Query) unknown(value, zh, en string) {
	q.Notes = append(q.Notes, law.Note{
		Code: "filter", Zh: "没有按“" + value + "”筛选：" + zh + "。", En: "“" + value + "” was not used as a filter: " + en + ".",
	})
}
