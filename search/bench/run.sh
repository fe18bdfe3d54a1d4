#!/usr/bin/env bash
# Search measured beside SQLite FTS5 and Xapian, in one run on the dev set of
# ../shared/corpus/eval; prints Markdown tables.
#
#   bash search/bench/run.sh [--install] [--large]
#
# Ours is the whole program, `jianwen library add` and `jianwen search --batch`; its figures on
# questions are those of search/learn, by cross-validation (the program knows the dev
# questions; the others learn nothing). --large measures 1,010,854 articles as well (17
# copies, all but one with characters exchanged): an hour and 12 GB under TMPDIR; LARGE=ours
# leaves the other engines out of that. --install installs python3-xapian (Debian); without it Xapian
# is left out. SQLite is that of Debian's python3. Every engine answers in a process of its own
# that only searches, one query at a time; times are worth something only on a quiet
# machine: the load is printed. OUT=FOLDER keeps what was measured.
set -euo pipefail
cd "$(dirname "$0")/../.."
install=no
sizes=(1)
for option in "$@"; do
  case $option in
  --install) install=yes ;;
  --large) sizes=(1 17) ;;
  *)
    echo "不认识的选项 $option (unknown option); 用法 usage: run.sh [--install] [--large]" >&2
    exit 2
    ;;
  esac
done
eval=$PWD/../shared/corpus/eval
[[ -d $eval ]] || {
  echo "没有 $eval，无从测量。(The dev set is missing; nothing can be measured.)" >&2
  exit 1
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
out=${OUT:-$work/out}
mkdir -p "$out"
python=/usr/bin/python3
[[ -x $python ]] || python=python3

as_root() { if [[ $(id -u) == 0 ]]; then "$@"; else sudo "$@"; fi; }
engines=(sqlite-trigram sqlite-bigram)
if ! $python -c 'import xapian' 2>/dev/null && [[ $install == yes ]]; then
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends python3-xapian >/dev/null </dev/null
fi
if $python -c 'import xapian' 2>/dev/null; then
  engines+=(xapian)
else
  echo "跳过 / skipped: Xapian 没有安装 (python3-xapian is not installed; --install installs it)" >&2
fi

go build -o "$work/jianwen" .
go build -o "$work/bench" ./search/bench
go build -o "$work/learn" ./search/learn
for n in "${sizes[@]}"; do
  extra=()
  [[ $n == 1 ]] && extra=(-laws)
  mkdir -p "$work/ours-$n"
  "$work/bench" -program "$work/jianwen" -copies "$n" -dir "$work/ours-$n" "${extra[@]}" >"$out/ours-$n.json"
  [[ $n == 1 ]] && "$work/learn" -library "$work/ours-1/workspace/library" >"$out/learn.txt"
  rm -rf "$work/ours-$n"
  [[ $n == 17 && ${LARGE:-} == ours ]] && continue
  for engine in "${engines[@]}"; do
    $python search/bench/peers.py "$engine" "$eval" "$work/$engine" "$n" >"$out/$engine-$n.json"
    rm -rf "${work:?}/$engine"
  done
done
JIANWEN_TRIALS=1 go test -count=1 -v -run 'PastLetters|SimilarOrder' ./search >"$out/letters.txt"
echo "$(date +%F), $(nproc) processors, load $(cut -d' ' -f1-3 /proc/loadavg)"
echo
$python search/bench/table.py "$out"
