package cli

import (
	"errors"
	"regexp"
	"strings"

	"jianwen/assets/translations"
)

// A complaint is a message of kong's that has a sentence of ours. Its groups
// fill the sentence in.
type complaint struct {
	pattern *regexp.Regexp
	say     func(match []string) string
}

var complaints = []complaint{
	{regexp.MustCompile(`^unknown flag (\S+), did you mean (?:one of )?(.+)\?$`), func(m []string) string {
		return translations.T("cli.usage.flag-near", m[1], plain(m[2]))
	}},
	{regexp.MustCompile(`^unknown flag (\S+)`), func(m []string) string {
		return translations.T("cli.usage.flag", m[1])
	}},
	{regexp.MustCompile(`^unexpected argument (.*), did you mean (?:one of )?(.+)\?$`), func(m []string) string {
		return translations.T("cli.usage.argument-near", m[1], plain(m[2]))
	}},
	{regexp.MustCompile(`^unexpected argument (.*)$`), func(m []string) string {
		return translations.T("cli.usage.argument", m[1])
	}},
	{regexp.MustCompile(`^missing flags: --set=FIELD=VALUE`), func([]string) string {
		return translations.T("cli.edit.nothing")
	}},
	{regexp.MustCompile(`^expected "?<text>`), func([]string) string {
		return translations.T("cli.cite.empty")
	}},
	{regexp.MustCompile(`^(?:missing flags|expected): (.+)$|^missing flags: (.+)$`), func(m []string) string {
		return translations.T("cli.usage.missing", plain(m[1]+m[2]))
	}},
	{regexp.MustCompile(`^(?:expected|missing positional arguments) (.+)$`), func(m []string) string {
		return translations.T("cli.usage.missing", plain(m[1]))
	}},
	{regexp.MustCompile(`^(\S+): expected .* value but got "?(.*?)"? \(`), func(m []string) string {
		return translations.T("cli.usage.value", plain(m[1]))
	}},
	{regexp.MustCompile(`^(\S+): expected a(?:n| valid .*) int but got (.+?)(?: \(.*)?$`), func(m []string) string {
		return translations.T("cli.usage.number", plain(m[1]), plain(m[2]))
	}},
	{regexp.MustCompile(`^(\S+): expected a float but got "?(.+?)"?(?: \(.*)?$`), func(m []string) string {
		return translations.T("cli.usage.decimal", plain(m[1]), m[2])
	}},
	{regexp.MustCompile(`^(\S+): "(.*)" is not a date`), func(m []string) string {
		return translations.T("cli.usage.date", m[1], m[2])
	}},
	{regexp.MustCompile(`^(\S+): bool value must be`), func(m []string) string {
		return translations.T("cli.usage.bool", m[1])
	}},
}

// numeric are the flags that take a number, as they are joined with one.
var numeric = map[string]string{"-k": "--limit=", "--limit": "--limit=", "--offset": "--offset=", "--scale": "--scale="}

// negative is a number below zero, which kong takes for a flag.
var negative = regexp.MustCompile(`^-\d+(\.\d+)?$`)

// negatives joins numbers below zero with the flags that they follow, so that it can be
// said what is wrong with them.
func negatives(args []string) (out []string) {
	for i := 0; i < len(args); i++ {
		if joined := numeric[args[i]]; joined != "" && i+1 < len(args) && negative.MatchString(args[i+1]) {
			i++
			out = append(out, joined+args[i])
		} else {
			out = append(out, args[i])
		}
	}
	return out
}

// usage turns a complaint of kong's about the arguments into ours.
func usage(err error) error {
	var f *failure
	if errors.Is(err, errShown) || errors.As(err, &f) {
		return err
	}
	for _, c := range complaints {
		if match := c.pattern.FindStringSubmatch(err.Error()); match != nil {
			return wrong(c.say(match))
		}
	}
	return wrong(translations.T("cli.usage.other", err))
}

// placeholder is an argument as kong writes it: <path>.
var placeholder = regexp.MustCompile(`<[a-z-]+>`)

// plain takes the quotation marks off kong's lists, and writes the output flag
// and arguments as our help does.
func plain(s string) string {
	s = strings.NewReplacer(`"`, "", "--out=", "-o ", "--set=", "--set ", "--limit", "-k", " ...", "…").Replace(s)
	return placeholder.ReplaceAllStringFunc(s, func(m string) string { return strings.ToUpper(strings.Trim(m, "<>")) })
}
