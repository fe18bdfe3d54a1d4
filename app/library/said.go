package library

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/widgets"
)

// A saying is a sentence at the foot of the pane that says what was just done, until
// another view is shown or a while has gone by.
type saying struct {
	pane     *Pane
	strip    *fyne.Container
	text     *widgets.Rich
	sentence string // that was said last
}

// saidFor is how long a sentence stays.
const saidFor = 8 * time.Second

func newSaying(p *Pane) *saying {
	s := &saying{pane: p, text: widgets.NewRich()}
	s.strip = container.New(layout.NewCustomPaddedVBoxLayout(0), widget.NewSeparator(),
		container.New(layout.NewCustomPaddedLayout(5, 5, 12, 12), s.text))
	s.strip.Hide()
	return s
}

// done says in the pane and in the status bar that something has been done.
func (s *saying) done(sentence string) {
	s.say(sentence, widgets.Piece{Icon: "status-in-force", Color: theme.ColorNameSuccess})
}

// undone says why something has not.
func (s *saying) undone(sentence string) {
	s.say(sentence, widgets.Piece{Icon: "hint", Color: theme.ColorNameWarning})
}

func (s *saying) say(sentence string, icon widgets.Piece) {
	s.sentence = sentence
	s.text.Set([]widgets.Paragraph{line(icon, widgets.Piece{Text: " " + sentence})})
	s.strip.Show()
	s.pane.host.Tell(sentence)
	s.pane.host.Quietly("library-said", func(ctx context.Context) func() {
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(saidFor):
			return s.hide
		}
	})
}

// hide takes the sentence away.
func (s *saying) hide() {
	s.pane.host.Stop("library-said")
	s.strip.Hide()
}
