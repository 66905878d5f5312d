package rules

import (
	"whosaid/internal/rule"
	"whosaid/internal/source"
)

var anonymousSecondhand = &rule.Rule{
	ID:        "anonymous-secondhand",
	Title:     "Another outlet's unnamed source",
	Group:     rule.Anonymous,
	Level:     rule.Medium,
	Message:   "The claim is two steps away: another outlet's unnamed source.",
	Fix:       "Say that it is their reporting, that it rests on unnamed sources, and whether you confirmed it; get a second editor.",
	Ask:       "Go to the original report.",
	Standards: []string{"WP-SRC", "WP-ATTR", "NPR-CITE", "AP-2010"},
	Check:     func(p *rule.Pass) { relayed(p, source.Chain, rule.Medium) },
}
