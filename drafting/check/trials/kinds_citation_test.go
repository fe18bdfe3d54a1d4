package trials_test

import (
	"math/rand/v2"
	"regexp"
	"strings"

	"jianwen/drafting/check/facts"
	"jianwen/drafting/source"
	"jianwen/search/law"
)

// citations are faults of the law cited.
var citations = []kind{
	{name: "a statute that does not exist", rules: []string{"CIT-001"}, plant: title(func(string, *rand.Rand) string { return "竹筏管理条例" })},
	{name: "an article beyond the last", rules: []string{"CIT-002"}, plant: article(func(n int, lot *rand.Rand) int { return 1300 + n + lot.IntN(300) }, false)},
	{name: "another article, whose text differs", rules: []string{"CIT-025", "CIT-003", "CIT-008", "CIT-007", "CIT-016", "CIT-019"}, plant: article(func(n int, lot *rand.Rand) int {
		return max(1, n+[...]int{-9, -3, -2, -1, 1, 2, 3, 10}[lot.IntN(8)])
	}, true)},
	{name: "a paragraph that does not exist", rules: []string{"CIT-003", "CIT-016"}, plant: partNumber(1, "九", "十一", "十五")},
	{name: "an item that does not exist", rules: []string{"CIT-003"}, plant: partNumber(2, "二十六", "二十九", "三十一")},
	{name: "a repealed statute", rules: []string{"CIT-005", "CIT-004"}, plant: title(func(_ string, lot *rand.Rand) string {
		return "中华人民共和国" + [...]string{"合同法", "物权法", "侵权责任法", "婚姻法", "继承法", "收养法", "担保法", "民法总则"}[lot.IntN(8)]
	})},
	{name: "the number an article had before", rules: []string{"CIT-019", "CIT-007"}, families: []string{"rec_court", "retrial", "protest_civil"}, plant: oldNumber},
	{name: "a statute that was not in force yet", rules: []string{"CIT-004"}, anywhere: true, plant: field(`^conduct: 2026-02-28/(2026-09-29)$`, "2026-07-30", "2026-08-10")},
	{name: "a quotation with another character", rules: []string{"CIT-008"}, plant: misquote(func(r []rune, lot *rand.Rand) []rune {
		i := lot.IntN(len(r))
		for r[i] < 0x4e00 || r[i] > 0x9fff {
			i = lot.IntN(len(r))
		}
		r[i] = other(r[i], lot)
		return r
	})},
	{name: "a quotation with a character left out", rules: []string{"CIT-008", "CIT-009"}, plant: misquote(func(r []rune, lot *rand.Rand) []rune {
		i := 1 + lot.IntN(len(r)-2)
		return append(r[:i:i], r[i+1:]...)
	})},
	{name: "the title of a statute misspelt", rules: []string{"CIT-022"}, plant: title(func(t string, lot *rand.Rand) string {
		r := []rune(t)
		i := 7 + lot.IntN(max(1, len(r)-8)) // behind 中华人民共和国, before 法
		if len(r) < 10 {
			return ""
		}
		if lot.IntN(2) == 0 {
			return string(append(r[:i:i], r[i+1:]...))
		}
		r[i] = other(r[i], lot)
		return string(r)
	})},
	{name: "the number of an article in digits", rules: []string{"CIT-013"}, plant: arabic},
	{name: "the number of an article malformed", rules: []string{"CIT-014"}, plant: malformed},
	{name: "a paragraph before its article", rules: []string{"CIT-015"}, plant: upsideDown},
	{name: "a short name that nobody declared", rules: []string{"CIT-012", "CIT-010"}, plant: undeclared},
	{name: "a short name before the full title", rules: []string{"CIT-010", "CIT-012"}, plant: shortFirst},
	{name: "the full title again, after the short name", rules: []string{"CIT-011"}, plant: fullAgain},
	{name: "an interpretation without its organ", rules: []string{"CIT-018"}, plant: put(`《(最高人民法院(?:、最高人民检察院)?)关于[^》]*》[^（]`, []string{""})},
	{name: "minutes as the basis", rules: []string{"CIT-017"}, plant: add([]string{"依据《澜川市城市管理工作会议纪要》第三条的规定，应当依法处罚。", "上述情形违反了《全区物流行业专题会议纪要》的规定，应当予以纠正。"}, "problems", "legal_basis")},
	{name: "no law that gives us the power", rules: []string{"CIT-020"}, anywhere: true, families: withMeasures, plant: powerless},
	{name: "a heap of citations", rules: []string{"CIT-021"}, plant: put(`》(?:（[^）]*）)?(第[一二三四五六七八九十百千零]+条)`, []string{"第一条、第二条、第三条、第四条、第五条、第六条、第七条、第八条、第九条、第十条"})},
}

