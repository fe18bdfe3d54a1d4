package app_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"jianwen/drafting/register"
)

// TestKilled kills the real program at random moments while somebody types, and looks
// what the register has: all that was typed a second before, in order, nothing twice. A
// key counts from the moment at which the program had it: on a busy machine the X server
// may have kept it for longer than that.
// It wants JIANWEN_PROGRAM, the program with its real driver, a display and xdotool.
// JIANWEN_TRIALS makes it that many kills (200 in full, 20 otherwise).
func TestKilled(t *testing.T) { testKilled(t, false) }

// TestKilledComposing does so while somebody types Chinese, and in the midst of a word: of
// that nothing is kept. It wants fcitx5 with pinyin on the session bus as well, and
// JIANWEN_PINYIN to say so.
func TestKilledComposing(t *testing.T) {
	if os.Getenv("JIANWEN_PINYIN") == "" {
		t.Skip("skipped: no JIANWEN_PINYIN; .ci/window gives it")
	}
	testKilled(t, true)
}

func testKilled(t *testing.T, composing bool) {
	program := os.Getenv("JIANWEN_PROGRAM")
	if program == "" || os.Getenv("DISPLAY") == "" {
		t.Skip("skipped: no JIANWEN_PROGRAM or no display; .ci/window gives both")
	}
	trials := 20
	if n, err := strconv.Atoi(os.Getenv("JIANWEN_TRIALS")); err == nil {
		trials = n
	}
	dir := t.TempDir()
	draft := filepath.Join(dir, "稿.md")
	const text = "---\nform: correction_notice\nprocuratorate: 某县人民检察院\n---\n\n::: problems\n\n正文\n\n:::\n"
	if err := os.WriteFile(draft, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	k := killer{t: t, program: program, workspace: filepath.Join(dir, "ws"), draft: draft, composing: composing}
	before := "正文"
	for i := range trials {
		dice := rand.New(rand.NewPCG(200, uint64(i)))
		before = k.trial(before, dice)
	}
	if k.due == 0 {
		t.Error("not one character was typed a second before a kill")
	}
	t.Logf("%d kills: %d characters typed, %d of them known to the program a second before it was killed, %d kept in all",
		trials, k.typed, k.due, utf8.RuneCountInString(before)-utf8.RuneCountInString("正文"))
}

// A killer starts the program, types and kills.
type killer struct {
	t                         *testing.T
	program, workspace, draft string
	composing                 bool // through an input method
	typed, due                int  // characters, in all trials
}

// A stroke is the keys of a character.
type stroke struct {
	keys []string
	text string
	at   time.Time
}

// stroke is a character to be typed.
func (k *killer) stroke(dice *rand.Rand) stroke {
	if k.composing {
		return stroke{keys: []string{"r", "e", "n", "space"}, text: "人"}
	}
	letter := string(rune('a' + dice.IntN(26)))
	return stroke{keys: []string{letter}, text: letter}
}

// trial types behind what is there and kills; it returns what is there afterwards.
func (k *killer) trial(before string, dice *rand.Rand) string {
	t := k.t
	t.Helper()
	program := exec.Command(k.program, "--workspace", k.workspace, k.draft)
	log, err := os.Create(filepath.Join(t.TempDir(), "log"))
	if err != nil {
		t.Fatal(err)
	}
	program.Env = append(os.Environ(), "JIANWEN_TRACE=1")
	if !k.composing {
		program.Env = append(program.Env, "DBUS_SESSION_BUS_ADDRESS=unix:path=/nowhere")
	}
	program.Stderr = log
	if err := program.Start(); err != nil {
		t.Fatal(err)
	}
	k.ready(log.Name())
	xdotool(t, "key", "--clearmodifiers", "ctrl+End")
	var typed []stroke
	end := time.Now().Add(time.Duration(dice.IntN(2500)) * time.Millisecond)
	for time.Now().Before(end) {
		s := k.stroke(dice)
		xdotool(t, append([]string{"key", "--delay", "0"}, s.keys...)...)
		s.at = time.Now()
		typed = append(typed, s)
		time.Sleep(time.Duration(20+dice.IntN(60)) * time.Millisecond) // twice as fast as the quickest typist
	}
	if k.composing && dice.IntN(2) == 0 {
		xdotool(t, "key", "--delay", "0", "r", "e")
	}
	killed := time.Now()
	if err := program.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = program.Wait() // it was killed
	safe, all, had := "", "", k.had(log.Name(), killed.Add(-time.Second))
	for _, s := range typed {
		all += s.text
		if had -= len(s.keys); killed.Sub(s.at) > time.Second && had >= 0 {
			safe = all
		}
	}
	k.typed, k.due = k.typed+utf8.RuneCountInString(all), k.due+utf8.RuneCountInString(safe)
	after := k.kept()
	added, ok := strings.CutPrefix(after, before)
	if !ok || !strings.HasPrefix(all, added) || !strings.HasPrefix(added, safe) {
		t.Fatalf("typed %q, of which %q a second before the end; the draft was %q and is %q", all, safe, before, after)
	}
	return after
}

// had is how many keys the program had set by then, as it traces them.
func (k *killer) had(log string, then time.Time) (n int) {
	k.t.Helper()
	said, err := os.ReadFile(log)
	if err != nil {
		k.t.Fatal(err)
	}
	for line := range strings.Lines(string(said)) {
		var at int64
		var took float64
		if _, err := fmt.Sscanf(line, "jianwen-trace %d shown %f key\n", &at, &took); err == nil && at < then.UnixMilli() {
			n++
		}
	}
	return n
}

// ready waits until the draft is on the screen and has the keys.
func (k *killer) ready(log string) {
	k.t.Helper()
	for end := time.Now().Add(time.Minute); ; time.Sleep(50 * time.Millisecond) {
		said, err := os.ReadFile(log)
		if err == nil && strings.Contains(string(said), "paint-content") {
			break
		}
		if time.Now().After(end) {
			k.t.Fatalf("no window came up: %s", said)
		}
	}
	// No click: on a busy machine the window manager holds it back, and it comes after keys.
	xdotool(k.t, "search", "--sync", "--onlyvisible", "--name", "检文", "windowactivate", "--sync")
}

// kept is the paragraph as the register has it.
func (k *killer) kept() string {
	k.t.Helper()
	ctx := context.Background()
	books, err := register.Open(ctx, k.workspace, register.Options{})
	if err != nil {
		k.t.Fatal(err)
	}
	d, err := books.At(ctx, k.draft)
	var text string
	if err == nil {
		text, _, err = books.Text(ctx, d.ID)
	}
	if err = errors.Join(err, books.Close()); err != nil {
		k.t.Fatal(err)
	}
	_, text, _ = strings.Cut(text, "::: problems\n\n")
	text, _, _ = strings.Cut(text, "\n\n:::")
	return text
}

func xdotool(t *testing.T, args ...string) {
	t.Helper()
	if out, err := exec.Command("xdotool", args...).CombinedOutput(); err != nil {
		t.Fatal(fmt.Errorf("xdotool %v: %w: %s", args, err, out))
	}
}
