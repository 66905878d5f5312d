package rules

import (
	"whosaid/internal/attribution"
	"whosaid/internal/claim"
	"whosaid/internal/rule"
	"whosaid/internal/segment"
)

var leadUnsourced = &rule.Rule{
	ID:        "lead-unsourced",
	Title:     "Lead with no source",
	Group:     rule.Document,
	Level:     rule.Medium,
	Message:   "The main claim comes before any source for it.",
	Fix:       "Put who says so in the first two sentences.",
	Ask:       "Read down to the first named source.",
	Standards: []string{"REU-AALEP", "AP-DAN"},
	Check:     checkLeadUnsourced,
}

// The lead is the first three sentences of the body, or its first leadReach words
// if they are fewer; a text shorter than leadWords has no lead apart from the rest.
const (
	leadSentences = 3
	leadReach     = 75
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
		if !p.Body(a.Sentence) || p.Cast.Of[i] < 0 || a.Confidence < 50 || !answers(p, a) {
			continue
		}
		if first < 0 && states(p, a) {
			first = i
		}
		k := p.Cast.Sources[p.Cast.Of[i]].Kind
		if (a.Sentence <= last || wordsBefore(p, lead[0], a.Sentence) < leadReach) && (k.Accountable() || k.Speaks()) {
			return
		}
	}
	c, ok := contestable(p, last)
	if !ok {
		return
	}
	level := rule.Medium
	if first >= 0 && !p.Cast.Sources[p.Cast.Of[first]].Kind.Accountable() {
		level = rule.High
	}
	p.Report(rule.Finding{At: p.At(c.At), Level: level, Confidence: 70, Attribution: -1, Source: -1})
}

// answers reports whether the source stands behind a: what it wants or expects
// to be so is the writer's word.
func answers(p *rule.Pass, a attribution.Attribution) bool {
	return states(p, a) || a.Class != attribution.Intention && a.Class != attribution.Belief
}

// wordsBefore counts the words from sentence from up to sentence to.
func wordsBefore(p *rule.Pass, from, to int32) int {
	n := 0
	for i := p.Text.Sentences[from].First; i < p.Text.Sentences[to].First; i++ {
		if k := p.Text.Tokens[i].Kind; (k == segment.Word || k == segment.Number) && p.Body(p.Text.InSentence[i]) {
			n++
		}
	}
	return n
}

// A claim that is less sure is no ground to call the whole story into question.
const sureOfLead = 72

// contestable gives the claim that the lead, up to sentence last, rests on: a
// deed, a figure or an accusation. Views and causes alone are an analysis.
func contestable(p *rule.Pass, last int32) (claim.Claim, bool) {
	for _, c := range p.Claims {
		if c.Sentence > last || c.Attribution >= 0 || c.Weight < 1 || c.Confidence < sureOfLead {
			continue
		}
		if c.Kind == claim.Event || c.Kind == claim.Number || c.Kind == claim.Allegation {
			return c, true
		}
	}
	return claim.Claim{}, false
}
