package typeset

import (
	"math"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"jianwen/drafting/page"
	"jianwen/drafting/style"
	"jianwen/drafting/typeset/fonts"
)

// testFonts are the bundled faces, the same on every machine.
var testFonts = fonts.Load(fonts.Options{NoSystem: true})

func testSetter() *setter {
	p, _ := style.Builtin().Profile("legal_doc")
	return &setter{fonts: testFonts, profile: p, measure: p.Area.Width * style.PointsPerMillimetre}
}

// lines sets a paragraph and gives the text of its lines.
func lines(s *setter, text string) (*setBlock, []string) {
	l := lookOf(s.profile, "body", page.Paragraph)
	b := s.set([]piece{{text: text, exact: true, look: l}}, format{first: 2 * s.profile.Pitch(), lines: 1}, 0)
	var out []string
	for _, r := range b.rows {
		out = append(out, rowText(r))
	}
	return b, out
}

func rowText(r row) string {
	var b strings.Builder
	for _, run := range r.runs {
		b.WriteString(run.Text())
	}
	return b.String()
}

// What must not begin and what must not end a line (GB/T 15834—2011, 5.1), told
// here by itself so that the test does not repeat the code.
const (
	notFirst = "、，。；：？！）》〉」』】〕”’…—·％‰℃)]},.;:!?%"
	notLast  = "（《〈「『【〔“‘￥№([{$"
)

// faults counts what a set paragraph does wrong.
func faults(b *setBlock, text string, measure, pitch float64) (kinsoku, ragged, lost int) {
	var all strings.Builder
	for i, r := range b.rows {
		line := rowText(r)
		all.WriteString(line)
		trimmed := strings.TrimRight(line, " ")
		first, _ := utf8.DecodeRuneInString(line)
		last, _ := utf8.DecodeLastRuneInString(trimmed)
		if i > 0 && strings.ContainsRune(notFirst, first) {
			kinsoku++
		}
		if i+1 < len(b.rows) && strings.ContainsRune(notLast, last) {
			kinsoku++
		}
		if i+1 < len(b.rows) && math.Abs(r.ink-measure) > 0.02 {
			ragged++
		}
		if r.ink > measure+0.02 {
			ragged++
		}
	}
	if all.String() != text {
		lost = max(1, utf8.RuneCountInString(text)-utf8.RuneCountInString(all.String()))
	}
	return kinsoku, ragged, lost
}

func TestFullWidthTextFillsTheGrid(t *testing.T) {
	s := testSetter()
	_, got := lines(s, strings.Repeat("检察机关依法履行法律监督职能", 20))
	for i, line := range got[:len(got)-1] {
		want := 28
		if i == 0 {
			want = 26
		}
		if n := utf8.RuneCountInString(line); n != want {
			t.Errorf("line %d has %d characters, want %d: %s", i+1, n, want, line)
		}
	}
}

// TestKeepsTogether moves what belongs together across a line's end. Numbers
// with their units and pairs stay whole always; references and document numbers
// wherever that leaves no more than two characters' room to fill.
func TestKeepsTogether(t *testing.T) {
	s := testSetter()
	for whole, always := range map[string]bool{
		"2026年": true, "16日": true, "30%": true, "——": true, "……": true, "260.0": true, "3.86万元": true, "ABC123": true, "120件": true,
		"第一百一十三条": false, "青检建〔2026〕12号": false,
	} {
		for lead := 0; lead < 30; lead++ {
			room := 26 - lead - 1
			if !always && room > 2 && room < 13 {
				continue
			}
			text := strings.Repeat("检", lead) + "依" + whole + strings.Repeat("察机关依法监督，", 12)
			if _, got := lines(s, text); !containsLine(got, whole) {
				t.Errorf("%s is cut after %d characters: %q", whole, lead, got)
				break
			}
		}
	}
}

func containsLine(lines []string, want string) bool {
	for _, l := range lines {
		if strings.Contains(l, want) {
			return true
		}
	}
	return false
}

