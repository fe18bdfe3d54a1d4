// Package fonts finds a face for each role that official documents know (仿宋,
// 小标宋, 黑体, 楷体, 宋体) and measures its glyphs.
//
// [Load] gives a [Set]. A role is met by the official system font when the
// machine has it, else by the font that travels with the program, else by 宋体 in
// its stead; [Set.Report] tells which. [Set.Lookup] finds the glyph of a
// character and falls back face by face, because 仿宋 fonts lack characters of
// people's names (镕, 㛃, 𠮷): no character is ever dropped in silence.
//
// Fonts are read by our own parser of the sfnt tables and not by go-text: it
// keeps the file's bytes as they are, touches no outline, and answers a lookup
// in a few nanoseconds, as it is asked for each character at each key.
package fonts

import (
	"fmt"
	"sync"
)

// Role is what a font is for in a document.
type Role string

// The roles of GB/T 9704—2012, 5.2.2, and of the window.
const (
	Fangsong     Role = "fangsong"     // 仿宋: the body
	Xiaobiaosong Role = "xiaobiaosong" // 小标宋: titles
	Heiti        Role = "heiti"        // 黑体: headings 一、
	Kaiti        Role = "kaiti"        // 楷体: headings （一）
	Songti       Role = "songti"       // 宋体: page numbers, tables; the fall-back for all
	UI           Role = "ui"           // the window
	UIBold       Role = "ui-bold"      // the window, set off
	Latin        Role = "latin"        // digits and Latin letters in the body
)

// Options say where fonts come from.
type Options struct {
	Dirs     []string // searched first, with the folders below them
	NoSystem bool     // no system fonts: the same on every machine, for tests and reproducible output
}

// A Set is the faces of a machine by role. It is safe for concurrent use.
type Set struct {
	options Options
	roles   map[Role]*duty
	dirs    func() folderIndex // Options.Dirs by font name
	system  func() folderIndex // the system's folders by font name
	fandol  func() string      // path of FandolFang, "" when it is nowhere
	spares  func() []*spare

	mu    sync.Mutex
	files map[fileFace]*Face // opened, by file and index
	bad   map[fileFace]error // could not be opened
	keys  map[string]*Face
}

type fileFace struct {
	path  string
	index int
}

// A duty is how a role is met, found when first asked for.
type duty struct {
	met  func() Resolution
	rest func() []*Face // faces that help out, in order, after met's
}

// Load prepares a set. It costs next to nothing: folders are listed, and faces
// read, when first asked for.
func Load(o Options) *Set {
	s := &Set{
		options: o,
		roles:   map[Role]*duty{},
		files:   map[fileFace]*Face{},
		bad:     map[fileFace]error{},
		keys:    map[string]*Face{},
	}
	s.dirs = sync.OnceValue(func() folderIndex { return listFonts(o.Dirs) })
	s.system = sync.OnceValue(func() folderIndex {
		if o.NoSystem {
			return nil
		}
		return listFonts(systemFolders())
	})
	s.fandol = sync.OnceValue(s.findFandol)
	s.spares = sync.OnceValue(s.findSpares)
	for _, w := range wants {
		s.roles[w.role] = &duty{
			met:  sync.OnceValue(func() Resolution { return s.resolve(w) }),
			rest: sync.OnceValue(func() []*Face { return s.helpers(w) }),
		}
	}
	return s
}

// duty is how role is met; a role that is not ours is met as 宋体.
func (s *Set) duty(role Role) *duty {
	if d := s.roles[role]; d != nil {
		return d
	}
	return s.roles[Songti]
}

// Face is the face of a role; never nil.
func (s *Set) Face(role Role) *Face { return s.duty(role).met().Got }

// Lookup finds the glyph of r: in the face of the role, else in a face of the
// same kind, else in 宋体, else in any Chinese face of the machine. !ok: no face
// has it, and f and gid are the role's face and its .notdef.
func (s *Set) Lookup(role Role, r rune) (f *Face, gid uint16, ok bool) {
	d := s.duty(role)
	own := d.met().Got
	if gid, ok := own.Glyph(r); ok {
		return own, gid, true
	}
	for _, f := range d.rest() {
		if gid, ok := f.Glyph(r); ok {
			return f, gid, true
		}
	}
	for _, sp := range s.spares() {
		if gid := sp.chars.glyph(r); gid != 0 {
			if f, err := s.open(sp.path, sp.index); err == nil {
				return f, gid, true
			}
		}
	}
	return own, 0, false
}

// ByKey is the face of a key that this set has given out or will; nil if unknown.
func (s *Set) ByKey(key string) *Face {
	if f := s.known(key); f != nil {
		return f
	}
	for _, w := range wants { // a key may come from another set of the same machine
		s.Face(w.role)
		s.roles[w.role].rest()
	}
	return s.known(key)
}

func (s *Set) known(key string) *Face {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.keys[key]
}

// adopt gives f a key that no other face of the set has. s.mu is held.
func (s *Set) adopt(f *Face) {
	key := f.Key
	for n := 2; s.keys[f.Key] != nil; n++ {
		f.Key = fmt.Sprintf("%s~%d", key, n)
	}
	s.keys[f.Key] = f
}
