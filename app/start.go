package app

import (
	"context"
	"image/color"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/look"
	"jianwen/app/palette"
	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/drafting/organ"
	"jianwen/drafting/register"
)

// A startPage is what the window shows before a draft is open: at the left a guide in a
// new workspace, texts that were rescued, the last drafts and samples; at the right the
// document types, to begin a draft of.
type startPage struct {
	widget.BaseWidget
	w       *window
	guide   *guide
	rescued *fyne.Container
	recent  *fyne.Container
	samples *fyne.Container
	types   *palette.Palette
}

func newStartPage(w *window) *startPage {
	s := &startPage{
		w: w, guide: newGuide(w), rescued: container.NewVBox(), recent: container.NewVBox(),
		samples: container.NewGridWithColumns(2), types: palette.New(translations.T("palette.types")),
	}
	s.types.HideKeys()
	s.types.OnKey = func(e *fyne.KeyEvent) bool { return isFunctionKey(e.Name) && w.functionKey(e.Name) }
	s.ExtendBaseWidget(s)
	return s
}

// startList is how many drafts the start page lists.
const startList = 8

// fillStart reads, in the background, what the start page lists.
func (w *window) fillStart() {
	w.tasks.Quietly("start", func(ctx context.Context) func() {
		drafts := w.recentDrafts(ctx, startList)
		rescued, _ := register.Rescued(w.rescueFolders()) // what cannot be read now is there the next time
		own, note := w.own()
		types := w.typeEntries(nil)
		return func() {
			s := w.start
			s.setDrafts(drafts)
			s.setRescued(rescued)
			s.types.Set(types)
			if len(drafts) == 0 && own[organ.Name] == "" {
				s.guide.show()
			}
			if note != "" {
				w.state.tell(note)
			}
			s.Refresh()
		}
	})
}

// Focus puts the cursor where types are sought.
func (s *startPage) Focus() { s.types.Focus(s.w.win.Canvas()) }

// idle tells that no type is sought yet.
func (s *startPage) idle() bool { return s.types.Query() == "" }

// setSamples lists the bundled drafts once they are known.
func (s *startPage) setSamples(choices []Choice) {
	s.samples.RemoveAll()
	for _, c := range choices {
		s.samples.Add(entry(c.Name, "draft", c.Run))
	}
}

// setDrafts lists drafts of the register, each with a switch that keeps it in front.
func (s *startPage) setDrafts(drafts []register.Draft) {
	s.recent.RemoveAll()
	if len(drafts) == 0 {
		return
	}
	s.recent.Add(heading("start.recent"))
	for _, d := range drafts {
		open := entry(d.Title, "draft", func() { s.w.openKept(d.ID) })
		open.Note = s.w.whereabouts(d)
		label := "start.pin"
		if d.Pinned {
			label = "start.pinned"
		}
		pin := widgets.NewTool(translations.T(label), "", func() { s.w.pin(d, s.w.fillStart) })
		pin.On = d.Pinned
		s.recent.Add(container.NewBorder(nil, nil, nil, pin, open))
	}
}

// setRescued lists texts that could not be written into a register.
func (s *startPage) setRescued(all []register.Rescue) {
	s.rescued.RemoveAll()
	if len(all) == 0 {
		return
	}
	s.rescued.Add(heading("start.rescued"))
	s.rescued.Add(padded(widgets.NewProse(translations.T("start.rescued-what"))))
	for _, r := range all {
		open := entry(opening(r.Text), "warning", func() { s.w.openRescued(r) })
		open.Note = filepath.Base(r.Path)
		s.rescued.Add(open)
	}
}

// entry is a line that opens something.
func entry(name, icon string, run func()) *widgets.Tool {
	t := widgets.NewTool(name, icon, run)
	t.Lead = true
	return t
}

// CreateRenderer is for Fyne.
func (s *startPage) CreateRenderer() fyne.WidgetRenderer {
	card := widgets.NewFill(theme.ColorNameOverlayBackground)
	card.Shape = func(r *canvas.Rectangle) {
		r.CornerRadius = 8
		r.Shadow = canvas.Shadow{Color: color.NRGBA{A: 0x30}, BlurRadius: 10, Offset: fyne.NewPos(0, 2)}
	}
	left := container.NewVScroll(container.New(layout.NewCustomPaddedLayout(0, 0, 0, 12), s.left()))
	right := container.NewBorder(heading("start.new"), nil, nil, nil, s.types)
	inside := container.New(layout.NewCustomPaddedLayout(20, 20, 28, 28), container.New(halves{}, left, right))
	return widget.NewSimpleRenderer(container.NewStack(
		widgets.NewFill(look.ColorNameDesk),
		container.New(onDesk{}, container.NewStack(card, inside)),
	))
}

func (s *startPage) left() fyne.CanvasObject {
	picture := canvas.NewImageFromResource(look.Program())
	picture.SetMinSize(fyne.NewSize(56, 56))
	picture.FillMode = canvas.ImageFillContain
	name := widget.NewRichText(&widget.TextSegment{Text: translations.T("window.title"), Style: widget.RichTextStyleHeading})
	what := widget.NewLabel(translations.T("start.what"))
	open := widget.NewButtonWithIcon(translations.T("command.open"), look.IconIn("open", theme.ColorNameForegroundOnPrimary), s.w.askOpen)
	open.Importance = widget.HighImportance
	head := container.NewBorder(nil, nil, container.NewCenter(picture), container.NewCenter(open),
		container.New(layout.NewCustomPaddedLayout(0, 0, 12, 12), container.New(layout.NewCustomPaddedVBoxLayout(0),
			name, what)))
	return container.NewVBox(head, s.guide.body, s.rescued, s.recent, heading("start.samples"), s.samples)
}

func heading(key string) fyne.CanvasObject {
	l := widget.NewLabelWithStyle(translations.T(key), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	return container.New(layout.NewCustomPaddedLayout(8, 0, 0, 0), l)
}
