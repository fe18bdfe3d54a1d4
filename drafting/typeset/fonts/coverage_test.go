package fonts

import (
	"testing"

	"jianwen/assets/lexicon"
)

// The sum of what one reads in an official document must be there in each role:
// the whole standard, and the marks, numbers and rare names around it.
const around = "㛃𠮷镕𫖯〇〔〕《》〈〉【】「」『』（）—…·、，。；：？！“”‘’～％‰℃㎡№①⑳⑴㈠㈩Ⅰ×÷±≤≥≠□■✓○△←→¥￥§ ＡＺ０９ＡàüñАЯαω"

func TestEveryRoleCoversTheStandard(t *testing.T) {
	s := bundledSet(t)
	for _, w := range wants {
		by := map[string]int{}
		for _, r := range append(lexicon.Tongyong(), []rune(around)...) {
			f, gid, ok := s.Lookup(w.role, r)
			if !ok || gid == 0 {
				t.Errorf("%s: no glyph for %c (U+%04X)", w.role, r, r)
				continue
			}
			if int(gid) >= f.NumGlyphs() || f.Advance(gid) == 0 && r != ' ' {
				t.Errorf("%s: %c is glyph %d of %d with advance %d", w.role, r, gid, f.NumGlyphs(), f.Advance(gid))
			}
			by[f.Key]++
		}
		t.Logf("%s (%s): %v", w.role, s.Face(w.role).Key, by)
	}
}

func TestLookupFallsBackByCharacter(t *testing.T) {
	s := bundledSet(t)
	cases := []struct {
		role Role
		r    rune
		face string // "": nobody has it
	}{
		{Fangsong, '国', "FandolFang-Regular"},
		{Fangsong, '镕', "NotoSerifSC-Regular"},
		{Fangsong, '㛃', "NotoSerifSC-Regular"},
		{Fangsong, '𠮷', "JianwenKai-Regular"},
		{Fangsong, '𫖯', "NotoSerifSC-Regular"},
		{Xiaobiaosong, '国', "NotoSerifSC-Black"},
		{Xiaobiaosong, '龘', "NotoSerifSC-Regular"},
		{Heiti, '一', "NotoSansSC-Medium"},
		{Kaiti, '𠮷', "JianwenKai-Regular"},
		{UIBold, '国', "NotoSansSC-Bold"},
		{Latin, '8', "JianwenSerif-Regular"},
		{"no such role", '国', "NotoSerifSC-Regular"},
		{Fangsong, '\U0010FFFF', ""},
		{Fangsong, -1, ""},
		{Fangsong, 0x7FFFFFFF, ""},
	}
	for _, c := range cases {
		f, gid, ok := s.Lookup(c.role, c.r)
		switch {
		case ok != (c.face != ""):
			t.Errorf("%s %c: ok is %v", c.role, c.r, ok)
		case !ok && (f != s.Face(c.role) || gid != 0):
			t.Errorf("%s U+%X: %s glyph %d, want the role's .notdef", c.role, c.r, f.Key, gid)
		case ok && f.Key != c.face:
			t.Errorf("%s %c: %s, want %s", c.role, c.r, f.Key, c.face)
		case s.ByKey(f.Key) != f:
			t.Errorf("ByKey(%q) is another face", f.Key)
		}
	}
	if s.ByKey("no such key") != nil {
		t.Error("ByKey of an unknown key is not nil")
	}
}

// A key kept from one run must be found by a set that has looked nothing up yet.
func TestByKeyOfANewSet(t *testing.T) {
	for _, key := range []string{"JianwenKai-Regular", "FandolFang-Regular", "NotoSansSC-Bold"} {
		if f := bundledSet(t).ByKey(key); f == nil || f.Key != key {
			t.Errorf("ByKey(%q) = %v", key, f)
		}
	}
}
