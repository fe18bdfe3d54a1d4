package advice

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// A Place is bytes Start to End of a text.
type Place struct{ Start, End int }

// A sign is a way to say a circumstance.
type sign struct {
	circumstance Circumstance
	needs        []string // the sentence must have one of them; looked for first, it is fast
	words        *regexp.Regexp
	holds        func(sentence string, at []int) bool // nil: wherever it is not denied
}

const (
	// units are bodies of which there are several in a district.
	units = `(?:派出所|大队|中队|支队|分局|办案单位|办案部门|监区|监狱|看守所|法庭|法院|司法所|社区矫正机构|单位|部门)`
	// officers are those whose crime is a matter of supervision.
	officers = `(?:民警|辅警|警察|干警|侦查人员|侦查员|办案人员|执法人员|司法工作人员|审判人员|审判员|法官|监管人员|管教人员|执行人员|责任人员|工作人员)`
	// dutyCrimes are offences that officers commit in litigation (XSF 19).
	dutyCrimes = `(?:刑讯逼供|暴力取证|虐待被监管人|徇私枉法|枉法裁判|滥用职权|玩忽职守|徇私舞弊|私放在押人员|失职致使在押人员脱逃|非法搜查|非法拘禁|受贿|犯罪)`
	number     = `(?:\d{1,3}|[二两三四五六七八九十]+|多|数)`
)

// signs is what the reader knows.
var signs = []sign{
	{Minor, []string{"情节", "轻微", "较轻"}, regexp.MustCompile(`情节(?:显著)?(?:较轻|轻微)|轻微(?:的)?违法|违法(?:程度|行为)(?:较轻|轻微)|执法瑕疵`), light},
	{Serious, []string{"情节", "严重"}, regexp.MustCompile(`情节(?:较重|严重|恶劣|特别严重)|严重违法`), asserted},
	{General, []string{"普遍", "倾向", "屡纠", "屡禁", "反复出现", "反复发生", "多发频发"}, regexp.MustCompile(`(?:普遍|倾向)性|普遍存在|屡纠屡犯|屡禁不止|反复(?:出现|发生)|多发频发`), asserted},
	{General, []string{"同类", "类似", "相同", "同样", "普遍", "均", "都", "先后", "多次", "多起", "频发", "屡次", "存在"}, regexp.MustCompile(number + `(?:个|家)[^，。；]{0,8}` + units), alike},
	{General, []string{"同类", "类似", "相同", "同样", "再次"}, regexp.MustCompile(`连续` + number + `个?(?:月|季度|年|起|次|件)`), alike},
	{General, []string{"同类"}, regexp.MustCompile(`(?:多次|反复|屡次|` + number + `(?:起|次|件))[^，。；]{0,12}同类(?:违法|问题|情形|情况)|同类(?:违法|问题|情形|情况)[^，。；]{0,12}(?:多次|反复|屡次|` + number + `(?:起|次|件))`), alike},
	{Hazard, []string{"重大"}, regexp.MustCompile(`重大(?:监管漏洞|安全隐患|事故风险|隐患)|可能导致执法不公`), asserted},
	{Crime, []string{"涉嫌", "构成"}, regexp.MustCompile(officers + `[^，。；]{0,12}(?:涉嫌|构成)[^，。；]{0,14}?(?:犯罪|罪|` + dutyCrimes + `)`), untransferred},
	{Crime, []string{"涉嫌", "构成"}, regexp.MustCompile(`(?:行为|你局|你院|你所|你监|你狱)[^，。；某]{0,8}(?:涉嫌|构成)(?:职务)?犯罪|(?:^|[，。；：])(?:已经?|并)?(?:涉嫌|构成)(?:职务)?犯罪`), untransferred},
	{Crime, []string{"涉嫌", "构成"}, regexp.MustCompile(`[，；：]已?(?:涉嫌|构成)` + dutyCrimes), ofOfficers},
	{Uncorrected, []string{"口头"}, regexp.MustCompile(`口头(?:提出)?(?:纠正|监督)[^。；]{0,30}(?:未予?纠正|不纠正|没有纠正|未整改|拒不|逾期)`), nil},
	{Unfiled, []string{"通知立案"}, regexp.MustCompile(`通知立案[^。；]{0,40}(?:未立案|未予立案|不予立案|不立案|没有立案)`), asserted},
	{Penalty, []string{"不起诉"}, regexp.MustCompile(`(?:给予|予以|处以|作出)[^，。；]{0,16}(?:行政处罚|治安处罚|治安管理处罚|政务处分|党纪处分|纪律处分|处分)|没收[^，。；]{0,6}违法所得`), penalty},
	{Withheld, []string{"移送", "以罚代刑"}, regexp.MustCompile(`(?:未|不|没有)(?:依法|及时|按规定)?(?:将[^，。；]{0,30})?(?:向公安机关)?移送[^，。；]{0,12}|以罚代刑`), withheld},
	{Governance, []string{"漏洞", "制度", "管理"}, regexp.MustCompile(`(?:管理|监管)漏洞|制度[^，。；]{0,4}(?:不健全|不完善|不落实|缺失|空转|形同虚设)|管理不善`), asserted},
	{Harm, []string{"公共利益", "公益"}, regexp.MustCompile(`(?:公共利益|公益)[^，。；]{0,10}(?:受到?侵害|受到?损害|受损|损害)`), asserted},
}

// Read is what a text says of circumstances, in the order of its sentences. What it
// denies (未达普遍性), what a provision says of any case (情节较轻的，……) and what
// was already dealt with is left out.
func Read(text string) []Said {
	var out []Said
	start := 0
	for start < len(text) {
		end := len(text)
		if i := strings.IndexAny(text[start:], "。！？；\n"); i >= 0 {
			_, n := utf8.DecodeRuneInString(text[start+i:])
			end = start + i + n
		}
		out = append(out, said(text[start:end], start)...)
		start = end
	}
	return out
}

