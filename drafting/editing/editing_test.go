package editing

import (
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"jianwen/drafting/parse"
	"jianwen/drafting/source"
)

var update = flag.Bool("update", false, "write expectations anew")

// In cases ‸ is the caret, and ⟦ is where a selection was begun.
const caretMark, anchorMark = "‸", "⟦"

// marked reads a draft with a caret in it.
func marked(t testing.TB, text string) (string, Selection) {
	t.Helper()
	anchor := strings.Index(text, anchorMark)
	text = strings.Replace(text, anchorMark, "", 1)
	caret := strings.Index(text, caretMark)
	if caret < 0 {
		t.Fatalf("no caret in %q", text)
	}
	text = strings.Replace(text, caretMark, "", 1)
	if anchor < 0 {
		return text, At(caret)
	}
	if anchor > caret {
		anchor -= len(caretMark)
	}
	return text, Selection{Anchor: anchor, Caret: caret}
}

// withCaret writes a draft with a caret in it.
func withCaret(text string, at Selection) string {
	if at.Empty() {
		return text[:at.Caret] + caretMark + text[at.Caret:]
	}
	if at.Anchor < at.Caret {
		return text[:at.Anchor] + anchorMark + text[at.Anchor:at.Caret] + caretMark + text[at.Caret:]
	}
	return text[:at.Caret] + caretMark + text[at.Caret:at.Anchor] + anchorMark + text[at.Anchor:]
}

// strike does one key of a case.
func strike(t testing.TB, text string, at Selection, key string) (string, Selection) {
	t.Helper()
	s := Read(parse.Document(text), at.Caret)
	name, argument, _ := strings.Cut(key, " ")
	var c Change
	switch name {
	case "type":
		typed, err := strconv.Unquote(`"` + argument + `"`)
		if err != nil {
			t.Fatal(err)
		}
		c = s.Type(at, typed)
	case "enter":
		if !at.Empty() {
			text, at = strike(t, text, at, "delete")
			s = Read(parse.Document(text), at.Caret)
		}
		c = s.Break(at.Caret)
	case "level":
		level, err := strconv.Atoi(argument)
		if err != nil {
			t.Fatal(err)
		}
		c = s.Level(at.Caret, level)
	case "move":
		by, err := strconv.Atoi(argument)
		if err != nil {
			t.Fatal(err)
		}
		c = s.Move(at.Caret, by)
	case "backspace":
		c = s.BackSpace(at)
	case "delete":
		c = s.Delete(at)
	default:
		t.Fatalf("no such key: %s", key)
	}
	after, err := source.Apply(text, c.Edits)
	if err != nil {
		t.Fatalf("%s: %v", key, err)
	}
	if c.After.Caret < 0 || c.After.Caret > len(after) {
		t.Fatalf("%s: caret at %d of %d", key, c.After.Caret, len(after))
	}
	return after, c.After
}

// TestCases runs testdata/*.txtar: pairs of files, a draft and what becomes of it by
// the keys that the second file is named for.
func TestCases(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		a, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i+1 < len(a.Files); i += 2 {
			before, after := a.Files[i], &a.Files[i+1]
			text, at := marked(t, string(before.Data))
			for _, key := range strings.Split(after.Name, ", ") {
				text, at = strike(t, text, at, key)
			}
			got := withCaret(text, at)
			if *update {
				after.Data = []byte(got)
			} else if got != string(after.Data) {
				t.Errorf("%s: %s: %s:\n%s\nwant\n%s", name, before.Name, after.Name, got, after.Data)
			}
		}
		if *update {
			if err := os.WriteFile(name, txtar.Format(a), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
}
