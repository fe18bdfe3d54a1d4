package language_test

import (
	"testing"

	"jianwen/drafting/check/checktest"
	"jianwen/drafting/check/rules/language"
)

func TestRules(t *testing.T) { checktest.Rules(t, language.Rules) }
