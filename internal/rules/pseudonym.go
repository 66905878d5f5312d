package rules

import "whosaid/internal/rule"

var pseudonym = &rule.Rule{
	ID:        "pseudonym",
	Title:     "Invented name",
	Group:     rule.Anonymous,
	Level:     rule.Medium,
	Message:   "The name is invented. Some newsrooms forbid this; all expect it to be disclosed with a reason.",
	Fix:       "Prefer a description (\"the nurse\") to a made-up name. If a pseudonym stays, say so at first mention and say why.",
	Ask:       "Nothing here can be traced to a person; look for documents.",
	Standards: []string{"NPR-DO", "NPR-SUM"},
	Check:     checkPseudonym,
}

func checkPseudonym(p *rule.Pass) {
	for _, r := range p.Cast.Invented {
		if p.Body(p.Text.InSentence[r.First]) {
			p.Mark(r, rule.Medium, 85)
		}
	}
}
