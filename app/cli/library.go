package cli

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"syscall"

	"jianwen/assets/translations"
	"jianwen/search"
)

// library is the commands that see to what the library holds.
type library struct {
	Add     add     `cmd:"" help:"cli.help.add"`
	List    holding `cmd:"" help:"cli.help.list"`
	Show    show    `cmd:"" help:"cli.help.show"`
	Edit    edit    `cmd:"" help:"cli.help.edit"`
	Remove  remove  `cmd:"" help:"cli.help.remove"`
	Rebuild rebuild `cmd:"" help:"cli.help.rebuild"`
	Verify  verify  `cmd:"" help:"cli.help.verify"`
}

// library opens the library of the workspace for the time of work, which Ctrl+C
// ends. A library that is not there is made.
func (s *session) library(work func(ctx context.Context, l *search.Library) error) (err error) {
	ctx, stop := s.interruptible()
	defer stop()
	bar := s.bar()
	l, err := search.Open(ctx, s.folder("library"), search.Options{Now: s.now, Progress: s.renewing(bar)})
	bar.clear()
	if err != nil {
		return s.told(err)
	}
	defer func() {
		if closing := l.Close(); err == nil {
			err = s.told(closing)
		}
	}()
	return s.told(work(ctx, l))
}

// interruptible is a context that Ctrl+C ends. A second Ctrl+C ends the program.
func (s *session) interruptible() (context.Context, context.CancelFunc) {
	base := s.base
	if base == nil {
		base = context.Background()
	}
	ctx, stop := signal.NotifyContext(base, os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	return ctx, stop
}

// catchUp brings the index up to date before a search. Where that cannot be done,
// the search goes on in what is there and its result says so.
func (s *session) catchUp(ctx context.Context, l *search.Library) error {
	bar, end := s.bar(), s.patient("cli.library.updating")
	err := l.Follow(ctx, bar.show)
	end()
	bar.clear()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil && !errors.Is(err, search.ErrElsewhere) {
		s.say(translations.T("cli.library.index", cause(err)))
	}
	return nil
}
