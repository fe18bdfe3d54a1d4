package read

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"
)

const (
	maxParts = 20000 // files in a package; Word's own have under a thousand
	maxRatio = 250   // unpacked to packed size, past smallOut: XML of Word's stays under 60
	smallOut = 2 << 20
)

// parts is a package of the Open Packaging Conventions.
type parts struct {
	files map[string]*zip.File
	left  int64 // bytes that may still be unpacked
}

func openParts(ctx context.Context, src Source, size int64) (*parts, error) {
	n, err := countParts(ctx, src, size)
	if err != nil {
		return nil, err
	}
	if n > maxParts {
		return nil, tooLarge(formatDocx, maxOffice)
	}
	z, err := zip.NewReader(src, size)
	if err != nil {
		return nil, damaged(formatDocx, "压缩包不完整", "its archive is not whole")
	}
	p := &parts{files: make(map[string]*zip.File, len(z.File)), left: maxOffice}
	for _, f := range z.File {
		p.files[strings.ToLower(strings.ReplaceAll(strings.TrimPrefix(f.Name, "/"), `\`, "/"))] = f
	}
	return p, nil
}

// countParts counts before the directory is read, as each entry takes memory.
func countParts(ctx context.Context, src Source, size int64) (int, error) {
	const mark = "PK\x01\x02"
	buf := make([]byte, min(size, 1<<20)+3)
	n := 0
	for at := int64(0); at < size; at += int64(len(buf) - 3) {
		if err := ctx.Err(); err != nil {
			return 0, err
		}
		got, err := src.ReadAt(buf, at)
		if err != nil && !errors.Is(err, io.EOF) {
			return 0, unreadable(err)
		}
		n += bytes.Count(buf[:got], []byte(mark))
		if got < len(buf) {
			break
		}
	}
	return n, nil
}

// visit walks a part; one that is not there is empty.
func (p *parts) visit(ctx context.Context, name string, v visitor) error {
	f := p.files[strings.ToLower(name)]
	if f == nil {
		return nil
	}
	r, err := f.Open()
	if err != nil {
		return damaged(formatDocx, "部件无法解压", "a part cannot be unpacked")
	}
	defer r.Close()
	return walk(ctx, &meter{r: r, parts: p, packed: int64(f.CompressedSize64)}, v)
}

// A meter stops what unpacks to too much.
type meter struct {
	r      io.Reader
	parts  *parts
	packed int64
	read   int64
}

func (m *meter) Read(b []byte) (int, error) {
	n, err := m.r.Read(b)
	m.read += int64(n)
	m.parts.left -= int64(n)
	if m.parts.left < 0 || m.read > smallOut && m.read > maxRatio*m.packed {
		return 0, tooLarge(formatDocx, maxOffice)
	}
	return n, err
}

// relations are the targets of a part by id and by the last word of their type.
type relations struct {
	base   string
	byType map[string]string
}

func (r *relations) open(name string, attrs []xml.Attr) bool {
	if name == "Relationship" && value(attrs, "TargetMode") != "External" {
		target := strings.ReplaceAll(value(attrs, "Target"), `\`, "/")
		if strings.HasPrefix(target, "/") {
			target = strings.TrimPrefix(path.Clean(target), "/")
		} else {
			target = path.Join(r.base, target)
		}
		kind := path.Base(value(attrs, "Type"))
		if r.byType[kind] == "" {
			r.byType[kind] = target
		}
	}
	return true
}

func (*relations) shut(string) {}
func (*relations) text([]byte) {}

// related reads the relations of a part, "" for those of the package.
func (p *parts) related(ctx context.Context, part string) (map[string]string, error) {
	r := &relations{base: path.Dir(part), byType: map[string]string{}}
	if err := p.visit(ctx, path.Join(path.Dir(part), "_rels", path.Base("/"+part)+".rels"), r); err != nil {
		return nil, err
	}
	return r.byType, nil
}
