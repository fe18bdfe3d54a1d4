package index

// Rarity is, for each gram, how much it tells: BM25's idf of it among the texts, 0
// of one that stands nowhere. The grams are terms as [Grams] makes them.
func (x *Index) Rarity(grams []string) (out []float64, err error) {
	defer guard(&err)()
	snapshot, _, err := x.state()
	if err != nil {
		return nil, err
	}
	defer func() { _ = snapshot.Close() }()
	out = make([]float64, len(grams))
	in := make([]float64, len(grams))
	count := 0.0
	for _, s := range snapshot.Segments() {
		count += float64(s.Count())
		d, err := s.Segment().Dictionary(fieldText)
		if err != nil {
			return nil, err
		}
		for i, gram := range grams {
			docs, err := postings(d, gram, s.Deleted())
			if err != nil {
				return nil, err
			}
			if docs != nil {
				in[i] += float64(docs.GetCardinality())
			}
		}
	}
	for i := range out {
		if in[i] > 0 {
			out[i] = idf(count, in[i])
		}
	}
	return out, nil
}
