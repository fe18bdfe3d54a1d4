package read

import (
	"testing"

	"jianwen/search/read/readtest"
)

const wordNamespace = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`

// p is a paragraph with the properties props.
func p(props, text string) string {
	return "<w:p><w:pPr>" + props + "</w:pPr><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>"
}

func numbered(num, level, text string) string {
	return p(`<w:numPr><w:ilvl w:val="`+level+`"/><w:numId w:val="`+num+`"/></w:numPr>`, text)
}

const docxStyles = `<w:styles` + wordNamespace + `>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="x"><w:name w:val="own"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="c1"><w:name w:val="c1"/><w:basedOn w:val="c2"/></w:style>
<w:style w:type="paragraph" w:styleId="c2"><w:name w:val="c2"/><w:basedOn w:val="c1"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>
<w:style w:type="character" w:styleId="b"><w:name w:val="heading 9"/></w:style>
</w:styles>`

const docxNumbering = `<w:numbering` + wordNamespace + `>
<w:abstractNum w:abstractNumId="1">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="japaneseCounting"/><w:suff w:val="space"/><w:lvlText w:val="第%1章"/></w:lvl>
 <w:lvl w:ilvl="1"><w:start w:val="9"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlRestart w:val="0"/><w:lvlText w:val="第%2条"/></w:lvl>
 <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="ideographDigital"/><w:lvlText w:val="（%3）"/></w:lvl>
 <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%4"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"/><w:lvl w:ilvl="1"><w:numFmt w:val="upperRoman"/><w:pStyle w:val="1"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="4"/></w:num>
