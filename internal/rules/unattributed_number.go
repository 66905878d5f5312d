package rules

import (
	"whosaid/internal/claim"
	"whosaid/internal/rule"
)

var unattributedNumber = &rule.Rule{
	ID:        "unattributed-number",
	Title:     "Figure with no source",
	Group:     rule.Claims,
	Level:     rule.Medium,
	Catches:   "A statistic, count, amount, share or estimate about the world outside any attribution.",
	Message:   "The figure has no source.",
	Fix:       "Say whose count, for when, and link it.",
	Ask:       "Find the dataset; check date and definition.",
	Standards: []string{"BBC-ACC", "NPR-MAJOR", "BF", "IFCN", "T:CN"},
	Limits:    "Prices, small counts and figures that come from a source named a few sentences earlier may be marked. Years, dates, ages, scores, votes and lengths of time are left alone, so a false one there is missed.",
	Check:     func(p *rule.Pass) { unattributed(p, claim.Number) },
}
