// Package hold lets one window hold a workspace, and hands it what later starts of the
// program were asked to open.
//
//	second start ─ [Take] ─▶ does a window answer? ─ yes ─▶ it opens the file, the second start ends
//	                              └ no ─▶ lock the workspace ─▶ [Hold]: from now on it answers
//
// The lock is the system's own and ends with the process, however that ends; what a
// killed window leaves behind holds nothing. Windows speak through a socket in a folder
// of the user's on this machine, never in the workspace: that may lie on a stick or in
// a network, where there are no sockets, and its path may be too long for one. Nothing
// is sent over a network. The package knows no toolkit.
package hold

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"github.com/gofrs/flock"
)

var (
	// ErrHeld says that another window holds the workspace and cannot be asked: it is on
	// another machine, another user's, or does not answer.
	ErrHeld = errors.New("another window holds the workspace")
	// ErrNoLocks says that nobody can hold the workspace: its disk knows no locks.
	ErrNoLocks = errors.New("the workspace cannot be locked")
)

// A Wish is what a start of the program asks of the window.
type Wish struct {
	File string `json:"file"` // to be opened, by its whole path; "" for none
}

// A Hold is a workspace in the hands of this process, until it ends or [Hold.Release].
type Hold struct {
	lock   *flock.Flock
	listen net.Listener // nil: no way to be asked
}

// lockName is the file in the workspace that is locked. It is empty and stays.
const lockName = ".window-lock"

// How long a window that holds the workspace is waited for: it may be starting, or
// closing, or busy.
const (
	patience = 5 * time.Second
	between  = 100 * time.Millisecond
)

// Take takes a workspace for a window of this process. Where a window has it already,
// that window does what is wished and handed is true. Where none can have it the error
// is ErrHeld or ErrNoLocks; then the workspace is there for reading. A workspace that
// nobody can write in need not be held: there is neither a hold nor an error.
func Take(ctx context.Context, workspace string, w Wish) (h *Hold, handed bool, err error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	if err := os.MkdirAll(workspace, 0o755); err != nil {
		return nil, false, nil // whoever opens its files will say so
	}
	name := nameOf(workspace)
	for {
		if hand(ctx, name, w) == nil {
			return nil, true, nil
		}
		h, err := lock(workspace, name)
		if !errors.Is(err, ErrHeld) {
			return h, false, err
		}
		select {
		case <-ctx.Done():
			return nil, false, ErrHeld
		case <-time.After(between):
		}
	}
}

// lock locks a workspace and makes the socket of its window.
func lock(workspace, name string) (*Hold, error) {
	l := flock.New(filepath.Join(workspace, lockName))
	locked, err := l.TryLock()
	switch {
	case unwritable(err):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("%w: %w", ErrNoLocks, err)
	case !locked:
		return nil, ErrHeld
	}
	return &Hold{lock: l, listen: listen(name)}, nil
}

// unwritable reports whether a lock could not be had because its file could not be made.
func unwritable(err error) bool {
	for _, why := range []error{fs.ErrPermission, fs.ErrNotExist, syscall.EROFS, syscall.ENOSPC, syscall.EIO} {
		if errors.Is(err, why) {
			return true
		}
	}
	return false
}

// Release gives the workspace up. A nil Hold may be released.
func (h *Hold) Release() {
	if h == nil {
		return
	}
	if h.listen != nil {
		_ = h.listen.Close() // it takes its socket away
	}
	_ = h.lock.Close() // at the latest with the process
}
