package main

import (
	"fmt"
	"strings"
	"unicode"

	"jianwen/assets/samples"
	"jianwen/drafting"
	"jianwen/drafting/typeset/fonts"
)

// document is the draft asked for: a sample, or paragraphs of all samples, again
// and again, until there are enough characters or pages.
func document(set *fonts.Set, sample string, characters, pages int) (string, error) {
	if sample != "" {
		data, err := samples.Files.ReadFile(sample)
		return string(data), err
	}
	head, stock, err := paragraphs()
	if err != nil {
		return "", err
	}
	b := builder{stock: stock}
	b.text.WriteString(head)
	if pages == 0 {
		b.add(characters)
		return b.text.String(), nil
	}
	compiler := drafting.NewCompiler(drafting.Options{Fonts: set})
	for have := 0; have < pages; {
		b.add((pages - have) * 400) // fewer than a page holds, so that it comes near from below
		have = len(compiler.Compile(b.text.String()).Pages)
	}
	return b.text.String(), nil
}

// A builder strings paragraphs together, no two alike.
type builder struct {
	stock []string
	next  int
	text  strings.Builder
}

// add goes on until it has added n characters that print.
func (b *builder) add(n int) {
	for n > 0 {
		round, i := b.next/len(b.stock)+1, b.next%len(b.stock)
		p := fmt.Sprintf("经第%d次核对第%d项，", round, i+1)
		if before, after, ok := strings.Cut(b.stock[i], "，"); ok {
			p = before + "，" + p + after
		} else {
			p = b.stock[i] + p + "无误。"
		}
		b.text.WriteString(p + "\n\n")
		n -= printed(p)
		b.next++
	}
}

// printed counts characters, blanks not.
func printed(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

// paragraphs is the front matter of the first sample, and the plain paragraphs
// of all: no fences, fields, tables, quotes, attributes, headings on their own.
func paragraphs() (head string, stock []string, err error) {
	for _, name := range samples.Names() {
		data, err := samples.Files.ReadFile(name)
		if err != nil {
			return "", nil, err
		}
		end := strings.Index(string(data)[4:], "---\n") + 8
		if head == "" {
			head = string(data)[:end] + "\n"
		}
		for _, p := range strings.Split(string(data)[end:], "\n\n") {
			if p, ok := plain(p); ok {
				stock = append(stock, p)
			}
		}
	}
	return head, stock, nil
}

// plain is a paragraph without its attribute, if it is one of sentences.
func plain(p string) (string, bool) {
	p = strings.TrimSpace(p)
	if i := strings.LastIndex(p, "{"); i > 0 && strings.HasSuffix(p, "}") && !strings.HasSuffix(p, "}}") {
		p = strings.TrimSpace(p[:i])
	}
	ok := strings.HasSuffix(p, "。") && !strings.ContainsAny(p, "\n{}") && strings.IndexAny(p, "|>:#") != 0
	return p, ok
}
