package read

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"
)

// A laid is a paragraph of a .doc with its mark and its properties.
type laid struct {
	text  string
	style uint16
	props []byte
}

// layout makes a document of paragraphs with their properties, in one piece, and
// with a table stream that may hold more.
func layout(paragraphs []laid, more []byte, place func(*fib, extent)) *word {
	main := make([]byte, pageSize)
	ends := []uint32{pageSize}
	for _, p := range paragraphs {
		for _, u := range utf16.Encode([]rune(p.text)) {
			main = binary.LittleEndian.AppendUint16(main, u)
		}
		ends = append(ends, uint32(len(main)))
	}
	chars := uint32(len(main)-pageSize) / 2
	main = append(main, make([]byte, pageSize-len(main)%pageSize)...)
	number := len(main) / pageSize
	page := make([]byte, pageSize)
	page[pageSize-1] = byte(len(paragraphs))
	at := pageSize - 2
	for i, p := range paragraphs {
		binary.LittleEndian.PutUint32(page[4*i:], ends[i])
		papx := append(binary.LittleEndian.AppendUint16([]byte{0, 0}, p.style), p.props...)
		papx = append(papx, make([]byte, len(papx)%2)...)
		papx[1] = byte(len(papx)/2 - 1)
		at -= len(papx)
		copy(page[at:], papx)
		page[4*(len(paragraphs)+1)+13*i] = byte(at / 2)
	}
	binary.LittleEndian.PutUint32(page[4*len(paragraphs):], ends[len(paragraphs)])
	main = append(main, page...)
	le := binary.LittleEndian.AppendUint32
	clx := le(le(le([]byte{2}, 16), 0), chars)
	clx = append(le(append(clx, 0, 0), pageSize), 0, 0)
	papx := le(le(le(nil, pageSize), ends[len(paragraphs)]), uint32(number))
	f := &fib{version: word97, clx: extent{0, uint32(len(clx))}, papx: extent{uint32(len(clx)), uint32(len(papx))}}
	f.counts[storyMain] = chars
	table := append(append(clx, papx...), more...)
	if place != nil {
		place(f, extent{uint32(len(clx) + len(papx)), uint32(len(more))})
	}
	return &word{sink: sink{doc: &Document{}}, fib: f, main: main, tableStream: table}
}

var (
	centerDoc = []byte{0x03, 0x24, 1}
	inTable   = []byte{0x16, 0x24, 1}
	rowEnd    = []byte{0x16, 0x24, 1, 0x17, 0x24, 1}
	wide      = []byte{0x08, 0xd6, 4, 0, 1, 2, 3, 0x03, 0x24, 1} // a definition of a table before
)

func inList(level byte) []byte { return []byte{0x0a, 0x26, level, 0x0b, 0x46, 1, 0} }

