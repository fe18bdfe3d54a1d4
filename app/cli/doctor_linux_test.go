package cli

import (
	"strings"
	"testing"

	"github.com/godbus/dbus/v5"

	"jianwen/app/ime/bustest"
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
	t.Cleanup(translations.Use(translations.Chinese))
	for _, name := range []string{"XMODIFIERS", "GTK_IM_MODULE", "QT_IM_MODULE"} {
		t.Setenv(name, "")
	}
	t.Setenv("IBUS_ADDRESS", "unix:path=/nowhere")
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
	if got := inputMethod(); got.Good || !strings.Contains(got.Sentence, "fcitx5-chinese-addons") {
		t.Errorf("without one: %+v", got)
	}
	address := bustest.Start(t)
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
