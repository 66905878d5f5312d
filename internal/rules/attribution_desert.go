package rules

import (
	"whosaid/internal/lexicon"
	"whosaid/internal/rule"
	"whosaid/internal/segment"
)

var attributionDesert = &rule.Rule{
	ID:        "attribution-desert",
	Title:     "Long stretch with no source",
	Group:     rule.Document,
	Level:     rule.Low,
	Message:   "A long stretch has no source.",
	Fix:       "Add at least one attribution or label it analysis.",
	Ask:       "What is this based on?",
	Standards: []string{"AP-DAN", "REU-AALEP"},
	Check:     checkAttributionDesert,
}

// A stretch is a desert from this many words and sentences on, if it holds claims that
// a source could stand behind, or is no timeline of what happened when.
const (
	desertWords     = 120
	desertSentences = 5
	desertClaims    = 3
)

func checkAttributionDesert(p *rule.Pass) {
	s := p.Longest
	if p.Genre != rule.News || s.Words < desertWords || s.Sentences < desertSentences {
		return
	}
	first, last := p.SentenceAt(s.At.Start), p.SentenceAt(s.At.End-1)
	for i := p.Text.Sentences[max(first-1, 0)].First; i < p.Text.Sentences[last].Last; i++ {
		if p.Text.In(i, "poll polls polled respondents pollsters") {
			return // the answers of one poll, named once
		}
	}
	claims := 0
	for _, c := range p.Claims {
		if s.At.Contains(p.At(c.At)) && c.Attribution < 0 && c.Weight >= 1 {
			claims++
		}
	}
	if claims == 0 || claims < desertClaims && dated(p, first, last) {
		return
	}
	p.Report(rule.Finding{At: s.At, Level: rule.Low, Confidence: 70, Attribution: -1, Source: -1})
}

// dated reports whether at least one in three of the sentences from first to last tells a year,
// a month or a weekday.
func dated(p *rule.Pass, first, last int32) bool {
	n := int32(0)
	for s := first; s <= last; s++ {
		for i := p.Text.Sentences[s].First; i < p.Text.Sentences[s].Last; i++ {
			year := p.Text.Tokens[i].Kind == segment.Number && p.Text.Tokens[i].End-p.Text.Tokens[i].Start == 4
			if year || p.Text.POS[i].Name() && p.Text.Has(i, lexicon.Month|lexicon.Weekday) {
				n++
				break
			}
		}
	}
	return 3*n >= last-first+1
}
