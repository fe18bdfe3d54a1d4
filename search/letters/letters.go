// Package letters writes fictional letters of procuratorates, for tests and
// measurements of the library: past recommendations have no public collection.
//
//	topics/*.txt   what each of 40 topics is about: facts, problems, measures,
//	               citations, needs in everyday words, each with other wordings
//	      │ topic.go, wording.go
//	      ▼
//	Generate ──▶ []Letter ──▶ Write: a folder of files in every format of import
//	                  └─────▶ KnownItem, SameTopic: queries with their answers
//
// All persons, places, units and cases are invented; what is said of a statute is
// the writer's summary, never its text. The same seed gives the same letters.
package letters

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"

	"jianwen/search/law"
)

// A Letter is a recommendation, notice or opinion of a procuratorate, or a reply.
type Letter struct {
	ID            string // L0001, of its reply L0001R
	Kind          string // recommendation, document, reply: as the library calls it
	Form          string // key of the catalogue; "" of a reply
	Title         string // 检察建议书
	Topic         string // key of the topic: express
	Subject       string // its name: 快递实名收寄
	Unit          string // that issued it
	District      string // where: 青渠区
	Addressee     string
	AddresseeKind string // key of assets/forms/addressees.yaml, or hospital, or procuratorate (search/ingest)
	Number        string // 文号, unique
	Date          law.Date
	Outcome       string // adopted, partly, rejected: its reply says so; none: no answer came; "" not known
	ReplyTo       string // number of the letter that a reply answers
	Parts         []Part
	Cites         []Cite
	Reply         *Letter // about a third have one

	look  look
	facts []fact
}

// A Part is a stretch of a letter: facts, problems, measures … (assets/forms/parts).
type Part struct {
	Key   string
	Lines []string // paragraphs as they print, with official numbering
}

// A Cite is an article that a letter cites.
type Cite struct {
	Statute string // full title
	Article int
	Sub     int // 1 of 第一百三十三条之一
}

// A fact is a sentence of a letter and how it was worded.
type fact struct {
	template string
	seed     uint64
	frame    *frame
}

// Generate makes n letters, oldest first. The same seed gives the same letters.
func Generate(seed uint64, n int) []Letter {
	r := rand.New(rand.NewPCG(seed, 0x6a69616e)) // any second word: it only has to stay
	plans := make([]plan, n)
	for i := range plans {
		plans[i] = planned(r, i)
	}
	slices.SortStableFunc(plans, func(a, b plan) int { return cmp.Compare(a.date, b.date) })
	numbers := map[string]int{}
	out := make([]Letter, n)
	for i := range plans {
		out[i] = compose(fmt.Sprintf("L%04d", i+1), &plans[i], numbers)
	}
	return out
}

// A plan is what is decided of a letter before a word of it is written.
type plan struct {
	topic  *topic
	unit   *unit
	form   *form
	office office
	date   law.Date
	seed   uint64
}

// planned decides letter i. Topics take turns, so that each has its share.
func planned(r *rand.Rand, i int) plan {
	t := topics[i%len(topics)]
	u := &t.units[r.IntN(len(t.units))]
	f := forms[u.forms[r.IntN(len(u.forms))]]
	if f.key == "social_governance_rec" { // nearly all units may have one: a second try keeps it below half
		f = forms[u.forms[r.IntN(len(u.forms))]]
	}
	from, until := max(firstDay, t.from, f.from), lastDay
	if t.until != 0 {
		until = min(until, t.until)
	}
	days := int(until.Time().Sub(from.Time()).Hours() / 24)
	return plan{
		topic: t, unit: u, form: f,
		office: offices[r.IntN(len(offices))],
		date:   from.Add(r.IntN(days + 1)),
		seed:   r.Uint64(),
	}
}

// The letters are of these years.
const (
	firstDay law.Date = 20190401
	lastDay  law.Date = 20261030
)
