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
	Catches:   "Words that stand in for a source: clearly, obviously, of course, undoubtedly, what is clear is, there is no doubt, it is well known, needless to say, as everyone knows.",
	Message:   "Certainty is claimed instead of shown.",
	Fix:       "Delete it, and add the evidence.",
	Ask:       "Clear to whom?",
	Standards: []string{"WP:WTW"},
	Limits:    "It reads fixed phrases.",
	Measured:  rule.Measured{Right: 16, Of: 19},
	Check:     func(p *rule.Pass) { unattributed(p, claim.Booster) },
}
