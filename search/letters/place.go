package letters

import (
	"math/rand/v2"
	"strings"
)

// An office is a procuratorate of a fictional district or county.
type office struct {
	city     string // 澜川市
	district string // 青渠区
	short    string // 澜青, in its numbers
}

// name is 澜川市青渠区人民检察院; that of a city of the county level stands alone.
func (o office) name() string {
	if strings.HasSuffix(o.district, "市") {
		return o.district + "人民检察院"
	}
	return o.city + o.district + "人民检察院"
}

// cities are fictional cities with their districts and counties.
var cities = []struct{ name, districts string }{
	{"澜川市", "青渠区 石蒲区 临沔区 云埠县 栖月县 鹤皋市"},
	{"朔宁市", "北垣区 榆塬区 赤砚区 沙棠县 野狐县 玉勒市"},
	{"岑阳市", "枫浦区 曲岩区 白苎区 上樟县 龙须县 莲峒市"},
	{"霁州市", "澄怀区 望桅区 盐步区 鹿汀县 东崖县 海祺市"},
	{"栎城市", "磨盘区 乌槐区 麦垛区 柴关县 双堠县 金镰市"},
	{"浔安市", "藕塘区 锦帆区 芦荡区 泊舟县 稻熟县 长虹市"},
	{"黛江市", "雾峰区 竹海区 茶坪区 铜鼓岭县 雪笋县 溪鸣市"},
	{"桐泽市", "凤栖区 琴台区 砚池区 桑枝县 芸台县 书岩市"},
	{"雁浦市", "秋水区 落霞区 芰荷区 苇滩县 渔歌县 晚渡市"},
	{"砚洲市", "墨庄区 端石区 纸坊区 松烟县 笔架县 印台市"},
	{"鹭屿市", "听涛区 灯塔区 珊礁区 螺洲县 帆影县 潮平市"},
	{"槐陵市", "鼓楼坡区 西垄区 窑头区 枣林县 梨沟县 石羊市"},
}

// offices are one for each district.
var offices = func() []office {
	var out []office
	for _, c := range cities {
		for d := range strings.FieldsSeq(c.districts) {
			out = append(out, office{c.name, d, string([]rune(c.name)[:1]) + string([]rune(d)[:1])})
		}
	}
	return out
}()

// places name streets, townships and villages.
var places = strings.Fields(`柳湾 东渠 杏坪 石磨 黄桷 莲塘 青石 望溪 马鞍 九曲 清源 鹿鸣 双桥 草庙 沙坝 古渡 梅坞 落雁
	枫桥头 铁匠 官井 七里 红砂 凉亭 玉带 横塘 银杏 老营 瓦窑 野渡 芦花 白鹤 丁香 桂林坳 河埠 松岗 茶亭 牛栏 米市 长堰`)

// brands name firms, schools and hospitals.
var brands = strings.Fields(`恒拓 迅驿 金穗 安澜 宏瑞 佳禾 启明 百川 瑞和 顺康 天悦 立新 博远 众合 鑫源 嘉年 锦程 同济堂 春晖 永昌
	凯旋 明德 华彩 利民 仁爱 海纳 飞扬 星耀 万通 龙腾 富康 祥云 汇丰源 佰胜 优选 康宁 云帆 新世代 绿洲 蓝湾`)

// aliases are what children are called in letters.
var aliases = strings.Fields("林 雨 阳 晨 军 慧 杰 萌 宇 静 轩 梦")

var surnames = strings.Split("赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕施张孔曹严金魏陶姜谢邹窦章苏潘葛范彭鲁韦马苗方俞任袁柳史唐薛雷贺倪汤滕罗毕郝安常乐于傅皮卞齐康伍余卜顾孟黄穆萧尹姚邵汪祁毛狄米贝明臧伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝席季贾路娄江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯昝管卢莫房裘解丁宣邓郁单杭洪包诸左石崔吉龚程邢裴陆荣翁荀甄曲焦", "")

// person is a name as letters print it: 伍某某, 韦某甲.
func person(r *rand.Rand) string {
	return one(r, surnames) + one(r, []string{"某", "某某", "某某", "某甲", "某乙"})
}
