package subset

// A view reads big-endian numbers from data of unknown honesty. A read outside
// the data gives zero and is remembered; the caller looks at short when done.
type view struct {
	data  []byte
	short bool
}

func (v *view) bytes(at, n int) []byte {
	if at < 0 || n < 0 || at > len(v.data) || n > len(v.data)-at {
		v.short = true
		return nil
	}
	return v.data[at : at+n : at+n]
}

// uint is the number in n bytes, n at most 4.
func (v *view) uint(at, n int) int {
	x := 0
	for _, b := range v.bytes(at, n) {
		x = x<<8 | int(b)
	}
	return x
}

func (v *view) u8(at int) int  { return v.uint(at, 1) }
func (v *view) u16(at int) int { return v.uint(at, 2) }
func (v *view) u32(at int) int { return v.uint(at, 4) }
func (v *view) i16(at int) int { return int(int16(v.uint(at, 2))) }

func (v *view) err() error {
	if v.short {
		return errShort
	}
	return nil
}
