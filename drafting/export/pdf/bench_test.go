package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"jianwen/assets/samples"
	"jianwen/drafting/page"
	"jianwen/drafting/typeset/fonts"
)

// benchPages is real text set on n pages in 宋体, the only face that both writers
// can use. gofpdf panics beyond U+FFFF, so such characters are left out.
func benchPages(b *testing.B, n int) *setting {
	b.Helper()
	var all []string
	for _, name := range samples.Names() {
		text, err := samples.Files.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		for _, p := range strings.Split(string(text), "\n\n") {
			if p = strings.Join(strings.Fields(p), ""); p != "" {
				all = append(all, strings.Map(func(r rune) rune {
					if r > 0xFFFF {
						return '某'
					}
					return r
				}, p))
			}
		}
	}
	s := &setting{}
	for i := 0; len(s.pages) <= n; i++ {
		s.add(fonts.Songti, page.Paragraph, all[i%len(all)])
	}
	s.pages = s.pages[:n]
	return s
}

// BenchmarkWrite writes pages of real text: 33 are a document of 18,000 characters.
func BenchmarkWrite(b *testing.B) {
	for _, n := range []int{3, 33, 500} {
		b.Run(fmt.Sprintf("pages=%d", n), func(b *testing.B) {
			d := benchPages(b, n).document()
			size := 0
			b.ReportAllocs()
			for b.Loop() {
				var out bytes.Buffer
				if err := Write(&out, d); err != nil {
					b.Fatal(err)
				}
				size = out.Len()
			}
			b.ReportMetric(float64(size)/1024, "KB/file")
		})
	}
}

// BenchmarkGofpdf writes the same pages with gofpdf.
func BenchmarkGofpdf(b *testing.B) {
	for _, n := range []int{3, 33} {
		b.Run(fmt.Sprintf("pages=%d", n), func(b *testing.B) {
			pages := benchPages(b, n).pages
			size := 0
			b.ReportAllocs()
			for b.Loop() {
				out, err := gofpdfOf(pages)
				if err != nil {
					b.Fatal(err)
				}
				size = len(out)
			}
			b.ReportMetric(float64(size)/1024, "KB/file")
		})
	}
}
