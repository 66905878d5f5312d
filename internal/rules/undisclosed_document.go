package rules

import (
	"whosaid/internal/rule"
	"whosaid/internal/source"
)

var undisclosedDocument = &rule.Rule{
	ID:        "undisclosed-document",
	Title:     "Papers not described",
	Group:     rule.Attribution,
	Level:     rule.Low,
	Message:   "The paper trail exists, but readers are not told what it is or how it was got.",
	Fix:       "Say type, date, author, how you got it and how you authenticated it.",
	Ask:       "Can the document be seen?",
	Standards: []string{"AP-NV", "BBC-ACC"},
	Check:     func(p *rule.Pass) { relayed(p, source.Held, rule.Low) },
}
