package cli

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"jianwen/assets/translations"
)

// largest is the most that is taken for a draft: a hundred times the longest
// indictment, and little enough to set at once.
const largest = 20 << 20

// A Draft is the text of a file, read for a person.
type Draft struct {
	Name    string // as given; "-" for standard input
	Text    string // UTF-8, lines end in LF
	Changed time.Time
	Note    string // a sentence about what was done to read it; "" mostly
}

// ReadDraft reads a draft from a file. The error is one sentence that names the
// file and says what to do.
func ReadDraft(name string) (Draft, error) {
	info, err := os.Stat(name)
	if err != nil {
		return Draft{}, cannotRead(name, err)
	}
	if info.IsDir() {
		return Draft{}, nothing(translations.T("cli.read.folder", name), nil)
	}
	if info.Size() > largest {
		return Draft{}, nothing(translations.T("cli.read.large", name, largest>>20), nil)
	}
	file, err := os.Open(name)
	if err != nil {
		return Draft{}, cannotRead(name, err)
	}
	defer file.Close() //nolint:errcheck // only read
	d, err := readFrom(name, file)
	d.Changed = info.ModTime()
	return d, err
}

// readFrom reads a draft that is called name from r.
func readFrom(name string, r io.Reader) (Draft, error) {
	data, err := io.ReadAll(io.LimitReader(r, largest+1))
	if err != nil {
		return Draft{}, cannotRead(name, err)
	}
	if len(data) > largest {
		return Draft{}, nothing(translations.T("cli.read.large", name, largest>>20), nil)
	}
	text, note, err := decode(name, data)
	if err != nil {
		return Draft{}, err
	}
	if strings.TrimSpace(text) == "" {
		return Draft{}, nothing(translations.T("cli.read.empty", name), nil)
	}
	return Draft{Name: name, Text: strings.ReplaceAll(text, "\r\n", "\n"), Note: note}, nil
}

// commandNames are the commands, for whoever mistypes one.
var commandNames = []string{"forms", "new", "export", "library", "search", "cite", "similar", "diff", "fonts", "doctor"}

// cannotRead says why a file was not read.
func cannotRead(name string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if command := nearest(name, commandNames); len(command) > 0 && filepath.Ext(name) == "" {
			return nothing(translations.T("cli.read.command", name, command[0]), err)
		}
		return nothing(translations.T("cli.read.missing", name), err)
	case errors.Is(err, fs.ErrPermission):
		return nothing(translations.T("cli.read.permission", name), err)
	}
	return nothing(translations.T("cli.read.other", name, reason(err)), err)
}

// signatures are the first bytes of files that people take for drafts.
var signatures = []struct{ head, kind string }{
	{"%PDF-", "PDF"},
	{"PK\x03\x04", "Word/ZIP"},
	{"\xd0\xcf\x11\xe0", "Word 97–2003"},
	{"\x89PNG", "PNG"},
	{"\xff\xd8\xff", "JPEG"},
}

// decode makes text of data: UTF-8, UTF-16 with a mark, or GB 18030, the
// encoding of older Chinese text files.
func decode(name string, data []byte) (text, note string, err error) {
	for _, s := range signatures {
		if bytes.HasPrefix(data, []byte(s.head)) {
			return "", "", nothing(translations.T("cli.read.kind", name, s.kind), nil)
		}
	}
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		return convert(name, "UTF-16", unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM), data)
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	switch {
	case bytes.IndexByte(data, 0) >= 0:
		return "", "", nothing(translations.T("cli.read.binary", name), nil)
	case utf8.Valid(data):
		return string(data), "", nil
	}
	return convert(name, "GB 18030", simplifiedchinese.GB18030, data)
}

// convert decodes data by e, and notes that it did; text that does not fit e is no text.
func convert(name, encodingName string, e encoding.Encoding, data []byte) (text, note string, err error) {
	out, err := e.NewDecoder().Bytes(data)
	if err != nil || bytes.ContainsRune(out, utf8.RuneError) || controls(out) {
		return "", "", nothing(translations.T("cli.read.encoding", name), err)
	}
	return string(out), translations.T("cli.read.converted", name, encodingName), nil
}

// controls reports whether text holds control characters that no writer types.
func controls(text []byte) bool {
	return bytes.ContainsFunc(text, func(r rune) bool {
		return r < ' ' && r != '\n' && r != '\r' && r != '\t' && r != '\f'
	})
}
