package rules

import (
	"whosaid/internal/attribution"
	"whosaid/internal/rule"
	"whosaid/internal/tag"
)

var mixedSpeakers = &rule.Rule{
	ID:        "mixed-speakers",
	Title:     "Speakers run together",
	Group:     rule.Attribution,
	Level:     rule.Low,
	Message:   "Readers will give the second quote to the first speaker.",
	Fix:       "Start a new paragraph or introduce the second speaker first.",
	Ask:       "Who says which words?",
	Standards: []string{"REU-AALEP"},
	Check:     checkMixedSpeakers,
}

func checkMixedSpeakers(p *rule.Pass) {
	last := int32(-1) // the last quotation so far with a speaker of its own
	for i := range p.Attributions {
		a := &p.Attributions[i]
		if a.Quotation != attribution.Direct || a.Confidence < 50 || p.Cast.Of[i] < 0 || a.Parent >= 0 || !p.Body(a.Sentence) {
			continue
		}
		before := last
		last = int32(i)
		if before < 0 || a.Cue.Empty() || p.Text.POS[a.Source.First] == tag.PRP {
			continue
		}
		b, c := &p.Attributions[before], a.Content[0]
		x := p.Text.Sentences[p.Text.InSentence[c.First]]
		end := b.Content[len(b.Content)-1].Last
		if p.Cast.Of[before] == p.Cast.Of[i] || c.First != x.First || c.First < end || c.First > a.Source.First || x.Block != p.Text.Sentences[p.Text.InSentence[end-1]].Block {
			continue
		}
		// Somebody may come on in the sentences between.
		if p.Text.InSentence[c.First] > max(p.Text.InSentence[end-1], b.Sentence)+1 {
			continue
		}
		p.MarkOf(i, c, rule.Low, min(a.Confidence, 75))
	}
}
