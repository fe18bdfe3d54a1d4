// Package forms holds the catalogue of document types as data: YAML files that
// an office can read, copy and override. [jianwen/drafting/forms] reads them.
package forms

import (
	"embed"
	"io/fs"
)

//go:embed *.yaml families/*.yaml types/*.yaml
var files embed.FS

// Files is the catalogue's files: parts, fields, lines, addressees, sources and
// follow-ups at the top, one file per family in families, one per business
// line in types.
func Files() fs.FS { return files }
