// Package annex prints what goes with a draft: the report of its check for the file, and
// one page of reasons for a reader who is no lawyer.
//
//	draft ─ check ─▶ result ─┐
//	      └ reasoning.Graph ─┴─▶ [Report] ─▶ a draft of its own ─ [Compile] ─▶ pages
//	masked copy ─ reasoning.Graph ─ sentences, by turn ─▶ [BriefOf] ─▶ a page
//
// Both are written in the format of drafts and set by the same typesetter, in layouts of
// their own. What they say of the draft is the draft's; nothing is judged or invented here.
package annex

import (
	"jianwen/drafting"
	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/style"
)

// Params is what a report tells of.
type Params struct {
	File     string // the draft's name
	Snapshot *drafting.Snapshot
	Draft    *check.Draft // the snapshot as it was checked
	Result   *check.Result
	Version  string   // of the program
	Chosen   []string // the rules that alone were asked for; nil: all
	Say      func(zh, en string) string
}

// Compile sets the text of an annex in its layout; fonts and all else are those of o.
func Compile(text string, o drafting.Options) *drafting.Snapshot {
	o.Styles, o.Profile, o.Guidance = style.Annexes(), "", false
	return drafting.Compile(text, o)
}

// Report is the report of a check as the text of a draft.
func Report(p Params) string {
	w := &writer{say: p.Say}
	w.front(p)
	w.subject(p)
	w.findings(p)
	w.standing(p)
	w.skipped(p)
	w.thread(facts.Graph.Of(p.Draft))
	w.law(p.Draft)
	w.sources(p)
	w.paragraph(w.say("检查人：　　　　　　　　　　复核人：", "Checked by:　　　　　　　　　　Seen by:"))
	return w.String()
}
