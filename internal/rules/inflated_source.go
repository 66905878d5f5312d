package rules

import (
	"whosaid/internal/lexicon"
	"whosaid/internal/rule"
	"whosaid/internal/segment"
)

var inflatedSource = &rule.Rule{
	ID:        "inflated-source",
	Title:     "Source talked up",
	Group:     rule.Anonymous,
	Level:     rule.Low,
	Message:   "\"Senior\" or \"well-placed\" is the source's sales pitch, not a description.",
	Fix:       "Replace with what the person does or how they know.",
	Ask:       "Senior by what measure?",
	Standards: []string{"WP-ALEX2", "GDN-2014", "NPR-ID"},
	Check:     checkInflatedSource,
}

func checkInflatedSource(p *rule.Pass) {
	for i := range p.Cast.Sources {
		s := &p.Cast.Sources[i]
		if !s.Kind.Unnamed() {
			continue
		}
		for _, m := range s.Mentions {
			if f, ok := speaks(p, int32(i), m); ok && inflated(p, m.Core) {
				f.Level = rule.Low
				p.Report(f)
				break // once, however often the source speaks
			}
		}
	}
	// One with nothing said yet: "A senior official said:" and then a list, or a note.
	for s, x := range p.Text.Sentences {
		np, ok := p.Text.Phrase(x.First)
		if ok && np.Last+1 <= x.Last && x.Last <= np.Last+2 && p.Text.In(np.Last, "said says say") && p.Body(int32(s)) && inflated(p, np.Range()) {
			p.Mark(np.Range(), rule.Low, 60)
		}
	}
}

// inflated reports whether the noun phrase that opens r praises its noun: "senior" and
// the like, unless they are part of a post: "a senior lecturer".
func inflated(p *rule.Pass, r segment.Range) bool {
	np, ok := p.Text.Phrase(r.First)
	if !ok || p.Text.Is(np.First, "the") {
		return false
	}
	for i := np.First; i < np.Head; i++ {
		if (p.Text.In(i, "placed connected regarded respected informed ranked") || p.Text.In(i, "senior top high-level high-ranking top-level key well-placed well-connected trusted reliable credible veteran prominent influential impeccable leading well-informed highly-placed high-placed high-profile authoritative unimpeachable powerful seasoned respected eminent top-ranking senior-most")) &&
			p.Text.Tokens[i].Shape&(segment.Upper|segment.First) != segment.Upper &&
			!(p.Text.Is(i, "key") && !p.Text.Has(np.Head, lexicon.Official|lexicon.SourceWord)) &&
			!p.Text.In(i+1, "lecturer lecturers fellow fellows counsel vice pastor citizen citizens researcher researchers scientist scientists engineer engineers editor producer scorer management worker workers") {
			return true
		}
	}
	return false
}
