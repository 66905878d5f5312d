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
	Catches:   "Absence claims: no evidence, never, has not, nobody has, made no commitment, failed to - not tied to a search, a document or a person asked.",
	Message:   "Absence is hard to prove; the text does not say who looked.",
	Fix:       "Say what you searched or whom you asked.",
	Ask:       "What would count as evidence?",
	Standards: []string{"IFCN", "BBC-ACC", "REU-BASICS"},
	Limits:    "What a reporter could see for himself did not happen may be marked.",
	Measured:  rule.Measured{Right: 13, Of: 20},
	Check:     func(p *rule.Pass) { unattributed(p, claim.Negative) },
}
