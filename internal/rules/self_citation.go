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
	Message:   "The support is the outlet's own earlier story.",
	Fix:       "Restate the underlying source and link the story.",
	Ask:       "Open the earlier story; what does it rest on?",
	Standards: []string{"IFCN", "REU-BASICS"},
	Check:     func(p *rule.Pass) { relayed(p, source.Own, rule.Info) },
}
