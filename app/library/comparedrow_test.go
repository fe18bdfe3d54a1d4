package library

import (
	"strings"
	"testing"

	"jianwen/app/widgets"
	"jianwen/drafting/compare"
)

func words(pieces []widgets.Piece) (all string) {
	for _, p := range pieces {
		all += p.Text
	}
	return all
}

// All of both texts is in a comparison, each at its side.
func TestComparedRowsLoseNothing(t *testing.T) {
	old := "一、竹筏\n公司应当每年检修竹筏，并且登记在册。\n二、灯塔\n灯塔由看守人看守，看守人应当每夜点灯。\n违反规定的处罚款。\n"
	for name, new := range map[string]string{
		"changed": "一、竹筏\n公司应当每半年检修竹筏，并且登记在册。\n二、灯塔\n灯塔由看守人看守，看守人应当每夜点灯。\n",
		"moved":   "二、灯塔\n灯塔由看守人看守，看守人应当每夜点灯。\n一、竹筏\n公司应当每年检修竹筏，并且登记在册。\n违反规定的处罚款。\n",
		"other":   "天气很好。\n鲸鱼在海里游了三天三夜。",
		"empty":   "",
	} {
		rows := comparedRows(compare.Texts(old, new))
		var left, right string
		for _, r := range rows {
			left += words(r.left)
			if right += words(r.right); !r.differs && words(r.left) != words(r.right) {
				t.Errorf("%s: %q is said to be the same as %q", name, words(r.left), words(r.right))
			}
		}
		bare := func(s string) string { return strings.ReplaceAll(s, "\n", "") }
		if name == "moved" {
			for _, l := range strings.Split(strings.TrimSpace(old), "\n") {
				if !strings.Contains(left, l) || !strings.Contains(right, l) {
					t.Errorf("moved: %q is missing at a side:\n%s\n%s", l, left, right)
				}
			}
		} else if bare(left) != bare(old) || bare(right) != bare(new) {
			t.Errorf("%s: at the left\n%s\nat the right\n%s", name, left, right)
		}
	}
	if rows := comparedRows(compare.Texts("甲事项办理完毕。", "鲸鱼在海里。")); len(rows) != 1 {
		t.Errorf("what replaces one another stands in %d rows", len(rows))
	}
}
