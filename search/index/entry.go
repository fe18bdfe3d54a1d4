// Package index finds articles and passages by their words. It is the only
// importer of Bleve, and what it adds to it is what Bleve lacks for Chinese: pairs
// of characters as terms, a right BM25 over several fields, and ranking by what is
// known of law (rank.go gives the reasons).
//
//	store ─ changes ─▶ Writer.Apply ─▶ Bleve (scorch) ─▶ Snapshot ─▶ Search ─▶ hits
//
// The index holds terms and row numbers, no text: texts are the store's. It can be
// made again from the store at any time.
package index

import "encoding/binary"

// An Entry is what the index is told of one article or passage.
type Entry struct {
	Row   uint32 // of the store: what a hit returns
	Group uint32 // its version of a statute, or its document
	Title string // short title of the statute or document
	Path  string // chapters and headings above it, its own heading
	Text  string
	Extra string // catchwords and lay words
	Gone  bool   // to be taken out: only Row counts
}

// rowID is the name of a row in Bleve: its four bytes.
func rowID(row uint32) string {
	return string(binary.BigEndian.AppendUint32(nil, row))
}

// idRow reads what rowID wrote.
func idRow(id []byte) uint32 {
	if len(id) != 4 {
		return 0
	}
	return binary.BigEndian.Uint32(id)
}
