package check

import "jianwen/search/law"

// A Library is the texts of statutes as rules ask them.
type Library interface {
	// Names finds statutes by what people call them, those that are only known to
	// exist among them.
	Names() *law.Names
	// Text is a version with its articles; nil where the library has no text of it.
	Text(s *law.Statute, v *law.Version) *law.Version
	// Updated is the newest day that the library knows of; 0 where it does not know.
	Updated() law.Date
}
