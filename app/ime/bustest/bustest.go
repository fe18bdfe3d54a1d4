// Package bustest gives tests a session bus of their own.
package bustest

import (
	"bufio"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// Need skips a test where a program is missing, and fails it where JIANWEN_COMPLETE says
// that everything has been installed, as .ci/test does: there no test goes away unseen.
func Need(t testing.TB, program string) {
	t.Helper()
	if _, err := exec.LookPath(program); err == nil {
		return
	}
	if os.Getenv("JIANWEN_COMPLETE") != "" {
		t.Fatalf("%s is not installed", program)
	}
	t.Skipf("skipped: no %s here", program)
}

// Start starts a bus that ends with the test, and returns its address. No variable of the
// environment is set.
func Start(t testing.TB) (address string) {
	t.Helper()
	Need(t, "dbus-daemon")
	daemon := exec.Command("dbus-daemon", "--session", "--nofork", "--print-address")
	out, err := daemon.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := daemon.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = daemon.Process.Kill() // it may have ended
		_ = daemon.Wait()         // it was killed
	})
	if address, err = bufio.NewReader(out).ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(address)
}
