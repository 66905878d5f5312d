package rules

import (
	"whosaid/internal/claim"
	"whosaid/internal/rule"
)

var vagueNumber = &rule.Rule{
	ID:        "vague-number",
	Title:     "Amount left open",
	Group:     rule.Claims,
	Level:     rule.Info,
	Message:   "How many?",
	Fix:       "Give the count or say it is not known.",
	Ask:       "Ask for the count.",
	Standards: []string{"IFCN", "BF"},
	Check:     func(p *rule.Pass) { unattributed(p, claim.VagueNumber) },
}
