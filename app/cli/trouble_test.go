package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"jianwen/assets/translations"
	"jianwen/search"
)

// A numbered is an error as SQLite gives it.
type numbered int

func (n numbered) Error() string { return "sqlite says no" }
func (n numbered) Code() int     { return int(n) }

// Whatever is wrong is said in a few words, without those of Go.
func TestTold(t *testing.T) {
	defer translations.Use(translations.Chinese)()
	s := &session{workspace: "data"}
	for _, c := range []struct {
		err  error
		want string
	}{
		{fmt.Errorf("make index: %w", &fs.PathError{Op: "open", Path: "index_meta.json", Err: syscall.ENOSPC}), "磁盘已满"},
		{errors.New("make index x/index_meta.json: write: no space left on device"), "磁盘已满"},
		{fmt.Errorf("put: %w", numbered(13)), "磁盘已满"},
		{fmt.Errorf("put: %w", numbered(8|4<<8)), "无权读写法规库"},
		{fmt.Errorf("put: %w", syscall.EROFS), "无权读写法规库"},
		{fmt.Errorf("put: %w", syscall.EACCES), "无权读写法规库"},
		{errors.New("attempt to write a readonly database (8)"), "无权读写法规库"},
		{numbered(5), "另一个检文程序"},
		{search.ErrElsewhere, "另一个检文程序"},
		{errors.Join(context.Canceled, errors.New("x")), "已停止"},
		{numbered(11), "数据已损坏"},
		{syscall.EIO, "磁盘读写出错"},
		{syscall.ENOTDIR, "该处不是文件夹"},
		{errors.New("json: cannot unmarshal"), "原因不明"},
	} {
		var f *failure
		if err := s.told(c.err); !errors.As(err, &f) || f.code != 1 || !strings.Contains(f.sentence, c.want) || strings.Contains(f.sentence, c.err.Error()) {
			t.Errorf("%v: %v, want %s", c.err, err, c.want)
		}
	}
}

// A breaker is standard output that breaks the library when the first file is in.
type breaker struct{ said strings.Builder }

func (b *breaker) Write(text []byte) (int, error) {
	if b.said.Len() == 0 {
		if err := errors.Join(os.RemoveAll("data/library/sources"), os.WriteFile("data/library/sources", nil, 0o644)); err != nil {
			return 0, err
		}
	}
	return b.said.Write(text)
}

// An import that the disk ends says what is in and what is left.
func TestAddBroken(t *testing.T) {
	p := newPerson(t)
	putStatutes(t, "laws", 300)
	out := &breaker{}
	s := session{in: strings.NewReader(""), out: out, err: &p.errs, now: clock}
	code := s.run([]string{"--workspace", "data", "library", "add", "laws", "--all"})
	in := strings.Count(out.said.String(), "导入 laws/云梯")
	want := fmt.Sprintf("已导入 %d 个，其余 %d 个没有处理（该处不是文件夹）；处理后再运行同一命令即可接着来。\n", in, 300-in)
	if code != 1 || in == 0 || p.errs.String() != want {
		t.Errorf("exit %d, %d files in: %s", code, in, p.errs.String())
	}
}

// Of archives only reading them tells how many files they hold.
func TestFiles(t *testing.T) {
	t.Chdir(t.TempDir())
	putStatutes(t, "laws", 3)
	put(t, "laws/.git/a", "")
	put(t, "laws/.git/b", "")
	put(t, "more/a.zip", "")
	for _, c := range []struct {
		paths []string
		want  int
	}{
		{[]string{"laws"}, 4},
		{[]string{"laws", "laws"}, 8},
		{[]string{"laws", "more"}, 0},
		{[]string{"laws", "https://example.org/a.zip"}, 0},
		{[]string{"nowhere"}, 0},
	} {
		if n := files(c.paths); n != c.want {
			t.Errorf("%v: %d, want %d", c.paths, n, c.want)
		}
	}
}

// A paper takes words from several goroutines.
type paper struct {
	mu   sync.Mutex
	text string
}

func (p *paper) Write(text []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.text += string(text)
	return len(text), nil
}

func (p *paper) has(text string) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return strings.Contains(p.text, text)
}

// Long work is told of where no bar shows it; short work is not.
func TestPatient(t *testing.T) {
	defer translations.Use(translations.Chinese)()
	said := &paper{}
	s := &session{err: said, patience: time.Hour}
	s.patient("cli.library.updating")()
	s.patience, s.live = 1, true
	s.patient("cli.library.updating")()
	if said.text != "" {
		t.Errorf("said %q", said.text)
	}
	s.live = false
	end := s.patient("cli.library.updating")
	for !said.has("正在更新索引") {
		time.Sleep(time.Millisecond)
	}
	end()
}

// A damaged library says that it is made again.
func TestRenewing(t *testing.T) {
	p := newPerson(t)
	putStatutes(t, "laws", 2)
	p.must(0, "library", "add", "laws")
	put(t, "data/library/library.db", "this is no database")
	out, errs := p.must(0, "library", "list")
	if errs != "正在从原件重建法规库，请稍候……\n" || !strings.Contains(out, "云梯01号管理条例") {
		t.Errorf("%s%s", out, errs)
	}
}

func TestFitted(t *testing.T) {
	rows := func() [][]string {
		return [][]string{{"法规", "日期"}, {"关于进一步加强云梯管理工作的若干意见", "2024-01-01"}, {"云梯条例", "2024-01-02"}}
	}
	for _, c := range []struct {
		width int
		first string
	}{
		{48, "关于进一步加强云梯管理工作的若干意见  2024-01-01"},
		{30, "关于进一步加强云…  2024-01-01"},
		{5, "关于进一…  2024-01-01"},
	} {
		lines := strings.Split(columns(fitted(rows(), c.width, 0)), "\n")
		if strings.Join(strings.Fields(lines[1]), "  ") != c.first {
			t.Errorf("%d: %q", c.width, lines[1])
		}
	}
}
