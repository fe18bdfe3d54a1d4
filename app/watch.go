package app

import (
	"context"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"

	"jianwen/app/cli"
	"jianwen/assets/translations"
)

// settle is how long a file must be left alone before it is read: editors write in
// several steps.
const settle = 150 * time.Millisecond

// longest is how long a file that is never left alone is waited for.
const longest = time.Second

// watch reloads the draft whenever its file changes; "" watches nothing.
func (w *window) watch(path string) {
	w.tasks.Stop("watch")
	if path == "" {
		return
	}
	w.tasks.Follow("watch", func(ctx context.Context, post func(func())) {
		if err := watchFile(ctx, path, func() { post(w.followed) }); err != nil {
			post(func() { w.state.tell(translations.T("window.unwatched", path, err)) })
		}
	})
}

// followed reloads the draft after its file was written, by anybody but the window.
func (w *window) followed() {
	path, have := w.state.Path, w.state.Draft.Text
	w.tasks.Quietly("followed", func(context.Context) func() {
		if draft, err := cli.ReadDraft(path); err == nil && draft.Text == have {
			return nil
		}
		return w.reload
	})
}

// watchFile calls changed, from its own goroutine, each time path has been written
// or replaced and then left alone for a moment. It returns when ctx ends, or at
// once with an error if the folder cannot be watched.
//
// It watches the folder: an editor that writes a new file and moves it into place
// ends the watch of the file itself.
func watchFile(ctx context.Context, path string, changed func()) error {
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return err
	}
	defer watcher.Close() //nolint:errcheck // nothing is lost
	if err := watcher.Add(filepath.Dir(path)); err != nil {
		return err
	}
	name := filepath.Clean(path)
	var first time.Time // of the events since it was last read
	quiet := time.NewTimer(0)
	<-quiet.C
	for {
		select {
		case <-ctx.Done():
			return nil
		case e, ok := <-watcher.Events:
			if !ok {
				return nil
			}
			if filepath.Clean(e.Name) == name && e.Op&(fsnotify.Create|fsnotify.Write|fsnotify.Rename|fsnotify.Remove) != 0 {
				if first.IsZero() {
					first = time.Now()
				}
				if time.Since(first) < longest { // a file that is written all the time is read now and then
					quiet.Reset(settle)
				}
			}
		case <-watcher.Errors: // an event was lost: look at the file
			quiet.Reset(settle)
		case <-quiet.C:
			first = time.Time{}
			changed()
		}
	}
}
