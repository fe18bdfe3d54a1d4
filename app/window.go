package app

import (
	"path/filepath"
	"slices"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/argument"
	"jianwen/app/cli"
	"jianwen/app/fields"
	"jianwen/app/findings"
	"jianwen/app/help"
	"jianwen/app/ime/keys"
	"jianwen/app/library"
	"jianwen/app/margins"
	"jianwen/app/outline"
	"jianwen/app/paper"
	"jianwen/app/rounds"
	"jianwen/app/settings"
	"jianwen/app/versions"
	"jianwen/app/widgets"
	"jianwen/app/writing"
	"jianwen/assets/translations"
	"jianwen/drafting"
	"jianwen/drafting/check"
	"jianwen/drafting/register"
	"jianwen/drafting/typeset/fonts"
	"jianwen/search"
)

// A window is the one window of the program.
type window struct {
	app       fyne.App
	win       fyne.Window
	workspace string
	alone     error // why nothing is written into the workspace; nil: it is held
	state     State
	tasks     *Tasks
	groups    []Group
	fonts     *fonts.Set
	office    func() office

	library  *search.Library    // nil: not open yet, or it does not open
	compiler *drafting.Compiler // of the open draft
	checker  *drafting.Checker  // of the open draft; nil before its first check
	checked  *drafting.Snapshot // that the findings on show are of; nil: of none
	mayWrite map[string]bool    // files that a person let be written
	aside    *drafting.Compiler // of the open draft, for the writer

	booksOnce   sync.Once
	register    *register.Register
	registerErr error
	keeping     keeping
	unkept      *register.Copy // of the open draft where no register keeps it; nil: none was needed
	guided      bool           // whether compiler shows guidance
	opening     bool           // the library
	opened      chan *search.Library
	kick        chan bool // the library has grown
	samples     []Choice
	over        overlay // the palette over the window

	fitted     bool // whether the zoom followed the width when the menu was drawn
	board      *keys.Board
	writer     *writing.Writer
	finder     *finder
	margins    *margins.Margins
	reasoned   *drafting.Snapshot // that the margin and the map are of
	clash      *clashBar
	candidates *widgets.Candidates

	paper    *paper.Paper
	view     *fyne.Container // the paper with its scroll bars
	thumbs   *paper.Thumbnails
	pages    *fyne.Container // thumbs with its edge
	outline  *outline.Pane
	casework *casework
	rounds   *rounds.Pane
	sections *fyne.Container    // outline with its edge
	outlined *drafting.Snapshot // that the outline is of
	left     *fyne.Container
	findings *findings.Pane
	shelf    *library.Pane
	versions *versions.Pane
	redlined redlined
	public   publishing
	help     *help.Pane
	argument *argument.Pane
	fields   *fields.Pane
	right    *sidebar
	start    *startPage
	toolbar  *toolbar
	status   *statusBar
	middle   *fyne.Container
	bars     []*fyne.Container // above and below

	begun   time.Time
	onView  func() // for tracing
	onShown func(what string, asked time.Time)
}

// newWindow makes the window, not yet built; post runs a function on the UI goroutine.
func newWindow(a fyne.App, workspace string, post func(func())) *window {
	w := &window{begun: time.Now(), app: a, win: a.NewWindow(translations.T("window.title")), workspace: workspace, mayWrite: map[string]bool{}}
	w.state.View = View{Thumbnails: true, Findings: true, Guidance: true, Places: true}
	w.opened, w.kick = make(chan *search.Library, 1), make(chan bool, 1)
	w.tasks = newTasks(post, w.crashed)
	w.fonts = fonts.Load(fonts.Options{Dirs: []string{filepath.Join(workspace, "fonts")}})
	w.office = newOffice(workspace, w.fonts)
	return w
}

