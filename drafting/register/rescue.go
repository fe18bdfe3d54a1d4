package register

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// Rescue is the plain copies of texts that could not be written into a register:
// the disk was full, or the workspace gone. A copy is put away as soon as its text
// is in the register after all; what is found at a start was never written.
type Rescue struct {
	Draft int64
	Path  string
	Text  string
}

// Rescued are the copies in some folders; none where there is no such folder.
func Rescued(folders []string) (out []Rescue, err error) {
	for _, folder := range folders {
		there, troubles := rescuedIn(folder)
		out, err = append(out, there...), errors.Join(err, troubles)
	}
	return out, err
}

func rescuedIn(dir string) (out []Rescue, err error) {
	names, err := os.ReadDir(dir)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("look for rescued texts: %w", err)
	}
	for _, n := range names {
		id, ok := strings.CutPrefix(n.Name(), "draft-")
		id, md := strings.CutSuffix(id, ".md")
		id, _, _ = strings.Cut(id, "-") // when it was begun
		draft, numberErr := strconv.ParseInt(id, 10, 64)
		if !ok || !md || numberErr != nil {
			continue
		}
		path := filepath.Join(dir, n.Name())
		text, readErr := os.ReadFile(path)
		if readErr != nil {
			err = errors.Join(err, readErr)
			continue
		}
		out = append(out, Rescue{Draft: draft, Path: path, Text: string(text)})
	}
	return out, err
}

// A Copy is a plain copy of one text that no register keeps at this moment. It is for one
// goroutine at a time.
type Copy struct {
	folders []string
	name    string
	path    string // of the copy; "": there is none
}

// NewCopy is a copy, not yet made, of a draft's text, in the first of some folders that can
// be written: 0 for a draft that no register knows. begun tells it from copies that others
// have left, and nobody has opened yet: those are never written over. Without a folder no
// copy is ever made.
func NewCopy(folders []string, draft int64, begun time.Time) *Copy {
	name := fmt.Sprintf("draft-%d-%s.md", draft, begun.UTC().Format("20060102T150405.000000000"))
	return &Copy{folders: folders, name: name}
}

// Keep writes the copy anew: whole, or not at all.
func (c *Copy) Keep(text string) error {
	var troubles error
	for _, folder := range c.folders {
		path := filepath.Join(folder, c.name)
		if err := write(path, text); err != nil {
			troubles = errors.Join(troubles, err)
			continue
		}
		before := c.path
		if c.path = path; before != "" && before != path {
			_ = os.Remove(before) // an older text; where it stays it is offered too
		}
		return nil
	}
	return troubles
}

// write writes a file, and its folder where that is not there: whole, or not at all.
func write(path, text string) error {
	folder := filepath.Dir(path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return fmt.Errorf("rescue text: %w", err)
	}
	f, err := os.CreateTemp(folder, "new-*")
	if err != nil {
		return fmt.Errorf("rescue text: %w", err)
	}
	_, err = f.WriteString(text)
	if err = errors.Join(err, f.Sync(), f.Close()); err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("rescue text: %w", err), os.Remove(f.Name()))
	}
	return nil
}

// Away puts the copy away where it was made: its text is kept elsewhere by now.
func (c *Copy) Away() error {
	if c.path == "" {
		return nil
	}
	if err := os.Remove(c.path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("put rescued text away: %w", err)
	}
	c.path = ""
	return nil
}
