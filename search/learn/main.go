// Command learn finds the weights of ranking on the dev questions, and writes them
// and the questions as data for search/index:
//
//	go run ./search/learn [-write] [-index DIR]
//
// It reads ../shared/corpus/eval, found from the module upwards. What it prints is
// measured by five-fold cross-validation: the weights, the popularity of statutes
// and the known questions are all learned from the other folds, and no question is
// told its own answers. It needs half a minute for the index and two for the rest.
package main

import (
	"context"
	"encoding/json"
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
type school struct{ *dev.Library }

func main() {
	log.SetFlags(0)
	write := flag.Bool("write", false, "write weights.json and known.tsv")
	dir := flag.String("index", "", "an index of the corpus to be used again; made where it is not there")
	flag.Parse()
	if err := run(context.Background(), *write, *dir); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context, write bool, dir string) error {
	eval, err := dev.Folder()
	if err != nil {
		return err
	}
	articles, err := dev.Articles(eval)
	if err != nil {
		return err
	}
	qs, err := dev.Questions(eval)
	if err != nil {
		return err
	}
	l := school{dev.NewLibrary(articles, 1)}
	if err := l.Open(ctx, dir); err != nil {
		return err
	}
	defer l.Close()
	w := *index.DefaultWeights()
	crossed, err := l.crossed(ctx, qs, w)
	if err != nil {
		return err
	}
	for way, f := range crossed {
		fmt.Printf("%-10s %s\n", wayNames[way], f)
	}
	if err := l.lookUps(ctx, eval, l.Index.Searcher(l.Lore(qs), &w)); err != nil || !write {
		return err
	}
	s, err := l.gather(ctx, qs, folds, &w) // a fold without questions: all are learned from
	if err != nil {
		return err
	}
	w.Final = linear(s.both())
	w.Final[index.Superseded] = superseded
	return l.writeAll(w, qs)
}

// superseded is set by hand, as the corpus has one text of each statute: the text in
// force goes before an older one that says the same, and behind nothing else.
const superseded = -1

// writeAll writes the data of search/index.
func (l school) writeAll(w index.Weights, qs []dev.Question) error {
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
	return l.writeKnown(filepath.Join(to, "known.tsv"), qs)
}
