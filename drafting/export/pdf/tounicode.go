package pdf

import (
	"fmt"
	"slices"
)

const cmapHead = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
/CMapName/Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><FFFF>
endcodespacerange
`

const cmapTail = `endcmap
CMapName currentdict/CMap defineresource pop
end
end
`

// toUnicode is the CMap from CIDs to their texts, in UTF-16: a character beyond
// the first plane is a surrogate pair, a ligature several characters
// (ISO 32000-1, 9.10.3).
func toUnicode(texts []string) []byte {
	var cids []int
	for c, s := range texts {
		if s != "" {
			cids = append(cids, c)
		}
	}
	out := []byte(cmapHead)
	for some := range slices.Chunk(cids, 100) { // no more in one block
		out = fmt.Appendf(out, "%d beginbfchar\n", len(some))
		for _, c := range some {
			out = fmt.Appendf(out, "<%04X><%X>\n", c, utf16BE(texts[c]))
		}
		out = append(out, "endbfchar\n"...)
	}
	return append(out, cmapTail...)
}
