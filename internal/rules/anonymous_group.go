package rules

import (
	"whosaid/internal/attribution"
	"whosaid/internal/rule"
	"whosaid/internal/source"
)

var anonymousGroup = &rule.Rule{
	ID:        "anonymous-group",
	Title:     "Unnamed group",
	Group:     rule.Anonymous,
	Level:     rule.Medium,
	Message:   "A group of unnamed people carries this claim. The description tells readers how near they are, but not who or why unnamed.",
	Fix:       "Say how many, what they saw or hold, which side they come from, and why they are not named. Never say \"sources\" when you have one.",
	Ask:       "How many people is this really? Do they share one interest?",
	Standards: []string{"REU-ESS", "REU-2008", "AP-NV", "NPR-ID", "WP-ALEX2"},
	Check:     checkAnonymousGroup,
}

func checkAnonymousGroup(p *rule.Pass) {
	speakers(p, source.AnonymousGroup, func(s *source.Source, m source.Mention, f *rule.Finding) bool {
		f.Level = anonymity(p, s, m)
		return true
	})
	// Officials of a named body who are quoted word for word, or who speak under a
	// formula, are individuals who could be named.
	speakers(p, source.Officials, func(s *source.Source, m source.Mention, f *rule.Finding) bool {
		if s.Reason == source.NoReason && !quoted(p, m) {
			return false
		}
		f.Level = anonymity(p, s, m)
		return true
	})
}

// quoted reports whether the mention m speaks in quotation marks.
func quoted(p *rule.Pass, m source.Mention) bool {
	return m.Attribution >= 0 && p.Attributions[m.Attribution].Quotation == attribution.Direct
}
