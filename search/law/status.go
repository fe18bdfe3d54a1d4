package law

// StatusOf is what a version is on a day. It is Unknown where the version has no date
// to tell by, or the statute was repealed on a day not known. The versions must have
// been settled.
func (s *Statute) StatusOf(v *Version, on Date) Status {
	switch {
	case v == nil || on == 0:
		return Unknown
	case s.ended(v, on):
		return Repealed
	case v.From == 0 && v.Text > on, on < v.From:
		return NotYet
	case v.To != 0 && on > v.To:
		return Amended
	case v.From == 0 || s.endless():
		return Unknown
	}
	return InForce
}

// ended tells whether a repeal has taken the force of v by a day. A text that came
// into force with the repeal or after it is a new one.
func (s *Statute) ended(v *Version, on Date) bool {
	for _, e := range s.Ends {
		if e.On != 0 && e.On <= on && v.age() < e.On {
			return true
		}
	}
	return false
}

// endless tells whether a repeal is known without its day.
func (s *Statute) endless() bool {
	for _, e := range s.Ends {
		if e.On == 0 {
			return true
		}
	}
	return false
}

// age is the date by which a version is older or younger than a repeal.
func (v *Version) age() Date {
	if v.From != 0 {
		return v.From
	}
	return v.order()
}

// On is the version in force on a day and InForce. Where none is, it is the one to
// show instead with its status: the last one of a repealed statute, the first one of
// a statute not yet in force, the newest one, Unknown, where dates are missing. A
// version known without text is returned like any other: it was in force all the
// same. Of several texts of one date it is the first that has a text. v is nil for a
// statute without versions. The versions must have been settled.
func (s *Statute) On(d Date) (v *Version, st Status) {
	for _, want := range []Status{InForce, Unknown, Repealed, Amended, NotYet} {
		for _, u := range s.Versions {
			if s.StatusOf(u, d) != want {
				continue
			}
			if v == nil || want != NotYet && u.order() > v.order() {
				v = u
			}
		}
		if v != nil {
			return v, want
		}
	}
	return nil, Unknown
}

// AllOn are the versions in force on a day: one, or the parts in which a source gives
// a statute, or the texts that several sources give of one date.
func (s *Statute) AllOn(d Date) []*Version {
	var all []*Version
	for _, v := range s.Versions {
		if s.StatusOf(v, d) == InForce {
			all = append(all, v)
		}
	}
	return all
}

// Cited is the version that a citation means and what it is on a day: the text of the
// year or the date that the citation names, else the one in force on that date, else
// the one in force on the day. Where a statute comes in parts, it is the part that has
// the article, as far as the articles are loaded.
func (s *Statute) Cited(r Ref, on Date) (v *Version, st Status) {
	v, st = s.edition(r, on)
	if v == nil || v.Part == "" || v.Article(r) != nil {
		return v, st
	}
	for _, u := range s.Versions {
		if u.Text == v.Text && u.Article(r) != nil {
			return u, s.StatusOf(u, on)
		}
	}
	return v, st
}

func (s *Statute) edition(r Ref, on Date) (v *Version, st Status) {
	if r.Date == 0 {
		return s.On(on)
	}
	for _, u := range s.Versions {
		if u.Text == r.Date || r.Year != 0 && int(u.Text)/10000 == r.Year {
			if v == nil || u.Text > v.Text {
				v = u
			}
		}
	}
	if v == nil {
		v, _ = s.On(r.Date)
	}
	return v, s.StatusOf(v, on)
}
