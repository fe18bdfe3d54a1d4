package fonts

import bundle "jianwen/assets/fonts"

// A want is what a role asks for and who may meet it.
type want struct {
	role     Role
	zh, en   string             // the role's name
	official string             // name of the font that the rules or custom ask for; "" when none is asked for
	install  string             // its usual file, for the advice to install it
	names    []string           // files of the official font, by fontName, best first
	similar  []string           // files that may stand in, by fontName
	bundled  func() bundle.File // nil: FandolFang, beside the program
	helpers  []Role             // roles whose faces help out before 宋体
	probe    rune               // a face without it is not fit for the role
}

// wants is every role, in the order of the report. File names are those of
// Windows, of WPS and 方正 on 麒麟 and UOS, of the free CESI fonts of the same
// systems, and of macOS. They are compared by fontName, without their ending.
var wants = []want{
	{
		role: Fangsong, zh: "仿宋", en: "Fangsong", official: "仿宋_GB2312", install: "simfang.ttf", probe: '国',
		names: []string{
			"simfang", "fangsonggb2312", "仿宋gb2312", "simfanggb2312", "fangsong", "仿宋",
			"fzfsk", "fzfsjw", "方正仿宋gbk", "方正仿宋简体", "cesifsgb2312", "cesifsgb13000", "cesifsgb18030",
			"stfangso", "stfangsong", "华文仿宋",
		},
	},
	{
		role: Xiaobiaosong, zh: "小标宋", en: "Xiaobiaosong", official: "方正小标宋简体", install: "FZXBSJW.TTF", probe: '国',
		names: []string{
			"fzxbsjw", "fzxiaobiaosongb05s", "方正小标宋简体", "fzxbsk", "方正小标宋gbk", "小标宋",
			"cesixbsgb2312", "cesixbsgb13000", "cesixbsgb18030",
		},
		bundled: bundle.Xiaobiaosong,
	},
	{
		role: Heiti, zh: "黑体", en: "Heiti", official: "黑体", install: "simhei.ttf", probe: '国',
		names: []string{
			"simhei", "黑体", "fzhtk", "fzhtjw", "方正黑体gbk", "方正黑体简体",
			"cesihtgb2312", "cesihtgb13000", "cesihtgb18030", "stheiti", "stheitimedium",
		},
		bundled: bundle.Heiti,
	},
	{
		role: Kaiti, zh: "楷体", en: "Kaiti", official: "楷体_GB2312", install: "simkai.ttf", probe: '国',
		names: []string{
			"simkai", "kaitigb2312", "楷体gb2312", "kaiti", "楷体", "fzktk", "fzktjw", "方正楷体gbk", "方正楷体简体",
			"cesiktgb2312", "cesiktgb13000", "cesiktgb18030", "stkaiti", "华文楷体",
		},
		bundled: bundle.Kaiti,
	},
	{
		role: Songti, zh: "宋体", en: "Songti", official: "宋体", install: "simsun.ttc", probe: '国',
		names: []string{
			"simsun", "宋体", "fzssk", "fzssjw", "方正书宋gbk", "方正书宋简体",
			"cesissgb2312", "cesissgb13000", "cesissgb18030", "stsong", "华文宋体",
		},
		bundled: bundle.Songti,
	},
	{role: UI, zh: "界面", en: "The window", probe: '国', bundled: bundle.UI},
	{role: UIBold, zh: "界面粗体", en: "The window, bold", probe: '国', bundled: bundle.UIBold, helpers: []Role{UI}},
	{
		role: Latin, zh: "西文和数字", en: "Latin and digits", official: "Times New Roman", install: "times.ttf", probe: '8',
		names:   []string{"times", "timesnewroman", "timesnewromanpsmt"},
		similar: []string{"liberationserifregular", "tinosregular"}, // made to Times New Roman's widths
		bundled: bundle.Latin,
	},
}
