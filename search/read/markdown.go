package read

import (
	"context"
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// readMarkdown reads what a text says, not how it is set: a line is a paragraph,
// as statutes in Markdown have it, unless all lines were cut at one width.
func readMarkdown(ctx context.Context, src Source, size int64) (*Document, error) {
	text, notes, err := readString(ctx, src, size)
	if err != nil {
		return nil, err
	}
	title, text := front(text)
	m := &markdown{sink: sink{doc: &Document{Title: title, Notes: notes}}}
	m.read(strings.Split(comments(text), "\n"))
	if len(m.doc.Blocks) == 0 {
		return nil, noText(formatMarkdown)
	}
	return m.doc, nil
}

const fence = "---\n"

var titleLine = regexp.MustCompile(`(?m)^(?:title|标题)\s*[:：]\s*(.*)$`)

// front takes the front matter off and finds the title in it.
func front(text string) (title, rest string) {
	body, ok := strings.CutPrefix(text, fence)
	if !ok {
		return "", text
	}
	end := strings.Index("\n"+body, "\n"+fence)
	if end < 0 {
		if !strings.HasSuffix(body, "\n---") {
			return "", text
		}
		end = len(body) - len("---")
	}
	matter := body[:end]
	if found := titleLine.FindStringSubmatch(matter); found != nil {
		title = strings.Trim(strings.TrimSpace(found[1]), `"'`)
	}
	return title, body[min(len(body), end+len(fence)):]
}

// comments drops <!-- … -->; one that never ends is text.
func comments(text string) string {
	var out strings.Builder
	for {
		before, rest, found := strings.Cut(text, "<!--")
		_, after, closed := strings.Cut(rest, "-->")
		if !found || !closed {
			out.WriteString(text)
			return out.String()
		}
		out.WriteString(before)
		text = after
	}
}

// markdown is the state of reading lines.
type markdown struct {
	sink
	rows []string // lines of text that are open
	code bool
}

var (
	atx       = regexp.MustCompile(`^ {0,3}(#{1,6})(?:[ \t\x{3000}]+|$)(.*?)(?:[ \t]+#+)?[ \t]*$`)
	rule      = regexp.MustCompile(`^ {0,3}(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})$`)
	underline = regexp.MustCompile(`^ {0,3}(?:=+|-{2,})[ \t]*$`)
	tableRule = regexp.MustCompile(`^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$`)
	quote     = regexp.MustCompile(`^ {0,3}(?:> ?)+`)
	bullet    = regexp.MustCompile(`^([ \t]*)(?:[-*+][ \t]+(?:\[[ xX]\][ \t]+)?|(\d{1,9})[.)][ \t]+)`)
)

func (m *markdown) read(rows []string) {
	for i := 0; i < len(rows); i++ {
		row := rows[i]
		fenced := strings.HasPrefix(strings.TrimLeft(row, " "), "```") || strings.HasPrefix(strings.TrimLeft(row, " "), "~~~")
		switch {
		case fenced:
			m.flush()
			m.code = !m.code
			continue
		case m.code:
			m.add(Block{Text: clean(row)})
			continue
		}
		row = quote.ReplaceAllString(row, "")
		if h := atx.FindStringSubmatch(row); h != nil {
			m.flush()
			m.add(Block{Text: inline(h[2]), Level: len(h[1])})
			continue
		}
		if underline.MatchString(row) && m.underlined(row) {
			continue
		}
		if rule.MatchString(row) {
			m.rows = append(m.rows, "")
			continue
		}
		if i+1 < len(rows) && strings.Contains(row, "|") && strings.Contains(rows[i+1], "|") && tableRule.MatchString(rows[i+1]) {
			m.flush()
			i = m.grid(rows, i)
			continue
		}
		m.line(row)
	}
	m.flush()
}

// underlined makes a heading of the line above === or ---, if it stands alone.
func (m *markdown) underlined(row string) bool {
	n := len(m.rows)
	if n == 0 || strings.TrimSpace(m.rows[n-1]) == "" || n > 1 && strings.TrimSpace(m.rows[n-2]) != "" {
		return false
	}
	text := m.rows[n-1]
	m.rows = m.rows[:n-1]
	m.flush()
	m.add(Block{Text: inline(text), Level: 1 + strings.Count(strings.TrimLeft(row, " ")[:1], "-")})
	return true
}

// line keeps a line of text; list marks go, numbers stay.
func (m *markdown) line(row string) {
	if mark := bullet.FindStringSubmatch(row); mark != nil && !rule.MatchString(row) {
		m.flush()
		if text := inline(row[len(mark[0]):]); text != "" {
			b := Block{Text: text}
			if mark[2] != "" {
				b.Number = mark[2] + "."
				b.Text = b.Number + " " + text
			}
			m.add(b)
		}
		return
	}
	m.rows = append(m.rows, row)
}

// flush makes paragraphs of the lines that are open.
func (m *markdown) flush() {
	for _, b := range plain(m.rows) {
		for _, part := range breakTag.Split(b.Text, -1) {
			m.add(Block{Text: inline(part)})
		}
	}
	m.rows = nil
}

// grid reads the table whose head is at i and returns its last row.
func (m *markdown) grid(rows []string, i int) int {
	m.openTable()
	last := i
	for j := i; j < len(rows) && (j <= i+1 || strings.Contains(rows[j], "|")); j++ {
		last = j
		if j == i+1 {
			continue
		}
		m.openRow()
		row := strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(rows[j]), "|"), "|")
		for _, cell := range strings.Split(strings.ReplaceAll(row, `\|`, "\x00"), "|") {
			m.openCell()
			for _, part := range breakTag.Split(strings.ReplaceAll(cell, "\x00", "|"), -1) {
				m.add(Block{Text: inline(part)})
			}
		}
	}
	m.closeTable()
	return last
}

