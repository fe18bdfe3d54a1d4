package search

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"
)

// Of how many hits those go first that have the query's very letters, marks and all,
// and how many letters it must have.
const (
	quotedAmong   = 50
	quotedLetters = 8
)

// quotedFirst lets hits go first whose texts have the whole query as it is written.
func quotedFirst[H any](hits []H, query string, text func(H) string) {
	if utf8.RuneCountInString(query) < quotedLetters {
		return
	}
	first := hits[:min(len(hits), quotedAmong)]
	slices.SortStableFunc(first, func(a, b H) int {
		return has(text(b), query) - has(text(a), query)
	})
}

func has(text, query string) int {
	if strings.Contains(joined(text), query) {
		return 1
	}
	return 0
}

// documentsWith are the documents that have each of the phrases in some passage; nil
// where there are no phrases.
func (f *finder) documentsWith(ctx context.Context, phrases []string) (has map[uint32]bool, err error) {
	for _, p := range phrases {
		rows, err := f.quoting(ctx, []string{p})
		if err != nil {
			return nil, err
		}
		next := map[uint32]bool{}
		for _, group := range rows {
			if has == nil || has[group] {
				next[group] = true
			}
		}
		has = next
	}
	return has, nil
}

// quoting are the rows whose texts have all phrases, with their groups.
func (f *finder) quoting(ctx context.Context, phrases []string) (map[uint32]uint32, error) {
	var kept map[uint32]uint32
	for _, p := range phrases {
		rows, err := f.library.index.Containing(ctx, p)
		if err != nil {
			return nil, err
		}
		next := map[uint32]uint32{}
		for _, row := range rows {
			if kept != nil && kept[row] == 0 {
				continue
			}
			e, err := f.library.store.Row(ctx, row)
			if err == nil && strings.Contains(joined(e.Text), p) {
				next[row] = e.Group
			}
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		kept = next
	}
	return kept, nil
}
