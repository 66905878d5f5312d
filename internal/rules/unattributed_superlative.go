package rules

import (
	"whosaid/internal/claim"
	"whosaid/internal/rule"
)

var unattributedSuperlative = &rule.Rule{
	ID:        "unattributed-superlative",
	Title:     "Record or extreme with no source",
	Group:     rule.Claims,
	Level:     rule.Medium,
	Message:   "A record is claimed without saying who keeps it.",
	Fix:       "Cite the record-keeper and the period, or soften.",
	Ask:       "Search for an earlier case.",
	Standards: []string{"WP:WTW", "T:BY", "IFCN"},
	Check:     func(p *rule.Pass) { unattributed(p, claim.Superlative) },
}
