package rules

import (
	"whosaid/internal/attribution"
	"whosaid/internal/rule"
	"whosaid/internal/segment"
	"whosaid/internal/source"
)

// relayed reports the relays of one route that nobody named in the text tells of.
func relayed(p *rule.Pass, route source.Route, level rule.Level) {
	for _, r := range p.Relays {
		if r.Route == route && p.Body(r.Sentence) && !saidBy(p, r.At, r.Sentence) {
			p.Report(rule.Finding{At: p.At(r.At), Level: level, Confidence: 75, Attribution: -1, Source: -1})
		}
	}
}

// saidBy reports whether the words at stand in what somebody accountable is said to say.
func saidBy(p *rule.Pass, at segment.Range, sentence int32) bool {
	for i, a := range p.Attributions {
		of := p.Cast.Of[i]
		if of < 0 || a.Sentence < sentence-3 || a.Sentence > sentence+3 || a.Class > attribution.Belief || a.Confidence < 50 || a.Source.Overlaps(at) || !p.Cast.Sources[of].Kind.Accountable() {
			continue
		}
		for _, c := range a.Content {
			if c.Covers(at) {
				return true
			}
		}
	}
	return false
}
