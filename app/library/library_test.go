package library

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jianwen/app/look"
	"jianwen/assets/translations"
	"jianwen/search"
	"jianwen/search/law"
	"jianwen/search/store"
)

func TestOneCharacterAndInitials(t *testing.T) {
	b := newBench(t)
	for _, query := range []string{"竹", "zf", "zfgltl", "灯"} {
		b.ask(query)
		want := "竹筏管理条例"
		if query == "灯" {
			want = "灯塔看守办法"
		}
		if first := plain(b.search.list.all[0]); !strings.Contains(first, want) {
			t.Errorf("%s: first comes\n%s", query, first)
		}
	}
}

func TestCitationShowsTheArticle(t *testing.T) {
	b := newBench(t)
	b.ask("竹筏管理条例2条")
	first := plain(b.search.list.all[0])
	for _, want := range []string{"《竹筏管理条例》第二条", "现行有效", "每半年检修一次"} {
		if !strings.Contains(first, want) {
			t.Errorf("%s is missing in\n%s", want, first)
		}
	}
	if rest := text(&items{all: b.search.list.all[1:]}); !strings.Contains(rest, "每年检修一次") {
		t.Errorf("the text before is not among\n%s", rest)
	}
}

func TestHitsSayWhy(t *testing.T) {
	b := newBench(t)
	b.ask("点灯")
	var marks, status bool
	for _, p := range b.search.list.all[0].look {
		for _, piece := range p.Pieces {
			marks = marks || piece.Ground == look.ColorNameMark && strings.Contains(piece.Text, "点灯")
			status = status || piece.Icon == "status-in-force"
		}
	}
	if !marks || !status {
		t.Errorf("marks %v, status %v in\n%s", marks, status, plain(b.search.list.all[0]))
	}
	if !strings.Contains(plain(b.search.list.all[0]), "条文中有") {
		t.Errorf("no reason in\n%s", plain(b.search.list.all[0]))
	}
}

