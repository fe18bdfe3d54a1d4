package search

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"jianwen/search/ingest"
	"jianwen/search/law"
	"jianwen/search/store"
)

// An Outcome is what became of one file.
type Outcome struct {
	Name    string        `json:"name"`
	Outcome store.Outcome `json:"outcome"`
	Titles  []string      `json:"titles,omitempty"` // of what it holds, ten at most
	Count   int           `json:"count"`            // of statutes and documents in it
	Entries int           `json:"entries"`          // of their articles and passages
	Notes   []law.Note    `json:"notes,omitempty"`  // what was odd, or why it was refused
}

// AddOptions are how files come in.
type AddOptions struct {
	Progress func(Progress) // may be nil
	Each     func(Outcome)  // told of each file once it is safe on the disk; may be nil
}

// a batch of files goes into the store together: after this many, this many bytes
// or this long.
const (
	batchFiles = 96
	batchBytes = 4 << 20
	batchTime  = 400 * time.Millisecond
)

// Add takes in files, folders, archives, and URLs of these: all that they hold, one
// file after another, in the order of their names. A file that cannot be read is an
// outcome, not an error. What is in when ctx ends stays in; adding the same again
// goes on from there. The index follows in a moment: see [Library.Follow].
func (l *Library) Add(ctx context.Context, paths []string, o AddOptions) (err error) {
	a := &adder{library: l, options: o, began: time.Now()}
	defer func() { err = errors.Join(err, a.flush(context.WithoutCancel(ctx))) }()
	for _, path := range paths {
		if isURL(path) {
			fetched, err := l.fetch(ctx, path, o)
			var trouble *ingest.Trouble
			if errors.As(err, &trouble) {
				a.refuse(path, trouble)
				continue
			}
			if err != nil {
				return err
			}
			if err := a.tree(ctx, fetched); err != nil {
				return err
			}
			if err := errors.Join(a.flush(ctx), os.Remove(fetched)); err != nil { // what was in it is kept by itself
				return err
			}
			continue
		}
		if err := a.tree(ctx, path); err != nil {
			return err
		}
	}
	return nil
}

func isURL(path string) bool {
	u, err := url.Parse(path)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}

// fetch brings a file from a URL that the person gave into the folder fetched.
func (l *Library) fetch(ctx context.Context, address string, o AddOptions) (string, error) {
	folder := filepath.Join(l.dir, "fetched")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", fmt.Errorf("make folder for downloads: %w", err)
	}
	return ingest.Fetch(ctx, address, folder, func(done, total int64) {
		o.tell(Progress{Stage: Fetching, Name: address, Done: done, Total: max(0, total)})
	})
}

func (o AddOptions) tell(p Progress) {
	if o.Progress != nil {
		o.Progress(p)
	}
}

// An adder takes files in by batches.
type adder struct {
	library *Library
	options AddOptions
	waiting []*store.File
	bytes   int64
	began   time.Time  // of the batch
	done    int64      // files
	total   int64      // files of the tree, where they have been counted
	known   *catalogue // when the first document came
}

