package app

import (
	"context"
	"testing"

	"jianwen/app/cli"
)

// An opening that is overtaken by another one leaves no draft in the register, and no pen
// waits for what nobody will write: there is one once a draft is shown.
func TestOvertaken(t *testing.T) {
	b := newBench(t)
	b.filled()
	over, cancel := context.WithCancel(t.Context())
	cancel()
	b.load(over, b.draft(), true)
	if all, err := b.register.Drafts(t.Context(), 0); err != nil || len(all) != 0 {
		t.Errorf("%+v, %v", all, err)
	}
	k, _, _ := b.takeUp(t.Context(), b.draft(), cli.Draft{Name: "建议书.md", Text: "正文"})
	if all, err := b.register.Drafts(t.Context(), 0); err != nil || len(all) != 1 || k.take == nil || k.pen != nil {
		t.Errorf("%+v, %v; %+v", all, err, k)
	}
}
