package rules

import (
	"whosaid/internal/rule"
	"whosaid/internal/source"
)

var unnamedSpokesperson = &rule.Rule{
	ID:        "unnamed-spokesperson",
	Title:     "Unnamed spokesperson",
	Group:     rule.Anonymous,
	Level:     rule.Low,
	Message:   "The organisation is known, so this is accountable, but the speaker is not named.",
	Fix:       "Name the spokesperson, or attribute to the organisation or its statement.",
	Ask:       "Treat as the organisation's position.",
	Standards: []string{"GDN-2014", "REU-AALEP"},
	Check:     checkUnnamedSpokesperson,
}

func checkUnnamedSpokesperson(p *rule.Pass) {
	speakers(p, source.Spokesperson, func(s *source.Source, m source.Mention, f *rule.Finding) bool {
		f.Level = rule.Low
		return true
	})
}
