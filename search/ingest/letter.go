package ingest

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"jianwen/search/law"
	"jianwen/search/read"
)

// docNumber is the number of a letter: 津检建〔2025〕12号, with any brackets.
var docNumber = regexp.MustCompile(`([\p{Han}]{1,14})\s*[〔﹝［\[（(【]\s*((?:19|20)\d\d)\s*[〕﹞］\]）)】]\s*第?\s*(\d{1,6})\s*号`)

// A reading is a letter while it is being recognised: the lines, which of them are
// taken, and notes on whence each quality comes.
type reading struct {
	d     *Document
	lines []string
	used  []bool
	title int // the line of the title, or -1
	end   int // the first line of the signature
	tone  string
}

// letter reads a letter from an office file. Every quality that is recognised, and
// every important one that is not, is told in a note, since a person may correct it.
func letter(f *File, src *read.Document, ps []para) *Document {
	r := &reading{d: &Document{Kind: "document"}, title: -1}
	for _, p := range ps {
		r.lines = append(r.lines, p.text)
	}
	r.used = make([]bool, len(r.lines))
	r.end = len(r.lines)
	r.tone = strings.Join(r.lines, "\n")
	r.findNumber()
	r.findTitle(src)
	r.findAddressee()
	r.findDate()
	r.findUnit()
	r.findKind()
	r.findBody()
	r.findTopic()
	r.findReply()
	if r.d.Region = region("", r.d.Unit, r.d.Unit); r.d.Region == "" {
		r.d.Region = region("", r.d.Addressee, r.d.Addressee)
	}
	r.d.Cites = cites(r.tone)
	r.gaps()
	if r.d.Title == "" {
		r.d.Title = strings.TrimSuffix(path.Base(f.Name), path.Ext(f.Name))
	}
	return r.d
}

// A word is a value in both languages.
type word struct{ zh, en string }

// plain is a value that is the same in both.
func plain(s string) word { return word{s, s} }

// recognised notes whence a quality comes. line is from 0; below 0 it is not told.
func (r *reading) recognised(code string, name, value word, line int, from string) {
	if n := utf8.RuneCountInString(from); n > 40 {
		from = string([]rune(from)[:40]) + "……"
	}
	n := law.Note{
		Code: code,
		Zh:   fmt.Sprintf("%s：%s（据“%s”判断）", name.zh, value.zh, from),
		En:   fmt.Sprintf("%s: %s (told by %q)", name.en, value.en, from),
	}
	if line >= 0 {
		n.Zh = fmt.Sprintf("%s：%s（第%d段“%s”）", name.zh, value.zh, line+1, from)
		n.En = fmt.Sprintf("%s: %s (paragraph %d, %q)", name.en, value.en, line+1, from)
	}
	r.d.Notes = append(r.d.Notes, n)
}

// findNumber takes a line that is nothing but a number, perhaps with the name of who
// signs it behind.
func (r *reading) findNumber() {
	for i, l := range r.lines[:min(len(r.lines), 20)] {
		l = strings.Trim(l, "（）()")
		m := docNumber.FindStringSubmatch(l)
		if m == nil || !strings.HasPrefix(l, m[0]) {
			continue
		}
		if rest := trim(l[len(m[0]):]); rest != "" && !strings.HasPrefix(rest, "签发人") {
			continue
		}
		r.d.Number = fmt.Sprintf("%s〔%s〕%s号", m[1], m[2], m[3])
		r.used[i] = true
		r.recognised("number", word{"文号", "number"}, plain(r.d.Number), i, l)
		return
	}
}

// titleEnds are the last words of titles of letters.
var titleEnds = []string{"书", "函", "报告", "通知", "通报", "回复", "复函", "答复", "意见", "提纲", "令", "公告", "情况", "说明", "反馈", "建议", "纪要", "方案", "请示", "批复"}

