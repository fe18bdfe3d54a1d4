package cli

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"jianwen/assets/translations"
	"jianwen/search"
	"jianwen/search/ingest"
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
	l, err := search.Open(ctx, s.folder("library"), search.Options{Now: s.now, Progress: bar.show})
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

// told makes one sentence for a person of an error of the library.
func (s *session) told(err error) error {
	var f *failure
	var trouble *search.Trouble
	var unread *ingest.Trouble
	folder := s.folder("library")
	switch {
	case err == nil, errors.Is(err, errShown):
		return err
	case errors.As(err, &f):
		return f
	case errors.As(err, &trouble):
		return nothing(translations.Pick(trouble.Zh, trouble.En), err)
	case errors.As(err, &unread):
		return nothing(sentence(unread.Zh, unread.En), err)
	case errors.Is(err, context.Canceled):
		return nothing(translations.T("cli.library.stopped"), err)
	case errors.Is(err, search.ErrElsewhere):
		return nothing(translations.T("cli.library.busy"), err)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return nothing(translations.T("cli.library.permission", folder), err)
	case errors.Is(err, syscall.ENOSPC), strings.Contains(err.Error(), "disk is full"):
		return nothing(translations.T("cli.library.full", folder), err)
	}
	return nothing(translations.T("cli.library.failed", folder, reason(err)), err)
}

// sentence is the wording of the person's language, ended as sentences are.
func sentence(zh, en string) string {
	text := strings.TrimSpace(translations.Pick(zh, en))
	if text == "" || strings.ContainsAny(text[len(text)-1:], ".!?") || strings.HasSuffix(text, "。") || strings.HasSuffix(text, "？") {
		return text
	}
	if translations.Current() == translations.English {
		return text + "."
	}
	return text + "。"
}

// catchUp brings the index up to date before a search. Where that cannot be done,
// the search goes on in what is there and its result says so.
func (s *session) catchUp(ctx context.Context, l *search.Library) error {
	bar := s.bar()
	err := l.Follow(ctx, bar.show)
	bar.clear()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil && !errors.Is(err, search.ErrElsewhere) {
		s.say(translations.T("cli.library.index", reason(err)))
	}
	return nil
}
