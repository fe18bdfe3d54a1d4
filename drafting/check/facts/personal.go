package facts

import (
	"jianwen/drafting/check"
	"jianwen/drafting/personal"
)

// Personal is the personal data in a passage.
var Personal = check.NewReading(personal.Find)
