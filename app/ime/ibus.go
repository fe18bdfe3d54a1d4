package ime

import (
	"context"
	"errors"
	"time"
	"unicode/utf8"

	"github.com/godbus/dbus/v5"
)

// What we can do, as IBus counts it (ibustypes.h): preedit, the text above the
// candidates, the candidates themselves, focus.
const ibusCapabilities = uint32(1<<0 | 1<<1 | 1<<2 | 1<<3)

// What IBus adds to the state of a key.
const (
	ibusRelease = uint32(1) << 30
	ibusMask    = uint32(0x5f001fff)
)

// ibusWay is the way to IBus.
var ibusWay = way{name: "IBus", find: findIBus}

func findIBus(ctx context.Context, program string, hear dbus.SignalHandler) (*attachment, error) {
	address, err := ibusBus()
	if err != nil {
		return nil, err
	}
	conn, err := dial(ctx, address, hear)
	if err != nil {
		return nil, err
	}
	const name = "org.freedesktop.IBus"
	var owner string
	var path dbus.ObjectPath
	ctx, cancel := context.WithTimeout(ctx, 3*time.Second)
	defer cancel()
	err = conn.BusObject().CallWithContext(ctx, "org.freedesktop.DBus.GetNameOwner", 0, name).Store(&owner)
	if err == nil {
		err = conn.Object(name, "/org/freedesktop/IBus").
			CallWithContext(ctx, name+".CreateInputContext", dbus.FlagNoAutoStart, program).Store(&path)
	}
	if err != nil {
		return nil, errors.Join(errNone, err, conn.Close())
	}
	a := &attachment{way: "IBus", conn: conn, object: conn.Object(name, path), owner: owner, talk: &ibus{}}
	a.tell(message{"SetCapabilities", []any{ibusCapabilities}})
	return a, nil
}

// ibus is how IBus speaks: it shows and hides what it sent before, piece by piece.
type ibus struct {
	preedit              Preedit
	above                string
	table                Panel
	showAbove, showTable bool
	showPreedit          bool
}

func (*ibus) iface() string { return "org.freedesktop.IBus.InputContext" }

// key: IBus counts keys as evdev does.
func (*ibus) key(k Key) message {
	state := k.State
	if k.Release {
		state |= ibusRelease
	}
	code := k.Code
	if code >= 8 {
		code -= 8
	}
	return message{"ProcessKeyEvent", []any{k.Sym, code, state}}
}

func (*ibus) focus(in bool) []message {
	if in {
		return []message{{member: "FocusIn"}}
	}
	return []message{{member: "FocusOut"}}
}

func (*ibus) reset() message { return message{member: "Reset"} }

func (*ibus) cursor(r Rect) message { return message{"SetCursorLocation", []any{r.X, r.Y, r.W, r.H}} }

// choose: a client of IBus cannot choose but by keys.
func (*ibus) choose(i int) ([]message, []Key) {
	if i < 0 || i > 8 {
		return nil, nil
	}
	return nil, []Key{{Sym: uint32('1' + i), Code: uint32(10 + i)}}
}

func (*ibus) page(next bool) ([]message, []Key) {
	if next {
		return nil, []Key{{Sym: 0xff56, Code: 117}}
	}
	return nil, []Key{{Sym: 0xff55, Code: 112}}
}

func (*ibus) end() message { return message{member: "Destroy"} }

func (b *ibus) hear(member string, body []any) (events []event, composed *string) {
	switch member {
	case "CommitText":
		text := ibusText(body, 0)
		return []event{{commits: true, tell: func(c Client) { c.Commit(text) }}}, nil
	case "ForwardKeyEvent":
		sym, _ := at[uint32](body, 0)
		code, _ := at[uint32](body, 1)
		state, _ := at[uint32](body, 2)
		k := Key{Sym: sym, Code: code + 8, State: state & (Shift | Ctrl | Alt | Super), Release: state&ibusRelease != 0}
		return []event{{tell: func(c Client) { c.Forward(k) }}}, nil
	case "UpdatePreeditText", "UpdatePreeditTextWithMode":
		b.preedit.Text = ibusText(body, 0)
		caret, _ := at[uint32](body, 1)
		b.preedit.Caret = bytesOf(b.preedit.Text, int(caret))
		b.showPreedit, _ = at[bool](body, 2)
	case "ShowPreeditText", "HidePreeditText":
		b.showPreedit = member == "ShowPreeditText"
	default:
		return b.hearPanel(member, body), nil
	}
	shown := Preedit{}
	if b.showPreedit {
		shown = b.preedit
	}
	return []event{{tell: func(c Client) { c.Preedit(shown) }}}, &shown.Text
}

// hearPanel is what signals about the panel mean.
func (b *ibus) hearPanel(member string, body []any) []event {
	switch member {
	case "UpdateAuxiliaryText":
		b.above = ibusText(body, 0)
		b.showAbove, _ = at[bool](body, 1)
	case "ShowAuxiliaryText", "HideAuxiliaryText":
		b.showAbove = member == "ShowAuxiliaryText"
	case "UpdateLookupTable":
		b.table = ibusTable(body)
		b.showTable, _ = at[bool](body, 1)
	case "ShowLookupTable", "HideLookupTable":
		b.showTable = member == "ShowLookupTable"
	default:
		return nil
	}
	p := Panel{Highlight: -1}
	if b.showTable {
		p = b.table
	}
	if b.showAbove {
		p.Above = b.above
	}
	return []event{{tell: func(c Client) { c.Panel(p) }}}
}

// ibusTable reads an IBusLookupTable, (sa{sv}uubbiavav): page size, place of the
// cursor, shown or not, round or not, orientation, candidates, labels. Of all
// candidates the page that has the cursor is shown.
func ibusTable(body []any) Panel {
	table := ibusFields(body, 0)
	size, _ := at[uint32](table, 2)
	cursor, _ := at[uint32](table, 3)
	shown, _ := at[bool](table, 4)
	orientation, _ := at[int32](table, 6)
	all, _ := at[[]dbus.Variant](table, 7)
	labels, _ := at[[]dbus.Variant](table, 8)
	p := Panel{Vertical: orientation == 1, Highlight: -1}
	if size == 0 || len(all) == 0 {
		return p
	}
	first := int(cursor/size) * int(size)
	if first >= len(all) {
		return p
	}
	last := min(first+int(size), len(all))
	for i := first; i < last; i++ {
		c := Candidate{Label: string(rune('1'+(i-first))) + ".", Text: ibusText([]any{all[i]}, 0)}
		if i-first < len(labels) {
			if l := ibusText([]any{labels[i-first]}, 0); l != "" {
				c.Label = l
			}
		}
		p.Candidates = append(p.Candidates, c)
	}
	if shown {
		p.Highlight = int(cursor) - first
	}
	p.Before, p.After = first > 0, last < len(all)
	return p
}

// ibusFields are the fields of a serialised object of IBus.
func ibusFields(body []any, i int) []any {
	v, _ := at[dbus.Variant](body, i)
	fields, _ := v.Value().([]any)
	return fields
}

// ibusText reads an IBusText, (sa{sv}sv).
func ibusText(body []any, i int) string {
	text, _ := at[string](ibusFields(body, i), 2)
	return text
}

// bytesOf is how many bytes the first n characters of a text take.
func bytesOf(text string, n int) int {
	i := 0
	for ; n > 0 && i < len(text); n-- {
		_, size := utf8.DecodeRuneInString(text[i:])
		i += size
	}
	return i
}
