package subset

import "encoding/binary"

// A table is one part of an sfnt file.
type table struct {
	tag  string
	data []byte
}

// headChecksum is where head keeps the checksum of the whole file.
const headChecksum = 8

// sfnt joins tables, sorted by tag, to a TrueType file (OpenType 1.9, "Organization
// of an OpenType Font").
func sfnt(tables []table) []byte {
	n := len(tables)
	size := 12 + 16*n
	for _, t := range tables {
		size += len(t.data) + 3
	}
	out := make([]byte, 12+16*n, size)
	log := 0
	for 2<<log <= n {
		log++
	}
	binary.BigEndian.PutUint32(out, 0x00010000)
	binary.BigEndian.PutUint16(out[4:], uint16(n))
	binary.BigEndian.PutUint16(out[6:], uint16(16<<log))
	binary.BigEndian.PutUint16(out[8:], uint16(log))
	binary.BigEndian.PutUint16(out[10:], uint16(16*n-16<<log))
	head := -1
	for i, t := range tables {
		e := out[12+16*i:]
		copy(e, t.tag)
		binary.BigEndian.PutUint32(e[4:], checksum(t.data))
		binary.BigEndian.PutUint32(e[8:], uint32(len(out)))
		binary.BigEndian.PutUint32(e[12:], uint32(len(t.data)))
		if t.tag == "head" {
			head = len(out)
		}
		out = append(out, t.data...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	if head >= 0 {
		binary.BigEndian.PutUint32(out[head+headChecksum:], 0xB1B0AFBA-checksum(out))
	}
	return out
}

// checksum adds the 32-bit words of a table, the last filled with zeros.
func checksum(b []byte) uint32 {
	var sum uint32
	for ; len(b) >= 4; b = b[4:] {
		sum += binary.BigEndian.Uint32(b)
	}
	var last [4]byte
	copy(last[:], b)
	return sum + binary.BigEndian.Uint32(last[:])
}