// titled is a statute cited by its full title, with an article.
var titled = regexp.MustCompile(`《(中华人民共和国[^》〈]+)》`)

// title puts another title in place of one.
func title(of func(title string, lot *rand.Rand) string) planter {
	return func(x *draft, lot *rand.Rand) []source.Edit {
		s, ok := one(lot, x.sites(titled))
		if !ok {
			return nil
		}
		t := of(s.groups[0].In(x.text), lot)
		if t == "" {
			return nil
		}
		return []source.Edit{{Span: s.groups[0], New: t}}
	}
}

// articleNumber is the number of an article.
var articleNumber = regexp.MustCompile(`第([一二三四五六七八九十百千零]+)条`)

// located are the numbers of articles, with the articles that the library has for them:
// without a text nobody can tell that an article is the wrong one.
func (x *draft) located() (out []site, of []*law.Article, in []*law.Version) {
	for _, c := range facts.Citations.Of(x.read) {
		if c.Statute == nil || c.Passage.Quoted {
			continue
		}
		version, _ := c.Statute.Cited(c.Ref, x.read.Issued())
		if version == nil {
			continue
		}
		text := x.read.Library.Text(c.Statute, version)
		if text == nil || text.Article(c.Ref) == nil {
			continue
		}
		words := c.Passage.Text[c.Start:c.End]
		m := articleNumber.FindStringSubmatchIndex(words)
		if m == nil {
			continue
		}
		s := site{Span: c.Passage.Span(c.Start, c.End), groups: []source.Span{c.Passage.Span(c.Start+m[2], c.Start+m[3])}}
		for _, part := range []*regexp.Regexp{paraNumber, itemNumber} {
			at := source.Span{}
			if m := part.FindStringSubmatchIndex(words); m != nil {
				at = c.Passage.Span(c.Start+m[2], c.Start+m[3])
			}
			s.groups = append(s.groups, at)
		}
		out, of, in = append(out, s), append(of, text.Article(c.Ref)), append(in, text)
	}
	return out, of, in
}

var (
	paraNumber = regexp.MustCompile(`第([一二三四五六七八九十]+)款`)
	itemNumber = regexp.MustCompile(`第（([一二三四五六七八九十]+)）项`)
)

// article puts another number of an article in place of one: one that the text has, in
// other words, or one that it has not.
func article(of func(n int, lot *rand.Rand) int, there bool) planter {
	return func(x *draft, lot *rand.Rand) []source.Edit {
		sites, articles, versions := x.located()
		if len(sites) == 0 {
			return nil
		}
		i := lot.IntN(len(sites))
		n := of(articles[i].Number, lot)
		other := versions[i].Article(law.Ref{Article: n})
		if there != (other != nil) || other != nil && other.Text == articles[i].Text {
			return nil
		}
		return []source.Edit{{Span: sites[i].groups[0], New: law.Numeral(n)}}
	}
}

// partNumber puts a number that is too great in place of that of a paragraph (1) or an item (2).
func partNumber(group int, news ...string) planter {
	return func(x *draft, lot *rand.Rand) []source.Edit {
		sites, _, _ := x.located()
		var with []site
		for _, s := range sites {
			if !s.groups[group].Empty() {
				with = append(with, s)
			}
		}
		s, ok := one(lot, with)
		if !ok {
			return nil
		}
		return []source.Edit{{Span: s.groups[group], New: news[lot.IntN(len(news))]}}
	}
}

// shortFirst writes the short name where title and declaration stood.
func shortFirst(x *draft, lot *rand.Rand) []source.Edit {
	s, ok := one(lot, x.sites(regexp.MustCompile(`《中华人民共和国[^》]+》（以下简称《?([^）》]+)》?）`)))
	if !ok {
		return nil
	}
	return []source.Edit{{Span: s.Span, New: s.groups[0].In(x.text)}}
}

// oldNumber cites the civil procedure law by the numbers of 2017 or 2021.
func oldNumber(x *draft, lot *rand.Rand) []source.Edit {
	before := map[string][]string{
		"二百一十一": {"二百", "二百零七"}, "二百一十九": {"二百零八", "二百一十五"},
		"二百二十": {"二百零九", "二百一十六"}, "二百四十六": {"二百三十五", "二百四十二"},
	}
	var all []site
	for _, s := range x.sites(articleNumber) {
		if before[s.groups[0].In(x.text)] != nil {
			all = append(all, s)
		}
	}
	s, ok := one(lot, all)
	if !ok {
		return nil
	}
	old, _ := one(lot, before[s.groups[0].In(x.text)])
	return []source.Edit{{Span: s.groups[0], New: old}}
}

