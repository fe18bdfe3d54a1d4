package app

import (
	"strings"

	"jianwen/app/help"
	"jianwen/assets/translations"
)

// newHelp makes the pane that tells how the window is used.
func (w *window) newHelp() *help.Pane {
	return help.New(w.helpSections(), w.toPaper, w.win.Canvas().Focus)
}

// helpSections are what to do, sentence by sentence, and the keys of the table.
func (w *window) helpSections() []help.Section {
	how := help.Section{Title: translations.T("help.how")}
	for line := range strings.Lines(translations.T("help.how-to")) {
		how.Lines = append(how.Lines, help.Line{Text: strings.TrimSpace(line)})
	}
	out := []help.Section{how}
	for _, g := range w.groups {
		s := help.Section{Title: translations.T("help.keys-of", translations.T(g.Key))}
		for _, c := range g.Commands {
			if c != nil && c.keyName() != "" {
				s.Lines = append(s.Lines, help.Line{Key: c.keyName(), Text: strings.TrimSuffix(translations.T(c.Key), "…")})
			}
		}
		if len(s.Lines) > 0 {
			out = append(out, s)
		}
	}
	writing := help.Section{Title: translations.T("help.writing")}
	for line := range strings.Lines(translations.T("help.writing-keys")) {
		if key, text, ok := strings.Cut(strings.TrimSpace(line), "|"); ok {
			writing.Lines = append(writing.Lines, help.Line{Key: key, Text: text})
		}
	}
	return append(out, writing)
}

// flipHelp shows the help beside the draft, or hides it.
func (w *window) flipHelp() {
	if w.flipPane(helpPane) {
		w.help.Focus()
	} else {
		w.toPaper()
	}
}
