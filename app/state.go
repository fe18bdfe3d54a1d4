package app

import (
	"jianwen/app/cli"
	"jianwen/drafting"
	"jianwen/drafting/check"
)

// A State is what the window shows. Only the UI goroutine touches it.
type State struct {
	Path     string    // of the open draft; "" on the start page and for a sample
	Draft    cli.Draft // its text as read; the zero Draft on the start page
	Snapshot *drafting.Snapshot
	Findings []check.Finding // of the snapshot, or of the one before until it has been checked
	Stale    []string        // identities that have a reason in the draft and are found no more
	View     View
	Message  string // the last thing that happened, one sentence

	// Opened is emitted when another draft is shown, Compiled when the snapshot is
	// another one, Viewed when View has changed, Told when Message has.
	Opened, Compiled, Viewed, Told Signal[*State]
}

// View is what the person has chosen to see.
type View struct {
	Thumbnails bool // the pages at the left
	Outline    bool // parts and headings, beside them
	Findings   bool // the pane at the right, or
	Instead    Pane // this one in its place, where not noPane
	Room       bool // the library, where it is shown, as the whole window
	Guidance   bool // what a good text says, in grey, where a part is empty
	Places     bool // where seals go
	Alone      bool // the paper alone, without bars and panes but those that are called
}

// A Pane is one of those that stand at the right in place of the findings.
type Pane int

const (
	noPane Pane = iota
	libraryPane
	fieldsPane
	versionsPane
	roundsPane
	publicPane
	helpPane
	argumentPane
)

// tell shows a sentence in the status bar.
func (s *State) tell(message string) {
	s.Message = message
	s.Told.Emit(s)
}

// IsOpen reports whether a draft is shown.
func (s *State) IsOpen() bool { return s.Snapshot != nil }
