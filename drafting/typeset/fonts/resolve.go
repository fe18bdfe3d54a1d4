package fonts

import (
	"fmt"

	bundle "jianwen/assets/fonts"
)

// resolve meets one role: official font, else the bundled one, else 宋体.
func (s *Set) resolve(w want) Resolution {
	r := Resolution{Role: w.role, Wanted: w.official}
	if r.Got = s.search(w.names, w.probe, &r.Unfit); r.Got != nil {
		return r.tell(w, Official)
	}
	if r.Got = s.search(w.similar, w.probe, &r.Unfit); r.Got != nil {
		return r.tell(w, StandIn)
	}
	if w.bundled != nil {
		r.Got = s.bundled(w.bundled())
		return r.tell(w, Bundled)
	}
	if path := s.fandol(); path != "" {
		f, err := s.fit(path, w.probe)
		if err == nil {
			r.Got = f
			return r.tell(w, Bundled)
		}
		r.Unfit = append(r.Unfit, err)
	}
	r.Got = s.bundled(bundle.Songti())
	return r.tell(w, StandIn)
}

// search finds the first fit face of the names: in Options.Dirs, then on the system.
func (s *Set) search(names []string, probe rune, unfit *[]error) *Face {
	for _, index := range []folderIndex{s.dirs(), s.system()} {
		for _, name := range names {
			path, ok := index[name]
			if !ok {
				continue
			}
			f, err := s.fit(path, probe)
			if err == nil {
				return f
			}
			*unfit = append(*unfit, err)
		}
	}
	return nil
}

// fit opens the first face of a file and makes sure that it has the probe.
func (s *Set) fit(path string, probe rune) (*Face, error) {
	f, err := s.open(path, 0)
	if err != nil {
		return nil, err
	}
	if _, ok := f.Glyph(probe); !ok {
		return nil, fmt.Errorf("font %s: no glyph for %c", path, probe)
	}
	return f, nil
}

// helpers are the faces that stand in for the role's own, character by
// character: the bundled face of the role, its helpers, 宋体, and then the
// bundled faces that have most.
func (s *Set) helpers(w want) []*Face {
	var list []*Face
	if w.bundled != nil {
		list = append(list, s.bundled(w.bundled()))
	} else if path := s.fandol(); path != "" {
		if f, err := s.open(path, 0); err == nil {
			list = append(list, f)
		}
	}
	for _, role := range append(w.helpers, Songti) {
		list = append(list, s.Face(role))
	}
	// 宋体 has all of the standard and 27,000 characters more; beyond them 楷体 has the most.
	list = append(list, s.bundled(bundle.Songti()), s.bundled(bundle.Kaiti()), s.bundled(bundle.UI()))
	return distinct(list, s.Face(w.role))
}

// distinct leaves out what comes again, and first.
func distinct(list []*Face, first *Face) []*Face {
	seen := map[*Face]bool{first: true}
	kept := list[:0]
	for _, f := range list {
		if !seen[f] {
			seen[f] = true
			kept = append(kept, f)
		}
	}
	return kept
}
