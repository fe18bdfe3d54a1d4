package cli

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"jianwen/assets/translations"
)

func TestReadDraft(t *testing.T) {
	defer translations.Use(translations.Chinese)()
	gb, err := simplifiedchinese.GB18030.NewEncoder().String("关于㛃𠮷的建议，〔2026〕12号……")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, data, text, note, sentence string }{
		{name: "plain", data: "甲\n乙\n", text: "甲\n乙\n"},
		{name: "marked", data: "\xef\xbb\xbf甲", text: "甲"},
		{name: "windows", data: "甲\r\n乙\r\n", text: "甲\n乙\n"},
		{name: "gb18030", data: gb, text: "关于㛃𠮷的建议，〔2026〕12号……", note: "已按 GB 18030 读取"},
		{name: "utf-16", data: "\xff\xfe\x32\x75\x0a\x00", text: "甲\n", note: "已按 UTF-16 读取"},
		{name: "nul", data: "甲\x00乙", sentence: "不是文本文件"},
		{name: "old word", data: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", sentence: "Word 97–2003"},
		{name: "picture", data: "\x89PNG\r\n", sentence: "PNG"},
		{name: "noise", data: "\xff\xfe\xfd\xfc\xfb", sentence: "无法识别"},
		{name: "controls", data: "\xb9\xd8\x01\x02\x03\xd3\xda", sentence: "无法识别"},
		{name: "nothing", data: "", sentence: "是空的"},
		{name: "mark only", data: "\xef\xbb\xbf\n", sentence: "是空的"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			put(t, "a.md", c.data)
			d, err := ReadDraft("a.md")
			if c.sentence != "" {
				if err == nil || !strings.Contains(err.Error(), c.sentence) || !strings.HasPrefix(err.Error(), "a.md ") {
					t.Fatalf("error %v, want one that says %q of a.md", err, c.sentence)
				}
				return
			}
			if err != nil || d.Text != c.text || !strings.Contains(d.Note, c.note) || (c.note == "") != (d.Note == "") {
				t.Errorf("text %q, note %q, error %v", d.Text, d.Note, err)
			}
		})
	}
}

func TestLargeDraft(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "a.md", "甲")
	if err := os.Truncate("a.md", largest+1); err != nil {
		t.Fatal(err)
	}
	if _, err := ReadDraft("a.md"); err == nil || !strings.Contains(err.Error(), "20 MB") {
		t.Errorf("a file: %v", err)
	}
	if _, err := readFrom("-", strings.NewReader(strings.Repeat("a", largest+1))); err == nil || !strings.Contains(err.Error(), "20 MB") {
		t.Errorf("a pipe: %v", err)
	}
}

func TestCannotRead(t *testing.T) {
	defer translations.Use(translations.Chinese)()
	for _, c := range []struct {
		err  error
		want string
	}{
		{&fs.PathError{Op: "open", Path: "a.md", Err: fs.ErrPermission}, "无权读取 a.md"},
		{&fs.PathError{Op: "read", Path: "a.md", Err: errors.New("input/output error")}, "无法读取 a.md（input/output error）"},
	} {
		if got := cannotRead("a.md", c.err).Error(); !strings.Contains(got, c.want) {
			t.Errorf("%v: %s", c.err, got)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{"甲", "\xef\xbb\xbf甲", "\xff\xfe\x32\x75", "\xb9\xd8", "\x81\x30\x81\x30", "%PDF-"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		text, _, err := decode("a.md", data)
		if err == nil && !utf8.ValidString(text) {
			t.Errorf("%q became %q, which is not UTF-8", data, text)
		}
		if err != nil && text != "" {
			t.Errorf("%q gives both text and %v", data, err)
		}
	})
}
