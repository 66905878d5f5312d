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
	Catches:   "Why a person, group or state acted, or what they feel, want or mean to do, stated in the writer's own voice.",
	Message:   "The text says what someone wants or feels, but not how it knows.",
	Fix:       "Attribute the motive, show the evidence, or describe the act only.",
	Ask:       "What is the evidence for the intent?",
	Standards: []string{"OUP", "IPSO", "BBC-ACC"},
	Limits:    "What somebody said they want, feel or plan reads the same as a guess at it when the saying is not in the sentence.",
	Check:     func(p *rule.Pass) { unattributed(p, claim.Motive) },
}
