package subset

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

// cffFace is a CFF face put together by hand.
type cffFace struct {
	charstrings, global, local [][]byte
	fonts                      []byte // FDSelect, one a glyph; nil for a name-keyed face
	reach                      int    // how far FDSelect may point
}

// bytes writes the face; offsets are five bytes wide, so one pass finds them.
func (f cffFace) bytes() []byte {
	head := appendIndex([]byte{1, 0, 4, 4}, [][]byte{[]byte("Test")})
	rest := appendIndex(appendIndex(nil, [][]byte{[]byte("Adobe"), []byte("Identity")}), f.global)
	var charstrings, private, array, selection int
	top := func() []byte {
		var d []byte
		if f.fonts != nil {
			d = appendEntry(d, opROS, firstString, firstString+1, 0)
			d = appendEntry(d, opFDArray, array)
			d = appendEntry(d, opFDSelect, selection)
		} else {
			d = appendEntry(d, opPrivate, 6, private)
		}
		return appendIndex(nil, [][]byte{appendEntry(d, opCharStrings, charstrings)})
	}
	base := len(head) + len(top()) + len(rest)
	charstrings = base
	body := appendIndex(nil, f.charstrings)
	private = base + len(body)
	body = appendIndex(appendEntry(body, opSubrs, 6), f.local)
	var fonts [][]byte
	for range f.reach + 1 {
		fonts = append(fonts, appendEntry(nil, opPrivate, 6, private))
	}
	array = base + len(body)
	body = appendIndex(body, fonts)
	selection = base + len(body)
	body = append(append(body, 0), f.fonts...)
	return slices.Concat(head, top(), rest, body)
}

func (f cffFace) font() Font { return tables(map[string][]byte{"CFF ": f.bytes()}) }

// Charstrings for tests. A subroutine's number is written less its bias, 107.
func call(n int) []byte       { return []byte{byte(n - 107 + 139), 10} }
func callGlobal(n int) []byte { return []byte{byte(n - 107 + 139), 29} }

var (
	endchar = []byte{14}
	ret     = []byte{11}
)

// example has four local and three global subroutines; glyph 1 reaches the local 1
// and through it the global 2, behind a hintmask that only a reader who counts
// stems gets over; glyph 2 reaches the local 3.
func example() cffFace {
	masked := slices.Concat(
		[]byte{139, 149, 139, 149, 18},   // two numbers each: two stems, hstemhm
		[]byte{139, 149, 19, 0b11100000}, // a third stem, vstemhm left out; hintmask and its byte
		call(1), endchar,
	)
	return cffFace{
		charstrings: [][]byte{endchar, masked, slices.Concat(call(3), endchar), endchar},
		local:       [][]byte{ret, slices.Concat(callGlobal(2), ret), {139, 22, 11}, {140, 22, 11}},
		global:      [][]byte{{141, 22, 11}, {142, 22, 11}, {143, 22, 11}},
	}
}

func TestSubroutinesArePruned(t *testing.T) {
	cid := example()
	cid.fonts, cid.reach = []byte{0, 1, 1, 0}, 1
	for name, face := range map[string]cffFace{"name-keyed": example(), "CID-keyed": cid} {
		t.Run(name, func(t *testing.T) {
			p, err := CFF(face.font(), []uint16{0, 1})
			if err != nil {
				t.Fatal(err)
			}
			c, err := openCFF(p.Data)
			if err != nil {
				t.Fatal(err)
			}
			if !c.top.has(opROS) || len(c.charstrings) != 2 || !bytes.Equal(c.charstrings[1], face.charstrings[1]) {
				t.Errorf("charstrings % x", c.charstrings)
			}
			subrs := c.fonts[c.font(1)].subrs
			if got, want := lengths(subrs), []int{0, len(face.local[1]), 0, 0}; !slices.Equal(got, want) {
				t.Errorf("local subroutines of %v bytes, want %v", got, want)
			}
			if got, want := lengths(c.global), []int{0, 0, 3}; !slices.Equal(got, want) {
				t.Errorf("global subroutines of %v bytes, want %v", got, want)
			}
		})
	}
}

func lengths(items [][]byte) []int {
	out := make([]int, len(items))
	for i, it := range items {
		out[i] = len(it)
	}
	return out
}

