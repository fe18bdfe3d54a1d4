package typeset

import (
	"math"
	"strings"
	"testing"

	"jianwen/drafting/page"
)

// TestTitlesAreBalanced: as few lines as needed, ends where the wording pauses,
// no short last line.
func TestTitlesAreBalanced(t *testing.T) {
	s := testSetter()
	l := lookOf(s.profile, "title", page.Title)
	for title, want := range map[string]string{
		"检察建议书": "检察建议书",
		"关于商请督促青渠区城市管理委员会依法履行建筑垃圾污染防治职责的函":          "关于商请督促青渠区城市管理委员会|依法履行建筑垃圾污染防治职责的函",
		"澜川市人民检察院关于检察建议工作情况的报告":                     "澜川市人民检察院|关于检察建议工作情况的报告",
		"澜川市人民检察院关于贯彻落实《关于加强新时代检察机关法律监督工作的决定》情况的报告": "澜川市人民检察院关于贯彻落实|《关于加强新时代检察机关法律|监督工作的决定》情况的报告",
	} {
		b := s.set([]piece{{text: title, look: l}}, format{align: balanced, lines: 1}, 0)
		var got []string
		for _, r := range b.rows {
			got = append(got, rowText(r))
			left := r.runs[0].X
			if right := s.measure - r.ink; math.Abs(left-right) > 12 {
				t.Errorf("%s: a line stands %.1f pt from the left and %.1f pt from the right", title, left, right)
			}
		}
		if strings.Join(got, "|") != want {
			t.Errorf("got  %s\nwant %s", strings.Join(got, "|"), want)
		}
	}
}
