package search

import (
	"cmp"
	"context"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"jianwen/search/index"
	"jianwen/search/ingest"
	"jianwen/search/store"
)

// Past documents are judged whole. What a person remembers of a letter, or wants
// one on, stands in several of its passages: in the head a place, in the facts a
// name, in the measures a remedy. So passages and heads only nominate documents,
// and each nominated document is scored
//
//   - by its whole text (BM25, each pair of characters by its rarity among
//     documents: much of a letter is what all letters say);
//   - by what lay words of the query mean in law, and by our catchwords for the
//     articles that it cites: people ask in other words than letters are written in;
//   - by its head: places, addressees, years;
//   - by its best passage, and for standing there letter by letter;
//   - by its topic, where the first documents on that topic say much, or all of them
//     together; the topic that is told best this way nominates as well.
//
// The numbers were found on generated letters (search/letters, queries of seed 1);
// the README reports those of seed 2. Words taken from the first documents for
// further ones of the matter (RM3) were tried and gave nothing; words that catchwords
// near the query have (−.01 to +.005) and the best single cited article (.000) little.
const (
	nominating   = 800 // passages that nominate
	nominated    = 300 // documents at most
	headsNamed   = 60  // documents that their heads nominate
	docK1        = 1.2
	docB         = 0.5
	meantWeight  = 0.4 // of words that are meant, against the query's own
	layWeight    = 0.3 // of catchwords of cited articles
	headWeight   = 1.2
	saidWeight   = 0.4 // of the best passage
	quotedWeight = 1.0 // for having the query letter by letter
	quotedPower  = 8   // a slip or two cost something, a few words in common give nothing
	topicNamed   = 0.8 // where the query has the topic's very name
	yearNamed    = 0.5 // where it has the year
	yearOfOffice = 1.0 // and an office's name behind it: 2022年…人民检察院…
	headNamed    = 1.0 // for each name of the head that the query has in full, or begins with
	topicWeight  = 1.5
	topicFirsts  = 6   // documents that speak for a topic
	topicAtLeast = 3   // fewer speak less
	topicLetters = 60  // documents that the topic told best nominates
	topicTold    = 0.3 // of what all documents on a topic say, against its first ones
	topicEven    = 0.5 // power of the share of them that have a word
	topicFew     = 2   // documents that a topic is taken to have beside its own, with none of the words
	topicPower   = 8   // so that only the topics near the best one count
)

// Of the document that the query's own words judge best, and of one that is named
// by its number: no topic may overturn them.
const (
	pinned = 10
	named  = 100
)

// A scoredDocument is a document with what speaks for it.
type scoredDocument struct {
	group  *store.Group
	best   uint32 // row of the passage that says most
	score  float64
	own    float64         // by the query's own words, without its topic
	terms  map[string]int  // of its text
	size   int             // of its text, in terms
	lay    map[string]bool // catchwords of the articles it cites
	said   float64         // by the rank of its best passage: 1 for the first, near 0 from the 50th on
	quoted float64         // how much of the query stands in it letter by letter
}

// A docSearch scores documents for one text.
type docSearch struct {
	*finder
	text   string
	first  string // its first word
	one    bool
	terms  map[string]float64 // of the text, by rarity
	meant  map[string]float64 // of what its lay words mean
	found  []*scoredDocument
	heads  headMatch
	sample *sample
}

// documents are the documents that a text asks for, best first. one says that a
// person may look for one of them, as with words typed, and not only for such as
// are like a draft.
func (f *finder) documents(ctx context.Context, text string, one bool, keep func(uint32) bool) ([]*scoredDocument, error) {
	d := &docSearch{finder: f, text: text, first: firstWord(text), one: one, terms: map[string]float64{}, meant: map[string]float64{}}
	if err := d.weigh(ctx); err != nil {
		return nil, err
	}
	if err := d.nominate(ctx, keep); err != nil {
		return nil, err
	}
	d.rank()
	return d.found, nil
}

// weigh takes the terms of the text with what they tell.
func (d *docSearch) weigh(ctx context.Context) (err error) {
	if d.sample, err = d.library.sample(ctx, d.catalogue); err != nil {
		return err
	}
	count := map[string]int{}
	index.Grams(d.text, func(gram string) { count[gram]++ })
	for gram, n := range count {
		if !asking[gram] && (utf8.RuneCountInString(gram) > 1 || unicode.IsDigit(rune(gram[0]))) {
			d.terms[gram] = d.sample.rarity(gram) * min(2, 1+math.Log(float64(n)))
		}
	}
	for _, w := range layWords() {
		if strings.Contains(d.text, w.Lay) {
			index.Grams(strings.Join(w.Terms, " "), func(gram string) {
				if d.terms[gram] == 0 && utf8.RuneCountInString(gram) > 1 {
					d.meant[gram] = d.sample.rarity(gram)
				}
			})
		}
	}
	d.heads = d.catalogue.heads.match(d.text)
	for gram := range d.heads.names { // they count in heads
		delete(d.terms, gram)
	}
	return nil
}

