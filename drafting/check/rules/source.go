package rules

import (
	"strings"

	"jianwen/assets/statutes"
	"jianwen/drafting/check"
)

// marks are what the marks in sources mean: how sure a source is.
var marks = []struct {
	mark string
	check.Words
}{
	{"[D]", check.Words{Zh: "程序自定的规则", En: "the program's own judgement"}},
	{"[M]", check.Words{Zh: "依据未与原文核对", En: "not compared with the original"}},
	{"[W]", check.Words{Zh: "依据见于二手资料", En: "seen second-hand"}},
	{"[V]", check.Words{Zh: "依据已与原文核对", En: "read in the original"}},
}

// Spelled says what the short names and marks in sources of rules stand for, each once:
// "JY：人民检察院检察建议工作规定".
func Spelled(sources ...string) (out []check.Words) {
	for _, c := range statutes.CodesIn(sources...) {
		w := check.Words{Zh: c.Code + "：" + c.Title, En: c.Code + ": " + c.Title}
		if c.SecondHand {
			w.Zh, w.En = w.Zh+"（见于二手资料）", w.En+" (seen second-hand)"
		}
		out = append(out, w)
	}
	all := strings.Join(sources, " ")
	for _, m := range marks {
		if strings.Contains(all, m.mark) {
			out = append(out, check.Words{Zh: m.mark + "：" + m.Zh, En: m.mark + ": " + m.En})
		}
	}
	return out
}
