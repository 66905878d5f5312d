package rules

import (
	"whosaid/internal/rule"
)

var orphanQuote = &rule.Rule{
	ID:        "orphan-quote",
	Title:     "Quotation with no speaker",
	Group:     rule.Attribution,
	Level:     rule.High,
	Message:   "Somebody said this, but the text does not say who.",
	Fix:       "Add the speaker in the same sentence or right after the first sentence of the quote.",
	Ask:       "Search for the words; who said them first?",
	Standards: []string{"REU-AALEP", "AP-DAN"},
	Check:     checkOrphanQuote,
}

func checkOrphanQuote(p *rule.Pass) {
	for _, o := range p.Orphans {
		if p.Body(o.Sentence) {
			p.Mark(o.At, rule.High, o.Confidence)
		}
	}
}
