package hold

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"time"
)

// How long a wish may be, bytes, and how long one end waits for the other.
const (
	longest = 1 << 16
	answers = 3 * time.Second
)

// An answer is what the window says to a wish.
type answer struct {
	Done bool `json:"done"`
}

// hand hands a wish to the window that has a socket of a name. Without an error it has
// been done.
func hand(ctx context.Context, name string, w Wish) error {
	var err error = net.ErrClosed
	for _, folder := range folders() {
		if !owned(folder) {
			continue
		}
		if err = ask(ctx, socketIn(folder, name), w); err == nil {
			return nil
		}
	}
	return err
}

func ask(ctx context.Context, socket string, w Wish) error {
	var d net.Dialer
	c, err := d.DialContext(ctx, "unix", socket)
	if err != nil {
		return err
	}
	defer func() { _ = c.Close() }() // the answer is there, or will not come
	if err := c.SetDeadline(time.Now().Add(answers)); err != nil {
		return err
	}
	if err := json.NewEncoder(c).Encode(w); err != nil {
		return err
	}
	var a answer
	if err := json.NewDecoder(io.LimitReader(c, longest)).Decode(&a); err != nil {
		return err
	}
	if !a.Done {
		return fmt.Errorf("%w: it does not answer", ErrHeld)
	}
	return nil
}

// Answer lets do hear of wishes, from goroutines of their own, until ctx ends. do
// returns once it is certain that the wish will be seen to, or false where that cannot
// be said before its own context ends. A nil Hold hears of none.
func (h *Hold) Answer(ctx context.Context, do func(ctx context.Context, w Wish) bool) {
	if h == nil || h.listen == nil {
		return
	}
	context.AfterFunc(ctx, func() { _ = h.listen.Close() }) // it takes its socket away
	go func() {
		for {
			c, err := h.listen.Accept()
			if err != nil {
				return // closed
			}
			go hear(ctx, c, do)
		}
	}()
}

// hear reads a wish and answers it.
func hear(ctx context.Context, c net.Conn, do func(ctx context.Context, w Wish) bool) {
	defer func() { _ = c.Close() }() // who asked has been answered, or has gone
	ctx, cancel := context.WithTimeout(ctx, answers*2/3)
	defer cancel()
	if err := c.SetDeadline(time.Now().Add(answers)); err != nil {
		return
	}
	var w Wish
	if err := json.NewDecoder(io.LimitReader(c, longest)).Decode(&w); err != nil {
		return
	}
	_ = json.NewEncoder(c).Encode(answer{do(ctx, w)})
}
