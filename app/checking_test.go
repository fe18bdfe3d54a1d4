package app

import (
	"path/filepath"
	"testing"

	"jianwen/search"
)

// The texts of the library count in the window as soon as they are there, also for the
// draft that is open.
func TestLibraryJudgesTheOpenDraft(t *testing.T) {
	b := newBench(t)
	b.opened(b.lay("建议书.md", "---\nform: social_governance_rec\ndate: 2026-09-16\n---\n\n::: problems\n\n违反《竹筏管理条例》第九条。\n\n:::\n"))
	b.judged()
	found := func() bool {
		for _, f := range b.state.Findings {
			if f.Rule == "CIT-002" {
				return true
			}
		}
		return false
	}
	if found() {
		t.Fatal("an article is missed of a text that nobody has")
	}
	b.shelved()
	file := b.lay("竹筏管理条例(2015-03-01).md", "# 竹筏管理条例\n\n2015年3月1日 国务院令第901号公布\n\n2015年5月1日 施行\n\n<!-- INFO END -->\n\n第一条 为了加强竹筏管理，制定本条例。\n")
	if err := b.library.Add(t.Context(), []string{filepath.Dir(file)}, search.AddOptions{}); err != nil {
		t.Fatal(err)
	}
	b.grown()
	b.until("the finding", found)
}
