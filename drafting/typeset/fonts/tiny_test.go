package fonts

import (
	"maps"
	"slices"
	"testing"
)

// tiny makes a font of a few characters out of a bundled face, so that fuzzing
// starts from something real and small. Outlines are copied as they are.
func tiny(t testing.TB, from *Face, runes string) map[string][]byte {
	t.Helper()
	gids := []uint16{0}
	groups := []byte{}
	sorted := []rune(runes)
	slices.Sort(sorted) // groups stand in rising order
	for _, r := range sorted {
		gid, ok := from.Glyph(r)
		if !ok {
			t.Fatalf("%s has no %c", from.Key, r)
		}
		groups = be.AppendUint32(groups, uint32(r))
		groups = be.AppendUint32(groups, uint32(r))
		groups = be.AppendUint32(groups, uint32(len(gids)))
		gids = append(gids, gid)
	}
	tables := map[string][]byte{}
	for _, tag := range []string{"head", "hhea", "maxp", "OS/2", "name", "post"} {
		tables[tag] = append([]byte{}, from.Table(tag)...)
	}
	tables["cmap"] = cmap12(groups)
	be.PutUint16(tables["head"][50:], 1)
	be.PutUint16(tables["maxp"][4:], uint16(len(gids)))
	be.PutUint16(tables["hhea"][34:], uint16(len(gids)))
	tables["loca"] = be.AppendUint32(nil, 0)
	for _, gid := range gids {
		at := func(i uint16) uint32 { return be.Uint32(from.Table("loca")[4*int(i):]) }
		tables["glyf"] = append(tables["glyf"], from.Table("glyf")[at(gid):at(gid+1)]...)
		tables["loca"] = be.AppendUint32(tables["loca"], uint32(len(tables["glyf"])))
		tables["hmtx"] = be.AppendUint16(tables["hmtx"], uint16(from.Advance(gid)))
		tables["hmtx"] = be.AppendUint16(tables["hmtx"], 0)
	}
	return tables
}

func cmap12(groups []byte) []byte {
	table := []byte{0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 12, 0, 0}
	table = be.AppendUint32(table, uint32(16+len(groups)))
	table = be.AppendUint32(table, 0)
	table = be.AppendUint32(table, uint32(len(groups)/12))
	return append(table, groups...)
}

// collection makes a .ttc of faces that share the tables of the first, save those
// that they bring themselves.
func collection(shared map[string][]byte, own ...map[string][]byte) []byte {
	out := be.AppendUint32([]byte("ttcf\x00\x01\x00\x00"), uint32(len(own)))
	out = append(out, make([]byte, 4*len(own))...)
	for i, changes := range own {
		tables := maps.Clone(shared)
		maps.Copy(tables, changes)
		be.PutUint32(out[12+4*i:], uint32(len(out)))
		face := single(false, tables)
		for n := range int(be.Uint16(face[4:])) { // offsets count from the start of the whole
			entry := face[12+16*n:]
			be.PutUint32(entry[8:], be.Uint32(entry[8:])+uint32(len(out)))
		}
		out = append(out, face...)
	}
	return out
}

func bundledSet(t testing.TB) *Set {
	t.Helper()
	return Load(Options{NoSystem: true, Dirs: []string{fandolFolder}})
}

// fandolFolder is where the source tree keeps FandolFang.
const fandolFolder = "../../../assets/fonts/fandol"
