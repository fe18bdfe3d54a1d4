package register

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"jianwen/drafting/source"
)

// open opens a register that the test closes.
func open(t testing.TB, dir string) *Register {
	t.Helper()
	r, err := Open(t.Context(), dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = r.Close() }) // closed twice where the test did itself
	return r
}

// begin takes a draft in.
func begin(t testing.TB, r *Register, text string) Draft {
	t.Helper()
	d, err := r.Begin(t.Context(), Draft{Title: "某建议", Form: "social_governance_rec", Path: "/a.md"}, text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// verify wants a register in good order.
func verify(t testing.TB, r *Register) {
	t.Helper()
	if troubles, err := r.Verify(t.Context()); err != nil || len(troubles) > 0 {
		t.Errorf("%v, %v", troubles, err)
	}
}

func TestEmptyRegisterVerifies(t *testing.T) {
	verify(t, open(t, filepath.Join(t.TempDir(), "new", "workspace")))
}

func TestVersions(t *testing.T) {
	dir := t.TempDir()
	r := open(t, dir)
	d := begin(t, r, "一")
	for _, s := range []Saving{{"一二", Saved, ""}, {"一二", Saved, ""}, {"一二", Saved, "送审稿"}, {"一", Restored, ""}} {
		if _, err := r.Save(t.Context(), d.ID, s); err != nil {
			t.Fatal(err)
		}
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	r = open(t, dir)
	all, err := r.Versions(t.Context(), d.ID)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, v := range all {
		text, err := r.Content(t.Context(), v)
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, fmt.Sprintf("%d %s %s%s", v.Number, v.Why, text, v.Name))
	}
	if want := "4 restored 一|3 saved 一二送审稿|2 saved 一二|1 begun 一"; strings.Join(got, "|") != want {
		t.Errorf("%v", got)
	}
	at, err := r.At(t.Context(), "/a.md")
	if err != nil || at.ID != d.ID || at.Latest != 4 || at.Title != "某建议" {
		t.Errorf("%+v, %v", at, err)
	}
	verify(t, r)
}

func TestDraftsAndCases(t *testing.T) {
	r := open(t, t.TempDir())
	c, err := r.Case(t.Context(), "马某某案")
	if err != nil {
		t.Fatal(err)
	}
	if again, err := r.Case(t.Context(), "马某某案"); err != nil || again.ID != c.ID {
		t.Errorf("%+v, %v", again, err)
	}
	first, second, third := begin(t, r, "一"), begin(t, r, "二"), begin(t, r, "三")
	first.Pinned, first.Case, third.Aside = true, c.ID, true
	for _, d := range []Draft{first, third} {
		if err := r.Describe(t.Context(), d); err != nil {
			t.Fatal(err)
		}
	}
	list, err := r.Drafts(t.Context(), 0)
	if err != nil || len(list) != 2 || list[0].ID != first.ID || list[0].Case != c.ID || list[1].ID != second.ID {
		t.Errorf("%+v, %v", list, err)
	}
	cases, err := r.Cases(t.Context())
	if err != nil || len(cases) != 1 || cases[0].Name != "马某某案" {
		t.Errorf("%+v, %v", cases, err)
	}
	second.Case = c.ID
	if err := r.Describe(t.Context(), second); err != nil {
		t.Fatal(err)
	}
	if of, err := r.OfCase(t.Context(), "马某某案"); err != nil || len(of) != 2 || of[0].ID != first.ID || of[1].ID != second.ID {
		t.Errorf("%+v, %v", of, err)
	}
	if of, err := r.OfCase(t.Context(), "李某某案"); err != nil || len(of) != 0 {
		t.Errorf("%+v, %v", of, err)
	}
	if _, err := r.Case(t.Context(), "无稿案"); err != nil {
		t.Fatal(err)
	}
	if cases, err := r.Cases(t.Context()); err != nil || len(cases) != 1 {
		t.Errorf("a case without a draft is listed: %+v, %v", cases, err)
	}
	if err := r.Describe(t.Context(), Draft{ID: 99}); !errors.Is(err, ErrMissing) {
		t.Errorf("%v", err)
	}
	if _, err := r.Draft(t.Context(), 99); !errors.Is(err, ErrMissing) {
		t.Errorf("%v", err)
	}
}

// trials is how often a random test is run: a tenth of the full count in CI.
func trials(full int) int {
	if n, err := strconv.Atoi(os.Getenv("JIANWEN_TRIALS")); err == nil {
		return n
	}
	return max(full/10, 1)
}

// TestPenAgainstModel types at random, saves, and opens the register anew without
// closing the pen, as after a kill: what was flushed is there.
func TestPenAgainstModel(t *testing.T) {
	for seed := range trials(200) {
		dice := rand.New(rand.NewPCG(5, uint64(seed)))
		dir := t.TempDir()
		r := open(t, dir)
		d := begin(t, r, "开头")
		model := "开头"
		p := r.Pen(d.ID, model, PenOptions{Delay: time.Hour})
		for range 30 {
			e := randomEdit(dice, model)
			after, err := source.Apply(model, []source.Edit{e})
			if err != nil {
				t.Fatal(err)
			}
			if err := p.Write(e); err != nil {
				t.Fatal(err)
			}
			model = after
			switch dice.IntN(8) {
			case 0:
				if _, err := p.Save(t.Context(), Saved, ""); err != nil {
					t.Fatal(err)
				}
			case 1, 2, 3:
				if err := p.Flush(t.Context()); err != nil {
					t.Fatal(err)
				}
			}
		}
		if err := p.Flush(t.Context()); err != nil {
			t.Fatal(err)
		}
		again := open(t, dir)
		if text, _, err := again.Text(t.Context(), d.ID); err != nil || text != model {
			t.Fatalf("seed %d: %q, want %q (%v)", seed, text, model, err)
		}
		verify(t, again)
	}
}

// randomEdit is an edit that fits a text; now and then it types bytes that are no characters.
func randomEdit(dice *rand.Rand, text string) source.Edit {
	var places []int
	for i := range len(text) + 1 {
		if source.Boundary(text, i) {
			places = append(places, i)
		}
	}
	a, b := places[dice.IntN(len(places))], places[dice.IntN(len(places))]
	if dice.IntN(3) > 0 {
		b = a
	}
	return source.Edit{
		Span: source.Span{Start: min(a, b), End: max(a, b)},
		New:  []string{"检察", "，", "x", "\n\n", "", "\xff", "𠮷"}[dice.IntN(7)],
	}
}

// TestPenWritesByItself waits for the pen's own goroutine.
func TestPenWritesByItself(t *testing.T) {
	r := open(t, t.TempDir())
	d := begin(t, r, "")
	p := r.Pen(d.ID, "", PenOptions{Delay: time.Millisecond})
	if err := p.Write(source.Edit{New: "字"}); err != nil {
		t.Fatal(err)
	}
	for p.Pending() {
		time.Sleep(time.Millisecond)
	}
	text, typed, err := r.Text(t.Context(), d.ID)
	if err != nil || text != "字" || !typed {
		t.Errorf("%q %v %v", text, typed, err)
	}
	if err := p.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// TestPenRescues takes the register away while somebody types, and gives it back.
func TestPenRescues(t *testing.T) {
	dir, beside := t.TempDir(), filepath.Join(t.TempDir(), "rescue")
	r := open(t, dir)
	d := begin(t, r, "甲")
	told := make(chan error, 100)
	p := r.Pen(d.ID, "甲", PenOptions{Delay: time.Hour, Rescue: []string{beside}, Trouble: func(err error) { told <- err }})
	if _, err := r.db().ExecContext(t.Context(), "ALTER TABLE journal RENAME TO gone"); err != nil {
		t.Fatal(err)
	}
	if err := p.Write(source.Edit{Span: source.Span{Start: 3, End: 3}, New: "乙"}); err != nil {
		t.Fatal(err)
	}
	if err := p.Flush(t.Context()); err == nil {
		t.Fatal("written into a register that cannot be written")
	}
	if found, err := Rescued([]string{beside}); err != nil || len(found) != 1 || found[0].Text != "甲乙" || found[0].Draft != d.ID {
		t.Fatalf("%+v %v", found, err)
	}
	if !p.Pending() {
		t.Error("what could not be written is forgotten")
	}
	if _, err := r.db().ExecContext(t.Context(), "ALTER TABLE gone RENAME TO journal"); err != nil {
		t.Fatal(err)
	}
	if err := p.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	if found, err := Rescued([]string{beside}); err != nil || len(found) != 0 {
		t.Fatalf("%+v %v", found, err)
	}
	if text, _, err := r.Text(t.Context(), d.ID); err != nil || text != "甲乙" {
		t.Errorf("%q %v", text, err)
	}
}

// TestJournalThatDoesNotLeadOn keeps what comes before the fault.
func TestJournalThatDoesNotLeadOn(t *testing.T) {
	r := open(t, t.TempDir())
	d := begin(t, r, "甲")
	good := Stroke{Edits: []source.Edit{{Span: source.Span{Start: 3, End: 3}, New: "乙"}}, Hash: hashOf("甲乙")}
	for _, bad := range []Stroke{
		{Edits: []source.Edit{{Span: source.Span{Start: 90, End: 91}}}, Hash: hashOf("甲")},
		{Edits: []source.Edit{{New: "丙"}}, Hash: hashOf("丁")},
	} {
		if _, err := r.Save(t.Context(), d.ID, Saving{Text: "甲", Why: Saved}); err != nil {
			t.Fatal(err)
		}
		if err := r.Journal(t.Context(), d.ID, good, bad); err != nil {
			t.Fatal(err)
		}
		text, typed, err := r.Text(t.Context(), d.ID)
		if text != "甲乙" || !typed || !errors.Is(err, ErrDamaged) {
			t.Errorf("%q %v %v", text, typed, err)
		}
	}
}

// TestVerifyFindsWhatWasChanged changes the register behind its back.
func TestVerifyFindsWhatWasChanged(t *testing.T) {
	for _, change := range []string{
		"UPDATE log SET at = '2020-01-01T00:00:00.000Z' WHERE number = 1",
		"DELETE FROM log WHERE number = 1",
		"UPDATE texts SET body = x'00'",
	} {
		r := open(t, t.TempDir())
		d := begin(t, r, "甲")
		if _, err := r.Save(t.Context(), d.ID, Saving{Text: "乙", Why: Saved}); err != nil {
			t.Fatal(err)
		}
		if _, err := r.db().ExecContext(t.Context(), change); err != nil {
			t.Fatal(err)
		}
		if troubles, err := r.Verify(t.Context()); err != nil || len(troubles) == 0 {
			t.Errorf("%s: %v, %v", change, troubles, err)
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "register.db")
	if err := os.WriteFile(path, []byte(strings.Repeat("这不是登记簿。", 1000)), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(context.Background(), dir, Options{}); !errors.Is(err, ErrDamaged) {
		t.Errorf("%v", err)
	}
	if text, err := os.ReadFile(path); err != nil || !strings.HasPrefix(string(text), "这不是登记簿") {
		t.Error("a file that is no register was written over")
	}
	newer := t.TempDir()
	r := open(t, newer)
	if _, err := r.db().ExecContext(t.Context(), "INSERT INTO layout VALUES(999)"); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(context.Background(), newer, Options{}); !errors.Is(err, ErrNewer) {
		t.Errorf("%v", err)
	}
}

// TestPenTakesEditsMadeAtOnce: several edits of one text are kept as what they lead to.
func TestPenTakesEditsMadeAtOnce(t *testing.T) {
	r := open(t, t.TempDir())
	d := begin(t, r, "abcdef")
	p := r.Pen(d.ID, "abcdef", PenOptions{Delay: time.Hour})
	edits := []source.Edit{
		{Span: source.Span{Start: 4, End: 4}, New: "四"},
		{Span: source.Span{Start: 1, End: 3}, New: "一"},
		{Span: source.Span{Start: 1, End: 1}, New: "x"},
		{Span: source.Span{Start: 1, End: 1}, New: "y"},
	}
	want, err := source.Apply("abcdef", edits)
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Write(edits...); err != nil {
		t.Fatal(err)
	}
	if err := p.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	if text, _, err := r.Text(t.Context(), d.ID); err != nil || text != want {
		t.Errorf("%q, want %q (%v)", text, want, err)
	}
}

// TestRename names a version of long ago; what it was called stays in the log.
func TestRename(t *testing.T) {
	r := open(t, t.TempDir())
	d := begin(t, r, "甲")
	if _, err := r.Save(t.Context(), d.ID, Saving{Text: "乙", Why: Saved}); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"送审稿", "送审稿", "定稿"} {
		if err := r.Rename(t.Context(), d.ID, 1, name); err != nil {
			t.Fatal(err)
		}
	}
	all, err := r.Versions(t.Context(), d.ID)
	if err != nil || len(all) != 2 || all[1].Name != "定稿" || all[0].Name != "" {
		t.Errorf("%+v %v", all, err)
	}
	var named int
	if err := r.db().QueryRowContext(t.Context(), "SELECT COUNT(*) FROM log WHERE act = 'named'").Scan(&named); err != nil || named != 2 {
		t.Errorf("%d in the log, %v", named, err)
	}
	if troubles, err := r.Verify(t.Context()); err != nil || len(troubles) > 0 {
		t.Error(troubles, err)
	}
	if err := r.Rename(t.Context(), d.ID, 9, "无"); !errors.Is(err, ErrMissing) {
		t.Errorf("%v", err)
	}
}

// TestRescueKeepsOlderCopies: a copy that was left by a program that ended stays when
// the same draft cannot be written again.
func TestRescueKeepsOlderCopies(t *testing.T) {
	r, beside := open(t, t.TempDir()), filepath.Join(t.TempDir(), "rescue")
	d := begin(t, r, "甲")
	if _, err := r.db().ExecContext(t.Context(), "ALTER TABLE journal RENAME TO gone"); err != nil {
		t.Fatal(err)
	}
	for _, typed := range []string{"乙", "丙"} { // two pens, as before and after a kill
		p := r.Pen(d.ID, "甲", PenOptions{Delay: time.Hour, Rescue: []string{beside}})
		if err := p.Write(source.Edit{Span: source.Span{Start: 3, End: 3}, New: typed}); err != nil {
			t.Fatal(err)
		}
		if err := p.Flush(t.Context()); err == nil {
			t.Fatal("written into a register that cannot be written")
		}
	}
	found, err := Rescued([]string{beside})
	if err != nil || len(found) != 2 || found[0].Text != "甲乙" || found[1].Text != "甲丙" || found[0].Draft != d.ID {
		t.Errorf("%+v %v", found, err)
	}
}
