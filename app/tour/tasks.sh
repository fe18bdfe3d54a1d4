#!/usr/bin/env bash
# Ten things that whoever works with Word does every day, each with keys alone: the list
# stands in README.md.
#
#   app/tour/tasks.sh [FOLDER]
set -euo pipefail
source "$(dirname "$0")/session.sh"
begin_session

draft="$work/昨天的建议书.md"
cp "$root/assets/samples/governance_recommendation.md" "$draft"
agreed=""
save() { # with Ctrl+S; the first time it is asked whether the file may be written
  keys ctrl+s
  rest 10
  [[ -n $agreed ]] || { keys space; agreed=1; }
  rest 10
}
find_word() { # and stand on it
  keys ctrl+f
  rest 5
  keys ctrl+a
  types "$1"
  keys Return Escape
}
differs() { ! cmp -s "$draft" "$root/assets/samples/governance_recommendation.md"; }
lacks() { ! has "$1" "$2"; }
count_of() { (($(grep -o -- "$2" "$1" | wc -l) == $3)); }
# before tells whether one text stands before another in a file.
before() { tr -d '[:space:]' <"$1" | grep -qP -- "\Q$2\E.*\Q$3\E"; }
spoken() { grep "jianwen-trace [0-9]* says" "$log" | tail -n 400 | grep -q -- "$1"; }

# Yesterday: the draft was open and the window was closed.
start "$draft"
stop

begin "1 open yesterday's draft"
start
shot task-01-start
keys ctrl+shift+o
rest 5
types 建议书
shot task-01-found
keys Return
holds "the window shows it" said paint-content
holds "and calls it by its name" named_window 昨天的建议书
shot task-01-open

begin "2 find a word and put another in its place"
find_word 停用
types 闲置
save
holds "the file has the word" has "$draft" 自2026年4月起闲置
holds "nothing else has changed" test "$(diff "$root/assets/samples/governance_recommendation.md" "$draft" | grep -c '^>')" -eq 1
shot task-02

begin "3 give a unit its new name everywhere"
keys ctrl+h
rest 5
keys ctrl+a
types 邮政管理部门
keys Tab ctrl+a
types 邮政管理局
shot task-03-asked
keys Tab Tab space
rest 5
shot task-03-replaced
keys Escape
save
holds "the old name is gone" lacks "$draft" 邮政管理部门
holds "the new one stands in its three places" count_of "$draft" 邮政管理局 4

begin "4 move a paragraph by cutting and pasting"
find_word 现场走访笔录
keys Home shift+End ctrl+x
shot task-04-cut
keys ctrl+End Return ctrl+v
save
holds "it stands at the end" before "$draft" 书面回复本院 现场走访笔录及照片
shot task-04
keys ctrl+z ctrl+z ctrl+z
save
holds "and is back at its place" before "$draft" 现场走访笔录及照片 对你公司负责人

begin "5 paste a paragraph from Word"
printf '1）  经查,该公司 2025 年 3 月至 5 月期间,“先收后验”的快件共 12 件;\r\n\xe2\x80\x82\xe2\x80\x82整改情况:未完成.' | xclip -selection clipboard -i
find_word 统计口径不存在
find_word 半数以上
keys End Return ctrl+v
rest 5
shot task-05-pasted
save
holds "marks and blanks are cleaned" has "$draft" "经查，该公司2025年3月至5月期间，“先收后验”的快件共12件；"
keys ctrl+z
save
holds "one key has it back as it was" grep -q '经查,该公司 2025 年' "$draft"
keys ctrl+z ctrl+z
save
holds "two more, and nothing is left of it" lacks "$draft" 先收后验

begin "6 take five steps back, and make them again"
keys ctrl+Home
find_word 日常收寄业务
keys Left
for word in 甲 乙 丙 丁 戊; do
  types $word
  keys Right Left
done
save
holds "five steps are made" has "$draft" 甲乙丙丁戊日常
keys ctrl+z ctrl+z ctrl+z ctrl+z ctrl+z
save
holds "and taken back" lacks "$draft" 戊
keys ctrl+y ctrl+y ctrl+y ctrl+y ctrl+y
save
holds "and made again" has "$draft" 甲乙丙丁戊日常
shot task-06
keys ctrl+z ctrl+z ctrl+z ctrl+z ctrl+z
save

begin "7 make a line a heading, and let the numbers follow"
find_word 收寄验视制度未执行
keys Home ctrl+Up ctrl+Up
find_word 寄件人身份不实
keys End Return
types 快件来源无从追溯
keys ctrl+2
rest 5
shot task-07-heading
keys Return # the numbers that count on are shown, and agreed to
rest 5
save
holds "it is the second" grep -q '^（二）快件来源无从追溯' "$draft"
holds "what was the second is the third" grep -q '^（三）收寄验视制度未执行' "$draft"
holds "and what was the third the fourth" grep -q '^（四）安检设备和人员培训管理缺失' "$draft"
shot task-07
keys ctrl+z ctrl+z ctrl+z
save

begin "8 put in the document's number and today's date"
today=$(date +%F)
keys F4
rest 5
keys Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab
keys End Left BackSpace BackSpace 1 5 Tab ctrl+a
types "$today"
shot task-08-fields
keys Return F4
save
holds "the number is in the file" grep -q '^number: 青检建〔2026〕15号' "$draft"
holds "the date is" grep -q "^date: $today" "$draft"

begin "9 see it larger and smaller, and count to the end"
keys ctrl+0
rest 5
holds "at its own size" spoken '100%'
keys ctrl+equal ctrl+equal
shot task-09-larger
holds "larger" spoken '1[12][0-9]%'
keys ctrl+9
shot task-09-fit
find_word 检察建议
keys ctrl+shift+End
rest 5
shot task-09-selected
holds "the characters of what is selected are told" spoken '选中\|所选\|已选'
keys Left

begin "10 save under another name, print to PDF, close, go on at the same place"
find_word 操作规程
keys ctrl+shift+s
rest 5
keys ctrl+a
types 今天的建议书
shot task-10-save-as
keys Return
holds "the new file is there" test -s "$work/今天的建议书.md"
keys ctrl+e
until_true 90 asked_where
rest
shot task-10-export
keys Return
holds "the PDF is there" test -s "$work/今天的建议书.pdf"
pdftotext "$work/今天的建议书.pdf" "$work/pdf.txt" 2>/dev/null || : >"$work/pdf.txt"
holds "and says what the draft says" has "$work/pdf.txt" 制定收寄操作规程
stop
start
keys ctrl+shift+o
rest 5
types 今天
keys Return
until_true 30 said paint-content
rest
types 好
save
holds "the caret stood where it stood" has "$work/今天的建议书.md" 操作规程好
shot task-10-again

report
