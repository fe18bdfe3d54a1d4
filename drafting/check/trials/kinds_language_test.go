package trials_test

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"unicode/utf8"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// language are faults of words, marks and numbering.
var language = []kind{
	{name: "a placeholder is left", rules: []string{"LNG-001"}, plant: put(`(\d+)(?:件|元|名|日|号|台|克|立方米)`, []string{"×", "××", "【】", "___", "XX", "（待补）"})},
	{name: "an endless sentence", rules: []string{"LNG-002"}, plant: endless},
	{name: "a half-width mark", rules: []string{"LNG-003"}, plant: put(`\p{Han}([，；：。])\p{Han}`, []string{",", ";", ":", "."})},
	{name: "a mark loses its fellow", rules: []string{"LNG-004"}, plant: unpair},
	{name: "a title without 《》", rules: []string{"LNG-005"}, plant: bareTitle},
	{name: "a number in another style", rules: []string{"LNG-007"}, plant: renumber(func(number string, _ int, lot *rand.Rand) string {
		styles := map[string][]string{"、": {"，", "."}, "）": {"）、"}, ".": {"、"}}
		for mark, ways := range styles {
			if stem, ok := strings.CutSuffix(number, mark); ok {
				return stem + ways[lot.IntN(len(ways))]
			}
		}
		return ""
	})},
	{name: "a number in half-width brackets", rules: []string{"LNG-007", "LNG-003"}, plant: renumber(func(number string, _ int, _ *rand.Rand) string {
		return strings.NewReplacer("（", "(", "）", ")").Replace(number)
	})},
	{name: "a number again, or one left out", rules: []string{"LNG-008"}, anywhere: true, plant: renumber(func(written string, n int, lot *rand.Rand) string {
		numerals := []string{"", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"}
		to := n + [...]int{-1, 1, 2}[lot.IntN(3)]
		if to < 1 || to >= len(numerals) || n >= len(numerals) {
			return ""
		}
		return strings.Replace(strings.Replace(written, numerals[n], numerals[to], 1), number(n)+".", number(to)+".", 1)
	})},
	{name: "a heading with a full stop", rules: []string{"LNG-009"}, plant: stopHeading},
	{name: "a command to an equal", rules: []string{"LNG-010"}, families: recommendations, plant: put(`\p{Han}(。)\n`, []string{"，否则严肃追究责任。", "，你单位务必落实。", "，违者必究。", "，否则一切后果自负。"}, "measures", "reply")},
	{name: "a hedge in the facts", rules: []string{"LNG-011"}, plant: put(`，()(?:形成|倾倒|反映|转出|隐瞒|转账|属|系|已|未|均|将|由)`, []string{"可能", "大概", "似乎", "疑似"}, "facts")},
	{name: "guilty before judgment", rules: []string{"LNG-012", "NAM-006"}, plant: put(`()(?:[马伍韦葛]某某|段文清)`, []string{"罪犯", "犯罪分子"})},
	{name: "an absolute word", rules: []string{"LNG-013"}, plant: put(`\p{Han}(。)\n`, []string{"，问题已得到彻底解决。", "，后果史无前例。", "，完全没有任何管理。"}, "facts", "problems", "reasoning")},
	{name: "a word of the street", rules: []string{"LNG-014"}, plant: put(`\p{Han}(。)\n`, []string{"，其系当地有名的老赖。", "，其中一名揽收员系聋哑人。", "，与小三共同居住。"}, "facts", "problems", "reasoning")},
	{name: "a term no longer used", rules: []string{"LNG-015"}, plant: put(`\p{Han}(。)\n`, []string{"，上述事实有鉴定结论证实。", "，已移送反贪局办理。", "，已移送公诉科办理。"}, "facts", "problems", "reasoning")},
	{name: "a unit no longer called so", rules: []string{"LNG-016"}, plant: put(`\p{Han}(。)\n`, []string{"，青渠区环保局对此亦有监管职责。", "，青渠区工商局已将其列入名录。", "，该情况已通报青渠区安监局。", "，青渠区国土资源局出具了说明。"}, "facts", "problems", "reasoning")},
	{name: "a traditional or an unseen character", rules: []string{"LNG-018"}, plant: put(`\p{Han}(国|法|检|会|证)\p{Han}`, []string{"$0\u200b", "\ufeff$0", "國", "證", "會", "\ue004"})},
	{name: "a sentence again", rules: []string{"LNG-020"}, anywhere: true, plant: again},
	{name: "an evaluation without facts", rules: []string{"LNG-022"}, plant: add([]string{"上述行为性质极其恶劣，影响极坏。", "该行为令人发指，社会影响极为恶劣。"}, "reasoning", "problems", "measures")},
	{name: "another unit, from another letter", rules: []string{"LNG-021"}, families: withMeasures, plant: put(`你(?:公司|局|委|酒店)`, []string{"青渠区顺达物流有限公司", "青渠区安达快递有限公司", "云埠县水务局", "南桥区城市管理局"}, "problems", "measures", "reply")},
}

// bareTitle takes the marks from a title.
func bareTitle(x *draft, lot *rand.Rand) []source.Edit {
	s, ok := one(lot, x.sites(titled))
	if !ok {
		return nil
	}
	return []source.Edit{{Span: s.Span, New: s.groups[0].In(x.text)}}
}

// endless joins the sentences of a paragraph into one of more than 120 characters.
func endless(x *draft, lot *rand.Rand) []source.Edit {
	var all []source.Span
	for _, p := range x.read.Passages {
		at := p.All()
		if utf8.RuneCountInString(p.Text) > 150 && strings.Count(p.Text, "。") >= 3 && !p.Quoted && !strings.Contains(at.In(x.text), "{{") {
			all = append(all, at)
		}
	}
	at, ok := one(lot, all)
	if !ok {
		return nil
	}
	text := at.In(x.text)
	last := strings.LastIndex(text, "。")
	return []source.Edit{{Span: at, New: strings.NewReplacer("。", "，", "；", "，").Replace(text[:last]) + text[last:]}}
}

// unpair takes out one of a pair of marks.
func unpair(x *draft, lot *rand.Rand) []source.Edit {
	var all []source.Span
	body := x.body()
	for at, r := range x.text[body.Start:] {
		at += body.Start
		if strings.ContainsRune("“”‘’《》（）〔〕", r) {
			all = append(all, source.Span{Start: at, End: at + utf8.RuneLen(r)})
		}
	}
	at, ok := one(lot, all)
	if !ok {
		return nil
	}
	return []source.Edit{{Span: at}}
}

// numbered are the numbers of headings and items, with what they count.
func numbered(blocks []doc.Block) (spans []source.Span, ordinals []int) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Part:
			s, o := numbered(b.Blocks)
			spans, ordinals = append(spans, s...), append(ordinals, o...)
		case *doc.Heading:
			if b.Ordinal > 0 {
				spans, ordinals = append(spans, b.NumberAt), append(ordinals, b.Ordinal)
			}
		case *doc.Item:
			if b.Ordinal > 0 {
				spans, ordinals = append(spans, b.NumberAt), append(ordinals, b.Ordinal)
			}
		}
	}
	return spans, ordinals
}

