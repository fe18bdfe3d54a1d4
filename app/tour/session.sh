# What firsthour.sh and tasks.sh stand on; it is sourced. A virtual screen, a session bus,
# a window manager, fcitx5 with pinyin and a home of its own, all of which end with the
# script; keys, pictures and a list of steps, each done or not.
#
# Wants what .ci/setup installs for the tests, and libime-bin, python3-dbus, python3-gi
# and xclip. JIANWEN_PROGRAM is a program that is built already; without it one is built.

tour=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$tour/../.." && pwd)
pictures=${1:-}
work=$(mktemp -d)
started=()
steps=() bad=() step="" logs=0

finish() {
  local pid
  for pid in ${program:-} ${started[@]+"${started[@]}"}; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  if [[ -n ${JIANWEN_KEEP:-} ]]; then echo "kept: $work"; else rm -rf "$work"; fi
}
trap finish EXIT
trap 'exit 130' INT TERM

for tool in Xvfb openbox xdotool fcitx5 dbus-daemon libime_pinyindict pdftotext import xclip /usr/bin/python3; do
  command -v "$tool" >/dev/null || { echo "tour: no $tool here" >&2; exit 2; }
done
/usr/bin/python3 -c 'import dbus, gi' 2>/dev/null || { echo "tour: no python3-dbus or python3-gi here" >&2; exit 2; }

im() { # ImageMagick's own program, whatever else has its name
  local tool=$1
  shift
  if [[ -x /usr/bin/$tool ]]; then "/usr/bin/$tool" "$@"; else "$tool" "$@"; fi
}

# until_true polls a command for some seconds.
until_true() {
  local end=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    ((SECONDS < end)) || return 1
    sleep 0.2
  done
}

# begin_session starts all but the program.
begin_session() {
  jianwen=${JIANWEN_PROGRAM:-$work/jianwen}
  [[ -n ${JIANWEN_PROGRAM:-} ]] || (cd "$root" && go build -tags migrated_fynedo -buildvcs=false -o "$jianwen" .)
  mkdir -p -m 700 "$work/home/.config/fcitx5" "$work/run"
  chmod 700 "$work/run"
  printf '[Groups/0]\nName=Default\nDefault Layout=us\nDefaultIM=pinyin\n\n[Groups/0/Items/0]\nName=keyboard-us\nLayout=\n\n[Groups/0/Items/1]\nName=pinyin\nLayout=\n\n[GroupOrder]\n0=Default\n' \
    >"$work/home/.config/fcitx5/profile"
  printf '[Behavior]\nActiveByDefault=True\n' >"$work/home/.config/fcitx5/config"
  Xvfb ${TOUR_DISPLAY:+"$TOUR_DISPLAY"} -displayfd 3 -screen 0 1240x860x24 -nolisten tcp 3>"$work/display" 2>/dev/null &
  started+=($!)
  until_true 20 test -s "$work/display" || { echo "tour: Xvfb did not start" >&2; exit 2; }
  DISPLAY=":$(cat "$work/display")"
  export DISPLAY LC_ALL=zh_CN.UTF-8 LIBGL_ALWAYS_SOFTWARE=1 JIANWEN_TRACE=1
  export HOME="$work/home" XDG_RUNTIME_DIR="$work/run"
  unset XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME XMODIFIERS GTK_IM_MODULE QT_IM_MODULE WAYLAND_DISPLAY
  dbus-daemon --session --nofork --print-address=4 4>"$work/bus" >/dev/null 2>&1 &
  started+=($!)
  until_true 20 test -s "$work/bus" || { echo "tour: no session bus" >&2; exit 2; }
  DBUS_SESSION_BUS_ADDRESS=$(head -n 1 "$work/bus")
  export DBUS_SESSION_BUS_ADDRESS
  openbox >/dev/null 2>&1 &
  started+=($!)
  fcitx5 --disable=wayland,waylandim,kimpanel,notificationitem,notifications,clipboard,quickphrase,xim,cloudpinyin >"$work/fcitx.log" 2>&1 &
  started+=($!)
  sleep 2
}

