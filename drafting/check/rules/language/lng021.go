package language

import (
	"regexp"
	"slices"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
)

var otherUnits = &check.Rule{
	ID: "LNG-021", Severity: check.Warning,
	Doc: check.Words{Zh: "其他单位的名称，疑似套用", En: "Names of other units, perhaps left over from another letter"},
	Why: check.Words{
		Zh: "套用旧文时最容易留下别的单位、别的地方的名称。既不是本院、主送、抄送单位，也没有在事实、当事人、来源部分出现过的单位名称，在这里提示核对。法规名称和引文不在此列。",
		En: "What is copied from another letter brings its names with it. A unit is asked about that is neither this procuratorate, the addressee nor in copy, and that facts, parties and source do not bring in. Titles and quotations are left alone.",
	},
	Source: "[D] the commonest real defect",
	Run: func(p *check.Pass) {
		own := knownNames(p)
		for round := range 2 { // what is left over brings nothing in: look again when that is known
			for _, passage := range p.Passages {
				if passage.Quoted || passage.Key() == "annex" {
					continue
				}
				strangers(p, own, passage, round == 1)
			}
		}
	},
}

// strangers looks for other units in a passage: it remembers their places, or tells.
func strangers(p *check.Pass, own *known, passage *check.Passage, tell bool) {
	quoted := facts.Foreign.Of(p.Draft, passage.Text)
	for _, u := range units.Of(p.Draft, passage.Text) {
		if foreign(quoted, u.start, u.end) || own.knows(p, passage, u) {
			continue
		}
		if !tell {
			own.strange = append(own.strange, u.region)
			continue
		}
		name := passage.Text[u.start:u.end]
		p.Report(check.Finding{
			Span: passage.Span(u.start, u.end), Zh: "出现其他单位名称“" + name + "”，疑似套用",
			En: name + " is another unit: was it left over from another letter?",
		})
	}
}

// known is what the draft itself says about who and where it is about.
type known struct {
	front      string   // all values of the front matter
	parties    string   // and the parts that tell of people and of the course of the case
	introduced string   // and those that tell what happened
	strange    []string // places whose procuratorates or the like were left over
	sameKind   string   // what the unit that the draft is about is: 公安局; "" where others of its kind may well occur
}

// askers are the parts that judge or ask, in which nothing is named for the first time.
var askers = []string{
	"problems", "reasoning", "measures", "legal_basis", "conclusion", "reply", "objection", "rect_period", "other", "request",
	"rights", "receipt", "causal_link", "consequences", "feedback", "proposals", "closing",
}

// tellers are the parts that may name anybody.
var tellers = []string{"parties", "procedure", "verdict", "evidence", "grounds", "property"}

func knownNames(p *check.Pass) *known {
	k := &known{}
	var front, parties, introduced strings.Builder
	for _, e := range p.Document.Front.Entries {
		if e.Key == check.OverrideKey {
			continue
		}
		for _, v := range e.Values {
			front.WriteString(v.Text + "\n")
		}
	}
	for _, passage := range p.Passages {
		switch key := passage.Key(); {
		case slices.Contains(tellers, key):
			parties.WriteString(passage.Text + "\n")
		case !slices.Contains(askers, key) || p.Family() == "correction" && key == "problems":
			introduced.WriteString(passage.Text + "\n")
		}
	}
	k.front = front.String()
	k.parties = k.front + parties.String()
	k.introduced = k.parties + introduced.String()
	for _, u := range readUnits(p.Field("addressee")) {
		// A city's organ has others of its kind below it; courts are named for what they decided.
		if !strings.HasSuffix(u.region, "市") && u.kind != "人民法院" && u.kind != "人民政府" {
			k.sameKind = u.kind
		}
	}
	return k
}

// knows tells whether a unit may stand where it stands.
func (k *known) knows(p *check.Pass, passage *check.Passage, u unit) bool {
	if p.Family() == "correction" && !slices.Contains(investigators, u.kind) && investigates.MatchString(passage.Text[u.end:]) {
		return false // a company that is said to have searched a home: 你局 was written over
	}
	if u.kind == company {
		if strings.Contains(k.introduced, u.core) {
			return true
		}
		switch passage.Key() {
		case "measures", "reply", "objection", "rect_period", "closing":
			return k.elsewhere(p, u.core)
		case "problems", "causal_link":
			return !check.Recommendation.Holds(p.Draft) // there the facts tell of whom it is
		}
		return true
	}
	if asked(passage, u) && !strings.Contains(k.introduced, passage.Text[u.start:u.end]) {
		return false // asked to act, and nobody has heard of it
	}
	if strings.Contains(k.parties, u.region) || k.above(u) {
		return true
	}
	if slices.Contains(tellers, passage.Key()) || passes(p, passage, u) {
		return true
	}
	if u.kind == "人民检察院" || u.kind == k.sameKind {
		return false // even facts do not bring in another of the same kind
	}
	return strings.Contains(k.introduced, u.region) && !slices.Contains(k.strange, u.region)
}

// investigators are the units that investigate, prosecute and judge, or hold people.
var investigators = []string{"公安局", "公安分局", "人民检察院", "人民法院", "监察委员会", "看守所", "监狱", ""}

// investigates is an act of theirs right behind a name.
var investigates = regexp.MustCompile(`^[^，。；、（]{0,16}(?:刑事拘留|讯问|搜查|扣押|传唤|拘传|逮捕|拘留通知书)`)

// asked tells whether a unit is asked to act: 请云埠县水务局予以纠正.
func asked(passage *check.Passage, u unit) bool {
	switch passage.Key() {
	case "measures", "reply", "objection", "rect_period":
		return strings.HasSuffix(passage.Text[:u.start], "请")
	}
	return false
}

// elsewhere tells whether a name stands in a part that finds problems or judges.
func (k *known) elsewhere(p *check.Pass, core string) bool {
	for _, passage := range p.In("problems", "reasoning", "causal_link") {
		if strings.Contains(passage.Text, core) {
			return true
		}
	}
	return false
}

// above tells whether a unit is of a place within one that the draft is about: 澜川市云埠县
// in a letter of 澜川市.
func (k *known) above(u unit) bool {
	for _, place := range u.places {
		if strings.Contains(k.front, place) {
			return true
		}
	}
	return false
}

// passes tells whether the sentence is about handing something to or from another
// place, where other units are named rightly.
func passes(p *check.Pass, passage *check.Passage, u unit) bool {
	_, sentence := within(p, passage, u.start, u.end)
	for _, word := range []string{"移送", "移交", "指定", "交办", "异地", "协助", "协查", "管辖", "委托", "另案", "判处", "转来", "转交", "借鉴", "参照"} {
		if strings.Contains(sentence, word) {
			return true
		}
	}
	return false
}
