#!/usr/bin/env bash
# The first half hour of somebody who has just installed the program: from the name of
# the procuratorate to the PDF of a recommendation, with keys alone and Chinese typed
# through fcitx5. The case is the one of ../shared/domain/cases/governance-recommendation.md.
#
#   app/tour/firsthour.sh [FOLDER]
#
# TOUR_STATUTES is a folder of statutes to import; without it, the corpus beside the
# project, or nothing.
set -euo pipefail
source "$(dirname "$0")/session.sh"
statutes=${TOUR_STATUTES:-$root/../shared/corpus/laws}
begin_session

typed=() # what was typed, to be found again
para() { # types a paragraph that is to be found in the file and in the PDF
  typed+=("$1")
  types "$1"
}
onward() { # to what is to be written next
  keys Tab
  rest 5
}
all_typed() { # tells whether a file has all of it
  local text missing=0
  for text in "${typed[@]}"; do
    has "$1" "$text" || { echo "    misses: $text" >&2; missing=1; }
  done
  return $missing
}
findings() { # how many errors and warnings there are; check itself exits with 3 where there are errors
  { "$jianwen" --workspace "$work/ws" check "$1" --format json 2>/dev/null || true; } | /usr/bin/python3 -c '
import json, sys
print(sum(f["severity"] != "hint" for f in json.load(sys.stdin)[0]["findings"]))'
}

begin "first run: nothing is there yet"
start
holds "the start page is painted" said paint
shot hour-01-first-run

begin "the name of the procuratorate"
types 澜川市青渠区人民检察院
shot hour-02-name
keys Return
holds "it is kept in the workspace" grep -q 澜川市青渠区人民检察院 "$work/ws/office/profile.yaml"

begin "statutes are imported"
if [[ -d $statutes ]]; then
  keys ctrl+shift+i
  rest 10
  keys ctrl+a
  types "$statutes"
  keys Return
  rest 10
  shot hour-03-folder
  keys Return
  sleep 2
  shot hour-03-importing
  imported() { tail -n 50 "$log" | grep -q 'says .*导入\|says .*已有'; }
  WITHIN=900 holds "the window says what became of the files" imported
  indexed() { "$jianwen" --workspace "$work/ws" cite 反恐怖主义法20条 | grep -q 反恐怖主义法; }
  WITHIN=300 holds "an article can be cited" indexed
  shot hour-03-imported
else
  echo "    skipped: no statutes at $statutes"
fi

begin "a new 社会治理检察建议书"
keys ctrl+n
rest 5
types 社会治理检察建议书
shot hour-04-types
keys Return
WITHIN=60 holds "a draft is on the paper" said paint-content
rest
shot hour-04-new

begin "the case is written"
xdotool type --delay 80 jianchajianyi # what is composed stands on the paper, with what is offered
sleep 1
shot hour-05-composing
keys Escape
para "本院在办理伍某某等人贩卖毒品系列案件中，发现你公司在收寄环节存在管理漏洞，被不法人员用于寄递毒品。2026年7月20日，经检察长决定，本院对有关情况开展调查核实，9月8日调查终结。"
shot hour-05-source
onward
para "（一）涉案快件的收寄情况。2026年1月至6月，本院办理利用寄递渠道贩卖毒品案件三件五人，涉案毒品合计260.0克：伍某某案186.4克、寄件12件；韦某某案52.1克、寄件7件；焦某某案21.5克、寄件4件。上述23件快件均由你公司揽收。其中，17件寄件人的姓名、电话系虚构；9件在揽收时未开封验视；2件面单品名填写为“日用品”，实际将毒品夹藏于化妆品盒内（证据1、2）。"
keys Return
para "（二）日常收寄的抽查情况。2026年8月3日至14日，本院检察人员二人与邮政管理部门工作人员到你公司及下设的四个网点走访，随机抽取7月份快件记录120件，发现41件没有寄件人身份查验登记，占"
types "35.2%"
para "（证据3、4）。四个网点中，有三个未配备安检设备，一个网点的安检机自2026年4月起停用，至今未修（证据4、7）。"
keys Return
types "（三）培训和制度情况。我院"
para "询问了8名揽收员，其中5人表示入职后没有参加过实名收寄和验视培训。你公司负责人称，公司制定了《收寄安全管理办法》，但没有与绩效挂钩，“客户嫌麻烦就先收”（证据5、6）。"
shot hour-05-facts
onward
first=1
for item in "三案的起诉书、鉴定意见（卷宗一至三卷）；" "涉案23件快件的面单及系统揽收记录；" "抽查登记表及120件快件记录光盘；" \
  "现场走访笔录、照片16张；" "对你公司负责人及8名揽收员的询问笔录；" "《收寄安全管理办法》及2026年上半年培训台账；" "邮政管理部门关于安检机配备情况的说明。"; do
  [[ -n $first ]] || keys Return
  first=""
  para "$item"
done
shot hour-05-evidence
onward
end_step

