package app

import (
	"regexp"
	"strings"

	"jianwen/assets/translations"
	"jianwen/drafting/editing"
)

// insertCitation puts a citation into the open draft at the caret, in the draft's own
// way: a statute that has been given a short name before the caret is called by it.
// behind comes after it. ok is false where no draft is open.
func (w *window) insertCitation(citation, behind string) (ok bool) {
	e := w.writer.Editor()
	if e == nil {
		return false
	}
	w.writer.Settle()
	before := e.Text()[:e.Selection().Span().Start]
	e.Type(translations.T("step.cite"), shortened(citation, before)+behind, editing.Alone)
	w.state.tell(translations.T("library.cited", citation))
	if !w.inRoom() {
		w.win.Canvas().Focus(w.paper)
	}
	return true
}

// declared is a short name that a text declares: 《…》（以下简称…）.
var declared = regexp.MustCompile(`《([^》]+)》（以下(?:简称|称)[“《]?([^”》）]{2,30})[”》]?）`)

// shortened is a citation with the short name in place of the title, where a text has
// declared one.
func shortened(citation, text string) string {
	title, rest, ok := strings.Cut(strings.TrimPrefix(citation, "《"), "》")
	if !ok || !strings.HasPrefix(citation, "《") {
		return citation
	}
	for _, m := range declared.FindAllStringSubmatch(text, -1) {
		if m[1] == title {
			return m[2] + rest
		}
	}
	return citation
}

// askCitation brings the cursor into the library's field, with what is selected in it.
func (w *window) askCitation() {
	text := strings.TrimSpace(w.writer.Editor().Selected())
	w.showLibrary()
	if text != "" && len([]rune(text)) < 200 {
		w.shelf.Seek(text)
	}
	w.shelf.Focus()
}
