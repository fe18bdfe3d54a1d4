// Package citation is the rules on how a draft cites the law: how statutes are named and
// provisions numbered, whether the provisions exist, and whether they say what is quoted
// and told of them.
package citation

import "jianwen/drafting/check"

// Rules are the rules of the group.
var Rules = []*check.Rule{
	cit001, cit002, cit003, cit004, cit005, cit006, cit007,
	cit008, cit009,
	cit010, cit011, cit012, cit013, cit014, cit015, cit016, cit017, cit018, cit019,
	cit020, cit021, cit022, cit023, cit024, cit025,
}
