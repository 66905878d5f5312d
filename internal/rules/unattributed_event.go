package rules

import (
	"whosaid/internal/claim"
	"whosaid/internal/rule"
)

var unattributedEvent = &rule.Rule{
	ID:        "unattributed-event",
	Title:     "Event with no source",
	Group:     rule.Claims,
	Level:     rule.Medium,
	Message:   "The story states this happened but does not say how it is known.",
	Fix:       "Add who announced or confirmed it, or say you saw it.",
	Ask:       "Who confirms it?",
	Standards: []string{"AP-DAN", "REU-AALEP", "BBC-ACC", "NPR-ATTR", "T:CN"},
	Check:     func(p *rule.Pass) { unattributed(p, claim.Event) },
}
