package read

import (
	"context"
	"regexp"
	"strings"
	"unicode/utf8"
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
	if err := m.read(ctx, strings.Split(comments(text), "\n")); err != nil {
		return nil, err
	}
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
	open int // pieces of web pages that do not end
}

var (
	atx       = regexp.MustCompile(`^ {0,3}(#{1,6})(?:[ \t\x{3000}]+|$)(.*?)(?:[ \t]+#+)?[ \t]*$`)
	rule      = regexp.MustCompile(`^ {0,3}(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})$`)
	underline = regexp.MustCompile(`^ {0,3}(?:=+|-{2,})[ \t]*$`)
	tableRule = regexp.MustCompile(`^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$`)
	quote     = regexp.MustCompile(`^ {0,3}(?:> ?)+`)
	bullet    = regexp.MustCompile(`^([ \t]*)(?:[-*+][ \t]+(?:\[[ xX]\][ \t]+)?|(\d{1,9})[.)][ \t]+)`)
)

func (m *markdown) read(ctx context.Context, rows []string) error {
	for i := 0; i < len(rows); i++ {
		if i%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		last, err := m.step(ctx, rows, i)
		if err != nil {
			return err
		}
		i = last
	}
	m.flush()
	return nil
}

// step reads what begins at line i and returns the last line of it.
func (m *markdown) step(ctx context.Context, rows []string, i int) (last int, err error) {
	row := strings.TrimLeft(rows[i], " ")
	if strings.HasPrefix(row, "```") || strings.HasPrefix(row, "~~~") {
		m.flush()
		m.code = !m.code
		return i, nil
	}
	if m.code {
		m.add(Block{Text: clean(row)})
		return i, nil
	}
	if i+1 < len(rows) && strings.Contains(row, "|") && strings.Contains(rows[i+1], "|") && tableRule.MatchString(rows[i+1]) {
		m.flush()
		return m.grid(rows, i), nil
	}
	if row == "" || row[0] >= utf8.RuneSelf || row[0] >= '0' && row[0] <= '9' {
		m.line(rows[i]) // nearly every line
		return i, nil
	}
	if end := m.webEnd(rows, i); end >= i {
		m.flush()
		return end, m.web(ctx, rows[i:end+1])
	}
	m.marked(quote.ReplaceAllString(rows[i], ""))
	return i, nil
}

// marked reads a line that may begin with a mark.
func (m *markdown) marked(row string) {
	h := atx.FindStringSubmatch(row)
	switch {
	case h != nil:
		m.flush()
		m.add(Block{Text: inline(h[2]), Level: len(h[1])})
	case underline.MatchString(row) && m.underlined(row):
	case rule.MatchString(row):
		m.rows = append(m.rows, "")
	default:
		m.line(row)
	}
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
	if mark := listMark(row); mark != nil {
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

// listMark is the mark of a list at the start of a line and its number, or nil.
func listMark(row string) []string {
	if t := strings.TrimLeft(row, " \t"); t == "" || t[0] >= utf8.RuneSelf {
		return nil
	}
	return bullet.FindStringSubmatch(row)
}

// flush makes paragraphs of the lines that are open.
func (m *markdown) flush() {
	for _, b := range plain(m.rows) {
		for _, part := range breaks(b.Text) {
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
			for _, part := range breaks(strings.ReplaceAll(cell, "\x00", "|")) {
				m.add(Block{Text: inline(part)})
			}
		}
	}
	m.closeTable()
	return last
}
