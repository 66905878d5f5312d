package rules

import (
	"whosaid/internal/claim"
	"whosaid/internal/rule"
)

// unattributed reports the claims of one kind that nobody stands behind.
func unattributed(p *rule.Pass, kind claim.Kind) {
	for _, c := range p.Claims {
		if c.Kind == kind && c.Attribution < 0 && !p.Linked(p.At(c.At)) {
			p.Report(rule.Finding{At: p.At(c.At), Level: rule.Level(c.Weight), Confidence: c.Confidence, Attribution: -1, Source: -1, Checkable: c.Checkable})
		}
	}
}
