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
	Catches:   "First, only, largest, worst, unprecedented, record, rare: in the writer's own voice.",
	Message:   "A record is claimed without saying who keeps it.",
	Fix:       "Cite the record-keeper and the period, or soften.",
	Ask:       "Search for an earlier case.",
	Standards: []string{"WP:WTW", "T:BY", "IFCN"},
	Limits:    "A record that everyone knows may be marked: it knows no facts about the world.",
	Check:     func(p *rule.Pass) { unattributed(p, claim.Superlative) },
}
