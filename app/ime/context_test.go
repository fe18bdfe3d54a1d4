package ime

import (
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"
)

func TestTyping(t *testing.T) {
	address := bus(t)
	newFake(t, address, fcitxNames...)
	d := newDesk(t, 5*time.Second)
	d.attached()
	d.typed("ni")
	if d.field.preedit.Text != "ni" || d.field.preedit.Caret != 2 || len(d.field.panel.Candidates) != 2 || !d.Composing() {
		t.Errorf("%+v %+v", d.field.preedit, d.field.panel)
	}
	d.typed(" hao,ab\b\bx.1")
	d.want("NIHAO，X.1")
}

// TestOrder: what is committed before a key that comes back stands before it.
func TestOrder(t *testing.T) {
	newFake(t, bus(t), fcitxNames[0])
	d := newDesk(t, 5*time.Second)
	d.attached()
	for range 50 {
		d.typed("ren,ren.")
	}
	d.want(strings.Repeat("REN，REN.", 50))
}

// TestTwoNames: an input method under both names is taken up once.
func TestTwoNames(t *testing.T) {
	f := newFake(t, bus(t), fcitxNames...)
	d := newDesk(t, 5*time.Second)
	d.attached()
	d.typed("a ")
	if n := f.called("create"); n != 1 {
		t.Errorf("%d contexts", n)
	}
}

// TestHang: an input method that does not answer is typed past, and neither its late
// answer changes anything nor what it commits when it is reset.
func TestHang(t *testing.T) {
	t.Run("reset drops", func(t *testing.T) { testHang(t, false) })
	t.Run("reset commits", func(t *testing.T) { testHang(t, true) })
}

func testHang(t *testing.T, commits bool) {
	t.Helper()
	f := newFake(t, bus(t), fcitxNames[0])
	f.set(func(f *fake) { f.commits = commits })
	d := newDesk(t, 30*time.Millisecond)
	d.attached()
	f.set(func(f *fake) { f.delay = 0 })
	d.typed("ni")
	hang := make(chan struct{})
	f.set(func(f *fake) { f.hang = hang })
	d.typed("hao ma")
	d.want("nihao ma")
	f.set(func(f *fake) { f.hang = nil })
	close(hang)
	d.until("an answer", func() bool {
		d.mu.Lock()
		defer d.mu.Unlock()
		return d.late == nil
	})
	d.wait = 5 * time.Second
	d.until("silence", func() bool { return len(d.posts) == 0 })
	d.typed("ab ")
	d.want("nihao maAB")
}

// TestHangingReset: what an input method commits when it is reset, but too late, stands in
// the text already and does not come a second time.
func TestHangingReset(t *testing.T) {
	f := newFake(t, bus(t), fcitxNames[0])
	stuck := make(chan struct{})
	f.set(func(f *fake) { f.commits, f.stuck = true, stuck })
	d := newDesk(t, 30*time.Millisecond)
	d.attached()
	d.typed("ni")
	d.Settle()
	d.want("ni")
	d.typed("ma")
	d.want("nima")
	f.set(func(f *fake) { f.stuck = nil })
	close(stuck)
	d.until("an answer", func() bool { return d.still(nil) })
	d.wait = 5 * time.Second
	d.typed("ab ")
	d.want("nimaAB")
}

// TestGoneAndBack: what is being composed stays as text, plain keys go on, and an
// input method that comes back is taken up.
func TestGoneAndBack(t *testing.T) {
	address := bus(t)
	f := newFake(t, address, fcitxNames[0])
	d := newDesk(t, 5*time.Second)
	d.attached()
	d.typed("ni")
	if err := f.conn.Close(); err != nil {
		t.Fatal(err)
	}
	d.typed("ma")
	d.until("the end of it", func() bool { return d.Name() == "" })
	d.want("nima")
	newFake(t, address, fcitxNames[0])
	d.attached()
	d.typed("ni ")
	d.want("nimaNI")
}

