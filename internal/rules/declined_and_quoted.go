package rules

import (
	"whosaid/internal/attribution"
	"whosaid/internal/rule"
	"whosaid/internal/source"
)

var declinedAndQuoted = &rule.Rule{
	ID:        "declined-and-quoted",
	Title:     "Declined to comment, yet quoted",
	Group:     rule.Anonymous,
	Level:     rule.Medium,
	Message:   "If these are the same people, telling readers they declined to comment is misleading.",
	Fix:       "If true, cut the \"declined\" line or rephrase so it does not mislead.",
	Ask:       "Could these be the same person?",
	Standards: []string{"AP-NV"},
	Check:     checkDeclinedAndQuoted,
}

func checkDeclinedAndQuoted(p *rule.Pass) {
	refusals := source.Refusals(p.Text)
	if len(refusals) == 0 {
		return
	}
	for i := range p.Cast.Sources {
		s := &p.Cast.Sources[i]
		if !s.Kind.Anonymous() && s.Kind != source.Officials {
			continue
		}
		for _, m := range s.Mentions {
			f, ok := speaks(p, int32(i), m)
			if !ok || m.Attribution < 0 || p.Attributions[m.Attribution].Class != attribution.Statement {
				continue
			}
			if r, ok := source.RefusedBy(p.Text, refusals, m.At); ok {
				f.Level = rule.Medium
				f.Confidence = min(f.Confidence, 70)
				f.Related = []rule.Related{{At: p.At(r), Message: "declined to comment here"}}
				p.Report(f)
				break
			}
		}
	}
}
