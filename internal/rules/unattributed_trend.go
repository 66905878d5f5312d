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
	Catches:   "Change or comparison without data: rising, waned, growing, increasingly, more and more, surged, dwindled, than ever, record-breaking.",
	Message:   "A trend is asserted without figures.",
	Fix:       "Give two dated numbers and their source.",
	Ask:       "From when to when?",
	Standards: []string{"BBC-ACC", "BF", "IFCN"},
	Limits:    "Figures a few sentences away do not settle it.",
	Measured:  rule.Measured{Right: 22, Of: 26},
	Check:     func(p *rule.Pass) { unattributed(p, claim.Trend) },
}
