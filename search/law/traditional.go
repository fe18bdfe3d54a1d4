package law

import "strings"

// traditional are characters as names and locators have them in traditional script,
// each before its simplified form. Those that simplified texts have as well (著 覆 於 乾)
// stay as they are.
const traditional = `
訴诉訟讼檢检則则規规條条項项編编節节號号處处罰罚監监獄狱國国華华憲宪憑凭產产質质權权環环護护員员勞劳動动為为爲为與与實实辦办務务義义職职責责機机關关經经濟济財财稅税會会議议選选
舉举區区縣县鄉乡鎮镇軍军隊队戰战爭争證证據据審审訊讯詢询調调詳详許许認认識识評评論论設设計计討讨訂订記记註注誤误說说請请諮咨課课談谈讓让譯译遺遗繼继婦妇養养兒儿學学術术醫医藥药
衛卫療疗傳传險险災灾應应對对備备損损壞坏賠赔償偿擔担當当債债買买賣卖貨货貿贸購购資资銀银錢钱幣币額额價价費费賬账貪贪賄贿賂赂盜盗竊窃搶抢奪夺騙骗詐诈偽伪繳缴納纳車车輛辆輸输運运
鐵铁橋桥艦舰飛飞電电網网絡络碼码數数庫库農农業业漁渔礦矿氣气煙烟鹽盐糧粮種种樓楼築筑範范圍围營营場场廠厂廣广東东門门開开閉闭間间問问聞闻類类題题頒颁預预領领頭头顯显驗验體体點点
黨党過过還还進进遠远違违達达遲迟適适連连邊边遊游邏逻鄰邻釋释鑑鉴鑒鉴鎖锁錄录鏈链長长陳陈陸陆陽阳際际隨随隱隐雜杂離离難难雲云靈灵靜静須须風风館馆馬马駐驻駕驾驅驱魚鱼鳥鸟麥麦齊齐
齡龄龍龙個个們们倉仓側侧偵侦傷伤僅仅僑侨僱雇儀仪億亿優优兩两冊册凍冻創创劃划劑剂勝胜勢势勵励勸劝匯汇協协單单參参叢丛吳吴喪丧嚴严園园圓圆圖图團团執执堅坚報报塊块墳坟壓压壟垄壯壮
聲声夠够夾夹奧奥獎奖妝妆姦奸孫孙宮宫寧宁寫写寬宽寶宝將将專专尋寻導导屆届屬属層层島岛師师帳帐帶带幫帮廢废彈弹強强後后徑径從从復复恆恒悅悦惡恶愛爱態态慣惯慶庆憂忧懲惩懷怀戲戏戶户
拋抛掃扫採采揮挥換换擁拥擇择擊击擬拟擴扩擾扰攝摄攜携敗败敵敌斷断時时晉晋暫暂曆历書书極极榮荣標标樣样樹树歐欧歡欢歲岁歷历歸归殘残殺杀毀毁氫氢決决沒没況况淨净湯汤測测準准溫温滅灭
滬沪滯滞滿满漢汉潔洁潛潜濫滥灣湾無无煉炼熱热燈灯爐炉牽牵狀状獨独獲获現现瑣琐畫画異异癥症發发盡尽矚瞩礎础禮礼禍祸積积稱称穩稳窮穷競竞筆笔簡简簽签籌筹籤签約约紀纪紅红級级純纯紙纸
紛纷組组細细終终結结給给統统絕绝維维綜综緊紧緩缓緒绪線线締缔緝缉緣缘縱纵總总績绩織织繫系續续罷罢聯联聽听肅肃腦脑膚肤臨临興兴舊旧艙舱藝艺蘇苏虛虚蟲虫衝冲補补裝装製制複复見见視视
覺觉覽览觀观觸触訪访該该誠诚誣诬誹诽諾诺謀谋謊谎謠谣謗谤讀读變变豐丰貝贝負负貢贡貧贫貫贯貸贷賦赋賭赌賴赖贈赠贊赞贓赃趕赶趙赵跡迹踐践蹤踪軌轨軟软軸轴較较載载輔辅輕轻輪轮轄辖轉转
迴回週周遞递遼辽邁迈郵邮釀酿鈔钞鉤钩鋒锋鋼钢錯错鍋锅鑽钻閥阀閱阅闆板闖闯陣阵階阶雙双雞鸡頂顶順顺頓顿頗颇顧顾飯饭飲饮飾饰餘余騷骚驚惊髒脏鬥斗鬧闹鮮鲜鹼碱黃黄齒齿貳贰萬万
`

// firstHan and lastHan bound the table of simplified forms.
const firstHan, lastHan = 0x4E00, 0x9FFF

// simple is the simplified form of every traditional character by its place from
// firstHan on; 0 for one that has no other.
var simple = func() (table [lastHan - firstHan + 1]uint16) {
	pairs := []rune(strings.ReplaceAll(traditional, "\n", ""))
	for i := 0; i+1 < len(pairs); i += 2 {
		table[pairs[i]-firstHan] = uint16(pairs[i+1])
	}
	return table
}()

// simplified is a character in simplified script.
func simplified(r rune) rune {
	if r >= firstHan && r <= lastHan {
		if s := simple[r-firstHan]; s != 0 {
			return rune(s)
		}
	}
	return r
}

// toSimplified is a name in simplified script, without an allocation where it is so already.
func toSimplified(name string) string { return strings.Map(simplified, name) }

// Simplified is a character in simplified script; itself where it is not one of those
// that names and locators have in traditional script.
func Simplified(r rune) rune { return simplified(r) }
