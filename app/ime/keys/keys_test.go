package keys

import (
	"testing"

	"fyne.io/fyne/v2"

	"jianwen/app/ime"
)

// A key that the input method hands back is the key that was handed to it, or the
// character.
func TestEvent(t *testing.T) {
	for name, sym := range names {
		if e, r := Event(ime.Key{Sym: sym}); e == nil || e.Name != name || r != 0 {
			t.Errorf("%s comes back as %v, %q", name, e, r)
		}
	}
	for sym, want := range map[uint32]rune{'a': 'a', ' ': ' ', 0xe9: 'é', 0x01000000 | '检': '检', 0x01000000 | '𠮷': '𠮷'} {
		if e, r := Event(ime.Key{Sym: sym}); e != nil || r != want {
			t.Errorf("%#x comes back as %v, %q, want %q", sym, e, r, want)
		}
	}
	for _, sym := range []uint32{0, 0x1f, 0x7f, 0xffe1} { // nothing, control characters, Shift
		if e, r := Event(ime.Key{Sym: sym}); e != nil || r != 0 {
			t.Errorf("%#x comes back as %v, %q", sym, e, r)
		}
	}
}

// No two keys are handed over as one: the one that comes back would be by chance.
func TestKeysDiffer(t *testing.T) {
	seen := map[uint32]fyne.KeyName{}
	for _, table := range []map[fyne.KeyName]uint32{names, modifiers} {
		for name, sym := range table {
			if other, there := seen[sym]; there {
				t.Errorf("%s and %s are both %#x", name, other, sym)
			}
			seen[sym] = name
		}
	}
}
