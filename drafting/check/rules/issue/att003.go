package issue

import (
	"strings"

	"jianwen/drafting/check"
)

var att003 = &check.Rule{
	ID: "ATT-003", Severity: check.Error, Scope: check.Protest, Needs: check.NeedsForm,
	Doc: check.Words{Zh: "以新证据抗诉而没有附目录、证人名单和复印件", En: "a protest on new evidence without list, witnesses and copies"},
	Why: check.Words{
		Zh: "以有新的证据证明原判决、裁定认定事实确有错误为由提出抗诉的，应当随附新的证据目录、证人名单和主要证据复印件或者照片；没有随附又不补送的，人民法院退回。",
		En: "A protest on new evidence goes with the list of it, the names of witnesses and copies or photographs of the main items; the court returns it without.",
	},
	Source: "法释〔2011〕23号 1(3)",
	Run: func(p *check.Pass) {
		grounds, evidence := p.Document.Front.List("grounds"), p.Document.Front.List("new_evidence")
		if len(evidence) == 0 && !containsAny(strings.Join(grounds, "；"), "新的证据", "新证据", "msf211_1", "xzf91_2", "xg591_1") {
			return
		}
		told := textOf(p.Draft, "attach", "annex") + strings.Join(p.Document.Front.List("attachments"), "\n")
		copies := containsAny(told+strings.Join(evidence, "\n"), "复印件", "照片", "副本", "复制件")
		if strings.Contains(told, "目录") && strings.Contains(told, "证人") && copies {
			return
		}
		p.Report(check.Finding{
			Span: p.FieldAt("grounds"),
			Zh:   "以新证据抗诉应附目录、证人名单和主要证据复印件", En: "new evidence goes with its list, the witnesses' names and copies",
		})
	},
}
