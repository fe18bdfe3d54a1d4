#!/usr/bin/env bash
# How long and how much memory an 18,000-character document takes to become a PDF:
# jianwen, Typst, LibreOffice, and XeLaTeX where it is installed; then whether the
# cost of ours stays linear up to 500 pages.
#
#   bash drafting/bench/peers.sh [--install]
#
# All get the same text, fonts, sheet and sizes (see main.go). Each is run once
# unmeasured, then RUNS times (ours and Typst 5, the others 3); figures are medians
# of whole processes: wall time, processor time of all threads, most memory held.
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

# measure NAME RUNS DIR: "wall processor memory", seconds and MB, medians.
measure() {
  local name=$1 runs=$2 dir=$3 i
  "set_$name" "$dir" || return 1
  : >"$work/times"
  for ((i = 0; i < runs; i++)); do
    timed "$name" "$dir" || return 1
  done
  for field in 1 2 3; do cut -d' ' -f$field "$work/times" | sort -n | sed -n "$((runs / 2 + 1))p"; done | paste -sd' '
}

# timed runs one typesetter once and notes what it took.
timed() {
  local command
  command=$(declare -f "set_$1"); command+="; set_$1 '$2'"
  work=$work fonts=$fonts bench=$bench typst=${typst:-} /usr/bin/time -q -o "$work/time" -f '%e %U %S %M' bash -c "$command" || return 1
  awk '{printf "%.2f %.2f %.0f\n", $1, $2 + $3, $4 / 1024}' "$work/time" >>"$work/times"
}

pages() { pdfinfo "$1" 2>/dev/null | awk '/^Pages/ {print $2}'; }

build
prepare
mkdir -p "$work/big"
made=$("$work/bench" write -characters 18000 -o "$work/big")

echo "机器 / machine: $(awk -F': ' '/model name/ {print $2; exit}' /proc/cpuinfo), $(nproc) 核 cores, $(awk '/MemTotal/ {printf "%.0f GB", $2 / 1e6}' /proc/meminfo), load $(cut -d' ' -f1-3 /proc/loadavg)"
versions | paste -sd';' | sed 's/;/; /g'
echo "文档 / document: $made"
echo
echo "| 排版 / set by | 时间 wall s | 处理器 processor s | 内存 memory MB | 页 pages | 时间之比 wall, ours = 1 | 内存之比 memory |"
echo "| --- | --- | --- | --- | --- | --- | --- |"
declare -A wall memory
for name in "${names[@]}"; do
  runs=${RUNS:-$([[ $name == libreoffice || $name == xelatex ]] && echo 3 || echo 5)}
  if ! figures=$(measure "$name" "$runs" "$work/big"); then
    note "跳过 / skipped: $name 没有做出 PDF (made no PDF)"
    continue
  fi
  read -r wall[$name] cpu memory[$name] <<<"$figures"
  ratio=$(awk "BEGIN {printf \"%.1f | %.1f\", ${wall[$name]} / ${wall[ours]}, ${memory[$name]} / ${memory[ours]}}")
  echo "| $name | ${wall[$name]} | $cpu | ${memory[$name]} | $(pages "$work/big/$name.pdf") | $ratio |"
done

# target TEXT VALUE LIMIT: whether VALUE reaches LIMIT.
target() {
  awk -v t="$1" -v v="$2" -v l="$3" 'BEGIN {printf "%s: %s（%s）\n", t, (v >= l ? "达到 reached" : "未达到 missed"), v}'
}
echo
echo "目标 / targets:"
for name in "${names[@]}"; do
  times=3
  [[ $name == ours || -z ${wall[$name]:-} ]] && continue
  [[ $name == libreoffice ]] && times=8
  target "  ≥ $times × faster than $name" "$(awk "BEGIN {printf \"%.1f\", ${wall[$name]} / ${wall[ours]}}")" $times
done
target "  < 120 MB (MB left)" "$((120 - memory[ours]))" 1

echo
echo "| 页 pages | 字 characters | 时间 wall s | 每页 ms a page | 处理器 processor s | 内存 memory MB | PDF kB |"
echo "| --- | --- | --- | --- | --- | --- | --- |"
for want in ${LENGTHS:-50 100 200 500}; do
  mkdir -p "$work/$want"
  characters=$("$work/bench" write -pages "$want" -o "$work/$want" | cut -d' ' -f1)
  read -r seconds cpu megabytes <<<"$(measure ours "${RUNS:-5}" "$work/$want")"
  n=$(pages "$work/$want/ours.pdf")
  echo "| $n | $characters | $seconds | $(awk "BEGIN {printf \"%.1f\", 1000 * $seconds / $n}") | $cpu | $megabytes | $(($(stat -c %s "$work/$want/ours.pdf") / 1000)) |"
done
if [[ -n ${KEEP:-} ]]; then
  mkdir -p "$KEEP"
  cp -r "$work"/{big,[0-9]*} "$KEEP/"
fi
