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
	Catches:   "A view carried by an agentless passive: was described as, is seen as, is considered, is (widely) regarded/interpreted/believed/expected/thought, is said to, is known as, is understood to, it was felt that, has been called, is billed as.",
	Message:   "The sentence hides who holds this view.",
	Fix:       "Turn it round: \"X says ...\" with a name, or state it and stand behind it.",
	Ask:       "By whom?",
	Standards: []string{"T:BY", "WP:WTW", "NPR-MAJOR"},
	Limits:    "What is on a public calendar (\"is expected to last three weeks\") is left alone.",
	Check:     checkPassiveAttribution,
}

func checkPassiveAttribution(p *rule.Pass) {
	for _, a := range p.Agentless {
		if a.Pattern != attribution.PassiveView || a.Scheduled || a.Within >= 0 || !p.Body(a.Sentence) {
			continue
		}
		p.Mark(a.At, rule.Medium, a.Confidence)
	}
}
