package index

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"sync"
)

// Weights are the numbers of ranking: data made by search/learn.
type Weights struct {
	K1        float64             `json:"k1"`
	B         float64             `json:"b"`
	Fields    [fieldCount]float64 `json:"fields"`    // of the first stage: text, title, path, extra
	First     Vector              `json:"first"`     // of the first stage, of what is known of groups
	Choose    int                 `json:"choose"`    // candidates that the first stage hands on
	Suggested float64             `json:"suggested"` // a term that was meant, against one that was asked
	Final     Vector              `json:"final"`     // orders the candidates
}

// A Vector is one number for each feature; in JSON only those that are not 0, by name.
type Vector [featureCount]float64

// Of is the weighted sum of features.
func (v *Vector) Of(f *Features) float64 {
	sum := 0.0
	for i, x := range f {
		sum += v[i] * float64(x)
	}
	return sum
}

// MarshalJSON names the features.
func (v Vector) MarshalJSON() ([]byte, error) {
	named := map[string]float64{}
	for i, x := range v {
		if x != 0 {
			named[FeatureNames[i]] = x
		}
	}
	return json.Marshal(named)
}

// UnmarshalJSON reads what MarshalJSON wrote; a name that is no feature is an error.
func (v *Vector) UnmarshalJSON(b []byte) error {
	var named map[string]float64
	if err := json.Unmarshal(b, &named); err != nil {
		return err
	}
	*v = Vector{}
	for i, name := range FeatureNames {
		v[i] = named[name]
		delete(named, name)
	}
	for name := range named {
		return fmt.Errorf("weights: %s is no feature", name)
	}
	return nil
}

//go:embed weights.json
var weights []byte

// DefaultWeights are the weights that were learned (search/learn).
var DefaultWeights = sync.OnceValue(func() *Weights {
	w := &Weights{}
	if err := json.Unmarshal(weights, w); err != nil {
		panic(err) // a test reads them
	}
	return w
})