// said is what one sentence says; it stands at byte offset of the text.
func said(sentence string, offset int) (out []Said) {
	for _, s := range signs {
		if !hasAny(sentence, s.needs...) {
			continue
		}
		for _, at := range s.words.FindAllStringIndex(sentence, -1) {
			for strings.ContainsRune("，。；：", first(sentence[at[0]:])) {
				at[0] += len("，") // of the pattern, not of the words
			}
			if denied(sentence, at[0]) || s.holds != nil && !s.holds(sentence, at) {
				continue
			}
			out = append(out, Said{s.circumstance, sentence[at[0]:at[1]], Place{offset + at[0], offset + at[1]}})
		}
	}
	return out
}

func first(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// hasAny tells whether a text has one of the words.
func hasAny(text string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// before is the clause up to a place, its last runes at most.
func before(sentence string, at, runes int) string {
	from := 0
	if i := strings.LastIndexAny(sentence[:at], "，；：、"); i >= 0 {
		_, n := utf8.DecodeRuneInString(sentence[i:])
		from = i + n
	}
	clause := []rune(sentence[from:at])
	return string(clause[max(len(clause)-runes, 0):])
}

// denials turn what follows them in a clause into its contrary.
var denials = []string{"不属", "未达", "不具", "没有", "并非", "不是", "不涉及", "不构成", "未发现", "不存在", "尚未", "不再是", "不应认定", "不能认定", "不能认为", "不应认为", "不能视为", "不宜认定", "难以认定", "未反映", "未显示", "未见", "无需", "不需要", "非属", "不致", "如果", "倘若", "若", "是否", "可能"}

// denied tells whether what stands at a place is denied, or only supposed.
func denied(sentence string, at int) bool { return hasAny(before(sentence, at, 14), denials...) }

// provision tells whether a sentence says what a provision has for any case.
func provision(sentence string) bool {
	return strings.Contains(sentence, "规定") && hasAny(sentence, "条", "《", "规则", "法律") || strings.Contains(sentence, "第五百五十二条")
}

// claims bring what follows them home to the case.
var claims = []string{"属", "系", "认定为", "构成", "已达"}

// asserted tells whether words speak of the case at hand and not of any.
func asserted(sentence string, at []int) bool {
	lead := before(sentence, at[0], 8)
	if hasAny(lead, claims...) {
		return true
	}
	return !conditional(sentence, at[1]) && !provision(sentence) && !hasAny(lead, "对于", "其他", "可能", "凡")
}

// conditional tells whether what ends at a place is a case that a rule speaks of:
// 情节严重的，……; 情节严重，构成犯罪的，……. Such a clause ends in 的.
func conditional(sentence string, at int) bool {
	rest := sentence[at:]
	for _, clause := range strings.SplitN(rest, "，", 3)[:min(2, strings.Count(rest, "，")+1)] {
		clause = strings.TrimRight(clause, "”。；）\n ")
		if strings.HasSuffix(clause, "的") {
			return true
		}
		if clause != "" && clause != "”" {
			return false
		}
	}
	return false
}

// after is the runes behind a place.
func after(sentence string, at, runes int) string {
	rest := []rune(sentence[min(at, len(sentence)):])
	return string(rest[:min(runes, len(rest))])
}

// light is the illegality, not the crime of the case, and not one already corrected.
func light(sentence string, at []int) bool {
	return asserted(sentence, at) && !hasAny(before(sentence, at[0], 4), "犯罪") && !hasAny(sentence, "已口头", "已经口头", "口头纠正过", "已当场")
}

// alike tells whether several have the same fault: where they are only counted
// (到四个网点走访) there is no pattern.
func alike(sentence string, at []int) bool {
	return asserted(sentence, at) && hasAny(sentence, "同类", "类似", "相同", "同样", "普遍", "均未", "均存在", "都存在", "均有", "都未", "先后出现", "先后发生", "多次", "多起", "频发", "屡次", "派出所存在", "大队存在", "中队存在", "单位存在", "部门存在", "监区存在", "法庭存在") && hasAny(sentence, "问题", "违法", "违反", "情形", "未", "超")
}

// untransferred is a crime that is not the name of a case, and not one whose leads are
// already gone their way.
func untransferred(sentence string, at []int) bool {
	words := sentence[at[0]:at[1]]
	switch {
	case conditional(sentence, at[1]), provision(sentence), hasAny(after(sentence, at[1], 4), "案", "嫌疑"):
		return false
	case hasAny(words, "未", "不", "是否", "可能", "案", "某某"):
		return false
	}
	return !hasAny(sentence, "冒充", "另行移送", "已移送", "已经移送", "依法移送", "已将", "另案")
}

// anOfficer finds those whose crime is a matter of supervision.
var anOfficer = regexp.MustCompile(officers)

// ofOfficers is a crime that the sentence lays to an officer.
func ofOfficers(sentence string, at []int) bool {
	return anOfficer.MatchString(sentence[:at[0]]) && untransferred(sentence, at)
}

// penalty is what a person not prosecuted still deserves and has not had.
func penalty(sentence string, at []int) bool {
	return hasAny(sentence, "被不起诉", "不起诉") && hasAny(sentence, "需要", "应当", "应予", "建议", "依法给予", "依法予以", "请") &&
		!hasAny(sentence, "已给予", "已予以", "已作出", "曾", "不需要") && asserted(sentence, at)
}

// withheld is a suspected crime that an agency did not hand over.
func withheld(sentence string, at []int) bool {
	return hasAny(sentence, "涉嫌犯罪", "构成犯罪", "以罚代刑", "刑事案件") && !provision(sentence)
}
