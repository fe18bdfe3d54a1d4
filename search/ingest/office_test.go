package ingest

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"jianwen/assets/beside"
	"jianwen/search/law"
	"jianwen/search/read/readtest"
)

// items reads a file whose bytes are given and wants exactly one item.
func item(t *testing.T, name string, data []byte) Item {
	t.Helper()
	var out []Item
	for it, trouble := range Items(context.Background(), NewFile(name, data, nil)) {
		if trouble != nil {
			t.Fatalf("%s: %s", name, trouble.En)
		}
		out = append(out, it)
	}
	if len(out) != 1 {
		t.Fatalf("%s: %d items", name, len(out))
	}
	return out[0]
}

var smallLaw = []string{
	"青州市渔业条例", "（2019年3月1日青州市第十六届人民代表大会常务委员会第十次会议通过）",
	"第一条　为了管理渔业，制定本条例。", "第二条　渔船应当登记：", "（一）海船；", "（二）湖船。", "第三条　本条例自2019年5月1日起施行。",
}

// The same statute in every format and encoding reads the same.
func TestFormats(t *testing.T) {
	text := strings.Join(smallLaw, "\n")
	for name, data := range map[string][]byte{
		"a.txt": []byte(text), "gbk.txt": readtest.GB18030(text), "utf16.txt": readtest.UTF16(text),
		"a.docx": readtest.Docx(smallLaw), "a.html": readtest.HTML("", smallLaw), "a.doc": readtest.Doc(smallLaw),
		"a.md": []byte("# " + strings.Join(smallLaw, "\n\n")),
		"b.md": []byte("\ufeff# " + strings.Join(smallLaw, "\r\n\r\n")),
	} {
		it := item(t, name, data)
		if it.Statute == nil {
			t.Errorf("%s: a letter", name)
			continue
		}
		v := it.Statute.Version
		if it.Statute.Title != smallLaw[0] || v.Count != 3 || v.Text != 20190301 || v.From != 20190501 ||
			v.Articles[1].Text != "渔船应当登记：\n（一）海船；\n（二）湖船。" || it.Statute.Level != law.LocalRegulation {
			t.Errorf("%s: %+v %+v", name, it.Statute, v.Articles)
		}
	}
}

// The founding decision has fifteen points, two events and a title over two lines.
func TestDecision(t *testing.T) {
	data, err := os.ReadFile("../../assets/samples/decision.txt")
	if err != nil {
		t.Skip("the decision is not there")
	}
	s := item(t, "decision.txt", data).Statute
	if s == nil {
		t.Fatal("the decision is no letter")
	}
	if s.Title != "天津市人民代表大会常务委员会关于加强新时代检察机关法律监督工作的决定" || s.Region != "天津市" ||
		s.Organ != "天津市人民代表大会常务委员会" || s.Level != law.LocalRegulation {
		t.Errorf("%s, %s, %s, %s", s.Title, s.Region, s.Organ, s.Level.Zh())
	}
	if len(s.Events) != 2 || s.Events[0].Date != 20221201 || s.Events[1].Date != 20231129 || s.Events[1].Act != "修正" {
		t.Errorf("events %v", s.Events)
	}
	v := s.Version
	if v.Text != 20231129 || v.Count != 15 || len(v.Articles) != 16 || v.Articles[10].Label != "十、" || strings.Count(v.Articles[10].Text, "\n") != 3 {
		t.Errorf("%s, %d points of %d, point ten is %s with %d lines", v.Text, v.Count, len(v.Articles), v.Articles[10].Label, 1+strings.Count(v.Articles[10].Text, "\n"))
	}
}

// Every draft that ships is a document of its form, with parts and citations.
func TestDrafts(t *testing.T) {
	names, _ := filepath.Glob("../../assets/samples/*.md")
	if len(names) == 0 {
		t.Skip("there are no samples")
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		d := item(t, name, data).Document
		if d == nil {
			t.Errorf("%s is taken for a statute", name)
			continue
		}
		parts := 0
		for _, p := range d.Passages {
			if p.Part != "" {
				parts++
			}
			if strings.Contains(p.Text, "{#") || strings.Contains(p.Text, ":::") {
				t.Errorf("%s: marks are left in %q", name, p.Text)
			}
		}
		if d.Form == "" || d.Unit == "" || d.Date == 0 || d.Title == "" || parts < 2 || len(d.Notes) > 0 {
			t.Errorf("%s: %+v", name, d)
		}
	}
}

