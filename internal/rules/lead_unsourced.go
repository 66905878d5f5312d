package rules

import (
	"whosaid/internal/attribution"
	"whosaid/internal/claim"
	"whosaid/internal/rule"
	"whosaid/internal/segment"
	"whosaid/internal/text"
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
	leadReach     = 60
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
	near := max(last, lastWithin(p, lead[0], leadReach))
	first := -1 // the first attribution of the story
	for i, a := range p.Attributions {
		if !p.Body(a.Sentence) || p.Cast.Of[i] < 0 || a.Confidence < 50 || !answers(p, a) {
			continue
		}
		if first < 0 && states(p, a) {
			first = i
		}
		k := p.Cast.Sources[p.Cast.Of[i]].Kind
		if a.Sentence <= near && (k.Accountable() || k.Speaks()) {
			return
		}
	}
	at, ok := contestable(p, lead)
	if !ok {
		return
	}
	level := rule.Medium
	if first >= 0 && !p.Cast.Sources[p.Cast.Of[first]].Kind.Accountable() {
		level = rule.High
	}
	p.Report(rule.Finding{At: at, Level: level, Confidence: 70, Attribution: -1, Source: -1})
}

// answers reports whether the source stands behind a: what it wants or expects
// to be so is the writer's word.
func answers(p *rule.Pass, a attribution.Attribution) bool {
	return states(p, a) || a.Class != attribution.Intention && a.Class != attribution.Belief
}

// lastWithin gives the last sentence that starts fewer than so many words of the body
// behind the start of sentence from.
func lastWithin(p *rule.Pass, from int32, words int) int32 {
	n := 0
	for s := from; int(s) < len(p.Text.Sentences); s++ {
		if n >= words {
			return s - 1
		}
		if x := p.Text.Sentences[s]; p.Body(s) {
			for _, t := range p.Text.Tokens[x.First:x.Last] {
				if t.Kind == segment.Word || t.Kind == segment.Number {
					n++
				}
			}
		}
	}
	return int32(len(p.Text.Sentences)) - 1
}

// A claim that is less sure is no ground to call the whole story into question: one
// of the first sentence, or one of those after it.
const sureOfFirst, sureOfLead = 60, 70

// contestable gives the claim that the lead rests on: a deed, a figure or an
// accusation in its first sentence, or that sentence where one follows from it.
// Views and causes alone are an analysis.
func contestable(p *rule.Pass, lead []int32) (text.Span, bool) {
	for _, c := range p.Claims {
		if c.Sentence > lead[len(lead)-1] || c.Attribution >= 0 || c.Weight < 1 || c.Kind != claim.Event && c.Kind != claim.Number && c.Kind != claim.Allegation {
			continue
		}
		switch {
		case c.Sentence == lead[0] && c.Confidence >= sureOfFirst:
			return p.At(c.At), true
		case c.Confidence >= sureOfLead:
			return p.Text.SentenceSpan(lead[0]), true
		}
	}
	return text.Span{}, false
}
