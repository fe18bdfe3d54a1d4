package library

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/xuri/excelize/v2"

	"jianwen/app/research"
	"jianwen/assets/translations"
	"jianwen/search"
)

// at selects the first row of a list that has a text, with the keys on it.
func (b *bench) at(l *items, what string) {
	b.t.Helper()
	for i := range l.all {
		if strings.Contains(plain(l.all[i]), what) {
			b.host.Window.Canvas().Focus(l.Rows)
			l.Select(i)
			return
		}
	}
	b.t.Fatalf("%s is not among\n%s", what, text(l))
}

// collected puts what is selected into a collection and waits for that.
func (b *bench) collected(name, note string) {
	b.t.Helper()
	clip, ok := b.current()
	if !ok {
		b.t.Fatal("nothing is selected")
	}
	clip.Note = note
	said := b.changes
	b.collect(name, clip)
	b.until("the collection", func() bool {
		return b.changes > said && b.record.Collection(name) != nil && strings.Contains(b.told, name)
	})
	b.told = ""
}

func TestRoomShowsHitsAndText(t *testing.T) {
	b := newBench(t)
	b.host.Window.Resize(fyne.NewSize(1200, 800))
	b.SetRoom(true)
	b.ask("竹筏应当检修")
	b.at(b.search.list, "竹筏管理条例 第二条")
	b.until("the text beside the hit", func() bool { return b.statute.Visible() && b.statute.article() != nil })
	if !b.search.Visible() || b.statute.article().Number != 2 {
		t.Errorf("hits visible %v, article %v", b.search.Visible(), b.statute.article())
	}
	if b.host.Window.Canvas().Focused() != fyne.Focusable(b.search.list.Rows) {
		t.Errorf("who walks through the hits loses the keys to %T", b.host.Window.Canvas().Focused())
	}
	if left, right := b.search.Size().Width, b.statute.Size().Width; left < sideLeast || right < sideLeast || left+right > 1200 {
		t.Errorf("%v and %v wide", left, right)
	}
	b.search.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if b.host.Window.Canvas().Focused() != fyne.Focusable(b.statute.text.Rows) {
		t.Error("the right arrow does not lead to the text")
	}
	b.statute.text.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.IsRoom() || !b.statute.Visible() || b.search.Visible() {
		t.Error("Escape does not leave the room with the text beside the draft")
	}
	b.back()
	if !b.search.Visible() {
		t.Error("there is no way back to the hits")
	}
}

// What is collected stays when the library is made anew, and is found again in it.
func TestCollectionOutlivesTheIndex(t *testing.T) {
	b := newBench(t)
	b.ask("竹筏应当检修")
	b.at(b.search.list, "竹筏管理条例 第二条")
	b.collected("竹筏案", "用在第二部分")
	b.ask("澜检建〔2025〕3号")
	b.at(b.search.list, "检察建议书")
	b.collected("竹筏案", "")
	if err := b.library.Rebuild(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	names, err := b.library.Remove(t.Context(), "澜检建〔2025〕3号")
	if err != nil {
		t.Fatal(err)
	}
	again := filepath.Join(t.TempDir(), "又一次导入.md")
	if err := os.WriteFile(again, []byte(invented["建议.md"]), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := b.library.Add(t.Context(), []string{again}, search.AddOptions{}); err != nil {
		t.Fatal(err)
	}
	b.Collections()
	g := b.gathered
	b.at(g.list, "竹筏案")
	g.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if all := text(g.list); g.open != "竹筏案" || !strings.Contains(all, "用在第二部分") || !strings.Contains(all, "每半年检修一次") {
		t.Fatalf("open is %q:\n%s", g.open, all)
	}
	b.at(g.list, "第二条")
	g.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	b.until("the article", func() bool { return b.statute.Visible() && b.statute.article() != nil })
	if a := b.statute.article(); a.Number != 2 || b.statute.edition.Text != 20210601 {
		t.Errorf("opened %s of %v", a.Label, b.statute.edition.Text)
	}
	b.back()
	b.at(g.list, "检察建议书")
	g.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	b.until("the letter, that was "+names[0], func() bool { return b.letter.Visible() && b.letter.document != nil })
	if b.letter.document.Number != "澜检建〔2025〕3号" {
		t.Errorf("opened %+v", b.letter.document)
	}
}

// The words of what the library has no more are still there, and it says so.
func TestCollectedWordsOutliveTheText(t *testing.T) {
	b := newBench(t)
	b.ask("看守人应当每夜点灯")
	b.at(b.search.list, "灯塔看守办法 第二条")
	b.collected("灯塔案", "")
	if _, err := b.library.Remove(t.Context(), "灯塔看守办法"); err != nil {
		t.Fatal(err)
	}
	b.Collections()
	b.gathered.list.OnPick(0)
	if !strings.Contains(text(b.gathered.list), "不得无故熄灭") {
		t.Errorf("the words are gone:\n%s", text(b.gathered.list))
	}
	b.gathered.list.OnPick(0)
	b.until("a sentence", func() bool {
		return strings.Contains(b.told, "中华人民共和国") || strings.Contains(b.told, "灯塔看守办法")
	})
}

func TestCollectionsByKeys(t *testing.T) {
	b := newBench(t)
	b.ask("竹筏应当检修")
	b.at(b.search.list, "第二条")
	b.collected("竹筏案", "")
	b.Collections()
	g := b.gathered
	g.list.OnPick(0)
	b.at(g.list, "第二条")
	g.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	b.until("the clip to go", func() bool { return len(b.record.Collection("竹筏案").Clips) == 0 })
	g.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if g.open != "" {
		t.Fatal("Escape stays in the collection")
	}
	b.at(g.list, "竹筏案")
	g.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete}) // it is empty: nobody needs to be asked
	b.until("the collection to go", func() bool { return len(b.record.Collections) == 0 })
}

