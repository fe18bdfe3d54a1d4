package ime

import (
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"

	"jianwen/app/ime/bustest"
)

// bus starts a session bus of the test's own, the one that a context finds.
func bus(t testing.TB) string {
	t.Helper()
	address := bustest.Start(t)
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", address)
	t.Setenv("IBUS_ADDRESS", "unix:path=/nowhere")
	t.Setenv("XMODIFIERS", "")
	return address
}

// A fake is an fcitx5 as far as a client sees it: letters are composed, a blank
// commits what is composed in capitals, a comma does and adds a full-width one,
// BackSpace takes a letter away, other keys are not handled.
type fake struct {
	t    testing.TB
	conn *dbus.Conn

	mu       sync.Mutex
	composed string
	delay    time.Duration // before each answer
	hang     chan struct{} // keys wait for it where it is set
	stuck    chan struct{} // and so do resets for this
	commits  bool          // a reset commits what is composed
	calls    []string
}

const fakePath = dbus.ObjectPath("/org/freedesktop/portal/inputcontext/7")

// newFake puts a fake on a bus, under these names.
func newFake(t testing.TB, address string, names ...string) *fake {
	t.Helper()
	conn, err := dbus.Connect(address)
	if err != nil {
		t.Fatal(err)
	}
	f := &fake{t: t, conn: conn}
	t.Cleanup(func() { _ = conn.Close() })
	for _, e := range []struct {
		object any
		path   dbus.ObjectPath
		iface  string
	}{
		{fakeFront{f}, "/org/freedesktop/portal/inputmethod", "org.fcitx.Fcitx.InputMethod1"},
		{fakeContext{f}, fakePath, "org.fcitx.Fcitx.InputContext1"},
	} {
		if err := conn.Export(e.object, e.path, e.iface); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range names {
		if reply, err := conn.RequestName(name, 0); err != nil || reply != dbus.RequestNameReplyPrimaryOwner {
			t.Fatal(name, reply, err)
		}
	}
	return f
}

type fakeFront struct{ *fake }

func (f fakeFront) CreateInputContext([]struct{ K, V string }) (dbus.ObjectPath, []byte, *dbus.Error) {
	f.call("create")
	return fakePath, []byte("1234567890123456"), nil
}

type fakeContext struct{ *fake }

func (f *fake) call(name string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.calls = append(f.calls, name)
}

// called counts the calls of a name.
func (f *fake) called(name string) (n int) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, c := range f.calls {
		if c == name {
			n++
		}
	}
	return n
}

// set changes how the fake behaves.
func (f *fake) set(change func(*fake)) {
	f.mu.Lock()
	defer f.mu.Unlock()
	change(f)
}

func (f *fake) emit(member string, body ...any) {
	if err := f.conn.Emit(fakePath, "org.fcitx.Fcitx.InputContext1."+member, body...); err != nil {
		f.t.Log(err)
	}
}

// show sends the preedit and the panel. f.mu is held.
func (f *fake) show() {
	type piece struct {
		Text   string
		Format int32
	}
	type choice struct{ Label, Text string }
	pieces, choices := []piece{}, []choice{}
	if f.composed != "" {
		pieces = []piece{{f.composed, 8}}
		choices = []choice{{"1. ", strings.ToUpper(f.composed)}, {"2. ", "另"}}
	}
	f.emit("UpdateFormattedPreedit", pieces, int32(len(f.composed)))
	f.emit("UpdateClientSideUI", []piece{}, int32(-1), []piece{}, []piece{}, choices, int32(0), int32(0), false, true)
}

func (f fakeContext) SetCapability(uint64) *dbus.Error { f.call("capability"); return nil }

func (f fakeContext) SetCursorRect(int32, int32, int32, int32) *dbus.Error {
	f.call("cursor")
	return nil
}

func (f fakeContext) FocusIn() *dbus.Error { f.call("in"); return nil }

func (f fakeContext) FocusOut() *dbus.Error { f.call("out"); return nil }

func (f fakeContext) NextPage() *dbus.Error { f.call("next"); return nil }

func (f fakeContext) PrevPage() *dbus.Error { f.call("previous"); return nil }

func (f fakeContext) DestroyIC() *dbus.Error { f.call("destroy"); return nil }

