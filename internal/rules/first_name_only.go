package rules

import (
	"whosaid/internal/rule"
	"whosaid/internal/source"
)

var firstNameOnly = &rule.Rule{
	ID:        "first-name-only",
	Title:     "First name only",
	Group:     rule.Anonymous,
	Level:     rule.Low,
	Message:   "Only part of this person's name is given.",
	Fix:       "Give the full name, or say that the surname is withheld, at whose request, and why.",
	Ask:       "Check whether the reason is stated and specific.",
	Standards: []string{"NPR-DO", "AP-NV"},
	Check:     checkFirstNameOnly,
}

func checkFirstNameOnly(p *rule.Pass) {
	seen := map[int32]bool{}
	speakers(p, source.FirstName, func(s *source.Source, m source.Mention, f *rule.Finding) bool {
		if seen[f.Source] {
			return false // once, at the first mention
		}
		seen[f.Source] = true
		f.Level = rule.Low
		if s.Reason != source.NoReason {
			f.Level = rule.Info
		}
		return true
	})
}
