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
	Message:   "The outlet vouches for this without saying how it knows.",
	Fix:       "Say how: who told you (described), what document, what you saw.",
	Ask:       "No source is shown at all.",
	Standards: []string{"NPR-ID", "NPR-DO", "REU-BASICS"},
	Check:     func(p *rule.Pass) { relayed(p, source.House, rule.Medium) },
}
