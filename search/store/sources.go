package store

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// Hash names a content: the hexadecimal SHA-256 of it.
func Hash(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// path is where the original of a hash lies.
func (s *Store) path(hash string) string {
	return filepath.Join(s.dir, "sources", hash[:2], hash)
}

// Original opens an imported file as it came.
func (s *Store) Original(hash string) (*os.File, error) {
	if len(hash) != sha256.Size*2 {
		return nil, fmt.Errorf("original %q: %w", hash, os.ErrNotExist)
	}
	return os.Open(s.path(hash))
}

// keep lays an original down, whole and on the disk, before anything refers to it.
func (s *Store) keep(hash string, data []byte) error {
	path := s.path(hash)
	if info, err := os.Stat(path); err == nil && info.Size() == int64(len(data)) {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return fmt.Errorf("keep original: %w", err)
	}
	f, err := os.CreateTemp(filepath.Dir(path), "new-*")
	if err != nil {
		return fmt.Errorf("keep original: %w", err)
	}
	_, err = f.Write(data)
	err = errors.Join(err, f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("keep original: %w", err), os.Remove(f.Name()))
	}
	return nil
}

// Intact reports whether an original is still what its hash says.
func (s *Store) Intact(hash string) (bool, error) {
	f, err := s.Original(hash)
	if errors.Is(err, os.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	defer func() { _ = f.Close() }()
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return false, err
	}
	return hex.EncodeToString(sum.Sum(nil)) == hash, nil
}
