package rules

import (
	"whosaid/internal/rule"
	"whosaid/internal/source"
)

var unexplainedExpert = &rule.Rule{
	ID:        "unexplained-expert",
	Title:     "Expertise not shown",
	Group:     rule.Anonymous,
	Level:     rule.Medium,
	Message:   "The word \"expert\" asks for trust without saying what the expertise is.",
	Fix:       "Give name, post, institution and, if relevant, interests.",
	Ask:       "Search the person; is this their field?",
	Standards: []string{"BBC-MISLEAD", "REU-AALEP", "SPJ", "T:WHO"},
	Check:     checkUnexplainedExpert,
}

func checkUnexplainedExpert(p *rule.Pass) {
	for i := range p.Cast.Sources {
		s := &p.Cast.Sources[i]
		if !s.Expert || s.Explained || s.Kind != source.AnonymousIndividual && s.Kind != source.WeaselGroup && s.Kind != source.NamedPerson {
			continue
		}
		for _, m := range s.Mentions {
			if f, ok := speaks(p, int32(i), m); ok && !m.Included {
				f.Level = rule.Medium
				p.Report(f)
				break
			}
		}
	}
}