// misquote changes what stands in “ ” in a sentence that cites an article.
func misquote(of func(quotation []rune, lot *rand.Rand) []rune) planter {
	re := regexp.MustCompile(`条[^“”。\n]{0,40}(?:规定|款|要求|条|项)[^“”。；\n]{0,20}“([^“”\n]{8,})”`)
	return func(x *draft, lot *rand.Rand) []source.Edit {
		s, ok := one(lot, x.sites(re))
		if !ok {
			return nil
		}
		return []source.Edit{{Span: s.groups[0], New: string(of([]rune(s.groups[0].In(x.text)), lot))}}
	}
}

// other is another common character.
func other(r rune, lot *rand.Rand) rune {
	common := []rune("的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后")
	for {
		if o := common[lot.IntN(len(common))]; o != r {
			return o
		}
	}
}

// arabic writes the number of an article in digits.
func arabic(x *draft, lot *rand.Rand) []source.Edit {
	s, ok := one(lot, x.sites(regexp.MustCompile(`[》法典则）]第([一二三四五六七八九十百千零]+)条`)))
	if !ok {
		return nil
	}
	n, _ := law.Number(s.groups[0].In(x.text))
	digits := ""
	for ; n > 0; n /= 10 {
		digits = string(rune('0'+n%10)) + digits
	}
	return []source.Edit{{Span: s.groups[0], New: digits}}
}

// malformed writes a number of an article as none is written.
func malformed(x *draft, lot *rand.Rand) []source.Edit {
	s, ok := one(lot, x.sites(articleNumber))
	if !ok {
		return nil
	}
	number := s.groups[0].In(x.text)
	var ways []string
	for _, w := range [][2]string{{"百一十", "百十"}, {"百零", "百"}, {"百二", "百零二"}, {"百三", "百零三"}, {"百一十", "百零一十"}, {"千零", "千"}, {"十", "十零"}} {
		if wrong := strings.Replace(number, w[0], w[1], 1); wrong != number && number != "十" {
			ways = append(ways, wrong)
		}
	}
	wrong, ok := one(lot, ways)
	if n, valid := law.Number(wrong); !ok || valid && law.Numeral(n) == wrong {
		return nil
	}
	return []source.Edit{{Span: s.groups[0], New: wrong}}
}

// upsideDown writes 第二款第八十五条.
func upsideDown(x *draft, lot *rand.Rand) []source.Edit {
	s, ok := one(lot, x.sites(regexp.MustCompile(`(第[一二三四五六七八九十百千零]+条)(第[一二三四五六七八九十]+款)`)))
	if !ok {
		return nil
	}
	return []source.Edit{{Span: s.Span, New: s.groups[1].In(x.text) + s.groups[0].In(x.text)}}
}

// undeclared writes a short name in place of a title and its declaration.
func undeclared(x *draft, lot *rand.Rand) []source.Edit {
	shorts := map[string]string{
		"刑事诉讼法": "刑诉法", "民事诉讼法": "民诉法", "行政诉讼法": "行诉法", "未成年人保护法": "未保法",
		"反恐怖主义法": "反恐法", "家庭教育促进法": "家教法", "固体废物污染环境防治法": "固废法",
	}
	s, ok := one(lot, x.sites(regexp.MustCompile(`《中华人民共和国([^》〈]+)》(?:（以下简称[^）]+）)?`)))
	if !ok || shorts[s.groups[0].In(x.text)] == "" {
		return nil
	}
	at := s.Span
	if strings.HasSuffix(at.In(x.text), "第") {
		at.End -= len("第")
	}
	return []source.Edit{{Span: at, New: "《" + shorts[s.groups[0].In(x.text)] + "》"}}
}

// fullAgain writes the full title where the short name stood.
func fullAgain(x *draft, lot *rand.Rand) []source.Edit {
	declared := x.sites(regexp.MustCompile(`《(中华人民共和国[^》]+)》（以下简称《?([^）》]+)》?）`))
	d, ok := one(lot, declared)
	if !ok {
		return nil
	}
	short := regexp.QuoteMeta(d.groups[1].In(x.text))
	var later []site
	for _, s := range x.sites(regexp.MustCompile(`[^《国\p{Han}]((?:《` + short + `》|` + short + `))第`)) {
		if s.Start > d.End {
			later = append(later, s)
		}
	}
	s, ok := one(lot, later)
	if !ok {
		return nil
	}
	return []source.Edit{{Span: s.groups[0], New: "《" + d.groups[0].In(x.text) + "》"}}
}

// powerless takes all law out of the parts that tell on what the letter rests.
func powerless(x *draft, _ *rand.Rand) (edits []source.Edit) {
	for _, p := range x.parts("legal_basis", "measures", "reply", "objection") {
		at := x.inside(p)
		if text := lawRef.ReplaceAllString(at.In(x.text), "有关规定"); text != at.In(x.text) {
			edits = append(edits, source.Edit{Span: at, New: text})
		}
	}
	return edits
}
