package rules

import (
	"whosaid/internal/attribution"
	"whosaid/internal/rule"
)

var agentlessOpinion = &rule.Rule{
	ID:        "agentless-opinion",
	Title:     "Question nobody asks",
	Group:     rule.Attribution,
	Level:     rule.Low,
	Message:   "Nobody is shown asking the question or raising the concern.",
	Fix:       "Name who asked, or ask it in your own voice as analysis.",
	Ask:       "Who is asking?",
	Standards: []string{"WP:WTW", "T:BY"},
	Check:     checkAgentlessOpinion,
}

func checkAgentlessOpinion(p *rule.Pass) {
	for _, a := range p.Agentless {
		if a.Pattern == attribution.Nominal && a.Within < 0 && p.Body(a.Sentence) {
			p.Mark(a.At, rule.Low, a.Confidence)
		}
	}
}