func TestDocFormats(t *testing.T) {
	w := layout([]laid{
		{"甲\r", 1, nil},
		{"乙\r", 0, centerDoc},
		{"丙\v丙\r", 0, wide},
		{"丁\r", 0, []byte{0x40, 0x26, 2}},
		{"子\r", 0, inTable},
		{"丑\a", 0, inTable},
		{"\a", 0, inTable},
		{"\a", 0, rowEnd},
		{"寅\a", 0, inTable},
		{"卯\a", 0, inTable},
		{"\a", 0, rowEnd},
		{"戊\r", 0, nil},
	}, nil, nil)
	if err := w.read(t.Context()); err != nil {
		t.Fatal(err)
	}
	want := " \"\"\n1 | 甲\ncenter | 乙\ncenter | 丙\ncenter | 丙\n3 | 丁\ntable [[\"子\\n丑\" \"\"] [\"寅\" \"卯\"]]\n| 戊\n"
	if got := dump(w.doc); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

// listLevelBytes is a level with the text and the format.
func listLevelBytes(start uint32, format byte, text string) []byte {
	out := make([]byte, 28)
	binary.LittleEndian.PutUint32(out, start)
	out[4] = format
	units, place := utf16.Encode([]rune(text)), 6
	for i, u := range units {
		if u < levels {
			out[place] = byte(i + 1)
			place++
		}
	}
	out[24], out[25] = 2, 1
	out = append(out, 1, 2, 3)
	out = binary.LittleEndian.AppendUint16(out, uint16(len(units)))
	for _, u := range units {
		out = binary.LittleEndian.AppendUint16(out, u)
	}
	return out
}

// listBytes is a table with one list, tied to heading 1, and one reference to it.
func listBytes(levelBytes ...[]byte) (table []byte, lists, overrides int) {
	head := make([]byte, 30)
	head[0] = 1
	copy(head[2:], "\x07\x00\x00\x00")
	for i := range levels {
		binary.LittleEndian.PutUint16(head[10+2*i:], noStyle)
	}
	binary.LittleEndian.PutUint16(head[10:], 1)
	table = head
	for i := range levels {
		if i < len(levelBytes) {
			table = append(table, levelBytes[i]...)
		} else {
			table = append(table, listLevelBytes(1, 255, "")...)
		}
	}
	start := len(table)
	table = append(table, 1, 0, 0, 0)
	table = append(table, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0)
	table = append(table, 0xff, 0xff, 0xff, 0xff, 5, 0, 0, 0, 0x11, 0, 0, 0) // level 1 starts at 5
	return table, len(head), len(table) - start
}

func TestDocLists(t *testing.T) {
	table, lists, overrides := listBytes(listLevelBytes(1, 39, "第\x00章"), listLevelBytes(1, 37, "（\x01）"), listLevelBytes(1, 0, "\x00.\x02"))
	paragraphs := []laid{
		{"甲\r", 1, nil},
		{"乙\v乙\r", 0, inList(1)},
		{"丙\r", 0, inList(1)},
		{"丁\r", 0, inList(2)},
		{"\r", 1, nil},
		{"戊\r", 1, nil},
		{"己\r", 1, []byte{0x0b, 0x46, 0, 0}},
		{"庚\r", 0, inList(1)},
	}
	place := func(f *fib, e extent) {
		f.lists = extent{e.at, uint32(lists)}
		f.overrides = extent{e.at + e.size - uint32(overrides), uint32(overrides)}
	}
	w := layout(paragraphs, table, place)
	if err := w.read(t.Context()); err != nil {
		t.Fatal(err)
	}
	want := " \"\"\n1 [第一章] | 第一章 甲\n[（五）] | （五）乙\n| 乙\n[（六）] | （六）丙\n[一.1] | 一.1 丁\n1 [第三章] | 第三章 戊\n1 | 己\n[（五）] | （五）庚\n"
	if got := dump(w.doc); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	// A list that contradicts itself gives no numbers, and that is told.
	table[30+6] = 9
	w = layout(paragraphs, table, place)
	if err := w.read(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := dump(w.doc); strings.Contains(got, "第一章") || !strings.Contains(got, "! part: ") {
		t.Error(got)
	}
}

func TestDocNotes(t *testing.T) {
	le := binary.LittleEndian.AppendUint32
	marks := append(le(le(nil, 1), 3), 0, 0)
	texts := le(le(le(nil, 0), 4), 5)
	w := layout([]laid{{"甲\x02乙\r", 0, nil}, {"\x02 注\r\r", 0, nil}}, append(marks, texts...), func(f *fib, e extent) {
		f.notes = [2]extent{{e.at, uint32(len(marks))}, {e.at + uint32(len(marks)), uint32(len(texts))}}
		f.counts = [8]uint32{4, 5}
	})
	if err := w.read(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got, want := dump(w.doc), " \"\"\n| 甲〔注：注〕乙\n"; got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

func TestSummaryTitle(t *testing.T) {
	le := binary.LittleEndian.AppendUint32
	title := "\xb9\xe6\xb6\xa8\x00"                             // 规定 in GBK
	set := le(le(nil, 0), 2)                                    // size, properties
	set = le(le(le(le(set, 1), 24), 2), 32)                     // code page at 24, title at 32
	set = le(le(set, 2), 936)                                   // as a short
	set = append(le(le(set, 30), uint32(len(title))), title...) // as a string
	stream := append(le(make([]byte, 44), 48), set...)          // of the first set at 48
	if got := summaryTitle(stream); got != "规定" {
		t.Errorf("%q", got)
	}
	for n := range stream {
		if got := summaryTitle(stream[:n]); got != "" && got != "规定" {
			t.Errorf("cut at %d: %q", n, got)
		}
	}
}

// TestDocRuns: what is deleted or hidden is left out, and signs of other fonts are
// translated.
func TestDocRuns(t *testing.T) {
	page := make([]byte, pageSize)
	properties := [][]byte{nil, {0, 0x08, 1}, {0x3c, 0x08, 1}, {0x09, 0x6a, 1, 0, 0xfe, 0xf0}, {0x35, 0x08, 1}}
	page[pageSize-1] = byte(len(properties))
	at := pageSize - 2
	for i, p := range properties {
		binary.LittleEndian.PutUint32(page[4*i:], uint32(pageSize+2*i))
		if p != nil {
			at -= 8
			page[at] = byte(len(p))
			copy(page[at+1:], p)
			page[4*(len(properties)+1)+i] = byte(at / 2)
		}
	}
	binary.LittleEndian.PutUint32(page[4*len(properties):], uint32(pageSize+2*len(properties)))
	le := binary.LittleEndian.AppendUint32
	w := layout([]laid{{"甲乙丙(丁(\r", 0, nil}}, le(le(le(nil, pageSize), 2*pageSize), 3), func(f *fib, e extent) { f.chpx = e })
	w.main = append(w.main, page...)
	if err := w.read(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got, want := dump(w.doc), " \"\"\n| 甲☑丁(\n"; got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}
