package app

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

const (
	caretsKey = "carets"
	caretsMax = 100 // drafts whose caret is remembered
)

// caretName is what the caret of the open draft is remembered by; "" where the draft is
// in no register.
func (w *window) caretName() string {
	if w.keeping.pen == nil {
		return ""
	}
	return fmt.Sprintf("%s\t%d\t", w.workspace, w.keeping.draft.ID)
}

// noteCaret remembers where the caret is in the open draft.
func (w *window) noteCaret() {
	name, e := w.caretName(), w.writer.Editor()
	if name == "" || e == nil {
		return
	}
	kept := slices.DeleteFunc(w.app.Preferences().StringList(caretsKey), func(s string) bool { return strings.HasPrefix(s, name) })
	kept = append([]string{name + strconv.Itoa(e.Selection().Caret)}, kept...)
	w.app.Preferences().SetStringList(caretsKey, kept[:min(len(kept), caretsMax)])
}

// backToCaret puts the caret where it was when the draft was open last.
func (w *window) backToCaret() {
	name := w.caretName()
	for _, s := range w.app.Preferences().StringList(caretsKey) {
		if offset, ok := strings.CutPrefix(s, name); ok && name != "" {
			if at, err := strconv.Atoi(offset); err == nil && at > 0 && at <= len(w.state.Draft.Text) {
				w.writer.GoTo(at)
			}
			return
		}
	}
}