// renumber changes the number of a heading or an item.
func renumber(of func(written string, n int, lot *rand.Rand) string) planter {
	return func(x *draft, lot *rand.Rand) []source.Edit {
		spans, ordinals := numbered(x.read.Document.Blocks)
		if len(spans) == 0 {
			return nil
		}
		i := lot.IntN(len(spans))
		was := strings.TrimRight(spans[i].In(x.text), " ")
		is := of(was, ordinals[i], lot)
		if is == "" || is == was {
			return nil
		}
		return []source.Edit{{Span: source.Span{Start: spans[i].Start, End: spans[i].Start + len(was)}, New: is}}
	}
}

// stopHeading ends a heading of the first level in a full stop.
func stopHeading(x *draft, lot *rand.Rand) []source.Edit {
	s, ok := one(lot, x.sites(regexp.MustCompile(`(?m)^[一二三四五六七]、[^。；\n]{2,30}()$`)))
	if !ok {
		return nil
	}
	return []source.Edit{{Span: s.groups[0], New: "。"}}
}

// again repeats a sentence of forty characters or more behind the paragraph after it.
func again(x *draft, lot *rand.Rand) []source.Edit {
	s, ok := one(lot, x.sites(regexp.MustCompile(`。([^。\n“”{}（）]{42,110}。)`), "facts", "problems", "reasoning"))
	parts := x.parts("measures", "legal_basis", "reasoning", "conclusion")
	if !ok || len(parts) == 0 {
		return nil
	}
	at := x.inside(parts[0]).End
	return []source.Edit{{Span: source.Span{Start: at, End: at}, New: s.groups[0].In(x.text) + "\n\n"}}
}
