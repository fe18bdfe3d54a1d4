package ime

import (
	"context"
	"time"

	"github.com/godbus/dbus/v5"
)

// run attaches to an input method whenever there is one and none is attached.
func (c *Context) run(ctx context.Context) {
	defer close(c.done)
	const soonest, latest = 50 * time.Millisecond, 3 * time.Second
	pause := soonest
	for ctx.Err() == nil {
		a := c.find(ctx)
		if a == nil {
			select {
			case <-ctx.Done():
			case <-time.After(pause):
			}
			pause = min(2*pause, latest)
			continue
		}
		pause = soonest
		gone := c.attach(a)
		select {
		case <-gone:
		case <-a.conn.Context().Done():
		case <-ctx.Done():
			a.tell(a.talk.end())
		}
		c.detach(a)
		_ = a.conn.Close() // it is given up
	}
}

// find is an input method, by the first way that leads to one.
func (c *Context) find(ctx context.Context) *attachment {
	for _, w := range c.ways {
		if a, err := w.find(ctx, c.program, c); err == nil {
			return a
		}
	}
	return nil
}

// attach takes an input method up; gone is closed when it is given up.
func (c *Context) attach(a *attachment) (gone <-chan struct{}) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now, c.late, c.gone = a, nil, make(chan struct{})
	if c.client != nil {
		c.tell(a.talk.focus(true)...)
		c.tell(a.talk.cursor(c.caret))
	}
	c.say(a.way)
	return c.gone
}

// detach gives an input method up. What was being composed stays as text.
func (c *Context) detach(a *attachment) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.now != a {
		return
	}
	c.now, c.late = nil, nil
	close(c.gone)
	c.save()
	c.say("")
}

// say tells who wants to know which input method is attached. c.mu is held.
func (c *Context) say(name string) {
	go c.post(func() { c.changed(name) })
}

// push puts events in the queue, which is told soon, or before the next key. c.mu is held.
func (c *Context) push(all ...event) {
	c.queue = append(c.queue, all...)
	if !c.posted {
		c.posted = true
		go c.post(c.drain)
	}
}

// drain tells the client what is in the queue.
func (c *Context) drain() {
	for {
		c.mu.Lock()
		queue, client := c.queue, c.client
		c.queue, c.posted = nil, false
		c.mu.Unlock()
		if len(queue) == 0 {
			return
		}
		for _, e := range queue {
			if client != nil {
				e.tell(client)
			}
		}
	}
}

// DeliverSignal is for the bus: it is called for each signal in the order in which
// signals and answers came, before an answer behind it is given out.
func (c *Context) DeliverSignal(iface, member string, s *dbus.Signal) {
	c.mu.Lock()
	a := c.now
	c.mu.Unlock()
	if a == nil {
		return
	}
	if member == "NameOwnerChanged" {
		if old, _ := at[string](s.Body, 1); old == a.owner {
			c.detach(a)
		}
		return
	}
	if iface != a.talk.iface() || s.Path != a.object.Path() || s.Sender != a.owner {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	events, composed := a.talk.hear(member, s.Body) // it may remember what nobody is told
	if c.now != a || c.client == nil || c.late != nil {
		return // of no field, or of a key that has been typed
	}
	if composed != nil {
		c.composed = *composed
	}
	if len(events) > 0 {
		c.push(events...)
	}
}
