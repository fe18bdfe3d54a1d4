package fonts

import (
	"testing"

	"jianwen/assets/lexicon"
)

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Load(Options{NoSystem: true})
	}
}

// All roles of a set of bundled fonts, from nothing to the first glyph.
func BenchmarkFirstReport(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		bundledSet(b).Report()
	}
}

// The same with the system's folders listed.
func BenchmarkFirstReportSystem(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Load(Options{}).Report()
	}
}

func BenchmarkGlyph(b *testing.B) {
	f := bundledSet(b).Face(Songti)
	runes := lexicon.Tongyong()
	i := 0
	for b.Loop() {
		f.Glyph(runes[i])
		if i++; i == len(runes) {
			i = 0
		}
	}
}

func BenchmarkLookup(b *testing.B) {
	for _, c := range []struct {
		name string
		r    rune
	}{{"own", '国'}, {"fallback", '㛃'}, {"nobody", '\U0010FFFE'}} {
		b.Run(c.name, func(b *testing.B) {
			s := bundledSet(b)
			s.Lookup(Fangsong, c.r)
			for b.Loop() {
				s.Lookup(Fangsong, c.r)
			}
		})
	}
}
