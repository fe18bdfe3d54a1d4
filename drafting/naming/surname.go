package naming

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed surnames.txt
var surnameFile string

//go:embed words.txt
var wordFile string

// surnameSet is the surnames, single and compound.
var surnameSet = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	single, compound, _ := strings.Cut(uncommented(surnameFile), "compound")
	for _, r := range single {
		if r != '\n' {
			set[string(r)] = true
		}
	}
	for _, s := range strings.Fields(compound) {
		set[s] = true
	}
	return set
})

//go:embed verbs.txt
var verbFile string

// verbs are the words that end a name before them.
var verbs = sync.OnceValue(func() map[string]bool { return setOf(verbFile) })

// words begin as a name does and are none.
var words = sync.OnceValue(func() map[string]bool { return setOf(wordFile) })

// setOf is the words of a data file.
func setOf(file string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(uncommented(file)) {
		set[w] = true
	}
	return set
}

// uncommented is a data file without its comments.
func uncommented(file string) string {
	var out strings.Builder
	for line := range strings.Lines(file) {
		if !strings.HasPrefix(line, "#") {
			out.WriteString(line)
		}
	}
	return out.String()
}

// surnameOf is the surname that a text begins with: a compound one where there is
// one, "" where there is none.
func surnameOf(text string) string {
	_, first := utf8.DecodeRuneInString(text)
	_, second := utf8.DecodeRuneInString(text[first:])
	if second > 0 && surnameSet()[text[:first+second]] {
		return text[:first+second]
	}
	if first > 0 && surnameSet()[text[:first]] {
		return text[:first]
	}
	return ""
}
