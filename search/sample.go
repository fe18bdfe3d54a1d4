package search

import (
	"context"
	"math"

	"jianwen/search/index"
	"jianwen/search/store"
)

// sampleSize is how many documents tell what all documents say.
const sampleSize = 300

// A sample is how many of some documents, taken evenly from all, have a pair of
// characters.
type sample struct {
	in     map[string]int
	count  int
	topics map[string]*topicSample
}

// A topicSample is how many documents on a topic have each pair of characters, and
// how many there are.
type topicSample struct {
	in    map[string]int
	count int
}

// sample takes the sample of the documents of a catalogue, once.
func (l *Library) sample(ctx context.Context, c *catalogue) (*sample, error) {
	c.sampling.Lock()
	defer c.sampling.Unlock()
	if c.sampled != nil {
		return c.sampled, nil
	}
	var all []*store.Group
	for _, g := range c.groups {
		if g != nil && g.Document != nil {
			all = append(all, g)
		}
	}
	s := &sample{in: map[string]int{}, topics: map[string]*topicSample{}}
	step := max(1, len(all)/sampleSize)
	for i := 0; i < len(all); i += step {
		seen := map[string]bool{}
		err := l.store.Rows(ctx, all[i].First, all[i].Last, func(e *store.Entry) bool {
			index.Grams(e.Text, func(gram string) { seen[gram] = true })
			return true
		})
		if err != nil {
			return nil, err
		}
		topic := s.topics[all[i].Document.Topic]
		if topic == nil {
			topic = &topicSample{in: map[string]int{}}
			s.topics[all[i].Document.Topic] = topic
		}
		for gram := range seen {
			s.in[gram]++
			topic.in[gram]++
		}
		s.count++
		topic.count++
	}
	c.sampled = s
	return s, nil
}

// rarity is what a pair of characters tells among documents: near 0 where all have it.
func (s *sample) rarity(gram string) float64 {
	return math.Log(1 + (float64(s.count-s.in[gram])+0.5)/(float64(s.in[gram])+0.5))
}