// nominate finds the documents of which a passage or the head speaks to the text.
func (d *docSearch) nominate(ctx context.Context, keep func(uint32) bool) error {
	found, err := d.library.index.Searcher(d.catalogue.lore, nil).Search(ctx, index.Query{
		Text: d.text, Limit: nominating, Content: d.library.Content(ctx),
		Keep: func(group uint32) bool {
			g := d.catalogue.group(group)
			return g != nil && g.Document != nil && keep(group)
		},
	})
	if err != nil || len(found.Hits) == 0 {
		return err
	}
	seen := map[uint32]bool{}
	for _, h := range found.Hits {
		if seen[h.Group] || len(d.found) == nominated {
			continue
		}
		seen[h.Group] = true
		s := &scoredDocument{group: d.catalogue.group(h.Group), best: h.Row, said: said(len(d.found)), quoted: h.Quoted}
		if err := d.load(ctx, s); err != nil {
			return err
		}
	}
	more := d.heads.best(headsNamed)
	if topic := d.toldTopic(); topic != "" {
		more = append(more, d.onTopic(topic, topicLetters)...)
	}
	for _, num := range more {
		if g := d.catalogue.group(num); !seen[num] && keep(num) && g.Last >= g.First {
			seen[num] = true
			if err := d.load(ctx, &scoredDocument{group: g, best: g.First}); err != nil {
				return err
			}
		}
	}
	return ctx.Err()
}

// onTopic are the groups of up to limit documents on a topic.
func (d *docSearch) onTopic(topic string, limit int) (out []uint32) {
	for _, g := range d.catalogue.groups {
		if g != nil && g.Document != nil && g.Document.Topic == topic && len(out) < limit {
			out = append(out, g.Num)
		}
	}
	return out
}

// said is what a passage says by its rank: the index's scores compare within one
// result only, and not all of them.
func said(rank int) float64 { return 10 / float64(10+rank) }

// load reads a nominated document.
func (d *docSearch) load(ctx context.Context, s *scoredDocument) error {
	s.terms, s.lay = map[string]int{}, map[string]bool{}
	d.found = append(d.found, s)
	cites, err := d.library.store.Cites(ctx, s.group.Num)
	if err != nil {
		return err
	}
	for _, c := range cites {
		if statute := d.catalogue.byID[c.Statute]; statute != nil {
			index.Grams(catchwords(statute, c.N, c.Sub), func(gram string) { s.lay[gram] = true })
		}
	}
	return d.library.store.Rows(ctx, s.group.First, s.group.Last, func(e *store.Entry) bool {
		index.Grams(e.Heading+"\n"+e.Text, func(gram string) { s.terms[gram]++; s.size++ })
		return true
	})
}

// rank scores what was nominated and orders it.
func (d *docSearch) rank() {
	d.found = slices.DeleteFunc(d.found, func(s *scoredDocument) bool { return !d.speaks(s) })
	d.addTexts(d.terms, 1)
	d.addTexts(d.meant, meantWeight)
	d.addLay()
	for _, s := range d.found {
		s.score += headWeight*d.heads.share(s.group.Num) + saidWeight*s.said
		s.score += quotedWeight * math.Pow(s.quoted, quotedPower)
		if t := s.group.Document.Topic; t != "" && strings.Contains(d.text, t) {
			s.score += topicNamed
		}
		s.score += d.named(s.group.Document)
		s.own = s.score
	}
	d.sort()
	d.addTopics()
	if d.one {
		d.pin()
	}
	d.sort()
}

// named is what the names in a document's head give that stand in the text as they
// are: its addressee and office, the place that the text begins with, and the year.
func (d *docSearch) named(doc *ingest.Document) (sum float64) {
	for _, name := range []string{doc.Addressee, doc.Unit} {
		if utf8.RuneCountInString(name) > 3 && strings.Contains(d.text, name) {
			sum += headNamed
		}
	}
	if n := utf8.RuneCountInString(d.first); n > 2 && n < 12 && strings.Contains(headOf(doc), d.first) {
		sum += headNamed
	}
	if year := int(doc.Date) / 10000; year > 0 && strings.Contains(d.text, strconv.Itoa(year)+"年") {
		sum += yearNamed
		if officeYear.MatchString(d.text) {
			sum += yearOfOffice
		}
	}
	return sum
}

// officeYear is the year of a document of an office, as people name it.
var officeYear = regexp.MustCompile(`[0-9]{4}年[^，。；]*检察院`)

// firstWord is a text up to its first mark or blank.
func firstWord(text string) string {
	mark := func(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) }
	text = strings.TrimLeftFunc(text, mark)
	if end := strings.IndexFunc(text, mark); end >= 0 {
		return text[:end]
	}
	return text
}

