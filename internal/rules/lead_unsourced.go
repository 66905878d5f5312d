package rules

import (
	"whosaid/internal/rule"
)

var leadUnsourced = &rule.Rule{
	ID:        "lead-unsourced",
	Title:     "Lead with no source",
	Group:     rule.Document,
	Level:     rule.Medium,
	Catches:   "None of the first 3 body sentences (or first 75 words) has a named, institutional or documentary attribution or an observation marker, and the lead is contestable. High if the first attribution in the story is anonymous.",
	Message:   "The main claim comes before any source for it.",
	Fix:       "Put who says so in the first two sentences.",
	Ask:       "Read down to the first named source.",
	Standards: []string{"REU-AALEP", "AP-DAN"},
	Limits:    "It cannot tell what readers already know.",
	Check:     checkLeadUnsourced,
}

// The lead is the first three sentences of the body; a text shorter than
// leadWords has no lead apart from the rest.
const (
	leadSentences = 3
	leadWords     = 60
)

func checkLeadUnsourced(p *rule.Pass) {
	if p.Words < leadWords || p.Genre != rule.News {
		return
	}
	lead := p.FirstSentences(leadSentences)
	if len(lead) < leadSentences {
		return
	}
	last := lead[len(lead)-1]
	first := -1 // the first attribution of the story
	for i, a := range p.Attributions {
		if !p.Body(a.Sentence) || p.Cast.Of[i] < 0 || !states(p, a) || a.Confidence < 50 {
			continue
		}
		if first < 0 {
			first = i
		}
		k := p.Cast.Sources[p.Cast.Of[i]].Kind
		if a.Sentence <= last && (k.Accountable() || k.Speaks()) {
			return
		}
	}
	for _, c := range p.Claims {
		if c.Sentence > last || c.Attribution >= 0 || c.Weight < 2 {
			continue
		}
		level := rule.Medium
		if first >= 0 && !p.Cast.Sources[p.Cast.Of[first]].Kind.Accountable() {
			level = rule.High
		}
		p.Report(rule.Finding{At: p.At(c.At), Level: level, Confidence: 70, Attribution: -1, Source: -1})
		return
	}
}
