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
	Catches:   "The content credited to an anonymous source is opinion, prediction, motive or a truism rather than information.",
	Message:   "Anonymity is meant for information that cannot be had otherwise; this is opinion or forecast.",
	Fix:       "Get the view from someone named, or cut it.",
	Ask:       "Give it little weight.",
	Standards: []string{"AP-NV", "AP-2011", "NYT-2009", "REU-SS"},
	Limits:    "A plan told in the future tense may be taken for a forecast.",
	Measured:  rule.Measured{Right: 30, Of: 40},
	Check:     checkAnonymousOpinion,
}

func checkAnonymousOpinion(p *rule.Pass) {
	views(p, func(_ *source.Source, a *attribution.Attribution, f *rule.Finding) bool {
		f.Level = rule.Medium
		return attribution.Opinion(p.Text, a)
	})
}
