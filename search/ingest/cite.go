package ingest

import "jianwen/search/law"

// cites are the citations of a letter.
func cites(text string) []law.Ref { return nil }
