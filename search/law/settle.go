package law

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// The codes of the notes that Settle writes, each anew every time but staleClosing,
// whose cause is gone once it is mended.
const (
	noFrom         = "no-from"
	staleClosing   = "stale-closing"
	fromBeforeText = "from-before-text"
	noText         = "no-text"
	undated        = "undated"
	twoInForce     = "two-in-force"
	dateConflict   = "date-conflict"
	gap            = "gap"
	noEnd          = "no-end"
	lateEnd        = "text-after-repeal"
)

// textDate marks a day of force that is only taken from the date of the text.
const textDate = "text-date"

// Settle puts the versions in order of time, tells since when and until when each is
// in force as far as the dates allow, and notes what is missing or contradicts itself.
//
// A version ends the day before the next one comes into force, the last one with the
// statute's repeal. The day in force that a closing clause tells is that of the
// original act only: where it lies before the text, it is dropped. A day not known is
// taken from the date of the text (or of its promulgation, where later), marked so by
// FromSource "text-date" and noted; without any date it stays unknown.
//
// Settle may be called again whenever versions, dates or repeals have changed.
func (s *Statute) Settle() {
	s.Notes = without(s.Notes, undated, twoInForce, dateConflict, gap, noEnd, lateEnd)
	slices.SortStableFunc(s.Versions, compareVersions)
	for _, v := range s.Versions {
		v.Notes = without(v.Notes, noFrom, fromBeforeText, noText)
		v.To = 0
	}
	s.agree()
	for _, v := range s.Versions {
		v.settleFrom()
		if !v.hasText() {
			v.note(noText, "本文本未收录，仅知其存在", "this text is not in the library; only its existence is known")
		}
	}
	s.settleTo()
	s.settleEnds()
	s.noteMissing()
}

// order is the date that orders versions.
func (v *Version) order() Date {
	switch {
	case v.Text != 0:
		return v.Text
	case v.Promulgated != 0:
		return v.Promulgated
	}
	return v.From
}

// compareVersions puts older texts first; of one date those with text first.
func compareVersions(a, b *Version) int {
	has := func(v *Version) int {
		if v.hasText() {
			return 0
		}
		return 1
	}
	return cmp.Or(cmp.Compare(a.order(), b.order()), cmp.Compare(has(a), has(b)),
		cmp.Compare(len(a.ID), len(b.ID)), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Part, b.Part))
}

func (v *Version) hasText() bool { return v.Source != "" || len(v.Articles) > 0 }

// agree gives what one source knows of the day in force to the other texts of the
// same date, and notes where sources differ.
func (s *Statute) agree() {
	for i, v := range s.Versions {
		for _, u := range s.Versions[:i] {
			if u.order() != v.order() || u.order() == 0 {
				continue
			}
			switch {
			case v.dated() && !u.dated():
				u.From, u.FromSource = v.From, v.FromSource
			case u.dated() && !v.dated():
				v.From, v.FromSource = u.From, u.FromSource
			case u.dated() && v.dated() && u.From != v.From:
				s.note(dateConflict, fmt.Sprintf("%s的文本，各来源所载施行日期不一：%s、%s", v.order().Chinese(), u.From.Chinese(), v.From.Chinese()),
					fmt.Sprintf("sources differ on when the text of %s came into force: %s, %s", v.order(), u.From, v.From))
			}
			if u.Part == v.Part && u.hasText() && v.hasText() {
				s.note(twoInForce, fmt.Sprintf("%s的文本有不止一份，各份并存", v.order().Chinese()),
					fmt.Sprintf("there is more than one text of %s; all are kept", v.order()))
			}
		}
	}
}

// dated tells whether the day in force is known rather than taken from the text's date
// or from the closing clause of an older act.
func (v *Version) dated() bool {
	return v.From != 0 && v.FromSource != textDate && !(v.FromSource == "closing" && v.From < v.order())
}

