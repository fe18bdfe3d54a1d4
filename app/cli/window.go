package cli

import (
	"os"
	"runtime"

	"jianwen/assets/translations"
)

// window opens the window, with a draft when one is named.
type window struct {
	File string `arg:"" optional:"" name:"file" help:"cli.help.window-file"`
}

// Run asks for the window after looking whether it can open at all.
func (w *window) Run(s *session) error {
	if w.File != "" {
		draft, err := ReadDraft(w.File)
		if err != nil {
			return err
		}
		if draft.Note != "" {
			s.say(draft.Note)
		}
	}
	if runtime.GOOS == "linux" && os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return nothing(translations.T("cli.window.display"), nil)
	}
	if err := s.open(WindowRequest{File: w.File, Workspace: s.workspace}); err != nil {
		return nothing(translations.T("cli.window.failed", err), err)
	}
	return nil
}
