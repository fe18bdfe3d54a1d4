package library

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/widgets"
	"jianwen/assets/translations"
)

// moreTool is the button behind which stands what there is no room for beside the draft.
func (p *Pane) moreTool() *widgets.Tool {
	t := widgets.NewTool(translations.T("library.more"), "", nil)
	t.OnTap = func() {
		p.regain()
		menu := p.more()
		at := fyne.NewPos(0, -widget.NewPopUpMenu(menu, p.host.Window.Canvas()).MinSize().Height)
		widget.ShowPopUpMenuAtRelativePosition(menu, p.host.Window.Canvas(), at, t)
	}
	return t
}

// more is the menu of all that can be done with what the person is at.
func (p *Pane) more() *fyne.Menu {
	items := []*fyne.MenuItem{
		fyne.NewMenuItem(translations.T("library.collect"), p.Collect),
		fyne.NewMenuItem(translations.T("library.compare"), p.Compare),
		fyne.NewMenuItem(translations.T("library.copy-quoted"), p.copyCurrent),
		fyne.NewMenuItem(translations.T("library.print"), p.Print),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(translations.T("room.collections"), p.Collections),
		fyne.NewMenuItem(translations.T("room.history"), p.History),
		fyne.NewMenuItem(translations.T("library.save-search"), p.SaveSearch),
		fyne.NewMenuItem(translations.T("library.export-hits"), p.Export),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(translations.T("library.import"), p.ChooseFiles),
	}
	if !p.room.on && p.host.Enter != nil {
		items = append(items, fyne.NewMenuItem(translations.T("library.room"), p.host.Enter))
	}
	return fyne.NewMenu("", items...)
}

// copyCurrent puts the citation and the words of what the person is at on the clipboard.
func (p *Pane) copyCurrent() {
	if clip, ok := p.current(); ok {
		p.copyQuotation(clip.Citation, clip.Words)
	}
}
