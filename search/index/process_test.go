package index

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestMain is also a second process: with JIANWEN_WRITER it writes the index in that
// folder until it is killed.
func TestMain(m *testing.M) {
	if dir := os.Getenv("JIANWEN_WRITER"); dir != "" {
		if err := writeForEver(dir); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

// writeForEver applies changes of five rows each: after change n there are 5n rows.
func writeForEver(dir string) error {
	x, err := OpenWriter(dir)
	if errors.Is(err, ErrLayout) {
		x, err = Create(dir)
	}
	if err != nil {
		return err
	}
	for seq := x.Seq() + 1; ; seq++ {
		var batch []Entry
		for i := range int64(5) {
			row := uint32((seq-1)*5 + i + 1)
			batch = append(batch, Entry{Row: row, Group: uint32(seq), Text: "养鸽人第" + strconv.Itoa(int(row)) + "号"})
		}
		if err := x.Apply(context.Background(), batch, seq); err != nil {
			return err
		}
		if err := x.Settle(context.Background(), seq%7 == 0); err != nil {
			return err
		}
		fmt.Println(seq)
	}
}

// writer starts a second process that writes dir, and waits until it has reached
// the sequence number after. It returns what kills it.
func writer(t *testing.T, dir string, after int64) (kill func()) {
	t.Helper()
	c := exec.Command(os.Args[0], "-test.run=^$")
	c.Env = append(os.Environ(), "JIANWEN_WRITER="+dir)
	c.Stderr = os.Stderr
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	kill = func() {
		_ = c.Process.Kill()
		_ = c.Wait()
	}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		n, err := strconv.ParseInt(strings.TrimSpace(lines.Text()), 10, 64)
		if err != nil {
			kill()
			t.Fatal(err)
		}
		if n > after {
			go func() { // so that it never waits for us
				for lines.Scan() {
				}
			}()
			return kill
		}
	}
	kill()
	t.Fatal("the second process wrote nothing")
	return nil
}

// trials is how often long tests try: JIANWEN_TRIALS, else few.
func trials(few int) int {
	if n, err := strconv.Atoi(os.Getenv("JIANWEN_TRIALS")); err == nil && n > 0 {
		return n
	}
	return few
}

func TestReadersBesideAnotherProcess(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "index.bleve")
	defer writer(t, dir, 0)()
	var last int64
	for range trials(15) {
		r, err := OpenReader(dir)
		if err != nil {
			t.Fatal(err)
		}
		seq := r.Seq()
		n, err := r.Count()
		if err != nil || seq < last || int64(n) != 5*seq {
			t.Errorf("%d entries up to %d, after %d: %v", n, seq, last, err)
		}
		last = seq
		found, err := r.Searcher(nil, nil).Search(context.Background(), Query{Text: "养鸽人第3号"})
		if err != nil || found.Total != n || found.Hits[0].Row != 3 {
			t.Errorf("%d of %d, %v", found.Total, n, err)
		}
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	}
	if _, err := OpenWriter(dir); !errors.Is(err, ErrBusy) {
		t.Errorf("a second writer: %v, want %v", err, ErrBusy)
	}
}

func TestKilledWriter(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "index.bleve")
	var last int64
	for range trials(4) {
		writer(t, dir, last+2)()
		r, err := OpenReader(dir)
		if err != nil {
			t.Fatal(err)
		}
		n, err := r.Count()
		if err != nil || int64(n) != 5*r.Seq() || r.Seq() < last+2 {
			t.Fatalf("%d entries up to %d after a kill behind %d: %v", n, r.Seq(), last+2, err)
		}
		last = r.Seq()
		if err := r.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestLeftSnapshotsAreRemoved(t *testing.T) {
	x, dir := fill(t, pigeons)
	if err := x.Settle(context.Background(), false); err != nil {
		t.Fatal(err)
	}
	left := filepath.Join(dir+".readers", "state-of-a-dead-process")
	if err := os.MkdirAll(filepath.Join(left, "store"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(left+".lock", nil, 0o600); err != nil {
		t.Fatal(err)
	}
	a, err := OpenReader(dir)
	if err != nil {
		t.Fatal(err)
	}
	b, err := OpenReader(dir) // must leave a's snapshot alone
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(left); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%s is still there: %v", left, err)
	}
	for _, r := range []*Index{b, a} {
		if got := searchIn(t, r, Query{Text: "脚环"}); got.Total != 2 {
			t.Errorf("%d hits, want 2", got.Total)
		}
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	}
}
