package app

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// commands is the table of actions: all that a person can ask of the window.
func (w *window) commands() []Group {
	open, view := w.state.IsOpen, &w.state.View
	return []Group{
		{Key: "menu.file", Commands: []*Command{
			{
				Key: "command.new", Short: "toolbar.new", Icon: "new", Keys: []desktop.CustomShortcut{ctrl(fyne.KeyN)},
				Run: w.askNew,
			},
			{
				Key: "command.open", Short: "toolbar.open", Icon: "open", Keys: []desktop.CustomShortcut{ctrl(fyne.KeyO)},
				Run: w.askOpen,
			},
			{Key: "command.quick-open", Keys: []desktop.CustomShortcut{ctrlShift(fyne.KeyO)}, Run: w.quickOpen},
			{Key: "command.recent", Children: w.recentChoices},
			{Key: "command.samples", Children: func() []Choice { return w.samples }},
			{
				Key: "command.reload", Short: "toolbar.reload", Icon: "reload", Keys: []desktop.CustomShortcut{ctrl(fyne.KeyR)},
				Run: w.reload, Enabled: func() bool { return w.state.Path != "" },
			},
			nil,
			{Key: "command.save", Keys: []desktop.CustomShortcut{ctrl(fyne.KeyS)}, Run: w.settled(w.saveDraft), Enabled: open},
			{Key: "command.load-theirs", Run: w.loadTheirs, Enabled: w.clashing},
			{Key: "command.keep-ours", Run: w.keepOurs, Enabled: w.clashing},
			{Key: "command.save-as", Keys: []desktop.CustomShortcut{ctrlShift(fyne.KeyS)}, Run: w.settled(w.saveAs), Enabled: open},
			nil,
			{
				Key: "command.export", Short: "toolbar.export", Icon: "export", Keys: []desktop.CustomShortcut{ctrl(fyne.KeyE)},
				Run: w.settled(w.export), Enabled: open,
			},
			{Key: "command.print", Keys: []desktop.CustomShortcut{ctrl(fyne.KeyP)}, Run: w.settled(w.printHere), Enabled: func() bool { return open() || w.inRoom() }},
			nil,
			{Key: "command.check-folder", Run: w.checkFolder},
			{Key: "command.export-folder", Run: w.exportFolder},
			nil,
			{Key: "command.case", Run: w.askCase, Enabled: open},
			{Key: "command.office-name", Run: w.askOfficeName},
			{Key: "command.settings", Keys: []desktop.CustomShortcut{ctrl(fyne.KeyComma)}, Run: w.askSettings},
			{Key: "command.close", Keys: []desktop.CustomShortcut{ctrl(fyne.KeyW)}, Run: w.closeDraft, Enabled: open},
			{Key: "command.quit", Keys: []desktop.CustomShortcut{ctrl(fyne.KeyQ)}, Run: w.quit},
		}},
		{Key: "menu.edit", Commands: []*Command{
			{
				Key: "command.undo", Usual: &fyne.ShortcutUndo{}, Run: w.unlessField(&fyne.ShortcutUndo{}, w.undo),
				Enabled: func() bool { _, field := w.aField(); return field || w.undoable() },
			},
			{
				Key: "command.redo", Usual: &fyne.ShortcutRedo{}, Run: w.unlessField(&fyne.ShortcutRedo{}, w.redo),
				Enabled: func() bool { _, field := w.aField(); return field || w.redoable() },
			},
			nil,
			{Key: "command.find", Keys: []desktop.CustomShortcut{ctrl(fyne.KeyF)}, Run: func() { w.finder.open(false) }, Enabled: open},
			{Key: "command.replace", Keys: []desktop.CustomShortcut{ctrl(fyne.KeyH)}, Run: func() { w.finder.open(true) }, Enabled: open},
			{
				Key: "command.find-next", Keys: []desktop.CustomShortcut{{KeyName: fyne.KeyF3}},
				Run: func() { w.finder.next() }, Enabled: open,
			},
			{
				Key: "command.find-previous", Keys: []desktop.CustomShortcut{{KeyName: fyne.KeyF3, Modifier: fyne.KeyModifierShift}},
				Run: func() { w.finder.previous() }, Enabled: open,
			},
			nil,
			{Key: "command.level-1", Keys: []desktop.CustomShortcut{ctrl(fyne.Key1)}, Run: func() { w.writer.Level(1) }, Enabled: open},
			{Key: "command.level-2", Keys: []desktop.CustomShortcut{ctrl(fyne.Key2)}, Run: func() { w.writer.Level(2) }, Enabled: open},
			{Key: "command.level-3", Keys: []desktop.CustomShortcut{ctrl(fyne.Key3)}, Run: func() { w.writer.Level(3) }, Enabled: open},
			{Key: "command.level-4", Keys: []desktop.CustomShortcut{ctrl(fyne.Key4)}, Run: func() { w.writer.Level(4) }, Enabled: open},
			{Key: "command.section-up", Keys: []desktop.CustomShortcut{alt(fyne.KeyUp)}, Run: w.stepSection(-1), Enabled: open},
			{Key: "command.section-down", Keys: []desktop.CustomShortcut{alt(fyne.KeyDown)}, Run: w.stepSection(1), Enabled: open},
			nil,
			{Key: "command.link", Keys: []desktop.CustomShortcut{ctrlShift(fyne.KeyK)}, Run: w.linkHere, Enabled: open},
			nil,
			{Key: "command.check", Keys: []desktop.CustomShortcut{{KeyName: fyne.KeyF7}}, Run: w.settled(w.checkNow), Enabled: open},
			{
				Key: "command.next-finding", Keys: []desktop.CustomShortcut{{KeyName: fyne.KeyF8}},
				Run: w.stepFinding(1), Enabled: w.hasFindings,
			},
			{
				Key: "command.previous-finding", Keys: []desktop.CustomShortcut{{KeyName: fyne.KeyF8, Modifier: fyne.KeyModifierShift}},
				Run: w.stepFinding(-1), Enabled: w.hasFindings,
			},
			{
				Key: "command.first-fix", Keys: []desktop.CustomShortcut{{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierAlt}},
				Run: w.firstFix, Enabled: w.fixable,
			},
			{
				Key: "command.safe-fixes", Keys: []desktop.CustomShortcut{{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierAlt | fyne.KeyModifierShift}},
				Run: w.fixSafely, Enabled: w.safelyFixable,
			},
			{Key: "command.let-stand", Run: w.askReason, Enabled: w.standable},
		}},
		{Key: "menu.view", Commands: []*Command{
			{
				Key: "command.zoom-in", Short: "toolbar.zoom-in", Icon: "zoom-in", Run: w.paper.ZoomIn, Enabled: open,
				Keys: []desktop.CustomShortcut{ctrl(fyne.KeyEqual), ctrl(fyne.KeyPlus), ctrlShift(fyne.KeyEqual), ctrlShift(fyne.KeyPlus)},
			},
			{
				Key: "command.zoom-out", Short: "toolbar.zoom-out", Icon: "zoom-out", Run: w.paper.ZoomOut, Enabled: open,
				Keys: []desktop.CustomShortcut{ctrl(fyne.KeyMinus)},
			},
			{
				Key: "command.zoom-reset", Run: func() { w.paper.SetZoom(1) }, Enabled: open,
				Keys: []desktop.CustomShortcut{ctrl(fyne.Key0)},
			},
			{
				Key: "command.fit-width", Short: "toolbar.fit-width", Icon: "fit-width", Run: w.toggleFit, Enabled: open,
				Checked: w.paper.FitsWidth, Keys: []desktop.CustomShortcut{ctrl(fyne.Key9)},
			},
			{
				Key: "command.abreast", Run: w.flipAbreast, Enabled: open,
				Checked: w.paper.Abreast, Keys: []desktop.CustomShortcut{ctrl(fyne.Key8)},
			},
			{
				Key: "command.alone", Run: w.flipAlone, Enabled: open,
				Checked: func() bool { return view.Alone }, Keys: []desktop.CustomShortcut{{KeyName: fyne.KeyF11}},
			},
			nil,
			{
				Key: "command.thumbnails", Short: "toolbar.thumbnails", Icon: "pages", Run: w.flip(&view.Thumbnails), Enabled: open,
				Checked: func() bool { return view.Thumbnails }, Keys: []desktop.CustomShortcut{ctrl(fyne.KeyT)},
			},
			{
				Key: "command.outline", Short: "toolbar.outline", Icon: "outline", Run: w.flipOutline, Enabled: open,
				Checked: func() bool { return view.Outline }, Keys: []desktop.CustomShortcut{ctrlShift(fyne.KeyT)},
			},
			{
				Key: "command.findings", Short: "toolbar.findings", Icon: "findings", Run: w.flipFindings, Enabled: open,
				Checked: func() bool { return view.Findings && view.Instead == noPane }, Keys: []desktop.CustomShortcut{ctrlShift(fyne.KeyL)},
			},
			{
				Key: "command.fields", Short: "toolbar.fields", Icon: "edit", Run: w.flipFields, Enabled: open,
				Checked: func() bool { return view.Instead == fieldsPane }, Keys: []desktop.CustomShortcut{{KeyName: fyne.KeyF4}},
			},
			{
				Key: "command.versions", Short: "toolbar.versions", Icon: "history", Run: w.flipVersions, Enabled: open,
				Checked: func() bool { return view.Instead == versionsPane }, Keys: []desktop.CustomShortcut{ctrlShift(fyne.KeyH)},
			},
			{
				Key: "command.public", Run: w.settled(w.flipPublic), Enabled: open,
				Checked: func() bool { return view.Instead == publicPane }, Keys: []desktop.CustomShortcut{{KeyName: fyne.KeyF5}},
			},
			{
				Key: "command.argument", Run: w.flipArgument, Enabled: open,
				Checked: func() bool { return view.Instead == argumentPane }, Keys: []desktop.CustomShortcut{ctrlShift(fyne.KeyG)},
			},
			{
				Key: "command.guidance", Short: "toolbar.guidance", Icon: "guidance", Run: w.flip(&view.Guidance), Enabled: open,
				Checked: func() bool { return view.Guidance }, Keys: []desktop.CustomShortcut{ctrl(fyne.KeyG)},
			},
			{
				Key: "command.places", Run: w.flip(&view.Places), Enabled: open,
				Checked: func() bool { return view.Places },
			},
		}},
		{Key: "menu.library", Commands: []*Command{
			{
				Key: "command.library", Short: "toolbar.library", Icon: "library", Run: w.flipLibrary,
				Checked: func() bool { return view.Instead == libraryPane }, Keys: []desktop.CustomShortcut{ctrl(fyne.KeyL)},
			},
			{
				Key: "command.similar", Run: w.findSimilar, Enabled: func() bool { return open() && w.library != nil },
				Keys: []desktop.CustomShortcut{ctrlShift(fyne.KeyM)},
			},
			{Key: "command.room", Run: w.enterRoom, Enabled: func() bool { return !w.inRoom() }},
			{Key: "command.cite", Keys: []desktop.CustomShortcut{ctrl(fyne.KeyK)}, Run: w.askCitation, Enabled: open},
			nil,
			{Key: "command.collect", Keys: []desktop.CustomShortcut{ctrl(fyne.KeyD)}, Run: func() { w.shelf.Collect() }, Enabled: w.shelved},
			{Key: "command.compare-found", Keys: []desktop.CustomShortcut{ctrlShift(fyne.KeyD)}, Run: func() { w.shelf.Compare() }, Enabled: w.shelved},
			{Key: "command.example", Run: func() { w.shelf.FlipExample() }, Enabled: w.shelved},
			{Key: "command.print-found", Run: func() { w.shelf.Print() }, Enabled: w.shelved},
			{Key: "command.export-found", Run: func() { w.shelf.Export() }, Enabled: w.shelved},
			{Key: "command.save-search", Run: func() { w.shelf.SaveSearch() }, Enabled: w.shelved},
			{Key: "command.collections", Run: w.importing(func() { w.shelf.Collections() })},
			{Key: "command.searched", Run: w.importing(func() { w.shelf.History() })},
			nil,
			{Key: "command.import-file", Run: w.importing(func() { w.shelf.ChooseFiles() }), Keys: []desktop.CustomShortcut{ctrl(fyne.KeyI)}},
			{Key: "command.rebuild", Run: w.importing(func() { w.shelf.Rebuild() }), Enabled: func() bool { return w.library != nil }},
			{Key: "command.import-folder", Run: w.importing(func() { w.shelf.ChooseFolder() }), Keys: []desktop.CustomShortcut{ctrlShift(fyne.KeyI)}},
		}},
		{Key: "menu.help", Commands: []*Command{
			{
				Key: "command.help", Run: w.flipHelp,
				Checked: func() bool { return view.Instead == helpPane }, Keys: []desktop.CustomShortcut{{KeyName: fyne.KeyF1}},
			},
			{Key: "command.palette", Keys: []desktop.CustomShortcut{ctrlShift(fyne.KeyP)}, Run: w.findCommand},
			{Key: "command.fonts", Run: w.showFonts},
			{Key: "command.about", Run: w.showAbout},
		}},
	}
}

// flip makes a command of a switch.
func (w *window) flip(setting *bool) func() {
	return func() {
		*setting = !*setting
		w.state.Viewed.Emit(&w.state)
	}
}

func (w *window) toggleFit() {
	if w.paper.FitsWidth() {
		w.paper.SetZoom(1)
	} else {
		w.paper.FitWidth()
	}
}

// recentChoices are the files opened last, the latest first.
func (w *window) recentChoices() []Choice {
	var out []Choice
	for _, path := range w.recent() {
		out = append(out, Choice{filepath.Base(path) + "  —  " + filepath.Dir(path), func() { w.open(path) }})
	}
	return out
}
