package register

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"

	"jianwen/drafting/source"
)

// A Pen keeps what is typed in one draft: [Pen.Write] takes an edit and returns at
// once, and within a quarter of a second the edit is on the disk. What cannot be
// written waits and is tried again until it can, and meanwhile a plain copy of the
// text is kept in another place ([Rescue]). Its methods may be called by any goroutine.
type Pen struct {
	register *Register
	draft    int64
	o        PenOptions

	mu      sync.Mutex
	text    string // as last typed
	waiting []source.Edit
	ended   bool
	writing sync.Mutex // one goroutine at a time writes into the register, and has copy
	copy    *Copy      // of what cannot be written
	taken   int        // as [Register.there] told when the register had all but what waits

	woken chan struct{}
	stop  context.CancelFunc
	done  chan struct{}
}

// PenOptions are what a pen may depend on.
type PenOptions struct {
	Delay   time.Duration // from a key to its writing; 0: a quarter of a second
	Again   time.Duration // from a failure to the next try; 0: a second
	Rescue  []string      // folders for copies of what cannot be written, the first that will do
	Trouble func(error)   // told, by the pen's goroutine, when writing fails, and with nil when it works again
}

// Pen takes up a draft, whose text at the moment is known to be text: what
// [Register.Text] or [Register.Begin] has.
func (r *Register) Pen(draft int64, text string, o PenOptions) *Pen {
	if o.Delay == 0 {
		o.Delay = 250 * time.Millisecond
	}
	if o.Again == 0 {
		o.Again = time.Second
	}
	if o.Trouble == nil {
		o.Trouble = func(error) {}
	}
	ctx, stop := context.WithCancel(context.Background())
	p := &Pen{
		register: r, draft: draft, o: o, text: text, copy: NewCopy(o.Rescue, draft, r.now()),
		woken: make(chan struct{}, 1), stop: stop, done: make(chan struct{}),
	}
	go p.run(ctx)
	return p
}

// Write takes edits, made at once, of the text as it was after the last ones. They are
// refused with an error where they do not fit that text.
func (p *Pen) Write(edits ...source.Edit) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	text, err := source.Apply(p.text, edits)
	if err != nil {
		return err
	}
	p.text, p.waiting = text, append(p.waiting, oneByOne(edits)...)
	select {
	case p.woken <- struct{}{}:
	default:
	}
	return nil
}

// Pending reports whether something typed is not on the disk yet.
func (p *Pen) Pending() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.waiting) > 0
}

// run writes what waits until the pen is put down.
func (p *Pen) run(ctx context.Context) {
	defer close(p.done)
	failed := false
	for {
		wait := p.o.Delay
		if failed {
			wait = p.o.Again
		} else {
			select {
			case <-ctx.Done():
				return
			case <-p.woken:
			}
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(wait):
		}
		err := p.Flush(ctx)
		if ctx.Err() != nil {
			return
		}
		if err != nil || failed {
			p.o.Trouble(err)
		}
		failed = err != nil
	}
}

// Flush writes what waits, now. Where it cannot be written, a copy of the text goes
// to the place for such copies and the edits go on waiting.
func (p *Pen) Flush(ctx context.Context) error {
	p.writing.Lock()
	defer p.writing.Unlock()
	p.mu.Lock()
	edits, text := slices.Clone(p.waiting), p.text
	p.mu.Unlock()
	if len(edits) == 0 {
		return nil
	}
	if err := p.put(ctx, edits, text); err != nil {
		return errors.Join(err, p.copy.Keep(text))
	}
	p.mu.Lock()
	p.waiting = slices.Clone(p.waiting[len(edits):])
	p.mu.Unlock()
	return p.copy.Away()
}

// put writes edits and the text they lead to. A register that was gone meanwhile gets the
// whole text: nobody can tell what it has.
func (p *Pen) put(ctx context.Context, edits []source.Edit, text string) error {
	taken, err := p.register.there(ctx)
	switch {
	case err != nil:
	case taken == p.taken:
		err = p.register.Journal(ctx, p.draft, Stroke{Edits: edits, Hash: hashOf(text)})
	default:
		_, err = p.register.Save(ctx, p.draft, Saving{Text: text, Why: Kept})
	}
	switch {
	case err == nil:
		p.taken = taken
	case errors.Is(err, ErrGone):
		p.taken = unsure
	}
	return err
}

// unsure is how often a register was taken up that may lack what was written before.
const unsure = -1

// Save writes a version of the text as it is now typed.
func (p *Pen) Save(ctx context.Context, why Reason, name string) (Version, error) {
	p.writing.Lock()
	defer p.writing.Unlock()
	p.mu.Lock()
	edits, text := len(p.waiting), p.text
	p.mu.Unlock()
	v, err := p.register.Save(ctx, p.draft, Saving{Text: text, Why: why, Name: name})
	if err != nil {
		if errors.Is(err, ErrGone) {
			p.taken = unsure
		}
		return v, errors.Join(err, p.copy.Keep(text))
	}
	p.taken, _ = p.register.there(ctx) // it was there just now
	p.mu.Lock()
	p.waiting = slices.Clone(p.waiting[edits:])
	p.mu.Unlock()
	return v, p.copy.Away()
}

// Close writes what waits and puts the pen down.
func (p *Pen) Close(ctx context.Context) error {
	p.mu.Lock()
	ended := p.ended
	p.ended = true
	p.mu.Unlock()
	if ended {
		return nil
	}
	p.stop()
	<-p.done
	return p.Flush(ctx)
}

// oneByOne is edits made at once as edits made one after another: from the last place
// to the first, so that none moves the places of those to come.
func oneByOne(edits []source.Edit) []source.Edit {
	sorted := slices.Clone(edits)
	slices.SortStableFunc(sorted, func(a, b source.Edit) int {
		if a.Span.Start != b.Span.Start {
			return a.Span.Start - b.Span.Start
		}
		return a.Span.Len() - b.Span.Len() // what is inserted at a place stands before what replaces it
	})
	slices.Reverse(sorted)
	return sorted
}
