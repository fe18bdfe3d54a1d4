package cli

import (
	"strings"

	"jianwen/assets/translations"
	"jianwen/drafting"
	"jianwen/drafting/annex"
)

// A briefed is what export tells of a brief that it wrote.
type briefed struct {
	File   string        `json:"file"`
	Output string        `json:"output"`
	Format string        `json:"format"`
	Left   []leftSection `json:"left"`  // what the draft has and the page has not
	Empty  []string      `json:"empty"` // sections that the draft has nothing for
	Masked []masked      `json:"masked"`
}

type leftSection struct {
	Section   string   `json:"section"`
	Sentences []string `json:"sentences"`
}

// brief writes the page of reasons for a reader who is no lawyer. The draft at hand is
// the copy for the public.
func (e *export) brief(s *session, draft Draft, format string) error {
	set := s.fonts()
	go set.Report() // the faces are opened while the catalogue is read
	options := drafting.Options{Forms: s.catalogue(), Fonts: set}
	snapshot := drafting.Compile(draft.Text, options)
	checker := drafting.NewChecker(drafting.CheckOptions{Office: s.rules(), Today: s.today(), Public: true})
	b := annex.BriefOf(checker.Draft(snapshot), snapshot.Title, options)
	page := Draft{Name: draft.Name, Text: b.Text, Changed: draft.Changed}
	if err := e.deliver(s, format, page, b.Pages, set); err != nil {
		return err
	}
	if err := e.list(s); err != nil {
		return err
	}
	return e.tellBrief(s, e.briefedOf(draft, format, b))
}

func (e *export) briefedOf(draft Draft, format string, b *annex.Brief) briefed {
	out := briefed{File: draft.Name, Output: e.Out, Format: format, Left: []leftSection{}, Empty: b.Empty, Masked: e.masked}
	for i, sentences := range b.Left {
		if len(sentences) > 0 {
			out.Left = append(out.Left, leftSection{annex.SectionNames[i], sentences})
		}
	}
	if out.Empty == nil {
		out.Empty = []string{}
	}
	return out
}

// tellBrief tells the author what is not on the page; the page itself says nothing of it.
func (e *export) tellBrief(s *session, b briefed) error {
	if e.JSON {
		text, err := toJSON(b)
		switch {
		case err != nil:
			return err
		case e.Out == "-":
			s.say(strings.TrimSuffix(text, "\n"))
			return nil
		}
		return s.print(text)
	}
	n := 0
	for _, section := range b.Left {
		n += len(section.Sentences)
	}
	if n > 0 {
		s.say(translations.T("cli.brief.left", n))
	}
	for _, section := range b.Left {
		var said []string
		for _, sentence := range section.Sentences {
			said = append(said, opening(sentence, 14))
		}
		s.say(translations.T("cli.brief.section", section.Section, strings.Join(said, " / ")))
	}
	for _, name := range b.Empty {
		s.say(translations.T("cli.brief.empty", name))
	}
	name := e.Out
	if name == "-" {
		name = translations.T("cli.stdout")
	}
	s.say(translations.T("cli.brief.done", name))
	return nil
}

// opening is the first characters of a sentence.
func opening(sentence string, most int) string {
	if r := []rune(sentence); len(r) > most {
		return string(r[:most]) + "…"
	}
	return sentence
}
