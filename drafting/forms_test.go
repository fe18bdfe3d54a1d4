package drafting

import (
	"strings"
	"testing"

	"jianwen/drafting/forms"
	"jianwen/drafting/page"
)

// TestEveryTypeSets makes a new draft of every document type and sets it, with
// and without guidance.
func TestEveryTypeSets(t *testing.T) {
	all := forms.Builtin().All()
	if len(all) != 72 {
		t.Errorf("%d types, want 72 (specification A.3)", len(all))
	}
	for _, f := range all {
		draft := forms.Draft(f, map[string]string{
			"procuratorate": "澜川市青渠区人民检察院", "addressee": "澜川市公安局", "number": "青检建〔2026〕1号", "date": "2026-11-22",
		})
		s := compile(draft)
		if s.Form == nil || s.Form.Key != f.Key {
			t.Errorf("%s: its draft names the form %v", f.Key, s.Form)
			continue
		}
		for _, finding := range s.Findings {
			if strings.HasPrefix(finding.Rule, "FMT-") {
				t.Errorf("%s: %s %s", f.Key, finding.Rule, finding.Zh)
			}
		}
		for _, b := range broken(s) {
			t.Errorf("%s: %s", f.Key, b)
		}
		if text := printed(s.Pages); !strings.Contains(text, "澜川市青渠区人民检察院") || !strings.Contains(text, f.Title) {
			t.Errorf("%s: head_org or head_title is not on the page:\n%s", f.Key, text)
		}
		guided := Compile(draft, Options{Fonts: testFonts, Guidance: true})
		for _, p := range f.Parts {
			if shown := grey(guided.Pages); strings.Contains(draft, "::: "+p.Key+"\n") && !p.OwnPage && !strings.Contains(shown, p.Guidance) && p.Key != "attach" {
				t.Errorf("%s: the guidance of its part %s is not shown", f.Key, p.Key)
			}
		}
		if grey(s.Pages) != "" {
			t.Errorf("%s: guidance is set though it was not asked for", f.Key)
		}
	}
}

func printed(pages []*page.Page) string {
	var b strings.Builder
	for _, p := range pages {
		for _, it := range p.Items {
			if r, ok := it.(*page.Run); ok && r.Color != page.Grey {
				b.WriteString(r.Text())
			}
		}
	}
	return b.String()
}

func grey(pages []*page.Page) string {
	var b strings.Builder
	for _, p := range pages {
		for _, it := range p.Items {
			if r, ok := it.(*page.Run); ok && r.Color == page.Grey {
				b.WriteString(r.Text())
			}
		}
	}
	return b.String()
}

// copied is a draft whose imprint is taller than a page.
var copied = "---\nprofile: gb9704_letter\nprocuratorate: 甲\ncc: " + strings.Repeat("澜川市公安局、", 400) + "\nissuer: 澜川市人民检察院办公室\nissued: 2026-11-22\n---\n\n正文。\n"

// An imprint that is taller than a page goes on at the foot of the next ones; nothing
// of it is lost, and none of it leaves its type area.
func TestTallImprint(t *testing.T) {
	s := compile(copied)
	if n := strings.Count(printed(s.Pages), "局"); n != 400 {
		t.Errorf("%d offices are printed", n)
	}
	if len(s.Pages) < 3 || !strings.Contains(printed(s.Pages[len(s.Pages)-1:]), "2026年11月22日印发") {
		t.Errorf("%d pages; the last has %q", len(s.Pages), printed(s.Pages[len(s.Pages)-1:]))
	}
	for i, p := range s.Pages {
		for _, it := range p.Items {
			if r := it.Bounds(); i > 0 && r.Y < p.Area.Y-1 {
				t.Errorf("page %d: an item at %v", i+1, r)
			}
		}
	}
}

// FuzzCompile sets any text at all: no panic, text inside the sheet, and what
// an incremental compiler makes is what a new one makes.
func FuzzCompile(f *testing.F) {
	for _, text := range sampleTexts(f) {
		f.Add(text, 40)
	}
	f.Add("---\nprofile: gb9704_red\nprocuratorate: 甲\n---\n| a |\n|--|\n| "+strings.Repeat("长", 4000)+" |\n", 3)
	f.Add(copied, 3)
	c := NewCompiler(Options{Fonts: testFonts, Guidance: true})
	f.Fuzz(func(t *testing.T, text string, at int) {
		c.Compile(text)
		at = min(max(at, 0), len(text))
		s := c.Compile(text[:at] + "检" + text[at:])
		for i, p := range s.Pages {
			for _, it := range p.Items {
				if r := it.Bounds(); r.Y+r.H > p.Height+1 || r.Y < -1 {
					t.Fatalf("page %d: an item at %v leaves the sheet", i+1, r)
				}
			}
		}
		fresh := NewCompiler(Options{Fonts: testFonts, Guidance: true}).Compile(s.Text)
		if page.Dump(fresh.Pages) != page.Dump(s.Pages) {
			t.Fatal("an incremental compilation gives other pages than a new one")
		}
	})
}