func (r *reading) findTitle(src *read.Document) {
	for i, l := range r.lines[:min(len(r.lines), 14)] {
		name := squeeze(l)
		if r.used[i] || utf8.RuneCountInString(name) > 70 || strings.ContainsAny(name, "。；：:") {
			continue
		}
		if letterTitle(name) == nil && !endsIn(name, titleEnds) {
			continue
		}
		first := i // a title over several lines: 关于…… above 的回复
		for first > 0 && !r.used[first-1] && i-first < 3 && runsOn(r.lines[first-1]) {
			first--
		}
		r.title = i
		for k := first; k <= i; k++ {
			r.used[k] = true
		}
		r.d.Title = squeeze(strings.Join(r.lines[first:i+1], ""))
		r.recognised("title", word{"标题", "title"}, plain(r.d.Title), i, l)
		return
	}
	if src.Title != "" {
		r.d.Title = src.Title
		r.recognised("title", word{"标题", "title"}, plain(src.Title), -1, "文件属性")
	}
}

// runsOn reports whether a line of the title goes on in the next: it is no name of an
// organ and no number.
func runsOn(l string) bool {
	l = squeeze(l)
	return !organName(l) && !docNumber.MatchString(l) && utf8.RuneCountInString(l) < 40 &&
		!strings.ContainsAny(l, "。；：:") && pureDate(l) == 0 && strings.Contains(l, "关于")
}

