package trials_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"jianwen/assets/samples"
	"jianwen/drafting/check"
	"jianwen/drafting/check/checktest"
	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// A draft is a clean one, in which faults are planted.
type draft struct {
	name   string
	text   string
	read   *check.Draft
	held   bool            // no rule was mended on it
	before []check.Finding // what is found without a fault
	runner *check.Runner   // keeps what it read of passages that a fault does not touch
}

// clean are the samples, the drafts of the acceptance cases and some of other kinds, as
// the rules find them with these texts of statutes. Rules were mended on faults planted
// in the first two.
func clean(t testing.TB, texts check.Library) (out []*draft) {
	t.Helper()
	take := func(name, text string, held bool) {
		x := &draft{name: name, text: text, held: held, read: checktest.Draft(text), runner: check.NewRunner(every)}
		x.read.Library = texts
		x.before = x.findings(t, text, false)
		out = append(out, x)
	}
	for _, name := range samples.Names() {
		b, err := samples.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		take("samples/"+name, string(b), false)
	}
	for _, file := range glob(t, "../cases/testdata/others/*.md") {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		take("others/"+filepath.Base(file), string(b), true)
	}
	for _, file := range append(glob(t, "../cases/testdata/*.txtar"), "testdata/own.txtar") {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			if name := strings.TrimSuffix(filepath.Base(file), ".txtar"); strings.HasSuffix(f.Name, ".md") {
				take(name+"/"+f.Name, string(f.Data), name == "own")
			}
		}
	}
	return out
}

func glob(t testing.TB, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: %d files, %v", pattern, len(files), err)
	}
	return files
}

// findings are what all rules find in the draft with another text.
func (x *draft) findings(t testing.TB, text string, public bool) []check.Finding {
	t.Helper()
	d := checktest.Draft(text)
	d.Library, d.Public = x.read.Library, public
	r, err := x.runner.Run(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	return r.Findings
}

// parts are the parts of a draft with one of keys; all where none is given.
func (x *draft) parts(keys ...string) (out []*doc.Part) {
	for _, b := range x.read.Document.Blocks {
		p, ok := b.(*doc.Part)
		if ok && (len(keys) == 0 || has(keys, p.Key)) {
			out = append(out, p)
		}
	}
	return out
}

// inside is the text of a part between its two lines.
func (x *draft) inside(p *doc.Part) source.Span {
	start := p.Span.Start + strings.Index(p.Span.In(x.text), "\n") + 1
	end := p.Span.Start + strings.LastIndex(p.Span.In(x.text), "\n:::")
	return source.Span{Start: start, End: max(start, end+1)}
}

// sections are the stretches of a part that a numbered heading of its second level
// opens, （一） to the next.
func (x *draft) sections(p *doc.Part) (out []source.Span) {
	for _, b := range p.Blocks {
		h, ok := b.(*doc.Heading)
		switch {
		case ok && h.Level == 2 && h.Ordinal > 0:
			out = append(out, h.Span)
		case ok && h.Level == 1:
			if len(out) > 0 {
				return out
			}
		case len(out) > 0:
			out[len(out)-1].End = b.Extent().End
		}
	}
	return out
}

// body is where the text stands that is no front matter.
func (x *draft) body() source.Span {
	return source.Span{Start: x.read.Document.Front.Span.End, End: len(x.text)}
}

func has(list []string, s string) bool {
	for _, l := range list {
		if l == s {
			return true
		}
	}
	return false
}
