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

// Rescued are the copies in a folder; none where there is no such folder.
func Rescued(dir string) (out []Rescue, err error) {
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
	dir, path string
	there     bool
}

// NewCopy is a copy, not yet made, of a draft's text in a folder: 0 for a draft that no
// register knows. begun tells it from copies that others have left, and nobody has opened
// yet: those are never written over. Without a folder no copy is ever made.
func NewCopy(dir string, draft int64, begun time.Time) *Copy {
	name := fmt.Sprintf("draft-%d-%s.md", draft, begun.UTC().Format("20060102T150405.000000000"))
	return &Copy{dir: dir, path: filepath.Join(dir, name)}
}

// Keep writes the copy anew: whole, or not at all.
func (c *Copy) Keep(text string) error {
	if c.dir == "" {
		return nil
	}
	if err := os.MkdirAll(c.dir, 0o700); err != nil {
		return fmt.Errorf("rescue text: %w", err)
	}
	f, err := os.CreateTemp(c.dir, "new-*")
	if err != nil {
		return fmt.Errorf("rescue text: %w", err)
	}
	_, err = f.WriteString(text)
	if err = errors.Join(err, f.Sync(), f.Close()); err == nil {
		err = os.Rename(f.Name(), c.path)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("rescue text: %w", err), os.Remove(f.Name()))
	}
	c.there = true
	return nil
}

// Away puts the copy away where it was made: its text is kept elsewhere by now.
func (c *Copy) Away() error {
	if !c.there {
		return nil
	}
	if err := os.Remove(c.path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("put rescued text away: %w", err)
	}
	c.there = false
	return nil
}
