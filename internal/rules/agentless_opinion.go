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
	Catches:   "Nominal hearsay: questions remain, raises concerns, doubts have been raised, criticism is growing, speculation is rife, calls are mounting, debate rages.",
	Message:   "Nobody is shown asking the question or raising the concern.",
	Fix:       "Name who asked, or ask it in your own voice as analysis.",
	Ask:       "Who is asking?",
	Standards: []string{"WP:WTW", "T:BY"},
	Limits:    "Somebody who is shown asking in another sentence is not seen.",
	Measured:  rule.Measured{Right: 11, Of: 14},
	Check:     checkAgentlessOpinion,
}

func checkAgentlessOpinion(p *rule.Pass) {
	for _, a := range p.Agentless {
		if a.Pattern == attribution.Nominal && a.Within < 0 && p.Body(a.Sentence) {
			p.Mark(a.At, rule.Low, a.Confidence)
		}
	}
}
