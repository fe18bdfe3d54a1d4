package readtest

import (
	"encoding/binary"
	"slices"
	"strings"
	"unicode/utf16"
)

// Doc is a Word 97–2003 document with a paragraph for each string; tabs are tabs
// and line ends are breaks within a paragraph.
func Doc(paragraphs []string) []byte {
	text := strings.ReplaceAll(strings.Join(paragraphs, "\r")+"\r", "\n", "\v")
	return DocPieces(0x0804, Piece{Text: text})
}

// A Piece is a run of text as the piece table of a .doc has it. Word ends a
// paragraph with \r, a cell with \a, a line with \v.
type Piece struct {
	Text  string
	Bytes []byte // instead: text of one byte a character
}

const textStart = 0x800 // of the text in the stream WordDocument

// DocPieces is a document of pieces in the language lid (0x0804 is Chinese).
func DocPieces(lid uint16, pieces ...Piece) []byte {
	main := make([]byte, textStart)
	ends := []uint32{0}
	var descriptors []byte
	for _, p := range pieces {
		fc, n := uint32(len(main)), 0
		if p.Bytes != nil {
			main = append(main, p.Bytes...)
			n, fc = len(p.Bytes), fc*2|1<<30
		} else {
			units := utf16.Encode([]rune(p.Text))
			n = len(units)
			for _, u := range units {
				main = binary.LittleEndian.AppendUint16(main, u)
			}
		}
		ends = append(ends, ends[len(ends)-1]+uint32(n))
		descriptors = append(descriptors, 0, 0)
		descriptors = binary.LittleEndian.AppendUint32(descriptors, fc)
		descriptors = append(descriptors, 0, 0)
	}
	var table []byte
	for _, cp := range ends {
		table = binary.LittleEndian.AppendUint32(table, cp)
	}
	table = append(table, descriptors...)
	clx := binary.LittleEndian.AppendUint32([]byte{2}, uint32(len(table)))
	clx = append(clx, table...)
	fib(main, lid, ends[len(ends)-1], uint32(len(clx)))
	return Compound(Stream{"WordDocument", main}, Stream{"1Table", clx})
}

// fib fills the head of WordDocument ([MS-DOC] 2.5).
func fib(b []byte, lid uint16, chars, clx uint32) {
	put := binary.LittleEndian
	put.PutUint16(b[0x00:], 0xa5ec)
	put.PutUint16(b[0x02:], 0x00c1) // Word 97
	put.PutUint16(b[0x06:], lid)
	put.PutUint16(b[0x0a:], 0x0200) // the table is in 1Table
	put.PutUint16(b[0x20:], 14)
	put.PutUint16(b[0x3e:], 22)
	put.PutUint32(b[0x4c:], chars)
	put.PutUint16(b[0x98:], 0x5d)
	put.PutUint32(b[0x1a6:], clx) // at 0 of the table
}

// A Stream is one of a compound file.
type Stream struct {
	Name  string
	Bytes []byte
}

const (
	sector   = 512
	endChain = 0xfffffffe
	free     = 0xffffffff
	shortest = 4096 // shorter streams would have to stand in the mini stream
)

// Compound is a compound file ([MS-CFB]) of at most three streams, each filled up
// with zeros to 4096 bytes.
func Compound(streams ...Stream) []byte {
	var fat []uint32
	var body []byte
	chain := func(data []byte) (start uint32) {
		start = uint32(len(fat))
		data = append(slices.Clone(data), make([]byte, (sector-len(data)%sector)%sector)...)
		for range len(data) / sector {
			fat = append(fat, uint32(len(fat)+1))
		}
		fat[len(fat)-1] = endChain
		body = append(body, data...)
		return start
	}
	directory := entry("Root Entry", 5, 1, endChain, 0, free)
	for i, s := range streams {
		data := append(slices.Clone(s.Bytes), make([]byte, max(0, shortest-len(s.Bytes)))...)
		next := uint32(free)
		if i+1 < len(streams) {
			next = uint32(i + 2)
		}
		directory = append(directory, entry(s.Name, 2, free, chain(data), len(data), next)...)
	}
	at := chain(directory)
	fatStart := len(fat)
	fatSectors := (fatStart + sector/4) / (sector/4 - 1)
	for range fatSectors {
		fat = append(fat, 0xfffffffd)
	}
	out := header(at, uint32(fatStart), fatSectors)
	out = append(out, body...)
	for i := range fatSectors * sector / 4 {
		if i < len(fat) {
			out = binary.LittleEndian.AppendUint32(out, fat[i])
		} else {
			out = binary.LittleEndian.AppendUint32(out, free)
		}
	}
	return out
}

// header takes at most 109 sectors of allocation table: 7 MB.
func header(directory, fatStart uint32, fatSectors int) []byte {
	out := append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), make([]byte, sector-8)...)
	put := binary.LittleEndian
	put.PutUint16(out[24:], 0x3e)
	put.PutUint16(out[26:], 3)
	put.PutUint16(out[28:], 0xfffe)
	put.PutUint16(out[30:], 9)
	put.PutUint16(out[32:], 6)
	put.PutUint32(out[44:], uint32(fatSectors))
	put.PutUint32(out[48:], directory)
	put.PutUint32(out[56:], shortest)
	put.PutUint32(out[60:], endChain)
	put.PutUint32(out[68:], endChain)
	for i := range 109 {
		sn := uint32(free)
		if i < fatSectors {
			sn = fatStart + uint32(i)
		}
		put.PutUint32(out[76+4*i:], sn)
	}
	return out
}

// entry is one of the directory; right is the next one, in a tree that is a list.
func entry(name string, kind byte, child, start uint32, size int, right uint32) []byte {
	out := make([]byte, 128)
	put := binary.LittleEndian
	units := utf16.Encode([]rune(name))
	for i, u := range units {
		put.PutUint16(out[2*i:], u)
	}
	put.PutUint16(out[64:], uint16(2*len(units)+2))
	out[66], out[67] = kind, 1
	put.PutUint32(out[68:], free)
	put.PutUint32(out[72:], right)
	put.PutUint32(out[76:], child)
	put.PutUint32(out[116:], start)
	put.PutUint32(out[120:], uint32(size))
	return out
}