func TestHistoryAsksAgain(t *testing.T) {
	b := newBench(t)
	b.setDay(20160101)
	b.ask("竹筏检修")
	b.search.list.OnPick(0)
	b.until("the history", func() bool { return len(b.record.History) == 1 })
	b.SaveSearch()
	b.until("the saved search", func() bool { return len(b.record.Saved) == 1 })
	b.setDay(0)
	b.ask("灯塔")
	b.History()
	b.until("the list", func() bool { return b.gathered.list.Len() == 1 })
	b.gathered.list.OnPick(0)
	b.until("the hits", func() bool { return b.search.asked == "竹筏检修" })
	if b.asOf != 20160101 {
		t.Errorf("asked as of %v", b.asOf)
	}
	if r, err := b.host.Book.Read(); err != nil || r.History[0].Query != "竹筏检修" || r.Saved[0].AsOf != 20160101 || r.Saved[0].Found == 0 {
		t.Errorf("kept is %+v, %v", r, err)
	}
}

func TestArticlesSideBySide(t *testing.T) {
	b := newBench(t)
	b.host.Window.Resize(fyne.NewSize(1200, 800))
	b.ask("竹筏管理条例2条")
	b.at(b.search.list, "每半年检修一次")
	b.Compare()
	if b.first == nil || !strings.Contains(b.told, "第二条") {
		t.Fatalf("nothing is chosen; told %q", b.told)
	}
	b.openStatute("竹筏管理条例3条")
	b.at(b.statute.text, "第三条")
	b.Compare()
	b.until("the comparison", func() bool { return b.compared.Visible() })
	c := b.compared
	if len(c.changed) == 0 || !c.list.facing(c.changed[0]) {
		t.Fatalf("%d rows differ, facing %v", len(c.changed), c.list.facing(0))
	}
	left, right := plain(item{look: c.list.all[0].left}), plain(item{look: c.list.all[0].right})
	if len(c.list.all) == 1 && (!strings.Contains(left, "检修") || !strings.Contains(right, "罚款") || strings.Contains(left, "罚款")) {
		t.Errorf("left %q, right %q", left, right)
	}
	b.host.Window.Resize(fyne.NewSize(380, 800))
	if c.list.facing(0) {
		t.Error("two columns where there is no room for them")
	}
}

// Earlier texts of an article stand beside it where there is room.
func TestHistorySideBySide(t *testing.T) {
	b := newBench(t)
	b.host.Window.Resize(fyne.NewSize(1200, 800))
	b.openStatute("竹筏管理条例2条")
	b.statute.turn(tabHistory)
	b.until("the history", func() bool { return len(b.statute.beside.all) == 2 })
	i := b.statute.beside.all[1]
	left, right := plain(item{look: i.left}), plain(item{look: i.right})
	if !b.statute.beside.facing(1) || !strings.Contains(left, "每年检修一次") || strings.Contains(left, "登记") || !strings.Contains(right, "每半年检修一次，并且登记。") {
		t.Errorf("left\n%s\nright\n%s", left, right)
	}
}

