package pdf

import (
	"encoding/binary"
	"math"
)

// profile is sRGB (IEC 61966-2-1) as an ICC profile of version 2.1: primaries
// adapted to D50 and the tone curve, nothing else. The profiles one finds are
// under licences of their own and larger.
func profile() []byte {
	curve := toneCurve()
	tags := []struct {
		tag  string
		data []byte
	}{
		{"desc", description("sRGB IEC61966-2.1")},
		{"cprt", []byte("text\x00\x00\x00\x00No copyright, use freely\x00")},
		{"wtpt", xyz(0.9505, 1, 1.0891)},
		{"rXYZ", xyz(0.4361, 0.2225, 0.0139)},
		{"gXYZ", xyz(0.3851, 0.7169, 0.0971)},
		{"bXYZ", xyz(0.1431, 0.0606, 0.7141)},
		{"rTRC", curve},
		{"gTRC", curve},
		{"bTRC", curve},
	}
	p := make([]byte, 128+4+12*len(tags))
	copy(p[8:], []byte{2, 0x10})
	copy(p[12:], "mntrRGB XYZ ")
	copy(p[24:], []byte{0x07, 0xE8, 0, 1, 0, 1}) // made on 2024-01-01
	copy(p[36:], "acsp")
	copy(p[68:], xyz(0.9642, 1, 0.8249)[8:]) // D50
	binary.BigEndian.PutUint32(p[128:], uint32(len(tags)))
	for i, t := range tags {
		at := len(p)
		if i > 0 && t.tag[1:] == "TRC" && tags[i-1].tag[1:] == "TRC" { // one curve for all
			at = int(binary.BigEndian.Uint32(p[132+12*(i-1)+4:]))
		} else {
			p = append(p, t.data...)
			for len(p)%4 != 0 {
				p = append(p, 0)
			}
		}
		e := p[132+12*i:]
		copy(e, t.tag)
		binary.BigEndian.PutUint32(e[4:], uint32(at))
		binary.BigEndian.PutUint32(e[8:], uint32(len(t.data)))
	}
	binary.BigEndian.PutUint32(p, uint32(len(p)))
	return p
}

func xyz(x, y, z float64) []byte {
	b := []byte("XYZ \x00\x00\x00\x00")
	for _, v := range []float64{x, y, z} {
		b = binary.BigEndian.AppendUint32(b, uint32(int32(math.Round(v*65536))))
	}
	return b
}

// toneCurve is the sRGB transfer function at 1,024 places.
func toneCurve() []byte {
	const n = 1024
	b := binary.BigEndian.AppendUint32([]byte("curv\x00\x00\x00\x00"), n)
	for i := range n {
		v := float64(i) / (n - 1)
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		b = binary.BigEndian.AppendUint16(b, uint16(math.Round(v*65535)))
	}
	return b
}

// description is a textDescriptionType without its Unicode and Macintosh parts.
func description(s string) []byte {
	b := binary.BigEndian.AppendUint32([]byte("desc\x00\x00\x00\x00"), uint32(len(s)+1))
	b = append(b, s...)
	return append(b, make([]byte, 1+4+4+2+1+67)...)
}
