package rules

import (
	"whosaid/internal/rule"
)

var unnamedSubject = &rule.Rule{
	ID:        "unnamed-subject",
	Title:     "Story about somebody never named",
	Group:     rule.Document,
	Level:     rule.High,
	Message:   "The story is about someone it never names.",
	Fix:       "Name the person, or say why not.",
	Ask:       "Without the name the core claim cannot be checked.",
	Standards: []string{"SPJ", "BBC-MISLEAD", "REU-AALEP", "IFCN"},
	Check:     checkUnnamedSubject,
}

func checkUnnamedSubject(p *rule.Pass) {
	for _, s := range p.Subjects {
		f := rule.Finding{At: p.At(s.Mentions[0]), Level: rule.High, Confidence: s.Confidence, Attribution: -1, Source: -1}
		for _, m := range s.Mentions[1:] {
			f.Related = append(f.Related, rule.Related{At: p.At(m), Message: "mentioned again here"})
		}
		p.Report(f)
	}
}
