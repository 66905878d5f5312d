package rules

import (
	"whosaid/internal/rule"
	"whosaid/internal/source"
)

var houseLearned = &rule.Rule{
	ID:        "house-learned",
	Title:     "The paper as its own source",
	Group:     rule.Anonymous,
	Level:     rule.Medium,
	Catches:   "The outlet itself stands in for the source: \"X has learned\", \"X understands\", \"X can reveal\", \"we are told\".",
	Message:   "The outlet vouches for this without saying how it knows.",
	Fix:       "Say how: who told you (described), what document, what you saw.",
	Ask:       "No source is shown at all.",
	Standards: []string{"NPR-ID", "NPR-DO", "REU-BASICS"},
	Limits:    "Small outlets whose names are common words may be missed.",
	Check:     func(p *rule.Pass) { relayed(p, source.House, rule.Medium) },
}
