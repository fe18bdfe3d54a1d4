package organ

import (
	"errors"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"
)

// ErrForm says that a profile.yaml is written in a way in which a value cannot be
// changed without touching the rest.
var ErrForm = errors.New("profile.yaml cannot be changed")

// Named is the text of a profile.yaml with another name of the procuratorate; all
// other lines stay as they are. A new file has a line that says what it is for.
func Named(text, name string) (string, error) {
	value, err := yaml.Marshal(name)
	if err != nil {
		return "", fmt.Errorf("write name: %w", err)
	}
	entry := Name + ": " + strings.TrimSpace(string(value)) + "\n"
	var out strings.Builder
	if strings.TrimSpace(text) == "" {
		out.WriteString("# 新文稿据此预填；名称与文稿开头的字段相同。 New drafts begin with these values.\n" + entry)
		return out.String(), nil
	}
	written := false
	for line := range strings.Lines(text) {
		switch {
		case !strings.HasPrefix(line, Name+":"):
			out.WriteString(line)
		case !written:
			out.WriteString(entry)
			written = true
		}
	}
	if !written {
		if !strings.HasSuffix(text, "\n") {
			out.WriteByte('\n')
		}
		out.WriteString(entry)
	}
	before, _ := read([]byte(text))
	after, problems := read([]byte(out.String()))
	before[Name] = name
	if len(problems) > 0 || fmt.Sprint(before) != fmt.Sprint(after) {
		return "", ErrForm
	}
	return out.String(), nil
}
