package read

import "testing"

// TestSinkFull: what does not fit is told, and nothing of what fits is lost.
func TestSinkFull(t *testing.T) {
	s := sink{doc: &Document{}}
	s.openTable()
	s.openRow()
	s.openCell()
	for range maxBlocks + 2 {
		s.add(Block{Text: "甲"})
	}
	s.close()
	if len(s.doc.Blocks) != maxBlocks || len(s.doc.Notes) != 1 {
		t.Errorf("%d blocks, %d notes", len(s.doc.Blocks), len(s.doc.Notes))
	}
}
