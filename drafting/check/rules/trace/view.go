package trace

import (
	"regexp"
	"slices"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
)

// A view is an adverse view that the draft records: bytes Start to End of the passage's
// text name who holds it and how it is put forth.
type view struct {
	facts.Stretch
	in       *check.Passage
	who      string
	sentence facts.Stretch
	content  string // what is held, as far as the sentence or the quotation below it tells
}

// recording are the parts that tell what others hold.
var recording = []string{"source", "procedure", "grounds", "verdict", "facts", "problems", "reasoning", "legal_basis", "background", "submission", "views"}

var (
	// speaks is how a view is put forth, behind who holds it.
	speaks = regexp.MustCompile(`^[\p{Han}\d、]{0,12}?(辩称|辩解称?|申辩称?|抗辩称?|答辩称?|辩护称|解释称|主张|提出|认为|答复称|回复称|表示|称)`)
	// supposed is a view that nobody holds yet: 认为有误的，可以……
	supposed = regexp.MustCompile(`的，(?:可以|应当|请|有权)`)
	// unheeded tells that the addressee should have answered a view.
	unheeded = regexp.MustCompile(`(?:你|贵)(?:局|院|委|所|监狱|监|支队|大队|厅|中心|单位|机关)[^，。；]{0,6}?(?:未|没有|不予|拒不|拒绝)`)
	// agrees begins what is no adverse view, or no view at all.
	agrees = regexp.MustCompile(`^(?:[^，。]{0,10}?(?:没有异议|无异议|不持异议|上诉|申诉|申请|复议|复核|控告|举报|起诉|抗诉|诉讼|回避|方案|计划|检察建议|纠正意见)|\p{Han}{0,3}?(?:认可|同意|愿意|接受|整改|谅解|悔罪|感谢))`)
)

// viewsOf finds the adverse views of a draft.
func viewsOf(d *check.Draft) (out []view) {
	for i, p := range d.Passages {
		if p.Quoted || !slices.Contains(recording, p.Key()) || !mayTell(p.Text) {
			continue
		}
		for _, s := range facts.Sentences.Of(d, p.Text) {
			if v, ok := viewIn(d, p, s); ok {
				if hans(v.content) < 3 && i+1 < len(d.Passages) && d.Passages[i+1].Quoted {
					v.content = d.Passages[i+1].Text
				}
				if hans(v.content) >= 4 && !strings.HasPrefix(v.content, "的") && !agrees.MatchString(v.content) && !supposed.MatchString(v.content) {
					out = append(out, v)
				}
			}
		}
	}
	return out
}

// mayTell is a quick look for the verbs.
func mayTell(text string) bool {
	return hasOne(text, "称", "辩", "提出", "认为", "主张", "表示")
}

// viewIn is the first view of a sentence.
func viewIn(d *check.Draft, p *check.Passage, s facts.Stretch) (v view, ok bool) {
	text := s.In(p.Text)
	at := roleHolders.FindAllStringIndex(text, -1)
	for _, name := range holders.Of(d) {
		if i := strings.Index(text, name); i >= 0 {
			at = append(at, []int{i, i + len(name)})
		}
	}
	slices.SortFunc(at, func(a, b []int) int { return a[0] - b[0] })
	for _, who := range at {
		m := speaks.FindStringSubmatchIndex(text[who[1]:])
		if m == nil || hasOne(lastOf(text[:who[0]], 2), "向", "对", "请", "由", "据", "给", "关于", "就", "如", "若", "凡") {
			continue
		}
		holder, verb := text[who[0]:who[1]], text[who[1]+m[2]:who[1]+m[3]]
		if !adverse(d, holder) {
			continue
		}
		between := text[who[1] : who[1]+m[2]]
		switch {
		case verb == "称" || verb == "表示":
			// What persons say is evidence; what the addressee says is its defence.
			if !isAddressee(d, holder) || hasOne(between, "人", "员", "以下", "简", "名", "职", "自") {
				continue
			}
		case holder == "你院" && verb == "认为", hasOne(between, "未", "没有", "不", "可以", "有权", "应当", "何", "撤回", "向", "请"):
			continue
		}
		end := who[1] + m[1]
		if unheeded.MatchString(text[end:]) {
			continue // that the addressee did not answer it is what it is told for
		}
		return view{
			Stretch: facts.Stretch{Start: s.Start + who[0], End: s.Start + end}, in: p, who: holder,
			sentence: s, content: strings.TrimLeft(text[end:], "，：、 "),
		}, true
	}
	return v, false
}

// lastOf is the last runes of a text.
func lastOf(text string, runes int) string {
	r := []rune(text)
	return string(r[max(len(r)-runes, 0):])
}
