package rules

import (
	"whosaid/internal/rule"
	"whosaid/internal/source"
)

var socialMediaUnverified = &rule.Rule{
	ID:        "social-media-unverified",
	Title:     "Whoever posted it",
	Group:     rule.Attribution,
	Level:     rule.Medium,
	Message:   "Anonymous posts are the source.",
	Fix:       "Name the account, say what you know of it, whether you reached it and what you verified.",
	Ask:       "Reverse-search the image; check date and place.",
	Standards: []string{"REU-SS", "BBC-ACC", "BF"},
	Check:     func(p *rule.Pass) { relayed(p, source.Crowd, rule.Medium) },
}
