package rules

import (
	"slices"
	"strings"

	"jianwen/drafting/check"
)

// A Group is the rules that look at one side of a document; they have the letters before
// the hyphen in common (specification B.2).
type Group struct {
	Letters string
	Name    check.Words
}

// Groups are in the order of the specification. FMT is what a draft's own marks have to
// say; no rule has its letters.
var Groups = []Group{
	{"FMT", check.Words{Zh: "文稿格式", En: "the draft's marks"}},
	{"STR", check.Words{Zh: "文书结构", En: "structure"}},
	{"TRC", check.Words{Zh: "说理链条", En: "the line of reasons"}},
	{"CIT", check.Words{Zh: "法律引用", En: "citations"}},
	{"DDL", check.Words{Zh: "期限", En: "periods"}},
	{"NUM", check.Words{Zh: "文号", En: "numbers of documents"}},
	{"DAT", check.Words{Zh: "日期", En: "dates"}},
	{"AMT", check.Words{Zh: "数额", En: "amounts"}},
	{"NAM", check.Words{Zh: "名称", En: "names"}},
	{"PRI", check.Words{Zh: "隐私与涉密", En: "privacy and secrets"}},
	{"LNG", check.Words{Zh: "用语与标点", En: "language and marks"}},
	{"LAY", check.Words{Zh: "版式", En: "layout"}},
	{"ATT", check.Words{Zh: "附件", En: "attachments"}},
	{"CPY", check.Words{Zh: "抄送和份数", En: "copies"}},
	{"ISS", check.Words{Zh: "制发", En: "issue"}},
}

// GroupOf is where in [Groups] the group of a rule's id stands; their number for an id
// that belongs to none.
func GroupOf(id string) int {
	letters, _, _ := strings.Cut(id, "-")
	if i := slices.IndexFunc(Groups, func(g Group) bool { return g.Letters == letters }); i >= 0 {
		return i
	}
	return len(Groups)
}
