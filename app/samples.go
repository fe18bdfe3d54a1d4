package app

import (
	"jianwen/assets/samples"
	"jianwen/assets/translations"
	"jianwen/drafting/parse"
)

// findSamples lists the bundled drafts by their document types, in the background:
// the catalogue takes a while to read.
func (w *window) findSamples() {
	w.tasks.Background(func() func() {
		var found []Choice
		for _, name := range samples.Names() {
			found = append(found, Choice{w.sampleTitle(name), func() { w.openSample(name) }})
		}
		return func() {
			w.samples = found
			w.start.setSamples(found)
			w.refreshCommands()
		}
	})
}

// sampleTitle is what a bundled draft is called: its document type.
func (w *window) sampleTitle(name string) string {
	text, err := samples.Files.ReadFile(name)
	if err != nil {
		return name
	}
	if f, ok := w.office().forms.Form(parse.Document(string(text)).Front.Get("form")); ok {
		return translations.Pick(f.Zh, f.En)
	}
	return name
}
