package app

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"jianwen/app/cli"
	"jianwen/app/files"
	"jianwen/app/rounds"
	"jianwen/assets/translations"
	"jianwen/drafting"
	"jianwen/drafting/check"
	"jianwen/search"
)

// newRounds makes the pane of work on many drafts.
func (w *window) newRounds() *rounds.Pane {
	return rounds.New(rounds.Wishes{
		Open: w.open, Leave: w.toPaper,
		Stop: w.stopRound,
		Copy: func(text string) {
			w.app.Clipboard().SetContent(text)
			w.state.tell(translations.T("library.copied-list", len(w.rounds.Outcomes())))
		},
	})
}

// stopRound ends a round: what is done stays done.
func (w *window) stopRound() {
	w.tasks.Stop("round")
	w.roundEnded(true)
}

// checkFolder asks for a folder and judges all drafts in it.
func (w *window) checkFolder() {
	w.askRound("command.check-folder", func(folder string) {
		w.round("command.check-folder", folder, checking(w.library))
	})
}

// exportFolder asks for a folder and makes the PDF of every draft in it, beside the
// draft.
func (w *window) exportFolder() {
	w.askRound("command.export-folder", func(folder string) {
		w.round("command.export-folder", folder, w.exportOne)
	})
}

// askRound asks for the folder of a round.
func (w *window) askRound(key string, then func(folder string)) {
	files.Ask(w.win, files.Request{
		Title: translations.T(key), Confirm: translations.T("rounds.begin"), Folder: w.folder(), Folders: true,
	}, then)
}

// roundOften is how often the pane hears of a round.
const roundOften = 100 * time.Millisecond

// round does something with every draft in a folder and those in it, in the background;
// what becomes of each is shown at the right. A round that is under way is ended.
func (w *window) round(key, folder string, one func(ctx context.Context, o office, file string) rounds.Outcome) {
	w.rounds.Begin(translations.T("rounds.of", strings.TrimSuffix(translations.T(key), "…"), filepath.Base(folder)))
	w.state.View.Instead = roundsPane
	w.state.Viewed.Emit(&w.state)
	w.win.Canvas().Focus(w.rounds.List())
	office := w.office
	w.tasks.Follow("round", func(ctx context.Context, post func(func())) {
		all := draftsIn(folder)
		var done []rounds.Outcome
		told := time.Now()
		tell := func() {
			more := done
			done, told = nil, time.Now()
			post(func() { w.rounds.Went(more, len(all)) })
		}
		for _, file := range all {
			if ctx.Err() != nil {
				return
			}
			done = append(done, one(ctx, office(), file))
			if time.Since(told) > roundOften {
				tell()
			}
		}
		tell()
		post(func() { w.roundEnded(false) })
	})
}

// roundEnded sums a round up.
func (w *window) roundEnded(stopped bool) {
	var counts [rounds.Failed + 1]int
	for _, o := range w.rounds.Outcomes() {
		counts[o.Grade]++
	}
	summary := translations.T("rounds.sum", counts[rounds.Fine]+counts[rounds.Remarked]+counts[rounds.Failed], counts[rounds.Fine], counts[rounds.Remarked], counts[rounds.Failed])
	switch {
	case stopped:
		summary = translations.T("rounds.stopped", summary)
	case len(w.rounds.Outcomes()) == 0:
		summary = translations.T("rounds.none")
	}
	w.rounds.End(summary)
	w.state.tell(summary)
}

// draftsIn are the drafts in a folder and the folders in it, by name. Hidden ones are
// left out, and so is what cannot be listed.
func draftsIn(folder string) (out []string) {
	_ = filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil //nolint:nilerr // the rest is listed
		case path != folder && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return filepath.SkipDir
			}
		case strings.EqualFold(filepath.Ext(path), ".md") && d.Type().IsRegular():
			out = append(out, path)
		}
		return nil
	})
	return out
}

// checking judges drafts with the texts of a library, which may be nil, in a task.
func checking(library *search.Library) func(context.Context, office, string) rounds.Outcome {
	return func(ctx context.Context, o office, file string) rounds.Outcome {
		draft, err := cli.ReadDraft(file)
		if err != nil {
			return rounds.Outcome{Path: file, Grade: rounds.Failed, Says: err.Error()}
		}
		result, err := o.newChecker(library).Check(ctx, drafting.Compile(draft.Text, o.options(false)))
		if err != nil {
			return rounds.Outcome{Path: file, Grade: rounds.Failed, Says: err.Error()}
		}
		return judged(file, result.Findings)
	}
}

// judged is what findings make of a draft; those that stand with a reason do not count.
func judged(file string, findings []check.Finding) rounds.Outcome {
	var counts [check.Error + 1]int
	worst := ""
	for _, f := range findings {
		if f.Override != "" {
			continue
		}
		if f.Severity == check.Error && worst == "" {
			worst = translations.Pick(f.Zh, f.En)
		}
		counts[f.Severity]++
	}
	grade := rounds.Fine
	switch {
	case counts[check.Error] > 0:
		grade = rounds.Failed
	case counts[check.Warning] > 0:
		grade = rounds.Remarked
	}
	says := translations.T("rounds.found", counts[check.Error], counts[check.Warning], counts[check.Hint])
	if worst != "" {
		says = fmt.Sprintf("%s  %s", says, worst)
	}
	return rounds.Outcome{Path: file, Grade: grade, Says: says}
}

// exportOne makes the PDF of one draft, in a task. A file that is there is left as it is.
func (w *window) exportOne(_ context.Context, o office, file string) rounds.Outcome {
	failed := func(err error) rounds.Outcome {
		return rounds.Outcome{Path: file, Grade: rounds.Failed, Says: err.Error()}
	}
	draft, err := cli.ReadDraft(file)
	if err != nil {
		return failed(err)
	}
	snapshot := drafting.Compile(draft.Text, o.options(false))
	data, err := cli.PDF(draft, snapshot, w.fonts)
	if err != nil {
		return failed(err)
	}
	wanted := strings.TrimSuffix(file, filepath.Ext(file)) + ".pdf"
	out := free(wanted)
	if err := cli.WriteFile(out, data); err != nil {
		return failed(err)
	}
	if out != wanted {
		return rounds.Outcome{Path: file, Grade: rounds.Remarked, Says: translations.T("rounds.beside", filepath.Base(wanted), filepath.Base(out))}
	}
	return rounds.Outcome{Path: file, Grade: rounds.Fine, Says: translations.T("window.exported", filepath.Base(out), len(snapshot.Pages))}
}

// free is a name like the one wanted that no file has.
func free(wanted string) string {
	ending := filepath.Ext(wanted)
	for n := 1; ; n++ {
		name := wanted
		if n > 1 {
			name = fmt.Sprintf("%s（%d）%s", strings.TrimSuffix(wanted, ending), n, ending)
		}
		if _, err := os.Lstat(name); err != nil {
			return name
		}
	}
}
