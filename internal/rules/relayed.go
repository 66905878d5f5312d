package rules

import (
	"sort"

	"whosaid/internal/attribution"
	"whosaid/internal/rule"
	"whosaid/internal/segment"
	"whosaid/internal/source"
)

// relayed reports the relays of one route that nobody named in the text tells of.
func relayed(p *rule.Pass, route source.Route, level rule.Level) {
	for _, r := range p.Relays {
		if r.Route == route && p.Body(r.Sentence) && !saidBy(p, r.At, r.Sentence) {
			p.Mark(r.At, level, 75)
		}
	}
}

// near gives the attributions [i, k) that stand in the sentences from first to last.
func near(p *rule.Pass, first, last int32) (i, k int) {
	from := func(s int32) int {
		return sort.Search(len(p.Attributions), func(i int) bool { return p.Attributions[i].Sentence >= s })
	}
	return from(first), from(last + 1)
}

// saidBy reports whether the words at stand in what somebody accountable is said to say.
func saidBy(p *rule.Pass, at segment.Range, sentence int32) bool {
	first, last := near(p, sentence-3, sentence+3)
	for i := first; i < last; i++ {
		a, of := &p.Attributions[i], p.Cast.Of[i]
		if of < 0 || a.Class > attribution.Belief || a.Confidence < 50 || a.Source.Overlaps(at) || !p.Cast.Sources[of].Kind.Accountable() {
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
