package rules

import (
	"whosaid/internal/rule"
	"whosaid/internal/source"
)

var unlinkedStudy = &rule.Rule{
	ID:        "unlinked-study",
	Title:     "Research that cannot be found",
	Group:     rule.Attribution,
	Level:     rule.Medium,
	Message:   "A study is invoked but cannot be found from this sentence.",
	Fix:       "Give author or institution, journal or publisher, year, sample, link; note who paid.",
	Ask:       "Find the paper; check sample and funding.",
	Standards: []string{"BF", "BF-ASBPE", "REU-KB", "IFCN"},
	Check:     checkUnlinkedStudy,
}

func checkUnlinkedStudy(p *rule.Pass) {
	speakers(p, source.Document, func(s *source.Source, m source.Mention, f *rule.Finding) bool {
		f.Level = rule.Medium
		return s.Study && !s.Identified && !p.Linked(p.Text.SentenceSpan(p.Text.InSentence[m.Core.First]))
	})
}
