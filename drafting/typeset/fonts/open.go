package fonts

import (
	"fmt"
	"io"
	"os"

	bundle "jianwen/assets/fonts"
)

// maxFile is the largest font file read: the largest collections in use, of all
// weights of Noto CJK, have 100 to 200 MB.
const maxFile = 256 << 20

// readFont reads a regular file of a size that a font may have.
func readFont(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("open font: %w", err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return nil, fmt.Errorf("open font: %w", err)
	}
	if !info.Mode().IsRegular() || info.Size() > maxFile {
		return nil, fmt.Errorf("font %s: not a file of at most %d MB", path, maxFile>>20)
	}
	data := make([]byte, info.Size())
	if _, err := io.ReadFull(file, data); err != nil {
		return nil, fmt.Errorf("read font %s: %w", path, err)
	}
	return data, nil
}

// open reads a face once for the set, and remembers failure as well.
func (s *Set) open(path string, index int) (*Face, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	which := fileFace{path, index}
	if f := s.files[which]; f != nil {
		return f, nil
	}
	if err := s.bad[which]; err != nil {
		return nil, err
	}
	data, err := readFont(path)
	if err == nil {
		var f *Face
		if f, err = Parse(path, data, index); err == nil {
			s.files[which] = f
			s.adopt(f)
			return f, nil
		}
	}
	s.bad[which] = err
	return nil, err
}

// bundled is the face of a font inside the program.
func (s *Set) bundled(file bundle.File) *Face {
	s.mu.Lock()
	defer s.mu.Unlock()
	which := fileFace{path: "bundled:" + file.Name}
	if f := s.files[which]; f != nil {
		return f
	}
	f, err := Parse(which.path, file.Data, 0)
	if err != nil {
		panic(err) // the program itself is damaged: its own tests read each of these
	}
	f.Key = baseName(file.Name)
	s.files[which] = f
	s.adopt(f)
	return f
}
