package rules

import (
	"whosaid/internal/rule"
)

var anonymityWithoutReason = &rule.Rule{
	ID:        "anonymity-without-reason",
	Title:     "No reason for anonymity",
	Group:     rule.Anonymous,
	Level:     rule.Medium,
	Message:   "The article does not say why this source is unnamed.",
	Fix:       "Add one clause: what would happen to the source if named, or what rule binds them. If there is no good answer, ask for the name again.",
	Ask:       "Ask what the source gains or risks.",
	Standards: []string{"AP-NV", "NYT-2004", "SPJ", "NPR-DO", "BBC-NEIL", "STERN"},
	Check:     checkAnonymityWithoutReason,
}

func checkAnonymityWithoutReason(p *rule.Pass) {
	for i := range p.Cast.Sources {
		s := &p.Cast.Sources[i]
		if !s.Kind.Anonymous() || s.Reason != 0 {
			continue
		}
		// "The officials", "two of the people" with nobody introduced before are of a text that begins elsewhere.
		if d := s.Description; p.Text.Is(d.First, "the") && d.Last-d.First <= 2 || d.Last-d.First <= 4 && p.Text.Match(d.First+1, "of the|them|those") >= 0 {
			continue
		}
		// One finding per source, at its first mention.
		for _, m := range s.Mentions {
			if f, ok := speaks(p, int32(i), m); ok {
				f.Level = rule.Medium
				p.Report(f)
				break
			}
		}
	}
}
