package name_test

import (
	"testing"

	"jianwen/drafting/check/checktest"
	"jianwen/drafting/check/rules/name"
)

func TestRules(t *testing.T) { checktest.Rules(t, name.Rules) }
