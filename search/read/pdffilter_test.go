package read

import (
	"bytes"
	"compress/zlib"
	"encoding/ascii85"
	"encoding/hex"
	"testing"
)

func deflated(t *testing.T, data []byte) []byte {
	var out bytes.Buffer
	w := zlib.NewWriter(&out)
	if _, err := w.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestFilters(t *testing.T) {
	plain := []byte("BT (abcabcabc) Tj ET")
	a85 := make([]byte, ascii85.MaxEncodedLen(len(plain)))
	a85 = append([]byte("<~"), a85[:ascii85.Encode(a85, plain)]...)
	for name, c := range map[string]struct {
		filter any
		data   []byte
	}{
		"none":   {nil, plain},
		"flate":  {pdfName("FlateDecode"), deflated(t, plain)},
		"cut":    {pdfName("Fl"), deflated(t, plain)[:len(deflated(t, plain))-4]},
		"chain":  {[]any{pdfName("AHx"), pdfName("FlateDecode")}, []byte(hex.EncodeToString(deflated(t, plain)) + ">")},
		"base85": {pdfName("ASCII85Decode"), append(a85, "~>"...)},
		"runs":   {pdfName("RunLengthDecode"), append(append([]byte{byte(len(plain) - 1)}, plain...), 128)},
		"lzw":    {pdfName("LZWDecode"), []byte("\x80\x10\x8a\x82\x01\x41\x84\xc4\x63\x83\x42\x20\xe2\x91\x01\x50\xd4\x20\x22\x95\x20\x20")},
	} {
		f := &pdfFile{ctx: t.Context(), left: maxUnpacked}
		got, err := f.unpack(&pdfStream{dict: pdfDict{"Filter": c.filter}, raw: c.data})
		if err != nil || !bytes.Equal(got, plain) {
			t.Errorf("%s: %q, %v; want %q", name, got, err, plain)
		}
	}
	f := &pdfFile{ctx: t.Context(), left: maxUnpacked}
	if _, err := f.unpack(&pdfStream{dict: pdfDict{"Filter": pdfName("DCTDecode")}}); err == nil {
		t.Error("an image was unpacked as text")
	}
	f.left = 10
	if _, err := f.unpack(&pdfStream{dict: pdfDict{"Filter": pdfName("FlateDecode")}, raw: deflated(t, plain)}); err == nil {
		t.Error("more was unpacked than allowed")
	}
}

// TestPredict undoes each row filter of PNG, and that of TIFF.
func TestPredict(t *testing.T) {
	f := &pdfFile{ctx: t.Context()}
	want := []byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}
	rows := []byte{0, 1, 2, 3, 1, 4, 1, 1, 2, 3, 3, 3, 3, 7, 6, 6, 4, 3, 1, 1}
	// Average: 10-7/2, 11-(10+8)/2, 12-(11+9)/2; Paeth: nearest of left, above and corner.
	rows[13], rows[14], rows[15] = 7, 2, 2
	if got := f.predict(rows, pdfDict{"Predictor": 15, "Columns": 3}); !bytes.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if got := f.predict([]byte{1, 1, 1, 5, 5, 5}, pdfDict{"Predictor": 2, "Columns": 3}); !bytes.Equal(got, []byte{1, 2, 3, 5, 10, 15}) {
		t.Errorf("%v", got)
	}
}
