package cli

import (
	"strings"

	"jianwen/search/law"
)

// A piece is a part of a text that both versions have, or one of them.
type piece struct {
	Kind law.Operation `json:"kind"` // equal, insert, delete
	Text string        `json:"text"`
}

func pieces(changes []law.Change) []piece {
	var out []piece
	for _, c := range changes {
		out = append(out, piece{c.Kind, c.Text})
	}
	return out
}

// forward turns changes that lead from a newer text to an older one round.
func forward(changes []piece, from, to *law.Version) []piece {
	if from.Text <= to.Text {
		return changes
	}
	turned := map[law.Operation]law.Operation{law.Insert: law.Delete, law.Delete: law.Insert}
	for i := range changes {
		if kind, ok := turned[changes[i].Kind]; ok {
			changes[i].Kind = kind
		}
		if i > 0 && changes[i-1].Kind == law.Insert && changes[i].Kind == law.Delete {
			changes[i-1], changes[i] = changes[i], changes[i-1] // what goes stands before what comes
		}
	}
	return changes
}

// How many characters of what did not change stand on either side of a change, and
// from how many on the middle is left out.
const (
	beside = 24
	elided = 80
)

// redline shows what was changed: on a terminal deletions struck through and
// insertions underlined, else [-…-] and {+…+}. Long stretches without a change are
// shortened unless the whole is wanted.
func (s *session) redline(changes []piece, whole bool) string {
	var out strings.Builder
	for i, c := range changes {
		switch c.Kind {
		case law.Insert:
			out.WriteString(s.inserted(c.Text))
		case law.Delete:
			out.WriteString(s.deleted(c.Text))
		default:
			text := []rune(c.Text)
			if whole || len(text) <= elided {
				out.WriteString(c.Text)
				continue
			}
			if i > 0 {
				out.WriteString(string(text[:beside]))
			}
			out.WriteString("……")
			if i < len(changes)-1 {
				out.WriteString(string(text[len(text)-beside:]))
			}
		}
	}
	return out.String()
}

func (s *session) inserted(text string) string {
	if s.styled {
		return green + text + reset
	}
	return "{+" + text + "+}"
}

func (s *session) deleted(text string) string {
	if s.styled {
		return red + text + reset
	}
	return "[-" + text + "-]"
}
