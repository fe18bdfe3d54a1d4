package cases_test

import (
	"context"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"jianwen/assets/beside"
	"jianwen/drafting/check"
	"jianwen/search"
)

// files are the statutes that the cases cite, in ../shared/corpus.
var files = []string{
	"laws/诉讼与非诉讼程序法/刑事诉讼法(2018-10-26).md",
	"laws/诉讼与非诉讼程序法/民事诉讼法(2021-12-24).md",
	"laws/诉讼与非诉讼程序法/民事诉讼法(2023-09-01).md",
	"laws/诉讼与非诉讼程序法/行政诉讼法(2017-06-27).md",
	"laws/宪法相关法/反恐怖主义法(2018-04-27).md",
	"laws/宪法相关法/人民检察院组织法(2018-10-26).md",
	"laws/行政法/固体废物污染环境防治法(2020-04-29).md",
	"laws/行政法/水污染防治法(2017-06-27).md",
	"laws/经济法/邮政法(2015-04-24).md",
	"laws/社会法/未成年人保护法(2024-04-26).md",
	"laws/社会法/家庭教育促进法(2021-10-23).md",
	"laws/社会法/预防未成年人犯罪法(2020-12-26).md",
	"laws/刑法/刑法.md",
	"laws/民法典",
	"laws/司法解释/人民检察院刑事诉讼规则(2019-12-02).md",
	"laws/司法解释/最高人民法院、最高人民检察院关于检察公益诉讼案件适用法律若干问题的解释.md",
	"laws/司法解释/最高人民法院、最高人民检察院关于办理诈骗刑事案件具体应用法律若干问题的解释(2011-03-01).md",
	"laws/行政法/文物保护法(2017-11-04).md",
	"laws/行政法/文物保护法(2024-11-08).md",
	"laws/行政法/行政处罚法(2021-01-22).md",
	"laws/行政法/消防法(2021-04-29).md",
	"justlaws/administrative/food-safety-law",
	"laws/社会法/老年人权益保障法(2018-12-29).md",
	"laws/社会法/反电信网络诈骗法(2022-09-02).md",
	"laws/行政法/监狱法(2012-10-26).md",
	"justlaws/administrative/prisons-law/README.md",
	"laws/司法解释/最高人民法院关于办理减刑、假释案件审查财产性判项执行问题的规定(2024-04-29).md",
	"justlaws/ecological-environment/ecological-environment-code",
}

// folder is where the library of a run of the tests lies.
var folder string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "cases")
	if err != nil {
		panic(err)
	}
	folder = dir
	code := m.Run()
	_ = os.RemoveAll(dir)
	os.Exit(code)
}

// library holds the statutes of the cases; it is filled once a run.
var library = sync.OnceValues(func() (*search.Library, error) {
	ctx := context.Background()
	l, err := search.Open(ctx, folder, search.Options{Now: func() time.Time { return time.Date(2026, 11, 25, 9, 0, 0, 0, time.UTC) }})
	if err != nil {
		return nil, err
	}
	var paths []string
	for _, f := range files {
		path, err := beside.Shared(filepath.Join("corpus", f))
		if err != nil {
			return nil, err
		}
		paths = append(paths, path)
	}
	return l, l.Add(ctx, paths, search.AddOptions{})
})

// once is the library as rules ask it: it keeps the texts that it has read.
var once = sync.OnceValues(func() (*search.Texts, error) {
	l, err := library()
	if err != nil {
		return nil, err
	}
	return search.NewTexts(l), nil
})

// texts are the statutes of the cases; the test is skipped where ../shared is not there.
func texts(t *testing.T) check.Library {
	t.Helper()
	beside.Need(t, "corpus")
	x, err := once()
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// TestCleanWithTexts: the drafts have no error in them where the statutes can be read.
func TestCleanWithTexts(t *testing.T) {
	x := texts(t)
	each(t, func(t *testing.T, c known) { clean(t, c, x) })
}

// TestOthersWithTexts is the same of drafts of further kinds.
func TestOthersWithTexts(t *testing.T) { others(t, texts(t)) }

// TestVariantsWithTexts: the same changes are found, and those of citations besides.
func TestVariantsWithTexts(t *testing.T) {
	x := texts(t)
	each(t, func(t *testing.T, c known) { variants(t, c, x) })
}

// TestStatutes: every statute of the list is read with its articles.
func TestStatutes(t *testing.T) {
	beside.Need(t, "corpus")
	l, err := library()
	if err != nil {
		t.Fatal(err)
	}
	all, err := l.Statutes(context.Background(), false)
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < len(files)-3 { // two texts of three statutes
		t.Errorf("%d statutes of %d files", len(all), len(files))
	}
}
