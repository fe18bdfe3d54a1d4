package naming

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// A unitSighting is a unit named in full at a place, with the short name declared there.
type unitSighting struct {
	name, short string
}

var (
	// private is how the names of units end that are no organs of the state.
	private = regexp.MustCompile(`(?:有限责任公司|股份有限公司|有限公司|公司|集团|酒店|宾馆|旅馆|旅店|招待所|民宿|网吧|超市|商行|商店|商场|药店|药房|诊所|加工厂|养殖场|工厂|化工厂|合作社|经营部|工作室|俱乐部|事务所|中学|小学|幼儿园|学校|学院|医院|酒吧|饭店|餐馆|会所|驿站|便利店|农家乐|小炒店|副食店|烧烤店|火锅店|早餐店|饮品店|水果店|理发店|小吃店|面馆|美容院|棋牌室|养老院|护理院|敬老院|批发部|门市部)(?:[\p{Han}]{2,8}?分公司|[\p{Han}]{2,8}?分店)?`)
	// declared is a short name behind a long one.
	declared = regexp.MustCompile(`^（(?:以下|下)?简?称(?:为)?[“]?(\p{Han}{2,12})[”]?）`)
	// generic is what is called a company and is none in particular.
	generic = regexp.MustCompile(`^(?:[该本你贵其我某各两三几一]\p{Han}?|\p{Han}{0,2}(?:快递|物流|运输|保险|投资|网络|科技|租赁|建筑|房地产|贸易|商务|总|子|母|分|民办|公办|专业|职业|特殊|普通|快捷|连锁|大型|中|小|农民专业|律师|会计师)(?:有限)?)$`)
	// trade is what companies do: no word by which one is known.
	trade = regexp.MustCompile(`工程|土方|建材|材料|商贸|贸易|商务|运输|物流|速递|快递|科技|技术|网络|食品|餐饮|化工|机械|电子|服饰|服装|农业|实业|发展|建设|建筑|投资|管理|咨询|服务|传媒|文化|教育|医药|置业|劳务|装饰|环保|能源|矿业|石材|租赁|保险|安装|汽车|房地产|物业|制造|加工|设备|电器|家具|印刷|包装|集团|控股|分`)
	// place is how a full name begins.
	place = regexp.MustCompile(`^(?:\p{Han}{1,6}(?:[省市县州旗]|[^地社城山辖景校园小郊林矿灾片]区))`)
)

// endings are the last characters of private's; most texts have none of them together.
var endings = finderOf(map[string]Role{"公司": 0, "集团": 0, "酒店": 0, "宾馆": 0, "旅馆": 0, "旅店": 0, "招待所": 0, "民宿": 0, "网吧": 0, "超市": 0, "商行": 0, "商店": 0, "商场": 0, "药店": 0, "药房": 0, "诊所": 0, "厂": 0, "养殖场": 0, "合作社": 0, "经营部": 0, "工作室": 0, "俱乐部": 0, "事务所": 0, "中学": 0, "小学": 0, "幼儿园": 0, "学校": 0, "学院": 0, "医院": 0, "酒吧": 0, "饭店": 0, "餐馆": 0, "会所": 0, "驿站": 0, "便利店": 0, "农家乐": 0, "小炒店": 0, "副食店": 0, "烧烤店": 0, "火锅店": 0, "早餐店": 0, "饮品店": 0, "水果店": 0, "理发店": 0, "小吃店": 0, "面馆": 0, "美容院": 0, "棋牌室": 0, "养老院": 0, "护理院": 0, "敬老院": 0, "批发部": 0, "门市部": 0})

// leads are the words behind which a unit's name begins; the last of them counts.
var leads = strings.Fields("的 是 由 对 将 把 被告 被 系 为 与 及 至 该 你 于 在 向 因 从 到 给 往 经查 查明 其中 同时 发现 委托 收购 设立 成立 注册 前往 入住 进入 原告 申请人 第三人 单位 股东 以及 经营者 和 扣押 查封 冻结 起诉 通知 要求 责令 处罚 认定 检查 调查 走访 询问 联系 举报 收到 转给 汇给 出资 受雇 就职 任职 供职 租用 承包 挂靠 借用 冒用 倾倒 涉案 涉嫌 告知 送达 督促")

// behindLead is where a stem goes on behind the last of the leads.
func behindLead(stem string) (end int) {
	for _, w := range leads {
		if i := strings.LastIndex(stem, w); i >= 0 {
			end = max(end, i+len(w))
		}
	}
	return end
}

// lookUnits sees the units named in full, and the short names declared for them.
func (s *Seen) lookUnits(text string) {
	if !endings.in(text) {
		return
	}
	for _, m := range private.FindAllStringIndex(text, -1) {
		start := m[0]
		for range 24 {
			at := back(text, start, 1)
			if at < 0 {
				break
			}
			start = at
		}
		stem := text[start:m[0]]
		stem = stem[behindLead(stem):]
		ending := text[m[0]:m[1]]
		name := stem + ending
		limited := strings.Contains(ending, "有限") || strings.HasSuffix(stem, "有限")
		if utf8.RuneCountInString(stem) < 2 || generic.MatchString(stem) || !limited && !place.MatchString(stem) {
			continue
		}
		s.units = append(s.units, unitSighting{name: name})
		s.units[len(s.units)-1].short, _ = Declared(text[m[1]:])
	}
}

// Declared is the short name that is declared at the beginning of a text, （以下简称恒拓公司）,
// and the length of the declaration in bytes; 0 where there is none.
func Declared(rest string) (short string, length int) {
	d := declared.FindStringSubmatch(rest)
	if d == nil {
		return "", 0
	}
	return d[1], len(d[0])
}

// organ is how the names of organs of the state end.
var organ = regexp.MustCompile(`(?:局|分局|法院|检察院|委员会|人民政府|派出所|看守所|监狱|街道办事处|厅|处|支队|大队|监察委)$`)

// IsUnit tells whether a text is the name of a unit and not of a person.
func IsUnit(name string) bool {
	loc := private.FindStringIndex(name)
	return organ.MatchString(name) || loc != nil && loc[1] == len(name)
}

// Ending is how the name of a private unit ends: 公司, 酒店; "" where it is none.
func Ending(name string) string {
	all := private.FindAllStringIndex(name, -1)
	if len(all) == 0 || all[len(all)-1][1] != len(name) {
		return ""
	}
	for _, short := range []string{"公司", "事务所"} {
		if strings.HasSuffix(name, short) {
			return short
		}
	}
	return name[all[len(all)-1][0]:]
}
