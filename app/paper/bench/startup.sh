#!/usr/bin/env bash
# How long the window takes to its first paint with a draft on it, beside a bare
# Fyne window, in turn on the same virtual screen; then how long a turn of the wheel
# takes to reach the screen in a document of about 33 pages, and how many frames a second
# there are while the wheel turns, beside a bare widget.List of as many lines.
#
#   app/paper/bench/startup.sh [RUNS]
#
# Wants Xvfb, openbox and xdotool. Times are milliseconds, medians of RUNS (9).
set -euo pipefail
cd "$(dirname "$0")/../../.."
runs=${1:-9}
work=$(mktemp -d)
started=()
finish() {
  for pid in ${started[@]+"${started[@]}"}; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

# The bare window: a label, and an object that tells when it is painted.
cat >"$work/bare.go" <<'GO'
package main

import (
	"fmt"
	"image"
	"image/color"
	"os"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

func main() {
	a := app.NewWithID("cn.jianwen.bare")
	w := a.NewWindow("bare")
	dot := canvas.NewRaster(nil)
	dot.Generator = func(int, int) image.Image {
		fyne.Do(func() { fmt.Fprintln(os.Stderr, "jianwen-trace", time.Now().UnixMilli(), "paint-content") })
		return image.NewUniform(color.Black)
	}
	dot.SetMinSize(fyne.NewSize(1, 1))
	w.SetContent(container.NewBorder(nil, dot, nil, nil, widget.NewLabel("bare")))
	w.Resize(fyne.NewSize(1200, 860))
	w.ShowAndRun()
}
GO

# The bare list: 2,000 labels of a line of Chinese text, which tells of frames likewise.
cat >"$work/list.go" <<'GO'
package main

import (
	"fmt"
	"image"
	"image/color"
	"os"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

var (
	changed time.Time
	dot     = canvas.NewRaster(nil)
)

// A wheel hands the list what it is handed, and notes when.
type wheel struct {
	widget.BaseWidget
	list *widget.List
}

func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}

func (w *wheel) Scrolled(e *fyne.ScrollEvent) {
	changed = time.Now()
	w.list.ScrollToOffset(w.list.GetScrollOffset() - 4.6*e.Scrolled.DY)
	dot.Refresh()
}

func main() {
	a := app.NewWithID("cn.jianwen.list")
	win := a.NewWindow("list")
	dot.Generator = func(int, int) image.Image {
		since := changed
		fyne.Do(func() {
			fmt.Fprintf(os.Stderr, "jianwen-trace %d paint-content %.1f\n", time.Now().UnixMilli(), float64(time.Since(since).Microseconds())/1000)
		})
		return image.NewUniform(color.Transparent)
	}
	dot.SetMinSize(fyne.NewSize(1, 1))
	line := []rune(strings.Repeat("人民检察院在办理案件中发现社会治理工作存在下列问题应当提出检察建议", 3))
	list := widget.NewList(func() int { return 2000 }, func() fyne.CanvasObject { return widget.NewLabel("") },
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*widget.Label).SetText(fmt.Sprint(i, string(line[i%30:i%30+40]))) })
	w := &wheel{list: list}
	w.ExtendBaseWidget(w)
	win.SetContent(container.NewBorder(nil, dot, nil, nil, container.NewStack(list, w)))
	win.Resize(fyne.NewSize(1200, 860))
	win.ShowAndRun()
}
GO
go build -tags migrated_fynedo -buildvcs=false -o "$work/jianwen" .
go build -tags migrated_fynedo -buildvcs=false -o "$work/bare" "$work/bare.go"
go build -tags migrated_fynedo -buildvcs=false -o "$work/list" "$work/list.go"

Xvfb -displayfd 3 -screen 0 1400x950x24 -nolisten tcp 3>"$work/display" 2>/dev/null &
started+=($!)
for _ in $(seq 100); do [[ -s $work/display ]] && break; sleep 0.1; done
export DISPLAY=":$(cat "$work/display")" LC_ALL=zh_CN.UTF-8 LIBGL_ALWAYS_SOFTWARE=1 JIANWEN_TRACE=1
export HOME="$work" XDG_CONFIG_HOME="$work" XDG_CACHE_HOME="$work" XDG_RUNTIME_DIR="$work"
openbox >/dev/null 2>&1 &
started+=($!)
sleep 1

