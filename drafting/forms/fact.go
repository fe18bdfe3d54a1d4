package forms

// Mark says how far a fact has been checked.
type Mark string

const (
	Checked   Mark = "V" // against a full text
	Secondary Mark = "W" // only a secondary page or an excerpt was seen
	Memory    Mark = "M" // from memory
	Proposed  Mark = "D" // a design decision; no rule prescribes it
)

// Verified reports whether a fact so marked may be relied on.
func (m Mark) Verified() bool { return m == Checked }

// Names says in Chinese and English what the mark means.
func (m Mark) Names() (zh, en string) {
	switch m {
	case Checked:
		return "已核对原文", "checked against the text"
	case Secondary:
		return "仅见二手资料，未核实", "secondary source, unverified"
	case Memory:
		return "凭记忆，未核实", "from memory, unverified"
	case Proposed:
		return "本软件设计，无明文规定", "our design, no rule prescribes it"
	}
	return "未标明", "unmarked"
}

// A Fact is one thing the catalogue says about the law, with its source and its mark.
type Fact struct {
	Zh       string `json:"zh"`
	En       string `json:"en,omitempty"`
	Cite     string `json:"cite,omitempty"` // short source: "XG 560"; see [Catalogue.Sources]
	Mark     Mark   `json:"mark"`
	Verified bool   `json:"verified"`
}

// A Limit is a period, or a duty whose period is set elsewhere (N is 0 then).
type Limit struct {
	Fact
	N    int    `json:"n,omitempty"`
	Unit string `json:"unit,omitempty"` // day, working_day, month, year
	From string `json:"from,omitempty"` // what starts it: receipt, decision, service, …
}

// A Decider says who decides: any of By, in the case that Zh tells (if it tells one).
type Decider struct {
	By []string `json:"by"` // procurator, department, chief, committee, superior
	Fact
}

// A Choice is a key that somebody had to choose, with the mark of the choice.
type Choice struct {
	Key      string `json:"key"`
	Mark     Mark   `json:"mark"`
	Verified bool   `json:"verified"`
}

// A Source is a legal source and the short code the catalogue cites it by.
type Source struct {
	Code string `json:"code"`
	Zh   string `json:"zh"`
	Note string `json:"note,omitempty"`
	Mark Mark   `json:"mark"`
}
