package app

import (
	"context"
	"sync"
	"sync/atomic"
	"time"
)

// A loop is the UI goroutine's, which takes what is posted until it has ended. Once that
// has, Fyne would run what comes at once and anywhere, on a window that is no more.
type loop struct {
	do    func(func()) // [fyne.Do] or what a test has instead
	ended atomic.Bool
}

// post runs f on the UI goroutine, or not at all.
func (l *loop) post(f func()) {
	if l.ended.Load() {
		return
	}
	l.do(func() {
		if !l.ended.Load() {
			f()
		}
	})
}

// Tasks runs work away from the UI goroutine. Its methods are called on the UI
// goroutine, and so is what work returns. It is the only caller of fyne.Do.
type Tasks struct {
	post    func(func()) // runs a function on the UI goroutine
	running map[string]*task
	under   sync.WaitGroup // what has not ended yet
	crashed func(trouble any)
	busy    Signal[bool]
}

type task struct {
	cancel context.CancelFunc
	quiet  bool // nobody waits for it
}

// newTasks makes an empty set; post is [fyne.Do] or what a test has instead, and
// crashed is told of a panic in a task.
func newTasks(post func(func()), crashed func(trouble any)) *Tasks {
	return &Tasks{post: post, running: map[string]*task{}, crashed: crashed}
}

// Start runs work under a name. One that still runs under that name is cancelled,
// and nothing of it is applied any more. What work returns, if anything, is
// applied on the UI goroutine.
func (t *Tasks) Start(name string, work func(ctx context.Context) (apply func())) {
	ctx, me := t.begin(name, false)
	t.busy.Emit(true)
	t.run(ctx, name, me, work)
}

// Quietly is Start without a sign that something is under way: what it does is done
// before anybody would look for one.
func (t *Tasks) Quietly(name string, work func(ctx context.Context) (apply func())) {
	ctx, me := t.begin(name, true)
	t.run(ctx, name, me, work)
}

func (t *Tasks) run(ctx context.Context, name string, me *task, work func(ctx context.Context) (apply func())) {
	t.under.Add(1)
	go func() {
		defer t.under.Done()
		apply := t.guard(func() func() { return work(ctx) })
		t.post(func() { t.finish(name, me, apply) })
	}()
}

// Follow runs work under a name until it is stopped or followed anew. What work
// hands to post is applied on the UI goroutine, unless it has been stopped by then.
func (t *Tasks) Follow(name string, work func(ctx context.Context, post func(apply func()))) {
	ctx, me := t.begin(name, true)
	post := func(apply func()) {
		t.post(func() {
			if t.running[name] == me {
				apply()
			}
		})
	}
	t.under.Add(1)
	go func() {
		defer t.under.Done()
		t.guard(func() func() {
			work(ctx, post)
			return nil
		})
	}()
}

// Shut cancels all tasks and waits until they have ended, but no longer than that.
func (t *Tasks) Shut(longest time.Duration) {
	for name := range t.running {
		t.Stop(name)
	}
	ended := make(chan bool)
	go func() {
		t.under.Wait()
		close(ended)
	}()
	select {
	case <-ended:
	case <-time.After(longest):
	}
}

// begin takes a name over.
func (t *Tasks) begin(name string, quiet bool) (context.Context, *task) {
	t.Stop(name)
	ctx, cancel := context.WithCancel(context.Background())
	me := &task{cancel, quiet}
	t.running[name] = me
	return ctx, me
}

// Background runs work that nobody waits for.
func (t *Tasks) Background(work func() (apply func())) {
	go func() {
		if apply := t.guard(work); apply != nil {
			t.post(apply)
		}
	}()
}

// Stop cancels the task of a name; nothing of it is applied.
func (t *Tasks) Stop(name string) {
	if me := t.running[name]; me != nil {
		me.cancel()
		delete(t.running, name)
	}
}

// guard runs work and makes a panic something to tell.
func (t *Tasks) guard(work func() func()) (apply func()) {
	defer func() {
		if trouble := recover(); trouble != nil {
			t.crashed(trouble)
		}
	}()
	return work()
}

func (t *Tasks) finish(name string, me *task, apply func()) {
	me.cancel()
	if t.running[name] != me {
		return
	}
	delete(t.running, name)
	t.busy.Emit(t.waiting())
	if apply != nil {
		apply()
	}
}

// waiting reports whether a task runs that somebody waits for.
func (t *Tasks) waiting() bool {
	for _, r := range t.running {
		if !r.quiet {
			return true
		}
	}
	return false
}
