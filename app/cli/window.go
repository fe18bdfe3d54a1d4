package cli

import (
	"context"
	"os"
	"path/filepath"
	"runtime"

	"jianwen/app/hold"
	"jianwen/assets/translations"
)

// window opens the window, with a draft when one is named.
type window struct {
	File string `arg:"" optional:"" name:"file" help:"cli.help.window-file"`
}

// Run asks for the window after looking whether it can open at all. Where one holds the
// workspace already, that one opens the draft.
func (w *window) Run(s *session) error {
	wish := hold.Wish{}
	if w.File != "" {
		draft, err := ReadDraft(w.File)
		if err != nil {
			return err
		}
		if draft.Note != "" {
			s.say(draft.Note)
		}
		if wish.File, err = filepath.Abs(w.File); err != nil {
			return nothing(translations.T("cli.window.failed", err), err)
		}
	}
	held, handed, alone := hold.Take(context.Background(), s.workspace, wish)
	if handed {
		s.say(translations.T("cli.window.handed"))
		return nil
	}
	defer held.Release()
	if runtime.GOOS == "linux" && os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return nothing(translations.T("cli.window.display"), nil)
	}
	if err := s.open(WindowRequest{File: w.File, Workspace: s.workspace, Hold: held, Alone: alone}); err != nil {
		return nothing(translations.T("cli.window.failed", err), err)
	}
	return nil
}
