package library

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"jianwen/app/look"
	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/search"
	"jianwen/search/ingest"
	"jianwen/search/law"
)

// date is a day as the person's language writes it.
func date(d law.Date) string { return translations.Pick(d.Chinese(), d.String()) }

// bold and dim are the looks of headings and of small print.
func bold(text string) widgets.Piece { return widgets.Piece{Text: text, Bold: true} }

func dim(text string) widgets.Piece {
	return widgets.Piece{Text: text, Small: true, Color: theme.ColorNamePlaceHolder}
}

// line is a paragraph of pieces.
func line(pieces ...widgets.Piece) widgets.Paragraph { return widgets.Paragraph{Pieces: pieces} }

// hint is small print in a paragraph of its own.
func hint(text string) widgets.Paragraph {
	return widgets.Paragraph{Pieces: []widgets.Piece{dim(text)}}
}

// statusLooks are icon and colour of a status, which stand beside its name.
var statusLooks = map[law.Status]struct {
	icon  string
	color fyne.ThemeColorName
}{
	law.Unknown:  {"status-unknown", theme.ColorNamePlaceHolder},
	law.InForce:  {"status-in-force", theme.ColorNameSuccess},
	law.Amended:  {"status-amended", theme.ColorNameWarning},
	law.Repealed: {"status-repealed", theme.ColorNameError},
	law.NotYet:   {"status-not-yet", theme.ColorNamePrimary},
}

// status is icon and name of a status.
func status(s law.Status) []widgets.Piece {
	l := statusLooks[s]
	return []widgets.Piece{
		{Icon: l.icon, Color: l.color, Small: true},
		{Text: " " + translations.Pick(s.Zh(), s.En()), Color: l.color, Small: true},
	}
}

// name is a statute's short title, with the part that a version is.
func name(s *law.Statute, v *law.Version) string {
	n := s.Name
	if n == "" {
		n = s.Title
	}
	if v != nil && v.Part != "" {
		n += "·" + v.Part
	}
	return n
}

// edition is a version in words: 2018年10月26日修正.
func edition(v *law.Version) string {
	switch {
	case v == nil:
		return ""
	case v.Text == 0:
		return translations.T("library.undated")
	case v.Act == "":
		return date(v.Text)
	}
	en, ok := acts[v.Act]
	if !ok {
		en = v.Act
	}
	return translations.Pick(v.Text.Chinese()+v.Act, v.Text.String()+" "+en)
}

// since says from when a version is in force on a day, or since when it is not.
func since(st *law.Statute, v *law.Version, on law.Date) string {
	if st == nil || v == nil {
		return ""
	}
	switch st.StatusOf(v, on) {
	case law.InForce, law.NotYet:
		if v.From != 0 {
			return translations.T("library.in-force-from", date(v.From))
		}
	case law.Amended:
		if v.To != 0 {
			return translations.T("library.in-force-until", date(v.To))
		}
	case law.Repealed:
		last := law.Date(0)
		for _, e := range st.Ends {
			if e.On != 0 && e.On <= on && (last == 0 || e.On < last) {
				last = e.On
			}
		}
		if last != 0 {
			return translations.T("library.repealed-on", date(last))
		}
	}
	return ""
}

// acts are what texts call the act that made them, in English.
var acts = map[string]string{
	"通过": "adopted", "修订": "revised", "修正": "amended", "公布": "promulgated", "发布": "issued", "施行": "in force", "批准": "approved",
}

// sentence is a sentence with its marks shown.
func sentence(s search.Sentence) widgets.Paragraph {
	p := widgets.Paragraph{Above: 3}
	at := 0
	for _, m := range s.Marks {
		if m.Start < at || m.End > len(s.Text) || m.End < m.Start {
			continue
		}
		p.Pieces = append(p.Pieces, widgets.Piece{Text: s.Text[at:m.Start]},
			widgets.Piece{Text: s.Text[m.Start:m.End], Ground: look.ColorNameMark})
		at = m.End
	}
	p.Pieces = append(p.Pieces, widgets.Piece{Text: s.Text[at:]})
	return p
}

// notes are what is missing or odd, each in a line of its own.
func notes(all []law.Note) (out []widgets.Paragraph) {
	for _, n := range all {
		out = append(out, widgets.Paragraph{Above: 2, Pieces: []widgets.Piece{
			{Icon: "hint", Color: theme.ColorNameWarning, Small: true}, dim(" " + translations.Pick(n.Zh, n.En)),
		}})
	}
	return out
}

// reasons are why something was found, in one line.
func reasons(all []search.Reason) string {
	var out []string
	for _, r := range all {
		out = append(out, translations.Pick(r.Zh, r.En))
	}
	return strings.Join(out, translations.Pick("；", "; "))
}

// about is what is known of a document, in one line.
func about(d *ingest.Document) string {
	parts := []string{kind(d.Kind), d.Unit, date(d.Date), d.Topic}
	if d.Outcome != "" {
		parts = append(parts, outcome(d.Outcome))
	}
	return joined(parts)
}

// joined are the parts that there are, with dots between.
func joined(parts []string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, " · ")
}

// said is a term in the person's language.
func said(t law.Term) string { return translations.Pick(t.Zh, t.En) }

// kind names the kind of a document.
func kind(key string) string { return said(law.TermOf(ingest.Kinds, key)) }

// outcome names what became of a recommendation; nothing where that is not known.
func outcome(key string) string { return said(law.TermOf(ingest.Outcomes, key)) }
