package ingest

import (
	"fmt"

	"jianwen/search/law"
	"jianwen/search/read"
)

// Trouble is one clear sentence for a person: why a file, or a line of one, was not
// taken. Its codes are those of read.Trouble and
//
//	skipped       a file beside the documents, passed over in a folder or archive
//	not-document  the same, where a person named that very file
//	template, index, front-page, nothing
//	              Markdown that holds no statute, and why
//	line          a line of JSON Lines
//	link, path, too-large, bomb, nested, archive, missing, unreadable
//	              what a folder or archive holds that is not opened
//	address, network, server, checksum
//	              why a download failed
type Trouble = read.Trouble

// trouble makes a Trouble of its two sentences, which take the same arguments.
func trouble(code, zh, en string, args ...any) *Trouble {
	return &Trouble{Code: code, Zh: fill(zh, args), En: fill(en, args)}
}

// note makes a law.Note in the same way.
func note(code, zh, en string, args ...any) law.Note {
	return law.Note{Code: code, Zh: fill(zh, args), En: fill(en, args)}
}

// fill is Sprintf that leaves a sentence without arguments as it is.
func fill(format string, args []any) string {
	if len(args) == 0 {
		return format
	}
	return fmt.Sprintf(format, args...)
}
