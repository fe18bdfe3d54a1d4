// Package ime speaks with the input method through which Chinese is typed, as the
// toolkits' own modules do: over D-Bus, with fcitx5 or IBus, on X11 and Wayland alike.
//
//	key ─ [Context.Key] ─▶ input method ─▶ handled, or not: then the widget does what the key means
//	                           │
//	                           └─▶ [Client]: Commit, Preedit, Panel, Forward, in the order they were sent
//
// Nothing typed may be lost, doubled or change its place. So each key waits for its
// answer, and what the input method said before the answer is handed to the client
// before [Context.Key] returns. An input method that does not answer is typed past,
// one that ends leaves what was being composed as text, and one that comes back is
// taken up again. The package knows no toolkit.
package ime

// Key is a press or a release of a key.
type Key struct {
	Sym     uint32 // X keysym
	Code    uint32 // X keycode: that of evdev and 8
	State   uint32 // modifiers held before it: [Shift] and the others
	Release bool
}

// Modifiers, as X has them.
const (
	Shift uint32 = 1 << 0
	Ctrl  uint32 = 1 << 2
	Alt   uint32 = 1 << 3
	Super uint32 = 1 << 6
)

// Candidate is a choice that the input method offers.
type Candidate struct {
	Label string // what to press for it, such as "1."
	Text  string
	Note  string
}

// Panel is what an input method wants shown at the caret. The zero Panel is none.
type Panel struct {
	Above      string // what is being spelled, or a message
	Below      string
	Candidates []Candidate
	Highlight  int // index of a candidate; -1 for none
	Vertical   bool
	Before     bool // there is a page before this one
	After      bool // there is a page after this one
}

// Empty reports whether there is nothing to show.
func (p Panel) Empty() bool {
	return p.Above == "" && p.Below == "" && len(p.Candidates) == 0
}

// Preedit is text being composed. It stands at the caret, underlined, and is not yet
// part of what it stands in. The zero Preedit is none.
type Preedit struct {
	Text  string
	Caret int // in bytes of Text; -1: hidden
}

// Client is where text is typed. Its methods are called on the goroutine that post
// runs things on, which is that of the methods of [Context].
type Client interface {
	Commit(text string)
	Preedit(Preedit)
	Forward(Key) // a key that the input method hands back
	Panel(Panel)
}

// Rect is the caret's place on the screen, in pixels.
type Rect struct{ X, Y, W, H int32 }
