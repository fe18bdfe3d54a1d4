// Package law is the law as the library knows it: statutes, their versions in
// time, the articles of a version, and references to them. It knows no files, no
// index and no database; facts such as short names reach it as arguments.
//
// A Statute is a work ("中华人民共和国刑事诉讼法"); a Version is its text between two
// amendments; an Article is one provision of a version. Everything is chosen by
// date: which version was in force on a day is asked of the statute, never told
// by a flag in a file.
//
//	citation, as typed ─ ReadRef ─▶ Ref ─ Names.Resolve ─▶ Statute ─ Cited(day) ─▶ Version
//	running text ─ FindRefs ─▶ Ref                    Version.Article ─▶ Article ─ Provision ─▶ text
//	Ref ─ Official ─▶ 《中华人民共和国刑事诉讼法》第一百一十三条第一款第（三）项
//	facts and files ─ Settle ─▶ since when, until when, what is missing
//	two versions ─ Correspond ─▶ what became of each article ─ Differ ─▶ how its text changed
//
// Readers compare folded text (fold.go) and give places in bytes of the original.
package law

// A Statute is a work with all the versions of it that the library knows, with
// text or without.
type Statute struct {
	ID       string     `json:"id"`    // stable: StatuteID(Title, Organ where the title alone is not enough)
	Title    string     `json:"title"` // official, in full: 中华人民共和国刑事诉讼法
	Name     string     `json:"name"`  // Canonical(Title): 刑事诉讼法
	Aliases  []Alias    `json:"aliases,omitempty"`
	Level    Level      `json:"level"`
	Organ    string     `json:"organ,omitempty"`  // that first adopted it, where known
	Region   string     `json:"region,omitempty"` // of local law: 天津市
	Ends     []Ending   `json:"ends,omitempty"`   // repeals, from the facts
	Versions []*Version `json:"versions"`         // oldest first, by Text date
	Notes    []Note     `json:"notes,omitempty"`  // what is missing or contradicts itself
}

// A Version is the text of a statute between two amendments.
type Version struct {
	ID          string     `json:"id"`                    // STATUTE@2018-10-26, or with #2, #3 when sources give several texts of one date
	Key         string     `json:"key,omitempty"`         // of the source, where it brings its own (the law field of JSON Lines)
	Text        Date       `json:"text"`                  // the day this text was adopted or amended; orders versions
	Act         string     `json:"act,omitempty"`         // 通过, 修订, 修正, 公布 …
	Promulgated Date       `json:"promulgated,omitempty"` // 0: not known
	From        Date       `json:"from,omitempty"`        // in force from this day; 0: not known
	FromSource  string     `json:"from_source,omitempty"` // whence From comes: "closing", "facts", "metadata", "text-date"
	To          Date       `json:"to,omitempty"`          // last day in force; 0: open or not known
	Part        string     `json:"part,omitempty"`        // 合同编, where a source gives one part of a statute as a work of its own
	Source      string     `json:"source,omitempty"`      // hash of the file it came from; "" for a version known without text
	Articles    []*Article `json:"articles,omitempty"`    // nil where not loaded or without text
	Count       int        `json:"count"`                 // of numbered articles
	Notes       []Note     `json:"notes,omitempty"`
}

// An Article is one provision: an article, a preamble, one numbered point of a
// decision, or the whole of a text without numbers.
type Article struct {
	ID      string   `json:"id"` // what a batch search returns: the source's own, else STATUTE:ARTICLE
	Row     uint32   `json:"-"`  // in the store; 0 outside it
	Number  int      `json:"n"`  // 120 of 第一百二十条之一; 0 for a preamble or text without numbers
	Sub     int      `json:"sub,omitempty"`
	Label   string   `json:"article"`            // as printed: 第一百二十条之一, 一、, 序言, 正文
	Path    []string `json:"path,omitempty"`     // 第二编 分则 / 第一章 危害国家安全罪
	Heading string   `json:"headline,omitempty"` // printed catchword in brackets, where the text has one
	Text    string   `json:"text"`               // lines joined by \n, one paragraph, item or sub-item each; without the label
}

// An Ending is a repeal or replacement that is known as a fact.
type Ending struct {
	On        Date   `json:"on"` // the first day without force
	By        string `json:"by"`
	Successor string `json:"successor,omitempty"`
	Verified  bool   `json:"verified"`
}

// An Alias is a short name by which people look a statute up.
type Alias struct {
	Name      string `json:"name"`
	Declared  bool   `json:"declared,omitempty"`  // a text declares it by 以下简称
	Verified  bool   `json:"verified,omitempty"`  // has a source
	Ambiguous bool   `json:"ambiguous,omitempty"` // other statutes go by it as well: ask
}

// A Note says what is missing or contradicts itself.
type Note struct {
	Code string `json:"code"` // "no-from", "two-in-force", "date-conflict", "gap", "duplicate-number" …
	Zh   string `json:"zh"`
	En   string `json:"en"`
}

// Level is the rank of a statute in the order of norms.
type Level uint8

// The levels, highest first. Other is a text whose rank is not known.
const (
	Other Level = iota
	Constitution
	Law
	AdministrativeRegulation
	SupervisoryRegulation
	JudicialInterpretation
	LocalRegulation
	DepartmentRule
	LocalRule
	Normative // 规范性文件
)

// Status is what a version is on a given day.
type Status uint8

// The statuses (glossary F: 现行有效 已修改 已废止 尚未施行). Unknown is said where the
// dates do not tell.
const (
	Unknown Status = iota
	InForce
	Amended
	Repealed
	NotYet
)

// A Ref points at a provision, as a citation does. The zero Number points at the
// statute as a whole.
type Ref struct {
	Title   string `json:"title"`          // as written: 刑诉法; "" for a bare article
	Date    Date   `json:"date,omitempty"` // of the text meant: （2018年修正）; the last day of a year told without a day
	Year    int    `json:"year,omitempty"` // of the text meant, where only the year is told: see Statute.Cited
	Article int    `json:"article,omitempty"`
	Sub     int    `json:"sub,omitempty"`  // 之一
	Para    int    `json:"para,omitempty"` // 款
	Item    int    `json:"item,omitempty"` // 项
	ItemSub int    `json:"item_sub,omitempty"`
	Point   int    `json:"point,omitempty"` // 目
	To      *Ref   `json:"to,omitempty"`    // the end of a range: 第十条至第十二条
}
