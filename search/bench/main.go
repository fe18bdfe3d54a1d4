// Command bench measures the index on the dev set (../shared/corpus/eval): how long it
// takes to make, how large it is, and, in a process of its own that only searches,
// how long answers take and how much memory it has. It prints one line of JSON;
// run.sh sets it beside other engines.
//
//	go run ./search/bench [-copies 17] [-dir FOLDER]
//
// How good the answers are is measured by search/learn, by cross-validation.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io/fs"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"time"

	"jianwen/search/bench/dev"
)

func main() {
	log.SetFlags(0)
	copies := flag.Int("copies", 1, "how often the corpus is put in, all but once with characters exchanged")
	dir := flag.String("dir", "", "where the index is made and stays; else a temporary folder")
	making := flag.Bool("make", false, "only make the index in -dir, and print the seconds it took")
	task := flag.String("task", "", "only search, as this file says")
	flag.Parse()
	err := func() error {
		if *task != "" {
			return search(*task)
		}
		if *making {
			return build(context.Background(), *copies, *dir)
		}
		return run(*copies, *dir)
	}()
	if err != nil {
		log.Fatal(err)
	}
}

// A report is what was measured.
type report struct {
	Articles int     `json:"articles"`
	Build    float64 `json:"build_s"`
	CPU      float64 `json:"build_cpu_s"` // with reading the corpus
	MB       float64 `json:"index_mb"`
	speeds
}

// corpus is what is measured on.
func corpus(copies int) (*dev.Library, []dev.Question, error) {
	eval, err := dev.Folder()
	if err != nil {
		return nil, nil, err
	}
	articles, err := dev.Articles(eval)
	if err != nil {
		return nil, nil, err
	}
	qs, err := dev.Questions(eval)
	return dev.NewLibrary(articles, copies), qs, err
}

func build(ctx context.Context, copies int, dir string) error {
	l, _, err := corpus(copies)
	if err != nil {
		return err
	}
	start := time.Now()
	if err := l.Build(ctx, dir); err != nil {
		return err
	}
	_, err = fmt.Println(time.Since(start).Seconds())
	l.Close()
	return err
}

func run(copies int, dir string) error {
	l, qs, err := corpus(copies)
	if err != nil {
		return err
	}
	if dir == "" {
		if dir, err = os.MkdirTemp("", "jianwen-bench-"); err != nil {
			return err
		}
		defer func() { _ = os.RemoveAll(dir) }()
	}
	dir = filepath.Join(dir, "index.bleve")
	r := report{Articles: copies * len(l.Articles)}
	out, used, err := self("-make", "-copies", strconv.Itoa(copies), "-dir", dir)
	if err != nil {
		return err
	}
	r.CPU = used.Seconds()
	if err := json.Unmarshal(out, &r.Build); err != nil {
		return err
	}
	if r.MB, err = size(dir); err != nil {
		return err
	}
	if r.speeds, err = inOwnProcess(newTask(dir, l, qs)); err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(r)
}

// self runs this program in another process, and tells what it printed and how much
// time of all processors it used.
func self(args ...string) (out []byte, used time.Duration, err error) {
	program, err := os.Executable()
	if err != nil {
		return nil, 0, err
	}
	c := exec.Command(program, args...)
	c.Stderr = os.Stderr
	if out, err = c.Output(); err != nil {
		return nil, 0, fmt.Errorf("bench %v: %w", args, err)
	}
	return out, c.ProcessState.UserTime() + c.ProcessState.SystemTime(), nil
}

// size is the size of a folder in MB.
func size(dir string) (mb float64, err error) {
	return mb, filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err == nil {
			mb += float64(info.Size()) / 1e6
		}
		return err
	})
}

// inOwnProcess lets another process search.
func inOwnProcess(t task) (s speeds, err error) {
	f, err := os.CreateTemp("", "jianwen-task-*.json")
	if err != nil {
		return s, err
	}
	defer func() { _ = os.Remove(f.Name()) }()
	if err := json.NewEncoder(f).Encode(t); err != nil {
		return s, err
	}
	if err := f.Close(); err != nil {
		return s, err
	}
	out, _, err := self("-task", f.Name())
	if err != nil {
		return s, err
	}
	return s, json.Unmarshal(out, &s)
}
