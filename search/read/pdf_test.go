package read

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"jianwen/search/read/readtest"
)

func TestPDF(t *testing.T) {
	long := "本院在履行法律监督职责中发现，你单位在生产经营管理中存在安全管理制度不健全、从业人员培训不到位等问题。"
	var paragraphs []string
	want := "pdf \"\"\n"
	for i := range 30 {
		p := fmt.Sprintf("第%s条　%s", numeral(i+1, "chineseCounting"), strings.Repeat(long, i%3+1))
		paragraphs = append(paragraphs, p)
		want += "| " + p + "\n"
	}
	got := regexp.MustCompile(`(?m)^p\d+ `).ReplaceAllString(reading(t, "a.pdf", readtest.PDF(paragraphs)), "")
	if got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

// gbk is text in GBK as a hexadecimal string.
func gbk(text string) string { return fmt.Sprintf("%x", readtest.GB18030(text)) }

// cells draws words, each with its place.
func cells(words ...any) string {
	var out strings.Builder
	for ; len(words) >= 3; words = words[3:] {
		fmt.Fprintf(&out, "1 0 0 1 %d %d Tm <%s> Tj ", words[1], words[2], readtest.UCS2(words[0].(string)))
	}
	return out.String()
}

func TestPDFContent(t *testing.T) {
	ucs := readtest.UCS2
	for _, c := range []struct{ name, cmap, content, want string }{
		{"GBK", "GBK-EUC-H", "BT /F1 16 Tf 79 700 Td <" + gbk("检察 A1 建议书") + "> Tj ET", "检察 A1 建议书"},
		{"strings", "UniGB-UCS2-H", "BT /F1 16 Tf 79 700 Td (\\150\\300h\\\n\\300) Tj ET", "检检"},
		{"next lines", "UniGB-UCS2-H", "BT /F1 16 Tf 20 TL 79 700 Td <" + ucs("甲。") + "> ' 0 0 <" + ucs("乙") + "> \" T* <" + ucs("丙") + "> Tj ET", "甲。\np1 | 乙\np1 | 丙"},
		{"kerning", "UniGB-UCS2-H", "BT /F1 16 Tf 79 700 Td [<" + ucs("甲") + "> -100 <" + ucs("乙") + "> -1000 <" + ucs("丙丁") + "> -2500 <" + ucs("戊") + ">] TJ ET", "甲乙 丙丁\t戊"},
		{"words set apart", "UniGB-UCS2-H", "BT /F1 16 Tf 79 700 Td [<" + ucs("目") + "> -2000 <" + ucs("录") + ">] TJ ET", "目\u3000录"},
		{"drawn twice", "UniGB-UCS2-H", "BT /F1 16 Tf 79 700 Td <" + ucs("甲乙") + "> Tj 0.4 0 Td <" + ucs("甲乙") + "> Tj ET", "甲乙"},
		{"page furniture by its tag", "UniGB-UCS2-H", "BT /F1 16 Tf 79 700 Td /Artifact BMC <" + ucs("页眉") + "> Tj EMC 0 -30 Td <" + ucs("甲") + "> Tj ET", "甲"},
		{"other words", "UniGB-UCS2-H", "BT /F1 16 Tf 79 700 Td /Span << /ActualText <feff" + ucs("乙丙") + "> >> BDC <" + ucs("甲甲") + "> Tj EMC <" + ucs("丁") + "> Tj ET", "乙丙丁"},
		{"a table with cells of several lines", "UniGB-UCS2-H", "BT /F1 16 Tf " + cells(
			"1", 79, 680, "甲甲甲甲", 150, 690, "乙乙乙", 150, 670, "丙丙", 300, 680,
			"2", 79, 640, "丁丁", 150, 640, "戊戊", 300, 650, "己", 300, 630,
		) + "ET", "table [[\"1\" \"甲甲甲甲乙乙乙\" \"丙丙\"] [\"2\" \"丁丁\" \"戊戊己\"]]"},
		{"a picture between", "UniGB-UCS2-H", "BI /W 1 ID (<[ EI BT /F1 16 Tf 79 700 Td <" + ucs("甲") + "> Tj ET", "甲"},
		{"slanted and upright", "UniGB-UCS2-H", "BT /F1 16 Tf 0.7 0.7 -0.7 0.7 79 300 Tm <" + ucs("水印") + "> Tj 1 0 0 1 79 700 Tm <" + ucs("甲") + "> Tj ET", "甲"},
		{"mirrored coordinates", "UniGB-UCS2-H", "q 1 0 0 -1 0 842 cm BT /F1 16 Tf 1 0 0 -1 79 142 Tm <" + ucs("甲") + "> Tj ET Q", "甲"},
		{"from below", "UniGB-UCS2-H", "BT /F1 16 Tf 1 0 0 1 79 100 Tm <" + ucs("丙。") + "> Tj 1 0 0 1 79 200 Tm <" + ucs("乙。") + "> Tj 1 0 0 1 79 300 Tm <" + ucs("甲。") + "> Tj ET", "甲。\np1 | 乙。\np1 | 丙。"},
	} {
		got := reading(t, "a.pdf", readtest.PDFPages(c.cmap, c.content))
		want := "pdf \"\"\np1 | " + c.want + "\n"
		if strings.HasPrefix(c.want, "table") {
			want = "pdf \"\"\np1 " + c.want + "\n"
		}
		if got != want {
			t.Errorf("%s: %q, want %q", c.name, got, want)
		}
	}
}

const toUnicode = `/CIDInit /ProcSet findresource begin begincmap
1 begincodespacerange <0000> <ffff> endcodespacerange
1 beginbfchar <0001> <68C0> endbfchar
2 beginbfrange <0002> <0003> <5BDF> <0010> <0011> [<0031> <d840dc00>] endbfrange endcmap`

// TestPDFFonts: with ToUnicode, with none, and simple fonts.
func TestPDFFonts(t *testing.T) {
	for _, c := range []struct{ name, font, more, text, want string }{
		{"ToUnicode", "/Type0 /Encoding /Identity-H /ToUnicode 6 0 R /DescendantFonts [<< /W [1 [1000 500] 3 17 1000] >>]", toUnicode, "<00010002000300100011>", "p1 | 检察\u5be01𠀀"},
		{"none", "/Type0 /Encoding /Identity-H /DescendantFonts [<< >>]", "", "<00010002>", "error: no-text: 这个 PDF 文件的字体没有文字对应表，读不出文字，请用原来的软件另存为 .docx。"},
		{"Latin", "/TrueType /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [65 /quotedblleft /uni68C0 /B] >> /FirstChar 65 /Widths [500 1000 500]", "", "(ABC\\223)", "p1 | “检B“"},
	} {
		data := readtest.PDFObjects("/Root 1 0 R /Info << /Title <feff7532> >>",
			"<< /Type /Catalog /Pages 2 0 R >>",
			"<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> >>",
			"<< /Type /Page /Contents [5 0 R] >>",
			"<< /Type /Font /Subtype "+c.font+" >>",
			readtest.Content("BT /F1 16 Tf 79 700 Td "+c.text+" Tj ET"),
			readtest.Content(c.more))
		got := strings.TrimPrefix(reading(t, "a.pdf", data), "pdf \"甲\"\n")
		if got != c.want+"\n" {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestPDFBroken: a file is read without its table of places.
func TestPDFBroken(t *testing.T) {
	whole := readtest.PDF([]string{"检察建议书"})
	want := reading(t, "a.pdf", whole)
	for name, data := range map[string][]byte{
		"no table":     whole[:bytes.Index(whole, []byte("xref"))],
		"wrong places": bytes.Replace(whole, []byte("%PDF-1.4\n"), []byte("%PDF-1.4\n%%%%%%%\n"), 1),
		"no end":       bytes.Replace(whole, []byte("startxref"), []byte("startxxxx"), 1),
		"junk before":  append([]byte("\n\n junk \n"), whole...),
		"wrong length": bytes.Replace(whole, []byte("/Length "), []byte("/Length 9"), 1),
	} {
		if got := reading(t, "a.pdf", data); got != want {
			t.Errorf("%s: %s", name, got)
		}
	}
}
