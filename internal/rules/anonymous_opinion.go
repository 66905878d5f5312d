package rules

import (
	"whosaid/internal/attribution"
	"whosaid/internal/rule"
	"whosaid/internal/source"
)

var anonymousOpinion = &rule.Rule{
	ID:        "anonymous-opinion",
	Title:     "Unnamed opinion",
	Group:     rule.Anonymous,
	Level:     rule.Medium,
	Message:   "Anonymity is meant for information that cannot be had otherwise; this is opinion or forecast.",
	Fix:       "Get the view from someone named, or cut it.",
	Ask:       "Give it little weight.",
	Standards: []string{"AP-NV", "AP-2011", "NYT-2009", "REU-SS"},
	Check:     checkAnonymousOpinion,
}

func checkAnonymousOpinion(p *rule.Pass) {
	views(p, func(_ *source.Source, a *attribution.Attribution, f *rule.Finding) bool {
		f.Level = rule.Medium
		return attribution.Opinion(p.Text, a)
	})
}
