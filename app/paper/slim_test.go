package paper

import (
	"bytes"
	"testing"

	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"jianwen/assets/fonts"
)

// A slim font draws what it was made for as the whole one does, composed letters
// included, and nothing else.
func TestSlim(t *testing.T) {
	for _, c := range []struct {
		name      string
		data      []byte
		kept, not string
	}{
		{"Go", goregular.TTF, "Jianwen é", "Q"},
		{"宋体", fonts.Songti().Data, "检察建议书，。—1 é", "瓯"},
	} {
		whole, err := sfnt.Parse(c.data)
		if err != nil {
			t.Fatal(err)
		}
		var b sfnt.Buffer
		keep := map[uint16]bool{}
		for _, r := range c.kept {
			id, _ := whole.GlyphIndex(&b, r)
			keep[uint16(id)] = true
		}
		data, err := slim(c.data, keep)
		if err != nil {
			t.Fatal(err)
		}
		if len(data) > len(c.data)*2/3 {
			t.Errorf("%s: %d bytes of %d", c.name, len(data), len(c.data))
		}
		small, err := sfnt.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range c.kept {
			if !same(t, whole, small, r) {
				t.Errorf("%s: %q differs", c.name, r)
			}
		}
		for _, r := range c.not {
			if same(t, whole, small, r) {
				t.Errorf("%s: %q is in the slim font", c.name, r)
			}
		}
	}
}

// same reports whether two fonts draw r alike.
func same(t *testing.T, a, b *sfnt.Font, r rune) bool {
	t.Helper()
	var buffers [2]sfnt.Buffer
	var drawn [2]sfnt.Segments
	for i, f := range []*sfnt.Font{a, b} {
		id, err := f.GlyphIndex(&buffers[i], r)
		if err != nil {
			t.Fatal(err)
		}
		if drawn[i], err = f.LoadGlyph(&buffers[i], id, fixed.I(100), nil); err != nil {
			t.Fatal(err)
		}
	}
	if len(drawn[0]) != len(drawn[1]) {
		return false
	}
	for i := range drawn[0] {
		if drawn[0][i] != drawn[1][i] {
			return false
		}
	}
	return true
}

// What is damaged is no error of ours: the font is used as it is.
func TestSlimOfDamagedFonts(t *testing.T) {
	if _, err := slim([]byte("no font at all"), nil); err == nil {
		t.Error("no error")
	}
	for i := 0; i < 600; i += 3 {
		cut := bytes.Clone(goregular.TTF[:len(goregular.TTF)-i*200])
		cut[i] ^= 0xff
		_, _ = slim(cut, map[uint16]bool{3: true, 40: true, 200: true}) // must not panic
	}
}

func BenchmarkSlim(b *testing.B) {
	keep := map[uint16]bool{}
	for i := range 400 {
		keep[uint16(i*50)] = true
	}
	for b.Loop() {
		if _, err := slim(fonts.Songti().Data, keep); err != nil {
			b.Fatal(err)
		}
	}
}
