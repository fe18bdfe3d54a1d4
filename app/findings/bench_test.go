package findings

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"jianwen/app/look"
	"jianwen/drafting/check"
	"jianwen/drafting/source"
)

// BenchmarkSet lists 200 findings anew, as after a key.
func BenchmarkSet(b *testing.B) {
	test.NewTempApp(b).Settings().SetTheme(look.Theme())
	p := New(Wishes{})
	w := test.NewTempWindow(b, p)
	w.Resize(fyne.NewSize(280, 700))
	list := func(n int) (out []check.Finding) {
		for i := range 200 {
			f := some()[i%2]
			f.Identity = fmt.Sprintf("%s-%d", f.Identity, i)
			f.Span = source.Span{Start: n, End: n + 1}
			out = append(out, f)
		}
		return out
	}
	for i := 0; b.Loop(); i++ {
		p.Set(text, list(i%9), nil)
	}
}
