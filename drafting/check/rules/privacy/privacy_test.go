package privacy_test

import (
	"testing"

	"jianwen/drafting/check/checktest"
	"jianwen/drafting/check/rules/privacy"
)

func TestRules(t *testing.T) { checktest.Rules(t, privacy.Rules) }
