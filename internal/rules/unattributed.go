package rules

import (
	"whosaid/internal/claim"
	"whosaid/internal/rule"
)

// unattributed reports the claims of one kind that nobody stands behind. In an
// opinion piece, a review or an interview the writer's own voice is the point.
func unattributed(p *rule.Pass, kind claim.Kind) {
	if p.Genre != rule.News {
		return
	}
	for _, c := range p.Claims {
		if c.Kind == kind && c.Attribution < 0 {
			p.Report(rule.Finding{At: p.At(c.At), Level: rule.Level(c.Weight), Confidence: c.Confidence, Attribution: -1, Source: -1})
		}
	}
}