// build makes the parts of the window and puts them together.
func (w *window) build() {
	w.win.SetCloseIntercept(w.quit)
	w.paper = paper.New(w.face)
	w.thumbs = paper.NewThumbnails(w.paper, func(work func() func()) {
		time.AfterFunc(time.Until(w.begun.Add(patience)), func() { w.tasks.Background(work) })
	})
	w.thumbs.OnJump = w.paper.ScrollToPage
	w.view = paper.NewView(w.paper, w.viewed)
	w.findings = findings.New(w.wishes())
	w.groups = w.hold(w.commands())
	w.toolbar = newToolbar(w.groups)
	w.status = newStatusBar(w)
	w.start = newStartPage(w)
	w.start.Hide() // until nothing else is to be shown
	w.outline = w.newOutline()
	w.casework, w.rounds = newCasework(), w.newRounds()
	w.pages, w.sections = newColumn(w.thumbs), newColumn(container.NewBorder(w.casework.body, nil, nil, nil, w.outline))
	w.left = container.New(abreast{}, w.sections, w.pages)
	w.shelf = library.New(w.host())
	w.versions = w.newVersions()
	w.public.pane = w.newPreview()
	w.help = w.newHelp()
	w.argument = w.newArgument()
	w.fields = fields.New(fields.Wishes{Set: w.setField, Key: w.fieldKey, Focus: w.win.Canvas().Focus})
	w.right = newSidebar(w.app.Preferences(), w.sidePanes())
	w.finder = newFinder(w)
	w.clash = newClashBar(w)
	w.redlined = w.newRedlined()
	w.middle = container.NewBorder(container.New(stacked{}, w.clash.Container, w.finder.Container), nil, nil, nil, container.NewStack(w.start, w.view, w.redlined.view))
	top := container.New(stacked{}, w.toolbar, widget.NewSeparator())
	bottom := container.New(stacked{}, widget.NewSeparator(), w.status)
	w.bars = []*fyne.Container{top, bottom}
	w.win.SetPadded(false)
	w.newWriter()
	w.newMargins()
	all := container.New(panes{top, bottom, w.left, w.right, w.middle}, top, bottom, w.left, w.right, w.middle)
	layer := keys.NewLayer(w.margins.Card, w.candidates)
	w.board.SetLayer(layer)
	w.win.SetContent(w.paintTrace(container.NewStack(all, layer)))
	w.connect()
	w.win.SetMainMenu(mainMenu(w.groups))
	addShortcuts(w.win.Canvas(), w.groups)
	w.win.Canvas().SetOnTypedKey(w.typedKey)
	w.win.SetOnDropped(w.dropped)
	w.win.SetMaster()
	w.win.Resize(sized(fyne.NewSize(1200, 860), 100, settings.Load(w.app.Preferences()).Size))
}

// face is the font file of a face; nil where it is unknown.
func (w *window) face(key string) []byte {
	if f := w.fonts.ByKey(key); f != nil {
		return f.Data()
	}
	return nil
}

// connect lets the parts hear of changes.
func (w *window) connect() {
	w.state.Opened.Listen(func(s *State) {
		w.checker = nil // it is of the draft before
		w.state.View.Room = false
		w.writer.Open(s.Snapshot, w.compiler, w.aside)
		w.backToCaret()
		w.versions.Set(nil)
		w.leavePublic()
		w.fields.Clear()
		w.kept()
		w.found(s.Snapshot, &check.Result{Findings: s.Snapshot.Findings})
		w.win.SetTitle(w.title())
	})
	w.state.Compiled.Listen(func(s *State) {
		w.thumbs.SetPages(s.Snapshot.Pages)
		w.listSections()
		w.listCase()
		w.listFields()
		w.reason()
		w.showPublic()
		w.showSaved()
		w.check()
		w.win.SetTitle(w.title())
		w.arrange()
		w.viewed()
	})
	w.state.Viewed.Listen(func(s *State) {
		w.paper.ShowPlaces(s.View.Places)
		w.arrange()
		if s.IsOpen() && s.View.Guidance != w.guided {
			w.recompile()
		}
	})
	w.state.Told.Listen(func(s *State) { w.status.setMessage(s.Message) })
	w.tasks.busy.Listen(w.status.setBusy)
}

