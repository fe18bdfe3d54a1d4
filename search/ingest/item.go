// Package ingest makes statutes and documents of files: one Go file for each
// layout, each an iterator of items and of what was odd about them. It knows
// neither the store nor the index.
//
// Sources walks files, folders and archives; Fetch downloads an archive; Items reads
// what a file holds. The parts of a statute that a source cuts into files come as
// versions of their own with the same title and day and with Version.Part set: the
// library joins them.
//
// # JSON Lines
//
// Every line is an article of a statute or a whole document. Lines of one statute need
// not stand together; unknown keys are passed over; a line that cannot be taken is told
// with its number and the others are taken. An article:
//
//	{"id": "21ef86088c:113", "law": "21ef86088c", "title": "中华人民共和国刑事诉讼法",
//	 "subtitle": "", "article": "第一百一十三条", "n": 113, "sub": 0,
//	 "path": ["第二编 …", "第一章 …"], "text": "…", "date": "2018-10-26", "category": "诉讼与非诉讼程序法"}
//
//	id        what a search returns for it; unique in the file; without one STATUTE:ARTICLE
//	law       key of the version; without one, title, subtitle and date together
//	title     of the statute, in full: needed
//	subtitle  the part, where a statute is given in parts: 合同编
//	article   the label: 第一百二十条之一, 一、, 序言; without one made from n and sub
//	n, sub    the number; without them read from the label
//	path      headings above it; the part is put in front where they do not begin with it
//	headline  printed catchword
//	text      lines joined by \n; needed where there is no number
//	date      the day by which the source orders versions, 2018-10-26
//	promulgated, from         further days
//	category, organ, region   as the source has them
//
// nt, a shorter title, is known from the title. A document has a kind that is not
// "statute" and the fields of Document, or "text" with the whole text in place of
// passages:
//
//	{"kind": "recommendation", "title": "检察建议书", "number": "津检建〔2025〕12号",
//	 "unit": "…", "addressee": "…", "date": "2025-03-04", "topic": "…", "outcome": "adopted",
//	 "passages": [{"part": "facts", "text": "…"}]}
package ingest

import "jianwen/search/law"

// An Item is one thing a file holds: exactly one of the two is set.
type Item struct {
	Statute  *Statute
	Document *Document
}

// A Statute is one version of a statute as one file tells it.
type Statute struct {
	Title    string      // official, in full, as the file has it
	Organ    string      // that adopted it, where told
	Number   string      // of the decree or document: 法释〔2020〕17号, where told
	Region   string      // of local law
	Category string      // as the source calls it: 司法解释, 部门规章/公安部
	Level    law.Level   // told by the category, the title and the organ
	Events   []Event     // oldest first: adoption, amendments, promulgation
	Version  law.Version // with its articles
	Notes    []law.Note  // what was odd
}

// An Event is a dated act in the head of a statute.
type Event struct {
	Date law.Date
	Act  string // 通过, 修订, 修正, 公布, 施行, 废止
	Text string // the line it was read from
}

// A Document is a past recommendation, a reply, or any other letter.
type Document struct {
	ID            string     `json:"id"`
	Kind          string     `json:"kind"`           // recommendation, reply, document
	Form          string     `json:"form,omitempty"` // key of the catalogue, a guess: governance_recommendation
	Title         string     `json:"title"`
	Number        string     `json:"number,omitempty"`         // 文号
	Unit          string     `json:"unit,omitempty"`           // that issued it
	Addressee     string     `json:"addressee,omitempty"`      // to whom it went
	AddresseeKind string     `json:"addressee_kind,omitempty"` // public_security, court, prison, administration, school, enterprise …
	Date          law.Date   `json:"date,omitempty"`
	Topic         string     `json:"topic,omitempty"`
	Region        string     `json:"region,omitempty"`
	Outcome       string     `json:"outcome,omitempty"`  // adopted, partly, rejected, none; "" not known
	ReplyTo       string     `json:"reply_to,omitempty"` // number of the letter a reply answers
	Example       bool       `json:"example,omitempty"`  // marked as a good example: it goes before others like it
	Passages      []Passage  `json:"passages,omitempty"`
	Cites         []law.Ref  `json:"cites,omitempty"`
	Notes         []law.Note `json:"notes,omitempty"` // what was recognised, from which words, and what was not
}

// A Passage is a paragraph, or a few that belong together, of a document.
type Passage struct {
	ID      string `json:"id,omitempty"`
	Part    string `json:"part,omitempty"` // key of the part where known: facts, problems, measures
	Heading string `json:"heading,omitempty"`
	Text    string `json:"text"`
}