var (
	breakTag = regexp.MustCompile(`(?i)<br[ \t]*/?>`)
	tag      = regexp.MustCompile(`</?[a-zA-Z][-a-zA-Z0-9]*(?:[ \t][^<>]*)?/?>`)
	image    = regexp.MustCompile(`!\[([^\[\]]*)\]\([^()\s]*(?:[ \t]+"[^"]*")?\)`)
	link     = regexp.MustCompile(`\[([^\[\]]*)\]\([^()\s]*(?:[ \t]+"[^"]*")?\)`)
	autolink = regexp.MustCompile(`<((?:https?|mailto):[^<>\s]+)>`)
	strong   = regexp.MustCompile(`\*\*([^*]+)\*\*|__([^_]+)__`)
	emphasis = regexp.MustCompile(`\*([^*\s][^*]*)\*`)
	ticks    = regexp.MustCompile("`+([^`]*)`+")
	struck   = regexp.MustCompile(`~~([^~]+)~~`)
	escape   = regexp.MustCompile("\\\\[!-/:-@\\[-`{-~]")
)

// hidden is where an escaped character waits while marks are dropped: the last
// private plane, which no text uses.
const hidden = 0x100000

// inline drops the marks within a line.
func inline(text string) string {
	text = escape.ReplaceAllStringFunc(text, func(s string) string { return string(rune(hidden + int(s[1]))) })
	text = image.ReplaceAllString(text, "$1")
	text = link.ReplaceAllString(text, "$1")
	text = autolink.ReplaceAllString(text, "$1")
	text = tag.ReplaceAllString(text, "")
	text = strong.ReplaceAllString(text, "$1$2")
	text = emphasis.ReplaceAllString(text, "$1")
	text = struck.ReplaceAllString(text, "$1")
	text = ticks.ReplaceAllString(text, "$1")
	text = html.UnescapeString(text)
	return clean(strings.Map(func(r rune) rune {
		if r > hidden && r < hidden+0x80 {
			return r - hidden
		}
		return r
	}, text))
}
