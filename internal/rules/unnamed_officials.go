package rules

import (
	"whosaid/internal/rule"
	"whosaid/internal/source"
)

var unnamedOfficials = &rule.Rule{
	ID:        "unnamed-officials",
	Title:     "Unnamed officials",
	Group:     rule.Anonymous,
	Level:     rule.Low,
	Message:   "\"Officials say\" tells readers the institution but not who, or whether it is the agreed position.",
	Fix:       "Say whether it is the institution's position (then attribute to it) or name at least one official.",
	Ask:       "Is it policy, or one person's view?",
	Standards: []string{"NPR-ID", "WP-ALEX2"},
	Check:     checkUnnamedOfficials,
}

func checkUnnamedOfficials(p *rule.Pass) {
	speakers(p, source.Officials, func(s *source.Source, m source.Mention, f *rule.Finding) bool {
		if s.Reason != source.NoReason || m.Included || quoted(p, m) {
			return false // anonymous-group
		}
		f.Level = rule.Low
		return true
	})
}
