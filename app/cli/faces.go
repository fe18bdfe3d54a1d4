package cli

import (
	"strings"

	"jianwen/assets/translations"
	"jianwen/drafting/typeset/fonts"
)

// faces shows in which faces documents are set on this machine.
type faces struct {
	JSON bool `help:"cli.help.json" name:"json"`
}

// A face is what one role is set in.
type face struct {
	Role   string `json:"role"`
	Wanted string `json:"wanted"` // the official face
	Found  string `json:"found"`
	Path   string `json:"path"`
	Kind   string `json:"kind"` // official, bundled or stand-in
	Zh     string `json:"zh"`
	En     string `json:"en"`
}

// Run prints every role with its face.
func (f *faces) Run(s *session) error {
	report := facesOf(s.fonts().Report())
	if f.JSON {
		return s.printJSON(report)
	}
	table := [][]string{{
		translations.T("cli.fonts.role"), translations.T("cli.fonts.wanted"), translations.T("cli.fonts.found"),
		translations.T("cli.fonts.kind"), translations.T("cli.fonts.path"),
	}}
	var notes []string
	for _, r := range report {
		table = append(table, []string{r.Role, r.Wanted, r.Found, kind(r.Kind), r.Path})
		if r.Kind == "stand-in" {
			notes = append(notes, translations.Pick(r.Zh, r.En))
		}
	}
	out := columns(table)
	if len(notes) > 0 {
		out += "\n" + strings.Join(notes, "\n") + "\n"
	}
	return s.print(out)
}

// fonts is the faces of this machine, those in the workspace's folder fonts first.
func (s *session) fonts() *fonts.Set {
	return fonts.Load(fonts.Options{Dirs: []string{s.folder("fonts")}, NoSystem: s.bundled})
}

// facesOf takes from resolutions what is told.
func facesOf(resolutions []fonts.Resolution) []face {
	out := []face{}
	for _, r := range resolutions {
		f := face{Role: string(r.Role), Wanted: r.Wanted, Kind: string(r.Kind), Zh: r.Zh, En: r.En}
		if r.Got != nil {
			f.Found, f.Path = r.Got.Key, r.Got.Path
		}
		out = append(out, f)
	}
	return out
}

func kind(key string) string {
	switch key {
	case "official":
		return translations.T("cli.fonts.official")
	case "bundled":
		return translations.T("cli.fonts.bundled")
	}
	return translations.T("cli.fonts.stand-in")
}
