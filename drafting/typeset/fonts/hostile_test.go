package fonts

import (
	"maps"
	"strings"
	"testing"
)

// hostile are small fonts, whole and damaged: seeds of the fuzzer, too.
func hostile(t testing.TB) [][]byte {
	t.Helper()
	whole := tiny(t, bundledSet(t).Face(Songti), "国A𫖯")
	file := single(false, whole)
	list := [][]byte{file, collection(whole, nil, nil), nil, []byte("ttcf"), []byte("OTTO\xff\xff\xff\xff\xff\xff\xff\xff")}
	for at := 0; at < len(file); at += max(1, at/8) { // cut short
		list = append(list, file[:at:at])
	}
	for at := range 12 + 16*len(whole) { // a directory of wrong numbers
		for _, b := range []byte{0, 0x7F, 0xFF} {
			bad := append([]byte{}, file...)
			bad[at] = b
			list = append(list, bad)
		}
	}
	for tag := range whole { // each table missing, empty, short, all ones
		for _, table := range [][]byte{nil, {}, whole[tag][:len(whole[tag])/2], []byte(strings.Repeat("\xff", len(whole[tag])))} {
			changed := maps.Clone(whole)
			if changed[tag] = table; table == nil {
				delete(changed, tag)
			}
			if len(changed["head"]) >= 12 {
				list = append(list, single(false, changed), collection(changed, nil))
			}
		}
	}
	huge := be.AppendUint32(be.AppendUint32(be.AppendUint32(nil, 0), 0xFFFFFFFF), 1)
	whole["cmap"] = cmap12([]byte(strings.Repeat(string(huge), 5000))) // the same groups over and over
	return append(list, single(false, whole))
}

// exercise asks a face for everything; the fuzzer and the test look for panics.
func exercise(f *Face) {
	for _, r := range "A国𫖯\x00\uFFFF\U0010FFFF" {
		gid, _ := f.Glyph(r)
		f.Advance(gid)
	}
	f.Advance(0xFFFF)
	f.Data()
}

func TestHostileFiles(t *testing.T) {
	refused := 0
	for i, data := range hostile(t) {
		for index := range 2 {
			f, err := Parse("hostile.ttf", data, index)
			if err != nil {
				if refused++; !strings.Contains(err.Error(), "hostile.ttf") {
					t.Errorf("case %d: the error does not name the file: %v", i, err)
				}
				continue
			}
			exercise(f)
			if f.PostScript == "" || f.Family == "" || f.Key == "" || f.UnitsPerEm == 0 {
				t.Errorf("case %d: a face without a name or size: %+v", i, f)
			}
		}
	}
	t.Logf("%d refused", refused)
}

func FuzzParse(f *testing.F) {
	for i, data := range hostile(f) {
		if i%7 == 0 || i < 5 {
			f.Add(data, 0)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte, index int) {
		face, err := Parse("fuzz.ttf", data, index)
		if err != nil {
			if !strings.Contains(err.Error(), "fuzz.ttf") {
				t.Fatalf("the error does not name the file: %v", err)
			}
			return
		}
		exercise(face)
		if again, err := Parse("again.ttf", face.Data(), 0); err != nil || again.NumGlyphs() != face.NumGlyphs() {
			t.Fatalf("the face alone does not parse: %v", err)
		}
	})
}
