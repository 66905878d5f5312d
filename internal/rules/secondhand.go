package rules

import (
	"whosaid/internal/attribution"
	"whosaid/internal/rule"
	"whosaid/internal/source"
)

var secondhand = &rule.Rule{
	ID:        "secondhand",
	Title:     "Unnamed media",
	Group:     rule.Attribution,
	Level:     rule.Medium,
	Message:   "Another outlet is the source, but which one is not said.",
	Fix:       "Name and link the outlet, say how it knows, and whether you checked.",
	Ask:       "Trace it to the first outlet.",
	Standards: []string{"NPR-ATTR", "WP-ATTR", "AP-2010", "WP-SRC"},
	Check:     checkSecondhand,
}

func checkSecondhand(p *rule.Pass) {
	for _, a := range p.Agentless {
		if a.Pattern == attribution.Relayed && a.Within < 0 && p.Body(a.Sentence) {
			p.Mark(a.At, rule.Medium, a.Confidence)
		}
	}
	speakers(p, source.Document, func(s *source.Source, m source.Mention, f *rule.Finding) bool {
		f.Level = rule.Medium
		return s.Outlet && !s.Identified && (m.Attribution < 0 || p.Attributions[m.Attribution].Class == attribution.Statement)
	})
}
