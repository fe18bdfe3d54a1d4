package fonts

import "strings"

// spareNames are Chinese faces that are asked last, for characters that neither
// 宋体 nor the role's fonts have: first those made for rare characters.
var spareNames = []string{
	"simsunb", "simsunextb", "simsunextg", "jigmo", "jigmo2", "jigmo3",
	"plangothicp1regular", "plangothicp2regular", "hanamina", "hanaminb", "babelstonehan",
	"notoserifcjkregular", "notoserifcjkscregular", "sourcehanserifscregular",
	"notosanscjkregular", "notosanscjkscregular", "sourcehansansscregular",
	"simsun", "msyh", "pingfang", "stsong", "lxgwwenkairegular", "fandolsongregular",
	"uming", "ukai", "wqyzenhei", "wqymicrohei", "droidsansfallbackfull", "droidsansfallback", "dejavusans",
}

// A spare is a face that is asked last. Only its characters are kept until one
// of them is needed, so that looking costs no more than that.
type spare struct {
	fileFace
	chars *charmap
}

// findSpares reads the characters of the spare faces, in Options.Dirs and on the system.
func (s *Set) findSpares() []*spare {
	var list []*spare
	for _, index := range []folderIndex{s.dirs(), s.system()} {
		for _, name := range spareNames {
			path, ok := index[name]
			if !ok {
				continue
			}
			data, err := readFont(path)
			if err != nil {
				continue
			}
			at := simplified(data)
			if f, err := Parse(path, data, at); err == nil {
				list = append(list, &spare{fileFace{path, at}, f.chars})
			}
		}
	}
	return list
}

// simplified is the face of a collection whose shapes are those of simplified
// Chinese: the Noto collections hold NotoSerifCJKsc-Regular and its like. Else 0.
func simplified(data []byte) int {
	n, err := faces(data)
	if err != nil {
		return 0
	}
	for i := range n {
		tables, err := directory(data, i)
		if err != nil {
			continue
		}
		f := Face{tables: tables}
		if strings.Contains(f.name(postScriptName, english), "CJKsc-") {
			return i
		}
	}
	return 0
}
