package trace

import (
	"regexp"
	"slices"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/source"
)

var trc019 = &check.Rule{
	ID: "TRC-019", Severity: check.Error, Needs: check.NeedsForm,
	Doc: check.Words{Zh: "决定人的层级低于该类文书的要求", En: "decided by a lower level than the type demands"},
	Why: check.Words{
		Zh: "每类文书由谁决定由规则规定（检察官、部门负责人、检察长、检察委员会、上级院）。本条看 decided_by 字段、登记簿的审批步骤和正文中“经……决定”的写法；都没有写的，不作判断。",
		En: "Rules fix who decides on each type. This one reads the field decided_by, the steps in the register and phrases of the text such as 经检察长决定; where none tells, it does not judge.",
	},
	Source: "A.3; XG 371, 552; JY 15; MJ 87",
	Run: func(p *check.Pass) {
		wanted, ok := decider(p.Draft)
		if !ok {
			return
		}
		rank, at, ok := decided(p.Draft)
		if !ok || rank >= wanted {
			return
		}
		role := roles[wanted]
		p.Report(check.Finding{
			Span: at, Zh: "审批层级不足：应由" + role.zh + "决定", En: "decided too low: it takes " + role.en,
		})
	},
}

// roles are those who decide, from the lowest.
var roles = []struct{ key, zh, en string }{
	{"procurator", "检察官", "the procurator"},
	{"department", "部门负责人", "the head of the department"},
	{"chief", "检察长", "the chief procurator"},
	{"committee", "检察委员会", "the procuratorial committee"},
	{"superior", "上一级人民检察院", "the superior procuratorate"},
}

// rankOf is the place of a role; -1 for one that is not known.
func rankOf(key string) int {
	for i, r := range roles {
		if r.key == key || r.zh == key {
			return i
		}
	}
	return -1
}

// decider is the lowest rank that may decide on the type: the catalogue's first entry
// tells it. Its later ones are for cases that nothing but a reader can tell, save
// those that the supervisory organ sent, which take the superior (XG 371).
func decider(d *check.Draft) (rank int, ok bool) {
	if len(d.Form.Decides) == 0 {
		return 0, false
	}
	first, later := d.Form.Decides[0], d.Form.Decides[1:]
	if first.Zh != "" && len(later) > 0 && slices.Contains(later[0].By, "procurator") {
		return 0, false // only in some cases the higher one: XG 285
	}
	rank = len(roles)
	for _, by := range first.By {
		if r := rankOf(by); r >= 0 {
			rank = min(rank, r)
		}
	}
	for _, l := range later {
		if slices.Contains(l.By, "superior") && strings.Contains(l.Zh, "监察机关") && fromSupervision(d) {
			rank = rankOf("superior")
		}
	}
	return rank, rank < len(roles)
}

// fromSupervision tells whether the case was investigated by the supervisory organ.
func fromSupervision(d *check.Draft) bool {
	for _, p := range d.In("source") {
		if strings.Contains(p.Text, "监察委员会") && hasOne(p.Text, "调查终结", "移送") {
			return true
		}
	}
	return false
}

// decided is the highest rank that decided, as far as the draft or the register tells.
func decided(d *check.Draft) (rank int, at source.Span, ok bool) {
	if r := rankOf(d.Field("decided_by")); r >= 0 {
		return r, d.FieldAt("decided_by"), true
	}
	rank = -1
	if d.Register != nil {
		for _, s := range d.Register.Steps() {
			if r := rankOf(s.Role); r > rank {
				rank, at = r, d.FieldAt("date")
			}
		}
	}
	if rank >= 0 {
		return rank, at, true
	}
	for _, p := range d.In("legal_basis", "measures", "request", "opinion", "decision", "conclusion", "committee_statement") {
		if p.Quoted {
			continue
		}
		for _, s := range decisions.Of(d, p.Text) {
			if s.rank > rank {
				rank, at = s.rank, p.Span(s.Start, s.End)
			}
		}
	}
	return rank, at, rank >= 0
}

// A decision is a phrase of the text that tells who decided.
type decision struct {
	facts.Stretch
	rank int
}

// deciding are the phrases. A deputy stands for the chief only where he is empowered,
// which the text does not tell: 副检察长 tells nothing.
var deciding = regexp.MustCompile(`(?:经|由)(?:本院|我院)?(主办检察官|承办检察官|检察官|部门负责人|部门主要负责人|检察长|检察委员会|上一级人民检察院|上级人民检察院|\p{Han}{2,8}人民检察院)(?:[\d年月日]{0,12})(?:讨论|研究|审核|审批)?(?:后)?(?:决定|批准|同意|审批|讨论通过)`)

var decisions = check.NewReading(func(text string) (out []decision) {
	if !hasOne(text, "检察官", "负责人", "检察长", "检察委员会", "检察院") {
		return nil
	}
	for _, m := range deciding.FindAllStringSubmatchIndex(text, -1) {
		who := text[m[2]:m[3]]
		rank := rankOf(who)
		switch {
		case strings.HasSuffix(who, "检察官"):
			rank = rankOf("procurator")
		case strings.HasSuffix(who, "负责人"):
			rank = rankOf("department")
		case strings.HasSuffix(who, "检察院"):
			rank = rankOf("superior")
		}
		if rank >= 0 && !hasOne(head(text[m[1]:], 2), "的") {
			out = append(out, decision{facts.Stretch{Start: m[0], End: m[1]}, rank})
		}
	}
	return out
})
