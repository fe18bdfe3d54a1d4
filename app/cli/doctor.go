package cli

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"jianwen/app/ime"
	"jianwen/assets/translations"
)

// doctor looks whether this machine has what the program needs.
type doctor struct {
	JSON bool `help:"cli.help.json" name:"json"`
}

// A diagnosis is one thing that was looked at.
type diagnosis struct {
	Topic    string `json:"topic"`
	Good     bool   `json:"good"`
	Sentence string `json:"sentence"`
}

// Run looks at everything and tells. What is missing is no failure of doctor.
func (d *doctor) Run(s *session) error {
	all := []diagnosis{
		{"version", true, translations.T("cli.doctor.version", Version(), runtime.Version())},
		{"system", true, translations.T("cli.doctor.system", system(), runtime.GOARCH)},
		locale(),
		s.workspaceState(),
		display(),
		graphics(),
		inputMethod(),
	}
	all = append(all, s.fontStates()...)
	if d.JSON {
		return s.printJSON(all)
	}
	var out strings.Builder
	for _, one := range all {
		mark := "✓ "
		if !one.Good {
			mark = "✗ "
		}
		out.WriteString(mark + one.Sentence + "\n")
	}
	return s.print(out.String())
}

// system is the name of the operating system as its makers call it.
func system() string {
	data, err := os.ReadFile("/etc/os-release")
	if err != nil {
		return runtime.GOOS
	}
	for line := range strings.Lines(string(data)) {
		if name, ok := strings.CutPrefix(line, "PRETTY_NAME="); ok {
			return strings.Trim(strings.TrimSpace(name), `"`)
		}
	}
	return runtime.GOOS
}

// locale says in which language the program speaks and why.
func locale() diagnosis {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := os.Getenv(name); value != "" {
			return diagnosis{"locale", true, translations.T("cli.doctor.locale", name, value)}
		}
	}
	return diagnosis{"locale", true, translations.T("cli.doctor.no-locale")}
}

// workspaceState says whether the data folder is there and can be written.
func (s *session) workspaceState() diagnosis {
	info, err := os.Stat(s.workspace)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return diagnosis{"workspace", true, translations.T("cli.doctor.workspace-new", s.workspace)}
	case err != nil || !info.IsDir():
		return diagnosis{"workspace", false, translations.T("cli.doctor.workspace-bad", s.workspace)}
	}
	probe, err := os.CreateTemp(s.workspace, ".probe-*")
	if err != nil {
		return diagnosis{"workspace", false, translations.T("cli.doctor.workspace-read-only", s.workspace)}
	}
	_ = probe.Close()
	_ = os.Remove(probe.Name())
	return diagnosis{"workspace", true, translations.T("cli.doctor.workspace", s.workspace)}
}

// display says whether a window can open.
func display() diagnosis {
	if runtime.GOOS != "linux" {
		return diagnosis{"display", true, translations.T("cli.doctor.display", runtime.GOOS)}
	}
	for _, name := range []string{"DISPLAY", "WAYLAND_DISPLAY"} {
		if value := os.Getenv(name); value != "" {
			return diagnosis{"display", true, translations.T("cli.doctor.display", name+"="+value)}
		}
	}
	return diagnosis{"display", false, translations.T("cli.doctor.no-display")}
}

// graphics looks for the library that draws the window.
func graphics() diagnosis {
	if runtime.GOOS != "linux" {
		return diagnosis{"graphics", true, translations.T("cli.doctor.graphics", "OpenGL")}
	}
	for _, pattern := range []string{"/usr/lib/*/libGL.so.1", "/usr/lib64/libGL.so.1", "/usr/lib/libGL.so.1", "/lib/*/libGL.so.1"} {
		if found, _ := filepath.Glob(pattern); len(found) > 0 {
			return diagnosis{"graphics", true, translations.T("cli.doctor.graphics", found[0])}
		}
	}
	return diagnosis{"graphics", false, translations.T("cli.doctor.no-graphics")}
}

// asked is how long an input method may take to answer.
const asked = 2 * time.Second

// inputMethod says through what Chinese is typed in the window.
func inputMethod() diagnosis {
	if runtime.GOOS != "linux" {
		return diagnosis{"input method", true, translations.T("cli.doctor.input-system")}
	}
	ctx, cancel := context.WithTimeout(context.Background(), asked)
	defer cancel()
	if name, found := ime.Found(ctx); found {
		return diagnosis{"input method", true, translations.T("cli.doctor.input", name)}
	}
	return diagnosis{"input method", false, translations.T("cli.doctor.no-input")}
}

// fontStates says of each role whether its face is one that may be printed with.
func (s *session) fontStates() []diagnosis {
	var out []diagnosis
	for _, f := range facesOf(s.fonts().Report()) {
		out = append(out, diagnosis{"font " + f.Role, f.Kind != "stand-in", translations.Pick(f.Zh, f.En)})
	}
	return out
}
