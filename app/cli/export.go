package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"

	"jianwen/assets/translations"
	"jianwen/drafting"
	"jianwen/drafting/export/pdf"
	"jianwen/drafting/export/text"
	"jianwen/drafting/style"
	"jianwen/drafting/typeset/fonts"
)

// export sets a draft and writes it as a finished file.
type export struct {
	File    string `arg:"" help:"cli.help.export-file"`
	Out     string `help:"cli.help.export-out" short:"o" required:"" placeholder:"OUT.pdf"`
	Format  string `help:"cli.help.format" placeholder:"pdf|txt|md"`
	Profile string `help:"cli.help.profile" placeholder:"NAME"`
	JSON    bool   `help:"cli.help.export-json" name:"json"`
	Force   bool   `help:"cli.help.export-force"`
	Public  bool   `help:"cli.help.export-public"`
	Masked  string `help:"cli.help.export-masked" placeholder:"LIST.txt"`
	Brief   bool   `help:"cli.help.export-brief"`
	Redline string `help:"cli.help.export-redline" placeholder:"OLD.md"`

	masked  []masked // what a copy for the public hides
	changes int      // in a red-line
}

// Run reads, sets, writes and reports.
func (e *export) Run(s *session) error {
	if e.File == "" {
		return wrong(translations.T("cli.usage.missing", "FILE"))
	}
	if e.Masked != "" && !e.listable() {
		return wrong(translations.T("cli.export.masked", e.Masked))
	}
	if e.Brief && e.Profile != "" {
		return wrong(translations.T("cli.brief.profile"))
	}
	format, err := e.format()
	if err != nil {
		return err
	}
	if err := e.comparable(format); err != nil {
		return err
	}
	styles := s.styles()
	if _, ok := styles.Profile(e.Profile); e.Profile != "" && !ok {
		return wrong(translations.T("cli.export.no-profile", e.Profile, strings.Join(styles.Names(), " ")))
	}
	draft, err := s.draft(e.File)
	if err != nil {
		return err
	}
	if err := e.refuse(format); err != nil {
		return err
	}
	if e.Public || e.Brief {
		if err := e.public(s, &draft); err != nil {
			return err
		}
	}
	if e.Brief {
		return e.brief(s, draft, format)
	}
	return e.write(s, draft, format, styles)
}

// formats are the endings that export knows.
var formats = map[string]string{".pdf": "pdf", ".txt": "txt", ".md": "md", ".docx": "docx"}

// format is --format, or what the ending of the output says.
func (e *export) format() (string, error) {
	format := strings.ToLower(strings.TrimPrefix(e.Format, "."))
	if e.Out == "" {
		return "", wrong(translations.T("cli.usage.missing", "-o OUT.pdf"))
	}
	if format == "" && e.Out == "-" {
		return "", wrong(translations.T("cli.export.format"))
	}
	if format == "" {
		format = formats[strings.ToLower(filepath.Ext(e.Out))]
	}
	switch format {
	case "pdf", "txt", "md":
		return format, nil
	case "docx":
		return "", wrong(translations.T("cli.export.docx"))
	case "":
		return "", wrong(translations.T("cli.export.ending", e.Out))
	}
	return "", wrong(translations.T("cli.export.no-format", e.Format))
}

// refuse keeps drafts from being overwritten: the one that is exported always,
// another unless told so.
func (e *export) refuse(format string) error {
	out, err := os.Stat(e.Out)
	if e.Out == "-" || err != nil {
		return nil
	}
	if e.File != "-" && sameFile(e.File, e.Out) {
		return nothing(translations.T("cli.export.same", e.Out), nil)
	}
	if format == "md" && out.Mode().IsRegular() && !e.Force {
		return nothing(translations.T("cli.write.exists", e.Out), nil)
	}
	return nil
}

// draft reads the draft to export and tells what was done to read it.
func (s *session) draft(name string) (Draft, error) {
	d, err := Draft{}, error(nil)
	if name == "-" {
		d, err = readFrom(translations.T("cli.stdin"), s.in)
	} else {
		d, err = ReadDraft(name)
	}
	if d.Note != "" {
		s.say(d.Note)
	}
	return d, err
}

// write makes the file and reports on it.
func (e *export) write(s *session, draft Draft, format string, styles *style.Set) error {
	set := s.fonts()
	go set.Report() // the faces are opened while the catalogue is read
	snapshot, err := e.compiled(s, draft, drafting.Options{
		Forms: s.catalogue(), Fonts: set, Styles: styles, Profile: e.Profile,
	})
	if err != nil {
		return err
	}
	if err := e.deliver(s, format, draft, snapshot, set); err != nil {
		return err
	}
	r := reportOn(snapshot, draft.Name, e.Out, format)
	if e.Public {
		r.Masked = e.masked
		r.Findings = append(r.Findings, revealed(snapshot)...)
		if err := e.list(s); err != nil {
			return err
		}
	}
	if e.Redline != "" {
		r.Findings, r.Changes = []finding{}, &e.changes // what is found in two drafts at once is of neither
	}
	return e.tell(s, r)
}

// deliver renders a snapshot and writes it where it is to go.
func (e *export) deliver(s *session, format string, draft Draft, snapshot *drafting.Snapshot, set *fonts.Set) error {
	data, err := render(format, draft, snapshot, set)
	switch {
	case err != nil:
		return nothing(translations.T("cli.export.failed", draft.Name, reason(err)), err)
	case e.Out == "-":
		return s.print(string(data))
	}
	return writeFile(e.Out, data)
}

// render is the bytes of the file.
func render(format string, draft Draft, snapshot *drafting.Snapshot, set *fonts.Set) ([]byte, error) {
	var out bytes.Buffer
	var err error
	switch format {
	case "pdf":
		err = pdf.Write(&out, pdf.Document{
			Pages: snapshot.Pages, Outline: snapshot.Outline, Fonts: set, Info: info(draft, snapshot),
		})
	case "txt":
		err = text.Write(&out, snapshot.Pages)
	case "md":
		out.WriteString(draft.Text)
	}
	return out.Bytes(), err
}

// tell says what was made: a sentence, and what differs from what was asked
// for; or all of it as JSON, beside the data when that goes to standard output.
func (e *export) tell(s *session, r report) error {
	if e.JSON {
		text, err := toJSON(r)
		if err != nil {
			return err
		}
		if e.Out == "-" {
			s.say(strings.TrimSuffix(text, "\n"))
			return nil
		}
		return s.print(text)
	}
	if r.Changes != nil {
		s.say(translations.T("cli.redline.changes", *r.Changes))
	}
	for _, sentence := range r.sentences() {
		s.say(sentence)
	}
	return nil
}
