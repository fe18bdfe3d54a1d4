// Package findings is the pane that lists what the program has to say about a
// draft. A finding is picked to see its place.
package findings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/look"
	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/drafting/check"
	"jianwen/drafting/source"
)

// width of the pane, units.
const width = 270

// A Pane lists findings.
type Pane struct {
	widget.BaseWidget
	pick func(offset int)
	head *widget.Label
	rows *fyne.Container
}

// New makes an empty pane; pick is called with the place of a finding in the draft.
func New(pick func(offset int)) *Pane {
	p := &Pane{pick: pick, head: widget.NewLabel(""), rows: container.NewVBox()}
	p.ExtendBaseWidget(p)
	return p
}

// Set lists the findings of a draft.
func (p *Pane) Set(text string, findings []check.Finding) {
	p.head.SetText(head(findings))
	p.rows.RemoveAll()
	for _, f := range findings {
		p.rows.Add(newRow(text, f, p.pick))
	}
	p.Refresh()
}

// head is how many findings of each severity there are; one with a reason counts no more.
func head(findings []check.Finding) string {
	counts := map[check.Severity]int{}
	for _, f := range findings {
		if f.Override == "" {
			counts[f.Severity]++
		}
	}
	return translations.T("finding.head", counts[check.Error], counts[check.Warning], counts[check.Hint])
}

// MinSize is the pane's width.
func (p *Pane) MinSize() fyne.Size { return fyne.NewSize(width, 100) }

// CreateRenderer is for Fyne.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewBorder(p.head, nil, nil, nil, container.NewVScroll(p.rows)))
}

// A row is one finding: icon, sentence, rule and place.
type row struct {
	widget.BaseWidget
	back *canvas.Rectangle
	body fyne.CanvasObject
	tap  func()
}

func newRow(text string, f check.Finding, pick func(offset int)) *row {
	r := &row{back: canvas.NewRectangle(nil)}
	r.back.CornerRadius = 4
	words := translations.Pick(f.Zh, f.En)
	if f.Override != "" {
		words += "\n" + translations.T("cli.check.overridden", f.Override)
	}
	sentence := widgets.NewProse(words)
	where := canvas.NewText(f.Rule, theme.Color(theme.ColorNamePlaceHolder))
	where.TextSize = theme.CaptionTextSize()
	if !f.Span.Empty() {
		where.Text = translations.T("finding.place", f.Rule, source.PositionOf(text, f.Span.Start).Line)
		r.tap = func() { pick(f.Span.Start) }
	}
	icon := widget.NewIcon(severityIcon(f.Severity))
	r.body = container.New(layout.NewCustomPaddedLayout(6, 8, 8, 12), container.NewBorder(nil, nil,
		container.New(layout.NewCustomPaddedLayout(0, 0, 0, 4), container.NewVBox(icon)), nil,
		container.New(layout.NewCustomPaddedVBoxLayout(2), sentence, where)))
	r.ExtendBaseWidget(r)
	return r
}

// Tapped shows the place.
func (r *row) Tapped(*fyne.PointEvent) {
	if r.tap != nil {
		r.tap()
	}
}

// MouseIn marks a row that can be picked.
func (r *row) MouseIn(*desktop.MouseEvent) {
	if r.tap != nil {
		r.back.FillColor = theme.Color(theme.ColorNameHover)
		r.back.Refresh()
	}
}

// MouseMoved is for Fyne.
func (r *row) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the mark away.
func (r *row) MouseOut() {
	r.back.FillColor = nil
	r.back.Refresh()
}

// CreateRenderer is for Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(r.back, r.body))
}

func severityIcon(s check.Severity) fyne.Resource {
	switch s {
	case check.Error:
		return look.IconIn("error", theme.ColorNameError)
	case check.Warning:
		return look.IconIn("warning", theme.ColorNameWarning)
	}
	return look.IconIn("hint", theme.ColorNamePrimary)
}
