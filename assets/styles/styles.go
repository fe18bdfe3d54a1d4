// Package styles holds the built-in layout profiles as data.
package styles

import _ "embed"

// Profiles is the file that drafting/style reads: one document in YAML.
//
//go:embed profiles.yaml
var Profiles []byte
