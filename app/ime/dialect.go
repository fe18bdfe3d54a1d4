package ime

import (
	"context"

	"github.com/godbus/dbus/v5"
)

// A message is a call of a method of the input method's object.
type message struct {
	member string
	args   []any
}

// An event is something that the input method said to the client.
type event struct {
	commits bool // it is text that stays
	tell    func(Client)
}

// A dialect is how one kind of input method speaks. A value is of one attachment:
// it may remember what was said before.
type dialect interface {
	// iface is the interface of the input context.
	iface() string
	// key asks about a key; the answer is one value, true for handled.
	key(Key) message
	focus(in bool) []message
	reset() message
	cursor(Rect) message
	// choose takes a candidate of the page that is shown, and page turns it: by
	// messages, or by keys that do the same.
	choose(i int) ([]message, []Key)
	page(next bool) ([]message, []Key)
	end() message
	// hear is what a signal means: events in order, and the text being composed as it
	// is after them; composed is nil where the signal does not speak of it.
	hear(member string, body []any) (events []event, composed *string)
}

// A way is a kind of input method and how to get at one.
type way struct {
	name string
	// find looks for one, on a connection of its own, and makes an input context
	// there. Signals go to hear from the moment the connection exists.
	find func(ctx context.Context, program string, hear dbus.SignalHandler) (*attachment, error)
}

// An attachment is an input context on a bus.
type attachment struct {
	way    string
	conn   *dbus.Conn
	object dbus.BusObject
	owner  string // unique name of the input method
	talk   dialect
}

// tell calls a method and does not wait for it; the bus keeps the order.
func (a *attachment) tell(m message) {
	a.object.Go(a.talk.iface()+"."+m.member, dbus.FlagNoReplyExpected|dbus.FlagNoAutoStart, nil, m.args...)
}

// ask calls a method; the call is done when there is an answer.
func (a *attachment) ask(m message) *dbus.Call {
	return a.object.Go(a.talk.iface()+"."+m.member, dbus.FlagNoAutoStart, make(chan *dbus.Call, 1), m.args...)
}

// ended waits for a call, and tells whether the connection ended before.
func (a *attachment) ended(call *dbus.Call) bool {
	select {
	case <-call.Done:
		return false
	case <-a.conn.Context().Done():
		return true
	}
}
