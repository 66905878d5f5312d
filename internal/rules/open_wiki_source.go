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
	Catches:   "Wikipedia, IMDb, Quora, Reddit, ChatGPT or other open-edited or generated text as the cited source of a fact.",
	Message:   "Anyone can edit this source, or it was generated.",
	Fix:       "Follow its footnote and cite that.",
	Ask:       "Read the footnote.",
	Standards: []string{"BF", "BF-ASBPE"},
	Limits:    "",
	Check:     func(p *rule.Pass) { relayed(p, source.Wiki, rule.Low) },
}
