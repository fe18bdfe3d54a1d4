package ime

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"

	"jianwen/app/ime/bustest"
)

// A real is fcitx5 with pinyin, without a screen, on a bus of the test's own.
type real struct {
	t       testing.TB
	home    string
	process *exec.Cmd
}

// newReal starts fcitx5, or skips.
func newReal(t testing.TB) *real {
	t.Helper()
	bustest.Need(t, "fcitx5")
	r := &real{t: t, home: t.TempDir()}
	for name, text := range map[string]string{
		"profile": "[Groups/0]\nName=Default\nDefault Layout=us\nDefaultIM=pinyin\n\n[Groups/0/Items/0]\nName=keyboard-us\nLayout=\n\n" +
			"[Groups/0/Items/1]\nName=pinyin\nLayout=\n\n[GroupOrder]\n0=Default\n",
		"config": "[Behavior]\nActiveByDefault=True\n",
	} {
		path := filepath.Join(r.home, ".config", "fcitx5", name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	r.start()
	t.Cleanup(r.kill)
	return r
}

func (r *real) start() {
	r.process = exec.Command("fcitx5", "--disable=xcb,xim,wayland,waylandim,kimpanel,notificationitem,notifications,"+
		"clipboard,quickphrase,cloudpinyin,virtualkeyboard,classicui")
	r.process.Env = append(os.Environ(), "HOME="+r.home, "XDG_RUNTIME_DIR="+r.home, "XDG_CONFIG_HOME=", "XDG_DATA_HOME=", "LC_ALL=C.UTF-8", "DISPLAY=", "WAYLAND_DISPLAY=")
	if err := r.process.Start(); err != nil {
		r.t.Fatal(err)
	}
}

// kill is kill -9.
func (r *real) kill() {
	_ = r.process.Process.Kill()
	_ = r.process.Wait()
}

// A paper is text with a caret, as a widget has it.
type paper struct {
	text  []rune
	caret int
}

func (p *paper) insert(s string) {
	p.text = slices.Insert(p.text, p.caret, []rune(s)...)
	p.caret += len([]rune(s))
}

// press does what a key means that no input method has handled.
func (p *paper) press(k Key) {
	switch {
	case k.Release || k.State&^Shift != 0:
	case k.Sym == 0xff08 && p.caret > 0:
		p.caret--
		p.text = slices.Delete(p.text, p.caret, p.caret+1)
	case k.Sym == 0xff0d:
		p.insert("\n")
	case k.Sym == 0xff51:
		p.caret = max(p.caret-1, 0)
	case k.Sym == 0xff53:
		p.caret = min(p.caret+1, len(p.text))
	case k.Sym >= ' ' && k.Sym < 0x7f:
		p.insert(string(rune(k.Sym)))
	}
}

// A page is a paper as a client.
type page struct {
	paper
	preedit Preedit
	panel   Panel
}

func (p *page) Commit(text string) { p.insert(text) }

func (p *page) Preedit(pre Preedit) { p.preedit = pre }

func (p *page) Panel(panel Panel) { p.panel = panel }

func (p *page) Forward(k Key) { p.press(k) }

// A witness reads along on the bus and does to its own paper what the messages say,
// in the order in which the bus passed them on.
type witness struct {
	mu       sync.Mutex
	paper    paper
	composed string
	keys     map[uint32]Key // questions without an answer, by serial
	resets   map[uint32]bool
	resetAt  string // what was composed when a reset was asked for, that has not been answered
	log      []string
}

func newWitness(t testing.TB, address string) *witness {
	t.Helper()
	conn, err := dbus.Connect(address)
	if err != nil {
		t.Fatal(err)
	}
	w := &witness{keys: map[uint32]Key{}, resets: map[uint32]bool{}}
	messages := make(chan *dbus.Message, 10000)
	if err := conn.BusObject().Call("org.freedesktop.DBus.Monitoring.BecomeMonitor", 0, []string{}, uint32(0)).Err; err != nil {
		t.Fatal(err)
	}
	conn.Eavesdrop(messages)
	t.Cleanup(func() { _ = conn.Close() })
	go func() {
		for m := range messages {
			w.read(m)
		}
	}()
	return w
}

func (w *witness) read(m *dbus.Message) {
	w.mu.Lock()
	defer w.mu.Unlock()
	member, _ := m.Headers[dbus.FieldMember].Value().(string)
	answers, _ := m.Headers[dbus.FieldReplySerial].Value().(uint32)
	switch {
	case m.Type == dbus.TypeMethodCall && member == "ProcessKeyEvent":
		k := Key{}
		k.Sym, _ = at[uint32](m.Body, 0)
		k.State, _ = at[uint32](m.Body, 2)
		k.Release, _ = at[bool](m.Body, 3)
		w.keys[m.Serial()] = k
	case m.Type == dbus.TypeMethodCall && member == "Reset":
		w.resets[m.Serial()], w.resetAt = true, w.composed
	case m.Type == dbus.TypeSignal && member == "CommitString":
		text, _ := at[string](m.Body, 0)
		w.log = append(w.log, "commit "+text)
		w.paper.insert(text)
		w.resetAt = ""
	case m.Type == dbus.TypeSignal && member == "UpdateFormattedPreedit":
		w.composed = joined(m.Body, 0)
	case m.Type == dbus.TypeSignal && member == "ForwardKey":
		sym, _ := at[uint32](m.Body, 0)
		release, _ := at[bool](m.Body, 2)
		w.paper.press(Key{Sym: sym, Release: release})
	case m.Type == dbus.TypeMethodReply && w.resets[answers]:
		delete(w.resets, answers)
		w.paper.insert(spelled(w.resetAt))
		w.resetAt = ""
	case m.Type == dbus.TypeMethodReply:
		k, ok := w.keys[answers]
		delete(w.keys, answers)
		if handled, isBool := at[bool](m.Body, 0); ok && isBool && !handled {
			w.log = append(w.log, fmt.Sprintf("key %x", k.Sym))
			w.paper.press(k)
		}
	case m.Type == dbus.TypeError:
		if k, ok := w.keys[answers]; ok { // it died with the question
			delete(w.keys, answers)
			w.paper.insert(spelled(w.composed))
			w.composed = ""
			w.paper.press(k)
		}
	case m.Type == dbus.TypeSignal && member == "NameOwnerChanged":
		name, _ := at[string](m.Body, 0)
		if owner, _ := at[string](m.Body, 2); name == fcitxNames[0] && owner == "" {
			w.paper.insert(spelled(w.composed))
			w.composed = ""
		}
	}
}

func (w *witness) press(k Key) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.paper.press(k)
}

// catchUp waits, not for ever, until the witness has read as far as a text.
func (w *witness) catchUp(text string) {
	for end := time.Now().Add(2 * time.Second); w.text() != text && time.Now().Before(end); {
		time.Sleep(time.Millisecond)
	}
}

func (w *witness) text() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return string(w.paper.text)
}

