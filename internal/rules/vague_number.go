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
	Catches:   "several, a number of, dozens, numerous, scores, countless, some - for something the reader needs counted.",
	Message:   "How many?",
	Fix:       "Give the count or say it is not known.",
	Ask:       "Ask for the count.",
	Standards: []string{"IFCN", "BF"},
	Limits:    "It knows the subject of a story by the nouns of its opening.",
	Measured:  rule.Measured{Right: 4, Of: 5},
	Check:     func(p *rule.Pass) { unattributed(p, claim.VagueNumber) },
}
