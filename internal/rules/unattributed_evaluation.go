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
	Catches:   "Significance, praise or judgement in the paper's own voice: landmark, historic, remarkable, significant, major, powerful symbol, represents a striking reversal, creates both opportunities and challenges.",
	Message:   "A judgement, not a fact. Says who?",
	Fix:       "Show the fact that makes it so, or say whose judgement it is.",
	Ask:       "Whose view is it?",
	Standards: []string{"NPR-MAJOR", "WP:WTW", "IPSO"},
	Limits:    "One a sentence; mild words (“key”, “important”) are mostly left alone.",
	Measured:  rule.Measured{Right: 17, Of: 22},
	Check:     func(p *rule.Pass) { unattributed(p, claim.Evaluation) },
}
