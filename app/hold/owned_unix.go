//go:build unix

package hold

import (
	"os"
	"syscall"
)

// owned reports whether a folder is the user's own, and nobody else may write in it.
func owned(folder string) bool {
	info, err := os.Lstat(folder)
	if err != nil || !info.IsDir() || info.Mode().Perm()&0o022 != 0 {
		return false
	}
	s, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(s.Uid) == os.Getuid()
}
