package cli

import (
	"context"
	"errors"

	"jianwen/assets/translations"
	"jianwen/search"
)

// verify looks whether the library is whole.
type verify struct {
	JSON bool `help:"cli.help.json" name:"json"`
}

// Run brings the index up to date, looks at everything and says what is wrong; the
// exit code is then 3.
func (v *verify) Run(s *session) error {
	return s.library(func(ctx context.Context, l *search.Library) error {
		if err := v.catchUp(ctx, s, l); err != nil {
			return err
		}
		bar, end := s.bar(), s.patient("cli.library.verifying")
		found, err := l.Verify(ctx, bar.show)
		end()
		bar.clear()
		if err != nil {
			return err
		}
		if err := v.tell(s, found); err != nil {
			return err
		}
		if len(found) > 0 {
			return &failure{3, translations.T("cli.verify.found", len(found)), nil}
		}
		if !v.JSON {
			s.say(translations.T("cli.verify.whole"))
		}
		return nil
	})
}

// catchUp brings the index up to date: one that lags is no fault. Where another
// process is about that, it is to be waited for.
func (v *verify) catchUp(ctx context.Context, s *session, l *search.Library) error {
	if err := s.catchUp(ctx, l); err != nil {
		return err
	}
	state, err := l.Find(ctx, search.Request{})
	if err == nil && state.Incomplete != nil {
		if err = l.Follow(ctx, nil); errors.Is(err, search.ErrElsewhere) {
			return err
		}
	}
	return nil
}

// tell prints what was found.
func (v *verify) tell(s *session, found []search.Trouble) error {
	if v.JSON {
		all := []search.Reason{}
		for _, f := range found {
			all = append(all, search.Reason(f))
		}
		return s.printJSON(all)
	}
	for _, f := range found {
		if err := s.print(sentence(f.Zh, f.En) + "\n"); err != nil {
			return err
		}
	}
	return nil
}

// rebuild makes the index again.
type rebuild struct{}

// Run makes it from what the library holds.
func (rebuild) Run(s *session) error {
	return s.library(func(ctx context.Context, l *search.Library) error {
		bar, end := s.bar(), s.patient("cli.library.updating")
		err := l.Rebuild(ctx, bar.show)
		end()
		bar.clear()
		if err != nil {
			return err
		}
		s.say(translations.T("cli.rebuild.done"))
		return nil
	})
}
