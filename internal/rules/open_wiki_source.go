package rules

import (
	"whosaid/internal/rule"
	"whosaid/internal/source"
)

var openWikiSource = &rule.Rule{
	ID:        "open-wiki-source",
	Title:     "A page anyone can edit",
	Group:     rule.Attribution,
	Level:     rule.Low,
	Message:   "Anyone can edit this source, or it was generated.",
	Fix:       "Follow its footnote and cite that.",
	Ask:       "Read the footnote.",
	Standards: []string{"BF", "BF-ASBPE"},
	Check:     func(p *rule.Pass) { relayed(p, source.Wiki, rule.Low) },
}