// tree takes in a file, a folder or an archive.
func (a *adder) tree(ctx context.Context, path string) error {
	a.total = a.done + countFiles(path)
	for f, err := range ingest.Sources(ctx, path) {
		if err := ctx.Err(); err != nil {
			return err
		}
		a.done++
		if err != nil {
			a.refuse(f.Name, err)
			continue
		}
		a.options.tell(Progress{Stage: Reading, Name: f.Name, Done: a.done, Total: max(a.total, a.done)})
		if err := a.file(ctx, f); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// countFiles is how many files a path names: 0 where only reading it tells.
func countFiles(path string) (n int64) {
	_ = filepath.WalkDir(path, func(_ string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() {
			n++
		}
		return nil
	})
	return n
}

// refuse tells of a file that does not come in.
func (a *adder) refuse(name string, err error) {
	a.tell(&store.File{Name: name, Outcome: store.Refused, Notes: []law.Note{note(err)}})
}

// note is a trouble as a note.
func note(err error) law.Note {
	var t *ingest.Trouble
	if !errors.As(err, &t) {
		return law.Note{Code: "unreadable", Zh: "文件读不出来，没有导入。", En: "The file cannot be read and was not imported."}
	}
	return law.Note{Code: t.Code, Zh: t.Zh, En: t.En}
}

// file reads one file and lets it wait for its batch.
func (a *adder) file(ctx context.Context, f *ingest.File) error {
	data, err := f.Bytes()
	if err != nil {
		a.refuse(f.Name, err)
		return nil
	}
	there, err := a.library.store.Has(ctx, f.Hash())
	if err != nil {
		return err
	}
	if there {
		a.tell(&store.File{Name: f.Name, Outcome: store.Same})
		return nil
	}
	read, err := a.read(ctx, f, data)
	if err != nil {
		return err
	}
	if read.Outcome == store.Refused {
		a.tell(read)
		return nil
	}
	a.waiting = append(a.waiting, read)
	a.bytes += read.Size
	if len(a.waiting) >= batchFiles || a.bytes >= batchBytes || time.Since(a.began) > batchTime {
		return a.flush(ctx)
	}
	return nil
}

// flush puts what waits into the store.
func (a *adder) flush(ctx context.Context) error {
	files := a.waiting
	a.waiting, a.bytes, a.began = nil, 0, time.Now()
	if len(files) == 0 {
		return nil
	}
	if err := a.library.store.Put(ctx, files); err != nil {
		return err
	}
	for _, f := range files {
		a.tell(f)
	}
	a.began = time.Now()
	return nil
}

func (a *adder) tell(f *store.File) {
	if a.options.Each == nil {
		return
	}
	o := Outcome{Name: f.Name, Outcome: f.Outcome, Notes: f.Notes}
	for _, g := range f.Groups {
		o.Count++
		o.Entries += g.Entries()
		if len(o.Titles) < 10 {
			o.Titles = append(o.Titles, groupTitle(g))
		}
	}
	a.options.Each(o)
}

func groupTitle(g *store.Group) string {
	if g.Version != nil {
		return strings.TrimSpace(g.Statute.Title + " " + g.Version.Part)
	}
	return g.Document.Title
}

// read makes groups of what a file holds.
func (a *adder) read(ctx context.Context, f *ingest.File, data []byte) (*store.File, error) {
	out := &store.File{
		Hash: f.Hash(), Name: f.Name, Data: data, Size: int64(len(data)), Outcome: store.Imported, Beside: map[string][]byte{},
	}
	f.Beside = remember(f.Beside, out.Beside)
	for item, trouble := range ingest.Items(ctx, f) {
		switch {
		case trouble != nil:
			out.Notes = append(out.Notes, note(trouble))
		case item.Statute != nil:
			g := statuteGroup(item.Statute)
			out.Groups = append(out.Groups, g)
			out.Notes = append(out.Notes, item.Statute.Notes...)
			out.Notes = append(out.Notes, g.Version.Notes...)
		case item.Document != nil:
			g, err := a.documentGroup(ctx, f, item.Document)
			if err != nil {
				return nil, err
			}
			out.Groups = append(out.Groups, g)
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	switch {
	case len(out.Groups) == 0:
		out.Outcome = store.Refused
		if len(out.Notes) == 0 {
			out.Notes = append(out.Notes, law.Note{
				Code: "empty", Zh: "文件里没有可以收入的内容。", En: "The file holds nothing to take in.",
			})
		}
	case len(out.Notes) > 0:
		out.Outcome = store.InPart
	}
	return out, nil
}

// remember notes which files beside it a file was read with: they are kept with it.
func remember(beside func(string) ([]byte, error), used map[string][]byte) func(string) ([]byte, error) {
	if beside == nil {
		return nil
	}
	return func(name string) ([]byte, error) {
		data, err := beside(name)
		if err == nil {
			used[name] = data
		}
		return data, err
	}
}

// statuteGroup is what one file tells of a statute, as the store takes it.
func statuteGroup(s *ingest.Statute) *store.Group {
	v := s.Version
	if v.Count == 0 {
		for _, a := range v.Articles {
			if a.Number > 0 {
				v.Count++
			}
		}
	}
	statute := &law.Statute{
		ID: law.StatuteID(s.Title, s.Organ), Title: s.Title, Name: law.Canonical(s.Title),
		Level: s.Level, Organ: s.Organ, Region: s.Region,
	}
	return &store.Group{Kind: "statute", Statute: statute, Version: &v}
}

// idLength is how much of a file's hash names a document that brings no ID.
const idLength = 12

// documentGroup is a document as the store takes it. Its ID does not hang on what was
// recognised of it, which may be corrected.
func (a *adder) documentGroup(ctx context.Context, f *ingest.File, d *ingest.Document) (*store.Group, error) {
	if d.ID == "" {
		d.ID = f.Hash()[:idLength]
	}
	if a.known == nil {
		var err error
		if a.known, err = a.library.current(ctx); err != nil {
			return nil, err
		}
	}
	return &store.Group{Kind: d.Kind, Document: d, Cites: a.known.cites(d.Cites)}, nil
}

// cites are the articles that references point at. A statute that is not known, or
// not by that name alone, goes by the name it has there.
func (c *catalogue) cites(refs []law.Ref) (out []store.Cite) {
	for _, r := range refs {
		if r.Title == "" || r.Article == 0 {
			continue
		}
		id := law.Canonical(r.Title)
		if s := c.statute(r.Title); s != nil {
			id = s.ID
		}
		out = append(out, store.Cite{Statute: id, N: r.Article, Sub: r.Sub})
	}
	return out
}
