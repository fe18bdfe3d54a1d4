package read

import (
	"context"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
)

// A char is a character of a story with the place in WordDocument where it stands.
type char struct {
	r  rune
	fc uint32
}

// pieces reads the text by the piece table: characters of all stories, numbered as
// Word counts them (a character beyond U+FFFF counts twice, the second is 0).
func (w *word) pieces(ctx context.Context) ([]char, error) {
	broken := damaged(formatDoc, "文字的位置表有错误", "the table of its pieces of text is faulty")
	if w.fib.version < word97 {
		return w.old()
	}
	clx, err := slice(w.tableStream, int64(w.fib.clx.at), int64(w.fib.clx.size))
	if err != nil {
		return nil, broken
	}
	for len(clx) > 3 && clx[0] == 1 { // formatting, by which pieces may differ
		skip := 3 + int(le16(clx[1:]))
		if skip > len(clx) {
			return nil, broken
		}
		clx = clx[skip:]
	}
	if len(clx) < 5 || clx[0] != 2 {
		return nil, broken
	}
	plc, err := slice(clx, 5, int64(le32(clx[1:])))
	if err != nil || len(plc) < 16 {
		return nil, broken
	}
	n := (len(plc) - 4) / 12
	var out []char
	for i := range n {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		from, to := le32(plc[4*i:]), le32(plc[4*i+4:])
		fc := le32(plc[4*(n+1)+8*i+2:])
		if to > maxChars {
			return nil, tooLarge(formatDoc, maxOffice)
		}
		if to < from || int64(len(out)) != int64(from) || int64(to) > int64(len(w.main)) {
			return nil, broken
		}
		if out, err = w.piece(out, fc, int64(to-from)); err != nil {
			return nil, broken
		}
	}
	return out, nil
}

const maxChars = 16 << 20 // of a document; the longest code has a quarter of a million

const compressed = 1 << 30 // of the place of a piece: one byte a character, the place doubled

// piece appends n characters that stand at fc.
func (w *word) piece(out []char, fc uint32, n int64) ([]char, error) {
	if fc&compressed != 0 {
		at := fc &^ (compressed | 1<<31) / 2
		b, err := slice(w.main, int64(at), n)
		if err != nil {
			return out, err
		}
		return w.bytes(out, b, at), nil
	}
	fc &^= 1 << 31
	b, err := slice(w.main, int64(fc), 2*n)
	if err != nil {
		return out, err
	}
	for i := 0; i < len(b); i += 2 {
		r := rune(le16(b[i:]))
		at := fc + uint32(i)
		if utf16.IsSurrogate(r) && i+3 < len(b) {
			if pair := utf16.DecodeRune(r, rune(le16(b[i+2:]))); pair != '\ufffd' {
				out = append(out, char{pair, at}, char{0, at + 2})
				i += 2
				continue
			}
		}
		out = append(out, char{r, at})
	}
	return out, nil
}

// bytes appends text of one byte a character: of code page 1252 by the standard, but
// GBK where a Chinese document has nothing but that.
func (w *word) bytes(out []char, b []byte, at uint32) []char {
	if w.fib.chinese && likeGB(b) > .9 {
		for i := 0; i < len(b); {
			n := 1
			if b[i] > 0x80 && i+1 < len(b) {
				n = 2
			}
			for j, r := range []rune(decode(gbName, b[i:i+n])) {
				if j == 0 {
					out = append(out, char{r, at + uint32(i)})
				}
			}
			if n == 2 {
				out = append(out, char{0, at + uint32(i) + 1})
			}
			i += n
		}
		return out
	}
	for i, c := range b {
		out = append(out, char{charmap.Windows1252.DecodeByte(c), at + uint32(i)})
	}
	return out
}

// old reads the text of a simple file of Word 95.
func (w *word) old() ([]char, error) {
	if w.fib.complex {
		return nil, unknown("Word 95 快速保存的文档", "a Word 95 document saved in pieces")
	}
	b, err := slice(w.main, int64(w.fib.textStart), int64(min(w.fib.counts[storyMain], maxChars)))
	if err != nil {
		return nil, damaged(formatDoc, "文字不完整", "its text is not whole")
	}
	return w.bytes(nil, b, w.fib.textStart), nil
}
