package read

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"jianwen/search/read/readtest"
)

// BenchmarkFile reads a code of 1,260 articles in each format; MB/s are of the file,
// chars/s of its text.
func BenchmarkFile(b *testing.B) {
	var paragraphs []string
	for i := range 1260 {
		paragraphs = append(paragraphs, fmt.Sprintf("第%s条　%s", numeral(i+1, "chineseCounting"), strings.Repeat("民事主体从事民事活动，应当遵循自愿原则。", 4)))
	}
	text := strings.Join(paragraphs, "\n")
	for _, c := range []struct {
		name string
		data []byte
	}{
		{"a.docx", readtest.Docx(paragraphs)},
		{"a.doc", readtest.Doc(paragraphs)},
		{"a.pdf", readtest.PDF(paragraphs)},
		{"a.html", readtest.HTML("法", paragraphs)},
		{"a.txt", []byte(text)},
		{"gb18030.txt", readtest.GB18030(text)},
		{"a.md", []byte(strings.ReplaceAll(text, "\n", "\n\n"))},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.data)))
			b.ReportAllocs()
			pages := 0
			for b.Loop() {
				d, err := File(b.Context(), c.name, bytes.NewReader(c.data), int64(len(c.data)))
				if err != nil || len(d.Blocks) != len(paragraphs) {
					b.Fatalf("%v", err)
				}
				pages += d.Blocks[len(d.Blocks)-1].Page
			}
			if pages > 0 {
				b.ReportMetric(float64(pages)/b.Elapsed().Seconds(), "pages/s")
			}
		})
	}
}
