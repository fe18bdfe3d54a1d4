package index

// A Forest is boosted trees, whose leaves are summed.
type Forest []Tree

// A Tree is its nodes, the root first.
type Tree []Node

// A Node is a question about a feature, or a leaf where Left is 0.
type Node struct {
	Feature int     `json:"f,omitempty"`
	At      float32 `json:"t,omitempty"` // to the left where the feature is at most this
	Left    int     `json:"l,omitempty"`
	Right   int     `json:"r,omitempty"`
	Leaf    float32 `json:"v,omitempty"`
}

// Of is the sum of the leaves that features lead to.
func (f Forest) Of(x *Features) float64 {
	sum := 0.0
	for _, t := range f {
		n := &t[0]
		for n.Left != 0 {
			if x[n.Feature] <= n.At {
				n = &t[n.Left]
			} else {
				n = &t[n.Right]
			}
		}
		sum += float64(n.Leaf)
	}
	return sum
}
