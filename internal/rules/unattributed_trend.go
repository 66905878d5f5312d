package rules

import (
	"whosaid/internal/claim"
	"whosaid/internal/rule"
)

var unattributedTrend = &rule.Rule{
	ID:        "unattributed-trend",
	Title:     "Trend with no figures",
	Group:     rule.Claims,
	Level:     rule.Medium,
	Message:   "A trend is asserted without figures.",
	Fix:       "Give two dated numbers and their source.",
	Ask:       "From when to when?",
	Standards: []string{"BBC-ACC", "BF", "IFCN"},
	Check:     func(p *rule.Pass) { unattributed(p, claim.Trend) },
}
