package cli

import (
	"os"
	"path/filepath"

	"github.com/adrg/xdg"
)

// dataFolder is the workspace: the one asked for, or jianwen-data beside the
// program where that exists (a portable copy on a stick), or the user's own.
// It is not made here.
func dataFolder(asked string) string {
	if asked != "" {
		if full, err := filepath.Abs(asked); err == nil {
			return full
		}
		return asked
	}
	if program, err := os.Executable(); err == nil {
		portable := filepath.Join(filepath.Dir(program), "jianwen-data")
		if info, err := os.Stat(portable); err == nil && info.IsDir() {
			return portable
		}
	}
	return filepath.Join(xdg.DataHome, "jianwen")
}

// folder is a folder of the workspace.
func (s *session) folder(name string) string { return filepath.Join(s.workspace, name) }
