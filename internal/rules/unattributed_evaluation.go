package rules

import (
	"whosaid/internal/claim"
	"whosaid/internal/rule"
)

var unattributedEvaluation = &rule.Rule{
	ID:        "unattributed-evaluation",
	Title:     "Judgement of the paper’s own",
	Group:     rule.Claims,
	Level:     rule.Low,
	Message:   "A judgement, not a fact. Says who?",
	Fix:       "Show the fact that makes it so, or say whose judgement it is.",
	Ask:       "Whose view is it?",
	Standards: []string{"NPR-MAJOR", "WP:WTW", "IPSO"},
	Check:     func(p *rule.Pass) { unattributed(p, claim.Evaluation) },
}
