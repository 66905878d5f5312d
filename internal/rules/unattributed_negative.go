package rules

import (
	"whosaid/internal/claim"
	"whosaid/internal/rule"
)

var unattributedNegative = &rule.Rule{
	ID:        "unattributed-negative",
	Title:     "Absence nobody vouches for",
	Group:     rule.Claims,
	Level:     rule.Medium,
	Message:   "Absence is hard to prove; the text does not say who looked.",
	Fix:       "Say what you searched or whom you asked.",
	Ask:       "What would count as evidence?",
	Standards: []string{"IFCN", "BBC-ACC", "REU-BASICS"},
	Check:     func(p *rule.Pass) { unattributed(p, claim.Negative) },
}
