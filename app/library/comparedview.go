package library

import (
	"context"
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/research"
	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/drafting/compare"
	"jianwen/search"
)

// A comparedView shows two articles or two letters side by side, with what the one has
// and the other has not.
type comparedView struct {
	widget.BaseWidget
	pane    *Pane
	heads   [2]*widgets.Rich
	count   *widget.Label
	list    *items
	changed []int // rows that differ
}

func newComparedView(p *Pane) *comparedView {
	c := &comparedView{pane: p, heads: [2]*widgets.Rich{widgets.NewRich(), widgets.NewRich()}, count: widget.NewLabel(""), list: newItems()}
	p.list(c.list)
	c.list.OnEscape = func() { p.escapeTo(p.back) }
	c.list.OnPick = nil
	c.list.OnUse = func(int) bool {
		c.step(1)
		return true
	}
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer is for Fyne.
func (c *comparedView) CreateRenderer() fyne.WidgetRenderer {
	tools := container.NewHBox(c.pane.backTool(), layout.NewSpacer(), c.count,
		widgets.NewTool(translations.T("library.previous-change"), "up", func() { c.step(-1) }),
		widgets.NewTool(translations.T("library.next-change"), "down", func() { c.step(1) }))
	heads := container.New(layout.NewGridLayoutWithColumns(2),
		container.New(layout.NewCustomPaddedLayout(0, 0, 0, 8), c.heads[0]), container.New(layout.NewCustomPaddedLayout(0, 0, 8, 0), c.heads[1]))
	head := container.New(layout.NewCustomPaddedVBoxLayout(2),
		container.New(layout.NewCustomPaddedLayout(3, 0, 4, 4), tools),
		container.New(layout.NewCustomPaddedLayout(0, 6, 12, 12), heads), widget.NewSeparator())
	return widget.NewSimpleRenderer(container.NewBorder(head, nil, nil, nil, c.list.Rows))
}

// Compare keeps what the person is at to be compared; called again at another article
// or letter, it shows the two side by side.
func (p *Pane) Compare() {
	clip, ok := p.current()
	switch {
	case !ok:
	case p.first == nil || p.first.Same(clip) || clip.Letter != "" && p.first.Letter == clip.Letter:
		p.first = &clip
		p.said.done(translations.T("library.compare-with", clip.Called()))
	default:
		first := *p.first
		p.first = nil
		p.compare(first, clip)
	}
}

// compare shows two clips side by side; of letters the whole text.
func (p *Pane) compare(a, b research.Clip) {
	library := p.library
	p.host.Quietly("library-read", func(ctx context.Context) func() {
		old, err := whole(ctx, library, a)
		var new string
		if err == nil {
			new, err = whole(ctx, library, b)
		}
		switch {
		case errors.Is(err, context.Canceled):
			return nil
		case err != nil:
			return func() { p.host.Fail(err) }
		}
		d := compare.Texts(old, new)
		return func() {
			p.compared.set(a, b, d)
			p.enter(p.compared)
			p.host.Window.Canvas().Focus(p.compared.list.Rows)
		}
	})
}

// whole is the text of an article, of a whole statute or of a whole letter, as the
// library has it; else the words that were kept.
func whole(ctx context.Context, l *search.Library, c research.Clip) (string, error) {
	var out strings.Builder
	switch {
	case c.Letter != "":
		d, err := kept(ctx, l, c)
		if err != nil || d == nil {
			return c.Words, err
		}
		heading := ""
		for _, p := range d.Passages {
			if p.Heading != "" && p.Heading != heading {
				heading = p.Heading
				out.WriteString(heading + "\n")
			}
			out.WriteString(p.Text + "\n")
		}
	case c.Words == "":
		cited, err := resolved(ctx, l, c)
		if err != nil || cited == nil {
			return "", err
		}
		text, err := l.Text(ctx, cited.Statute, cited.Version)
		if err != nil {
			return "", err
		}
		for _, a := range text.Articles {
			out.WriteString(a.Label + "　" + a.Text + "\n")
		}
	default:
		return c.Words, nil
	}
	return out.String(), nil
}

// set shows a difference.
func (c *comparedView) set(a, b research.Clip, d *compare.Difference) {
	c.heads[0].Set([]widgets.Paragraph{line(bold(a.Called())), hint(a.About), hint(translations.T("library.only-first"))})
	c.heads[1].Set([]widgets.Paragraph{line(bold(b.Called())), hint(b.About), hint(translations.T("library.only-second"))})
	c.changed = nil
	all := comparedRows(d)
	for i := range all {
		if all[i].differs {
			c.changed = append(c.changed, i)
		}
	}
	c.count.SetText(translations.T("library.differences", d.Changes()))
	if len(c.changed) == 0 {
		c.count.SetText(translations.T("library.no-differences"))
	}
	var rows []item
	for i := range all {
		rows = append(rows, all[i].item())
	}
	c.list.set(rows)
}

// trimmed is a text without the line ends behind it.
func trimmed(text string) string { return strings.TrimRight(text, "\r\n") }

// step goes to the next paragraph that differs, or to the one before, round the ends.
func (c *comparedView) step(by int) {
	if len(c.changed) == 0 {
		return
	}
	at, there := slices.BinarySearch(c.changed, c.list.Selected())
	if by > 0 && there {
		at++
	} else if by < 0 {
		at--
	}
	at = (at + len(c.changed)) % len(c.changed)
	c.list.Select(c.changed[at])
	c.list.ScrollTo(c.changed[at])
	c.pane.host.Window.Canvas().Focus(c.list.Rows)
}
