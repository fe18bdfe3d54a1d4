#!/usr/bin/env bash
# The figures of the checker, as Markdown: false alarms on 600 real texts, planted
# faults found, and how long a check takes after one key.
#
#   bash drafting/check/trials/run.sh
#
# It needs ../shared/corpus beside the module. JIANWEN_TRIALS=30 makes a tenth of the
# trials (300 is all of them). Times are worth something only on a quiet machine: the
# load is printed.
set -euo pipefail
cd "$(dirname "$0")/../../.."
[[ -d ../shared/corpus ]] || {
  echo "没有 ../shared/corpus，无从测量。(The statutes are missing; nothing can be measured.)" >&2
  exit 1
}
export JIANWEN_TRIALS=${JIANWEN_TRIALS:-300} CGO_ENABLED=0
headless=(-tags ci,migrated_fynedo -count=1)
failed=0

# tables prints what the tests logged, without the places they logged it from.
tables() { sed -nE 's/^ +[a-z_]+\.go:[0-9]+: //; /^ *\|/{s/^ +//;p}; /^(tuning|held-out):|^missed:|^--- FAIL|^ +--- FAIL/p'; }

echo "## False alarms"
go test "${headless[@]}" -v -run FalseAlarms ./drafting/check/trials | tables || failed=1
echo
echo "## Planted faults"
go test "${headless[@]}" -v -timeout 60m -run Recall ./drafting/check/trials | tables || failed=1
echo
echo "## Speed (load $(cut -d' ' -f1 /proc/loadavg))"
go test "${headless[@]}" -run '^$' -bench Check -benchtime 3s ./drafting | grep -E '^(Benchmark|cpu)' || failed=1
exit $failed
