package rules

import (
	"whosaid/internal/claim"
	"whosaid/internal/rule"
)

var unattributedAllegation = &rule.Rule{
	ID:        "unattributed-allegation",
	Title:     "Wrongdoing stated as fact",
	Group:     rule.Claims,
	Level:     rule.High,
	Message:   "A serious allegation is stated as fact.",
	Fix:       "Attribute it to a court, charge, report or named accuser; seek a response.",
	Ask:       "Has it been tested? Was the accused asked?",
	Standards: []string{"BBC-ALLEG", "REU-ATTN", "IPSO", "BBC-ACC", "AP-DAN"},
	Check:     func(p *rule.Pass) { unattributed(p, claim.Allegation) },
}
