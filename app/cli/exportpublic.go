package cli

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"jianwen/assets/translations"
	"jianwen/drafting"
	"jianwen/drafting/check/rules"
	"jianwen/drafting/masking"
	"jianwen/drafting/source"
)

// masked is one thing that a copy for the public hides.
type masked struct {
	Kind     string `json:"kind"` // name, unit, phone …
	name     string // what people call the kind
	Original string `json:"original"`
	Mask     string `json:"mask"`
	Count    int    `json:"count"`
}

// public puts the copy for the public in the draft's place. It refuses a draft that is
// marked secret, or is a sealed record itself.
func (e *export) public(s *session, draft *Draft) error {
	copied, refused := drafting.Public(draft.Text, s.catalogue(), s.today())
	switch {
	case refused == nil:
	case refused.Marking == "":
		return nothing(translations.T("cli.export.sealed", draft.Name), nil)
	default:
		return nothing(translations.T("cli.export.secret", draft.Name, refused.Marking), nil)
	}
	draft.Text = copied.Text
	e.masked = []masked{}
	for _, m := range copied.List {
		e.masked = append(e.masked, masked{m.Kind.String(), MaskedKind(m.Kind), m.Original, m.Mask, m.Count})
	}
	return nil
}

// MaskedKind is what people call a kind of what is hidden.
func MaskedKind(k masking.Kind) string {
	switch k {
	case masking.Name:
		return translations.T("cli.masked.name")
	case masking.Unit:
		return translations.T("cli.masked.unit")
	case masking.Relation:
		return translations.T("cli.masked.relation")
	case masking.Identity:
		return translations.T("cli.masked.identity")
	case masking.Phone:
		return translations.T("cli.masked.phone")
	case masking.Contact:
		return translations.T("cli.masked.contact")
	case masking.Bank:
		return translations.T("cli.masked.bank")
	case masking.Plate:
		return translations.T("cli.masked.plate")
	case masking.Home:
		return translations.T("cli.masked.home")
	case masking.Health:
		return translations.T("cli.masked.health")
	case masking.Birth:
		return translations.T("cli.masked.birth")
	case masking.School:
		return translations.T("cli.masked.school")
	}
	return translations.T("cli.masked.record")
}

// maskedLines is the list for a person, one thing a line.
func maskedLines(list []masked) string {
	if len(list) == 0 {
		return translations.T("cli.masked.none") + "\n"
	}
	var out strings.Builder
	out.WriteString(translations.T("cli.masked.head") + "\n")
	for _, m := range list {
		mask := m.Mask
		if mask == "" {
			mask = translations.T("cli.masked.left-out")
		}
		fmt.Fprintf(&out, "  %s\t%s → %s\t× %d\n", m.name, m.Original, mask, m.Count)
	}
	out.WriteString(translations.T("cli.masked.read") + "\n")
	return out.String()
}

// listable tells whether the list can be written where it is asked for: over neither
// the draft nor the copy, nor under the ending of a draft or a page, which it is not.
func (e *export) listable() bool {
	ending := strings.ToLower(filepath.Ext(e.Masked))
	return (e.Public || e.Brief) && e.Masked != "-" && (ending == ".txt" || formats[ending] == "") &&
		!sameFile(e.Masked, e.Out) && !sameFile(e.Masked, e.File)
}

// list tells what was hidden, and writes it to a file where one is asked for.
func (e *export) list(s *session) error {
	if e.Masked != "" {
		data := []byte(maskedLines(e.masked))
		if strings.EqualFold(filepath.Ext(e.Masked), ".json") {
			text, err := toJSON(e.masked)
			if err != nil {
				return err
			}
			data = []byte(text)
		}
		if err := writeFile(e.Masked, data); err != nil {
			return err
		}
	}
	if e.JSON {
		return nil // the report has it
	}
	if e.Out == "-" {
		s.say(strings.TrimSuffix(maskedLines(e.masked), "\n"))
		return nil
	}
	return s.print(maskedLines(e.masked))
}

// revealed is what the privacy rules still find in a copy for the public.
func revealed(s *drafting.Snapshot) (out []finding) {
	chosen, _ := rules.Choose([]string{"PRI"})
	result, err := drafting.NewChecker(drafting.CheckOptions{Rules: chosen, Public: true}).Check(context.Background(), s)
	if err != nil {
		return nil // it is cancelled by nothing
	}
	for _, f := range result.Findings {
		at := source.PositionOf(s.Text, f.Span.Start)
		out = append(out, finding{f.Rule, f.Severity.String(), at.Line, at.Column, f.Zh, f.En})
	}
	return out
}
