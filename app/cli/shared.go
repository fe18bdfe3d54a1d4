package cli

import (
	"jianwen/drafting"
	"jianwen/drafting/typeset/fonts"
)

// What the window does as the commands do it.

// PDF is the file that `jianwen export` makes of a draft.
func PDF(draft Draft, snapshot *drafting.Snapshot, set *fonts.Set) ([]byte, error) {
	return render("pdf", draft, snapshot, set)
}

// WriteFile puts data into the file name at once. The error is one sentence that
// names the file and says what to do.
func WriteFile(name string, data []byte) error { return writeFile(name, data) }