// TestSubsetOfASubset: the result is a CFF font like any other, and nothing of what
// it needs was lost.
func TestSubsetOfASubset(t *testing.T) {
	f, face := fileFont(t, "fandol/FandolFang-Regular.otf")
	glyphs := glyphsOf(face, "检察建议书，（一）ABC123")
	first, err := CFF(f, glyphs)
	if err != nil {
		t.Fatal(err)
	}
	all := make([]uint16, len(glyphs))
	for i := range all {
		all[i] = uint16(i)
	}
	second, err := CFF(tables(map[string][]byte{"CFF ": first.Data}), all)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first.Data, second.Data) {
		t.Errorf("%d bytes, then %d", len(first.Data), len(second.Data))
	}
	whole, _ := openCFF(f.Table("CFF "))
	cut, _ := openCFF(first.Data)
	for i, g := range glyphs {
		if !bytes.Equal(whole.charstrings[g], cut.charstrings[i]) {
			t.Errorf("glyph %d: another charstring", g)
		}
	}
	if len(first.Data) > 20_000 {
		t.Errorf("%d bytes for %d glyphs", len(first.Data), first.Glyphs)
	}
}

func TestHostileCharstrings(t *testing.T) {
	deep := example()
	deep.local[1] = call(1)
	bomb := example() // 16 calls of a subroutine that calls the next 16 times, and so on
	for i := range 4 {
		bomb.local[i] = bytes.Repeat(call((i+1)%4), 100)
	}
	for name, c := range map[string]struct {
		face cffFace
		says string
	}{
		"calls itself":         {deep, "nested"},
		"calls without end":    {bomb, ""},
		"no such subroutine":   {with(example(), call(90)), "subroutine"},
		"number cut off":       {with(example(), []byte{28, 1}), "too early"},
		"fixed cut off":        {with(example(), []byte{255, 1, 2}), "too early"},
		"escape cut off":       {with(example(), []byte{12}), "too early"},
		"stack overflows":      {with(example(), bytes.Repeat([]byte{139}, 600)), "stack"},
		"dup for ever":         {with(example(), append([]byte{139}, bytes.Repeat([]byte{12, 27}, 600)...)), "stack"},
		"roll below the stack": {with(example(), []byte{150, 139, 12, 30}), "roll"},
		"index below":          {with(example(), []byte{150, 12, 29}), "index"},
		"accent":               {with(example(), []byte{139, 139, 180, 180, 14}), "seac"},
	} {
		if _, err := CFF(c.face.font(), []uint16{0, 1}); err == nil || !strings.Contains(err.Error(), "test.ttf") || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// with is a face whose glyph 1 is code.
func with(f cffFace, code []byte) cffFace {
	f.charstrings[1] = code
	return f
}

func TestArithmeticFindsTheSubroutine(t *testing.T) {
	number := func(n int) byte { return byte(n - 107 + 139) }
	for name, code := range map[string][]byte{
		"add":    {number(1), 139 + 2, 12, 10, 10, 14},
		"exch":   {139 + 5, number(3), 12, 28, 12, 18, 10, 14}, // exch drop leaves the subroutine
		"roll":   {number(3), 139 + 1, 139 + 2, 139 + 3, 139 + 2, 12, 30, 10, 14},
		"ifelse": {number(3), number(0), 139, 140, 12, 22, 10, 14},
		"put":    {number(3), 139 + 7, 12, 20, 139 + 7, 12, 21, 10, 14},
	} {
		p, err := CFF(with(example(), code).font(), []uint16{0, 1})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		c, _ := openCFF(p.Data)
		if got := lengths(c.fonts[0].subrs); got[3] == 0 {
			t.Errorf("%s: subroutines of %v bytes, want the last kept", name, got)
		}
	}
}

func TestDamagedCFF(t *testing.T) {
	whole := example()
	whole.fonts = []byte{0, 0, 0, 0}
	good := whole.bytes()
	for n := range good {
		if _, err := CFF(tables(map[string][]byte{"CFF ": good[:n]}), []uint16{0, 1, 2, 3}); err == nil {
			t.Errorf("cut off at %d of %d: no error", n, len(good))
		}
	}
	far := example()
	far.fonts = []byte{0, 5, 0, 0}
	if _, err := CFF(far.font(), []uint16{0, 1}); err == nil || !strings.Contains(err.Error(), "FDSelect") {
		t.Errorf("got %v", err)
	}
}
