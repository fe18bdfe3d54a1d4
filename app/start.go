package app

import (
	"image/color"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/look"
	"jianwen/app/paper"
	"jianwen/app/widgets"
	"jianwen/assets/translations"
)

// A startPage is what the window shows before a draft is open: open one, one of
// the last, or a sample.
type startPage struct {
	widget.BaseWidget
	w       *window
	samples *fyne.Container
}

func newStartPage(w *window) *startPage {
	s := &startPage{w: w, samples: container.NewGridWithColumns(2)}
	s.ExtendBaseWidget(s)
	return s
}

// setSamples lists the bundled drafts once they are known.
func (s *startPage) setSamples(choices []Choice) {
	s.samples.RemoveAll()
	for _, c := range choices {
		s.samples.Add(entry(c.Name, "draft", c.Run))
	}
}

// twoColumns is the width from which on the samples stand in two columns, units.
const twoColumns = 800

// Resize sets the samples in as many columns as there is room for.
func (s *startPage) Resize(size fyne.Size) {
	s.samples.Layout = layout.NewGridLayout(1)
	if size.Width >= twoColumns {
		s.samples.Layout = layout.NewGridLayout(2)
	}
	s.BaseWidget.Resize(size)
	s.samples.Refresh()
}

// entry is a line that opens something.
func entry(name, icon string, run func()) *widgets.Tool {
	t := widgets.NewTool(name, icon, run)
	t.Lead = true
	return t
}

// CreateRenderer is for Fyne.
func (s *startPage) CreateRenderer() fyne.WidgetRenderer {
	card := canvas.NewRectangle(theme.Color(theme.ColorNameOverlayBackground))
	card.CornerRadius = 8
	card.Shadow = canvas.Shadow{Color: color.NRGBA{A: 0x30}, BlurRadius: 10, Offset: fyne.NewPos(0, 2)}
	inside := container.New(layout.NewCustomPaddedLayout(26, 26, 34, 34), s.content())
	return widget.NewSimpleRenderer(container.NewStack(
		canvas.NewRectangle(paper.Desk),
		container.NewScroll(container.NewCenter(container.NewStack(card, inside))),
	))
}

func (s *startPage) content() fyne.CanvasObject {
	picture := canvas.NewImageFromResource(look.Program())
	picture.SetMinSize(fyne.NewSize(64, 64))
	picture.FillMode = canvas.ImageFillContain
	name := canvas.NewText(translations.T("window.title"), theme.Color(theme.ColorNameForeground))
	name.TextSize, name.TextStyle = theme.TextHeadingSize(), fyne.TextStyle{Bold: true}
	what := widget.NewLabel(translations.T("start.what"))
	open := widget.NewButtonWithIcon(translations.T("command.open"), look.IconIn("open", theme.ColorNameForegroundOnPrimary), s.w.askOpen)
	open.Importance = widget.HighImportance
	content := container.NewVBox(
		container.NewBorder(nil, nil, container.NewVBox(picture), nil,
			container.New(layout.NewCustomPaddedLayout(4, 0, 12, 24), container.NewVBox(
				container.New(layout.NewCustomPaddedLayout(0, 0, 7, 0), name), what,
				container.New(layout.NewCustomPaddedLayout(2, 6, 7, 0), container.NewHBox(open))))),
	)
	if recent := s.w.recent(); len(recent) > 0 {
		content.Add(heading("start.recent"))
		for _, path := range recent[:min(len(recent), 5)] {
			content.Add(entry(filepath.Base(path)+"　"+filepath.Dir(path), "draft", func() { s.w.open(path) }))
		}
	}
	content.Add(heading("start.samples"))
	content.Add(s.samples)
	return content
}

func heading(key string) fyne.CanvasObject {
	l := widget.NewLabelWithStyle(translations.T(key), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	return container.New(layout.NewCustomPaddedLayout(8, 0, 0, 0), l)
}
