package app

import (
	"encoding/json"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"jianwen/assets/translations"
)

// ours are the words that Fyne's own dialogs use, by the keys of ours.
var ours = map[string]string{
	"Cancel":            "dialog.cancel",
	"Confirm":           "dialog.confirm",
	"Create Folder":     "dialog.create-folder",
	"Enter filename":    "dialog.enter-name",
	"Error":             "dialog.error",
	"Favourites":        "dialog.favourites",
	"File":              "dialog.file",
	"Folder":            "dialog.folder",
	"New Folder":        "dialog.new-folder",
	"No":                "dialog.no",
	"OK":                "dialog.ok",
	"Open":              "dialog.do-open",
	"Quit":              "command.quit",
	"Save":              "dialog.do-save",
	"Show Hidden Files": "dialog.hidden-files",
	"Yes":               "dialog.yes",
	"file.name":         "dialog.name",
	"file.parent":       "dialog.parent",
}

// speakOurs makes Fyne's own dialogs speak our language: Fyne follows the
// locale, and where that is C, or one it does not know, it speaks English beside
// our Chinese.
func speakOurs() {
	words := map[string]string{}
	for theirs, key := range ours {
		words[theirs] = translations.T(key)
	}
	data, err := json.Marshal(words)
	if err != nil {
		return // strings always marshal
	}
	for _, locale := range []fyne.Locale{"en", "zh-CN-Hans"} {
		if err := lang.AddTranslationsForLocale(data, locale); err != nil {
			fyne.LogError("translations for Fyne's dialogs", err)
		}
	}
}
