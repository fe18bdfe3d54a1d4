package cli

import (
	"jianwen/drafting/check"
	"jianwen/search"
)

// texts is the library of the workspace as rules ask it, and what closes it; nil where
// there is none, or where it does not open, which is told: the rules that need it say
// that they did not run.
func (s *session) texts() (texts check.Library, closed func()) {
	l, err := search.Look(s.context(), s.folder("library"), s.now)
	if err != nil {
		s.say(s.told(err).Error())
	}
	if l == nil {
		return nil, func() {}
	}
	return search.NewTexts(l), func() {
		if err := l.Close(); err != nil {
			s.say(s.told(err).Error())
		}
	}
}
