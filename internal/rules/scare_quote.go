package rules

import (
	"whosaid/internal/rule"
)

var scareQuote = &rule.Rule{
	ID:        "scare-quote",
	Title:     "Words at arm's length",
	Group:     rule.Attribution,
	Level:     rule.Info,
	Message:   "The marks cast doubt, or quote someone unseen.",
	Fix:       "Say whose word it is, or drop the marks.",
	Ask:       "Whose word is it?",
	Standards: []string{"WP:WTW"},
	Check:     checkScareQuote,
}

func checkScareQuote(p *rule.Pass) {
	for _, r := range p.Scare {
		if p.Body(p.Text.InSentence[r.First]) {
			p.Mark(r, rule.Info, 65)
		}
	}
}
