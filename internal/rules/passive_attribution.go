package rules

import (
	"whosaid/internal/attribution"
	"whosaid/internal/rule"
)

var passiveAttribution = &rule.Rule{
	ID:        "passive-attribution",
	Title:     "View with no holder",
	Group:     rule.Attribution,
	Level:     rule.Medium,
	Message:   "The sentence hides who holds this view.",
	Fix:       "Turn it round: \"X says ...\" with a name, or state it and stand behind it.",
	Ask:       "By whom?",
	Standards: []string{"T:BY", "WP:WTW", "NPR-MAJOR"},
	Check:     checkPassiveAttribution,
}

func checkPassiveAttribution(p *rule.Pass) {
	for _, a := range p.Agentless {
		said := a.Pattern == attribution.Hearsay && p.Text.In(a.At.First, "is are was were been") // "is said to": hearsay in the passive
		if a.Pattern != attribution.PassiveView && !said || a.Scheduled || a.Within >= 0 || !p.Body(a.Sentence) {
			continue
		}
		level := rule.Medium
		if said && a.Grave {
			level = rule.High
		}
		p.Mark(a.At, level, a.Confidence)
	}
}
