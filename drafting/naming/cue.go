package naming

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// before are what people are called in front of their names, with the role that it gives.
var before = map[string]Role{
	"犯罪嫌疑人": Suspect, "嫌疑人": Suspect, "被告人": Suspect, "上诉人": Suspect | Party, "被不起诉人": Suspect, "被附条件不起诉人": Suspect, "罪犯": Suspect,
	"服刑人员": Suspect, "同案人": Suspect, "同案犯": Suspect, "社区矫正对象": Suspect, "被拘留人": Suspect, "被逮捕人": Suspect, "违法行为人": Suspect, "违法人员": Suspect, "行为人": Suspect,
	"被害人": Victim, "被侵害人": Victim, "受害人": Victim, "死者": Victim, "伤者": Victim,
	"未成年人": Minor, "未成年学生": Minor, "未成年被害人": Minor | Victim, "未成年犯罪嫌疑人": Minor | Suspect, "被监护人": Minor, "儿童": Minor, "幼女": Minor, "学生": Minor, "幼儿": Minor, "女童": Minor, "男童": Minor,
	"证人": Witness, "鉴定人": Witness, "见证人": Witness, "收购人": Witness, "目击者": Witness,
	"举报人": Informant, "控告人": Informant, "报案人": Informant, "投诉人": Informant, "申诉人": Party, "信访人": Informant, "线索提供人": Informant,
	"民警": Official, "辅警": Official, "干警": Official, "警察": Official, "法官": Official, "审判员": Official, "审判长": Official, "陪审员": Official, "书记员": Official, "法官助理": Official,
	"侦查员": Official, "侦查人员": Official, "办案人员": Official, "执法人员": Official, "执行员": Official, "局长": Official, "副局长": Official, "院长": Official, "所长": Official, "副所长": Official,
	"教导员": Official, "大队长": Official, "中队长": Official, "庭长": Official, "科长": Official, "处长": Official, "县长": Official, "镇长": Official, "书记": Official, "工作人员": Official, "监狱长": Official, "责任民警": Official,
	"检察官": Staff, "检察员": Staff, "检察官助理": Staff, "检察长": Staff, "承办人": Staff,
	"申请人": Party, "被申请人": Party, "其他当事人": Party, "当事人": Party, "原告": Party, "被告": Party, "第三人": Party, "原告人": Party, "被上诉人": Party, "被执行人": Party, "申请执行人": Party, "借款人": Party, "出借人": Party, "保证人": Party, "担保人": Party, "持有人": Party,
	"监护人": Relative, "法定代理人": Relative, "近亲属": Relative, "家属": Relative, "邻居": Relative, "父亲": Relative, "母亲": Relative, "其父": Relative, "其母": Relative, "其妻": Relative, "其夫": Relative, "其子": Relative, "其女": Relative, "其弟": Relative, "其兄": Relative, "其姐": Relative, "其妹": Relative, "妻子": Relative, "丈夫": Relative, "儿子": Relative, "女儿": Relative, "之妻": Relative, "之夫": Relative, "之父": Relative, "之母": Relative, "之子": Relative, "之女": Relative, "女友": Relative, "男友": Relative, "祖父": Relative, "祖母": Relative, "外祖父": Relative, "外祖母": Relative, "爷爷": Relative, "奶奶": Relative, "姐姐": Relative, "妹妹": Relative, "哥哥": Relative, "弟弟": Relative, "父母": Relative, "亲属": Relative, "室友": Relative, "同学": Relative, "朋友": Relative,
	"辩护人": Counsel, "诉讼代理人": Counsel, "委托代理人": Counsel, "代理人": Counsel, "律师": Counsel,
	"法定代表人": Other, "负责人": Other, "实际控制人": Other, "股东": Other, "经理": Other, "总经理": Other, "董事长": Other, "主任": Other, "校长": Other, "园长": Other, "教师": Other, "老师": Other, "班主任": Other, "会计": Other, "出纳": Other, "员工": Other, "职工": Other, "司机": Other, "驾驶员": Other, "揽收员": Other, "店长": Other, "店主": Other, "老板": Other, "业主": Other, "村民": Other, "居民": Other, "个体户": Other, "经营者": Other, "患者": Other, "医生": Other, "医师": Other, "房东": Other, "前台": Other, "顾客": Other, "网民": Other, "名为": Other, "名叫": Other, "化名": Other, "户名": Other, "真名": Minor, "本名": Minor, "真实姓名": Minor, "真实姓名为": Minor, "联系人": Other, "姓名": Other, "前台工作人员": Other, "群众": Other, "员": Other, "保安": Other, "骑手": Other, "护士": Other, "绰号": Other, "伙同": Suspect, "指使": Suspect, "传唤": Suspect, "抓获": Suspect, "收款人": Other, "付款人": Other, "账户名称": Other, "签名为": Other, "用户实为": Other, "落款为": Other, "判令": Party, "起诉要求": Party, "支部书记": Other, "村主任": Other, "接待": Minor, "未登记": Minor, "未询问": Minor, "财务人员": Other, "名下": Other,
}

