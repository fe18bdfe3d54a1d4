// Package statutes holds facts on statutes as data: titles, short names, the days
// of their texts, repeals, numbers of articles. It never holds their words.
//
// Tables written by hand are further.tsv, starts.tsv, aliases.tsv, repealed.tsv and
// moves.tsv; build.py writes the others from lists and collections, named as the
// source of each fact. Days are written 2026-08-15; "" is a day not known.
package statutes

import "sync"

// A Fact is what is known of a statute.
type Fact struct {
	Title   string // official, in full: 中华人民共和国刑事诉讼法
	Name    string // the title without 中华人民共和国 and 《》: 刑事诉讼法
	Level   string // constitution, law, administrative_regulation, supervisory_regulation, judicial_interpretation, department_rule, local_regulation, normative
	Organ   string // that first adopted it; "" where not known
	Aliases []Alias
	Texts   []Text // oldest first
	Ends    []End
	Notes   []Note
	Sources []string
}

// An Alias is a short name. Each is one statute's alone unless it is ambiguous;
// an ambiguous one must ask even where only one of its statutes is known here.
type Alias struct {
	Name      string
	Declared  bool // a text declares it by 以下简称
	Verified  bool // stands in a source, not only in custom or by rule
	Ambiguous bool // others go by it as well
	Source    string
}

// A Text is the words of a statute between two amendments.
type Text struct {
	Date         string // adopted or amended; of joint rules the later adoption
	Act          string // 通过, 公布, 批准, 修订, 修正, 修正案（十二）
	Promulgated  string // where that is another day and known
	From         string // the first day in force
	FromVerified bool
	FromSource   string
	To           string // the last day in force, the day before From of the next text; as sure as that
	Articles     int    // the highest article number; 0 where not known or not numbered
	Source       string
}

// An End is the repeal of a statute. That a new text of the same title replaced
// an older one is told by [Text].To.
type End struct {
	On        string // the first day without force
	By        string
	Successor string // title of the statute to look in instead; may be ""
	Verified  bool
	Source    string
}

// A Note says what is missing or contradicts itself.
type Note struct {
	Zh, En string // En may be ""
}

// A Move is one provision and its numbers in several texts of a statute.
type Move struct {
	Title    string
	Topic    string // what it provides, in Chinese
	Verified bool   // false: one of the numbers is not
	Source   string
	Numbers  []Number // oldest first
}

// A Number is the place of a provision in a text.
type Number struct {
	Text string // its date, as Text.Date
	From int    // the article; 0: not in that text
	To   int    // the last of a range, else From
}

// All is every statute known, by level and title. Callers must not change it.
func All() []Fact { return facts() }

// Moves is every moved provision known. Callers must not change it.
func Moves() []Move { return moves() }

var (
	facts = sync.OnceValue(readFacts)
	moves = sync.OnceValue(readMoves)
)
