package annex

import (
	"fmt"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/search/law"
)

// A citedLaw is a statute in one version, as a draft cites it.
type citedLaw struct {
	name    string
	version *law.Version // nil where it is not known
	times   int
	words   bool // its words were at hand, so that they could be compared
}

// law lists the statutes that the draft cites, the texts of them that were looked at, and
// whether their words were at hand: a rule that had no text to compare is silent.
func (w *writer) law(d *check.Draft) {
	w.chapter("引用的法律", "Law cited")
	var rows [][]string
	for _, c := range lawOfDraft(d) {
		text := w.say("不详", "unknown")
		if c.version != nil && c.version.Text != 0 {
			text = w.say(c.version.Text.Chinese()+c.version.Act, c.version.Text.String())
		}
		state := w.say("没有条文，未核对", "no text: not compared")
		if c.words {
			state = w.say("已与条文核对", "compared with the text")
		}
		rows = append(rows, []string{bare(c.name), bare(text), fmt.Sprint(c.times), state})
	}
	if len(rows) == 0 {
		w.paragraph(w.say("没有引用法律。", "None."))
		return
	}
	w.table("llcc", []string{w.say("法律", "Statute"), w.say("所用文本", "Text used"), w.say("处", "Times"), w.say("核对", "Compared")}, rows)
}

// lawOfDraft is what a draft cites, in the order in which it is cited first.
func lawOfDraft(d *check.Draft) (out []*citedLaw) {
	seen := map[string]*citedLaw{}
	for _, c := range facts.Citations.Of(d) {
		name := c.Ref.Title
		if c.Statute != nil {
			name = c.Statute.Title
		}
		if name == "" || c.Statute == nil && c.Ref.Article == 0 {
			continue // nothing tells which statute it means, or that it means one
		}
		key := name
		if c.Version != nil {
			key += "@" + c.Version.ID
		}
		one := seen[key]
		if one == nil {
			one = &citedLaw{name: name, version: c.Version, words: c.Imported}
			seen[key] = one
			out = append(out, one)
		}
		one.times++
	}
	return out
}