// settleFrom drops a day in force that cannot be this text's and falls back on the
// date of the text.
func (v *Version) settleFrom() {
	if v.From != 0 && !v.dated() && v.FromSource != textDate {
		v.Notes = without(v.Notes, staleClosing)
		v.note(staleClosing, fmt.Sprintf("附则所载施行日期%s是原法的施行日期，不是本次文本的", v.From.Chinese()),
			fmt.Sprintf("the closing clause's date %s is that of the original act, not of this text", v.From))
		v.From, v.FromSource = 0, ""
	}
	if v.From == 0 || v.FromSource == textDate {
		v.From, v.FromSource = max(v.Text, v.Promulgated), ""
		if v.From == 0 {
			v.note(noFrom, "施行日期不明", "not known when it came into force")
			return
		}
		v.FromSource = textDate
		v.note(noFrom, fmt.Sprintf("施行日期未查明，暂以文本日期%s计，请核对", v.From.Chinese()),
			fmt.Sprintf("not known when it came into force; the date of the text, %s, stands in: please check", v.From))
		return
	}
	v.Notes = without(v.Notes, staleClosing)
	if v.From < v.Text {
		v.note(fromBeforeText, fmt.Sprintf("施行日期%s早于文本日期%s", v.From.Chinese(), v.Text.Chinese()),
			fmt.Sprintf("in force from %s, before its own date %s", v.From, v.Text))
	}
}

// settleTo ends every version the day before the next text comes into force.
func (s *Statute) settleTo() {
	for i, v := range s.Versions {
		for _, next := range s.Versions[i+1:] {
			if next.order() == v.order() || v.order() == 0 || next.From == 0 {
				continue
			}
			if last := next.From.Add(-1); v.To == 0 || last < v.To {
				v.To = last
			}
			if next.From < v.From {
				s.note(dateConflict, fmt.Sprintf("%s的文本先于较早的%s的文本施行，以较新的文本为准", next.order().Chinese(), v.order().Chinese()),
					fmt.Sprintf("the text of %s came into force before the older text of %s; the newer one is taken", next.order(), v.order()))
			}
		}
	}
}

// settleEnds ends the versions that a repeal finds in force.
func (s *Statute) settleEnds() {
	for _, e := range s.Ends {
		if e.On == 0 {
			s.note(noEnd, "已知被废止，废止日期不明", "known to be repealed, but not since when")
			continue
		}
		for _, v := range s.Versions {
			last := e.On.Add(-1)
			switch {
			case v.age() >= e.On:
				s.note(lateEnd, fmt.Sprintf("%s的文本晚于已知的废止日期%s，请核对", v.age().Chinese(), e.On.Chinese()),
					fmt.Sprintf("the text of %s is later than the known repeal of %s: please check", v.age(), e.On))
			case v.To == 0 || last < v.To:
				v.To = last
			}
		}
	}
}

// noteMissing tells of versions without text or date.
func (s *Statute) noteMissing() {
	var zh, en []string
	for _, v := range s.Versions {
		if v.order() == 0 && len(s.Versions) > 1 {
			s.note(undated, "有文本没有任何日期，无法与其他文本排序", "a text without any date cannot be placed among the others")
		}
		if !v.hasText() && v.order() != 0 {
			zh, en = append(zh, v.order().Chinese()), append(en, v.order().String())
		}
	}
	if len(zh) > 0 {
		s.note(gap, "以下日期的文本未收录："+strings.Join(zh, "、"), "texts of these dates are not in the library: "+strings.Join(en, ", "))
	}
}

func (s *Statute) note(code, zh, en string) { s.Notes = added(s.Notes, Note{code, zh, en}) }

func (v *Version) note(code, zh, en string) { v.Notes = added(v.Notes, Note{code, zh, en}) }

func added(notes []Note, n Note) []Note {
	if slices.Contains(notes, n) {
		return notes
	}
	return append(notes, n)
}

func without(notes []Note, codes ...string) []Note {
	return slices.DeleteFunc(notes, func(n Note) bool { return slices.Contains(codes, n.Code) })
}
