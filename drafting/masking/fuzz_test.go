package masking_test

import (
	"strings"
	"testing"

	"jianwen/assets/samples"
	"jianwen/drafting/masking"
	"jianwen/drafting/source"
)

// FuzzPublic masks any text: nothing panics, and the edits lie apart inside the draft.
func FuzzPublic(f *testing.F) {
	for _, name := range samples.Names()[:4] {
		text, err := samples.Files.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text))
	}
	f.Add("---\nsuspect: \"马\\\"建国\"\nlist: [邵启明, '丁一']\nfold: >\n  邵启\n  明\n---\n\n被告人**马**建国、\\*丁一\\*，电话138-0013-8000。\n\n| 姓名 |\n|---|\n| 马*建*国 |\n")
	f.Add("被告人李伟、李伟明，[李伟](x)住云埠县城关镇东溪村\n\xff某")
	f.Fuzz(func(t *testing.T, text string) {
		d := public(text)
		c := masking.Public(d)
		again, err := source.Apply(text, c.Edits)
		if err != nil || again != c.Text {
			t.Fatalf("%v", err)
		}
		for _, m := range c.List {
			if m.Count <= 0 || m.Kind == masking.Phone && strings.Contains(m.Mask, "1") {
				t.Fatalf("%+v", m)
			}
		}
	})
}
