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
	Catches:   "Documents, emails or recordings \"seen by\" the outlet, or leaked, with no word on what they are or how they were obtained.",
	Message:   "The paper trail exists, but readers are not told what it is or how it was got.",
	Fix:       "Say type, date, author, how you got it and how you authenticated it.",
	Ask:       "Can the document be seen?",
	Standards: []string{"AP-NV", "BBC-ACC"},
	Limits:    "A description in another sentence is not seen.",
	Check:     func(p *rule.Pass) { relayed(p, source.Held, rule.Low) },
}
