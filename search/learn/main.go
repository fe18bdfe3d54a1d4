// Command learn finds the weights of ranking on the dev questions, and writes them
// and the questions as data for search/index:
//
//	go run ./search/learn [-write] [-library DIR]
//
// It reads ../shared/corpus/eval, found from the module upwards. What it prints is
// measured by five-fold cross-validation: the weights, the popularity of statutes
// and the known questions are all learned from the other folds, and no question is
// told its own answers. It learns from the library as the program makes it of
// corpus.jsonl, and needs half a minute for that and two for the rest. The known
// questions are those that ship: where the dev set has changed, write first.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"jianwen/assets/beside"
	"jianwen/search/bench/dev"
	"jianwen/search/index"
)

// A school learns from the questions about a library.
type school struct {
	*dev.Library
	questions []dev.Question
	right     []map[uint32]bool // the rows that answer each question
}

func main() {
	log.SetFlags(0)
	write := flag.Bool("write", false, "write weights.json and known.tsv")
	dir := flag.String("library", "", "a library of the corpus to be used again; made where it is not there")
	flag.Parse()
	if err := run(context.Background(), *write, *dir); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context, write bool, dir string) (err error) {
	eval, err := dev.Folder()
	if err != nil {
		return err
	}
	l := school{}
	if l.Library, err = dev.Open(ctx, eval, dir); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, l.Close()) }()
	if l.questions, err = dev.Questions(eval); err != nil {
		return err
	}
	for _, q := range l.questions {
		right, err := l.Rows(ctx, q.Answers)
		if err != nil {
			return err
		}
		l.right = append(l.right, right)
	}
	w := *index.DefaultWeights()
	crossed, err := l.crossed(ctx, w)
	if err != nil {
		return err
	}
	for way, f := range crossed {
		fmt.Printf("%-10s %s\n", wayNames[way], f)
	}
	if err := l.lookUps(ctx, eval, &w); err != nil || !write {
		return err
	}
	if w.Final, _, err = l.taught(ctx, folds, w); err != nil { // a fold without questions: all are learned from
		return err
	}
	return l.writeAll(ctx, w)
}

// superseded is set by hand, as the corpus has one text of each statute: the text in
// force goes before an older one that says the same, and behind nothing else.
const superseded = -1

// writeAll writes the data of search/index.
func (l school) writeAll(ctx context.Context, w index.Weights) error {
	home, err := beside.Module()
	if err != nil {
		return err
	}
	b, err := json.MarshalIndent(w, "", "\t")
	if err != nil {
		return err
	}
	to := filepath.Join(home, "search", "index")
	if err := os.WriteFile(filepath.Join(to, "weights.json"), append(b, '\n'), 0o644); err != nil {
		return err
	}
	return l.writeKnown(ctx, filepath.Join(to, "known.tsv"))
}
