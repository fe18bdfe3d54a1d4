package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"time"

	"jianwen/assets/translations"
)

// crashed writes a crash file for the panic and returns the sentence about it.
// It must be called from the deferred function that recovered.
func crashed(workspace string, trouble any) string {
	file, err := WriteCrash(workspace, trouble)
	if err != nil {
		return translations.T("cli.crash.lost", trouble)
	}
	return translations.T("cli.crash", file)
}

// WriteCrash writes what a recovered panic left behind to the folder crashes of
// the workspace, or to the system's temporary folder where that cannot be
// written, and returns the file's name. Nothing of any draft is in it but what
// the panic itself says.
func WriteCrash(workspace string, trouble any) (file string, err error) {
	report := fmt.Sprintf("jianwen %s %s %s/%s\n%s\n\n%v\n\n%s",
		Version(), runtime.Version(), runtime.GOOS, runtime.GOARCH, time.Now().Format(time.RFC3339), trouble, debug.Stack())
	name := fmt.Sprintf("crash-%s-%d.txt", time.Now().Format("20060102-150405"), os.Getpid())
	for _, folder := range []string{filepath.Join(workspace, "crashes"), os.TempDir()} {
		if err = os.MkdirAll(folder, 0o700); err != nil {
			continue
		}
		file = filepath.Join(folder, name)
		if err = os.WriteFile(file, []byte(report), 0o600); err == nil {
			return file, nil
		}
	}
	return "", err
}
