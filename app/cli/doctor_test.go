package cli

import (
	"bufio"
	"os/exec"
	"runtime"
	"strings"
	"testing"

	"github.com/godbus/dbus/v5"

	"jianwen/assets/translations"
)

// An inputMethodService is as much of fcitx5 as is asked for by who looks for one.
type inputMethodService struct{}

// CreateInputContext is for the bus.
func (inputMethodService) CreateInputContext([]struct{ Key, Value string }) (dbus.ObjectPath, []byte, *dbus.Error) {
	return "/org/freedesktop/portal/inputcontext/1", nil, nil
}

// doctor says which input method runs, or what to do where none does.
func TestDoctorFindsTheInputMethod(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("skipped: elsewhere it is the system's own")
	}
	t.Cleanup(translations.Use(translations.Chinese))
	for _, name := range []string{"XMODIFIERS", "GTK_IM_MODULE", "QT_IM_MODULE"} {
		t.Setenv(name, "")
	}
	t.Setenv("IBUS_ADDRESS", "unix:path=/nowhere")
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
	if got := inputMethod(); got.Good || !strings.Contains(got.Sentence, "fcitx5-chinese-addons") {
		t.Errorf("without one: %+v", got)
	}
	address := sessionBus(t)
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", address)
	if got := inputMethod(); got.Good {
		t.Errorf("a bus without one: %+v", got)
	}
	conn, err := dbus.Connect(address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() }) // the bus goes away as well
	if err := conn.Export(inputMethodService{}, "/org/freedesktop/portal/inputmethod", "org.fcitx.Fcitx.InputMethod1"); err != nil {
		t.Fatal(err)
	}
	if _, err := conn.RequestName("org.fcitx.Fcitx5", 0); err != nil {
		t.Fatal(err)
	}
	if got := inputMethod(); !got.Good || got.Sentence != translations.T("cli.doctor.input", "fcitx5") {
		t.Errorf("with one: %+v", got)
	}
}

// sessionBus starts a bus of the test's own.
func sessionBus(t *testing.T) (address string) {
	t.Helper()
	if _, err := exec.LookPath("dbus-daemon"); err != nil {
		t.Skip("skipped: no dbus-daemon here")
	}
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
