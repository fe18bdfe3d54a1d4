package findings

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"jianwen/app/look"
	"jianwen/drafting/check"
	"jianwen/drafting/source"
)

// BenchmarkSet lists findings anew, as after a key: the lines that most of them stand in
// have other numbers each time.
func BenchmarkSet(b *testing.B) {
	for _, n := range []int{20, 200, 724} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			test.NewTempApp(b).Settings().SetTheme(look.Theme(look.Light))
			p := New(Wishes{})
			w := test.NewTempWindow(b, p)
			w.Resize(fyne.NewSize(280, 700))
			var texts [2]string
			var lists [2][]check.Finding
			for k := range texts {
				texts[k] = strings.Repeat("\n", k) + strings.Repeat(text+"\n", n)
				for i := range n {
					f := some()[i%2]
					f.Identity = fmt.Sprintf("%s-%d", f.Identity, i)
					at := k + i*(len(text)+1)
					f.Span = source.Span{Start: at, End: at + 1}
					lists[k] = append(lists[k], f)
				}
			}
			for i := 0; b.Loop(); i++ {
				p.Set(texts[i%2], lists[i%2], nil)
			}
		})
	}
}
