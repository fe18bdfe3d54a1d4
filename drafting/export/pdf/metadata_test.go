package pdf

import (
	"encoding/binary"
	"encoding/xml"
	"io"
	"strings"
	"testing"
	"time"
)

func TestDates(t *testing.T) {
	at := time.Date(2026, 3, 1, 9, 30, 5, 0, time.UTC)
	for zone, want := range map[int]string{
		8 * 3600:       "(D:20260301173005+08'00')",
		-3*3600 - 1800: "(D:20260301060005-03'30')",
		0:              "(D:20260301093005Z)",
	} {
		if got := date(at.In(time.FixedZone("", zone))); got != want {
			t.Errorf("%d s: got %s, want %s", zone, got, want)
		}
	}
}

// TestInfoAndXMPAgree writes what people write into title fields, and worse.
func TestInfoAndXMPAgree(t *testing.T) {
	for _, title := range []string{"检察建议书", "𠮷某 <诉> & \"某\"", "two\nlines\tand a bell\a", "\xff\xfe bad", "\uFFFE", "(a) \\b", "  "} {
		i := Info{Title: title, Created: testInfo.Created}.cleaned()
		if strings.ContainsAny(i.Title, "\n\t\a\uFFFE") {
			t.Errorf("%q stays as %q", title, i.Title)
		}
		if got := titleIn(t, i.xmp(1)); got != i.Title {
			t.Errorf("XMP has %q, want %q", got, i.Title)
		}
		if i.Title != "" && !strings.Contains(i.dictionary(), "/Title "+text(i.Title)) {
			t.Errorf("Info: %q", i.dictionary())
		}
	}
}

// titleIn reads dc:title out of a packet, which must be well-formed.
func titleIn(t *testing.T, packet []byte) string {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(string(packet)))
	within, title := false, ""
	for {
		tok, err := d.Token()
		if err == io.EOF {
			return title
		}
		if err != nil {
			t.Fatal(err)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			within = within || tok.Name.Local == "title"
		case xml.EndElement:
			within = within && tok.Name.Local != "title"
		case xml.CharData:
			if within {
				title += string(tok)
			}
		}
	}
}

func TestEmptyInfoIsLeftOut(t *testing.T) {
	i := Info{}.cleaned()
	if s := i.dictionary() + string(i.xmp(1)); strings.Contains(s, "Title") || strings.Contains(s, "Date") || strings.Contains(s, "dc:creator") {
		t.Errorf("%s", s)
	}
	if i.Language != "zh-CN" {
		t.Errorf("language %q", i.Language)
	}
}

func TestProfile(t *testing.T) {
	p := profile()
	if n := binary.BigEndian.Uint32(p); int(n) != len(p) {
		t.Errorf("%d bytes, the head says %d", len(p), n)
	}
	for i := range int(binary.BigEndian.Uint32(p[128:])) {
		e := p[132+12*i:]
		at, n := binary.BigEndian.Uint32(e[4:]), binary.BigEndian.Uint32(e[8:])
		if int(at+n) > len(p) || at%4 != 0 {
			t.Errorf("tag %s at %d, %d bytes, of %d", e[:4], at, n, len(p))
		}
	}
	if len(p) > 3000 {
		t.Errorf("%d bytes: one curve should serve three colours", len(p))
	}
}
