package rules

import (
	"whosaid/internal/claim"
	"whosaid/internal/rule"
)

var vagueEntity = &rule.Rule{
	ID:        "vague-entity",
	Title:     "Party or place left unnamed",
	Group:     rule.Claims,
	Level:     rule.Info,
	Message:   "Which one?",
	Fix:       "Name it, or say why not.",
	Ask:       "Can it be identified?",
	Standards: []string{"BBC-MISLEAD", "IFCN"},
	Check:     func(p *rule.Pass) { unattributed(p, claim.VagueEntity) },
}
