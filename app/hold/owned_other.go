//go:build !unix

package hold

import "os"

// owned reports whether a folder is there: who may write in the temporary folder of a
// user of Windows is settled by Windows.
func owned(folder string) bool {
	info, err := os.Stat(folder)
	return err == nil && info.IsDir()
}
