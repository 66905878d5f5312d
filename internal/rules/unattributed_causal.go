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
	Message:   "Cause is hard to show; nobody is cited for it.",
	Fix:       "Cite who found the link, or report the sequence without \"because\".",
	Ask:       "Could something else explain it?",
	Standards: []string{"BBC-ACC", "IFCN", "IPSO"},
	Check:     func(p *rule.Pass) { unattributed(p, claim.Causal) },
}
