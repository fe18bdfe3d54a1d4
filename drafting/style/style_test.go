package style

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestBuiltinKeepsTheStandard(t *testing.T) {
	for _, name := range Builtin().Names() {
		p, _ := Builtin().Profile(name)
		if bad := p.outOfRange(); len(bad) > 0 {
			t.Errorf("%s: %v", name, bad)
		}
		if pitch := p.Pitch(); math.Abs(pitch-15.793) > 0.001 {
			t.Errorf("%s: pitch %.4f pt, want 15.793 (spec C.1)", name, pitch)
		}
		if p.Element("body").Size != 16 || p.Head == "" || p.Zh == "" {
			t.Errorf("%s is incomplete: %+v", name, p)
		}
	}
	if len(Builtin().Names()) != 3 {
		t.Errorf("profiles %v", Builtin().Names())
	}
}

// The layouts of annexes are whole, fit their sheet, and are no choice for drafts.
func TestAnnexes(t *testing.T) {
	for name := range ours().Annexes {
		p, ok := Annexes().Profile(name)
		if !ok || p.Head == "" || p.Zh == "" {
			t.Errorf("%s is incomplete: %+v", name, p)
		}
		if p.Margin.Left+p.Area.Width > p.Sheet.Width-10 || p.Margin.Top+p.Area.Height > p.Sheet.Height-15 {
			t.Errorf("%s: the type area leaves the sheet", name)
		}
		if size := p.Element("body").Size; math.Abs(p.Pitch()-size) > size/20 {
			t.Errorf("%s: characters of %g pt stand %.2f pt apart", name, size, p.Pitch())
		}
		if _, drafts := Builtin().Profile(name); drafts {
			t.Errorf("%s is offered for drafts", name)
		}
	}
}

func TestOfficeStyle(t *testing.T) {
	for _, c := range []struct{ name, yaml, problem string }{
		{"leading within the standard", "profiles:\n  legal_doc:\n    leading: {default_pt: 28.5, tightest_pt: 28, loosest_pt: 29}\n", ""},
		{"leading beyond the standard", "profiles:\n  legal_doc:\n    leading: {default_pt: 20, tightest_pt: 20, loosest_pt: 20}\n", "行距应在 28 至 29 之间，现为 20"},
		{"unknown key", "profiles:\n  legal_doc:\n    leeding: 28\n", "不是合格的版式设置"},
		{"no YAML", "profiles: [\n", "不是合格的版式设置"},
	} {
		path := filepath.Join(t.TempDir(), "style.yaml")
		if err := os.WriteFile(path, []byte(c.yaml), 0o600); err != nil {
			t.Fatal(err)
		}
		set, problems := Load(path)
		p, _ := set.Profile("legal_doc")
		if c.problem == "" {
			if len(problems) > 0 || p.Leading.Default != 28.5 || p.Element("body").Size != 16 {
				t.Errorf("%s: %v, leading %g", c.name, problems, p.Leading.Default)
			}
			continue
		}
		if len(problems) == 0 || !strings.Contains(problems[0].Zh, c.problem) {
			t.Errorf("%s: problems %v, want %q", c.name, problems, c.problem)
		}
		if p.Leading.Default != 28.95 {
			t.Errorf("%s: a broken file changed the leading to %g", c.name, p.Leading.Default)
		}
	}
}