// Nobody may be misled by a file that is no text.
func TestRefused(t *testing.T) {
	for name, c := range map[string]struct {
		data []byte
		code string
	}{
		"a.docx": {[]byte("PK\x03\x04 broken"), "damaged"},
		"a.txt":  {nil, "no-text"},
		"b.txt":  {[]byte("\x89PNG\r\n\x1a\n"), "unknown"},
		"a.md":   {[]byte("\n\n"), "no-text"},
	} {
		n := 0
		for it, trouble := range Items(context.Background(), NewFile(name, c.data, nil)) {
			n++
			if trouble == nil || trouble.Code != c.code || trouble.Zh == "" {
				t.Errorf("%s: %v %v, want %s", name, it, trouble, c.code)
			}
		}
		if n != 1 {
			t.Errorf("%s: %d outcomes", name, n)
		}
	}
}

// fuzzItems reads anything without panic, always with an outcome, and never loses text.
func fuzzItems(f *testing.F, name string, seeds ...string) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		n := 0
		file := NewFile(name, data, func(string) ([]byte, error) { return data, nil })
		for it, trouble := range Items(context.Background(), file) {
			n++
			if (it.Statute != nil) == (it.Document != nil) && trouble == nil || trouble != nil && trouble.Zh == "" {
				t.Fatalf("outcome %d: %v %v", n, it, trouble)
			}
			if it.Statute != nil && name == "a.md" && bytes.Contains(data, []byte(infoEnd)) {
				lossless(t, it.Statute, string(data))
			}
			if it.Document != nil && name == "b.txt" {
				complete(t, it.Document, string(data))
			}
		}
		if n == 0 {
			t.Fatal("no outcome")
		}
	})
}

// lossless checks that every line behind the head is in an article, a path or a label.
func lossless(t *testing.T, s *Statute, text string) {
	t.Helper()
	_, body, _ := strings.Cut(frontless(strings.ToValidUTF8(text, "\ufffd")), infoEnd)
	if strings.ToValidUTF8(text, "") != text {
		return // read as another encoding
	}
	var b strings.Builder
	for _, a := range s.Version.Articles {
		b.WriteString(squeeze(strings.Join(a.Path, "")) + squeeze(a.Label) + squeeze(a.Heading) + squeeze(a.Text))
	}
	all := b.String()
	for _, l := range markdownLines(strings.ReplaceAll(body, "\r\n", "\n")) {
		if l.depth > 0 {
			continue // a heading with nothing below it is not kept
		}
		if _, ok := articleMark(l.text); ok || annexLine(l.text) || strings.ContainsAny(l.text, "（(【[［") {
			continue // is cut into label, heading and text
		}
		if _, ok := pointMark(l.text); ok {
			continue
		}
		if _, ok := figureMark(l.text); ok {
			continue
		}
		if _, ok := heading(l.text); ok {
			continue
		}
		if !strings.Contains(all, squeeze(l.text)) {
			t.Fatalf("the line %q is lost", l.text)
		}
	}
}

// complete checks that every line of a letter is in a passage or a quality.
func complete(t *testing.T, d *Document, text string) {
	t.Helper()
	if strings.ToValidUTF8(text, "") != text || strings.ContainsFunc(text, func(r rune) bool { return r != '\n' && !unicode.IsPrint(r) }) {
		return // read as another encoding, or as no text
	}
	bare := func(s string) string {
		return strings.Map(func(r rune) rune {
			if blank(r) || strings.ContainsRune("。：:，！!（）()", r) {
				return -1
			}
			return r
		}, s)
	}
	all := d.Title + d.Number + "\n" + d.Unit + "\n" + d.Addressee + "\n"
	for _, p := range d.Passages {
		all += p.Heading + p.Text + "\n"
	}
	all = bare(all)
	for l := range strings.SplitSeq(strings.ReplaceAll(text, "\r", "\n"), "\n") {
		if l = bare(l); docNumber.MatchString(l) || lastDate(l) > 0 || l == "此致" || l == "院印" {
			continue
		}
		if !strings.Contains(all, l) {
			t.Fatalf("the line %q is lost", l)
		}
	}
}

