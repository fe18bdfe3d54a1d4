package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"jianwen/search/index"
)

// header says whence the questions come.
const header = `# Questions of lay people with the articles that answer them: id, question, keywords, answers (statute/part/number；…).
# Selected from STARD and LeCoQA, Tsinghua
# University, THUIR, under the MIT licence: Permission is hereby granted, free of charge, to any person obtaining a copy
# of this software and associated documentation files, to deal in it without restriction, including the rights to use,
# copy, modify, merge, publish, distribute, sublicense and/or sell copies, provided that the copyright notice and this
# permission notice appear in all copies. It is provided "as is", without warranty of any kind.
# Written by search/learn; used by search/index.
`

// writeKnown writes the questions as data that ships.
func (l school) writeKnown(ctx context.Context, name string) error {
	var b strings.Builder
	b.WriteString(header)
	for _, q := range l.questions {
		answers := make([]string, len(q.Answers))
		for i, id := range q.Answers {
			h, err := l.Article(ctx, id)
			if err != nil {
				return err
			}
			answers[i] = index.Provision{
				Statute: h.Statute.Name, Part: h.Version.Part, Number: h.Article.Number, Sub: h.Article.Sub,
			}.String()
		}
		fmt.Fprintf(&b, "%s\t%s\t%s\t%s\n", q.ID, plain(q.Text), plain(q.Keywords), strings.Join(answers, "；"))
	}
	return os.WriteFile(name, []byte(b.String()), 0o644)
}

// plain is a text on one line.
func plain(text string) string { return strings.Join(strings.Fields(text), " ") }
