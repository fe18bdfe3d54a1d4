package check

import "jianwen/drafting/doc"

// OverrideKey is the key of the front matter under which reasons stand, each under
// the identity of the finding that it lets stand:
//
//	overrides:
//	  LNG-002@4f1c03a9be: 引用判决原文，不宜拆分
const OverrideKey = "overrides"

// override gives findings the reasons that the draft has for them.
func (r *Result) override(front doc.Front) {
	e, _ := front.Entry(OverrideKey)
	reasons := map[string]string{}
	for _, o := range e.Map {
		if len(o.Values) > 0 {
			reasons[o.Key] = o.Values[0].Text
		}
	}
	for i := range r.Findings {
		f := &r.Findings[i]
		f.Override = reasons[f.Identity]
		delete(reasons, f.Identity)
	}
	for _, o := range e.Map {
		if _, left := reasons[o.Key]; left {
			r.Stale = append(r.Stale, o.Key)
		}
	}
}