// arrange shows the panes that are wanted and have something to show.
func (w *window) arrange() {
	s, room := &w.state, w.inRoom()
	w.shelf.SetRoom(room)
	w.right.whole, w.middle.Hidden = room, room
	w.pages.Hidden, w.sections.Hidden = !s.View.Thumbnails, !s.View.Outline
	w.left.Hidden = room || !s.IsOpen() || s.View.Alone || w.pages.Hidden && w.sections.Hidden
	w.leaveAlone()
	w.right.show(w.rightPane())
	if w.start.Hidden && !s.IsOpen() {
		w.fillStart()
	}
	w.start.Hidden = s.IsOpen()
	w.view.Hidden, w.redlined.view.Hidden = !s.IsOpen() || w.comparing(), !w.comparing()
	if !s.IsOpen() {
		w.finder.Hide()
	}
	w.updateClash()
	w.win.Content().Refresh()
	w.refreshCommands()
	w.status.update()
}

// rightPane is what stands at the right; nil for nothing.
func (w *window) rightPane() fyne.CanvasObject {
	s := &w.state
	switch {
	case s.View.Instead == libraryPane:
		return w.shelf
	case s.View.Instead == roundsPane:
		return w.rounds
	case s.View.Instead == helpPane:
		return w.help
	case !s.IsOpen():
		return nil
	case s.View.Instead == publicPane:
		return w.public.pane
	case s.View.Instead == fieldsPane:
		return w.fields
	case s.View.Instead == argumentPane:
		return w.argument
	case s.View.Instead == versionsPane:
		return w.versions
	case s.View.Findings && !s.View.Alone && len(s.Findings)+len(s.Stale) > 0:
		return w.findings
	}
	return nil
}

// refreshCommands draws menu and toolbar as the commands are now.
func (w *window) refreshCommands() {
	if w.win.MainMenu() == nil {
		return
	}
	fresh := mainMenu(w.groups)
	same := slices.EqualFunc(fresh.Items, w.win.MainMenu().Items, equalMenus)
	if !same {
		w.win.SetMainMenu(fresh)
	}
	w.toolbar.update()
}

// equalMenus reports whether two menus look the same.
func equalMenus(a, b *fyne.Menu) bool {
	return a.Label == b.Label && slices.EqualFunc(a.Items, b.Items, func(x, y *fyne.MenuItem) bool {
		return x.Label == y.Label && x.Checked == y.Checked && x.Disabled == y.Disabled &&
			(x.ChildMenu == nil || y.ChildMenu == nil || equalMenus(x.ChildMenu, y.ChildMenu))
	})
}

// viewed follows the paper: page, zoom, thumbnail.
func (w *window) viewed() {
	w.thumbs.SetCurrent(w.paper.CurrentPage())
	w.zoomRedline()
	w.status.moved()
	if fits := w.paper.FitsWidth(); fits != w.fitted {
		w.fitted = fits
		w.refreshCommands()
	}
	if w.margins != nil {
		w.margins.Viewed()
	}
	if w.onView != nil {
		w.onView()
	}
}

// title names the draft, its file and the program.
func (w *window) title() string {
	name := filepath.Base(w.state.Draft.Name)
	if w.state.Path == "" {
		name = translations.T("window.unsaved")
		if w.keeping.draft.Aside {
			name = translations.T("window.sample")
		}
	}
	if t := w.state.Snapshot.Title; t != "" {
		return translations.T("window.title-of", t, name)
	}
	return translations.T("window.title-of", name, filepath.Dir(w.state.Path))
}

// fail tells the person in a dialog what went wrong: one sentence.
func (w *window) fail(err error) {
	w.state.tell("")
	w.say(translations.T("dialog.error"), err.Error())
}

// say shows a sentence in a dialog.
func (w *window) say(title, sentence string) {
	w.present(title, padded(widgets.NewProse(sentence)), dialogSmall)
}

// crashed keeps a record of a panic in a task and says so.
func (w *window) crashed(trouble any) {
	file, err := cli.WriteCrash(w.workspace, trouble)
	sentence := translations.T("cli.crash", file)
	if err != nil {
		sentence = translations.T("cli.crash.lost", trouble)
	}
	w.tasks.post(func() { w.say(translations.T("dialog.error"), sentence) })
}
