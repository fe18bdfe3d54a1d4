package app

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"jianwen/app/palette"
	"jianwen/assets/translations"
)

// An overlay is the palette over the window, and what it is for.
type overlay struct {
	*palette.Overlay
	what string
}

// overlaid shows a palette over the window; one that is there goes away, and is all
// that happens where it is for the same. It is nil where none is shown.
func (w *window) overlaid(what, placeholder string) *palette.Palette {
	if w.over.Visible() {
		w.over.Hide()
		if w.over.what == what {
			return nil
		}
	}
	if w.win.Canvas().Overlays().Top() != nil {
		return nil // a dialog is being answered
	}
	w.writer.Settle()
	p := palette.New(placeholder)
	w.over = overlay{palette.Show(w.win, p), what}
	return p
}

// fill shows in a palette what is read in the background; what is typed meanwhile stays.
func (w *window) fill(p *palette.Palette, entries func() []palette.Entry) {
	w.tasks.Quietly("palette", func(context.Context) func() {
		all := entries()
		return func() { p.Set(all) }
	})
}

// findCommand lets the person find a command by its name.
func (w *window) findCommand() {
	entries := w.commandEntries() // as things are before the palette has the keys
	if p := w.overlaid("commands", translations.T("palette.commands")); p != nil {
		p.Set(entries)
	}
}

// commandEntries are the commands of the table under their menus, and last what their
// submenus offer.
func (w *window) commandEntries() (out []palette.Entry) {
	var offered []palette.Entry
	for _, g := range w.groups {
		for _, c := range g.Commands {
			if c == nil || c.Key == "command.palette" {
				continue
			}
			e := palette.Entry{
				Name: translations.T(c.Key), Also: translations.Both(c.Key), Group: translations.T(g.Key),
				Key: c.keyName(), Off: !c.enabled(), Run: c.run,
			}
			if c.Checked != nil && c.Checked() {
				e.Note = translations.T("palette.on")
			}
			if c.Children == nil {
				out = append(out, e)
				continue
			}
			for _, choice := range c.Children() {
				offered = append(offered, palette.Entry{Name: choice.Name, Group: translations.T(c.Key), Run: choice.Run})
			}
		}
	}
	return append(out, offered...)
}

// keyName is the key of a command as the menu shows it; "" where it has none.
func (c *Command) keyName() string {
	switch usual := c.Usual.(type) {
	case nil:
		if len(c.Keys) > 0 {
			return keyName(c.Keys[0].KeyName, c.Keys[0].Modifier)
		}
	case fyne.KeyboardShortcut:
		return keyName(usual.Key(), usual.Mod())
	}
	return ""
}

// keyName is a key as people call it: Ctrl+Shift+P.
func keyName(key fyne.KeyName, held fyne.KeyModifier) string {
	var all []string
	for _, m := range []struct {
		mask fyne.KeyModifier
		name string
	}{{fyne.KeyModifierControl, "Ctrl"}, {fyne.KeyModifierAlt, "Alt"}, {fyne.KeyModifierShift, "Shift"}, {fyne.KeyModifierSuper, "Super"}} {
		if held&m.mask != 0 {
			all = append(all, m.name)
		}
	}
	name := string(key)
	if key == fyne.KeyReturn {
		name = "Enter"
	}
	return strings.Join(append(all, name), "+")
}

// quickOpen lets the person find a draft of the register, a sample, or a type to begin
// a draft of.
func (w *window) quickOpen() {
	if p := w.overlaid("open", translations.T("palette.open")); p != nil {
		w.fill(p, func() []palette.Entry {
			out := w.draftEntries()
			for _, e := range w.typeEntries(nil) {
				e.Note, e.Group = e.Group, translations.T("palette.new")
				out = append(out, e)
			}
			return append(out, w.sampleEntries()...)
		})
	}
}
