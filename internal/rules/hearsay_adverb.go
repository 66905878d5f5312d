package rules

import (
	"whosaid/internal/attribution"
	"whosaid/internal/rule"
)

var hearsayAdverb = &rule.Rule{
	ID:        "hearsay-adverb",
	Title:     "Hearsay",
	Group:     rule.Attribution,
	Level:     rule.Medium,
	Message:   "\"Reportedly\" says someone reported it, but not who.",
	Fix:       "Name the report, link it, and say whether you confirmed it. For crime, name the charge and who brought it.",
	Ask:       "Find the first report.",
	Standards: []string{"NPR-ID", "WP:WTW"},
	Check:     checkHearsayAdverb,
}

func checkHearsayAdverb(p *rule.Pass) {
	for _, a := range p.Agentless {
		if a.Pattern != attribution.Hearsay || a.Within >= 0 || !p.Body(a.Sentence) {
			continue
		}
		level := rule.Medium
		if a.Grave {
			level = rule.High
		}
		p.Mark(a.At, level, a.Confidence)
	}
}
