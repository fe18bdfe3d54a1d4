package trials_test

import (
	"os"
	"testing"

	"jianwen/search/searchtest"
)

// statutes are the texts that drafts cite, or may be made to cite.
var statutes = searchtest.Corpus{Files: []string{
	"laws/诉讼与非诉讼程序法", "laws/刑法/刑法.md", "laws/民法典", "laws/社会法",
	"laws/宪法相关法/反恐怖主义法(2018-04-27).md", "laws/宪法相关法/人民检察院组织法(2018-10-26).md",
	"laws/行政法/固体废物污染环境防治法(2020-04-29).md", "laws/行政法/水污染防治法(2017-06-27).md",
	"laws/经济法/邮政法(2015-04-24).md", "laws/行政法/食品安全法(2021-04-29).md",
	"laws/司法解释/人民检察院刑事诉讼规则(2019-12-02).md",
	"laws/司法解释/最高人民法院、最高人民检察院关于检察公益诉讼案件适用法律若干问题的解释.md",
	"laws/司法解释/最高人民法院、最高人民检察院关于办理诈骗刑事案件具体应用法律若干问题的解释(2011-03-01).md",
	"justlaws/ecological-environment/ecological-environment-code",
}}

func TestMain(m *testing.M) { os.Exit(statutes.Run(m)) }
