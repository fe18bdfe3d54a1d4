package findings

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/drafting/check"
	"jianwen/drafting/check/rules"
)

// severities are as they are counted.
var severities = []check.Severity{check.Error, check.Warning, check.Hint}

// A sieve is the bar above the list: how many findings of each severity there are, which
// of them are listed, and whether in groups.
type sieve struct {
	pane   *Pane
	bar    fyne.CanvasObject
	kinds  map[check.Severity]*widgets.Tool
	groups *widgets.Tool
	out    map[check.Severity]bool // left out
}

func newSieve(p *Pane) sieve {
	s := sieve{pane: p, kinds: map[check.Severity]*widgets.Tool{}, out: map[check.Severity]bool{}}
	row := container.New(layout.NewCustomPaddedHBoxLayout(2))
	for _, severity := range severities {
		t := widgets.NewTool("", "", func() {
			s.out[severity] = !s.out[severity]
			p.sifted()
		})
		s.kinds[severity] = t
		row.Add(t)
	}
	s.groups = widgets.NewTool(translations.T("finding.groups"), "", func() {
		p.sieve.groups.On = !p.sieve.groups.On
		p.sieve.groups.Refresh()
		p.sifted()
	})
	s.bar = container.New(layout.NewCustomPaddedLayout(3, 3, 4, 4), container.NewBorder(nil, nil, row, s.groups))
	s.count(nil)
	return s
}

// count shows how many findings of each severity there are; one with a reason counts no
// more.
func (s sieve) count(findings []check.Finding) {
	counts := map[check.Severity]int{}
	for _, f := range findings {
		if f.Override == "" {
			counts[f.Severity]++
		}
	}
	for severity, t := range s.kinds {
		t.Set(severityName(severity, counts[severity]), !s.out[severity], true)
	}
}

// severityName says how many findings of a severity there are.
func severityName(s check.Severity, n int) string {
	switch s {
	case check.Error:
		return translations.T("finding.errors", n)
	case check.Warning:
		return translations.T("finding.warnings", n)
	}
	return translations.T("finding.hints", n)
}

// let lists the severity of a finding again.
func (s sieve) let(all []check.Finding, name string) {
	if i := slices.IndexFunc(all, func(f check.Finding) bool { return Name(&f) == name }); i >= 0 && s.out[all[i].Severity] {
		s.out[all[i].Severity] = false
		s.pane.sifted()
	}
}

// Wanted are the findings of the severities that are listed, by place.
func (p *Pane) Wanted() []check.Finding {
	return slices.DeleteFunc(slices.Clone(p.all), func(f check.Finding) bool { return p.sieve.out[f.Severity] })
}

// sift is the findings that are listed: by place, or in the groups of their rules.
func (p *Pane) sift() []check.Finding {
	out := p.Wanted()
	if p.sieve.groups.On {
		slices.SortStableFunc(out, func(a, b check.Finding) int { return cmp.Compare(rules.GroupOf(a.Rule), rules.GroupOf(b.Rule)) })
	}
	return out
}

// sifted lists other findings of those there are.
func (p *Pane) sifted() {
	p.sieve.count(p.all)
	p.findings = p.sift()
	p.fill()
}

// group is the name of the group that begins with a finding of the list; "" for none.
func (p *Pane) group(i int) string {
	if !p.sieve.groups.On {
		return ""
	}
	at := rules.GroupOf(p.findings[i].Rule)
	if at == len(rules.Groups) || i > 0 && rules.GroupOf(p.findings[i-1].Rule) == at {
		return ""
	}
	return translations.Pick(rules.Groups[at].Name.Zh, rules.Groups[at].Name.En)
}
