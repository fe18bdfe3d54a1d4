package library

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2/theme"

	"jianwen/app/look"
	"jianwen/app/research"
	"jianwen/app/widgets"
	"jianwen/search/law"
)

// fill makes the rows of the text: articles, and the headings above them.
func (s *statuteView) fill() {
	var all []item
	s.articles = nil
	var path []string
	for _, a := range s.shown.Articles {
		for depth, heading := range a.Path {
			if depth < len(path) && slices.Equal(path[:depth+1], a.Path[:depth+1]) {
				continue
			}
			above := float32(4)
			all = append(all, item{look: []widgets.Paragraph{{
				Above: above, Pieces: []widgets.Piece{{Text: heading, Bold: true, Color: theme.ColorNamePlaceHolder}},
			}}})
			s.articles = append(s.articles, nil)
		}
		path = a.Path
		st, v := s.statute, s.edition
		all = append(all, item{
			look: s.look(a), cite: func() string { return a.Official(st.Title) },
			clip: func() research.Clip { return s.pane.articleClip(st, v, a) },
		})
		s.articles = append(s.articles, a)
	}
	s.text.set(all)
}

// look is an article with its number, its catchword and its paragraphs.
func (s *statuteView) look(a *law.Article) []widgets.Paragraph {
	head := line()
	if a.Label != "" && a.Label != "正文" {
		head.Pieces = append(head.Pieces, widgets.Piece{Text: a.Label + "　", Bold: true, Color: theme.ColorNamePrimary})
	}
	if a.Heading != "" {
		head.Pieces = append(head.Pieces, bold("【"+strings.Trim(a.Heading, "【】")+"】"))
	}
	text := paragraphs(a.Text)
	for i := range text {
		text[i].Pieces = marked(text[i].Pieces[0].Text, s.marked)
		if i > 0 {
			text[i].Above = 3
		}
	}
	if len(text) == 0 {
		return []widgets.Paragraph{head}
	}
	text[0].Pieces = append(head.Pieces, text[0].Pieces...)
	return text
}

// paragraphs are the lines of a text.
func paragraphs(text string) (out []widgets.Paragraph) {
	for l := range strings.SplitSeq(text, "\n") {
		out = append(out, widgets.Text(l))
	}
	return out
}

// marked is a text with all places of a word marked; "" marks none.
func marked(text, word string) (out []widgets.Piece) {
	for word != "" {
		before, after, found := strings.Cut(text, word)
		if !found {
			break
		}
		out = append(out, widgets.Piece{Text: before}, widgets.Piece{Text: word, Ground: look.ColorNameMark})
		text = after
	}
	return append(out, widgets.Piece{Text: text})
}

// row is where an article stands in the list: itself, or the one of its number in
// another version; -1 where there is none.
func (s *statuteView) row(a *law.Article) int {
	if a == nil {
		return -1
	}
	if i := slices.IndexFunc(s.articles, func(b *law.Article) bool { return b != nil && b.Row == a.Row && a.Row != 0 }); i >= 0 {
		return i
	}
	return slices.IndexFunc(s.articles, func(b *law.Article) bool {
		return b != nil && b.Number == a.Number && b.Sub == a.Sub && b.Label == a.Label
	})
}

// first is the row of the first article.
func (s *statuteView) first() int {
	return max(0, slices.IndexFunc(s.articles, func(a *law.Article) bool { return a != nil }))
}
