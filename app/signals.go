package app

// A Signal tells its listeners that something has changed. It is used on the UI
// goroutine only.
type Signal[T any] struct{ listeners []func(T) }

// Listen calls f at each change from now on, in the order of the calls to Listen.
func (s *Signal[T]) Listen(f func(T)) { s.listeners = append(s.listeners, f) }

// Emit tells all listeners.
func (s *Signal[T]) Emit(value T) {
	for _, f := range s.listeners {
		f(value)
	}
}