// newRealDesk is a context on the real fcitx5 with a page.
func newRealDesk(t testing.TB) (*desk, *page) {
	t.Helper()
	d := newDesk(t, 10*time.Second)
	p := &page{}
	d.SetClient(p)
	d.attached()
	return d, p
}

// strike presses and releases a key as a widget does. Keys that the bus never sees are
// the witness's as soon as it has caught up.
func (d *desk) strike(p *page, k Key) {
	before := d.Name()
	if before == "" && d.witness != nil {
		d.drain()
		d.witness.catchUp(string(p.text))
	}
	if !d.Key(k) {
		p.press(k)
		if d.witness != nil && d.Name() == "" {
			d.witness.alone(string(p.text), before == "", k)
		}
	}
	k.Release = true
	d.Key(k)
}

// alone presses a key that had no input method. One that lost it on the way may have
// been on the bus, or not: the witness has it as soon as it has caught up, or never.
func (w *witness) alone(text string, never bool, k Key) {
	if !never {
		w.catchUp(text)
		never = w.text() != text
	}
	if never {
		w.press(k)
	}
}

func TestRealPinyin(t *testing.T) {
	bus(t)
	newReal(t)
	d, p := newRealDesk(t)
	for _, r := range "jiancha" {
		d.strike(p, Key{Sym: uint32(r)})
	}
	if p.preedit.Text == "" || len(p.panel.Candidates) == 0 || p.panel.Highlight != 0 {
		t.Fatalf("%+v %+v", p.preedit, p.panel)
	}
	d.strike(p, Key{Sym: 0xff08})
	d.strike(p, Key{Sym: 'a'})
	first := p.panel.Candidates[0].Text
	d.Choose(0)
	if string(p.text) != first || first != "检查" && first != "检察" {
		t.Errorf("text %q, candidate %q", string(p.text), first)
	}
}

