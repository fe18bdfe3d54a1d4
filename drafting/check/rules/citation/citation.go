// Package citation is the rules on how a draft cites the law: how numbers of
// provisions are written, and whether the provisions exist.
package citation

import "jianwen/drafting/check"

// Rules are the rules of the group.
var Rules = []*check.Rule{
	cit002,
	cit008, cit009,
	cit010, cit011, cit012, cit013, cit014, cit015, cit017, cit018,
	cit021,
}
