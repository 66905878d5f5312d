package rules

import (
	"whosaid/internal/rule"
	"whosaid/internal/source"
)

var bareSource = &rule.Rule{
	ID:        "bare-source",
	Title:     "Source with no description",
	Group:     rule.Anonymous,
	Level:     rule.High,
	Message:   "Nothing is said about this source: not their job, their side, or how they know.",
	Fix:       "Replace with the fullest description the source will agree to, or drop the line.",
	Ask:       "Treat as unsupported until a described or named source appears.",
	Standards: []string{"AP-SB", "AP-NV", "AP-BKA", "GDN-2014", "NPR-ATTR"},
	Check:     checkBareSource,
}

func checkBareSource(p *rule.Pass) {
	speakers(p, source.Bare, func(s *source.Source, m source.Mention, f *rule.Finding) bool {
		f.Level = rule.High
		if s.Reason == source.Specific {
			f.Level = rule.Medium
		}
		return true
	})
}
