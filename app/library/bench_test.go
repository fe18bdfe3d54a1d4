package library

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"jianwen/app/look"
	"jianwen/app/research"
	"jianwen/assets/translations"
	"jianwen/search"
)

// A bench is a pane without a screen over a library of invented texts. What work
// posts waits until the test runs it, as the UI goroutine would.
type bench struct {
	*Pane
	t       testing.TB
	library *search.Library
	posts   chan func()
	ends    map[string]context.CancelFunc
	copied  string
	told    string
	failed  error
	printed research.Clip
}

// invented are statutes and documents that there are not.
var invented = map[string]string{
	"竹筏管理条例(2015-03-01).md": bamboo("2015年3月1日", "竹筏应当每年检修一次。", "违反本条例的，处一百元罚款。"),
	"竹筏管理条例(2021-06-01).md": bamboo("2021年6月1日", "竹筏应当每半年检修一次，并且登记。", "违反本条例的，处五百元罚款。"),
	"灯塔看守办法(2018-05-01).md": "# 灯塔看守办法\n\n（2018年5月1日灯塔部令第3号公布 自2018年7月1日起施行）\n\n<!-- INFO END -->\n\n" +
		"第一条 灯塔由看守人看守。\n\n第二条 看守人应当每夜点灯，不得无故熄灭。\n",
	"建议.md": "---\nform: social_governance_rec\ntitle: 检察建议书\nprocuratorate: 澜川市人民检察院\naddressee: 澜川市竹筏公司\n" +
		"number: 澜检建〔2025〕3号\ndate: 2025-04-02\ntopic: 竹筏安全\n---\n\n::: facts\n竹筏公司三年没有检修竹筏。\n:::\n\n" +
		"::: problems\n《竹筏管理条例》第二条规定竹筏应当检修，《灯塔看守办法》第二条规定应当点灯。\n:::\n",
}

func bamboo(day, second, third string) string {
	return "# 竹筏管理条例\n\n（2015年3月1日国务院通过" + map[bool]string{true: "", false: "　" + day + "修订"}[strings.HasPrefix(day, "2015")] +
		"）\n\n<!-- INFO END -->\n\n## 第一章 总则\n\n第一条 为了管理竹筏，制定本条例。\n\n第二条 " + second +
		"\n\n## 第二章 罚则\n\n第三条 " + third + "\n"
}

// newBench makes a pane with its library open and up to date.
func newBench(t testing.TB) *bench {
	t.Helper()
	b := newEmptyBench(t)
	folder := t.TempDir()
	for name, text := range invented {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := b.library.Add(t.Context(), []string{folder}, search.AddOptions{}); err != nil {
		t.Fatal(err)
	}
	if err := b.library.Follow(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	b.Open(b.library)
	return b
}

// newEmptyBench makes a pane whose library is not yet open, and the library.
func newEmptyBench(t testing.TB) *bench {
	t.Helper()
	t.Cleanup(translations.Use(translations.Chinese))
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.Theme(look.Light))
	clock := func() time.Time { return time.Date(2026, 11, 25, 9, 0, 0, 0, time.UTC) }
	l, err := search.Open(t.Context(), filepath.Join(t.TempDir(), "library"), search.Options{Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	b := &bench{t: t, library: l, posts: make(chan func(), 1000), ends: map[string]context.CancelFunc{}}
	var running sync.WaitGroup
	t.Cleanup(func() {
		for _, end := range b.ends {
			end()
		}
		running.Wait()
		if err := l.Close(); err != nil {
			t.Error(err)
		}
	})
	win := a.NewWindow("")
	begin := func(name string) context.Context {
		if end := b.ends[name]; end != nil {
			end()
		}
		ctx, end := context.WithCancel(context.Background())
		b.ends[name] = end
		return ctx
	}
	b.Pane = New(Host{
		Window: win,
		Quietly: func(name string, work func(context.Context) func()) {
			ctx := begin(name)
			running.Go(func() {
				if apply := work(ctx); apply != nil && ctx.Err() == nil {
					b.posts <- apply
				}
			})
		},
		Follow: func(name string, work func(context.Context, func(func()))) {
			ctx := begin(name)
			running.Go(func() {
				work(ctx, func(apply func()) {
					if ctx.Err() == nil {
						b.posts <- apply
					}
				})
			})
		},
		Stop: func(name string) {
			if end := b.ends[name]; end != nil {
				end()
			}
		},
		Copy:   func(text string) { b.copied = text },
		Tell:   func(sentence string) { b.told = sentence },
		Fail:   func(err error) { b.failed = err },
		Folder: func() string { return "" },
		Forms: func() []Form {
			return []Form{{"social_governance_rec", "检察建议书（社会治理）", "recommendation"}}
		},
		Grown: func() {},
		Book:  research.NewBook(t.TempDir(), func(file string, data []byte) error { return os.WriteFile(file, data, 0o600) }),
		Write: func(file string, data []byte) error { return os.WriteFile(file, data, 0o600) },
		Print: func(c research.Clip) { b.printed = c },
		Leave: func() { b.SetRoom(false) },
		Enter: func() { b.SetRoom(true) },
	})
	win.SetContent(b.Pane)
	win.Resize(fyne.NewSize(430, 800))
	return b
}

// until runs what is posted until done, for at most a minute.
func (b *bench) until(what string, done func() bool) {
	b.t.Helper()
	late := time.After(time.Minute)
	for !done() {
		select {
		case f := <-b.posts:
			f()
		case <-late:
			b.t.Fatalf("waited a minute for %s", what)
		}
	}
}

// Ask types a query.
func (b *bench) Ask(query string) {
	b.home()
	b.search.field.Write(query)
}

// ask types a query and waits for its hits, or for the sentence that there are none.
func (b *bench) ask(query string) {
	b.t.Helper()
	b.Ask(query)
	b.until("the hits of "+query, func() bool { return b.search.asked == query && b.search.result != nil })
}

// plain is the text of a row.
func plain(i item) string {
	var out strings.Builder
	for _, p := range i.look {
		for _, piece := range p.Pieces {
			out.WriteString(piece.Text)
		}
		out.WriteString("\n")
	}
	return out.String()
}

// text is the text of all rows of a list.
func text(l *items) string {
	var out strings.Builder
	for _, i := range l.all {
		out.WriteString(plain(i) + "\n")
	}
	return out.String()
}

// Twenty hits are shown.
func BenchmarkShow(b *testing.B) {
	t := newBench(b)
	t.ask("竹筏应当检修")
	r, one := *t.search.result, t.search.result.Hits[0]
	r.Hits = nil
	for range pageOfHits {
		r.Hits = append(r.Hits, one)
	}
	for b.Loop() {
		t.search.show("竹筏", &r, nil)
	}
}
