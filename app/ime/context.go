package ime

import (
	"context"
	"errors"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/godbus/dbus/v5"
)

// Context is a place in a window where text is typed, as the input method sees it.
// One is enough for all fields: the one that has the focus is its client. All
// methods are called on one goroutine, the one that post runs things on.
type Context struct {
	program string
	post    func(func())
	wait    time.Duration // for an answer
	ways    []way
	stop    context.CancelFunc
	done    chan struct{}

	mu       sync.Mutex // never held while the input method is waited for
	now      *attachment
	gone     chan struct{} // closed when now is given up
	late     *dbus.Call    // a key that was not answered in time; until it is, keys are typed past
	client   Client
	composed string  // what the client shows as being composed
	queue    []event // said, and not yet told
	posted   bool
	caret    Rect
	changed  func(string)
}

// Options are what a context may depend on.
type Options struct {
	Program string        // how the input method knows us
	Post    func(func())  // runs a function on the goroutine that calls the methods
	Wait    time.Duration // for an answer; 0: two seconds
	Changed func(string)  // told, through Post, the name of the input method that was taken up, "" for none
}

// New makes a context and returns at once: an input method is looked for in the
// background, for as long as there is none. Until one is found no key is handled.
func New(o Options) *Context {
	if o.Wait == 0 {
		o.Wait = 2 * time.Second // a shorter one misfires on a busy machine
	}
	if o.Changed == nil {
		o.Changed = func(string) {}
	}
	ctx, stop := context.WithCancel(context.Background())
	c := &Context{
		program: o.Program, post: o.Post, wait: o.Wait, changed: o.Changed,
		ways: preferred(), stop: stop, done: make(chan struct{}),
	}
	go c.run(ctx)
	return c
}

// preferred are the ways in the order in which the user's settings name them.
func preferred() []way {
	for _, key := range []string{"XMODIFIERS", "GTK_IM_MODULE", "QT_IM_MODULE"} {
		if strings.Contains(strings.ToLower(os.Getenv(key)), "ibus") {
			return []way{ibusWay, fcitx5}
		}
	}
	return []way{fcitx5, ibusWay}
}

// Found reports whether there is an input method at this moment, and its name.
func Found(ctx context.Context) (name string, found bool) {
	for _, w := range preferred() {
		a, err := w.find(ctx, "probe", deaf{})
		if err != nil {
			continue
		}
		a.tell(a.talk.end())
		_ = a.conn.Close() // it was only looked for
		return w.name, true
	}
	return "", false
}

// deaf hears nothing.
type deaf struct{}

func (deaf) DeliverSignal(string, string, *dbus.Signal) {}

// Name is the input method that is attached; "" for none.
func (c *Context) Name() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.now == nil {
		return ""
	}
	return c.now.way
}

// Close gives the input method up. What is being composed has been settled by then,
// or is lost.
func (c *Context) Close() {
	c.stop()
	<-c.done
}

// SetClient moves the focus: what was being composed in the old client stays there
// as text. nil is no client.
func (c *Context) SetClient(to Client) {
	c.mu.Lock()
	from := c.client
	c.mu.Unlock()
	if from == to {
		return
	}
	if from != nil {
		c.Settle()
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.client, c.queue = to, nil
	if c.now == nil {
		return
	}
	if from != nil {
		c.tell(c.now.talk.focus(false)...)
	}
	if to != nil {
		c.tell(c.now.talk.focus(true)...)
		c.tell(c.now.talk.cursor(c.caret))
	}
}

// Serves reports whether a client has the focus.
func (c *Context) Serves(client Client) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.client == client
}

// tell sends messages to what is attached. c.mu is held.
func (c *Context) tell(all ...message) {
	for _, m := range all {
		c.now.tell(m)
	}
}

// SetCaret says where the caret is, for input methods that draw something there.
func (c *Context) SetCaret(r Rect) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if r == c.caret {
		return
	}
	c.caret = r
	if c.now != nil {
		c.tell(c.now.talk.cursor(r))
	}
}

// Composing reports whether something is being composed.
func (c *Context) Composing() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.composed != ""
}

