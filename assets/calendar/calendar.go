// Package calendar holds the days off of the years as data: one YAML file a year
// with the first days of the festivals that follow the moon or the sun, and, where
// we are sure of it, the yearly notice of the State Council on which weekends are
// worked and which working days are off. [jianwen/drafting/deadline] reads them; an
// office adds years as files of the same form in its workspace (office/calendar).
//
// 2026 and later years carry no notice: that of 2026 was not checked, those after it
// are not out. What rests on such a year says so.
package calendar

import (
	"embed"
	"io/fs"
)

//go:embed *.yaml
var files embed.FS

// Files is the files, each named for its year: 2025.yaml.
func Files() fs.FS { return files }
