package cli

import (
	"cmp"
	"slices"
	"strings"

	"jianwen/assets/translations"
	"jianwen/search"
	"jianwen/search/law"
	"jianwen/search/store"
)

// Of more files than few only those are shown with which something was odd: the
// refused ones each, refusedShown at most, those that are in by what was odd, the
// most frequent oddShown.
const (
	few          = 30
	refusedShown = 50
	oddShown     = 15
)

// lines is a line for each file that is shown.
func (o *outcomes) lines() string {
	var out strings.Builder
	refused := 0
	for _, f := range o.Files {
		if len(o.Files) <= few {
			out.WriteString(outcomeLine(f) + "\n")
		} else if f.Outcome == store.Refused {
			if refused++; refused <= refusedShown {
				out.WriteString(outcomeLine(f) + "\n")
			}
		}
	}
	if refused > refusedShown {
		out.WriteString(translations.T("cli.add.more", refused-refusedShown) + "\n")
	}
	if len(o.Files) > few {
		out.WriteString(o.odd())
	}
	return out.String()
}

// odd tells for each thing that was odd with which files it was, by their number
// and the name of the first.
func (o *outcomes) odd() string {
	type oddity struct {
		text, first string
		files       int
	}
	var all []*oddity
	at := map[string]*oddity{}
	for _, f := range o.Files {
		if f.Outcome != store.InPart {
			continue
		}
		text := notes(f.Notes, 2)
		if at[text] == nil {
			at[text] = &oddity{text: text, first: f.Name}
			all = append(all, at[text])
		}
		at[text].files++
	}
	slices.SortStableFunc(all, func(a, b *oddity) int { return cmp.Compare(b.files, a.files) })
	var out strings.Builder
	for _, one := range all[:min(oddShown, len(all))] {
		out.WriteString(translations.T("cli.add.odd", one.files, one.first, one.text) + "\n")
	}
	rest := 0
	for _, one := range all[min(oddShown, len(all)):] {
		rest += one.files
	}
	if rest > 0 {
		out.WriteString(translations.T("cli.add.more", rest) + "\n")
	}
	return out.String()
}

// summary is the counts.
func (o *outcomes) summary() string {
	return translations.T("cli.add.summary", len(o.Files), o.Imported, o.Updated, o.Same, o.InPart, o.Refused)
}

// outcomeLine says what became of a file.
func outcomeLine(o search.Outcome) string {
	switch o.Outcome {
	case store.Imported:
		return translations.T("cli.add.imported", o.Name, titled(o), o.Entries)
	case store.Updated:
		return translations.T("cli.add.updated", o.Name, titled(o), o.Entries)
	case store.Same:
		return translations.T("cli.add.same", o.Name)
	case store.InPart:
		return translations.T("cli.add.part", o.Name, titled(o), o.Entries, notes(o.Notes, 3))
	}
	return translations.T("cli.add.refused", o.Name, notes(o.Notes, 3))
}

// titled is the titles of what a file holds, three at most.
func titled(o search.Outcome) string {
	var out []string
	for _, t := range o.Titles[:min(3, len(o.Titles))] {
		out = append(out, "《"+strings.Trim(t, "《》")+"》")
	}
	text := strings.Join(out, translations.T("cli.comma"))
	if o.Count > len(out) {
		text += translations.T("cli.add.and-more", o.Count)
	}
	return text
}

// notes are the first sentences of what is to be told, each once.
func notes(all []law.Note, most int) string {
	var out []string
	seen := map[string]bool{}
	for _, n := range all {
		text := sentence(n.Zh, n.En)
		if seen[text] {
			continue
		}
		seen[text] = true
		if len(out) < most {
			out = append(out, text)
		}
	}
	if rest := len(seen) - len(out); rest > 0 {
		out = append(out, translations.T("cli.add.more-notes", rest))
	}
	if translations.Current() == translations.English {
		return strings.Join(out, " ")
	}
	return strings.Join(out, "")
}
