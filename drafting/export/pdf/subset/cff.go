package subset

import (
	"errors"
	"fmt"
)

// CFF is the subset of a face with CFF outlines, always CID-keyed with glyph i as
// CID i, whatever the face was. Charstrings and subroutines that nothing reaches
// are left out; those subroutines keep their place as empty ones, so that no
// charstring has to be rewritten.
func CFF(f Font, glyphs []uint16) (Program, error) {
	c, err := openCFF(f.Table("CFF "))
	if err == nil {
		err = check(glyphs, len(c.charstrings))
	}
	if err != nil {
		return Program{}, f.fault(fmt.Errorf("CFF: %w", err))
	}
	data, err := c.subset(glyphs)
	if err != nil {
		return Program{}, f.fault(fmt.Errorf("CFF: %w", err))
	}
	return Program{Data: data, Glyphs: len(glyphs)}, nil
}

// cff is a CFF font set of one font, taken apart.
type cff struct {
	data        []byte
	name        []byte
	top         dict
	global      [][]byte
	charstrings [][]byte
	fonts       []cffFont         // one for a name-keyed font
	font        func(gid int) int // which of them a glyph belongs to
}

// A cffFont is an entry of the FDArray with its Private DICT.
type cffFont struct {
	dict    dict
	private dict
	subrs   [][]byte
}

func openCFF(data []byte) (*cff, error) {
	v := view{data: data}
	header := v.u8(2)
	if v.u8(0) != 1 || v.short {
		return nil, errors.New("not a CFF table of version 1")
	}
	names, at, err := readIndex(data, header)
	if err != nil {
		return nil, err
	}
	tops, at, err := readIndex(data, at)
	if err != nil {
		return nil, err
	}
	_, at, err = readIndex(data, at) // strings
	if err != nil {
		return nil, err
	}
	c := &cff{data: data}
	if c.global, _, err = readIndex(data, at); err != nil {
		return nil, err
	}
	if len(names) == 0 || len(tops) == 0 {
		return nil, errors.New("no font in the set")
	}
	c.name = names[0]
	if c.top, err = readDict(tops[0]); err != nil {
		return nil, err
	}
	return c, c.open()
}

// open follows the offsets of the Top DICT.
func (c *cff) open() error {
	if kind, ok := c.top.ints(opCharstringType, 1); ok && kind[0] != 2 {
		return fmt.Errorf("charstrings of type %d", kind[0])
	}
	at, ok := c.top.ints(opCharStrings, 1)
	if !ok {
		return errors.New("no CharStrings")
	}
	var err error
	if c.charstrings, _, err = readIndex(c.data, at[0]); err != nil {
		return err
	}
	if !c.top.has(opROS) {
		font, err := c.openFont(c.top)
		c.fonts, c.font = []cffFont{font}, func(int) int { return 0 }
		return err
	}
	if err := c.openFonts(); err != nil {
		return err
	}
	return c.openSelect()
}

func (c *cff) openFonts() error {
	at, ok := c.top.ints(opFDArray, 1)
	if !ok {
		return errors.New("no FDArray")
	}
	items, _, err := readIndex(c.data, at[0])
	if err != nil {
		return err
	}
	if len(items) == 0 || len(items) > 256 {
		return fmt.Errorf("FDArray of %d fonts", len(items))
	}
	for i, it := range items {
		d, err := readDict(it)
		if err != nil {
			return fmt.Errorf("FDArray %d: %w", i, err)
		}
		font, err := c.openFont(d)
		if err != nil {
			return fmt.Errorf("FDArray %d: %w", i, err)
		}
		c.fonts = append(c.fonts, font)
	}
	return nil
}

// openFont reads the Private DICT that d points to, and its subroutines.
func (c *cff) openFont(d dict) (cffFont, error) {
	font := cffFont{dict: d}
	place, ok := d.ints(opPrivate, 2)
	if !ok {
		return font, errors.New("no Private DICT")
	}
	v := view{data: c.data}
	private := v.bytes(place[1], place[0])
	if v.short {
		return font, fmt.Errorf("the Private DICT: %w", errShort)
	}
	var err error
	if font.private, err = readDict(private); err != nil {
		return font, err
	}
	if at, ok := font.private.ints(opSubrs, 1); ok {
		font.subrs, _, err = readIndex(c.data, place[1]+at[0])
	}
	return font, err
}

// openSelect reads FDSelect (Technical Note 5176, 19).
func (c *cff) openSelect() error {
	at, ok := c.top.ints(opFDSelect, 1)
	if !ok {
		return errors.New("no FDSelect")
	}
	v := &view{data: c.data}
	of := make([]byte, len(c.charstrings))
	switch format := v.u8(at[0]); format {
	case 0:
		copy(of, v.bytes(at[0]+1, len(of)))
	case 3:
		selectRanges(v, at[0]+1, of)
	default:
		return fmt.Errorf("FDSelect of format %d", format)
	}
	if v.short {
		return fmt.Errorf("FDSelect: %w", errShort)
	}
	for g, fd := range of {
		if int(fd) >= len(c.fonts) {
			return fmt.Errorf("FDSelect: glyph %d in font %d of %d", g, fd, len(c.fonts))
		}
	}
	c.font = func(gid int) int { return int(of[gid]) }
	return nil
}

// selectRanges fills of from an FDSelect of format 3: ranges in rising order, each
// a first glyph and a font, and the glyph after the last.
func selectRanges(v *view, at int, of []byte) {
	n := v.u16(at)
	g := 0
	for i := range n {
		font, next := v.u8(at+4+3*i), v.u16(at+5+3*i)
		for ; g < next && g < len(of); g++ {
			of[g] = byte(font)
		}
	}
}