// TestFocus: a composition stays where it was begun.
func TestFocus(t *testing.T) {
	for name, commits := range map[string]bool{"reset drops": false, "reset commits": true} {
		f := newFake(t, bus(t), fcitxNames[0])
		f.set(func(f *fake) { f.commits = commits })
		d := newDesk(t, 5*time.Second)
		d.attached()
		d.typed("ni")
		var other field
		d.SetClient(&other)
		want := "ni"
		if commits {
			want = "NI"
		}
		d.want(want)
		if d.field.preedit.Text != "" || !d.field.panel.Empty() || other.text != "" {
			t.Errorf("%s: %+v %+v %q", name, d.field.preedit, d.field.panel, other.text)
		}
		d.SetClient(nil)
		d.typed("x")
		d.SetClient(&d.field)
		d.typed("ma ")
		d.want(want + "xMA")
	}
}

// TestSettle: a click elsewhere ends a composition once.
func TestSettle(t *testing.T) {
	newFake(t, bus(t), fcitxNames[0])
	d := newDesk(t, 5*time.Second)
	d.attached()
	d.typed("ni")
	d.Settle()
	d.Settle()
	d.want("ni")
	d.typed("\bhao ")
	d.want("nHAO")
}

// TestShiftCommits: the release of Shift ends a composition, before what comes next.
func TestShiftCommits(t *testing.T) {
	newFake(t, bus(t), fcitxNames[0])
	d := newDesk(t, 5*time.Second)
	d.attached()
	d.typed("ni")
	d.Key(Key{Sym: 0xffe1})
	d.Key(Key{Sym: 0xffe1, State: Shift, Release: true})
	d.want("ni")
	d.Settle()
	d.want("ni")
}

func TestPanel(t *testing.T) {
	f := newFake(t, bus(t), fcitxNames[0])
	d := newDesk(t, 5*time.Second)
	d.attached()
	d.typed("ni")
	d.Page(true)
	d.Page(false)
	d.Choose(1)
	d.want("另")
	if f.called("next") != 1 || f.called("previous") != 1 || !d.field.panel.Empty() {
		t.Errorf("%v %+v", f.calls, d.field.panel)
	}
}

// TestNoBus: without a bus keys are plain.
func TestNoBus(t *testing.T) {
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
	t.Setenv("IBUS_ADDRESS", "unix:path=/nowhere")
	d := newDesk(t, time.Second)
	d.typed("ab")
	d.want("ab")
	if name, found := Found(t.Context()); found {
		t.Errorf("found %s", name)
	}
}

// TestAnyOrder types at random while the input method is slow, resets, loses focus,
// and compares with what the fake's rules say. JIANWEN_TRIALS makes it that many
// sequences (300 in full).
func TestAnyOrder(t *testing.T) {
	trials := 30
	if n, err := strconv.Atoi(os.Getenv("JIANWEN_TRIALS")); err == nil {
		trials = n
	}
	newFake(t, bus(t), fcitxNames[0])
	d := newDesk(t, 5*time.Second)
	d.attached()
	for seed := range trials {
		dice := rand.New(rand.NewPCG(8, uint64(seed)))
		d.field.text = ""
		want, composed := "", ""
		for range 40 {
			switch n := dice.IntN(12); n {
			default:
				c := string(rune('a' + dice.IntN(26)))
				d.typed(c)
				composed += c
			case 0:
				d.typed(" ")
				if composed == "" {
					want += " "
				}
				want, composed = want+strings.ToUpper(composed), ""
			case 1:
				d.typed(",")
				want, composed = want+strings.ToUpper(composed)+"，", ""
			case 2:
				d.typed(".")
				want, composed = want+strings.ToUpper(composed)+".", ""
			case 3, 4:
				d.typed("\b")
				switch {
				case composed != "":
					composed = composed[:len(composed)-1]
				case want != "":
					all := []rune(want)
					want = string(all[:len(all)-1])
				}
			case 5:
				d.SetClient(nil)
				d.SetClient(&d.field)
				want, composed = want+composed, ""
			case 6:
				d.Settle()
				want, composed = want+composed, ""
			}
		}
		d.Settle()
		if want += composed; d.field.text != want {
			t.Fatalf("seed %d: %q, want %q", seed, d.field.text, want)
		}
	}
}
