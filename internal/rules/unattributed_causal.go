package rules

import (
	"whosaid/internal/claim"
	"whosaid/internal/rule"
)

var unattributedCausal = &rule.Rule{
	ID:        "unattributed-causal",
	Title:     "Cause with no source",
	Group:     rule.Claims,
	Level:     rule.Medium,
	Catches:   "One thing said to have caused, led to, driven or prevented another, in the writer's own voice.",
	Message:   "Cause is hard to show; nobody is cited for it.",
	Fix:       "Cite who found the link, or report the sequence without \"because\".",
	Ask:       "Could something else explain it?",
	Standards: []string{"BBC-ACC", "IFCN", "IPSO"},
	Limits:    "It cannot tell an open-and-shut cause from a disputed one, beyond the weather, illness and the like.",
	Check:     func(p *rule.Pass) { unattributed(p, claim.Causal) },
}