// Further hits come when the last ones are in sight.
func TestHitsGoOn(t *testing.T) {
	b := newBench(t)
	long := "# 渡口管理规定\n\n（2019年5月1日渡口部令第8号公布）\n\n<!-- INFO END -->\n\n"
	for i := range 45 {
		long += law.ArticleLabel(i+1, 0) + " 渡口的船工应当遵守第" + law.Numeral(i+1) + "号航标的要求。\n\n"
	}
	path := filepath.Join(t.TempDir(), "渡口管理规定(2019-05-01).md")
	if err := os.WriteFile(path, []byte(long), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := b.library.Add(t.Context(), []string{path}, search.AddOptions{}); err != nil {
		t.Fatal(err)
	}
	if err := b.library.Follow(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	b.ask("船工航标")
	s := b.search
	if len(s.result.Hits) != pageOfHits || s.result.Total < 45 {
		t.Fatalf("%d hits of %d", len(s.result.Hits), s.result.Total)
	}
	for len(s.result.Hits) < s.result.Total {
		before := s.list.Len()
		s.list.ScrollTo(before - 1)
		b.until("more hits", func() bool { return s.list.Len() > before })
	}
	seen := map[uint32]bool{}
	for _, h := range s.result.Hits {
		if seen[h.Row] {
			t.Errorf("%s comes twice", h.ID)
		}
		seen[h.Row] = true
	}
}

func TestNothingIsSaid(t *testing.T) {
	b := newBench(t)
	b.Ask("鲸鱼座宇航员")
	b.until("the answer", func() bool { return b.search.asked != "" })
	if b.search.empty.Hidden || b.search.list.Len() != 0 {
		t.Error("nothing is found, and nobody says so")
	}
	b.Ask("")
	if b.search.empty.Hidden || b.search.asked != "" {
		t.Error("the empty field does not say what it is for")
	}
}

func TestFiltersStandInTheQuery(t *testing.T) {
	t.Cleanup(translations.Use(translations.Chinese))
	facet := search.Facet{Name: "效力", En: "status"}
	years := search.Facet{Name: "年份", En: "date"}
	for _, c := range []struct {
		query, want string
		facet       search.Facet
		value       search.FacetValue
	}{
		{"竹筏", "竹筏 效力:现行有效", facet, search.FacetValue{Zh: "现行有效", En: "in force"}},
		{"竹筏 效力:现行有效", "竹筏", facet, search.FacetValue{Zh: "现行有效", En: "in force"}},
		{"效力：已修改 竹筏", "竹筏 效力:现行有效", facet, search.FacetValue{Zh: "现行有效", En: "in force"}},
		{"竹筏 status:repealed", "竹筏 效力:不明", facet, search.FacetValue{Zh: "效力不明", En: "status not known"}},
		{"竹筏 类型:法规", "竹筏 类型:法规 日期:2018", years, search.FacetValue{Zh: "2018", En: "2018"}},
	} {
		if got := toggled(c.query, c.facet, c.value); got != c.want {
			t.Errorf("%q with %s is %q, want %q", c.query, c.value.Zh, got, c.want)
		}
	}
}

func TestFacetsAreOffered(t *testing.T) {
	b := newBench(t)
	b.ask("检修")
	n := len(b.search.filters.row.Objects)
	if n < 3 {
		t.Fatalf("%d facets", n)
	}
	before := b.search.result.Total
	for _, f := range b.search.result.Facets {
		if f.Name == "效力" {
			for _, v := range f.Values {
				if v.Zh == "已修改" {
					b.search.filters.toggle(f, v)
				}
			}
		}
	}
	query := b.search.field.Text
	b.until("fewer hits", func() bool { return b.search.asked == query })
	if query != "检修 效力:已修改" || len(b.search.result.Query.Notes) > 0 || b.search.result.Total >= before {
		t.Errorf("%q finds %d of %d: %v", query, b.search.result.Total, before, b.search.result.Query.Notes)
	}
}

func TestKeysWalk(t *testing.T) {
	b := newBench(t)
	c := b.host.Window.Canvas()
	b.Focus()
	b.ask("罚款")
	b.search.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if c.Focused() != fyne.Focusable(b.search.list.Rows) {
		t.Fatalf("down leads to %T", c.Focused())
	}
	b.search.list.TypedShortcut(&fyne.ShortcutCopy{})
	if !strings.HasPrefix(b.copied, "《竹筏管理条例》") {
		t.Errorf("copied %q", b.copied)
	}
	b.search.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	b.until("the statute", func() bool { return b.top() == fyne.CanvasObject(b.statute) })
	b.statute.text.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.top() != fyne.CanvasObject(b.search) {
		t.Error("escape does not lead back")
	}
	b.search.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if c.Focused() != fyne.Focusable(b.search.field) {
		t.Errorf("escape leads to %T", c.Focused())
	}
}

// openStatute opens the article that a citation points at.
func (b *bench) openStatute(citation string) {
	b.t.Helper()
	b.ask(citation)
	b.search.list.OnPick(0)
	b.until("the statute", func() bool { return b.top() == fyne.CanvasObject(b.statute) })
}

func TestStatuteIsRead(t *testing.T) {
	b := newBench(t)
	b.openStatute("竹筏管理条例2条")
	s := b.statute
	if a := s.article(); a == nil || a.Number != 2 {
		t.Fatalf("selected is %+v", a)
	}
	all := text(s.text)
	for _, want := range []string{"第一章 总则", "第二章 罚则", "五百元"} {
		if !strings.Contains(all, want) {
			t.Errorf("%s is missing in\n%s", want, all)
		}
	}
	b.copyCurrent()
	if b.copied != "《竹筏管理条例》第二条规定：“竹筏应当每半年检修一次，并且登记。”" {
		t.Errorf("copied %q", b.copied)
	}
	s.within.field.SetText("罚款")
	if a := s.article(); a.Number != 3 || s.within.count.Text != "1/1" {
		t.Errorf("found %s, %s", a.Label, s.within.count.Text)
	}
}

// What is copied is said in the pane and in the status bar, until another view comes.
func TestCopyingIsConfirmed(t *testing.T) {
	b := newBench(t)
	b.openStatute("竹筏管理条例2条")
	if b.said.strip.Visible() {
		t.Error("something is said before anything was copied")
	}
	said := func(want string) {
		t.Helper()
		if !b.said.strip.Visible() || b.told != want || b.said.sentence != want {
			t.Errorf("visible %v, said %q, told %q, want %q", b.said.strip.Visible(), b.said.sentence, b.told, want)
		}
	}
	b.statute.text.OnCopy(0)
	said("已复制：《竹筏管理条例》第二条")
	if b.copied != "《竹筏管理条例》第二条" {
		t.Errorf("copied %q", b.copied)
	}
	b.copyCurrent()
	said("已复制引用和原文：《竹筏管理条例》第二条")
	b.copyCitation("")
	said(translations.T("library.copy-none"))
	if b.said.strip.Size().Height > 0 && b.said.strip.MinSize().Height < 20 {
		t.Error("there is no room for it")
	}
	b.back()
	if b.said.strip.Visible() {
		t.Error("it stays with another view")
	}
}

// A code that came in parts has one entry for each date, and that is the whole where
// there is one.
func TestVersionsOfACodeInParts(t *testing.T) {
	v := func(text law.Date, part, source string) *law.Version {
		return &law.Version{ID: text.String() + part, Text: text, Part: part, Source: source}
	}
	st := &law.Statute{Versions: []*law.Version{
		v(19960317, "", ""), v(20120314, "", ""), v(20120314, "总则", "a"),
		v(20181026, "总则", "a"), v(20181026, "执行编", "b"), v(20181026, "附则", "c"),
		v(20230901, "总则", "a"), v(20230901, "", "d"), v(20230901, "附则", "c"), v(0, "", "e"), v(0, "", "f"),
	}}
	var got []string
	for _, v := range texts(st) {
		got = append(got, v.ID)
	}
	undated := law.Date(0).String()
	want := []string{undated, undated, "2023-09-01", "2018-10-26总则", "2012-03-14总则", "1996-03-17"}
	if !slices.Equal(got, want) {
		t.Errorf("versions %v, want %v", got, want)
	}
}

// The menu of versions has a date once, and checks the one that is read.
func TestVersionMenu(t *testing.T) {
	b := newBench(t)
	folder := t.TempDir()
	for file, text := range map[string]string{
		"总则": "第一条 为了保护水井，制定本法。\n\n第二条 水井应当加盖。\n", "附则": "第三条 本法自2020年1月1日起施行。\n",
	} {
		text = "# 中华人民共和国水井法\n\n## " + file + "\n\n（2019年10月1日全国人民代表大会通过）\n\n<!-- INFO END -->\n\n" + text
		if err := os.WriteFile(filepath.Join(folder, "水井法 "+file+"(2019-10-01).md"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := b.library.Add(t.Context(), []string{folder}, search.AddOptions{}); err != nil {
		t.Fatal(err)
	}
	if err := b.library.Follow(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	b.openStatute("水井法2条")
	var labels []string
	for _, i := range b.statute.versionMenu().Items {
		labels = append(labels, i.Label)
		if !i.Checked || i.Disabled {
			t.Errorf("%s: checked %v, disabled %v", i.Label, i.Checked, i.Disabled)
		}
	}
	if n := len(b.statute.statute.Versions); n != 2 || len(labels) != 1 || !strings.Contains(labels[0], "2019年10月1日") || strings.Contains(labels[0], "则") {
		t.Errorf("of %d versions the menu has %q", n, labels)
	}
	if n := numbered(b.statute.shown); n != 3 {
		t.Errorf("%d articles of both parts", n)
	}
}

func TestHistoryCompanyAndCiting(t *testing.T) {
	b := newBench(t)
	b.openStatute("竹筏管理条例2条")
	s := b.statute
	shows := func(tab int, wants ...string) {
		t.Helper()
		s.turn(tab)
		b.until("the tab", func() bool { return s.beside.Len() > 1 })
		for _, want := range wants {
			if all := text(s.beside); !strings.Contains(all, want) {
				t.Errorf("%s is missing in\n%s", want, all)
			}
		}
	}
	shows(tabHistory, "2015年3月1日", "已修改", "修改", "当时为：第二条")
	struck, under := false, false
	for _, i := range s.beside.all {
		for _, p := range i.look {
			for _, piece := range p.Pieces {
				struck, under = struck || piece.Struck, under || piece.Under
			}
		}
	}
	if !struck && !under {
		t.Error("the difference is not marked")
	}
	shows(tabCompany, "灯塔看守办法", "1 份文书")
	shows(tabCiting, "检察建议书", "澜川市人民检察院")
	s.beside.OnPick(1)
	b.until("the document", func() bool { return b.top() == fyne.CanvasObject(b.letter) })
	b.back()
	if b.top() != fyne.CanvasObject(s) {
		t.Error("back does not lead to the statute")
	}
}

func TestVersionOfADay(t *testing.T) {
	b := newBench(t)
	b.ask("竹筏管理条例2条")
	b.setDay(20180101)
	b.until("the text of the day", func() bool {
		return len(b.search.list.all) > 0 && strings.Contains(plain(b.search.list.all[0]), "每年检修")
	})
	if !strings.Contains(b.search.filters.day.Label, "2018年1月1日") {
		t.Errorf("the day is not shown: %s", b.search.filters.day.Label)
	}
}

func TestDocumentIsDescribed(t *testing.T) {
	b := newBench(t)
	documents, err := b.library.Documents(t.Context())
	if err != nil || len(documents) != 1 {
		t.Fatalf("%d documents, %v", len(documents), err)
	}
	b.openDocument(documents[0].ID, nil)
	b.until("the document", func() bool { return b.top() == fyne.CanvasObject(b.letter) })
	if known := plain(b.letter.text.all[0]); !strings.Contains(known, "澜检建〔2025〕3号") || !strings.Contains(known, "社会治理") {
		t.Errorf("known is\n%s", known)
	}
	f := b.letter.newDescription()
	f.topic.SetText("水上安全")
	f.results.SetSelected(outcome("adopted"))
	b.letter.save(f.document())
	b.until("the saved document", func() bool { return b.letter.document.Topic == "水上安全" })
	if b.letter.document.Outcome != "adopted" || b.failed != nil {
		t.Errorf("%+v, %v", b.letter.document, b.failed)
	}
	b.letter.describe()
	if b.host.Window.Canvas().Overlays().Top() == nil {
		t.Error("no form")
	}
}

func TestImportTellsEachOutcome(t *testing.T) {
	b := newEmptyBench(t)
	folder := t.TempDir()
	for name, text := range map[string]string{
		"灯塔看守办法(2018-05-01).md": invented["灯塔看守办法(2018-05-01).md"],
		"坏.docx":                "PK\x03\x04这不是办公文件",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	b.Import([]string{folder}) // waits for the library
	b.Open(b.library)
	b.until("the import", func() bool { return !b.intake.running })
	o := b.intake.outcomes
	if len(o.all) != 2 {
		t.Fatalf("%d outcomes", len(o.all))
	}
	if b.intake.strip.Hidden || !strings.Contains(b.told, "未导入 1") {
		t.Errorf("told %q", b.told)
	}
	o.only = store.Refused
	o.refill()
	if all := text(o.list); o.list.Len() != 1 || !strings.Contains(all, "坏.docx") {
		t.Errorf("refused are\n%s", all)
	}
	o.copyList()
	if !strings.HasPrefix(b.copied, "未导入\t") {
		t.Errorf("copied %q", b.copied)
	}
	b.Import([]string{folder})
	b.until("the same again", func() bool { return !b.intake.running && b.intake.counts[store.Same] > 0 })
}

// TestRebuild makes the index again; what was found before is found after, and an import
// that runs is not disturbed.
func TestRebuild(t *testing.T) {
	b := newBench(t)
	b.Rebuild()
	b.until("the end of it", func() bool { return !b.intake.running })
	if b.told != translations.T("library.rebuilt") || b.intake.strip.Hidden {
		t.Errorf("told %q", b.told)
	}
	b.Ask("灯塔")
	b.until("what is sought", func() bool { return strings.Contains(text(b.search.list), "灯塔看守办法") })
	b.Rebuild()
	b.Rebuild()
	if b.told != translations.T("library.busy") {
		t.Errorf("told %q", b.told)
	}
	b.intake.cancel()
	if b.told != translations.T("library.rebuild-stopped") || b.intake.running {
		t.Errorf("told %q", b.told)
	}
	b.Rebuild()
	b.until("the end of another", func() bool { return !b.intake.running })
	b.Ask("竹筏")
	b.until("what is sought again", func() bool { return b.search.list.Len() > 0 })
}

func TestTroubleIsOneSentence(t *testing.T) {
	b := newEmptyBench(t)
	b.Refuse("打不开")
	b.Ask("竹筏")
	if b.search.empty.Hidden {
		t.Error("nobody says why nothing is found")
	}
}
