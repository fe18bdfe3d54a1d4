package cli

import (
	"context"

	"jianwen/search"
	"jianwen/search/law"
)

// whole looks at the other end of a range such as 第十条至第十二条, and takes in the text
// up to there.
func whole(ctx context.Context, l *search.Library, c *search.Cited) error {
	if c.Ref.To == nil || c.Article == nil || c.Ref.To.Article == 0 || c.Ref.To.Article == c.Ref.Article && c.Ref.To.Sub == c.Ref.Sub {
		return nil
	}
	end := *c.Ref.To
	end.Title, end.Date, end.Year = c.Statute.Title, c.Ref.Date, c.Ref.Year
	last, err := l.Resolve(ctx, end, c.On)
	if err != nil {
		return err
	}
	if failed(last) != "" {
		c.Notes = append(c.Notes, last.Notes...)
		return nil
	}
	text, err := l.Text(ctx, c.Statute, c.Version)
	if err != nil {
		return err
	}
	c.Text = between(text.Articles, c, end)
	return nil
}

// between is the text from a citation's first article to the end of a range, each
// article with its label.
func between(articles []*law.Article, c *search.Cited, end law.Ref) (text string) {
	inside := false
	for _, a := range articles {
		switch {
		case a.Number == c.Article.Number && a.Sub == c.Article.Sub:
			inside = true
			text = a.Label + "　" + c.Text
		case inside && a.Number == end.Article && a.Sub == end.Sub:
			if end.Para == 0 {
				return text + "\n" + a.Label + "　" + a.Text
			}
			part, ok := a.Provision(law.Ref{Article: a.Number, Sub: a.Sub, Para: 1, To: &end})
			if !ok {
				part = a.Text
			}
			return text + "\n" + a.Label + "　" + part
		case inside:
			text += "\n" + a.Label + "　" + a.Text
		}
	}
	return text
}