func (f fakeContext) Reset() *dbus.Error {
	f.call("reset")
	f.mu.Lock()
	hang := f.stuck
	f.mu.Unlock()
	if hang != nil {
		<-hang
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.commits && f.composed != "" {
		f.emit("CommitString", strings.ToUpper(f.composed))
	}
	f.composed = ""
	f.show()
	return nil
}

func (f fakeContext) SelectCandidate(i int32) *dbus.Error {
	f.call("select")
	f.mu.Lock()
	defer f.mu.Unlock()
	text := "另"
	if i == 0 {
		text = strings.ToUpper(f.composed)
	}
	f.composed = ""
	f.emit("CommitString", text)
	f.show()
	return nil
}

func (f fakeContext) ProcessKeyEvent(sym, _, _ uint32, release bool, _ uint32) (bool, *dbus.Error) {
	f.mu.Lock()
	hang, delay := f.hang, f.delay
	f.mu.Unlock()
	if hang != nil {
		<-hang
	}
	time.Sleep(delay)
	f.mu.Lock()
	defer f.mu.Unlock()
	if release {
		if sym == 0xffe1 && f.composed != "" { // Shift switches to English
			f.emit("CommitString", f.composed)
			f.composed = ""
			f.show()
		}
		return false, nil
	}
	switch {
	case sym >= 'a' && sym <= 'z':
		f.composed += string(rune(sym))
	case sym == ' ' && f.composed != "":
		f.emit("CommitString", strings.ToUpper(f.composed))
		f.composed = ""
	case sym == ',':
		f.emit("CommitString", strings.ToUpper(f.composed))
		f.emit("CommitString", "，")
		f.composed = ""
	case sym == 0xff08 && f.composed != "":
		f.composed = f.composed[:len(f.composed)-1]
	case sym == '.' && f.composed != "": // the text goes, the key comes back
		f.emit("CommitString", strings.ToUpper(f.composed))
		f.composed = ""
		f.show()
		return false, nil
	default:
		return false, nil
	}
	f.show()
	return true, nil
}

// A field is a client: what is typed into it is its text.
type field struct {
	text    string
	preedit Preedit
	panel   Panel
	said    []string
}

func (f *field) Commit(text string) { f.text += text; f.said = append(f.said, "commit "+text) }

func (f *field) Preedit(p Preedit) { f.preedit = p }

func (f *field) Panel(p Panel) { f.panel = p }

func (f *field) Forward(k Key) { f.text += string(rune(k.Sym)) }

// A desk is a context, a field and the goroutine they live on.
type desk struct {
	*Context
	t     testing.TB
	posts chan func()
	field field

	witness *witness // nil where nobody reads along
}

func newDesk(t testing.TB, wait time.Duration) *desk {
	d := &desk{t: t, posts: make(chan func(), 1000)}
	d.Context = New(Options{Program: "test", Wait: wait, Post: func(f func()) { d.posts <- f }})
	t.Cleanup(d.Context.Close)
	d.SetClient(&d.field)
	return d
}

// until runs what was posted until something is so.
func (d *desk) until(what string, so func() bool) {
	d.t.Helper()
	for end := time.Now().Add(20 * time.Second); !so(); {
		select {
		case f := <-d.posts:
			f()
		case <-time.After(time.Millisecond):
		}
		if time.Now().After(end) {
			d.t.Fatalf("%s did not come; text %q, preedit %q", what, d.field.text, d.field.preedit.Text)
		}
	}
}

// typed types characters as a widget does: what is not handled goes into the text.
func (d *desk) typed(text string) {
	for _, r := range text {
		sym := uint32(r)
		if r == '\b' {
			sym = 0xff08
		}
		if !d.Key(Key{Sym: sym}) {
			if r == '\b' {
				if d.field.text != "" {
					all := []rune(d.field.text)
					d.field.text = string(all[:len(all)-1])
				}
			} else {
				d.field.text += string(r)
			}
		}
		d.Key(Key{Sym: sym, Release: true})
	}
}

// attached waits for the input method.
func (d *desk) attached() {
	d.t.Helper()
	d.until("an input method", func() bool { return d.Name() != "" })
}

// want compares the text of the field.
func (d *desk) want(text string) {
	d.t.Helper()
	if d.field.text != text {
		d.t.Errorf("text is %q, want %q", d.field.text, text)
	}
}
