package law

// A Match is a statute that a name may mean.
type Match struct {
	Statute *Statute `json:"statute"`
	Name    string   `json:"name"`            // the full title or alias that matched
	How     string   `json:"how"`             // title, canonical, alias, declared, part, loose, abbreviation; of suggestions: title, prefix, infix, pinyin, abbreviation
	Score   float64  `json:"score,omitempty"` // higher is better; 1 is exact
}
