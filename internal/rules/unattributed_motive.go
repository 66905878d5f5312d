package rules

import (
	"whosaid/internal/claim"
	"whosaid/internal/rule"
)

var unattributedMotive = &rule.Rule{
	ID:        "unattributed-motive",
	Title:     "Motive with no source",
	Group:     rule.Claims,
	Level:     rule.Medium,
	Message:   "The text says what someone wants or feels, but not how it knows.",
	Fix:       "Attribute the motive, show the evidence, or describe the act only.",
	Ask:       "What is the evidence for the intent?",
	Standards: []string{"OUP", "IPSO", "BBC-ACC"},
	Check:     func(p *rule.Pass) { unattributed(p, claim.Motive) },
}
