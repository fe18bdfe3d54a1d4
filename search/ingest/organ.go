package ingest

import (
	"strings"
)

// organ is the one that adopted a statute: told by its first event, else by the
// title.
func organ(title string, events []Event) string {
	for _, e := range events {
		if o := organOf(afterDate(e.Text)); o != "" {
			return o
		}
	}
	if at := strings.Index(title, "关于"); at > 0 {
		if o := title[:at]; organName(o) {
			return o
		}
	}
	return ""
}

func afterDate(s string) string {
	_, size := date(s)
	return trim(s[size:])
}

// organOf reads the organ from what stands behind the date of an event.
func organOf(s string) string {
	s = strings.TrimPrefix(strings.TrimPrefix(s, "由"), "中华人民共和国")
	if at := strings.Index(s, "人民代表大会"); at >= 0 {
		before := s[:at]
		rest := s[at+len("人民代表大会"):]
		name := before
		if i := strings.Index(before, "第"); i >= 0 {
			name = before[:i]
			if strings.HasSuffix(before, "全国") {
				name = "全国"
			}
		}
		name += "人民代表大会"
		if strings.HasPrefix(rest, "常务委员会") {
			name += "常务委员会"
		}
		if organName(name) {
			return name
		}
		return ""
	}
	for _, o := range []string{"最高人民法院", "最高人民检察院"} {
		if strings.HasPrefix(s, o) {
			if o == "最高人民法院" && strings.Contains(outside(s), "最高人民检察院") {
				return "最高人民法院、最高人民检察院"
			}
			return o
		}
	}
	if strings.HasPrefix(s, "国务院") {
		return "国务院"
	}
	for _, end := range []string{"令", "公告", "第", "发布", "公布", "印发", "部务会议", "局务会议", "通过"} {
		if at := strings.Index(s, end); at > 0 && organName(s[:at]) {
			return s[:at]
		}
	}
	return ""
}

// organEnds are how the names of organs end.
var organEnds = []string{
	"部", "委员会", "总局", "局", "署", "院", "人民代表大会", "人民政府", "银行", "办公厅", "办公室", "总工会", "海关", "大会", "会议",
}

func organName(s string) bool {
	if len(s) > 120 || s == "" || strings.ContainsAny(s, "，。《》（） ") {
		return false
	}
	for _, end := range organEnds {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}

// provinces are the first-level divisions by the names that titles and folders begin
// with, with their full names.
var provinces = map[string]string{
	"北京": "北京市", "天津": "天津市", "上海": "上海市", "重庆": "重庆市",
	"河北": "河北省", "山西": "山西省", "辽宁": "辽宁省", "吉林": "吉林省", "黑龙江": "黑龙江省",
	"江苏": "江苏省", "浙江": "浙江省", "安徽": "安徽省", "福建": "福建省", "江西": "江西省", "山东": "山东省",
	"河南": "河南省", "湖北": "湖北省", "湖南": "湖南省", "广东": "广东省", "海南": "海南省", "四川": "四川省",
	"贵州": "贵州省", "云南": "云南省", "陕西": "陕西省", "甘肃": "甘肃省", "青海": "青海省", "台湾": "台湾省",
	"内蒙古": "内蒙古自治区", "广西": "广西壮族自治区", "西藏": "西藏自治区", "宁夏": "宁夏回族自治区", "新疆": "新疆维吾尔自治区",
	"香港": "香港特别行政区", "澳门": "澳门特别行政区",
}

// region is where a statute of local law holds: the province, as far as the folder,
// the organ or the title tells; else the city that the organ or title begins with.
// National law has none.
func region(path, organ, title string) string {
	for _, folder := range strings.Split(path, "/") {
		if at := strings.Index(folder, "地方"); at > 0 {
			if p := provinces[folder[:at]]; p != "" {
				return p
			}
		}
	}
	if strings.HasPrefix(organ, "全国") || strings.HasPrefix(organ, "最高") || strings.HasPrefix(organ, "国务院") {
		return ""
	}
	for _, s := range []string{organ, title} {
		if strings.HasPrefix(s, "香港") || strings.HasPrefix(s, "澳门") {
			continue
		}
		if p := province(s); p != "" {
			return p
		}
		if city := locality(s); city != "" && (s == title || strings.Contains(s, "人民")) {
			return city
		}
	}
	return ""
}

// province is the full name of the province that s begins with.
func province(s string) string {
	for _, width := range []int{2, 3} {
		runes := []rune(s)
		if len(runes) < width {
			break
		}
		if p := provinces[string(runes[:width])]; p != "" {
			return p
		}
	}
	return ""
}

// locality is the city, prefecture or county that s begins with.
func locality(s string) string {
	runes := []rune(s)
	for i := 1; i < min(len(runes), 12); i++ {
		switch {
		case runes[i] == '市' || runes[i] == '县':
			if i < 2 && runes[i] == '县' {
				return ""
			}
			if name := string(runes[:i+1]); !strings.HasSuffix(name, "城市") && !strings.HasSuffix(name, "国家市") {
				return name
			}
			return ""
		case runes[i] == '州' && i > 2 && strings.HasSuffix(string(runes[:i+1]), "自治州"):
			return string(runes[:i+1])
		case strings.ContainsRune("的和及各、（", runes[i]):
			return ""
		}
	}
	return ""
}
