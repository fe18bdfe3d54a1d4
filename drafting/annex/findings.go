package annex

import (
	"fmt"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/rules"
)

// findings lists what stands open, the gravest first.
func (w *writer) findings(p Params) {
	w.chapter("检查结果", "Findings")
	n := 0
	for s := check.Error + 1; s > 0; {
		s--
		rows := w.rows(p, s)
		if len(rows) == 0 {
			continue
		}
		n++
		w.paragraph(w.say(fmt.Sprintf("（%s）%s（%d处）", numeral(n), w.word(s), len(rows)), fmt.Sprintf("（%s）%s (%d)", numeral(n), w.word(s), len(rows))))
		w.table("cccj", []string{w.say("序号", "No."), w.say("位置", "Place"), w.say("规则", "Rule"), w.say("发现", "Finding")}, rows)
	}
	if n == 0 {
		w.paragraph(w.say("没有未说明理由的发现。", "Nothing stands open."))
	}
}

// rows are the open findings of one severity.
func (w *writer) rows(p Params, s check.Severity) (rows [][]string) {
	for _, f := range p.Result.Findings {
		if f.Severity == s && f.Override == "" {
			rows = append(rows, []string{fmt.Sprint(len(rows) + 1), bare(w.place(p.Snapshot, f.Span)), bare(f.Rule), w.words(p, f)})
		}
	}
	return rows
}

// words is what a finding says: its sentence, the words it is about, how they can be
// mended, and what the rule rests on.
func (w *writer) words(p Params, f check.Finding) string {
	message := w.say(f.Zh, f.En)
	out := bare(w.sentence(message))
	if about := short(f.Span.In(p.Snapshot.Text), 32); about != "" && !strings.Contains(message, about) {
		out += w.say("原文：“", " Text: “") + bare(about) + w.say("”。", "”.")
	}
	for _, fix := range f.Fixes {
		out += w.say("改法：", " Fix: ") + bare(w.sentence(w.say(fix.Zh, fix.En)))
	}
	if r := rules.ByID(f.Rule); r != nil {
		out += w.say("依据：", " Source: ") + bare(w.sentence(r.Source))
	}
	return out
}

// standing lists what was let stand, with the reasons.
func (w *writer) standing(p Params) {
	w.chapter("予以保留的发现及理由", "Findings that stand, with reasons")
	var rows [][]string
	for _, f := range p.Result.Findings {
		if f.Override != "" {
			rows = append(rows, []string{
				bare(w.place(p.Snapshot, f.Span)), bare(f.Rule + " " + w.word(f.Severity)), w.words(p, f), bare(w.sentence(f.Override)),
			})
		}
	}
	if len(rows) == 0 {
		w.paragraph(w.say("没有。", "None."))
	} else {
		w.table("ccjj", []string{w.say("位置", "Place"), w.say("规则", "Rule"), w.say("发现", "Finding"), w.say("保留的理由", "Reason")}, rows)
	}
	if n := len(p.Result.Stale); n > 0 {
		w.paragraph(w.say(
			fmt.Sprintf("文稿中另有%d条理由所说的文字已经改动，不再起作用：%s。", n, bare(strings.Join(p.Result.Stale, "、"))),
			fmt.Sprintf("Reasons whose words have changed, and which hold no more: %d (%s).", n, bare(strings.Join(p.Result.Stale, ", ")))))
	}
}

// skipped lists the rules that did not run, by reason.
func (w *writer) skipped(p Params) {
	w.chapter("没有检查的规则", "Rules that did not run")
	var why []string
	ids := map[string][]string{}
	for _, sk := range p.Result.Skipped {
		reason := w.say(sk.Zh, sk.En)
		if ids[reason] == nil {
			why = append(why, reason)
		}
		ids[reason] = append(ids[reason], sk.Rule)
	}
	var rows [][]string
	for _, reason := range why {
		for _, id := range ids[reason] {
			what := ""
			if r := rules.ByID(id); r != nil {
				what = w.say(r.Doc.Zh, r.Doc.En)
			}
			rows = append(rows, []string{bare(id), bare(what), bare(reason)})
		}
	}
	for _, r := range rules.All {
		if p.Draft.Office.Severities[r.ID] == "off" && r.Scope.Holds(p.Draft) {
			rows = append(rows, []string{bare(r.ID), bare(w.say(r.Doc.Zh, r.Doc.En)), w.say("本院设定不检查", "turned off by the office")})
		}
	}
	if len(rows) == 0 {
		w.paragraph(w.say("适用于本文书的规则全部作了检查。", "All rules that hold for this document ran."))
		return
	}
	w.table("cll", []string{w.say("规则", "Rule"), w.say("检查什么", "What it looks for"), w.say("没有检查的原因", "Why it did not run")}, rows)
}

// sources says in full what the codes mean that rules are cited by in this report.
func (w *writer) sources(p Params) {
	var cited []string
	for _, f := range p.Result.Findings {
		if r := rules.ByID(f.Rule); r != nil {
			cited = append(cited, r.Source)
		}
	}
	var out []string
	for _, name := range rules.Spelled(cited...) {
		out = append(out, w.say(name.Zh, name.En))
	}
	if len(out) > 0 {
		w.chapter("依据的简称", "Short names of sources")
		w.paragraph(bare(strings.Join(out, w.say("；", "; ")) + w.say("。", ".")))
	}
}
