package read

import "encoding/binary"

func le16(b []byte) uint16 { return binary.LittleEndian.Uint16(b) }
func le32(b []byte) uint32 { return binary.LittleEndian.Uint32(b) }

// A fib is what is needed of the file information block ([MS-DOC] 2.5).
type fib struct {
	version   uint16
	chinese   bool
	encrypted bool
	complex   bool   // the text of Word 95 is in pieces
	table     string // the name of the table stream
	textStart uint32 // of the text in a file of Word 95
	counts    [8]uint32
	clx       extent
	notes     [2]extent // references to footnotes and where their texts begin
	endnotes  [2]extent
	chpx      extent // the table of character properties
	papx      extent // that of paragraph properties
	lists     extent
	overrides extent // by which paragraphs refer to lists
}

// Stories in the order in which a document has their characters.
const (
	storyMain = iota
	storyFootnotes
	storyHeaders
	storyMacros
	storyComments
	storyEndnotes
	storyTextBoxes
	storyHeaderBoxes
)

// An extent is a place in the table stream.
type extent struct{ at, size uint32 }

const word97 = 0xc1

func readFIB(b []byte) (*fib, error) {
	broken := damaged(formatDoc, "文件头不完整", "its head is not whole")
	if len(b) < 0x80 {
		return nil, broken
	}
	switch le16(b) {
	case 0xa5ec, 0xa5dc, 0xa697, 0xa698, 0xa699: // Word 97, Word 95, and their Far Eastern editions
	default:
		return nil, broken
	}
	flags := le16(b[0x0a:])
	f := &fib{version: le16(b[2:]), table: "0Table", encrypted: flags&0x100 != 0, complex: flags&4 != 0, textStart: le32(b[0x18:])}
	f.chinese = le16(b[6:])&0x3ff == 4
	if flags&0x200 != 0 {
		f.table = "1Table"
	}
	if f.version < word97 {
		f.counts[storyMain] = le32(b[0x34:])
		return f, nil
	}
	if len(b) < 0x1aa {
		return nil, broken
	}
	// The language of Far Eastern text stands apart (lidFE).
	f.chinese = f.chinese || le16(b[0x3c:])&0x3ff == 4
	for i := range f.counts {
		f.counts[i] = le32(b[0x4c+4*i:])
		if f.counts[i] > 1<<28 {
			return nil, broken
		}
	}
	pair := func(i int) extent { return extent{le32(b[0x9a+8*i:]), le32(b[0x9e+8*i:])} }
	f.notes, f.chpx, f.papx, f.clx = [2]extent{pair(2), pair(3)}, pair(12), pair(13), pair(33)
	if at := 0x9a + 8*75; len(b) >= at {
		f.endnotes = [2]extent{pair(46), pair(47)}
		f.lists, f.overrides = pair(73), pair(74)
	}
	return f, nil
}
