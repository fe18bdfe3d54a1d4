package cli

import (
	"context"
	"errors"

	"jianwen/assets/translations"
	"jianwen/search"
)

// remove takes statutes and documents out of the library.
type remove struct {
	Names []string `arg:"" name:"name" help:"cli.help.remove-name"`
	JSON  bool     `help:"cli.help.json" name:"json"`
}

// Run removes what it finds, and says what it does not find.
func (r *remove) Run(s *session) error {
	return s.library(func(ctx context.Context, l *search.Library) error {
		gone := []string{}
		for _, name := range r.Names {
			ids, err := l.Remove(ctx, unquoted(name))
			var trouble *search.Trouble
			if errors.As(err, &trouble) {
				if err = s.unknown(ctx, l, name); errors.As(err, new(*failure)) {
					s.say(err.Error())
					continue
				}
			}
			if err != nil {
				return err
			}
			gone = append(gone, ids...)
		}
		return r.tell(ctx, s, l, gone)
	})
}

// tell says what was removed and lets the index follow.
func (r *remove) tell(ctx context.Context, s *session, l *search.Library, gone []string) error {
	if r.JSON {
		if err := s.printJSON(gone); err != nil {
			return err
		}
	} else {
		for _, id := range gone {
			if err := s.print(translations.T("cli.remove.done", id) + "\n"); err != nil {
				return err
			}
		}
	}
	if len(gone) == 0 {
		return nothing(translations.T("cli.remove.none"), nil)
	}
	return s.catchUp(ctx, l)
}
