package annex

import (
	"crypto/sha256"
	"fmt"
	"strings"

	"jianwen/drafting/check"
	"jianwen/search/law"
)

// front is the head of the report.
func (w *writer) front(p Params) {
	title := p.Snapshot.Title
	if title == "" {
		title = p.File
	}
	fmt.Fprintf(w, "---\nprofile: check_report\ntitle: %s\nsubtitle: %q\ndate: %s\n---\n\n",
		w.say("文书检查报告", "Check report"), "——"+strings.Join(strings.Fields(title), " "), p.Draft.Today)
}

// subject says which draft was checked, by what and when, and what came of it.
func (w *writer) subject(p Params) {
	w.chapter("检查的文稿", "The draft")
	s := p.Snapshot
	rows := [][]string{}
	add := func(zh, en, value string) {
		if value != "" {
			rows = append(rows, []string{w.say(zh, en), bare(value)})
		}
	}
	front := s.Document.Front
	add("文稿", "Title", s.Title)
	add("文件", "File", p.File)
	if s.Form != nil {
		add("文书类型", "Type", w.say(s.Form.Zh, s.Form.En))
	}
	add("主送", "Addressee", strings.Join(front.List("addressee"), "、"))
	add("承办", "Handled by", strings.Join(front.List("handlers"), "、"))
	add("校验值", "Hash", hash(s.Text))
	add("篇幅", "Length", w.say(fmt.Sprintf("%d页", len(s.Pages)), fmt.Sprintf("%d pages", len(s.Pages))))
	add("检查日期", "Checked on", day(p.Draft.Today, w.say))
	add("法规库", "Library", w.library(p.Draft.Library))
	add("程序", "Program", w.say("检文", "Jianwen")+" "+p.Version)
	if p.Chosen != nil {
		add("规则", "Rules", w.say("只检查", "only")+" "+strings.Join(p.Chosen, " "))
	}
	w.table("cl", []string{w.say("项目", "Item"), w.say("内容", "Content")}, rows)
	w.paragraph(w.verdict(p.Result))
}

// hash is the SHA-256 of a text in groups of eight digits: who has the draft can tell
// whether it is the one that was checked.
func hash(text string) string {
	sum := fmt.Sprintf("%x", sha256.Sum256([]byte(text)))
	var groups []string
	for i := 0; i < len(sum); i += 8 {
		groups = append(groups, sum[i:i+8])
	}
	return "SHA-256 " + strings.Join(groups, " ")
}

func day(d law.Date, say func(zh, en string) string) string {
	if d == 0 {
		return say("不详", "unknown")
	}
	return say(d.Chinese(), d.String())
}

// library says up to what day the texts go that citations were compared with.
func (w *writer) library(l check.Library) string {
	if l == nil {
		return w.say("没有使用法规库，引用没有与法规原文核对", "no library was used: citations were not compared with the texts")
	}
	d := l.Updated()
	if d == 0 {
		return w.say("收录日期不详", "of an unknown day")
	}
	return w.say("收录截至"+d.Chinese(), "texts up to "+d.String())
}

// verdict sums up: what stands open, and what that means for the issue of the draft.
func (w *writer) verdict(r *check.Result) string {
	counts, standing := map[check.Severity]int{}, 0
	for _, f := range r.Findings {
		if f.Override != "" {
			standing++
		} else {
			counts[f.Severity]++
		}
	}
	out := w.say(
		fmt.Sprintf("共发现错误%d处、警告%d处、提示%d处；另有%d处已说明理由，予以保留。", counts[check.Error], counts[check.Warning], counts[check.Hint], standing),
		fmt.Sprintf("Errors: %d, warnings: %d, hints: %d; standing with a reason: %d.", counts[check.Error], counts[check.Warning], counts[check.Hint], standing))
	if counts[check.Error] > 0 {
		out += w.say("错误应当在制发前改正，或者说明理由。", " Errors are mended, or given a reason, before the document is issued.")
	}
	return out
}
