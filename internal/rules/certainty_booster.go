package rules

import (
	"whosaid/internal/claim"
	"whosaid/internal/rule"
)

var certaintyBooster = &rule.Rule{
	ID:        "certainty-booster",
	Title:     "Certainty in place of a source",
	Group:     rule.Claims,
	Level:     rule.Low,
	Message:   "Certainty is claimed instead of shown.",
	Fix:       "Delete it, and add the evidence.",
	Ask:       "Clear to whom?",
	Standards: []string{"WP:WTW"},
	Check:     func(p *rule.Pass) { unattributed(p, claim.Booster) },
}