const lawSeed = "# 法\n\n2020年5月28日 国务院通过\n\n<!-- INFO END -->\n\n## 第一章 总则\n\n第一条 甲。\n\n（一）乙\n\n第二条之一 丙。\n\n附：丁\n\n一、戊\n"

func FuzzLawbook(f *testing.F) {
	fuzzItems(f, "a.md", lawSeed, "# 法\n<!-- INFO END -->\n一、甲\n二、乙\n附件\n三、丙", "# 法\n<!-- INFO END -->\n## 一、甲\n1.乙\n2.丙\n## 二、丁\n3.戊\n4.己\n5.庚")
}

func FuzzJustlaws(f *testing.F) {
	fuzzItems(f, "b.md", "# 第一编　总则\n\n**第一条**　甲。\n", "---\nnext: /a\n---\n# 法\n\n2020年5月28日国务院通过\n", "# 修正案\n\n## 甲\n\n*2020年5月28日国务院通过*\n\n一、乙")
}

func FuzzJSONLines(f *testing.F) {
	fuzzItems(f, "a.jsonl", `{"id":"a","law":"b","title":"c","n":1,"text":"d","date":"2020-01-01"}`+"\nx\n"+`{"kind":"reply","text":"e"}`, `{"title":"c","article":"第一条","text":"d"}`)
}

func FuzzStatute(f *testing.F) {
	fuzzItems(f, "a.txt", strings.Join(smallLaw, "\n"), "目录\n第一章 甲\n第一章 甲\n第一条 乙\n第二条 丙", "法释〔2020〕1号\n关于甲的批复\n（2020年1月1日通过）\n乙")
}

func FuzzLetter(f *testing.F) {
	fuzzItems(f, "b.txt", "甲县人民检察院\n检察建议书\n甲检建〔2025〕1号\n乙公司：\n一、问题\n（一）丙。丁\n甲县人民检察院\n2025年1月1日", "此致\n甲法院\n2025年1月1日")
}

func FuzzDraft(f *testing.F) {
	fuzzItems(f, "c.md", "---\nform: x_rec\naddressee: [a, b]\ndate: 2025-01-01\n---\n::: facts\n一、甲{#f1}\n:::\n", "---\nform: [\n---\n:::")
}

func BenchmarkLaws(b *testing.B) {
	root := beside.Need(b, "corpus/laws")
	ctx := context.Background()
	var files []*File
	size := int64(0)
	for f, err := range Sources(ctx, root) {
		if err != nil {
			continue
		}
		data, err := f.Bytes()
		if err != nil {
			b.Fatal(err)
		}
		files = append(files, NewFile(f.Name, data, nil))
		size += int64(len(data))
	}
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, f := range files {
			for range Items(ctx, f) {
			}
		}
	}
}

func TestAddresseeKind(t *testing.T) {
	for name, want := range map[string]string{
		"青州市公安局海东分局": "police", "海东区公安局": "police", "青州市邮政管理局海东分局": "admin_agency", "海东区消防救援大队": "admin_agency",
		"青州市迅驿速递有限公司海东分公司": "enterprise", "海东区迅驿便利店": "enterprise", "青州市迅驿网络科技有限公司": "platform",
		"海东区社区矫正管理局": "community_correction", "青州监狱": "prison", "青州市监狱管理局": "admin_agency", "海东区看守所": "detention_center",
		"海东区人民法院": "court", "海东区第一中学": "school", "青州市第三医院": "hospital", "海东区柳林村村民委员会": "residents_committee",
		"海东区柳林镇人民政府": "people_government", "青州市物业管理协会": "industry_association", "中共青州市委政法委员会": "party_committee",
		"青州市人民代表大会常务委员会": "peoples_congress", "青州市监察委员会": "supervision_commission", "青州市住房公积金管理中心": "admin_agency",
		"海东区丽都酒店": "hotel_venue", "某甲": "",
	} {
		if got := addresseeKind(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}
