package personal

import (
	"fmt"
	"strings"
	"testing"
)

// The numbers are made up: the district 990101 is nobody's.
const (
	id   = "990101199003070011"
	card = "6222021234567894"
)

// checked gives an identity number its check digit.
func checked(t *testing.T, seventeen string) string {
	t.Helper()
	for _, last := range "0123456789X" {
		if s := seventeen + string(last); IsIdentity(s) {
			return s
		}
	}
	t.Fatalf("%s is no identity number", seventeen)
	return ""
}

// carded gives a card number its check digit.
func carded(t *testing.T, digits string) string {
	t.Helper()
	for _, last := range "0123456789" {
		if s := digits + string(last); luhn(s) {
			return s
		}
	}
	t.Fatal(digits)
	return ""
}

func TestFind(t *testing.T) {
	id, card := checked(t, id[:17]), carded(t, card[:15])
	wide := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r - '0' + '０'
		}
		return r
	}, id)
	for text, want := range map[string]string{
		"公民身份号码" + id + "。":                                                           "0:" + id,
		"身份证号：" + wide:                                                                "0:" + wide,
		"编号990101199003070999，不是身份号码。":                                                "",
		"电话13812345678、010-12345678":                                                  "1:13812345678 1:010-12345678",
		"2026年3月5日，12345678元，23件":                                                     "",
		"案号（2026）澜0203刑初218号":                                                         "",
		"卡号" + card[:4] + " " + card[4:8] + " " + card[8:12] + " " + card[12:] + "转入": "3:" + card[:4] + " " + card[4:8] + " " + card[8:12] + " " + card[12:],
		"转入账号3301040160001234的账户":                                                     "3:3301040160001234",
		"邮箱wang.li@example.com，微信号wl_2026x":                                           "2:wang.li@example.com 2:wl_2026x",
		"驾驶津A12345号小型轿车、津AD12345号货车":                                                  "4:津A12345 4:津AD12345",
		"现住澜川市青渠区柳荫街道南塘社区3号楼":                                                         "5:柳荫街道南塘社区3号楼",
		"住澜川市青渠区。":                                                                    "",
		"现住澜川市青渠区××小区":                                                                "",
		"住房和城乡建设局、住院治疗、居住环境":                                                          "",
		"手机138-0013-8000、138 0013 8000、+8613800138000、＋86-138-0013-8000":              "1:138-0013-8000 1:138 0013 8000 1:8613800138000 1:86-138-0013-8000",
		"（010）65432100、021—65432100、021——65432100、电话8765432，电话：87654321":              "1:（010）65432100 1:021—65432100 1:021——65432100 1:8765432 1:87654321",
		"０２１－６５４３２１００，021-6543 2100转8008":                                             "1:０２１－６５４３２１００ 1:021-6543 2100转8008",
		"举报电话12309，2026—2027年，3500—4000立方米，1380—0138":                                 "",
		"（010）室，（2026）澜0203刑初218号，020号文件65432100":                                     "",
		"住宅区内道路没有照明，常住人口较多的县镇村民反映":                                                    "",
		"流动人口居住在农村，入住青渠区栖月街道酒店，住院在青渠区人民路医院":                                           "",
		"户籍地和住址均为澜川市云埠县城关镇东溪村，住澜川市青渠区东渠里社区":                                           "5:城关镇东溪村 5:东渠里社区",
		"在位于澜川市青渠区柳荫街道南塘社区的住处搜查":                                                      "5:柳荫街道南塘社区",
		"南塘小区3号楼2单元501室":                                                              "5:南塘小区3号楼2单元501室",
		"患有乙型肝炎，确诊为抑郁症，已怀孕":                                                           "6:乙型肝炎 6:抑郁症 6:已怀孕",
		"男，1989年4月12日出生，2026年4月12日发生":                                                 "7:4月12日",
		"护照号码：E12345678，微信账号wl_2026x，支付宝账号abc123456，津A 12345号":                        "0:E12345678 2:wl_2026x 2:abc123456 4:津A 12345",
		"户籍所在地或者现居住地的城市街道办事处，经常居住地无法确定的街道":                                            "",
		"患有传染病的人员、患有严重疾病的，应当隔离；患有心脏病的马某某":                                             "6:心脏病",
		"身份证号990101199003070999":                                                      "0:990101199003070999",
		"统一社会信用代码91120000MA05ABCD1X":                                                  "",
	} {
		var got []string
		for _, d := range Find(text) {
			got = append(got, fmt.Sprintf("%d:%s", d.Kind, text[d.Start:d.End]))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: found %q, want %q", text, strings.Join(got, " "), want)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"公民身份号码" + id, "卡号 6222 0212", "住澜川市青渠区柳荫街道", "津A12345", "微信wl_2026x", "010-12345678"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		end := 0
		for _, d := range Find(s) {
			if d.Start < end || d.End <= d.Start || d.End > len(s) {
				t.Fatalf("%q: %+v after %d", s, d, end)
			}
			end = d.End
		}
	})
}
