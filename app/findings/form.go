package findings

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/drafting/check"
)

// A form asks for the reason why a finding is let stand.
type form struct {
	pane   *Pane
	of     string // name of the finding
	reason *widgets.Field
	body   fyne.CanvasObject
}

func newForm(p *Pane, f check.Finding) *form {
	out := &form{pane: p, of: Name(&f), reason: widgets.NewField(translations.T("finding.reason"))}
	out.reason.OnKey = out.key
	agree := func() {
		reason := strings.TrimSpace(out.reason.Text)
		if reason == "" {
			out.focus()
			return
		}
		out.cancel()
		p.wishes.LetStand(f, reason)
	}
	out.reason.OnSubmitted = func(string) { agree() }
	out.body = container.NewVBox(out.reason, container.NewHBox(
		widgets.NewTool(translations.T("finding.agree"), "", agree),
		widgets.NewTool(translations.T("finding.cancel"), "", out.cancel)))
	return out
}

// key takes Escape, which leaves the form, and F8, which goes to the next finding from
// everywhere.
func (f *form) key(k *fyne.KeyEvent) bool {
	switch k.Name {
	case fyne.KeyEscape:
		f.cancel()
	case fyne.KeyF8:
		f.pane.wishes.Key(k)
	default:
		return false
	}
	return true
}

// cancel takes the form away.
func (f *form) cancel() {
	f.pane.form = nil
	f.pane.fill()
	if i := f.pane.index(); i >= 0 {
		f.pane.focus(f.pane.list.card(i))
	}
}

// focus brings the cursor into the form.
func (f *form) focus() {
	if i := f.pane.index(); i >= 0 {
		f.pane.list.reveal(i)
	}
	f.pane.focus(f.reason)
}

// staleRow says that reasons belong to nothing any more, and offers to take them out.
func staleRow(p *Pane) fyne.CanvasObject {
	stale := p.stale
	words := widgets.NewRich(small(translations.T("finding.stale", len(stale), strings.Join(stale, " "))))
	return container.NewPadded(container.NewVBox(words,
		newAction(p, "back", translations.T("finding.withdraw-stale"), func() { p.wishes.Withdraw(stale...) })))
}
