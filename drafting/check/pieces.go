package check

import "jianwen/drafting/source"

// A Piece is a stretch of a passage's text and where it came from.
type Piece struct {
	Start, End int // in Text
	Span       source.Span
	Exact      bool // Span holds the same bytes; else it stands for the whole piece, as an escape or a {{field}} does
}

// Pieces are what bytes start to end of Text came from, in order: between two of them
// the draft may have marks, line breaks and attributes. A piece that is not exact is
// given whole.
func (p *Passage) Pieces(start, end int) []Piece {
	var out []Piece
	for i, piece := range p.pieces {
		stop := len(p.Text)
		if i+1 < len(p.pieces) {
			stop = p.pieces[i+1].at
		}
		from, to := max(start, piece.at), min(end, stop)
		switch {
		case from >= to:
		case piece.exact:
			to = min(to, piece.at+piece.span.Len()) // a blank that a line break prints came from nowhere
			if from < to {
				out = append(out, Piece{from, to, source.Span{Start: piece.span.Start + from - piece.at, End: piece.span.Start + to - piece.at}, true})
			}
		default:
			out = append(out, Piece{piece.at, stop, piece.span, false})
		}
	}
	return out
}