// TestRealInAnyOrder types 300 random sequences (a tenth of them where JIANWEN_TRIALS
// does not say) with all that can come between, the end of the input method too, and
// compares with what passed on the bus.
func TestRealInAnyOrder(t *testing.T) {
	trials := 30
	if n, err := strconv.Atoi(os.Getenv("JIANWEN_TRIALS")); err == nil {
		trials = n
	}
	address := bus(t)
	r := newReal(t)
	w := newWitness(t, address)
	d, p := newRealDesk(t)
	d.witness = w
	for seed := range trials {
		dice := rand.New(rand.NewPCG(21, uint64(seed)))
		var done []string
		for range 30 {
			done = append(done, act(d, p, r, dice))
		}
		d.Settle()
		w.catchUp(string(p.text))
		if got, want := string(p.text), w.text(); got != want {
			t.Fatalf("seed %d: typed %s\ngot  %q\nwant %q\n%v", seed, strings.Join(done, " "), got, want, w.log)
		}
	}
}

// act does one thing that a person, or the system, may do while typing.
func act(d *desk, p *page, r *real, dice *rand.Rand) string {
	named := map[string]uint32{"BackSpace": 0xff08, "Return": 0xff0d, "Escape": 0xff1b, "Left": 0xff51, "Right": 0xff53, "Up": 0xff52, "Down": 0xff54}
	switch n := dice.IntN(60); {
	case n < 22:
		syllable := []string{"jian", "cha", "yuan", "fa", "xian", "de", "zh", "v", "a"}[dice.IntN(9)]
		for _, c := range syllable {
			d.strike(p, Key{Sym: uint32(c)})
		}
		return syllable
	case n < 28:
		d.strike(p, Key{Sym: ' '})
		return "space"
	case n < 40:
		names := []string{"BackSpace", "Return", "Escape", "Left", "Right", "Up", "Down"}
		name := names[dice.IntN(len(names))]
		d.strike(p, Key{Sym: named[name]})
		return name
	case n < 47:
		c := []rune(",.-=;'12390\"")[dice.IntN(12)]
		d.strike(p, Key{Sym: uint32(c)})
		return string(c)
	case n < 50:
		d.Key(Key{Sym: 0xffe1, Code: 50})
		d.Key(Key{Sym: 0xffe1, Code: 50, State: Shift, Release: true})
		return "Shift"
	case n < 52:
		d.strike(p, Key{Sym: ' ', State: Ctrl})
		return "Ctrl+space"
	case n < 54:
		d.SetClient(nil)
		d.SetClient(p)
		return "focus"
	case n < 56:
		d.Settle()
		return "settle"
	case n < 57:
		if n := len(p.panel.Candidates); n > 0 {
			d.Choose(dice.IntN(n))
		}
		return "choose"
	case n < 58:
		d.Page(dice.IntN(2) == 0)
		return "page"
	case n < 59 && dice.IntN(4) == 0:
		r.kill()
		for _, c := range "abc" {
			d.strike(p, Key{Sym: uint32(c)})
		}
		d.until("the end of fcitx5", func() bool { return d.Name() == "" })
		r.start()
		d.attached()
		return "kill"
	default:
		d.strike(p, Key{Sym: 'A', State: Shift})
		return "A"
	}
}

