package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/look"
	"jianwen/app/widgets"
	"jianwen/assets/samples"
	"jianwen/assets/translations"
)

// A guide leads through the first run: the name of the procuratorate, statutes, a
// sample. It is hidden but in a new workspace.
type guide struct {
	w    *window
	name *widgets.Field
	said *widget.Label // that the name is kept
	body *fyne.Container
}

func newGuide(w *window) *guide {
	g := &guide{w: w, name: widgets.NewField(translations.T("guide.name-example")), said: widget.NewLabel("")}
	g.said.Hide()
	g.name.OnKey = func(e *fyne.KeyEvent) bool {
		if enter := e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter; enter {
			g.keep()
			return true
		}
		return false
	}
	naming := container.NewBorder(nil, nil, nil, widgets.NewTool(translations.T("guide.keep"), "", g.keep), g.name)
	statutes := container.NewHBox(
		widgets.NewTool(translations.T("command.import-file"), "import", w.importing(func() { w.shelf.ChooseFiles() })),
		widgets.NewTool(translations.T("command.import-folder"), "import", w.importing(func() { w.shelf.ChooseFolder() })))
	sample := container.NewHBox(widgets.NewTool(translations.T("guide.open-sample"), "draft", func() { w.openSample(samples.Names()[0]) }))
	ground := widgets.NewFill(look.ColorNameSelected)
	ground.Shape = func(r *canvas.Rectangle) { r.CornerRadius = 6 }
	steps := container.NewVBox(
		widget.NewLabelWithStyle(translations.T("guide.title"), fyne.TextAlignLeading, fyne.TextStyle{Bold: true}),
		guideStep("guide.name", naming), g.said,
		guideStep("guide.statutes", statutes),
		guideStep("guide.sample", sample),
	)
	g.body = container.NewStack(ground, container.New(layout.NewCustomPaddedLayout(6, 8, 10, 10), steps))
	g.body.Hide()
	return g
}

// guideStep says what is to be done, above what does it.
func guideStep(key string, does fyne.CanvasObject) fyne.CanvasObject {
	return container.NewVBox(padded(widgets.NewProse(translations.T(key))), does)
}

// show shows the guide, with the cursor where the first thing is to be written, unless
// somebody has begun something else meanwhile.
func (g *guide) show() {
	g.body.Show()
	if c := g.w.win.Canvas(); c.Overlays().Top() == nil && !g.w.state.IsOpen() && g.w.start.idle() {
		c.Focus(g.name)
	}
}

// keep keeps the name that was typed.
func (g *guide) keep() {
	g.w.keepOfficeName(g.name.Text, func(name string) {
		g.said.SetText(translations.T("guide.kept", name))
		g.said.Show()
		if c := g.w.win.Canvas(); c.Overlays().Top() == nil && c.Focused() == g.name {
			g.w.start.Focus()
		}
	})
}
