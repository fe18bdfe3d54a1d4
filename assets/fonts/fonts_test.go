package fonts

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
)

const limit = 60 << 20 // the bundled fonts together (issue 2)

// NOTICE.md must tell the truth about what is shipped.
func TestNotice(t *testing.T) {
	notice, err := os.ReadFile("NOTICE.md")
	if err != nil {
		t.Fatal(err)
	}
	fandol, err := os.ReadFile("fandol/FandolFang-Regular.otf")
	if err != nil {
		t.Fatal(err)
	}
	sum := 0
	for _, file := range append(All(), File{"fandol/FandolFang-Regular.otf", fandol}) {
		sum += len(file.Data)
		row := ""
		for line := range strings.Lines(string(notice)) {
			if strings.HasPrefix(line, "| "+file.Name+" |") {
				row = line
			}
		}
		if size := thousands(len(file.Data)); !strings.Contains(row, "| "+size+" |") {
			t.Errorf("NOTICE.md does not give the size %s of %s", size, file.Name)
		}
	}
	if sum > limit {
		t.Errorf("the fonts have %d bytes together, %d at most", sum, limit)
	}
	if !strings.Contains(string(notice), fmt.Sprintf("Sum: %.1f MB", float64(sum)/1e6)) {
		t.Errorf("NOTICE.md does not give the sum, %d", sum)
	}
}

// The licences want these two files as their authors made them.
func TestOriginalsAreUntouched(t *testing.T) {
	sources, err := os.ReadFile("sources.sha256")
	if err != nil {
		t.Fatal(err)
	}
	for file, source := range map[string]string{
		"fandol/FandolFang-Regular.otf": "FandolFang-Regular.otf",
		"NotoSerifSC-Regular.ttf":       "NotoSerifSC_400Regular.ttf",
	} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		hash := sha256.Sum256(data)
		if !strings.Contains(string(sources), hex.EncodeToString(hash[:])+"  "+source) {
			t.Errorf("%s is not %s", file, source)
		}
	}
}

func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
