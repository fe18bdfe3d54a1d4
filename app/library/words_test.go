package library

import (
	"testing"

	"jianwen/assets/translations"
	"jianwen/search"
	"jianwen/search/law"
)

func TestSentenceWithMarks(t *testing.T) {
	p := sentence(search.Sentence{Text: "竹筏应当检修。", Marks: []search.Mark{{Start: 0, End: 6}, {Start: 12, End: 18}}})
	var got string
	for _, piece := range p.Pieces {
		if piece.Ground != "" {
			got += "[" + piece.Text + "]"
		} else {
			got += piece.Text
		}
	}
	if got != "[竹筏]应当[检修]。" {
		t.Error(got)
	}
	if p := sentence(search.Sentence{Text: "竹", Marks: []search.Mark{{Start: 0, End: 99}}}); p.Pieces[len(p.Pieces)-1].Text != "竹" {
		t.Error("a mark beyond the text loses it")
	}
}

func TestEdition(t *testing.T) {
	for _, c := range []struct {
		v      law.Version
		zh, en string
	}{
		{law.Version{Text: 20181026, Act: "修正"}, "2018年10月26日修正", "2018-10-26 amended"},
		{law.Version{Text: 20181026}, "2018年10月26日", "2018-10-26"},
		{law.Version{}, "日期不明", "Date not known"},
	} {
		back := translations.Use(translations.Chinese)
		zh := edition(&c.v)
		back()
		back = translations.Use(translations.English)
		en := edition(&c.v)
		back()
		if zh != c.zh || en != c.en {
			t.Errorf("%s, %s", zh, en)
		}
	}
}

func TestQuotation(t *testing.T) {
	if got := quotation("《竹筏管理条例》第一条", "“竹筏”是竹子做的。"); got != "《竹筏管理条例》第一条规定：“‘竹筏’是竹子做的。”" {
		t.Error(got)
	}
}
