// Package translations is every sentence that the program says, in simplified
// Chinese and in English.
//
// The sentences stand in zh.json and en.json under the same flat keys, with
// printf verbs for what is filled in. A test holds both files and the keys that
// the sources use against one another.
package translations

import (
	"embed"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"sync"
	"sync/atomic"
)

//go:embed zh.json en.json
var files embed.FS

// Language is a language that the program speaks.
type Language string

const (
	Chinese Language = "zh"
	English Language = "en"
)

var (
	tables  = sync.OnceValue(load)
	current atomic.Value // of Language; empty until first asked for
)

// T is the sentence of key in the language of the person, filled in as by
// [fmt.Sprintf]. An unknown key comes back as it is, so that nothing is hidden.
func T(key string, args ...any) string {
	sentence, ok := tables()[Current()][key]
	if !ok {
		return key
	}
	if len(args) == 0 {
		return sentence
	}
	return fmt.Sprintf(sentence, args...)
}

// Both is the sentence of key in every language, for who looks for it by its words.
func Both(key string) []string {
	return []string{tables()[Chinese][key], tables()[English][key]}
}

// Pick chooses between the two wordings that problems and findings carry.
func Pick(zh, en string) string {
	if Current() == English && en != "" {
		return en
	}
	return zh
}

// Current is the language in use: that of the locale, or what [Use] has set.
func Current() Language {
	if l, ok := current.Load().(Language); ok {
		return l
	}
	l := Detect(os.Getenv)
	current.CompareAndSwap(nil, l)
	return l
}

// Use sets the language and returns a function that puts the earlier one back.
func Use(l Language) (restore func()) {
	before := Current()
	current.Store(l)
	return func() { current.Store(before) }
}

// Detect reads the language from LC_ALL, LC_MESSAGES and LANG, the first that is
// set. Without any, and for C and POSIX, it is Chinese: the people the program is
// for often start it where no locale reaches, and Windows sets none.
func Detect(getenv func(string) string) Language {
	locale := ""
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if locale = getenv(name); locale != "" {
			break
		}
	}
	name, _, _ := strings.Cut(strings.ToLower(locale), ".")
	switch {
	case name == "", name == "c", name == "posix":
		return Chinese
	case strings.HasPrefix(name, "zh"), strings.HasSuffix(name, "_cn"): // also bo_CN, ug_CN
		return Chinese
	}
	return English
}

// load reads both files; they are embedded, so a fault in one is a fault of the build.
func load() map[Language]map[string]string {
	out := map[Language]map[string]string{}
	for _, l := range []Language{Chinese, English} {
		data, err := files.ReadFile(string(l) + ".json")
		if err != nil {
			panic(err)
		}
		table := map[string]string{}
		if err := json.Unmarshal(data, &table); err != nil {
			panic(fmt.Errorf("translations: %s.json: %w", l, err))
		}
		out[l] = table
	}
	return out
}
