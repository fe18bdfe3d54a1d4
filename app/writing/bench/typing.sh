#!/usr/bin/env bash
# How long a key takes to be painted, in a real window on a virtual screen with
# software GL, in drafts of 2,000, 20,000 and 100,000 characters.
#
#   app/writing/bench/typing.sh [KEYS]
#
# Wants Xvfb, openbox and xdotool. Milliseconds from the key's coming in to the end of
# the frame that shows it: median, 95 %, largest of KEYS (200). Then the memory in the
# draft of 20,000 after 1,000 and after 10,000 keys that leave it as long as it was;
# JIANWEN_LONG=0 leaves that out.
set -euo pipefail
cd "$(dirname "$0")/../../.."
keys=${1:-200}
work=$(mktemp -d)
started=()
finish() {
  for pid in ${started[@]+"${started[@]}"}; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
go build -tags migrated_fynedo -buildvcs=false -o "$work/jianwen" .
Xvfb -displayfd 3 -screen 0 1400x950x24 -nolisten tcp 3>"$work/display" 2>/dev/null &
started+=($!)
for _ in $(seq 100); do [[ -s $work/display ]] && break; sleep 0.1; done
export DISPLAY=":$(cat "$work/display")" LC_ALL=C.UTF-8 LIBGL_ALWAYS_SOFTWARE=1 JIANWEN_TRACE=1
export HOME="$work" XDG_CONFIG_HOME="$work" XDG_CACHE_HOME="$work" XDG_RUNTIME_DIR="$work"
unset DBUS_SESSION_BUS_ADDRESS
openbox >/dev/null 2>&1 &
started+=($!)
sleep 0.5

# The paragraphs of the bundled drafts, again and again; a number in each sentence keeps
# them from being the same.
grep -hE '^[^-:#>|1-9 ].{60,}$' assets/samples/*.md | sed -E 's/\{#[^}]*\}//g' >"$work/paragraphs"
for characters in 2000 20000 100000; do
  draft="$work/$characters.md"
  {
    printf -- '---\nform: correction_notice\nprocuratorate: 澜川市云埠县人民检察院\naddressee: 云埠县公安局\n---\n\n::: problems\n\n'
    have=0
    for round in $(seq 100); do
      while IFS= read -r line; do
        ((have < characters)) || break 2
        line=${line//。/，卷${round}。}
        printf '%s\n\n' "$line"
        have=$((have + ${#line}))
      done <"$work/paragraphs"
    done
    printf ':::\n'
  } >"$draft"
  "$work/jianwen" --workspace "$work/ws" "$draft" 2>"$work/log" &
  pid=$!
  for _ in $(seq 200); do grep -q paint-content "$work/log" && break; sleep 0.1; done
  sleep 3
  xdotool mousemove 700 500; sleep 0.2; xdotool click 1; sleep 0.5
  memory() { awk '/^VmRSS/{printf "%d", $2/1024}' "/proc/$pid/status"; }
  before=$(memory)
  for _ in $(seq "$keys"); do xdotool key --delay 0 a; sleep 0.12; done
  sleep 1
  after=$(memory)
  grep 'paint-content' "$work/log" | awk '{print $4}' | tail -n "$keys" | sort -n |
    awk -v c="$characters" -v m="$before" -v n="$after" '{t[NR]=$1} END {printf "%6d characters: median %.1f ms, 95 %% %.1f ms, largest %.1f ms of %d; memory %d MB before, %d after\n", c, t[int((NR+1)/2)], t[int(NR*0.95)], t[NR], NR, m, n}'
  if [[ $characters == 20000 && ${JIANWEN_LONG:-1} == 1 ]]; then
    run() { # KEYS
      for _ in $(seq $(($1 / 100))); do
        xdotool key --delay 8 $(printf 'a %.0s' $(seq 50)) $(printf 'BackSpace %.0s' $(seq 50))
      done
      sleep 4
    }
    run 1000; first=$(memory)
    run 9000
    echo "memory after 1,000 keys $first MB, after 10,000 $(memory) MB"
  fi
  kill "$pid"; wait "$pid" 2>/dev/null || true
done
echo "load of the machine: $(cut -d' ' -f1-3 /proc/loadavg) on $(nproc) processors"
