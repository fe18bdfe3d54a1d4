// Package deadline is the rules on periods: those that a document sets its reader
// (reply, objection, rectification), those that it tells of (petition, probation),
// and those that bind us in making it. What each type's periods are is the
// catalogue's knowledge (drafting/forms); how they are reckoned is drafting/deadline's.
package deadline

import "jianwen/drafting/check"

// Rules are DDL-001 to DDL-015 of the specification.
var Rules = []*check.Rule{
	ddl001,
	ddl002,
	ddl003,
	ddl004,
	ddl005,
	ddl006,
	ddl007,
	ddl008,
	ddl009,
	ddl010,
	ddl011,
	ddl012,
	ddl013,
	ddl014,
	ddl015,
}
