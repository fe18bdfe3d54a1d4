package search

import (
	"jianwen/search/ingest"
	"jianwen/search/law"
	"jianwen/search/query"
)

// A Request is one question to the library.
type Request struct {
	Query  string
	AsOf   law.Date // 0: today by the library's clock
	Kinds  []string // statute, recommendation, document, reply; none: all
	Limit  int      // 0: 20
	Offset int
	// Suggesting says that what Suggest finds is shown beside: letters typed then are
	// not taken for initials once more.
	Suggesting bool
}

// A Result is what was found, best first.
type Result struct {
	Query      query.Query
	Citation   *Cited // where the query is a citation
	Hits       []Hit
	Total      int // hits that could be paged to
	Facets     []Facet
	Incomplete *Trouble // the index is being built or could not be read
}

// A Hit is an article or a passage.
type Hit struct {
	ID        string           `json:"id"`
	Row       uint32           `json:"-"`
	Kind      string           `json:"kind"` // statute, recommendation, document, reply
	Statute   *law.Statute     `json:"statute,omitempty"`
	Version   *law.Version     `json:"version,omitempty"`
	Status    law.Status       `json:"status,omitempty"`
	Article   *law.Article     `json:"article,omitempty"`
	Document  *ingest.Document `json:"document,omitempty"` // without its passages
	Passage   *ingest.Passage  `json:"passage,omitempty"`
	Title     string           `json:"title"`
	Label     string           `json:"label,omitempty"`
	Sentences []Sentence       `json:"sentences,omitempty"` // the best ones
	Score     float64          `json:"score"`
	Why       []Reason         `json:"why,omitempty"`
	Others    int              `json:"others,omitempty"` // further versions of the same article
}

// A Sentence is a piece of a text with the places that match.
type Sentence struct {
	Text  string `json:"text"`
	Marks []Mark `json:"marks,omitempty"`
}

// A Mark is a half-open range of bytes.
type Mark struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// A Reason says in words why something was found.
type Reason struct {
	Zh string `json:"zh"`
	En string `json:"en"`
}

// A Facet counts the hits by one quality.
type Facet struct {
	Name   string       `json:"name"` // 类型, 效力, 机关, 地区, 年份: the name of the filter
	En     string       `json:"en"`
	Values []FacetValue `json:"values"`
}

// A FacetValue is one value of a facet.
type FacetValue struct {
	Zh    string `json:"zh"`
	En    string `json:"en"`
	Count int    `json:"count"`
}

// A Cited is what a citation points at.
type Cited struct {
	Ref        law.Ref        `json:"ref"`
	On         law.Date       `json:"on"`
	Candidates []law.Match    `json:"candidates,omitempty"` // the name is not one statute's: ask
	Statute    *law.Statute   `json:"statute,omitempty"`
	Version    *law.Version   `json:"version,omitempty"` // in force on the day, without its articles
	Status     law.Status     `json:"status"`
	Article    *law.Article   `json:"article,omitempty"`
	Text       string         `json:"text,omitempty"` // of the article, paragraph or item asked for
	Official   string         `json:"official"`       // 《中华人民共和国刑事诉讼法》第一百一十三条
	Versions   []*law.Version `json:"versions,omitempty"`
	Notes      []law.Note     `json:"notes,omitempty"`
}

// Trouble is one clear sentence for a person.
type Trouble struct {
	Zh string `json:"zh"`
	En string `json:"en"`
}

// Error is the English sentence: the log reads it.
func (t *Trouble) Error() string { return t.En }