func endsIn(s string, ends []string) bool {
	for strings.HasSuffix(s, "）") {
		at := strings.LastIndex(s, "（")
		if at < 0 {
			break
		}
		s = s[:at]
	}
	for _, e := range ends {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}

func (r *reading) findAddressee() {
	for i := r.title + 1; i < min(len(r.lines), r.title+8); i++ {
		l := r.lines[i]
		if r.used[i] || utf8.RuneCountInString(l) > 60 {
			continue
		}
		if name, found := strings.CutSuffix(strings.TrimSuffix(l, ":"), "："); found || strings.HasSuffix(l, ":") {
			if strings.ContainsAny(name, "。；，,") || name == "" {
				continue
			}
			r.addressee(squeeze(name), i)
			return
		}
	}
	for i, l := range r.lines { // 此致 with the name on the next line
		if squeeze(l) == "此致" && i+1 < len(r.lines) && utf8.RuneCountInString(r.lines[i+1]) < 40 {
			r.used[i] = true
			r.addressee(squeeze(strings.TrimRight(r.lines[i+1], "。！!")), i+1)
			return
		}
	}
}

func (r *reading) addressee(name string, line int) {
	r.d.Addressee = name
	r.used[line] = true
	r.recognised("addressee", word{"主送单位", "addressee"}, plain(name), line, r.lines[line])
	if r.d.AddresseeKind = firstKind(name); r.d.AddresseeKind == "" {
		r.d.Notes = append(r.d.Notes, note("no-addressee-kind", "没有认出主送单位的类型", "the kind of the addressee was not recognised"))
	}
}

// findDate takes the last line that is nothing but a date; below it only annexes
// stand. Without one, the last day that the text tells.
func (r *reading) findDate() {
	for i := len(r.lines) - 1; i > r.title; i-- {
		l := strings.Trim(squeeze(r.lines[i]), "（）()")
		on := pureDate(l)
		if on == 0 {
			on = tailDate(l)
		}
		if on == 0 {
			continue
		}
		if i > r.title+2 || i == len(r.lines)-1 {
			r.end = i
		}
		r.d.Date = on
		r.used[i] = true
		r.recognised("date", word{"成文日期", "date of issue"}, word{on.Chinese(), on.String()}, i, r.lines[i])
		return
	}
	for i := len(r.lines) - 1; i >= 0; i-- {
		if on := lastDate(r.lines[i]); on > 0 {
			r.d.Date = on
			r.recognised("date", word{"日期（正文中最后出现的）", "date (the last in the text)"}, word{on.Chinese(), on.String()}, i, r.lines[i])
			return
		}
	}
}

// tailDate is the day of a line such as 青渠区人民检察院2026年9月16日.
func tailDate(l string) law.Date {
	for at, c := range l {
		if c != '1' && c != '2' && c != '二' && c != '一' {
			continue
		}
		if on := pureDate(l[at:]); on > 0 && organName(l[:at]) {
			return on
		}
	}
	return 0
}

// lastDate is the last day told in a text.
func lastDate(s string) (last law.Date) {
	for at := range s {
		if c := s[at]; at > 0 && c < utf8.RuneSelf && s[at-1] >= '0' && s[at-1] <= '9' {
			continue
		}
		if on, size := date(s[at:]); size > 0 {
			last = on
		}
	}
	return last
}

func (r *reading) findUnit() {
	for i := r.end - 1; i > r.title && i >= r.end-3; i-- {
		if l := squeeze(strings.Trim(r.lines[i], "（）")); r.end < len(r.lines) && signer(l) {
			r.end = i
			r.unit(l, i)
			return
		}
	}
	if r.end < len(r.lines) { // name and date on one line
		l := squeeze(r.lines[r.end])
		for at := range l {
			if pureDate(l[at:]) > 0 && signer(l[:at]) {
				r.unit(l[:at], r.end)
				return
			}
		}
	}
	for i := 0; i < max(r.title, 0); i++ {
		if l := squeeze(r.lines[i]); signer(l) {
			r.unit(l, i)
			return
		}
	}
	if at := strings.Index(r.d.Title, "关于"); at > 0 && organName(r.d.Title[:at]) {
		r.d.Unit = r.d.Title[:at]
		r.recognised("unit", word{"制发单位", "issued by"}, plain(r.d.Unit), r.title, r.d.Title)
		return
	}
	if at := strings.Index(r.d.Title, "人民检察院"); at >= 0 {
		r.d.Unit = r.d.Title[:at+len("人民检察院")]
		r.recognised("unit", word{"制发单位", "issued by"}, plain(r.d.Unit), r.title, r.d.Title)
	}
}

func (r *reading) unit(name string, line int) {
	r.d.Unit = name
	r.used[line] = true
	r.recognised("unit", word{"制发单位", "issued by"}, plain(name), line, r.lines[line])
	for i := 0; i < max(r.title, 0); i++ {
		r.used[i] = r.used[i] || squeeze(r.lines[i]) == name
	}
}

// signer reports whether a line is the name of a unit.
func signer(s string) bool {
	return utf8.RuneCountInString(s) <= 40 && !strings.ContainsAny(s, "。，；：、") && s != "" &&
		(organName(s) || addresseeKind(s) != "") && !strings.HasSuffix(s, "书")
}

// findKind tells recommendation, reply and others apart, and guesses the form.
func (r *reading) findKind() {
	form := letterTitle(r.d.Title)
	switch {
	case form != nil:
		r.d.Kind, r.d.Form = form.kind, form.key
		r.recognised("kind", word{"类型", "kind"}, kindNames[form.kind], r.title, form.words)
	case strings.Contains(r.tone, "你院") || strings.Contains(r.tone, "贵院"):
		if strings.Contains(r.tone, "检察建议") && !strings.Contains(r.d.Unit, "检察院") {
			r.d.Kind = "reply"
			r.recognised("kind", word{"类型", "kind"}, kindNames["reply"], -1, "贵院、检察建议")
		}
	}
	if r.d.Kind == "reply" && r.d.AddresseeKind == "superior_procuratorate" {
		r.d.AddresseeKind = "procuratorate" // a reply goes to whoever recommended
	}
	if r.d.Kind == "document" && form == nil {
		r.d.Notes = append(r.d.Notes, note("kind", "没有认出文书类型，按一般文件存放", "the kind of letter was not recognised; it is kept as a document"))
	}
	if key, code := formByNumber(r.d.Number, r.d.Title); key != "" {
		r.d.Form = key
		r.recognised("form", word{"文书种类（推测）", "form (a guess)"}, plain(key), -1, code)
	}
	if r.d.Kind == "recommendation" && r.d.Form == "" {
		key, cue := guessForm(r.d.AddresseeKind, r.tone)
		if key != "" {
			r.d.Form = key
			r.recognised("form", word{"文书种类（推测）", "form (a guess)"}, plain(key), -1, cue)
		}
	}
	if r.d.Form == "civil_retrial_rec" && strings.Contains(r.tone, "行政诉讼法") && !strings.Contains(r.tone, "民事诉讼法") {
		r.d.Form = "admin_retrial_rec"
	}
}

// kindNames are the kinds as a person reads them.
var kindNames = map[string]word{
	"recommendation": {"检察建议", "recommendation"}, "reply": {"回复", "reply"}, "document": {"其他文书", "document"},
}

// findBody makes passages of what is left, and of annexes behind the signature.
func (r *reading) findBody() {
	var body, behind []string
	for i, l := range r.lines {
		switch {
		case r.used[i] || squeeze(l) == "此致" || squeeze(l) == "（院印）":
		case i > r.end:
			behind = append(behind, l)
		default:
			body = append(body, l)
		}
	}
	r.d.Passages = passages(body)
	if r.d.Form != "" && r.d.Addressee != "" && len(r.d.Passages) > 1 && r.d.Passages[0].Part == "" && r.d.Passages[0].Heading == "" {
		r.d.Passages[0].Part = "source" // letters open with where the matter comes from
	}
	for _, l := range behind {
		r.d.Passages = append(r.d.Passages, Passage{Part: "attach", Text: l})
	}
}

// titleTopics find what a letter is about in its title.
var titleTopics = []*regexp.Regexp{
	regexp.MustCompile(`关于(?:对)?([^，。；“”（）《》]{2,40}?)(?:问题|情况|工作)?的?(?:检察建议|再审检察建议|纠正违法通知|检察意见|司法建议)`),
	regexp.MustCompile(`关于(?:对)?([^，。；“”（）《》]{3,40}?)(?:问题)?的(?:回复|复函|答复|报告|函|通报|意见|建议|情况)`),
}

// textTopics find it in the paragraphs before the first heading. The topic is what
// stands between these words, shortest first.
var textTopics = []*regexp.Regexp{
	regexp.MustCompile(`[在就]([^，。；在]{2,24}?)(?:等)?(?:方面|领域|工作|监督管理|问题)?(?:中|上)?(?:存在|没有|尚|还|有待|违反|的执法|未依法)`),
	regexp.MustCompile(`对([^，。；对]{2,24}?)(?:问题|情况)(?:进行|开展)`),
	regexp.MustCompile(`(?:发现|涉及|存在|反映|暴露出)([^，。；在你]{2,20}?)(?:等)?(?:问题|领域|方面)`),
	regexp.MustCompile(`(?:怠于履行|全面履行|依法履行|依照)([^，。；]{2,20}?)(?:的?监管职责|的?监督管理|管理的规定)`),
	regexp.MustCompile(`[现就]就([^，。；]{2,24}?)(?:问题|违法行为)`),
}

func (r *reading) findTopic() {
	for _, re := range titleTopics {
		if r.topic(re, r.d.Title) {
			return
		}
	}
	for _, l := range r.lines[max(r.title, 0):r.end] {
		if _, ok := pointMark(l); ok {
			return
		}
		for _, re := range textTopics {
			if r.topic(re, l) {
				return
			}
		}
	}
}

// noTopics are words of the frame of a letter, which are not what it is about.
var noTopics = []string{"检察建议", "案件", "发现", "职责", "履行", "审查", "办理", "本院", "有关情况", "〔"}

// topic takes what re finds as the topic, if it can be one.
func (r *reading) topic(re *regexp.Regexp, in string) bool {
	for _, m := range re.FindAllStringSubmatch(in, -1) {
		name := strings.TrimPrefix(m[1], r.d.Addressee)
		if at := strings.LastIndex(name, "发现的"); at >= 0 {
			name = name[at+len("发现的"):]
		}
		if utf8.RuneCountInString(name) < 2 || slices.ContainsFunc(noTopics, func(w string) bool { return strings.Contains(name, w) }) {
			continue
		}
		r.d.Topic = name
		r.recognised("topic", word{"主题", "topic"}, plain(name), -1, m[0])
		return true
	}
	return false
}

// outcomes are the words by which a reply says what was done, most telling first.
var outcomes = []struct {
	outcome string
	words   []string
}{
	{"partly", []string{"部分采纳", "部分予以采纳", "部分建议", "大部分意见", "尚未整改完成", "尚未完成", "未完成的部分", "正在整改", "逐步整改", "部分整改", "其余事项", "暂不能", "尚需时间"}},
	{"rejected", []string{"不予采纳", "不采纳", "未予采纳", "未采纳", "不宜采纳", "不同看法", "无法采纳", "难以采纳", "不能接受", "不存在上述问题", "请求撤回"}},
	{"adopted", []string{"全部采纳", "予以采纳", "完全采纳", "整改完毕", "已全部整改", "全面整改", "已整改到位", "均已落实", "全部落实", "已经采纳", "已采纳", "已完成整改", "整改到位"}},
}

// outcomeNames are the outcomes as a person reads them.
var outcomeNames = map[string]word{
	"adopted": {"采纳", "adopted"}, "partly": {"部分采纳", "adopted in part"}, "rejected": {"未采纳", "rejected"},
}

// code is the code of an office without the words that stand before it in a sentence:
// 收到贵院海东检建 is 海东检建.
func code(s string) string {
	for _, lead := range []string{"关于对", "关于", "收到", "贵院", "你院", "贵单位", "文号", "根据", "针对", "制发的", "发出的", "送达的"} {
		if at := strings.LastIndex(s, lead); at >= 0 {
			s = s[at+len(lead):]
		}
	}
	return strings.TrimPrefix(s, "对")
}

func (r *reading) findReply() {
	if r.d.Kind != "reply" {
		return
	}
	for _, m := range docNumber.FindAllStringSubmatch(r.tone, -1) {
		number := fmt.Sprintf("%s〔%s〕%s号", code(m[1]), m[2], m[3])
		if number != r.d.Number && strings.Contains(m[1], "检") {
			r.d.ReplyTo = number
			r.recognised("reply-to", word{"所回复的文书", "answers"}, plain(number), -1, m[0])
			break
		}
	}
	for _, o := range outcomes {
		for _, w := range o.words {
			if strings.Contains(r.tone, w) {
				r.d.Outcome = o.outcome
				r.recognised("outcome", word{"采纳情况", "outcome"}, outcomeNames[o.outcome], -1, w)
				return
			}
		}
	}
	r.d.Notes = append(r.d.Notes, note("no-outcome", "没有认出采纳情况", "whether the recommendation was adopted was not recognised"))
}

// gaps notes which of the important qualities were not found.
func (r *reading) gaps() {
	for _, g := range []struct {
		missing      bool
		code, zh, en string
	}{
		{r.d.Title == "", "no-title", "没有认出标题，暂用文件名", "no title was recognised; the file's name stands for it"},
		{r.d.Number == "", "no-number", "没有认出文号", "no number was recognised"},
		{r.d.Unit == "", "no-unit", "没有认出制发单位", "the unit that issued it was not recognised"},
		{r.d.Addressee == "", "no-addressee", "没有认出主送单位", "no addressee was recognised"},
		{r.d.Date == 0, "no-date", "没有认出日期", "no date was recognised"},
		{r.d.Kind == "reply" && r.d.ReplyTo == "", "no-reply-to", "没有认出所回复文书的文号", "the number of the letter it answers was not recognised"},
		{len(r.d.Passages) == 0, "no-text", "没有正文", "there is no text"},
	} {
		if g.missing {
			r.d.Notes = append(r.d.Notes, note(g.code, g.zh, g.en))
		}
	}
}
