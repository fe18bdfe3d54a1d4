package printing

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/widgets"
	"jianwen/assets/translations"
)

// A Host is the window in which something is printed.
type Host struct {
	Window      fyne.Window
	Preferences fyne.Preferences // remember the printer and the sides
	// Start runs work away from the UI goroutine; what it returns is run there.
	Start func(name string, work func(ctx context.Context) (apply func()))
	Tell  func(sentence string)
	Fail  func(error)
}

// A Document is what is printed.
type Document struct {
	Title string
	PDF   []byte
	Pages int
	Save  func() // lets the person save the PDF, where it cannot be printed
}

// Ask lets the person choose printer, pages, copies and sides, and prints. Where
// nothing can be printed it says so, and offers to save the PDF.
func Ask(h Host, d Document) {
	h.Start("printers", func(ctx context.Context) func() {
		p, err := Find(ctx)
		return func() {
			switch {
			case err != nil:
				offer(h, d)
			case !p.Chosen:
				send(h, d, Job{Title: d.Title})
			default:
				newForm(h, d, p).show()
			}
		}
	})
}

// send prints.
func send(h Host, d Document, j Job) {
	h.Tell(translations.T("printing.sending"))
	h.Start("print", func(ctx context.Context) func() {
		err := Print(ctx, d.PDF, j)
		return func() {
			switch {
			case errors.Is(err, ErrNone):
				h.Tell("")
				offer(h, d)
			case err != nil:
				h.Tell("")
				h.Fail(errors.New(translations.T("printing.refused", err)))
			case j.Printer == "":
				h.Tell(translations.T("printing.sent"))
			default:
				h.Tell(translations.T("printing.sent-to", j.Printer))
			}
		}
	})
}

// offer says that nothing can be printed and offers to save the PDF.
func offer(h Host, d Document) {
	c := dialog.NewCustomWithoutButtons(translations.T("printing.title"),
		padded(widgets.NewProse(translations.T("printing.none"))), h.Window)
	save := widgets.NewAnswer(translations.T("printing.save"), true, func() {
		c.Hide()
		d.Save()
	}, c.Hide)
	c.SetButtons([]fyne.CanvasObject{widgets.NewAnswer(translations.T("dialog.cancel"), false, c.Hide, c.Hide), save})
	c.Resize(fyne.NewSize(460, 190))
	c.Show()
	h.Window.Canvas().Focus(save)
}

// Keys of the preferences.
const (
	printerKey = "print-printer"
	sidesKey   = "print-sides"
)

// A form is the dialog.
type form struct {
	host     Host
	document Document
	printers Printers

	printer *widgets.Choice
	pages   *widgets.Field
	copies  *widgets.Field
	sides   *widgets.Choice
	trouble *widget.Label
	agree   *widgets.Answer
	dialog  *dialog.CustomDialog
}

func newForm(h Host, d Document, p Printers) *form {
	f := &form{host: h, document: d, printers: p, trouble: widget.NewLabel("")}
	f.printer = widgets.NewChoice(p.Names)
	f.printer.SetSelected(p.preferred(h.Preferences.String(printerKey)))
	f.sides = widgets.NewChoice([]string{
		translations.T("printing.one-sided"), translations.T("printing.long-edge"), translations.T("printing.short-edge"),
	})
	f.sides.SetSelectedIndex(min(max(h.Preferences.Int(sidesKey), 0), int(ShortEdge)))
	f.pages = f.field(translations.T("printing.all-pages", d.Pages), "")
	f.copies = f.field("1", "1")
	f.trouble.Importance = widget.DangerImportance
	f.trouble.Wrapping = fyne.TextWrapWord
	return f
}

// preferred is the printer that was used last, else the system's own, else the first.
func (p Printers) preferred(last string) string {
	for _, name := range []string{last, p.Default} {
		if slices.Contains(p.Names, name) {
			return name
		}
	}
	return p.Names[0]
}

// field is a field in which Enter prints and Escape does not.
func (f *form) field(hint, text string) *widgets.Field {
	field := widgets.NewField(hint)
	field.Write(text)
	field.OnChanged = func(string) { f.weigh() }
	field.OnKey = func(e *fyne.KeyEvent) bool {
		switch e.Name {
		case fyne.KeyReturn, fyne.KeyEnter:
			f.print()
		case fyne.KeyEscape:
			f.dialog.Hide()
		default:
			return false
		}
		return true
	}
	return field
}

func (f *form) show() {
	name := func(key string) fyne.CanvasObject { return widget.NewLabel(translations.T(key)) }
	body := container.NewVBox(container.New(layout.NewFormLayout(),
		name("printing.printer"), f.printer, name("printing.pages"), f.pages,
		name("printing.copies"), f.copies, name("printing.sides"), f.sides), f.trouble)
	f.dialog = dialog.NewCustomWithoutButtons(translations.T("printing.title"), body, f.host.Window)
	away := f.dialog.Hide
	f.printer.OnEscape, f.sides.OnEscape = away, away
	f.agree = widgets.NewAnswer(translations.T("printing.print"), true, f.print, away)
	f.dialog.SetButtons([]fyne.CanvasObject{widgets.NewAnswer(translations.T("dialog.cancel"), false, away, away), f.agree})
	f.dialog.Resize(fyne.NewSize(480, 320))
	f.dialog.Show()
	f.host.Window.Canvas().Focus(f.pages)
	f.weigh()
}

// most is how many copies may be asked for: who means more has mistyped.
const most = 999

// job is what is chosen, or what is wrong with it.
func (f *form) job() (j Job, wrong string) {
	pages, ok := Pages(f.pages.Text, f.document.Pages)
	if !ok {
		return j, translations.T("printing.odd-pages", f.document.Pages)
	}
	copies, err := strconv.Atoi(strings.TrimSpace(marks.Replace(f.copies.Text)))
	if err != nil || copies < 1 || copies > most {
		return j, translations.T("printing.odd-copies", most)
	}
	return Job{
		Title: f.document.Title, Printer: f.printer.Selected, Pages: pages, Copies: copies,
		Sides: Sides(max(f.sides.SelectedIndex(), 0)),
	}, ""
}

// weigh says what is wrong with what has been typed, if anything.
func (f *form) weigh() {
	if f.agree == nil {
		return
	}
	_, wrong := f.job()
	f.trouble.SetText(wrong)
	if wrong == "" {
		f.agree.Enable()
	} else {
		f.agree.Disable()
	}
}

func (f *form) print() {
	j, wrong := f.job()
	if wrong != "" {
		return
	}
	f.host.Preferences.SetString(printerKey, j.Printer)
	f.host.Preferences.SetInt(sidesKey, int(j.Sides))
	f.dialog.Hide()
	send(f.host, f.document, j)
}

// padded gives prose the air that labels have.
func padded(o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(7, 7, 7, 12), o)
}
