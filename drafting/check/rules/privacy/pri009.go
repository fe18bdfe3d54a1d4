package privacy

import (
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/naming"
)

var pri009 = &check.Rule{
	ID: "PRI-009", Severity: check.Warning, Scope: check.PublicCopy,
	Doc: check.Words{Zh: "隐名方式不统一，或者两人同一隐名", En: "names hidden in several ways, or two persons behind one"},
	Why: check.Words{
		Zh: "一份副本只用一种隐名方式：张某、张某某或者张××，按用得最多的为准。同姓的两个人隐成一样的，加序号（张某甲、张某乙）；从两者并列、性别不同或者一为犯罪嫌疑人一为被害人看出。",
		En: "A copy hides names in one way: 张某, 张某某 or 张××, the commonest. Two persons of one surname are told apart as 张某甲 and 张某乙; that there are two is told where they stand side by side, differ in sex, or one is the suspect and the other the victim.",
	},
	Source: "[D]",
	Run: func(p *check.Pass) {
		cast := facts.Names.Of(p.Draft)
		most := commonest(cast)
		report := func(m naming.Mention) {
			p.Report(check.Finding{
				Span: cast.Span(m),
				Zh:   "隐名方式不统一或重名，应加序号（张某甲）", En: "hidden in another way than the others, or two persons behind one name",
			})
		}
		for _, person := range cast.Persons {
			switch style := styleOf(person); {
			case style == "":
			case style != most:
				for _, m := range person.Mentions {
					report(m)
				}
			default:
				if m, two := shared(cast, person); two {
					report(m)
				}
			}
		}
	},
}

// styleOf is how a name is hidden: 某, 某某, × or ××; "" of one that is not, or that has a
// number.
func styleOf(p *naming.Person) string {
	if p.Form != naming.Masked || numbered(p) {
		return ""
	}
	return strings.TrimPrefix(p.Name, p.Surname)
}

// commonest is the way in which the most persons are hidden.
func commonest(cast *facts.Cast) (most string) {
	count := map[string]int{}
	for _, p := range cast.Persons {
		if style := styleOf(p); style != "" {
			if count[style]++; count[style] > count[most] {
				most = style
			}
		}
	}
	return most
}

// shared tells whether two persons seem to be behind a hidden name, and where that
// shows.
func shared(cast *facts.Cast, p *naming.Person) (at naming.Mention, two bool) {
	for i, m := range p.Mentions[1:] {
		last := p.Mentions[i]
		if last.Text != m.Text || m.Start-last.End > 24 {
			continue
		}
		switch strings.TrimSuffix(cast.Texts[m.Text].Value[last.End:m.Start], "被害人") {
		case "、", "与", "和", "及":
			return m, true
		}
	}
	if p.Male && p.Female || p.Is(naming.Suspect) && p.Is(naming.Victim) {
		return p.Mentions[len(p.Mentions)-1], true
	}
	return naming.Mention{}, false
}
