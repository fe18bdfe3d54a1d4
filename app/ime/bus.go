package ime

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/godbus/dbus/v5"
)

// errNone says that there is no such input method.
var errNone = errors.New("no input method")

// sessionBus is the address of the session bus. It is never started by us: the
// library would run dbus-launch where there is none.
func sessionBus() (string, error) {
	if a := os.Getenv("DBUS_SESSION_BUS_ADDRESS"); a != "" {
		return a, nil
	}
	path := filepath.Join(os.Getenv("XDG_RUNTIME_DIR"), "bus")
	if st, err := os.Stat(path); err != nil || st.Mode()&os.ModeSocket == 0 {
		return "", fmt.Errorf("%w: no session bus", errNone)
	}
	return "unix:path=" + dbus.EscapeBusAddressValue(path), nil
}

// ibusBus is the address of IBus's own bus: of the running daemon that last wrote it down.
func ibusBus() (string, error) {
	if a := os.Getenv("IBUS_ADDRESS"); a != "" {
		return a, nil
	}
	if name := os.Getenv("IBUS_ADDRESS_FILE"); name != "" {
		if a := addressIn(name); a != "" {
			return a, nil
		}
		return "", fmt.Errorf("%w: no IBus", errNone)
	}
	config, err := os.UserConfigDir()
	if err != nil {
		return "", err
	}
	files, err := filepath.Glob(filepath.Join(config, "ibus", "bus", "*")) // machine-host-display
	if err != nil {
		return "", err
	}
	best, newest := "", int64(0)
	for _, name := range files {
		st, err := os.Stat(name)
		if err != nil || st.ModTime().UnixNano() < newest {
			continue
		}
		if a := addressIn(name); a != "" {
			best, newest = a, st.ModTime().UnixNano()
		}
	}
	if best == "" {
		return "", fmt.Errorf("%w: no IBus", errNone)
	}
	return best, nil
}

// addressIn is the address that a file of IBus names; "" where it names none.
func addressIn(name string) string {
	f, err := os.Open(name)
	if err != nil {
		return ""
	}
	defer func() { _ = f.Close() }() // it was only read
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if a, ok := strings.CutPrefix(lines.Text(), "IBUS_ADDRESS="); ok {
			return a
		}
	}
	return ""
}

// dial connects to a bus on a connection of our own, whose signals come to hear in
// their order among replies.
func dial(ctx context.Context, address string, hear dbus.SignalHandler) (*dbus.Conn, error) {
	conn, err := dbus.Dial(address, dbus.WithSignalHandler(hear), dbus.WithContext(ctx))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errNone, err)
	}
	if err := conn.Auth(nil); err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	if err := conn.Hello(); err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	return conn, nil
}
