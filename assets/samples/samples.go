// Package samples is a set of finished drafts, one for each of the commonest
// types: they open in the window for a newcomer, and they are what the tests of
// the parser, the typesetter and the exporters run on. All cases, persons,
// places and numbers in them are fictional.
package samples

import "embed"

// Files holds the drafts. They read as `name.md` does on disk.
//
//go:embed *.md
var Files embed.FS

// Decision is the text of 《天津市人民代表大会常务委员会关于加强新时代检察机关法律监督工作的决定》 as
// amended on 29 November 2023, the first entry of a new library.
//
//go:embed decision.txt
var Decision []byte

// Names lists the drafts in the order in which a list of samples shows them.
// The first is the one to open when nothing else is asked for.
func Names() []string {
	return []string{
		"governance_recommendation.md",
		"correction_notice.md",
		"pil_recommendation.md",
		"juvenile_recommendation.md",
		"guardianship_order.md",
		"escalation_letter.md",
		"criminal_protest.md",
		"civil_retrial_recommendation.md",
		"npc_report.md",
		"non_prosecution.md",
		"non_prosecution_reasons.md",
	}
}