<w:num w:numId="5"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
<w:num w:numId="6"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimalEnclosedCircle"/><w:lvlText w:val="%1"/></w:lvl></w:lvlOverride></w:num>
</w:numbering>`

const docxFootnotes = `<w:footnotes` + wordNamespace + `><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>—</w:t></w:r></w:p></w:footnote>
<w:footnote w:id="2"><w:p><w:r><w:t>见</w:t></w:r></w:p><w:p><w:r><w:t>某书</w:t></w:r></w:p></w:footnote></w:footnotes>`

func TestDocx(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"runs", `<w:p><w:r><w:t>第一</w:t><w:tab/><w:t xml:space="preserve"> 条</w:t><w:noBreakHyphen/></w:r><w:r><w:t>a&amp;b</w:t><w:br/><w:t>下行</w:t></w:r></w:p>`, "| 第一\t 条-a&b\n| 下行\n"},
		{"tab stops", p(`<w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs>`, "甲"), "| 甲\n"},
		{"heading", p(`<w:pStyle w:val="1"/>`, "甲") + p(`<w:pStyle w:val="1"/>`, "乙"), "1 center [I.] | I.甲\n1 center [II.] | II.乙\n"},
		{"heading without its number", p(`<w:pStyle w:val="x"/>`, "甲"), "1 center | 甲\n"},
		{"own outline level", p(`<w:outlineLvl w:val="2"/>`, "甲") + p(`<w:pStyle w:val="x"/><w:outlineLvl w:val="9"/><w:jc w:val="left"/>`, "乙"), "3 | 甲\n| 乙\n"},
		{"styles in a circle", p(`<w:pStyle w:val="c1"/>`, "甲"), "center | 甲\n"},
		{
			"levels", numbered("1", "0", "甲") + numbered("1", "1", "乙") + numbered("1", "2", "丙") + numbered("1", "2", "丁") + numbered("1", "1", "戊") +
				numbered("1", "0", "己") + numbered("1", "1", "庚") + numbered("1", "2", "辛") + numbered("1", "3", "壬"),
			"[第一章] | 第一章 甲\n[第九条] | 第九条 乙\n[（一）] | （一）丙\n[（二）] | （二）丁\n[第十条] | 第十条 戊\n" +
				"[第二章] | 第二章 己\n[第十一条] | 第十一条 庚\n[（一）] | （一）辛\n[2.1] | 2.1 壬\n",
		},
		{
			"start override", numbered("2", "0", "甲") + numbered("5", "0", "乙") + numbered("5", "0", "丙") + numbered("2", "0", "丁") + numbered("6", "0", "戊"),
			"[一、] | 一、甲\n[五、] | 五、乙\n[六、] | 六、丙\n[七、] | 七、丁\n[⑧] | ⑧ 戊\n",
		},
		{"an empty paragraph counts", numbered("2", "0", "") + numbered("2", "0", "甲"), "[二、] | 二、甲\n"},
		{"bullets and lists that are not there", numbered("4", "0", "甲") + numbered("99", "0", "乙"), "| 甲\n| 乙\n"},
		{"the break before the text", `<w:p><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:br/><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>`, "[一、] | 一、甲\n| 乙\n"},
		{"changes", `<w:p><w:ins><w:r><w:t>增</w:t></w:r></w:ins><w:del><w:r><w:delText>删</w:delText><w:tab/></w:r></w:del><w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>至</w:t></w:r></w:moveTo></w:p>`, "| 增至\n"},
		{"a deleted mark", p(`<w:rPr><w:del w:id="1"/></w:rPr>`, "甲") + p("", "乙"), "| 甲乙\n"},
		{"fields", `<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>REF x</w:instrText><w:t>不要</w:t><w:fldChar w:fldCharType="separate"/><w:t>第三条</w:t><w:fldChar w:fldCharType="end"/><w:t>之</w:t></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>4</w:t></w:r></w:fldSimple></w:p>`, "| 第三条之4\n"},
		{"links and content controls", `<w:sdt><w:sdtPr><w:alias w:val="不要"/></w:sdtPr><w:sdtContent><w:p><w:hyperlink><w:r><w:t>链</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t>接</w:t></w:r></w:smartTag></w:p></w:sdtContent></w:sdt>`, "| 链接\n"},
		{"hidden", `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>露</w:t></w:r></w:p>`, "| 露\n"},
		{"text boxes once, the letterhead first", `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>` + p("", "某院") + `</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>` + p("", "某院") + `</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>正文</w:t></w:r><w:r><w:pict><w:txbxContent>` + p("", "旁") + `</w:txbxContent></w:pict><w:t>续</w:t></w:r></w:p>`, "| 某院\n| 正文续\n| 旁\n"},
		{"boxes", `<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>是</w:t><w:sym w:font="Wingdings 2" w:char="F0A3"/><w:t>否</w:t><w:sym w:font="Wingdings" w:char="F000"/></w:r></w:p>`, "| ☑是□否\n"},
		{"footnotes", `<w:p><w:r><w:t>甲</w:t><w:footnoteReference w:id="2"/><w:t>乙</w:t><w:footnoteReference w:id="2"/></w:r></w:p>`, "| 甲〔注：见 某书〕乙\n"},
		{"tables", `<w:tbl><w:tblPr><w:jc w:val="center"/></w:tblPr><w:tr><w:tc>` + p("", "甲") + p("", "乙") + `</w:tc><w:tc>` + p("", "丙") + `</w:tc></w:tr><w:tr><w:tc>` + p("", "") + `</w:tc><w:tc>` + p("", "丁") + `</w:tc></w:tr></w:tbl>` + p("", "后"), "table [[\"甲\\n乙\" \"丙\"] [\"\" \"丁\"]]\n| 后\n"},
		{"a table in a table", `<w:tbl><w:tr><w:tc>` + p("", "外") + `<w:tbl><w:tr><w:tc>` + p("", "甲") + `</w:tc><w:tc>` + p("", "乙") + `</w:tc></w:tr></w:tbl></w:tc><w:tc>` + p("", "丙") + `</w:tc></w:tr></w:tbl>`, "| 外\ntable [[\"甲\" \"乙\"]]\n| 丙\n"},
	} {
		data := readtest.DocxBody(c.body, readtest.Part{Name: "word/styles.xml", Text: docxStyles}, readtest.Part{Name: "word/numbering.xml", Text: docxNumbering}, readtest.Part{Name: "word/footnotes.xml", Text: docxFootnotes})
		if got, want := reading(t, "a.docx", data), "docx \"\"\n"+c.want; got != want {
			t.Errorf("%s:\n%swant\n%s", c.name, got, want)
		}
	}
}

// TestDocxTitle: the title is that of the properties of the file.
func TestDocxTitle(t *testing.T) {
	title := readtest.Part{Name: "docProps/core.xml", Text: `<cp:coreProperties><dc:creator>某人</dc:creator><dc:title>规定</dc:title></cp:coreProperties>`}
	if got, want := reading(t, "a.docx", readtest.DocxBody(p("", "甲"), title)), "docx \"规定\"\n| 甲\n"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestNumeral(t *testing.T) {
	for _, c := range []struct {
		n            int
		format, want string
	}{
		{0, "chineseCounting", "零"},
		{10, "chineseCountingThousand", "十"},
		{19, "japaneseCounting", "十九"},
		{20, "japaneseCounting", "二十"},
		{100, "chineseCountingThousand", "一百"},
		{105, "chineseCountingThousand", "一百零五"},
		{110, "chineseCountingThousand", "一百一十"},
		{1260, "chineseCountingThousand", "一千二百六十"},
		{1003, "chineseCountingThousand", "一千零三"},
		{10014, "chineseCountingThousand", "一万零一十四"},
		{25, "chineseLegalSimplified", "贰拾伍"},
		{105, "ideographDigital", "一〇五"},
		{12, "decimalFullWidth", "１２"},
		{3, "decimalZero", "03"},
		{3, "ideographTraditional", "丙"},
		{13, "ideographZodiac", "13"},
		{20, "decimalEnclosedCircle", "⑳"},
		{2, "decimalEnclosedParen", "⑵"},
		{28, "lowerLetter", "bb"},
		{1994, "upperRoman", "MCMXCIV"},
		{4, "lowerRoman", "iv"},
		{7, "someday", "7"},
		{7, "none", ""},
		{-1, "upperLetter", "-1"},
	} {
		if got := numeral(c.n, c.format); got != c.want {
			t.Errorf("%d in %s is %s, want %s", c.n, c.format, got, c.want)
		}
	}
}
