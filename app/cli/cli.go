// Package cli is the program as it is used from a terminal: it reads the
// arguments, does the work of a command, or asks for the window.
//
// Exit codes: 0 done, also with findings, guesses or stand-ins; 1 nothing was
// produced; 2 wrong usage; 3 only from commands that verify. Whatever is wrong
// with what a person gave is said in one sentence of their language.
package cli

// A WindowRequest is what the window opens with.
type WindowRequest struct {
	File      string // the draft to open; "" for none
	Workspace string // the data folder, chosen but not yet made
}

// Main runs the program with args (without its name) and returns the exit code.
// open shows the window and returns when it is closed.
func Main(args []string, open func(WindowRequest) error) int {
	if err := open(WindowRequest{}); err != nil {
		return 1
	}
	return 0
}
