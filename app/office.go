package app

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"jianwen/assets/translations"
	"jianwen/drafting"
	"jianwen/drafting/check"
	"jianwen/drafting/check/rules"
	"jianwen/drafting/deadline"
	"jianwen/drafting/forms"
	"jianwen/drafting/style"
	"jianwen/drafting/typeset/fonts"
)

// An office is what drafts are set with: the program's own types and layouts, and
// what the office has added in the workspace.
type office struct {
	forms  *forms.Catalogue
	styles *style.Set
	fonts  *fonts.Set
	rules  *check.Office
	faults []string // what is wrong in the office's files, one sentence each
}

// newOffice reads a workspace when first asked.
func newOffice(workspace string, faces *fonts.Set) func() office {
	return sync.OnceValue(func() office {
		o := office{fonts: faces}
		var typeFaults []forms.Problem
		var styleFaults []style.Problem
		o.forms, typeFaults = forms.Load(filepath.Join(workspace, "office", "forms"))
		o.styles, styleFaults = style.Load(filepath.Join(workspace, "office", "style.yaml"))
		name := filepath.Join(workspace, "office", "rules.yaml")
		office, ruleFaults := check.LoadOffice(name, rules.All)
		o.rules = office
		for _, p := range ruleFaults {
			o.fault(name, p.Line, p.Column, p.Zh, p.En)
		}
		var dayFaults []*deadline.Problem
		o.rules.Calendar, dayFaults = deadline.Load(os.DirFS(filepath.Join(workspace, "office", "calendar")))
		for _, p := range dayFaults {
			o.fault(p.File, p.Line, p.Column, p.Zh, p.En)
		}
		for _, p := range typeFaults {
			o.fault(p.File, p.Line, p.Column, p.Zh, p.En)
		}
		for _, p := range styleFaults {
			o.fault(p.File, p.Line, p.Column, p.Zh, p.En)
		}
		return o
	})
}

func (o *office) fault(file string, line, column int, zh, en string) {
	o.faults = append(o.faults, fmt.Sprintf("%s:%d:%d: %s", file, line, column, translations.Pick(zh, en)))
}

// options are for a compilation on the screen, with guidance, or for a file.
func (o office) options(guidance bool) drafting.Options {
	return drafting.Options{Forms: o.forms, Styles: o.styles, Fonts: o.fonts, Guidance: guidance}
}
