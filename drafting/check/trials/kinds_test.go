package trials_test

import "slices"

// kinds are all kinds of faults, in the order of the groups of rules.
var kinds = slices.Concat(structure, citations, deadlines, figures, names, privacy, language, issue)
