package register

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
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

// copyAt is where the copy of this pen's text lies: a copy that another pen has left,
// and nobody has opened yet, is never written over.
func (p *Pen) copyAt() string {
	return filepath.Join(p.o.Rescue, fmt.Sprintf("draft-%d-%s.md", p.draft, p.begun.UTC().Format("20060102T150405.000000000")))
}

// rescue writes a copy of a text that could not be kept: whole, or not at all.
func (p *Pen) rescue(text string) error {
	if p.o.Rescue == "" {
		return nil
	}
	if err := os.MkdirAll(p.o.Rescue, 0o700); err != nil {
		return fmt.Errorf("rescue text: %w", err)
	}
	f, err := os.CreateTemp(p.o.Rescue, "new-*")
	if err != nil {
		return fmt.Errorf("rescue text: %w", err)
	}
	_, err = f.WriteString(text)
	if err = errors.Join(err, f.Sync(), f.Close()); err == nil {
		err = os.Rename(f.Name(), p.copyAt())
	}
	if err != nil {
		return errors.Join(fmt.Errorf("rescue text: %w", err), os.Remove(f.Name()))
	}
	p.copied = true
	return nil
}

// safe puts away the copy that this pen made of a text that is in the register now; one
// that another left stays.
func (p *Pen) safe() error {
	if !p.copied {
		return nil
	}
	if err := os.Remove(p.copyAt()); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("put rescued text away: %w", err)
	}
	p.copied = false
	return nil
}
