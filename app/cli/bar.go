package cli

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	"github.com/rivo/uniseg"
	"github.com/schollz/progressbar/v3"

	"jianwen/search"
	"jianwen/search/law"
)

// A bar shows on a terminal how far long work has come; elsewhere it is silent. It
// may be used from several goroutines.
type bar struct {
	out io.Writer // nil: silent

	mu    sync.Mutex
	stage law.Term
	drawn *progressbar.ProgressBar
}

// bar is a new bar on standard error, where that is a terminal.
func (s *session) bar() *bar {
	if !s.live {
		return &bar{}
	}
	return &bar{out: s.err}
}

// show draws where the work is.
func (b *bar) show(p search.Progress) {
	if b.out == nil {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	total := p.Total + 1 // never full: the work says when it ends, by clear
	if p.Total == 0 {
		total = -1
	}
	if b.drawn == nil || b.stage != p.Stage {
		b.wipe()
		b.stage = p.Stage
		b.drawn = progressbar.NewOptions64(total,
			progressbar.OptionSetWriter(b.out), progressbar.OptionSetWidth(24), progressbar.OptionThrottle(100*time.Millisecond),
			progressbar.OptionShowBytes(p.Stage == search.Fetching), progressbar.OptionSetPredictTime(p.Total > 0))
	}
	if total > 0 && b.drawn.GetMax64() != total {
		b.drawn.ChangeMax64(total)
	}
	b.drawn.Describe(strings.TrimSpace(said(p.Stage) + " " + counted(p) + " " + shortened(p.Name, 36)))
	_ = b.drawn.Set64(p.Done)
}

// counted is how many of how many are done; bytes are the bar's own to count.
func counted(p search.Progress) string {
	if p.Stage == search.Fetching || p.Total == 0 {
		return ""
	}
	return fmt.Sprintf("%d/%d", p.Done, p.Total)
}

// clear takes the bar off the terminal.
func (b *bar) clear() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.wipe()
}

// wipe is clear; b.mu is held.
func (b *bar) wipe() {
	if b.drawn != nil {
		_ = b.drawn.Clear()
		_ = b.drawn.Exit()
		b.drawn = nil
	}
}

// shortened is the end of a name, at most width columns wide: of a path the end tells most.
func shortened(name string, width int) string {
	if uniseg.StringWidth(name) <= width {
		return name
	}
	runes := []rune(name)
	for len(runes) > 0 && uniseg.StringWidth(string(runes)) > width-1 {
		runes = runes[1:]
	}
	return "…" + string(runes)
}
