package ime

import (
	"context"
	"errors"
	"strings"
	"time"

	"github.com/godbus/dbus/v5"
)

// What we can do, as fcitx5 counts it (fcitx-utils/capabilityflags.h).
const (
	fcitxPreedit     = uint64(1) << 1
	fcitxFormatted   = uint64(1) << 4
	fcitxKeepPreedit = uint64(1) << 5 // what is being composed when the focus goes is ours to keep
	fcitxRepeat      = uint64(1) << 38
	fcitxOwnPanel    = uint64(1) << 39 // the panel is drawn by us
)

// The names fcitx5 has on the session bus: outside a sandbox and inside one.
var fcitxNames = []string{"org.fcitx.Fcitx5", "org.freedesktop.portal.Fcitx"}

// fcitx5 is the way to fcitx5.
var fcitx5 = way{name: "fcitx5", find: findFcitx}

func findFcitx(ctx context.Context, program string, hear dbus.SignalHandler) (*attachment, error) {
	address, err := sessionBus()
	if err != nil {
		return nil, err
	}
	conn, err := dial(ctx, address, hear)
	if err != nil {
		return nil, err
	}
	for _, name := range fcitxNames {
		a, err := createFcitx(ctx, conn, name, program)
		if err == nil {
			return a, nil
		}
	}
	return nil, errors.Join(errNone, conn.Close())
}

// createFcitx makes an input context at one of the names.
func createFcitx(ctx context.Context, conn *dbus.Conn, name, program string) (*attachment, error) {
	var owner string
	if err := conn.BusObject().CallWithContext(ctx, "org.freedesktop.DBus.GetNameOwner", 0, name).Store(&owner); err != nil {
		return nil, err
	}
	err := errors.Join(
		conn.AddMatchSignal(dbus.WithMatchInterface(fcitx{}.iface()), dbus.WithMatchSender(name)),
		conn.AddMatchSignal(dbus.WithMatchInterface("org.freedesktop.DBus"), dbus.WithMatchMember("NameOwnerChanged"), dbus.WithMatchArg(0, name)),
	)
	if err != nil {
		return nil, err
	}
	// "wayland:" as the display makes fcitx5 leave the panel to us on X11 too.
	about := []struct{ Key, Value string }{{"program", program}, {"display", "wayland:"}}
	var path dbus.ObjectPath
	var id []byte
	ctx, cancel := context.WithTimeout(ctx, 3*time.Second)
	defer cancel()
	err = conn.Object(name, "/org/freedesktop/portal/inputmethod").
		CallWithContext(ctx, "org.fcitx.Fcitx.InputMethod1.CreateInputContext", dbus.FlagNoAutoStart, about).Store(&path, &id)
	if err != nil {
		return nil, err
	}
	a := &attachment{way: "fcitx5", conn: conn, object: conn.Object(name, path), owner: owner, talk: fcitx{}}
	a.tell(message{"SetCapability", []any{fcitxPreedit | fcitxFormatted | fcitxKeepPreedit | fcitxRepeat | fcitxOwnPanel}})
	return a, nil
}

// fcitx is how fcitx5 speaks. It has no memory.
type fcitx struct{}

func (fcitx) iface() string { return "org.fcitx.Fcitx.InputContext1" }

func (fcitx) key(k Key) message {
	return message{"ProcessKeyEvent", []any{k.Sym, k.Code, k.State, k.Release, uint32(time.Now().UnixMilli())}}
}

func (fcitx) focus(in bool) []message {
	if in {
		return []message{{member: "FocusIn"}}
	}
	return []message{{member: "FocusOut"}}
}

func (fcitx) reset() message { return message{member: "Reset"} }

func (fcitx) cursor(r Rect) message { return message{"SetCursorRect", []any{r.X, r.Y, r.W, r.H}} }

func (fcitx) choose(i int) ([]message, []Key) {
	return []message{{"SelectCandidate", []any{int32(i)}}}, nil
}

func (fcitx) page(next bool) ([]message, []Key) {
	if next {
		return []message{{member: "NextPage"}}, nil
	}
	return []message{{member: "PrevPage"}}, nil
}

func (fcitx) end() message { return message{member: "DestroyIC"} }

func (fcitx) hear(member string, body []any) (events []event, composed *string) {
	switch member {
	case "CommitString":
		if text, ok := at[string](body, 0); ok {
			return []event{{commits: true, tell: func(c Client) { c.Commit(text) }}}, nil
		}
	case "UpdateFormattedPreedit":
		p := Preedit{Text: joined(body, 0), Caret: -1}
		if caret, ok := at[int32](body, 1); ok {
			p.Caret = within(int(caret), p.Text)
		}
		return []event{{tell: func(c Client) { c.Preedit(p) }}}, &p.Text
	case "ForwardKey":
		sym, _ := at[uint32](body, 0)
		state, _ := at[uint32](body, 1)
		release, _ := at[bool](body, 2)
		return []event{{tell: func(c Client) { c.Forward(Key{Sym: sym, State: state, Release: release}) }}}, nil
	case "UpdateClientSideUI":
		p := fcitxPanel(body)
		return []event{{tell: func(c Client) { c.Panel(p) }}}, nil
	}
	return nil, nil
}

// fcitxPanel reads a panel: preedit, its caret, above, below, candidates, highlight,
// layout, page before, page after.
func fcitxPanel(body []any) Panel {
	p := Panel{Above: joined(body, 2), Below: joined(body, 3), Highlight: -1}
	if above := joined(body, 0); above != "" {
		p.Above = strings.TrimSpace(above + " " + p.Above)
	}
	rows, _ := at[[][]any](body, 4)
	for _, row := range rows {
		label, _ := at[string](row, 0)
		text, _ := at[string](row, 1)
		p.Candidates = append(p.Candidates, Candidate{Label: strings.TrimSpace(label), Text: text})
	}
	if h, ok := at[int32](body, 5); ok && int(h) < len(p.Candidates) {
		p.Highlight = int(h)
	}
	layout, _ := at[int32](body, 6)
	p.Vertical = layout == 1
	p.Before, _ = at[bool](body, 7)
	p.After, _ = at[bool](body, 8)
	return p
}

// joined is the text of pieces with formats.
func joined(body []any, i int) string {
	rows, _ := at[[][]any](body, i)
	var out strings.Builder
	for _, row := range rows {
		text, _ := at[string](row, 0)
		out.WriteString(text)
	}
	return out.String()
}

// at is a value of a body; ok is false where there is none or one of another kind:
// what comes from another program is not trusted to have a form.
func at[T any](body []any, i int) (value T, ok bool) {
	if i >= len(body) {
		return value, false
	}
	value, ok = body[i].(T)
	return value, ok
}

// within is a place of a text, in bytes; -1 where it is none.
func within(i int, text string) int {
	if i < 0 || i > len(text) {
		return -1
	}
	return i
}
