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
	Message:   "When?",
	Fix:       "Give the date or month.",
	Ask:       "Needed to check it.",
	Standards: []string{"IFCN", "WP:WTW"},
	Check:     func(p *rule.Pass) { unattributed(p, claim.VagueTime) },
}