func TestMarksThatMeetAreCompressed(t *testing.T) {
	s := testSetter()
	pitch := s.profile.Pitch()
	for _, c := range []struct {
		text string
		em   float64
	}{
		{"检察", 2},
		{"检。”察", 3.5},
		{"检”（察", 3.5},
		{"检（《察", 3.5},
		{"检》），察", 4},
		{"检，察", 3},
		{"检——察", 4},
		{"检……察", 4},
		{"检12察", -1},
	} {
		b, _ := lines(s, c.text)
		got := (b.rows[0].ink - 2*pitch) / pitch
		if c.em < 0 {
			digits := b.rows[0].ink - 4*pitch
			want := 2*0.25*16 + digitWidth(s, '1') + digitWidth(s, '2')
			if math.Abs(digits-want) > 0.05 {
				t.Errorf("%s: digits and gaps take %.2f pt, want %.2f", c.text, digits, want)
			}
			continue
		}
		if math.Abs(got-c.em) > 0.02 {
			t.Errorf("%s is %.2f em wide, want %.2f", c.text, got, c.em)
		}
	}
}

func digitWidth(s *setter, r rune) float64 {
	f, id, _ := s.fonts.Lookup(fonts.Latin, r)
	return float64(f.Advance(id)) * 16 / float64(f.UnitsPerEm)
}

func TestOpeningMarkAtALineStartIsTrimmed(t *testing.T) {
	s := testSetter()
	b, got := lines(s, strings.Repeat("检", 26)+"《刑法》"+strings.Repeat("察", 40))
	if !strings.HasPrefix(got[1], "《") {
		t.Fatalf("lines %q", got)
	}
	if shift := b.rows[1].runs[0].Glyphs[0].Shift; math.Abs(shift-s.profile.Pitch()/2) > 0.01 {
		t.Errorf("the mark moves %.2f pt, want half a character", shift)
	}
}

// TestRandomParagraphs sets paragraphs cut at random from real statutes and
// from noise made of marks, and counts faults: there must be none.
func TestRandomParagraphs(t *testing.T) {
	trials := 2000
	if testing.Short() {
		trials = 200
	}
	texts := realTexts(t)
	r := rand.New(rand.NewSource(20261122))
	s := testSetter()
	kinsoku, ragged, lost := 0, 0, 0
	for i := 0; i < trials; i++ {
		text := cut(r, texts[r.Intn(len(texts))])
		if text == "" {
			continue
		}
		b, got := lines(s, text)
		k, g, l := faults(b, text, s.measure, s.profile.Pitch())
		if k+g+l > 0 && kinsoku+ragged+lost < 5 {
			t.Errorf("%d kinsoku, %d off the measure, %d lost:\n%s", k, g, l, strings.Join(got, "\n"))
		}
		kinsoku, ragged, lost = kinsoku+k, ragged+g, lost+l
	}
	t.Logf("%d paragraphs: %d kinsoku violations, %d lines off the measure, %d characters lost", trials, kinsoku, ragged, lost)
}

// cut takes 40 to 600 characters of a text, as one paragraph.
func cut(r *rand.Rand, text []rune) string {
	n := min(len(text), 40+r.Intn(560))
	at := r.Intn(len(text) - n + 1)
	return strings.Join(strings.Fields(strings.ReplaceAll(string(text[at:at+n]), "\u3000", "")), "")
}

// realTexts are statutes from ../shared/corpus where it is present, else the
// samples that the program brings.
func realTexts(t *testing.T) [][]rune {
	var out [][]rune
	root := moduleRoot(t)
	dir := filepath.Join(filepath.Dir(root), "shared", "corpus", "laws")
	paths, _ := filepath.Glob(filepath.Join(dir, "*", "*.md"))
	if len(paths) == 0 {
		t.Log("../shared/corpus is not here: the bundled samples stand in")
		paths, _ = filepath.Glob(filepath.Join(root, "assets", "samples", "*.*"))
	}
	for _, p := range paths {
		if data, err := os.ReadFile(p); err == nil && len(data) > 500 {
			out = append(out, []rune(string(data)))
		}
		if len(out) == 300 {
			break
		}
	}
	return out
}

func moduleRoot(t testing.TB) string {
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		dir = filepath.Dir(dir)
	}
}
