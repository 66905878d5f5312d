package rules

import (
	"whosaid/internal/rule"
	"whosaid/internal/source"
)

var anonymousIndividual = &rule.Rule{
	ID:        "anonymous-individual",
	Title:     "Unnamed person",
	Group:     rule.Anonymous,
	Level:     rule.Medium,
	Message:   "This person is quoted but not named, so readers cannot weigh who is speaking or hold them to it.",
	Fix:       "Press for a name. If you keep the source anonymous, say how they know, which side they are on, and why they cannot be named; tell your editor who it is.",
	Ask:       "Would the story stand without this person? Is anything they say confirmed by someone named or by a document?",
	Standards: []string{"AP-DAN", "REU-ESS", "WP-2004", "NPR-ID", "SPJ"},
	Check:     checkAnonymousIndividual,
}

func checkAnonymousIndividual(p *rule.Pass) {
	speakers(p, source.AnonymousIndividual, func(s *source.Source, m source.Mention, f *rule.Finding) bool {
		f.Level = anonymity(p, s, m)
		return true
	})
}
