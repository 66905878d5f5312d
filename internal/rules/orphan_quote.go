package rules

import (
	"whosaid/internal/rule"
)

var orphanQuote = &rule.Rule{
	ID:        "orphan-quote",
	Title:     "Quotation with no speaker",
	Group:     rule.Attribution,
	Level:     rule.High,
	Catches:   "A direct quotation (2+ words that form a clause, or any quoted sentence) with no speaker in its sentence and no carry-over from the previous or next sentence.",
	Message:   "Somebody said this, but the text does not say who.",
	Fix:       "Add the speaker in the same sentence or right after the first sentence of the quote.",
	Ask:       "Search for the words; who said them first?",
	Standards: []string{"REU-AALEP", "AP-DAN"},
	Limits:    "A speaker who is only implied by the scene may be missed.",
	Check:     checkOrphanQuote,
}

func checkOrphanQuote(p *rule.Pass) {
	for _, o := range p.Orphans {
		if p.Body(o.Sentence) {
			p.Mark(o.At, rule.High, o.Confidence)
		}
	}
}
