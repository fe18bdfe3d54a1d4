package law

// Kind is what became of an article.
type Kind string

// The kinds. Moved and MovedChanged have another number than before.
const (
	Same         Kind = "same"
	Changed      Kind = "changed"
	Moved        Kind = "moved"
	MovedChanged Kind = "moved_changed"
	Split        Kind = "split"
	Merged       Kind = "merged"
	Dropped      Kind = "dropped"
	Added        Kind = "added"
)

var kinds = map[Kind]Term{
	Same:         {"same", "未变", "unchanged"},
	Changed:      {"changed", "修改", "changed"},
	Moved:        {"moved", "移位", "moved"},
	MovedChanged: {"moved_changed", "移位并修改", "moved and changed"},
	Split:        {"split", "拆分", "split"},
	Merged:       {"merged", "合并", "merged"},
	Dropped:      {"dropped", "删除", "dropped"},
	Added:        {"added", "新增", "added"},
}

// Zh is the kind in Chinese: 移位并修改.
func (k Kind) Zh() string { return kinds[k].Zh }

// En is the kind in English.
func (k Kind) En() string { return kinds[k].En }
