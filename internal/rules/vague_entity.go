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
	Catches:   "Places or parties left nameless where a name is expected: a neutral country, several partners, a major bank, a safe location.",
	Message:   "Which one?",
	Fix:       "Name it, or say why not.",
	Ask:       "Can it be identified?",
	Standards: []string{"BBC-MISLEAD", "IFCN"},
	Limits:    "A name given sentences away is not looked for.",
	Check:     func(p *rule.Pass) { unattributed(p, claim.VagueEntity) },
}
