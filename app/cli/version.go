package cli

import "runtime/debug"

// release is the version of FyneApp.toml; a test holds them together.
const release = "0.1.0"

// Version is the release, with the commit it was built from where that is known.
func Version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return release
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 10 {
			return release + " (" + s.Value[:10] + ")"
		}
	}
	return release
}
