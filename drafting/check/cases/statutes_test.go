package cases_test

import (
	"context"
	"os"
	"testing"

	"jianwen/search/searchtest"
)

// statutes are those that the cases cite.
var statutes = searchtest.Corpus{Files: []string{
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
}}

func TestMain(m *testing.M) { os.Exit(statutes.Run(m)) }

// TestCleanWithTexts: the drafts have no error in them where the statutes can be read.
func TestCleanWithTexts(t *testing.T) {
	x := statutes.Texts(t)
	each(t, func(t *testing.T, c known) { clean(t, c, x) })
}

// TestOthersWithTexts is the same of drafts of further kinds.
func TestOthersWithTexts(t *testing.T) { others(t, statutes.Texts(t)) }

// TestVariantsWithTexts: the same changes are found, and those of citations besides.
func TestVariantsWithTexts(t *testing.T) {
	x := statutes.Texts(t)
	each(t, func(t *testing.T, c known) { variants(t, c, x) })
}

// TestStatutes: every statute of the list is read with its articles.
func TestStatutes(t *testing.T) {
	all, err := statutes.Library(t).Statutes(context.Background(), false)
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < len(statutes.Files)-3 { // two texts of three statutes
		t.Errorf("%d statutes of %d files", len(all), len(statutes.Files))
	}
}