# start opens the window, with the arguments of the program, and waits until it is painted.
start() {
  log=$work/log.$((++logs))
  nice -n "${TOUR_NICE:-0}" "$jianwen" --workspace "$work/ws" "$@" >"$log" 2>&1 &
  program=$!
  until_true 90 said paint || fail_now "no window came up"
  until_true 60 window || fail_now "no window came up"
  xdotool windowsize --sync "$(window)" 1200 800 2>/dev/null || true
  xdotool windowmove "$(window)" 20 30 2>/dev/null || true
  xdotool windowfocus --sync "$(window)" 2>/dev/null || true
  rest
}

window() { xdotool search --onlyvisible --pid "$program" 2>/dev/null | tail -n 1 | grep .; }
said() { grep -q "jianwen-trace [0-9]* $1" "$log"; }

# stop closes the window as its user does.
stop() {
  keys ctrl+q
  until_true 20 gone || { kill "$program"; return 1; }
  program=""
}
gone() { ! kill -0 "$program" 2>/dev/null; }

fail_now() {
  echo "tour: $1" >&2
  sed 's/^/    /' "$log" >&2
  exit 2
}

# spent is what the program has worked, in milliseconds.
spent() { cat /proc/"$program"/task/*/schedstat 2>/dev/null | awk '{s += $1} END {printf "%d", s / 1e6}' || true; }

# rest waits until the program has nothing more to do: it has worked for no more than a
# blinking caret needs for most of a second.
rest() {
  local before after calm=0 end=$((SECONDS + ${1:-30}))
  while ((SECONDS < end && calm < 2)); do
    before=$(spent)
    sleep 0.3
    after=$(spent)
    if ((after - before < 130)); then calm=$((calm + 1)); else calm=0; fi
    if gone; then return 0; fi
  done
  return 0
}

keys() {
  xdotool key --delay "${TOUR_DELAY:-90}" "$@"
  sleep 0.2
}

# types types Chinese, by pinyin. What could not be typed is a fault of the step.
types() {
  local out
  out=$("$tour/typist" "$1") || bad+=("typist: $out")
  echo "    typist: $out"
}

# shot takes a picture of the window at rest.
shot() {
  [[ -n $pictures ]] || { rest 10; return 0; }
  mkdir -p "$pictures"
  rest 10
  im import -window "$(window)" "$pictures/$1.png" || true
}

# begin names the step that the checks after it belong to.
begin() {
  end_step
  step=$1 bad=()
  echo "== $step"
}

# holds checks something, within some seconds.
holds() {
  local what=$1
  shift
  if until_true "${WITHIN:-10}" "$@"; then
    echo "    yes: $what"
  else
    echo "    NO:  $what"
    bad+=("$what")
  fi
}

end_step() {
  [[ -n $step ]] || return 0
  if ((${#bad[@]})); then
    steps+=("not done  $step: $(IFS=';'; echo "${bad[*]}")")
  else
    steps+=("done      $step")
  fi
  step=""
}

# report lists the steps; the exit code is 1 where one was not done.
report() {
  end_step
  echo
  printf '%s\n' "${steps[@]}"
  ! printf '%s\n' "${steps[@]}" | grep -q '^not done'
}

# has tells whether a file holds a text, blanks and line breaks apart.
has() { tr -d '[:space:]' <"$1" | grep -qF -- "$(tr -d '[:space:]' <<<"$2")"; }

# kept tells whether one of the texts that the register keeps holds a text.
kept() {
  /usr/bin/python3 - "$work/ws/register.db" "$1" <<'PY'
import sqlite3, sys, zlib
want = "".join(sys.argv[2].split())
db = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
for (body,) in db.execute("SELECT body FROM texts"):
    if want in "".join(zlib.decompress(body, -15).decode().split()):
        sys.exit(0)
sys.exit(1)
PY
}

# named_window tells whether the window's title holds a text.
named_window() { xdotool getwindowname "$(window)" | grep -qF -- "$1"; }

# asked_where tells whether the PDF has been made and its file is asked for.
asked_where() { awk '/says 正在导出/ {made = 1; next} made && /says *$/ {found = 1} END {exit !found}' "$log"; }
