package naming

import (
	"strings"
	"testing"
)

// BenchmarkRead reads a draft of 20,000 characters whose passages were looked at before.
func BenchmarkRead(b *testing.B) {
	var texts []Text
	for range 70 {
		texts = append(texts, Text{Value: strings.Repeat("原审被告人邵启明与邻居闵桂芳在澜川恒拓土方工程有限公司发生争执，由民警丁某到场处置，双方自愿达成协议并履行完毕，上述事实有证据予以证实。", 4)})
	}
	seen := Look(texts[0].Value)
	for b.Loop() {
		Read(texts, func(string) *Seen { return seen })
	}
}

// BenchmarkMisses looks for misspelt names in it.
func BenchmarkMisses(b *testing.B) {
	var texts []Text
	for range 70 {
		texts = append(texts, Text{Value: strings.Repeat("原审被告人邵启明与邻居闵桂芳在澜川恒拓土方工程有限公司发生争执，由民警丁某到场处置，双方自愿达成协议并履行完毕，上述事实有证据予以证实。", 4)})
	}
	c := Read(texts, Look)
	for b.Loop() {
		c.Misses()
	}
}

// BenchmarkLook looks at one paragraph.
func BenchmarkLook(b *testing.B) {
	text := strings.Repeat("原审被告人邵启明与邻居闵桂芳在澜川恒拓土方工程有限公司发生争执，由民警丁某到场处置，双方自愿达成协议并履行完毕，上述事实有证据予以证实。", 4)
	for b.Loop() {
		Look(text)
	}
}
