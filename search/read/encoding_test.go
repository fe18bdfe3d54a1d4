package read

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

const passage = "最高人民检察院关于办理案件的规定\r\n第一条　检察机关依法监督，2024年1月1日起施行。\r\n"

func TestText(t *testing.T) {
	le := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder()
	be := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder()
	gb := simplifiedchinese.GB18030.NewEncoder()
	must := func(s string, err error) string {
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	for _, text := range []string{passage, "检察", "国家工作人员", "a 检察院", "<p>检察院</p>", strings.Repeat("第一条 依照法律，", 9000)} {
		for _, c := range []struct{ bytes, encoding string }{
			{text, "UTF-8"},
			{"\ufeff" + text, "UTF-8"},
			{must(le.String(text)), "UTF-16LE"},
			{must(be.String(text)), "UTF-16BE"},
			{"\xff\xfe" + must(le.String(text)), "UTF-16LE"},
			{"\xfe\xff" + must(be.String(text)), "UTF-16BE"},
			{must(gb.String(text)), "GB18030"},
		} {
			got, encoding, err := Text([]byte(c.bytes))
			if got != text || encoding != c.encoding || err != nil {
				t.Errorf("%.30q: %.30q in %s, %v; want %.30q in %s", c.bytes, got, encoding, err, text, c.encoding)
			}
		}
	}
}

// TestBroken: what is no character is replaced and told.
func TestBroken(t *testing.T) {
	gb, err := simplifiedchinese.GB18030.NewEncoder().String("人民检察院依法办理")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ bytes, text, encoding string }{
		{"人民检察院\xff依法", "人民检察院\ufffd依法", "UTF-8"},
		{"人民检察院依\xe6\xb3", "人民检察院依\ufffd", "UTF-8"},
		{gb + "\xff", "人民检察院依法办理\ufffd", "GB18030"},
		{"\xff\xfe\x3a\x4e\x00", "为\ufffd", "UTF-16LE"},
		{"", "", "UTF-8"},
		{"A\x001\x00\n\x00", "A1\n", "UTF-16LE"},
		{"\x00A\x001\x00\n", "A1\n", "UTF-16BE"},
		{"plain", "plain", "UTF-8"},
	} {
		text, encoding, err := Text([]byte(c.bytes))
		if text != c.text || encoding != c.encoding || (err != nil) != strings.Contains(c.text, "\ufffd") {
			t.Errorf("%q: %q in %s, %v; want %q in %s", c.bytes, text, encoding, err, c.text, c.encoding)
		}
		if err != nil {
			sentence(t, err)
		}
	}
}
