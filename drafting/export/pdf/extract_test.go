package pdf

import (
	"path"
	"slices"
	"strings"
	"testing"

	"jianwen/assets/lexicon"
	"jianwen/assets/samples"
	"jianwen/drafting"
	"jianwen/drafting/page"
	"jianwen/drafting/typeset/fonts"
)

// awkward is what is easily lost: characters beyond U+FFFF, marks that are set
// in pairs or compressed, Latin and digits between.
const awkward = "张𠮷、㛃某〇二六年，依照〔2026〕12号——《刑事诉讼法》……“办理”‘查处’（一）！？；：·￥１２ABC def 3.5%km²①Ⅷ"

// everyCharacter is a document that uses the whole of 通用规范汉字表.
func everyCharacter() *setting {
	s := &setting{}
	s.add(fonts.Xiaobiaosong, page.Title, "检察建议书")
	s.add(fonts.Heiti, page.Heading1, "一、难字").add(fonts.Fangsong, page.Paragraph, awkward)
	s.add(fonts.Heiti, page.Heading1, "二、通用规范汉字")
	all := lexicon.Tongyong()
	for i := 0; i < len(all); i += 500 {
		s.add(fonts.Fangsong, page.Paragraph, string(all[i:min(i+500, len(all))]))
	}
	return s
}

func TestEveryCharacterComesBack(t *testing.T) {
	if n := len(lexicon.Tongyong()); n != 8105 {
		t.Fatalf("%d characters in the table", n)
	}
	s := everyCharacter()
	name := fileOf(t, s.document())
	for _, mode := range []string{"-nopgbrk", "-raw", "-layout"} {
		t.Run(mode, func(t *testing.T) {
			sameText(t, strings.ReplaceAll(run(t, "pdftotext", mode, name, "-"), "\f", ""), printed(s.pages))
		})
	}
}

// TestEveryRoleComesBack sets the same characters in every face.
func TestEveryRoleComesBack(t *testing.T) {
	s := &setting{}
	for _, role := range []fonts.Role{fonts.Fangsong, fonts.Xiaobiaosong, fonts.Heiti, fonts.Kaiti, fonts.Songti, fonts.UI, fonts.UIBold, fonts.Latin} {
		s.add(role, page.Paragraph, awkward)
	}
	sameText(t, run(t, "pdftotext", "-nopgbrk", fileOf(t, s.document()), "-"), printed(s.pages))
}

func TestNoBlanksThatAreNotThere(t *testing.T) {
	s := (&setting{}).add(fonts.Fangsong, page.Paragraph, "自2026年7月20日起，第12号ABC条")
	for _, mode := range []string{"-nopgbrk", "-raw", "-layout"} {
		got := strings.TrimSpace(run(t, "pdftotext", mode, fileOf(t, s.document()), "-"))
		if want := "自2026年7月20日起，第12号ABC条"; got != want {
			t.Errorf("%s: got %q, want %q", mode, got, want)
		}
	}
}

// TestSamplesComeBack exports the drafts that travel with the program. In the order
// of the file all is in place; by default pdftotext goes by the layout and reads a
// table column by column, so there only nothing may be lost.
func TestSamplesComeBack(t *testing.T) {
	for _, name := range samples.Names() {
		t.Run(strings.TrimSuffix(path.Base(name), ".md"), func(t *testing.T) {
			d := sample(t, name)
			file := fileOf(t, d)
			sameText(t, run(t, "pdftotext", "-raw", "-nopgbrk", file, "-"), printed(d.Pages))
			sameText(t, sorted(run(t, "pdftotext", "-nopgbrk", file, "-")), sorted(printed(d.Pages)))
		})
	}
}

func sorted(s string) string {
	r := []rune(s)
	slices.Sort(r)
	return string(r)
}

// sample is a draft of assets/samples, set.
func sample(t testing.TB, name string) Document {
	t.Helper()
	text, err := samples.Files.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	s := drafting.Compile(string(text), drafting.Options{Fonts: bundled()})
	info := testInfo
	info.Title = s.Title
	return Document{Pages: s.Pages, Outline: s.Outline, Fonts: bundled(), Info: info}
}
