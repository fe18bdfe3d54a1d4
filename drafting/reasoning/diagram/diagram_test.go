package diagram_test

import (
	"os"
	"testing"

	"jianwen/assets/samples"
	"jianwen/drafting/check/checktest"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/reasoning/diagram"
)

func TestLook(t *testing.T) {
	face := diagram.NewType()
	for _, name := range append(samples.Names(), "sixty.md") {
		text, _ := samples.Files.ReadFile(name)
		if text == nil {
			text, _ = os.ReadFile("/tmp/g1/sixty.md")
		}
		g := facts.Graph.Of(checktest.Draft(string(text)))
		d := diagram.Of(g, face, "检察建议书推理图", name)
		f, _ := os.Create("/tmp/g1/" + name + ".png")
		if err := diagram.WritePNG(f, d, face, 1.5); err != nil {
			t.Fatal(err)
		}
		f.Close()
		f, _ = os.Create("/tmp/g1/" + name + ".svg")
		_ = diagram.WriteSVG(f, d)
		f.Close()
	}
}