// Key asks about a key. When it returns, all that the input method had to say has
// been told to the client, and handled tells that the key is used up. Releases are
// never handled.
func (c *Context) Key(k Key) (handled bool) {
	c.mu.Lock()
	a, late, client := c.now, c.late != nil, c.client
	c.mu.Unlock()
	if a == nil || late || client == nil {
		c.drain() // what was saved of a composition comes before this key
		return false
	}
	if k.Release && !modifier(k.Sym) {
		a.tell(a.talk.key(k))
		return false
	}
	call := a.ask(a.talk.key(k))
	switch c.answered(a, call) {
	case nil:
		err := call.Store(&handled)
		if err != nil {
			handled = false
		}
	case errLate:
		reset := a.talk.reset()
		c.typePast(a, call, &reset)
	}
	c.drain()
	return handled && !k.Release
}

// modifier reports whether a key is one of those held with others: their release can
// switch the input method, and so end a composition.
func modifier(sym uint32) bool { return sym >= 0xffe1 && sym <= 0xffee }

// errLate says that an answer did not come in time.
var errLate = errors.New("the input method did not answer")

// answered waits for a call; a call that fails gives the input method up.
func (c *Context) answered(a *attachment, call *dbus.Call) error {
	timer := time.NewTimer(c.wait)
	defer timer.Stop()
	select {
	case <-call.Done:
		if call.Err != nil {
			c.detach(a)
		}
		return call.Err
	case <-timer.C:
		return errLate
	}
}

// typePast lets keys through until a late answer comes, and that of the message that is
// sent after it, if any. What was being composed stays as text; what the input method says
// meanwhile is of what has been typed, and is not told.
func (c *Context) typePast(a *attachment, call *dbus.Call, then *message) {
	c.mu.Lock()
	c.save()
	c.late = call
	c.mu.Unlock()
	go func() {
		if !a.ended(call) && c.still(call) && then != nil {
			a.ended(a.ask(*then))
		}
		c.mu.Lock()
		defer c.mu.Unlock()
		if c.late == call {
			c.late = nil
		}
	}()
}

// still reports whether a late call is the one that is waited for.
func (c *Context) still(call *dbus.Call) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.late == call
}

// save makes what is being composed text of the client. c.mu is held.
func (c *Context) save() {
	if text := c.composed; text != "" {
		c.composed = ""
		c.push(event{tell: func(to Client) { to.Preedit(Preedit{}) }}, event{commits: true, tell: func(to Client) { to.Commit(spelled(text)) }})
	}
	c.push(event{tell: func(to Client) { to.Panel(Panel{}) }})
}

// spelled is a composition as its typist typed it: input methods part syllables by
// blanks.
func spelled(text string) string {
	ascii := true
	for _, r := range text {
		ascii = ascii && r < 0x80
	}
	if ascii {
		return strings.ReplaceAll(text, " ", "")
	}
	return text
}

// Settle ends a composition: it stays as text, unless the input method itself has
// text to put in its place.
func (c *Context) Settle() {
	c.drain()
	c.mu.Lock()
	a, text := c.now, c.composed
	late := c.late != nil
	c.mu.Unlock()
	if text == "" {
		return
	}
	if a != nil && !late {
		reset := a.ask(a.talk.reset())
		if errors.Is(c.answered(a, reset), errLate) {
			c.typePast(a, reset, nil)
			c.drain()
			return
		}
	}
	c.mu.Lock()
	committed := false
	for _, e := range c.queue {
		committed = committed || e.commits
	}
	c.composed = text
	if committed {
		c.composed = ""
		c.push(event{tell: func(to Client) { to.Preedit(Preedit{}) }})
	}
	c.save()
	c.mu.Unlock()
	c.drain()
}

// Choose takes a candidate of the panel.
func (c *Context) Choose(i int) {
	c.act(func(d dialect) ([]message, []Key) { return d.choose(i) })
}

// Page turns the panel's page.
func (c *Context) Page(next bool) {
	c.act(func(d dialect) ([]message, []Key) { return d.page(next) })
}

// act does what a person did to the panel, and waits for what comes of it.
func (c *Context) act(what func(dialect) ([]message, []Key)) {
	c.mu.Lock()
	a, late := c.now, c.late != nil
	c.mu.Unlock()
	if a == nil || late {
		return
	}
	messages, keys := what(a.talk)
	for _, m := range messages {
		if c.answered(a, a.ask(m)) != nil {
			break
		}
	}
	for _, k := range keys {
		c.Key(k)
		k.Release = true
		c.Key(k)
	}
	c.drain()
}
