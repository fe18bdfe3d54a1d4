package writing

import (
	"fmt"
	"strings"
	"testing"

	"jianwen/drafting/editing"
)

// BenchmarkKey is one key in a draft of so many characters: all that the UI goroutine
// does before the frame is painted, but for the canvas.
func BenchmarkKey(b *testing.B) {
	for _, characters := range []int{2000, 20000} {
		b.Run(fmt.Sprint(characters), func(b *testing.B) {
			var paragraphs []string
			for i := 0; i*211 < characters; i++ {
				paragraphs = append(paragraphs, fmt.Sprintf("（%d）", i)+strings.Repeat("本院在办理案件中发现，有关单位没有依法履行职责，致使损失扩大。", 7))
			}
			w := newBench(b, paragraphs...)
			w.editor.Select(editing.At(w.at("（9）") + len("（9）")))
			b.ResetTimer()
			for i := range b.N {
				w.Rune('字')
				if i%100 == 99 {
					b.StopTimer()
					for range 100 {
						w.editor.BackSpace("删除")
					}
					b.StartTimer()
				}
			}
		})
	}
}
