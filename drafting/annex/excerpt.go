package annex

import (
	"fmt"
	"strings"

	"jianwen/search/law"
)

// An Extract is a provision, or a passage of a letter, to be put on paper by itself.
type Extract struct {
	Citation string   // what it is: the title of the page
	About    string   // which text of it, and whether that is in force
	Words    string   // lines joined by \n
	Note     string   // of the person; "" for none
	Source   string   // where the words were taken from
	On       law.Date // when they were, and the day of the page
	Say      func(zh, en string) string
}

// Excerpt is an extract as the text of a draft: the citation as its title, what it is and
// whence it was taken, the words, the day.
func Excerpt(e Extract) string {
	w := &writer{say: e.Say}
	fmt.Fprintf(w, "---\nprofile: check_report\ntitle: %q\ndate: %s\n---\n\n", strings.Join(strings.Fields(e.Citation), " "), e.On)
	var rows [][]string
	for _, row := range [][2]string{
		{e.Say("文本", "Text"), e.About},
		{e.Say("来源", "Source"), e.Source},
		{e.Say("备注", "Note"), e.Note},
	} {
		if row[1] != "" {
			rows = append(rows, []string{row[0], bare(row[1])})
		}
	}
	w.table("cl", []string{e.Say("项目", "Item"), e.Say("内容", "Content")}, rows)
	for line := range strings.SplitSeq(e.Words, "\n") {
		if line = bare(line); line != "" {
			w.paragraph(line)
		}
	}
	return w.String()
}
