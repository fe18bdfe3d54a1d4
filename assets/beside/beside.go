// Package beside finds what lies beside the module on a developer's machine and never
// enters it: the statutes and questions of ../shared. Tests and the programs that
// measure use it; the product does not.
package beside

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// Module is the folder of go.mod, at or above the working folder.
func Module() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", errors.New("no go.mod at or above the working folder")
		}
		dir = up
	}
}

// Shared is a path below ../shared of the module; the error says that it is not there.
func Shared(path string) (string, error) {
	home, err := Module()
	if err != nil {
		return "", err
	}
	found := filepath.Join(filepath.Dir(home), "shared", filepath.FromSlash(path))
	_, err = os.Stat(found)
	return found, err
}

// Need is a path below ../shared; a test that needs it is skipped where it is not
// there, and says so. Without a module around it the test fails.
func Need(t testing.TB, path string) string {
	t.Helper()
	if _, err := Module(); err != nil {
		t.Fatal(err)
	}
	found, err := Shared(path)
	if err != nil {
		t.Skipf("../shared/%s is not beside the module: what it holds is no part of it", path)
	}
	return found
}
