// Package trace is the rules on the structure of a draft and the thread of its
// reasoning: from evidence to facts, problems, law and measures, and on the steps of
// procedure that a document presupposes.
package trace

import "jianwen/drafting/check"

// Rules are the rules of the group: one line each, in the order of the specification.
var Rules = []*check.Rule{
	str001,
	str002,
	str003,
	trc001,
	trc002,
	trc003,
	trc004,
	trc005,
	trc006,
	trc007,
	trc008,
	trc009,
	trc010,
	trc011,
	trc012,
	trc013,
	trc014,
	trc015,
	trc016,
	trc017,
	trc018,
	trc019,
	trc020,
	trc021,
	trc022,
	trc023,
}
