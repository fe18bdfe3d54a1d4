// Package cli is the program as it is used from a terminal: it reads the
// arguments, does the work of a command, or asks for the window.
//
// Exit codes: 0 done, also with findings, guesses or stand-ins; 1 nothing was
// produced; 2 wrong usage; 3 only from commands that verify. Whatever is wrong
// with what a person gave is said in one sentence of their language.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/alecthomas/kong"

	"jianwen/app/hold"
	"jianwen/assets/translations"
)

// A WindowRequest is what the window opens with.
type WindowRequest struct {
	File      string // the draft to open; "" for none
	Workspace string // the data folder, chosen but perhaps not yet made

	Hold  *hold.Hold // of the workspace; nil: it is not held
	Alone error      // why the workspace is there for reading only; nil: it is not
}

// grammar is the command line. Its help texts are keys of the translations.
type grammar struct {
	Workspace string      `help:"cli.help.workspace" placeholder:"DIR"`
	Help      helpFlag    `help:"cli.help.help" short:"h"`
	Version   versionFlag `help:"cli.help.version"`

	Window window  `cmd:"" help:"cli.help.window" default:"withargs" hidden:""`
	Forms  list    `cmd:"" help:"cli.help.forms"`
	New    begin   `cmd:"" help:"cli.help.new"`
	Check  examine `cmd:"" help:"cli.help.check"`
	Map    chart   `cmd:"" help:"cli.help.map"`
	Export export  `cmd:"" help:"cli.help.export"`

	Library library `cmd:"" help:"cli.help.library"`
	Search  seek    `cmd:"" help:"cli.help.search"`
	Cite    cite    `cmd:"" help:"cli.help.cite"`
	Similar similar `cmd:"" help:"cli.help.similar"`
	Diff    compare `cmd:"" help:"cli.help.diff"`

	Rules ruleList `cmd:"" help:"cli.help.rules"`

	Fonts  faces  `cmd:"" help:"cli.help.fonts"`
	Doctor doctor `cmd:"" help:"cli.help.doctor"`
}

// A session is one run of the program: where it reads and writes, and its data folder.
type session struct {
	in        io.Reader
	out, err  io.Writer
	open      func(WindowRequest) error
	workspace string
	styled    bool             // out is a terminal: bold and colours
	live      bool             // err is a terminal: progress bars
	patience  time.Duration    // after which long work is told where there is no bar; 0: never
	width     int              // of the terminal in columns; 0: out is none
	now       func() time.Time // the clock of the library; nil: time.Now
	base      context.Context  // ends the work of commands; nil: only Ctrl+C does
	bundled   bool             // only the fonts of the program: tests
}

// Main runs the program with args (without its name) and returns the exit code.
// open shows the window and returns when it is closed.
func Main(args []string, open func(WindowRequest) error) int {
	s := &session{
		in: os.Stdin, out: os.Stdout, err: os.Stderr, open: open,
		styled: onTerminal(os.Stdout) && os.Getenv("NO_COLOR") == "", live: onTerminal(os.Stderr),
		width: widthOf(os.Stdout), patience: time.Second,
	}
	return s.run(args)
}

// run does what args say. A panic anywhere below leaves a crash file and a sentence.
func (s *session) run(args []string) (code int) {
	defer func() {
		if trouble := recover(); trouble != nil {
			s.say(crashed(s.workspace, trouble))
			code = 1
		}
	}()
	return s.finish(s.parse(args))
}

// parse reads args and runs the command they name.
func (s *session) parse(args []string) error {
	var g grammar
	s.workspace = dataFolder("")
	parser, err := kong.New(&g,
		kong.Name("jianwen"), kong.Writers(s.out, s.err), kong.NoDefaultHelp(), kong.Bind(s),
		kong.Exit(func(int) {}))
	if err != nil {
		return err
	}
	context, err := parser.Parse(negatives(args))
	if err != nil {
		return usage(s.helpInstead(err))
	}
	s.workspace = dataFolder(g.Workspace)
	if info, err := os.Stat(s.workspace); err == nil && !info.IsDir() && context.Command() != "doctor" {
		return wrong(translations.T("cli.doctor.workspace-bad", s.workspace))
	}
	return context.Run(s)
}

// finish says what went wrong, if anything did, and makes it an exit code.
func (s *session) finish(err error) int {
	var f *failure
	switch {
	case err == nil, errors.Is(err, errShown):
		return 0
	case errors.As(err, &f):
		s.say(f.sentence)
		return f.code
	}
	s.say(translations.T("cli.failed", err))
	return 1
}

// say writes one sentence for the person.
func (s *session) say(sentence string) { _, _ = fmt.Fprintln(s.err, sentence) }

// print writes to standard output; a full disk behind it is told, not swallowed.
func (s *session) print(text string) error {
	if _, err := io.WriteString(s.out, text); err != nil {
		return cannotWrite(translations.T("cli.stdout"), err)
	}
	return nil
}
