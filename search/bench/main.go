// Command bench measures the program on the dev set (../shared/corpus/eval): a library is
// made, and searched by `jianwen search --batch`, each in a process of its own. It
// prints one line of JSON; run.sh sets it beside other engines.
//
//	go run ./search/bench -program FILE [-copies 17] [-dir FOLDER] [-laws]
//
// How good the answers to questions are is measured by search/learn, by
// cross-validation: the program knows the dev questions.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io/fs"
	"log"
	"os"
	"path/filepath"

	"jianwen/assets/beside"
	"jianwen/search/bench/dev"
)

func main() {
	log.SetFlags(0)
	b := bench{}
	flag.StringVar(&b.program, "program", "jianwen", "the program")
	flag.IntVar(&b.copies, "copies", 1, "how often the corpus is put in, all but once with characters exchanged")
	flag.StringVar(&b.dir, "dir", "", "where the library is made and stays; else a temporary folder")
	flag.BoolVar(&b.laws, "laws", false, "import ../shared/corpus/laws as well, into a library of its own")
	flag.Parse()
	if err := b.run(context.Background()); err != nil {
		log.Fatal(err)
	}
}

// A bench is what is to be measured.
type bench struct {
	program string
	copies  int
	dir     string
	laws    bool
	eval    string
}

// A report is what was measured: seconds, milliseconds, MB.
type report struct {
	Articles int                `json:"articles"`
	Import   float64            `json:"import_s"` // reading, storing and indexing
	ImportMB float64            `json:"import_rss_mb"`
	Build    float64            `json:"build_s"`     // the index alone, made again
	CPU      float64            `json:"build_cpu_s"` // of all processors
	IndexMB  float64            `json:"index_mb"`
	Known    map[string]float64 `json:"known"` // hit@1 of look-ups by type
	speeds
	Laws   float64 `json:"laws_s,omitempty"`
	LawsMB float64 `json:"laws_rss_mb,omitempty"`
}

// speeds are the figures of searching processes.
type speeds struct {
	Questions [2]float64 `json:"questions_ms"` // p50, p95
	Keywords  [2]float64 `json:"keywords_ms"`
	Pastes    [2]float64 `json:"pastes_ms"` // of 840 characters
	RSS       float64    `json:"rss_mb"`    // of the process that answers the questions, at its most
}

func (b bench) run(ctx context.Context) (err error) {
	if b.eval, err = dev.Folder(); err != nil {
		return err
	}
	if b.dir == "" {
		if b.dir, err = os.MkdirTemp("", "jianwen-bench-"); err != nil {
			return err
		}
		defer func() { _ = os.RemoveAll(b.dir) }()
	}
	if b.program, err = filepath.Abs(b.program); err != nil {
		return err
	}
	var r report
	for _, step := range []func(context.Context, *report) error{b.build, b.search, b.lookUp, b.importLaws} {
		if err := step(ctx, &r); err != nil {
			return err
		}
	}
	return json.NewEncoder(os.Stdout).Encode(r)
}

// library is the workspace that is measured.
func (b bench) library() string { return filepath.Join(b.dir, "workspace") }

// build makes the library of the corpus, and then its index again.
func (b bench) build(ctx context.Context, r *report) error {
	files, n, err := copies(b.eval, b.dir, b.copies)
	if err != nil {
		return err
	}
	r.Articles = n
	made, err := b.jianwen(ctx, append([]string{"library", "add"}, files...)...)
	if err != nil {
		return err
	}
	again, err := b.jianwen(ctx, "library", "rebuild")
	if err != nil {
		return err
	}
	r.Import, r.ImportMB = made.seconds, made.mb
	r.Build, r.CPU = again.seconds, again.cpu
	r.IndexMB, err = size(filepath.Join(b.library(), "library", "index.bleve"))
	return err
}

// importLaws imports the folder of files into a library of its own.
func (b bench) importLaws(ctx context.Context, r *report) error {
	if !b.laws {
		return nil
	}
	laws, err := beside.Shared("corpus/laws")
	if err != nil {
		return err
	}
	b.dir = filepath.Join(b.dir, "laws")
	made, err := b.jianwen(ctx, "library", "add", laws)
	if err != nil {
		return err
	}
	r.Laws, r.LawsMB = made.seconds, made.mb
	return os.RemoveAll(b.dir)
}

// size is the size of a folder in MB.
func size(dir string) (mb float64, err error) {
	return mb, filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return fmt.Errorf("size of %s: %w", dir, err)
		}
		mb += float64(info.Size()) / 1e6
		return nil
	})
}
