package cli

import (
	"time"

	"jianwen/assets/translations"
	"jianwen/search"
)

// patient says, where no bar can show it, that the work now begun takes long, once it
// has gone on for as long as people wait. end must be called when the work is done.
// key is a sentence of the translations.
func (s *session) patient(key string) (end func()) {
	if s.live || s.patience == 0 {
		return func() {}
	}
	said := make(chan struct{})
	timer := time.AfterFunc(s.patience, func() {
		defer close(said)
		s.say(translations.T(key))
	})
	return func() {
		if !timer.Stop() {
			<-said // no other words come between
		}
	}
}

// renewing shows how far a damaged library is that is made again; where no bar can,
// it says so once.
func (s *session) renewing(bar *bar) func(search.Progress) {
	told := s.live
	return func(p search.Progress) {
		if !told {
			told = true
			s.say(translations.T("cli.library.renewing"))
		}
		bar.show(p)
	}
}