# first PROGRAM… prints the milliseconds from its start to the first paint with
# content, and those that processors worked for it by then.
first() {
  local begun pid worked
  : >"$work/trace"
  begun=$(date +%s%3N)
  "$@" 2>"$work/trace" >/dev/null &
  pid=$!
  for _ in $(seq 200); do grep -q paint-content "$work/trace" && break; sleep 0.05; done
  worked=$(awk '{print ($14 + $15) * 10}' "/proc/$pid/stat")
  kill "$pid" 2>/dev/null
  wait "$pid" 2>/dev/null || true
  awk -v b="$begun" -v w="$worked" '/paint-content/ {print $2 - b, w; exit}' "$work/trace"
}
median() { cut -d' ' -f"${2:-1}" "$1" | sort -n | awk '{v[NR] = $1} END {printf "%.0f", v[int((NR + 1) / 2)]}'; }
worst() { sort -n "$1" | awk '{v[NR] = $1} END {printf "%.1f", v[int((NR * 95 + 99) / 100)]}'; }

first "$work/bare" >/dev/null # the font index of Fyne is made once
for _ in $(seq "$runs"); do
  first "$work/bare" >>"$work/bare.ms"
  first "$work/jianwen" --workspace "$work/data" assets/samples/governance_recommendation.md >>"$work/ours.ms"
done
echo "first paint: bare Fyne window $(median "$work/bare.ms") ms, jianwen with a draft $(median "$work/ours.ms") ms (medians of $runs)"
echo "processor time until then: $(median "$work/bare.ms" 2) ms, $(median "$work/ours.ms" 2) ms"

# A long draft: the sample's facts over and over.
awk '{print} /^::: facts/ {inside = 1; next} /^:::$/ {inside = 0} inside {part = part $0 "\n"}
  END {print "::: facts"; for (i = 0; i < 40; i++) printf "%s\n", part; print ":::"}' \
  assets/samples/governance_recommendation.md >"$work/long.md"
# scroll NAME PROGRAM… turns the wheel: a notch at a time for the latency, then without a
# pause for the frames.
scroll() {
  local name=$1 pid lines
  shift
  : >"$work/trace"
  "$@" 2>"$work/trace" >/dev/null &
  pid=$!
  for _ in $(seq 200); do grep -q paint-content "$work/trace" && break; sleep 0.05; done
  sleep 3
  xdotool mousemove 700 500
  sleep 0.3
  lines=$(wc -l <"$work/trace")
  for _ in $(seq 100); do
    xdotool click 5
    sleep 0.1
  done
  sleep 1
  tail -n +$((lines + 1)) "$work/trace" | awk '/paint-content/ {print $4}' >"$work/scroll.ms"
  echo "$name: one notch of the wheel to the end of its frame: median $(median "$work/scroll.ms") ms, 95 % within $(worst "$work/scroll.ms") ms ($(wc -l <"$work/scroll.ms") frames)"
  lines=$(wc -l <"$work/trace")
  xdotool click --repeat 200 --delay 8 4
  xdotool click --repeat 200 --delay 8 5
  sleep 1
  tail -n +$((lines + 1)) "$work/trace" |
    awk -v n="$name" '/paint-content/ {if (!first) first = $2; last = $2; frames++} END {printf "%s: %.0f frames a second while the wheel turns (%d in %.1f s)\n", n, (frames - 1) * 1000 / (last - first), frames, (last - first) / 1000}'
  kill "$pid" 2>/dev/null
  wait "$pid" 2>/dev/null || true
}
scroll "bare widget.List" "$work/list"
scroll "jianwen" "$work/jianwen" --workspace "$work/data" "$work/long.md"
echo "load of the machine: $(cut -d' ' -f1-3 /proc/loadavg) on $(nproc) processors"
