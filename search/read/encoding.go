package read

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// Text makes a string of a text file and tells its encoding: "UTF-8", "UTF-16LE",
// "UTF-16BE" or "GB18030" (GB 2312 and GBK are part of it). A byte order mark is
// left out; without one the encoding is guessed from the bytes. It never fails:
// what is no character becomes U+FFFD, and err is then a *Trouble that says so
// beside the whole text.
func Text(data []byte) (text, encoding string, err error) {
	e, skip := guess(data)
	text = decode(e, data[skip:])
	broken := strings.Count(text, "\ufffd") - strings.Count(string(data), "\ufffd")
	if e != utf8Name {
		broken = strings.Count(text, "\ufffd")
	}
	if broken > 0 {
		return text, e, &Trouble{
			Code: codeEncoding,
			Zh:   fmt.Sprintf("按 %s 读取，有 %d 处不是文字，已用 � 代替。", e, broken),
			En:   fmt.Sprintf("read as %s; %d places are no characters and became �", e, broken),
		}
	}
	return text, e, nil
}

const (
	utf8Name    = "UTF-8"
	utf16leName = "UTF-16LE"
	utf16beName = "UTF-16BE"
	gbName      = "GB18030"
)

// encodings are those other than UTF-8.
var encodings = map[string]encoding.Encoding{
	utf16leName: unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM),
	utf16beName: unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM),
	gbName:      simplifiedchinese.GB18030,
}

func decode(name string, data []byte) string {
	if e := encodings[name]; e != nil {
		if out, err := e.NewDecoder().Bytes(data); err == nil {
			return string(out)
		}
	}
	return strings.ToValidUTF8(string(data), "\ufffd")
}

// guess tells the encoding of data and the length of its byte order mark.
func guess(data []byte) (name string, mark int) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		return utf8Name, 3
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return utf16leName, 2
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return utf16beName, 2
	}
	sample := data[:min(len(data), 64<<10)]
	nul := bytes.IndexByte(sample, 0) >= 0
	if !nul && utf8.Valid(data) {
		return utf8Name, 0
	}
	best := likeUTF8(sample)
	name = utf8Name
	for _, other := range []struct {
		name  string
		score float64
	}{
		{gbName, likeGB(sample)},
		{utf16leName, likeUTF16(sample, 1)},
		{utf16beName, likeUTF16(sample, 0)},
	} {
		if other.score > best {
			name, best = other.name, other.score
		}
	}
	return name, 0
}

// likeUTF8 is the share of what is not ASCII that is well-formed UTF-8.
func likeUTF8(data []byte) float64 {
	good, bad := 0, 0
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && n == 1:
			if !utf8.FullRune(data) {
				return share(good, bad) // cut at the end of the sample
			}
			bad++
		case r == 0:
			bad++
		case n > 1:
			good += n
		}
		data = data[n:]
	}
	return share(good, bad)
}

// likeGB is the share of what is not ASCII that is a character of GB 2312, which
// holds nearly all that a Chinese text uses; the rest of GB18030 counts for half.
func likeGB(data []byte) float64 {
	good, bad := 0, 0
	for i := 0; i < len(data); {
		lead := data[i]
		if lead < 0x80 {
			if lead == 0 {
				bad += 2
			}
			i++
			continue
		}
		if i+1 == len(data) {
			break
		}
		next := data[i+1]
		switch {
		case lead > 0x80 && lead < 0xff && lead >= 0xa1 && next >= 0xa1 && next < 0xff && (lead <= 0xa9 || lead >= 0xb0 && lead <= 0xf7):
			good += 2
			i += 2
		case lead > 0x80 && lead < 0xff && next >= 0x40 && next != 0x7f && next < 0xff:
			good++
			bad++
			i += 2
		case lead > 0x80 && lead < 0xff && next >= '0' && next <= '9' && i+3 < len(data):
			good++
			bad++
			i += 4
		default:
			bad += 2
			i++
		}
	}
	return share(good, bad)
}

// likeUTF16 is the share of units that a Chinese text uses, of those whose two bytes
// are not both printable ASCII; high is the place of the high byte.
func likeUTF16(data []byte, high int) float64 {
	good, bad := 0, 0
	for i := 0; i+1 < len(data); i += 2 {
		u := rune(data[i+high])<<8 | rune(data[i+1-high])
		hi, lo := byte(u>>8), byte(u)
		switch {
		case hi >= ' ' && hi < 0x7f && lo >= ' ' && lo < 0x7f:
		case lo == 0: // Latin of the other byte order, or one Chinese character of 256
			bad++
		case u >= ' ' && u < 0x7f, u == '\n', u == '\r', u == '\t', u >= 0x4e00 && u < 0xa000,
			u >= 0x3000 && u < 0x3030, u >= 0xff00 && u < 0xfff0, u >= 0x2010 && u < 0x2030:
			good++
		default:
			bad++
		}
	}
	return share(good, bad)
}

func share(good, bad int) float64 {
	if good+bad == 0 {
		return 0
	}
	return float64(good) / float64(good+bad)
}
