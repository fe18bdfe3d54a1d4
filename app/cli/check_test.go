package cli

import (
	"encoding/json"
	"testing"

	"jianwen/assets/samples"
)

// TestSamplesPass checks every bundled sample as somebody does who has just installed
// the program: on an empty workspace they have no error, and no warning but that of
// fonts that the machine lacks.
func TestSamplesPass(t *testing.T) {
	for _, name := range samples.Names() {
		t.Run(name, func(t *testing.T) {
			sample(t, name)
			code, out, errs := execute(t, nil, "--workspace", t.TempDir(), "check", "a.md", "--format", "json")
			var files []struct {
				Findings []struct{ Rule, Severity, Zh string }
			}
			if err := json.Unmarshal([]byte(out), &files); err != nil || len(files) != 1 || code != 0 {
				t.Fatalf("exit %d, %v\n%s%s", code, err, out, errs)
			}
			for _, f := range files[0].Findings {
				if f.Severity != "hint" && f.Rule != "LAY-002" {
					t.Errorf("%s %s: %s", f.Rule, f.Severity, f.Zh)
				}
			}
		})
	}
}
