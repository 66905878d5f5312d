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
	Message:   "The figure has no source.",
	Fix:       "Say whose count, for when, and link it.",
	Ask:       "Find the dataset; check date and definition.",
	Standards: []string{"BBC-ACC", "NPR-MAJOR", "BF", "IFCN", "T:CN"},
	Check:     func(p *rule.Pass) { unattributed(p, claim.Number) },
}
