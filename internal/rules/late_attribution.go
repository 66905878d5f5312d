package rules

import (
	"whosaid/internal/attribution"
	"whosaid/internal/rule"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

var lateAttribution = &rule.Rule{
	ID:        "late-attribution",
	Title:     "Speaker named late",
	Group:     rule.Attribution,
	Level:     rule.Low,
	Message:   "Readers must read on to learn who is speaking.",
	Fix:       "Move the speaker to the end of the first sentence.",
	Ask:       "Is it plain from the start who says this?",
	Standards: []string{"REU-AALEP", "AP-DAN", "MONGA"},
	Check:     checkLateAttribution,
}

// A quotation may run this long before its speaker is told.
const (
	lateSentences = 2
	lateWords     = 40
)

func checkLateAttribution(p *rule.Pass) {
	for i := range p.Attributions {
		a, ok := stated(p, i, 50)
		if !ok || a.Quotation != attribution.Direct {
			continue
		}
		teller := min(a.Source.First, a.Cue.First)
		var at segment.Range
		words := 0
		for _, c := range a.Content {
			if c.First >= teller {
				break
			}
			if at.Empty() {
				at.First = c.First
			}
			at.Last = c.Last
			for k := c.First; k < c.Last; k++ {
				if t := p.Text.Tokens[k].Kind; t == segment.Word || t == segment.Number {
					words++
				}
			}
		}
		if at.Empty() || at.Last > teller {
			continue
		}
		sentences := p.Text.InSentence[at.Last-1] - p.Text.InSentence[at.First] + 1
		if words <= lateWords && sentences <= lateSentences || introduced(p, int32(i), at.First) {
			continue
		}
		p.MarkOf(i, at, rule.Low, min(a.Confidence, 80))
	}
}

// introduced reports whether the source of attribution n speaks, or is named, in the two
// paragraphs before the quotation at token first, or just before it. One who goes
// by a pronoun is known.
func introduced(p *rule.Pass, n, first int32) bool {
	src := p.Attributions[n].Source
	if p.Text.POS[src.First] == tag.PRP {
		return true
	}
	s := p.Text.InSentence[first]
	from := s
	for from > 0 && p.Text.Sentences[from-1].Block >= p.Text.Sentences[s].Block-2 {
		from--
	}
	lo, hi := near(p, from, s)
	for i := lo; i < hi; i++ {
		b := &p.Attributions[i]
		if int32(i) != n && p.Cast.Of[i] >= 0 && p.Cast.Of[i] == p.Cast.Of[n] && !b.Source.Empty() && b.Source.First < first {
			return true
		}
	}
	for k := p.Text.Sentences[from].First; k < first; k++ {
		for i := src.First; i < src.Last; i++ {
			if p.Text.POS[i].Name() && p.Text.POS[k].Name() && p.Text.Word(i) == p.Text.Word(k) {
				return true
			}
		}
	}
	return false
}
