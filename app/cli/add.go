package cli

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"jianwen/assets/translations"
	"jianwen/search"
	"jianwen/search/store"
)

// add imports files into the library.
type add struct {
	Paths []string `arg:"" name:"path" help:"cli.help.add-path"`
	All   bool     `help:"cli.help.add-all"`
	JSON  bool     `help:"cli.help.json" name:"json"`
}

// Run imports, brings the index up to date and says what became of each file.
func (a *add) Run(s *session) error {
	for _, path := range a.Paths {
		if path == "" {
			return wrong(translations.T("cli.usage.missing", "PATH"))
		}
	}
	return s.library(func(ctx context.Context, l *search.Library) error { return a.add(ctx, s, l) })
}

// add does what Run does in an open library.
func (a *add) add(ctx context.Context, s *session, l *search.Library) error {
	bar := s.bar()
	defer bar.clear()
	told := &outcomes{Files: []search.Outcome{}}
	each := func(o search.Outcome) {
		told.take(o)
		if a.All && !a.JSON {
			bar.clear()
			_ = s.print(outcomeLine(o) + "\n") // a broken pipe shows in the summary
		}
	}
	adding := follow(ctx, l, bar)
	err := l.Add(ctx, a.Paths, search.AddOptions{Progress: bar.show, Each: each})
	elsewhere, following := adding.end(ctx)
	bar.clear()
	told.Stopped = err != nil || ctx.Err() != nil
	if told.Stopped {
		if err == nil {
			err = ctx.Err()
		}
		return a.stopped(s, told, err)
	}
	if err := a.tell(s, told); err != nil {
		return err
	}
	switch {
	case elsewhere && told.changed() > 0:
		s.say(translations.T("cli.library.elsewhere"))
	case following != nil:
		s.say(translations.T("cli.library.index", cause(following)))
	}
	switch {
	case len(told.Files) == 0:
		return nothing(translations.T("cli.add.none"), nil)
	case told.here() == 0:
		return nothing(translations.T("cli.add.all-refused"), nil)
	}
	return nil
}

// stopped tells of an import that ended before its end: what is in, and how many
// files are left.
func (a *add) stopped(s *session, told *outcomes, err error) error {
	var own *failure
	if told.here() == 0 || errors.As(err, &own) {
		return err
	}
	if !a.JSON && !a.All {
		if err := s.print(told.lines()); err != nil {
			return err
		}
	}
	left := files(a.Paths) - len(told.Files)
	if left > 0 {
		told.Left = left
	}
	if a.JSON {
		if err := s.printJSON(told); err != nil {
			return err
		}
	}
	said := translations.T("cli.add.left-some", told.here())
	if left > 0 {
		said = translations.T("cli.add.left", told.here(), left)
	}
	if faultOf(err) == stopped {
		return nothing(said+translations.T("cli.add.stopped"), err)
	}
	return nothing(said+translations.T("cli.add.broken-off", cause(err)), err)
}

// files is how many files paths name; 0 where only reading them tells, as of archives
// and URLs.
func files(paths []string) (n int) {
	packed := false
	for _, path := range paths {
		if strings.Contains(path, "://") {
			return 0
		}
		_ = filepath.WalkDir(path, func(name string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return nil
			case d.IsDir() && name != path && strings.HasPrefix(d.Name(), "."):
				n++ // passed over as one
				return fs.SkipDir
			case !d.Type().IsRegular():
				return nil
			}
			n++
			switch strings.ToLower(filepath.Ext(name)) {
			case ".zip", ".tar", ".gz", ".tgz":
				packed = true
			}
			return nil
		})
	}
	if packed {
		return 0
	}
	return n
}

// tell prints the outcomes: a line for each file, or of many only what was odd.
func (a *add) tell(s *session, told *outcomes) error {
	if a.JSON {
		return s.printJSON(told)
	}
	text := ""
	if !a.All {
		text = told.lines()
	}
	if len(told.Files) > 1 {
		text += told.summary() + "\n"
	}
	return s.print(text)
}

// A following keeps the index up to date while files come in.
type following struct {
	library *search.Library
	bar     *bar
	read    atomic.Bool // all files are in: the bar shows the index
	stop    chan struct{}
	done    sync.WaitGroup
	fault   error
}

// followEvery is how often the index is brought up to what is in.
const followEvery = time.Second

// follow begins to keep the index up to date.
func follow(ctx context.Context, l *search.Library, bar *bar) *following {
	f := &following{library: l, bar: bar, stop: make(chan struct{})}
	f.done.Go(func() {
		ticker := time.NewTicker(followEvery)
		defer ticker.Stop()
		for f.fault == nil {
			select {
			case <-f.stop:
				return
			case <-ctx.Done():
				return
			case <-ticker.C:
				f.fault = l.Follow(ctx, f.show)
			}
		}
	})
	return f
}

func (f *following) show(p search.Progress) {
	if f.read.Load() {
		f.bar.show(p)
	}
}

// end brings the index up to all that came in. elsewhere is true where another
// process does it.
func (f *following) end(ctx context.Context) (elsewhere bool, err error) {
	f.read.Store(true)
	close(f.stop)
	f.done.Wait()
	if f.fault == nil && ctx.Err() == nil {
		f.fault = f.library.Follow(ctx, f.show)
	}
	switch {
	case errors.Is(f.fault, search.ErrElsewhere):
		return true, nil
	case ctx.Err() != nil:
		return false, nil
	}
	return false, f.fault
}

// outcomes is what became of all files.
type outcomes struct {
	Files    []search.Outcome `json:"files"`
	Imported int              `json:"imported"`
	Updated  int              `json:"updated"`
	Same     int              `json:"same"`
	InPart   int              `json:"in_part"`
	Refused  int              `json:"refused"`
	Stopped  bool             `json:"stopped"`        // before the end: Ctrl+C, a full disk
	Left     int              `json:"left,omitempty"` // files that were not come to, where that is known
}

// take counts one outcome.
func (o *outcomes) take(one search.Outcome) {
	o.Files = append(o.Files, one)
	switch one.Outcome {
	case store.Imported:
		o.Imported++
	case store.Updated:
		o.Updated++
	case store.Same:
		o.Same++
	case store.InPart:
		o.InPart++
	case store.Refused:
		o.Refused++
	}
}

// changed is how many files brought something new.
func (o *outcomes) changed() int { return o.Imported + o.Updated + o.InPart }

// here is how many files are in the library now.
func (o *outcomes) here() int { return o.changed() + o.Same }