func TestHitsAreExported(t *testing.T) {
	b := newBench(t)
	b.ask("竹筏")
	file := filepath.Join(t.TempDir(), "竹筏.xlsx")
	b.export(file, research.List{Title: "竹筏"}, &search.Request{Query: "竹筏"})
	b.until("the file", func() bool { return strings.Contains(b.told, file) })
	f, err := excelize.OpenFile(file)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := f.GetRows(f.GetSheetList()[0])
	if err != nil || len(rows) != 1+len(b.search.result.Hits) {
		t.Errorf("%d rows for %d hits, %v", len(rows), len(b.search.result.Hits), err)
	}
	b.export(filepath.Join(t.TempDir(), "竹筏.pdf"), research.List{}, nil)
	if b.failed == nil || b.failed.Error() != translations.T("research.endings") {
		t.Errorf("failed with %v", b.failed)
	}
}

func TestRelevantArticlesAreOffered(t *testing.T) {
	b := newBench(t)
	b.Relevant("竹筏公司三年没有检修竹筏，“违反规定”的：应当处罚。")
	b.until("the offer", func() bool { return b.search.offered != "" })
	if all := text(b.search.list); !strings.Contains(all, "竹筏管理条例") || b.search.count.Text != translations.T("library.relevant") {
		t.Errorf("%s:\n%s", b.search.count.Text, all)
	}
	b.ask("灯塔")
	b.Relevant("看守人应当每夜点灯，不得无故熄灭灯塔。")
	if b.search.asked != "灯塔" {
		t.Error("an offer takes the place of what was asked")
	}
	b.search.field.Write("")
	b.until("the offer", func() bool { return b.search.offered != "" })
	b.at(b.search.list, "灯塔看守办法 第二条")
	b.Relevant("竹筏公司三年没有检修竹筏，违反规定的应当处罚。")
	if !strings.Contains(text(b.search.list), "灯塔看守办法 第二条") {
		t.Error("an offer takes away the list in which somebody walks")
	}
}

func TestExampleGoesFirst(t *testing.T) {
	b := newBench(t)
	b.ask("澜检建〔2025〕3号")
	b.at(b.search.list, "检察建议书")
	b.search.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	b.until("the letter", func() bool { return b.letter.Visible() && b.letter.document != nil })
	b.FlipExample()
	b.until("the mark", func() bool { return b.letter.document.Example })
	r, err := b.library.Find(t.Context(), search.Request{Query: "类型:范例"})
	if err != nil || r.Total != 1 || !r.Hits[0].Document.Example {
		t.Errorf("%+v, %v", r, err)
	}
	if err := b.library.Rebuild(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	if d, err := b.library.Document(t.Context(), "澜检建〔2025〕3号"); err != nil || d == nil || !d.Example {
		t.Errorf("after rebuilding %+v, %v", d, err)
	}
}

func TestPrintTakesTheArticle(t *testing.T) {
	b := newBench(t)
	b.openStatute("竹筏管理条例2条")
	b.at(b.statute.text, "第二条")
	b.Print()
	b.until("the page", func() bool { return b.printed.Citation != "" })
	if p := b.printed; p.Citation != "《竹筏管理条例》第二条" || !strings.Contains(p.About, "2021年6月1日修订") || !strings.Contains(p.About, "现行有效") || p.Words == "" {
		t.Errorf("printed %+v", p)
	}
}

// A damaged notebook is told in one sentence; what is collected next is kept.
func TestDamagedNotebookIsTold(t *testing.T) {
	b := newBench(t)
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "notebook.json"), []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	b.host.Book = research.NewBook(dir, b.host.Write)
	b.readRecord()
	b.until("the sentence", func() bool { return strings.Contains(b.told, "notebook-damaged-1.json") })
	b.ask("竹筏")
	b.at(b.search.list, "竹筏管理条例")
	b.collected("竹筏案", "")
	if r, err := research.NewBook(dir, b.host.Write).Read(); err != nil || len(r.Collections) != 1 {
		t.Errorf("%+v, %v", r, err)
	}
	if errors.Is(b.failed, research.ErrNewer) || b.failed != nil {
		t.Errorf("failed with %v", b.failed)
	}
}
