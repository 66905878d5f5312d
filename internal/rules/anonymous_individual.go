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
	Catches:   "One person cited as a source (with a cue verb or \"according to\") who has a description but no name, and whose description does not pick out a single post-holder.",
	Message:   "This person is quoted but not named, so readers cannot weigh who is speaking or hold them to it.",
	Fix:       "Press for a name. If you keep the source anonymous, say how they know, which side they are on, and why they cannot be named; tell your editor who it is.",
	Ask:       "Would the story stand without this person? Is anything they say confirmed by someone named or by a document?",
	Standards: []string{"AP-DAN", "REU-ESS", "WP-2004", "NPR-ID", "SPJ"},
	Limits:    "A person described only by a post that one person holds (\"the finance minister\") counts as named. Somebody whom the story names only later, and by another noun, may be marked.",
	Check:     checkAnonymousIndividual,
}

func checkAnonymousIndividual(p *rule.Pass) {
	speakers(p, source.AnonymousIndividual, func(s *source.Source, m source.Mention, f *rule.Finding) bool {
		f.Level = anonymity(p, s, m)
		return true
	})
}