begin "three articles are cited from the library"
cite() { # with Ctrl+K: the first hit goes into the draft
  keys ctrl+k
  rest 5
  keys ctrl+a
  types "$1"
  rest 10
  [[ -z ${2:-} ]] || shot "$2"
  keys Down Return
  rest 5
}
para "（一）客户身份查验、登记制度落实不到位（证据1—3）。"
cite 反恐怖主义法20条 hour-06-cite
para "要求快递运营单位对客户身份进行查验，并登记客户身份、物品信息。涉案快件中寄件人信息虚构的占七成以上，日常抽查中无查验登记的超过三成，说明实名收寄的门槛形同虚设。"
keys Return
para "（二）收寄验视制度未执行（证据1、2、4、5）。"
cite 邮政法25条
para "规定，收寄时应当当场验视内件，用户拒绝验视的，不予收寄。9件涉案快件未经开封即予收寄，只要当面打开看一眼，本可以当场发现。"
keys Return
para "（三）安检设备和人员培训管理缺失（证据4—7）。四个网点没有一台可用的安检设备，揽收员不懂验视，管理办法不与考核衔接，致使制度空转，客观上为毒品流通提供了便利。"
shot hour-06-problems
onward
para "（一）全面自查实名收寄（对应问题一）。自收到本检察建议书之日起三十日内，对四个网点的实名收寄情况进行全面自查，建立每日抽查比例不少于5%的复核机制。未经查验登记的快件，一律不得发出。"
keys Return
para "（二）规范验视操作（对应问题二）。制定“揽收—验视—拍照留存”操作单，对拒绝验视的一律不予收寄，并将执行情况纳入揽收员绩效考核。"
keys Return
para "（三）补齐设备，落实培训（对应问题三）。于2026年10月31日前修复停用的安检机，补齐其他网点的安检设备；对全体揽收员开展不少于8学时的培训并考核，此后每半年至少一次，做好台账记录。"
onward
types 本院根据
cite 人民检察院组织法21条
types 提出上述建议。
onward
para "你公司对本检察建议有异议的，请自收到本检察建议书之日起十日内书面向本院提出。"
onward
para "请你公司自收到本检察建议书之日起两个月以内，将落实情况书面回复本院。"
onward
para "寄递安全关系公共安全，所涉问题应当引起主管部门重视，本检察建议书同时抄送澜川市邮政管理局青渠分局。"
shot hour-06-whole

begin "the fields are filled in"
fill() { # the field that the cursor has come to
  keys ctrl+a
  types "$1"
  keys Tab
}
keys F4 # in the first that is missing: to whom it goes
rest 5
fill 澜川市迅驿速递有限公司青渠分公司
fill 伍某某等人贩卖毒品系列案
fill "温知行；许嘉禾"
choose() { # the answer that stands so far down in the list
  keys space
  rest 3
  for _ in $(seq "$1"); do keys Down; done
  keys Return
  rest 3
  keys Tab
}
keys Tab # the secrecy stands
choose 3 # no minors
choose 2 # the first of the reasons
fill 2026-07-20
fill 现场走访、查验
fill 2026-09-08
fill "调查终结报告（2026年9月8日）"
keys Tab # two months for the reply are there
fill 十日
fill 法律政策研究室
fill 2026-09-11
fill 有必要制发，内容合法，说理充分
shot hour-07-fields
fill "青检建（2026）15号" # no keyboard has the brackets of a document's number
fill 2026-09-16
rest 5
keys F4
shot hour-07-filled

begin "the draft is saved"
keys ctrl+s
rest 10
shot hour-08-save
keys ctrl+a
types "$work/建议书.md"
keys Return
draft=$work/建议书.md
holds "the file is there" test -s "$draft"
holds "all that was typed is in it" all_typed "$draft"
holds "反恐怖主义法 is cited" has "$draft" 反恐怖主义法》第二十条
holds "邮政法 is cited" has "$draft" 邮政法》第二十五条
holds "人民检察院组织法 is cited" has "$draft" 人民检察院组织法》第二十一条
holds "the fields are in it" grep -q '^addressee: 澜川市迅驿速递有限公司青渠分公司' "$draft"
holds "the register has a version of it" kept 客户嫌麻烦就先收

begin "findings are gone through and fixed"
before=$(findings "$draft")
keys ctrl+shift+l
rest 5
shot hour-09-findings
keys ctrl+Home
for n in 1 2 3 4 5 6; do
  keys F8
  rest 5
  shot hour-09-finding-$n
  keys alt+Return
  rest 5
done
keys ctrl+f # the share that was reckoned wrongly has no fix of its own
rest 5
keys ctrl+a
types "35.2"
keys Return Escape
types "34.2"
shot hour-09-fixed
keys ctrl+s
rest 10
holds "我院 has become 本院" has "$draft" "情况。本院询问了8名"
holds "the number has its brackets" grep -q '^number: .*青检建〔2026〕15号' "$draft"
holds "the share is right" has "$draft" "占34.2%（证据3、4）"
fewer() { (($(findings "$draft") < before)); }
holds "there are fewer findings than $before" fewer

begin "versions are compared"
keys ctrl+shift+h
rest 5
shot hour-10-versions
keys Down Down Return
rest 5
shot hour-10-compared
keys Escape Escape
rest 5

begin "the copy for the public is looked at"
keys F5
rest 10
shot hour-10-public
keys F5
rest 5
holds "the draft stays as it is" has "$draft" 伍某某案186.4克

begin "a PDF is exported"
keys ctrl+e
until_true 90 asked_where
rest
shot hour-11-export
keys Return
pdf=$(dirname "$draft")/建议书.pdf
WITHIN=30 holds "the PDF is there" test -s "$pdf"
pdftotext "$pdf" "$work/pdf.txt" 2>/dev/null || : >"$work/pdf.txt"
tr -d '[:space:]' <"$work/pdf.txt" | sed 's/—[0-9]*—//g' >"$work/text"
holds "it holds what was typed" all_typed "$work/text"
holds "and the name of the procuratorate" has "$work/text" 澜川市青渠区人民检察院
shot hour-11-exported
[[ -z $pictures ]] || pdftoppm -r 60 -png "$pdf" "$pictures/hour-11-page" || true

stop
report
