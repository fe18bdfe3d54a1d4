#!/usr/bin/env bash
# How long and how much memory an 18,000-character document takes to become a PDF:
# jianwen, Typst, LibreOffice, and XeLaTeX where it is installed; then whether the
# cost of ours stays linear up to 500 pages.
#
#   bash drafting/bench/peers.sh [--install]
#
# All get the same text, fonts, sheet and sizes (see main.go). Each is run once
# unmeasured, then in turn with the others RUNS times (ours and Typst 5, the others
# 3); figures are medians of whole processes: wall time, processor time of all
# threads, most memory held.
# --install installs what is missing (Debian). TYPST=DIR is a folder where npm has
# installed the Typst compiler; KEEP=DIR keeps the documents and PDFs there.
# Figures are worth something only on a quiet machine: the load is printed.
set -euo pipefail
cd "$(dirname "$0")/../.."
install=no
[[ ${1:-} == --install ]] && install=yes
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# shellcheck source=drafting/bench/common.sh
source drafting/bench/common.sh

if [[ ! -x /usr/bin/time ]]; then
  [[ $install == yes ]] && as_root apt-get -qq install -y time >/dev/null
  [[ -x /usr/bin/time ]] || { note "没有 /usr/bin/time (Debian package time)"; exit 1; }
fi

# timed NAME DIR runs one typesetter once, in a process of its own, and notes wall
# seconds, processor seconds and MB.
timed() {
  local command
  command="$(declare -f "set_$1"); set_$1 '$2'"
  work=$work fonts=$fonts bench=$bench typst=${typst:-} /usr/bin/time -q -o "$work/time" -f '%e %U %S %M' bash -c "$command" || return 1
  awk '{printf "%.2f %.2f %.0f\n", $1, $2 + $3, $4 / 1024}' "$work/time" >>"$work/times.$1"
}

# medians NAME is what timed noted, as one line, and the least wall time: on a busy
# machine that is the truer one.
medians() {
  local field runs
  runs=$(wc -l <"$work/times.$1")
  for field in 1 2 3; do cut -d' ' -f$field "$work/times.$1" | sort -n | sed -n "$((runs / 2 + 1))p"; done | paste -sd' '
  cut -d' ' -f1 "$work/times.$1" | sort -n | head -n 1
}

# runs NAME is how often it is measured.
runs() { echo "${RUNS:-$([[ $1 == libreoffice || $1 == xelatex ]] && echo 3 || echo 5)}"; }

pages() { pdfinfo "$1" 2>/dev/null | awk '/^Pages/ {print $2}'; }

build
prepare
mkdir -p "$work/big"
document=$("$work/bench" write -characters 18000 -o "$work/big")

echo "机器 / machine: $(awk -F': ' '/model name/ {print $2; exit}' /proc/cpuinfo), $(nproc) 核 cores, $(awk '/MemTotal/ {printf "%.0f GB", $2 / 1e6}' /proc/meminfo), load $(cut -d' ' -f1-3 /proc/loadavg)"
versions | paste -sd';' | sed 's/;/; /g'
echo "文档 / document: $document"
echo
echo "| 排版 / set by | 时间 wall s | 最快 least s | 处理器 processor s | 内存 memory MB | 页 pages | 时间之比 wall, ours = 1 | 内存之比 memory |"
echo "| --- | --- | --- | --- | --- | --- | --- | --- |"
declare -A wall memory
made=()
for name in "${names[@]}"; do # warm
  if "set_$name" "$work/big"; then made+=("$name"); else note "跳过 / skipped: $name 没有做出 PDF (made no PDF)"; fi
done
for ((i = 0; i < $(runs ours); i++)); do # in turn, so that what else the machine does falls on all
  for name in "${made[@]}"; do
    if ((i < $(runs "$name"))); then timed "$name" "$work/big"; fi
  done
done
for name in "${made[@]}"; do
  read -r wall[$name] cpu memory[$name] least <<<"$(medians "$name" | paste -sd' ')"
  ratio=$(awk "BEGIN {printf \"%.1f | %.1f\", ${wall[$name]} / ${wall[ours]}, ${memory[$name]} / ${memory[ours]}}")
  echo "| $name | ${wall[$name]} | $least | $cpu | ${memory[$name]} | $(pages "$work/big/$name.pdf") | $ratio |"
done

# target TEXT VALUE LIMIT: whether VALUE reaches LIMIT.
target() {
  awk -v t="$1" -v v="$2" -v l="$3" 'BEGIN {printf "%s: %s（%s）\n", t, (v >= l ? "达到 reached" : "未达到 missed"), v}'
}
echo
echo "目标 / targets:"
for name in "${made[@]}"; do
  times=3
  [[ $name == ours ]] && continue
  [[ $name == libreoffice ]] && times=8
  target "  ≥ $times × faster than $name" "$(awk "BEGIN {printf \"%.1f\", ${wall[$name]} / ${wall[ours]}}")" $times
done
target "  < 120 MB (MB left)" "$((120 - memory[ours]))" 1

echo
echo "| 页 pages | 字 characters | 时间 wall s | 最快 least s | 每页 ms a page | 处理器 processor s | 内存 memory MB | PDF kB |"
echo "| --- | --- | --- | --- | --- | --- | --- | --- |"
for want in ${LENGTHS:-50 100 200 500}; do
  mkdir -p "$work/$want"
  characters=$("$work/bench" write -pages "$want" -o "$work/$want" | cut -d' ' -f1)
  rm -f "$work/times.ours"
  set_ours "$work/$want"
  for ((i = 0; i < $(runs ours); i++)); do timed ours "$work/$want"; done
  read -r seconds cpu megabytes least <<<"$(medians ours | paste -sd' ')"
  n=$(pages "$work/$want/ours.pdf")
  echo "| $n | $characters | $seconds | $least | $(awk "BEGIN {printf \"%.1f\", 1000 * $least / $n}") | $cpu | $megabytes | $(($(stat -c %s "$work/$want/ours.pdf") / 1000)) |"
done
if [[ -n ${KEEP:-} ]]; then
  mkdir -p "$KEEP"
  cp -r "$work"/{big,[0-9]*} "$KEEP/"
fi
