package app

import (
	"context"
	"regexp"
	"strings"
	"time"
)

// flipLibrary shows the library beside the draft with the cursor in its field, then in
// the whole window, then not.
func (w *window) flipLibrary() {
	switch {
	case w.inRoom():
		w.flipPane(libraryPane)
		w.toPaper()
	case w.shelved():
		w.enterRoom()
	default:
		w.flipPane(libraryPane)
		w.openLibrary()
		w.shelf.Focus()
		w.offerRelevant()
	}
}

// shelved reports whether the library is shown.
func (w *window) shelved() bool { return w.state.View.Instead == libraryPane }

// inRoom reports whether it is the whole window.
func (w *window) inRoom() bool { return w.state.View.Room && w.shelved() }

// enterRoom makes the library the whole window. The draft stays behind it as it is.
func (w *window) enterRoom() {
	w.showLibrary()
	w.state.View.Room = true
	w.state.Viewed.Emit(&w.state)
	w.shelf.Focus()
}

// leaveRoom gives the keys back to the draft, where it was; the library then stands
// beside it.
func (w *window) leaveRoom() {
	if w.inRoom() {
		w.state.View.Room = false
		w.state.Viewed.Emit(&w.state)
	}
	w.toPaper()
	w.offerRelevant()
}

// pause is how long the caret stays until articles are offered to its paragraph: longer
// than people think between two words.
const pause = 700 * time.Millisecond

// offerRelevant lets the library beside the draft offer, at a lull, the articles that
// the paragraph at the caret is about.
func (w *window) offerRelevant() {
	e := w.writer.Editor()
	if e == nil || !w.shelved() || w.inRoom() {
		return
	}
	w.tasks.Quietly("relevant", func(ctx context.Context) func() {
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(pause):
		}
		return func() {
			if w.writer.Editor() == e {
				w.shelf.Relevant(paragraphAt(e.Text(), e.Selection().Caret))
			}
		}
	})
}

// unprinted is what a paragraph has that is not said: attributes, references to evidence.
var unprinted = regexp.MustCompile(`\{[^{}]*\}|（(?:证据|对应问题)[^（）]*）|\*\*`)

// paragraphAt is what the paragraph at a place of a draft says; "" in the front matter
// and at a fence.
func paragraphAt(text string, at int) string {
	at = max(0, min(at, len(text)))
	if rest, ok := strings.CutPrefix(text, "---\n"); ok {
		if end := strings.Index(rest, "\n---"); end < 0 || at <= len("---\n")+end+len("\n---") {
			return ""
		}
	}
	start := strings.LastIndexByte(text[:at], '\n') + 1
	line, _, _ := strings.Cut(text[start:], "\n")
	if strings.HasPrefix(line, ":::") {
		return ""
	}
	return strings.TrimSpace(unprinted.ReplaceAllString(strings.TrimLeft(line, "# "), ""))
}
