package rules

import (
	"whosaid/internal/rule"
)

var noResponse = &rule.Rule{
	ID:        "no-response",
	Title:     "No word from the accused",
	Group:     rule.Document,
	Level:     rule.Medium,
	Message:   "The other side is missing.",
	Fix:       "Ask, and report the answer or the silence.",
	Ask:       "What do they say?",
	Standards: []string{"BBC-ALLEG", "REU-2008"},
	Check:     checkNoResponse,
}

func checkNoResponse(p *rule.Pass) {
	if p.Genre != rule.News {
		return
	}
	for _, x := range p.Criticised {
		if x.Grave && !x.Replied {
			p.Mark(x.At, rule.Medium, 65)
		}
	}
}