// behind are what stands behind a name, and only behind a person's.
var behind = map[string]Role{
	"，男，": 0, "，女，": 0, "，男性，": 0, "，女性，": 0, "（男": 0, "（女": 0, "，男、": 0, "，女、": 0,
	"之妻": 0, "之夫": 0, "之父": 0, "之母": 0, "之子": 0, "之女": 0, "的父母": Minor, "监护人": Minor, "的法定代理人": Minor, "法定代理人": Minor, "的父亲": 0, "的母亲": 0, "的妻子": 0, "的丈夫": 0, "的儿子": 0, "的女儿": 0, "的家属": 0, "的近亲属": 0, "的监护人": Minor,
	"等学员": Minor, "等学生": Minor, "等未成年人": Minor, "等员工": 0, "等村民": 0, "的供述": 0, "供述": 0, "的陈述": 0, "陈述": 0, "的证言": 0, "证言": 0, "的辩解": 0, "询问笔录": 0, "讯问笔录": 0, "的询问笔录": 0, "的讯问笔录": 0,
	"涉嫌": Suspect, "等人": Suspect, "等二人": Suspect, "等两人": Suspect, "等三人": Suspect, "等四人": Suspect, "等五人": Suspect, "等六人": Suspect, "二人": 0, "两人": 0, "三人": 0, "四人": 0, "伙同": Suspect, "起诉": Party, "供称": 0, "辩称": 0, "报警称": 0, "家属": 0, "的手机": 0, "的账户": 0, "案": Suspect, "盗窃案": Suspect, "诈骗案": Suspect, "犯罪一案": Suspect, "名下": 0, "本人": 0, "的住处": 0, "的身份证": 0, "贩卖毒品": Suspect, "盗窃": Suspect, "诈骗": Suspect, "故意伤害": Suspect, "交通肇事": Suspect, "危险驾驶": Suspect, "抢劫": Suspect, "非法吸收": Suspect,
}

// heads are headings of columns with names under them.
var heads = map[string]Role{
	"姓名": Other, "当事人": Party, "被告人": Suspect, "犯罪嫌疑人": Suspect, "被害人": Victim, "证人": Witness, "签名": Other, "联系人": Other, "负责人": Other, "人员": Other, "持有人": Party, "姓名或者名称": Other,
	"未成年人": Minor, "学生": Minor, "监护人": Relative, "罪犯": Suspect, "民警": Official, "举报人": Informant,
}

// fields are the keys of the front matter whose values are persons.
var fields = map[string]Role{
	"suspect": Suspect, "defendant": Suspect, "non_prosecuted": Suspect, "convict": Suspect, "applicant": Party, "minor": Minor, "guardian": Relative, "victim": Victim,
	"violator_persons": Official, "informant": Informant, "complainant": Informant, "handlers": Staff, "clerk": Staff, "signatory": Staff, "issuer_signs": Staff, "inquirers": Staff,
	"person": Party, "subject": Party, "witness": Witness, "other_party": Party, "respondent": Party, "policy_reviewer": Staff, "reporter": Informant, "addressee": Relative,
}

// A finder finds words of a list in a text.
type finder map[rune][]string

// finderOf makes a finder of the keys of a list.
func finderOf(words map[string]Role) finder {
	f := finder{}
	for w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		f[r] = append(f[r], w)
	}
	for _, list := range f {
		slices.SortFunc(list, func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) })
	}
	return f
}

// each calls found for every word in a text, the longest at each place, without overlaps.
func (f finder) each(text string, found func(start, end int)) {
	past := 0
	for at, r := range text {
		if at < past {
			continue
		}
		for _, w := range f[r] {
			if strings.HasPrefix(text[at:], w) {
				past = at + len(w)
				found(at, past)
				break
			}
		}
	}
}

// in tells whether a text has one of the words.
func (f finder) in(text string) bool {
	for at, r := range text {
		for _, w := range f[r] {
			if strings.HasPrefix(text[at:], w) {
				return true
			}
		}
	}
	return false
}

var (
	beforeWords = finderOf(before)
	behindWords = finderOf(behind)
)
