package rules

import (
	"whosaid/internal/claim"
	"whosaid/internal/rule"
)

var vagueTime = &rule.Rule{
	ID:        "vague-time",
	Title:     "Time left open",
	Group:     rule.Claims,
	Level:     rule.Info,
	Catches:   "recently, in recent months, previously, soon, last week (when undated), at the time - anchoring a check-worthy claim.",
	Message:   "When?",
	Fix:       "Give the date or month.",
	Ask:       "Needed to check it.",
	Standards: []string{"IFCN", "WP:WTW"},
	Limits:    "It does not look for the date elsewhere.",
	Measured:  rule.Measured{Right: 9, Of: 14},
	Check:     func(p *rule.Pass) { unattributed(p, claim.VagueTime) },
}