// speaks reports whether a document has anything of what was asked.
func (d *docSearch) speaks(s *scoredDocument) bool {
	if d.heads.share(s.group.Num) > 0 {
		return true
	}
	for term := range d.terms {
		if s.terms[term] > 0 || s.lay[term] {
			return true
		}
	}
	for term := range d.meant {
		if s.terms[term] > 0 {
			return true
		}
	}
	return false
}

// addTexts adds the BM25 of whole texts for terms, against the best.
func (d *docSearch) addTexts(terms map[string]float64, weight float64) {
	average := 0.0
	for _, s := range d.found {
		average += float64(s.size) / float64(len(d.found))
	}
	d.add(weight, 0, func(s *scoredDocument) (sum float64) {
		norm := docK1 * (1 - docB + docB*float64(s.size)/max(1, average))
		for term, w := range terms {
			if tf := float64(s.terms[term]); tf > 0 {
				sum += w * tf * (docK1 + 1) / (tf + norm)
			}
		}
		return sum
	})
}

// addLay adds what catchwords of cited articles have of the text; where none has
// much of it, none counts much.
func (d *docSearch) addLay() {
	all := 0.0
	for _, w := range d.terms {
		all += w
	}
	d.add(layWeight, all/10, func(s *scoredDocument) (sum float64) {
		for term, w := range d.terms {
			if s.lay[term] {
				sum += w
			}
		}
		return sum
	})
}

// add adds to each document its share of the best value, or of least.
func (d *docSearch) add(weight, least float64, value func(*scoredDocument) float64) {
	values, top := make([]float64, len(d.found)), max(least, 1e-9)
	for i, s := range d.found {
		values[i] = value(s)
		top = max(top, values[i])
	}
	for i, s := range d.found {
		s.score += weight * values[i] / top
	}
}

// addTopics speaks for the documents on the topic whose first documents say most,
// and whose documents together do: one letter has some of the words that people use
// of a matter, all letters on it have most of them.
func (d *docSearch) addTopics() {
	firsts := map[string]int{}
	means, top := map[string]float64{}, 1e-9
	for _, s := range d.found { // best first
		if t := s.group.Document.Topic; t != "" && firsts[t] < topicFirsts {
			firsts[t]++
			means[t] += s.own
		}
	}
	for t, n := range firsts {
		means[t] /= float64(max(topicAtLeast, n))
		top = max(top, means[t])
	}
	told, most := d.told(firsts)
	best := 1e-9
	for t := range means {
		means[t] = (1-topicTold)*means[t]/top + topicTold*told[t]/most
		best = max(best, means[t])
	}
	for _, s := range d.found {
		s.score += topicWeight * math.Pow(max(0, means[s.group.Document.Topic])/best, topicPower)
	}
}

// toldTopic is the topic whose documents, taken together, have most of the text; ""
// where none has any.
func (d *docSearch) toldTopic() (topic string) {
	all := map[string]int{}
	for name := range d.sample.topics {
		if name != "" {
			all[name]++
		}
	}
	told, most := d.told(all)
	for name, value := range told {
		if value == most && (topic == "" || name < topic) {
			topic = name
		}
	}
	return topic
}

// told is how much of the text the documents on each of the topics have, taken
// together, and the most that any has.
func (d *docSearch) told(topics map[string]int) (told map[string]float64, most float64) {
	told, most = map[string]float64{}, 1e-9
	for name := range topics {
		t := d.sample.topics[name]
		if t == nil {
			continue
		}
		add := func(terms map[string]float64, weight float64) {
			for term, rare := range terms {
				told[name] += weight * rare * math.Pow(float64(t.in[term])/float64(t.count+topicFew), topicEven)
			}
		}
		add(d.terms, 1)
		add(d.meant, meantWeight)
		most = max(most, told[name])
	}
	return told, most
}

// pin keeps the document first that the query's own words judge best, and before it
// one whose number stands in the query.
func (d *docSearch) pin() {
	text := plainNumber(d.text)
	for i, s := range d.found {
		if i == 0 {
			s.score += pinned
		}
		if n := plainNumber(s.group.Document.Number); n != "" && strings.Contains(text, n) {
			s.score += named
		}
	}
}

func (d *docSearch) sort() {
	slices.SortFunc(d.found, func(a, b *scoredDocument) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.group.Num, b.group.Num))
	})
}

// plainNumber is a 文号 without blanks and with one kind of bracket: 青检建|2024|3号.
func plainNumber(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r) || r == '第':
			return -1
		case strings.ContainsRune("〔〕（）()[]【】［］", r):
			return '|'
		case r >= '０' && r <= '９':
			return r - '０' + '0'
		}
		return r
	}, s)
}
