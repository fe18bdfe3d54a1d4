package lexicon

import (
	"embed"
	"strings"
	"sync"
)

//go:embed words/*.tsv
var words embed.FS

// A Word is an entry of a list that the language rules go by.
type Word struct {
	Text   string   // 鉴定结论
	For    string   // what to write instead: 鉴定意见; "" where nothing stands for it
	Since  string   // the first day from which For holds, 2013-01-01; "" where it always did
	Except []string // longer words with it in them that are right: 黑社会性质
	Source string   // the provision or reform; "[D]" where it is our own judgement
}

// Words is the list of a rule, by its id (LNG-015); nil where it has none. Callers
// must not change it.
func Words(rule string) []Word { return wordLists()[rule] }

var wordLists = sync.OnceValue(func() map[string][]Word {
	lists := map[string][]Word{}
	files, err := words.ReadDir("words")
	if err != nil {
		panic(err) // it is embedded
	}
	for _, f := range files {
		text, err := words.ReadFile("words/" + f.Name())
		if err != nil {
			panic(err)
		}
		lists[strings.ToUpper(strings.TrimSuffix(f.Name(), ".tsv"))] = readWords(string(text))
	}
	return lists
})

// readWords leaves out a line without its five fields; a test finds it.
func readWords(text string) []Word {
	var all []Word
	for line := range strings.Lines(text) {
		f := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if strings.HasPrefix(line, "#") || len(f) != 5 {
			continue
		}
		w := Word{Text: f[0], For: f[1], Since: f[2], Source: f[4]}
		if f[3] != "" {
			w.Except = strings.Split(f[3], "、")
		}
		all = append(all, w)
	}
	return all
}
