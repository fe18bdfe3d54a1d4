package ingest

import (
	"path"
	"strings"
)

// A fileKind is what a file is by its name.
type fileKind int

const (
	other fileKind = iota
	document
	archive
)

// documentEndings are the endings of what is read, or refused by its reader with a
// word of what to do.
var documentEndings = map[string]bool{
	".md": true, ".markdown": true, ".txt": true, ".text": true,
	".jsonl": true, ".ndjson": true, ".json": true,
	".docx": true, ".docm": true, ".dotx": true, ".doc": true, ".dot": true, ".wps": true, ".wpt": true,
	".pdf": true, ".html": true, ".htm": true, ".xhtml": true,
	".rtf": true, ".odt": true, ".ofd": true, ".caj": true,
}

// kindOf tells by the ending.
func kindOf(name string) fileKind {
	base := strings.ToLower(path.Base(name))
	for _, end := range []string{".zip", ".tar", ".tar.gz", ".tgz"} {
		if strings.HasSuffix(base, end) {
			return archive
		}
	}
	switch {
	case passed(base):
		return other
	case documentEndings[path.Ext(base)]:
		return document
	}
	return other
}

// passed reports whether a name is one that systems and programs leave behind.
func passed(base string) bool {
	switch base {
	case "__MACOSX", "node_modules", "Thumbs.db", "desktop.ini":
		return true
	}
	return strings.HasPrefix(base, ".") || strings.HasPrefix(base, "~$") || strings.HasPrefix(base, "._")
}
