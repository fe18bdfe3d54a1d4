package forms

import (
	"fmt"
	"testing"
)

func sprint(v any) string { return fmt.Sprint(v) }

func TestSpell(t *testing.T) {
	titles := map[string]string{"XG": "规则", "JL26": "监狱法", "S": "决定"}
	for cite, want := range map[string]string{
		"XG 560":         "《规则》第五百六十条",
		"XG 559¶2, 560":  "《规则》第五百五十九条第二款、第五百六十条",
		"XG 557–560":     "《规则》第五百五十七条至第五百六十条",
		"XG 624(3)":      "《规则》第六百二十四条第（三）项",
		"JL26 32¶3":      "《监狱法》第三十二条第三款",
		"S 10":           "《决定》第十条",
		"XG 10(12), 105": "《规则》第十条第（十二）项、第一百零五条",
		"XG 1001, 1010":  "《规则》第一千零一条、第一千零一十条",
		"XX 5":           "",
		"XG five":        "",
		"XG":             "",
	} {
		if got, ok := spell(cite, titles); got != want || ok != (want != "") {
			t.Errorf("%s: %q, want %q", cite, got, want)
		}
	}
}
