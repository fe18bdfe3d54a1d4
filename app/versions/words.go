package versions

import (
	"fyne.io/fyne/v2/theme"

	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/drafting/register"
)

// moment is when a version was made, by the clock of the place.
func moment(v register.Version) string { return v.At.Local().Format("2006-01-02 15:04") }

// reason is why a version was made.
func reason(why register.Reason) string {
	switch why {
	case register.Begun:
		return translations.T("versions.begun")
	case register.Saved:
		return translations.T("versions.saved")
	case register.Kept:
		return translations.T("versions.kept")
	case register.Restored:
		return translations.T("versions.restored")
	case register.Outside:
		return translations.T("versions.outside")
	}
	return string(why)
}

// label names a version in a button or a menu.
func (p *Pane) label(number int) string {
	v, ok := p.version(number)
	switch {
	case number == OnDisk:
		return translations.T("versions.on-disk")
	case !ok:
		return translations.T("versions.now")
	case v.Name != "":
		return v.Name
	}
	return translations.T("versions.label", moment(v), reason(v.Why))
}

func bold(text string) widgets.Paragraph {
	return widgets.Paragraph{Pieces: []widgets.Piece{{Text: text, Bold: true}}}
}

func small(text string) widgets.Paragraph {
	return widgets.Paragraph{Above: 1, Pieces: []widgets.Piece{{Text: text, Small: true, Color: theme.ColorNamePlaceHolder}}}
}
