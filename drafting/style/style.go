// Package style is the look of a family of documents: sheet, grid, faces by
// role and sizes. The numbers are data (assets/styles); an office may change
// them within what GB/T 9704—2012 allows. It is read by typeset and by docx.
package style

// PointsPerMillimetre turns millimetres into points.
const PointsPerMillimetre = 72 / 25.4

// A Profile is the layout of one kind of paper. Keys ending in _mm are
// millimetres, in _pt points, in _characters widths of a body character.
type Profile struct {
	Name   string `yaml:"-"`
	Zh     string `yaml:"zh"`
	En     string `yaml:"en"`
	Head   string `yaml:"head"` // "legal", "letter" or "red"
	Sheet  Sheet  `yaml:"sheet"`
	Margin Margin `yaml:"margin"`
	Area   Sheet  `yaml:"area"` // 版心
	Grid   Grid   `yaml:"grid"`

	Leading  Leading            `yaml:"leading"`
	Indent   float64            `yaml:"indent_characters"`
	LatinGap float64            `yaml:"latin_gap_em"`
	Elements map[string]Element `yaml:"elements"`
	Folio    Folio              `yaml:"folio"`
	Seal     Seal               `yaml:"seal"`
	Mark     Mark               `yaml:"mark"`
	Rules    Rules              `yaml:"imprint_rules"`

	DateInset   float64 `yaml:"date_inset_characters"`
	Attachments string  `yaml:"attachments"` // "after_seal" or "before_signature"
}

// Sheet is a width and a height, mm.
type Sheet struct {
	Width  float64 `yaml:"width_mm"`
	Height float64 `yaml:"height_mm"`
}

// Margin is where the type area begins, mm from the upper left corner.
type Margin struct {
	Top  float64 `yaml:"top_mm"`
	Left float64 `yaml:"left_mm"`
}

// Grid is how many body characters and lines fill a page.
type Grid struct {
	Characters int `yaml:"characters"`
	Lines      int `yaml:"lines"`
}

// Leading is the distance of baselines, pt.
type Leading struct {
	Default  float64 `yaml:"default_pt"`
	Tightest float64 `yaml:"tightest_pt"`
	Loosest  float64 `yaml:"loosest_pt"`
}

// An Element is how one kind of text is set.
type Element struct {
	Font    string  `yaml:"font"`       // a role of typeset/fonts
	Size    float64 `yaml:"size_pt"`    // of the em square
	Lines   float64 `yaml:"lines"`      // height of a line in lines of the grid; 0 means 1
	Leading float64 `yaml:"leading_pt"` // for text off the grid (tables, imprint)
}

// Folio is the page number's place.
type Folio struct {
	Below     float64 `yaml:"below_mm"` // the dash's distance below the type area
	Inset     float64 `yaml:"inset_characters"`
	FirstPage bool    `yaml:"first_page"`
}

// Seal is the room kept for a seal.
type Seal struct {
	Diameter   float64 `yaml:"diameter_mm"`
	BlankLines int     `yaml:"blank_lines"` // between the body and the name
}

// Mark is the red head of a letter or of a red-head document (发文机关标志).
type Mark struct {
	Top       float64 `yaml:"top_mm"` // upper edge of the characters below the sheet's top
	Size      float64 `yaml:"size_pt"`
	Suffix    string  `yaml:"suffix"`
	RuleGap   float64 `yaml:"rule_gap_mm"`
	RuleWidth float64 `yaml:"rule_width_mm"`
	Rule      float64 `yaml:"rule_mm"`   // thickness of a single rule
	Bottom    float64 `yaml:"bottom_mm"` // of the letter's bottom rule above the sheet's foot
}

// Rules are the thicknesses of the imprint's rules (版记), mm; 0 for none.
type Rules struct {
	Outer float64 `yaml:"outer_mm"`
	Inner float64 `yaml:"inner_mm"`
}

// Element finds an element's look; one that is not defined looks like the body.
func (p *Profile) Element(name string) Element {
	e, ok := p.Elements[name]
	if !ok {
		e = p.Elements["body"]
	}
	if e.Lines == 0 {
		e.Lines = 1
	}
	return e
}

// Pitch is the distance of full-width body characters, pt: the measure divided
// by the characters of a line, 15.793 pt for 28 characters of 16 pt in 156 mm.
func (p *Profile) Pitch() float64 {
	return p.Area.Width * PointsPerMillimetre / float64(p.Grid.Characters)
}
