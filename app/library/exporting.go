package library

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"jianwen/app/files"
	"jianwen/app/research"
	"jianwen/assets/translations"
	"jianwen/search"
)

// exportMost is how many hits a file has at most: more than anybody reads.
const exportMost = 2000

// exportStep is how many hits are fetched between two signs of progress.
const exportStep = 100

// Export writes what the list at hand has to a file: a collection, or all that was found.
func (p *Pane) Export() {
	list := research.List{Heads: research.Heads{
		Number: translations.T("research.column-number"), Citation: translations.T("research.column-citation"),
		About: translations.T("research.column-about"), Words: translations.T("research.column-words"),
		Note: translations.T("research.note"), Source: translations.T("window.title"),
	}}
	r := p.search.result
	var request *search.Request
	shown := p.room.list
	if !p.room.on {
		shown = p.room.front
	}
	switch name := p.gathered.named(); {
	case shown == fyne.CanvasObject(p.gathered) && name != "":
		list.Title, list.Clips = name, slices.Clone(p.record.Collection(name).Clips)
	case shown == fyne.CanvasObject(p.gathered):
	case r != nil && p.search.asked != "":
		list.Title = p.search.asked
		request = &search.Request{Query: p.search.asked, AsOf: p.asOf, Suggesting: true}
		list.Clips = p.search.above()
	default:
		list.Title, list.Clips = p.search.heading, clips(p.search.list.all)
	}
	if request == nil && len(list.Clips) == 0 {
		p.said.undone(translations.T("research.nothing-to-export"))
		return
	}
	if list.Title == "" {
		list.Title = translations.T("command.library")
	}
	files.Ask(p.host.Window, files.Request{
		Title: translations.T("research.export-title"), Confirm: translations.T("research.do-export"), Folder: p.host.Folder(),
		Name: fileName(list.Title) + ".xlsx", Endings: []string{".xlsx", ".docx"}, Saving: true,
	}, func(path string) { p.export(path, list, request) })
}

// clips are what the items of a list keep.
func clips(all []item) (out []research.Clip) {
	for _, i := range all {
		if i.clip != nil {
			out = append(out, i.clip())
		}
	}
	return out
}

// above are the clips of the rows that stand above the hits.
func (s *searchView) above() []research.Clip {
	return clips(s.list.all[:max(0, len(s.list.all)-s.hits)])
}

// fileName is a title as a file may be called.
func fileName(title string) string {
	name := strings.Trim(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`\/:*?"<>|`, r) || r < ' ' {
			return ' '
		}
		return r
	}, title), " .")
	if r := []rune(name); len(r) > 40 {
		name = string(r[:40])
	}
	if name == "" {
		return translations.T("command.library")
	}
	return name
}

// export fetches the hits of a request, if there is one, and writes the list.
func (p *Pane) export(path string, list research.List, request *search.Request) {
	if ending := strings.ToLower(filepath.Ext(path)); ending != ".xlsx" && ending != ".docx" {
		p.host.Fail(errors.New(translations.T("research.endings")))
		return
	}
	library, day := p.library, p.day()
	p.work.begin("library-export", translations.T("research.exporting"), func(ctx context.Context, step func(done, total int)) func() {
		err := p.fetch(ctx, library, &list, request, step)
		if ctx.Err() != nil {
			return nil
		}
		list.About = translations.T("research.about-list", len(list.Clips), date(day))
		var data []byte
		if err == nil {
			data, err = research.Write(path, list)
		}
		if err == nil {
			err = p.host.Write(path, data)
		}
		if err != nil {
			return func() { p.host.Fail(err) }
		}
		return func() { p.said.done(translations.T("research.exported", len(list.Clips), path)) }
	})
}

// fetch adds the hits of a request to a list, a step at a time.
func (p *Pane) fetch(ctx context.Context, l *search.Library, list *research.List, request *search.Request, step func(done, total int)) error {
	for request != nil {
		request.Limit = exportStep
		r, err := l.Find(ctx, *request)
		if err != nil {
			return err
		}
		for _, h := range r.Hits {
			if c := p.hitClip(h); !slices.ContainsFunc(list.Clips, c.Same) {
				list.Clips = append(list.Clips, c)
			}
		}
		request.Offset += len(r.Hits)
		most := min(r.Total, exportMost)
		step(request.Offset, most)
		if len(r.Hits) == 0 || request.Offset >= most {
			return nil
		}
	}
	return nil
}

// hitClip is a hit as a collection keeps it.
func (p *Pane) hitClip(h search.Hit) research.Clip {
	if h.Document != nil {
		return letterClip(h.Document, h.Passage)
	}
	return p.articleClip(h.Statute, h.Version, h.Article)
}

// Print sends what the person is at to a printer, with its source and the day.
func (p *Pane) Print() {
	clip, ok := p.current()
	if !ok || p.host.Print == nil {
		return
	}
	library := p.library
	p.host.Quietly("library-print", func(ctx context.Context) func() {
		text, err := whole(ctx, library, clip)
		if clip.Letter != "" && clip.Words != "" {
			text = clip.Words // the passage that is selected
		}
		switch {
		case ctx.Err() != nil:
			return nil
		case err != nil:
			return func() { p.host.Fail(err) }
		}
		clip.Words = text
		return func() { p.host.Print(clip) }
	})
}
