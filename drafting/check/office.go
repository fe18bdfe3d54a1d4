package check

import "jianwen/drafting/deadline"

// Office is what an office sets: its own severities, thresholds and words. The zero
// Office leaves everything as the program has it.
type Office struct {
	Severities map[string]string   // by rule: hint, warning, error or off
	Thresholds map[string]float64  // by name of the threshold, such as LNG-002.characters
	Words      map[string][]string // by name of the list, such as LNG-017
	// Calendar has the days off that the office added (office/calendar in its
	// workspace); nil: the program's own.
	Calendar *deadline.Calendar `yaml:"-"`
}

// Threshold is what the office set under a name, or fallback.
func (o *Office) Threshold(name string, fallback float64) float64 {
	if v, ok := o.Thresholds[name]; ok {
		return v
	}
	return fallback
}

// silenced tells whether the office turned a rule off.
func (o *Office) silenced(rule string) bool { return o.Severities[rule] == "off" }

// weigh gives findings the office's severities.
func (o *Office) weigh(findings []Finding) {
	for i := range findings {
		if s, ok := SeverityOf(o.Severities[findings[i].Rule]); ok {
			findings[i].Severity = s
		}
	}
}
