package fonts

import (
	"maps"
	"math/bits"
	"slices"
)

// single writes tables as a file of one face, for readers that take no
// collection. Tables follow in the order of their tags, each on four bytes.
// The checksum of the whole (head.checkSumAdjustment) is made right.
func single(cff bool, tables map[string][]byte) []byte {
	tags := slices.Sorted(maps.Keys(tables))
	tags = slices.DeleteFunc(tags, func(tag string) bool { return tag == "DSIG" }) // signs the collection
	size := 12 + 16*len(tags)
	for _, tag := range tags {
		size += pad4(len(tables[tag]))
	}
	out := make([]byte, 12+16*len(tags), size)
	copy(out, "\x00\x01\x00\x00")
	if cff {
		copy(out, "OTTO")
	}
	power := bits.Len(uint(len(tags))) - 1
	be.PutUint16(out[4:], uint16(len(tags)))
	be.PutUint16(out[6:], uint16(16<<power))
	be.PutUint16(out[8:], uint16(power))
	be.PutUint16(out[10:], uint16(16*len(tags)-16<<power))
	head := 0
	for i, tag := range tags {
		at := len(out)
		out = append(out, tables[tag]...)
		out = append(out, make([]byte, pad4(len(out))-len(out))...)
		if tag == "head" {
			head = at
			be.PutUint32(out[at+8:], 0)
		}
		entry := out[12+16*i:]
		copy(entry, tag)
		be.PutUint32(entry[4:], checksum(out[at:]))
		be.PutUint32(entry[8:], uint32(at))
		be.PutUint32(entry[12:], uint32(len(tables[tag])))
	}
	be.PutUint32(out[head+8:], 0xB1B0AFBA-checksum(out))
	return out
}

func pad4(n int) int { return (n + 3) &^ 3 }

// checksum adds up data, whose length is a multiple of four, as big-endian words.
func checksum(data []byte) uint32 {
	var sum uint32
	for ; len(data) >= 4; data = data[4:] {
		sum += be.Uint32(data)
	}
	return sum
}
