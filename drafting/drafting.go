// Package drafting turns the text of a draft into a document and finished pages.
//
//	text ─ parse ─▶ doc.Document ─┬─ (check) ─▶ findings
//	  ▲                           └─ typeset ─▶ []page.Page ─┬─▶ the paper on the screen
//	  │                                                      └─▶ export/pdf, printing
//	  └── source.Edit ◀── typing, fixes, citations
//
// [Compiler.Compile] does one round. It keeps what did not change since the
// round before: after one key only the paragraph that was touched is parsed and
// set again. It cannot fail; what it stumbles over becomes a finding.
package drafting

import (
	"strings"
	"sync"

	"jianwen/drafting/check"
	"jianwen/drafting/doc"
	"jianwen/drafting/forms"
	"jianwen/drafting/page"
	"jianwen/drafting/parse"
	"jianwen/drafting/style"
	"jianwen/drafting/typeset"
	"jianwen/drafting/typeset/fonts"
)

// Options are what a compilation depends on besides the text.
type Options struct {
	Forms    *forms.Catalogue // nil: the built-in catalogue
	Fonts    *fonts.Set       // nil: fonts.Load with no options
	Styles   *style.Set       // nil: the built-in profiles
	Profile  string           // a profile's name in place of the form's; "" for the form's own
	Guidance bool             // show the guidance of empty parts in grey; never for export
}

// A Snapshot is a draft at one moment, seen from all sides. It is immutable.
type Snapshot struct {
	Text     string
	Document *doc.Document
	Form     *forms.Form    // nil when the draft names no known form
	Profile  *style.Profile // the layout in use
	Title    string         // for a window or a file's properties
	Pages    []*page.Page
	Outline  []page.Mark
	Findings []check.Finding
	Report   typeset.Report
}

// A Compiler makes snapshots of one draft as it changes. It is safe for
// concurrent use; calls wait for one another.
type Compiler struct {
	options Options
	mu      sync.Mutex
	parsed  parse.Cache
	set     typeset.Cache
}

// NewCompiler makes a compiler; what options leave out is the program's own.
func NewCompiler(o Options) *Compiler {
	if o.Forms == nil {
		o.Forms = forms.Builtin()
	}
	if o.Fonts == nil {
		o.Fonts = fonts.Load(fonts.Options{})
	}
	if o.Styles == nil {
		o.Styles = style.Builtin()
	}
	return &Compiler{options: o}
}

// Parse reads text as Compile does, and keeps what did not change.
func (c *Compiler) Parse(text string) *doc.Document {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.parsed.Document(text)
}

// Compile makes the snapshot of text.
func (c *Compiler) Compile(text string) *Snapshot {
	c.mu.Lock()
	defer c.mu.Unlock()
	s := &Snapshot{Text: text, Document: c.parsed.Document(text)}
	s.Form, _ = c.options.Forms.Form(s.Document.Front.Get("form"))
	var known bool
	s.Profile, known = c.options.Styles.Profile(c.profileName(s))
	result := c.set.Pages(typeset.Params{
		Document: s.Document, Form: s.Form, Profile: s.Profile,
		Fonts: c.options.Fonts, Guidance: c.options.Guidance,
	})
	s.Pages, s.Outline, s.Report = result.Pages, result.Outline, result.Report
	s.Title = title(s)
	s.Findings = findings(s, known)
	return s
}

// profileName is the layout asked for: by the options, the draft, or the form.
func (c *Compiler) profileName(s *Snapshot) string {
	for _, name := range []string{c.options.Profile, s.Document.Front.Get("profile")} {
		if name != "" {
			return name
		}
	}
	if s.Form != nil && s.Form.Profile != "" {
		return s.Form.Profile
	}
	return "legal_doc"
}

// title names a draft: what the head says, and the number.
func title(s *Snapshot) string {
	name := s.Document.Front.Get("title")
	if name == "" && s.Form != nil {
		name = s.Form.Title
	}
	if org := s.Document.Front.Get("procuratorate"); name != "" && !strings.HasPrefix(name, org) {
		name = org + name
	}
	if number := s.Document.Front.Get("number"); number != "" {
		name += "（" + number + "）"
	}
	return name
}

// Compile makes one snapshot with nothing kept before or after.
func Compile(text string, o Options) *Snapshot { return NewCompiler(o).Compile(text) }