// newRealIBus starts IBus with libpinyin on a bus of the test's own, or skips.
func newRealIBus(t testing.TB) (restart func()) {
	t.Helper()
	for _, program := range []string{"ibus-daemon", "/usr/libexec/ibus-engine-libpinyin"} {
		bustest.Need(t, program)
	}
	bus(t)
	home, err := os.MkdirTemp("", "ibus")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(home) }) // what IBus started may write a little longer
	for _, key := range []string{"IBUS_ADDRESS", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "DISPLAY", "WAYLAND_DISPLAY"} {
		t.Setenv(key, "")
		if err := os.Unsetenv(key); err != nil {
			t.Fatal(err)
		}
	}
	for key, value := range map[string]string{
		"HOME": home, "XDG_RUNTIME_DIR": home, "LC_ALL": "C.UTF-8",
		"GSETTINGS_BACKEND": "memory", "IBUS_ADDRESS_FILE": filepath.Join(home, "address"),
	} {
		t.Setenv(key, value)
	}
	var daemon *exec.Cmd
	stop := func() {
		_ = daemon.Process.Kill()
		_ = daemon.Wait()
	}
	start := func() {
		daemon = exec.Command("ibus-daemon", "--panel", "disable", "--emoji-extension", "disable")
		if err := daemon.Start(); err != nil {
			t.Fatal(err)
		}
		for end := time.Now().Add(20 * time.Second); ; time.Sleep(100 * time.Millisecond) {
			_ = exec.Command("ibus", "engine", "libpinyin").Run() // it fails even where it works
			if engine, err := exec.Command("ibus", "engine").Output(); err == nil && strings.TrimSpace(string(engine)) == "libpinyin" {
				return
			}
			if time.Now().After(end) {
				t.Fatal("IBus does not take up libpinyin")
			}
		}
	}
	start()
	t.Cleanup(func() { stop() })
	return func() {
		stop()
		start()
	}
}

// TestRealIBus: order, panel, focus, and a daemon that ends and comes back. What
// libpinyin makes of "ren,ren " is what a GTK 3 entry shows for the same keys: the
// comma is committed at once, and what is composed goes on behind it.
func TestRealIBus(t *testing.T) {
	restart := newRealIBus(t)
	d, p := newRealDesk(t)
	if d.Name() != "IBus" {
		t.Fatal(d.Name())
	}
	typed := func(keys string) {
		for _, r := range keys {
			d.strike(p, Key{Sym: uint32(r)})
		}
	}
	want := func(text string) {
		t.Helper()
		if string(p.text) != text {
			t.Errorf("text %q, want %q", string(p.text), text)
		}
		*p = page{}
	}
	typed("ren,ren ")
	want("，人人")
	typed("ren ,ren .")
	want("人，人。")
	typed("renn")
	d.strike(p, Key{Sym: 0xff08})
	if p.preedit.Text != "人" || len(p.panel.Candidates) == 0 || p.panel.Highlight != 0 || !p.panel.After || p.panel.Before {
		t.Errorf("%+v %+v", p.preedit, p.panel)
	}
	d.Page(true)
	if !p.panel.Before {
		t.Errorf("%+v", p.panel)
	}
	d.Page(false)
	d.Choose(1)
	want("任")
	typed("ren")
	d.SetClient(nil)
	d.SetClient(p)
	typed("ren")
	d.Settle()
	want("人人")
	typed("ren")
	restart()
	d.until("the end of IBus", func() bool { return len(p.text) > 0 })
	d.attached()
	typed("fa")
	first := p.panel.Candidates[0].Text
	typed(" ")
	want("人" + first)
}
