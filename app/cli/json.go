package cli

import (
	"bytes"
	"encoding/json"
)

// printJSON writes a value for other programs to read.
func (s *session) printJSON(value any) error {
	text, err := toJSON(value)
	if err != nil {
		return err
	}
	return s.print(text)
}

// toJSON is value with an indent, its characters as they are.
func toJSON(value any) (string, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(value)
	return out.String(), err
}
