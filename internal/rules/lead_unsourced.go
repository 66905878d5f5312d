package rules

import (
	"whosaid/internal/attribution"
	"whosaid/internal/claim"
	"whosaid/internal/lexicon"
	"whosaid/internal/rule"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
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
	if soft(p, lead[0]) {
		return
	}
	until := int32(len(p.Text.Sentences)) // where somebody accountable first speaks
	for i, a := range p.Attributions {
		if p.Body(a.Sentence) && p.Cast.Of[i] >= 0 && a.Confidence >= 50 && answers(p, a) && p.Cast.Sources[p.Cast.Of[i]].Kind.Accountable() {
			until = min(until, a.Sentence)
		}
	}
	at, ok := contestable(p, lead)
	if !ok {
		at, ok = laden(p, lead[0], until)
	}
	if !ok {
		return
	}
	level := rule.Info // too often a feature, or a lead whose source an editor takes as read
	if first >= 0 && p.Cast.Sources[p.Cast.Of[first]].Kind.Unnamed() {
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

// soft reports whether sentence s opens a feature: with a scene, a time or somebody by name, who
// is not accused of anything.
func soft(p *rule.Pass, s int32) bool {
	x := p.Text.Sentences[s]
	for _, c := range p.Claims {
		if c.Sentence == s && c.Kind == claim.Allegation {
			return false
		}
	}
	for i := x.First; i < x.Last; i++ {
		if p.Text.In(i, "primary caucus caucuses indictment indicted") {
			return true // a result, a court
		}
	}
	if p.Text.In(x.First, "early late every for when on once") && p.Text.POS[x.First] != tag.NN && !p.Text.Has(x.First+1, lexicon.Weekday) {
		return true
	}
	np, ok := p.Text.Phrase(x.First)
	return ok && np.Kind == tag.Noun && np.Last-np.First >= 2 && p.Text.Has(np.First, lexicon.GivenName) && p.Text.POS[np.First].Name() && p.Text.POS[np.Head].Name()
}

// laden gives sentence s, the first of the body, if it tells of a deed or a figure and at least
// three claims stand before the sentence in which somebody accountable first speaks.
func laden(p *rule.Pass, s, until int32) (text.Span, bool) {
	first, n := false, 0
	for _, c := range p.Claims {
		if c.Sentence >= until || c.Attribution >= 0 || c.Weight < 1 || c.Kind != claim.Event && c.Kind != claim.Number && c.Kind != claim.Allegation {
			continue
		}
		first = first || c.Sentence == s
		n++
	}
	return p.Text.SentenceSpan(s), first && n >= 3
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
