package fonts

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// An sfnt file (OpenType, ISO/IEC 14496-22) is a directory of tables; a
// collection (.ttc) is several directories over shared tables.

var be = binary.BigEndian

// What a directory may hold before it is taken for damage. Real fonts have
// 10 to 30 tables, the largest collections some 80 faces.
const (
	maxTables = 256
	maxFaces  = 1024
)

var (
	errShort  = errors.New("the file ends too early")
	errNoSfnt = errors.New("not a TrueType or OpenType font")
)

// faces is the number of faces in the file.
func faces(data []byte) (int, error) {
	if len(data) < 12 {
		return 0, errShort
	}
	if string(data[:4]) != "ttcf" {
		return 1, nil
	}
	n := be.Uint32(data[8:])
	if n == 0 || n > maxFaces || uint64(len(data)) < 12+4*uint64(n) {
		return 0, fmt.Errorf("a collection of %d faces", n)
	}
	return int(n), nil
}

// directory reads the tables of one face. A table that lies outside the file is
// left out, as if the font had none; what needs it then says so.
func directory(data []byte, index int) (map[string][]byte, error) {
	n, err := faces(data)
	if err != nil {
		return nil, err
	}
	if index < 0 || index >= n {
		return nil, fmt.Errorf("face %d of %d", index, n)
	}
	at := uint64(0)
	if string(data[:4]) == "ttcf" {
		at = uint64(be.Uint32(data[12+4*index:]))
	}
	if at+12 > uint64(len(data)) {
		return nil, errShort
	}
	switch string(data[at : at+4]) {
	case "\x00\x01\x00\x00", "OTTO", "true":
	default:
		return nil, errNoSfnt
	}
	count := uint64(be.Uint16(data[at+4:]))
	if count > maxTables {
		return nil, fmt.Errorf("%d tables", count)
	}
	if at+12+16*count > uint64(len(data)) {
		return nil, errShort
	}
	tables := make(map[string][]byte, count)
	for i := range count {
		entry := data[at+12+16*i:]
		from, size := uint64(be.Uint32(entry[8:])), uint64(be.Uint32(entry[12:]))
		if from+size <= uint64(len(data)) {
			tables[string(entry[:4])] = data[from : from+size : from+size]
		}
	}
	return tables, nil
}
