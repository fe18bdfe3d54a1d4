package cli

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"jianwen/assets/translations"
	"jianwen/drafting/forms"
	"jianwen/drafting/organ"
)

// begin writes a new draft.
type begin struct {
	Key   string   `arg:"" help:"cli.help.new-key"`
	Out   string   `help:"cli.help.new-out" short:"o" required:"" placeholder:"FILE.md"`
	Set   []string `help:"cli.help.set" sep:"none" placeholder:"FIELD=VALUE"`
	Force bool     `help:"cli.help.force"`
}

// everywhere is the keys of the front matter that any draft may have.
var everywhere = []string{
	"procuratorate", "addressee", "number", "date", "conduct", "signatory", "cc", "attachments",
	"contact", "secrecy", "urgency", "profile", "issuer", "issued", "title",
}

// Run writes the draft of a type, its parts and phrases in place.
func (b *begin) Run(s *session) error {
	c := s.catalogue()
	form, err := find(c, b.Key)
	if err != nil {
		return err
	}
	values, err := b.values(form)
	if err != nil {
		return err
	}
	text := NewText(form, s.profile(), values)
	if b.Out == "-" {
		return s.print(text)
	}
	if !strings.EqualFold(filepath.Ext(b.Out), ".md") {
		return wrong(translations.T("cli.new.ending", b.Out))
	}
	if there, err := os.Lstat(b.Out); err == nil && !there.IsDir() && !b.Force {
		return nothing(translations.T("cli.write.exists", b.Out), nil)
	}
	if err := writeFile(b.Out, []byte(text)); err != nil {
		return err
	}
	s.say(translations.T("cli.new.done", b.Out, translations.Pick(form.Zh, form.En)))
	return nil
}

// NewText is the text of a new draft: the parts and phrases of its form, what the office
// says of itself filled in, and over it what is set.
func NewText(form *forms.Form, own organ.Profile, set map[string]string) string {
	return forms.Draft(form, own.For(form, set))
}

// find looks a type up by its key or its Chinese name.
func find(c *forms.Catalogue, key string) (*forms.Form, error) {
	if form, ok := c.Form(key); ok {
		return form, nil
	}
	var keys []string
	for _, f := range c.All() {
		if f.Zh == key || f.Title == key && count(c, key) == 1 {
			return f, nil
		}
		keys = append(keys, f.Key)
	}
	near := nearest(strings.ToLower(key), keys)
	if len(near) == 0 {
		near = containing(c, key)
	}
	if len(near) == 0 {
		return nil, wrong(translations.T("cli.new.no-form", key))
	}
	return nil, wrong(translations.T("cli.new.near-form", key, strings.Join(near, " ")))
}

// count is how many types print the title.
func count(c *forms.Catalogue, title string) int {
	n := 0
	for _, f := range c.All() {
		if f.Title == title {
			n++
		}
	}
	return n
}

// containing is up to five keys of types whose key or Chinese name holds word.
func containing(c *forms.Catalogue, word string) []string {
	var out []string
	for _, f := range c.All() {
		if strings.Contains(f.Key, word) || strings.Contains(f.Zh, word) {
			out = append(out, f.Key)
		}
	}
	return out[:min(5, len(out))]
}

// values reads --set.
func (b *begin) values(form *forms.Form) (map[string]string, error) {
	known := slices.Clone(everywhere)
	for _, f := range form.Fields {
		if !slices.Contains(known, f.Key) {
			known = append(known, f.Key)
		}
	}
	out := map[string]string{}
	for _, set := range b.Set {
		key, value, ok := strings.Cut(set, "=")
		switch {
		case !ok || key == "":
			return nil, wrong(translations.T("cli.set.form", set))
		case !slices.Contains(known, key):
			if near := nearest(key, known); len(near) > 0 {
				return nil, wrong(translations.T("cli.set.near", key, form.Key, strings.Join(near, " ")))
			}
			return nil, wrong(translations.T("cli.set.unknown", key, form.Key, strings.Join(known, " ")))
		}
		if before, ok := out[key]; ok && several(form, key) {
			value = before + "\n" + value
		}
		out[key] = value
	}
	return out, nil
}

// several reports whether a field takes more than one value: then --set may be
// repeated for it, and otherwise the last one counts.
func several(form *forms.Form, key string) bool {
	f, ok := form.Field(key)
	return ok && (f.Type == "list" || f.Type == "names")
}
