// Package check is what a rule is, what it reads and what it reports; how rules are
// run; and how a person answers a finding.
//
//	draft ─▶ [Draft] ─ Passages, Facts ─▶ [Rule].Run, each in a goroutine ─▶ findings
//	          ▲                                                             │
//	          └─ [Runner] keeps what it read of passages that stay          ▼
//	             as they were: one key costs one passage          [Finding.Identity], overrides
//
// A rule is a value, as in go/analysis. It never looks for its place by searching
// for words: a [Passage] knows which bytes of the draft each printed character came
// from. What several rules need is read once, as a [Fact] of the draft or a
// [Reading] of a passage.
package check

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
	"unicode"

	"jianwen/drafting/source"
)

// Severity is how much a finding weighs.
type Severity uint8

const (
	Hint    Severity = iota // worth a look
	Warning                 // wants a reason to be overridden
	Error                   // blocks the issue of a document, never its drafting
)

func (s Severity) String() string { return [...]string{"hint", "warning", "error"}[s] }

// SeverityOf reads what String writes; ok is false for anything else.
func SeverityOf(name string) (s Severity, ok bool) {
	for s := range Error + 1 {
		if s.String() == name {
			return s, true
		}
	}
	return 0, false
}

// A Finding is one thing that a rule has to say about a draft.
type Finding struct {
	Rule     string // id of the rule, such as "LAY-002"
	Severity Severity
	Span     source.Span // of the draft; empty where it is about the draft as a whole
	Zh, En   string      // the message, one sentence in each language
	Related  []Place
	Fixes    []Fix
	Identity string // set by the run: the same as long as the words it is about are the same
	Override string // the reason why the author lets it stand; "" where there is none
}

// A Place is somewhere else that a finding speaks of.
type Place struct {
	Span   source.Span
	Zh, En string // what stands there
}

// A Fix mends what a finding reports.
type Fix struct {
	Zh, En string // a verb phrase
	Edits  []source.Edit
	Safe   bool // may be made without asking: it cannot change what is meant
}

// identities names findings: by rule, by the words they are about, and, of several
// alike, by their order. Words that stay keep the name wherever they move.
func identities(text string, findings []Finding) {
	seen := map[string]int{}
	for i := range findings {
		f := &findings[i]
		sum := sha256.New()
		write := func(s string) { _, _ = sum.Write([]byte(s + "\x00")) }
		write(f.Rule)
		write(bare(f.Span.In(text)))
		for _, p := range f.Related {
			write(bare(p.Span.In(text)))
		}
		if f.Span.Empty() {
			write(f.Zh)
		}
		name := hex.EncodeToString(sum.Sum(nil))[:10]
		seen[f.Rule+name]++
		if n := seen[f.Rule+name]; n > 1 {
			write(strconv.Itoa(n))
			name = hex.EncodeToString(sum.Sum(nil))[:10]
		}
		f.Identity = f.Rule + "@" + name
	}
}

// bare is a text without blanks.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}
