package library

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"jianwen/assets/translations"
	"jianwen/search/law"
)

// chooseVersion offers the texts of the statute, the newest first.
func (s *statuteView) chooseVersion() {
	widget.ShowPopUpMenuAtRelativePosition(s.versionMenu(), s.pane.host.Window.Canvas(), fyne.NewPos(0, s.version.Size().Height), s.version)
}

// versionMenu has an entry for every date of a text.
func (s *statuteView) versionMenu() *fyne.Menu {
	menu := fyne.NewMenu("")
	for _, v := range texts(s.statute) {
		label := joined([]string{edition(v), statusName(s.statute.StatusOf(v, s.pane.day()))})
		if v.Source == "" {
			label = joined([]string{label, translations.T("library.no-text")})
		}
		i := fyne.NewMenuItem(label, func() { s.pane.openArticle(s.statute, v, s.article()) })
		i.Disabled = v.Source == ""
		i.Checked = v.Text == s.shown.Text && (v.Text != 0 || v.ID == s.shown.ID)
		menu.Items = append(menu.Items, i)
	}
	return menu
}

func statusName(st law.Status) string { return translations.Pick(st.Zh(), st.En()) }

// texts are the versions of a statute that one reads, the newest first: of each date one,
// rather with a text than without and rather whole than a part, whose text is that of all
// parts. Versions without a date are all there.
func texts(st *law.Statute) (out []*law.Version) {
	for _, v := range slices.Backward(st.Versions) {
		i := slices.IndexFunc(out, func(u *law.Version) bool { return u.Text == v.Text && v.Text != 0 })
		switch {
		case i < 0:
			out = append(out, v)
		case fitter(v, out[i]):
			out[i] = v
		}
	}
	return out
}

// fitter tells whether v stands rather than u for the text of their date.
func fitter(v, u *law.Version) bool {
	if (v.Source == "") != (u.Source == "") {
		return v.Source != ""
	}
	if (v.Part == "") != (u.Part == "") {
		return v.Part == ""
	}
	return true // the one that comes first
}
