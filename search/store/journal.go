package store

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"jianwen/search/ingest"
)

// A Line of the journal is one thing that a person did to the library and that
// cannot be read from the originals: exactly one of the three.
type Line struct {
	Add      *Original        `json:"add,omitempty"`
	Remove   *Removal         `json:"remove,omitempty"`
	Describe *ingest.Document `json:"describe,omitempty"` // corrected by hand, without passages
}

// An Original is a file that came in, and the name it came under.
type Original struct {
	Hash   string            `json:"hash"`
	Name   string            `json:"name"`
	Beside map[string]string `json:"beside,omitempty"` // hashes of the files it was read with, by bare name
}

// A Removal is a group that was taken out, and the file it came from.
type Removal struct {
	Hash string `json:"hash"`
	ID   string `json:"id"`
}

// record writes lines into the journal, on the disk before it returns.
func (s *Store) record(all ...Line) error {
	if len(all) == 0 {
		return nil
	}
	var lines bytes.Buffer
	for _, l := range all {
		line, err := json.Marshal(l)
		if err != nil {
			return err
		}
		lines.Write(append(line, '\n'))
	}
	f, err := os.OpenFile(filepath.Join(s.dir, "sources", "journal.jsonl"), os.O_CREATE|os.O_APPEND|os.O_RDWR, 0o644)
	if err != nil {
		return fmt.Errorf("write journal: %w", err)
	}
	text := lines.Bytes()
	if cutOff(f) {
		text = append([]byte{'\n'}, text...)
	}
	_, err = f.Write(text)
	return errors.Join(err, f.Sync(), f.Close())
}

// cutOff reports whether the last line of a file has no end.
func cutOff(f *os.File) bool {
	info, err := f.Stat()
	if err != nil || info.Size() == 0 {
		return false
	}
	last := make([]byte, 1)
	_, err = f.ReadAt(last, info.Size()-1)
	return err == nil && last[0] != '\n'
}

// Journal is what people did to the library, in order: each original that lies in
// sources once, removals since it last came in, and corrections. A line that a kill
// has cut off is passed over: what it tells had not happened yet.
func (s *Store) Journal() ([]Line, error) {
	f, err := os.Open(filepath.Join(s.dir, "sources", "journal.jsonl"))
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	var out []Line
	seen := map[string]bool{}
	lines := bufio.NewReader(f)
	for {
		data, err := lines.ReadBytes('\n')
		var l Line
		if json.Unmarshal(data, &l) == nil {
			out = s.note(out, l, seen)
		}
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return out, err
		}
	}
}

// note adds a line of the journal to what counts.
func (s *Store) note(out []Line, l Line, seen map[string]bool) []Line {
	switch {
	case l.Remove != nil, l.Describe != nil:
		return append(out, l)
	case l.Add == nil || len(l.Add.Hash) != sha256.Size*2:
		return out
	case seen[l.Add.Hash]: // it came in again: what was removed of it before is back
		return slices.DeleteFunc(out, func(o Line) bool { return o.Remove != nil && o.Remove.Hash == l.Add.Hash })
	}
	if _, err := os.Stat(s.path(l.Add.Hash)); err != nil {
		return out
	}
	seen[l.Add.Hash] = true
	return append(out, l)
}
