#!/usr/bin/env bash
# One page of ours beside the same text set by the peers, and what can be measured
# of their lines.
#
#   bash drafting/bench/compare.sh [--install] [SAMPLE.md]
#
# Sets a bundled sample (governance_recommendation.md) with jianwen, Typst,
# LibreOffice, and XeLaTeX where installed; leaves page 1 of each and all of them
# side by side as PNG in OUT (a new folder under /tmp), and prints the figures of
# all lines, where they end, and the figures of the 18,000-character document.
# MuPDF tells where each character stands. --install and TYPST as in peers.sh.
set -euo pipefail
cd "$(dirname "$0")/../.."
install=no
if [[ ${1:-} == --install ]]; then
  install=yes
  shift
fi
sample=${1:-governance_recommendation.md}
out=${OUT:-$(mktemp -d /tmp/jianwen-compare.XXXXXX)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# shellcheck source=drafting/bench/common.sh
source drafting/bench/common.sh
need mutool mupdf-tools || exit 1
need pdftoppm poppler-utils || exit 1

build
prepare
mkdir -p "$out/one" "$out/big"
rm -f "$out"/{one,big}/*.pdf # of an earlier run
"$work/bench" write -sample "$sample" -o "$out/one" >/dev/null
"$work/bench" write -characters 18000 -o "$out/big" >/dev/null
mkdir -p "$work/big" && cp "$out/big/draft.typ" "$work/big/"
versions | paste -sd';' | sed 's/;/; /g'

pictures=()
for name in "${names[@]}"; do
  "set_$name" "$out/one" && "set_$name" "$out/big" || { note "跳过 / skipped: $name 没有做出 PDF (made no PDF)"; continue; }
  pdftoppm -png -r "${DPI:-100}" -f 1 -l 1 -singlefile "$out/one/$name.pdf" "$out/$name"
  pictures+=("$out/$name.png")
done
"$work/bench" beside "$out/beside.png" "${pictures[@]}"

echo
echo "## $sample"
echo
"$work/bench" lines -list "$out/one"
echo
echo "## 18,000 字 / characters"
echo
"$work/bench" lines "$out/big"
echo
echo "图 / pictures: $out/beside.png（从左到右 left to right: ${names[*]}）"
