package app

import (
	"context"
	"testing"
)

// A task that was followed by another of its name is cancelled and applies nothing.
func TestOnlyTheLastTaskCounts(t *testing.T) {
	posts := make(chan func(), 10)
	tasks := newTasks(func(f func()) { posts <- f }, func(any) {})
	got := ""
	cancelled := make(chan bool)
	tasks.Start("work", func(ctx context.Context) func() {
		<-ctx.Done()
		cancelled <- true
		return func() { got += "first" }
	})
	tasks.Start("work", func(context.Context) func() {
		return func() { got += "second" }
	})
	<-cancelled
	for range 2 {
		(<-posts)()
	}
	if got != "second" || tasks.waiting() {
		t.Errorf("applied: %q", got)
	}
}

func TestPanicIsTold(t *testing.T) {
	posts := make(chan func(), 10)
	told := make(chan any, 1)
	tasks := newTasks(func(f func()) { posts <- f }, func(trouble any) { told <- trouble })
	tasks.Start("work", func(context.Context) func() { panic("trouble") })
	(<-posts)()
	if got := <-told; got != "trouble" || tasks.waiting() {
		t.Errorf("told %v", got)
	}
}

func TestSignals(t *testing.T) {
	var s Signal[int]
	sum := 0
	s.Listen(func(v int) { sum += v })
	s.Listen(func(v int) { sum += 10 * v })
	s.Emit(3)
	if sum != 33 {
		t.Error(sum)
	}
}

func TestThousands(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 1234567: "1,234,567"} {
		if got := thousands(n); got != want {
			t.Errorf("%d: %s", n, got)
		}
	}
}

// What comes when the UI goroutine has ended is not run: there is no window any more.
func TestNothingAfterTheEnd(t *testing.T) {
	var waiting []func()
	l := &loop{do: func(f func()) { waiting = append(waiting, f) }}
	ran := 0
	l.post(func() { ran++ })
	waiting[0]()
	l.post(func() { ran++ })
	l.ended.Store(true)
	waiting[1]()
	l.post(func() { ran++ })
	if ran != 1 || len(waiting) != 2 {
		t.Errorf("%d run, %d posted", ran, len(waiting))
	}
}
