package rules

import (
	"whosaid/internal/rule"
	"whosaid/internal/source"
)

var selfCitation = &rule.Rule{
	ID:        "self-citation",
	Title:     "Own earlier report as support",
	Group:     rule.Attribution,
	Level:     rule.Info,
	Catches:   "The outlet or author cites only itself: \"as we reported\", \"first reported by this newspaper\".",
	Message:   "The support is the outlet's own earlier story.",
	Fix:       "Restate the underlying source and link the story.",
	Ask:       "Open the earlier story; what does it rest on?",
	Standards: []string{"IFCN", "REU-BASICS"},
	Limits:    "It cannot tell which outlet it reads: a short name such as \"The Gazette\", not given in full before, is taken for the paper's own.",
	Check:     func(p *rule.Pass) { relayed(p, source.Own, rule.Info) },
}
