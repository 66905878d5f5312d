package rules

import (
	"whosaid/internal/rule"
	"whosaid/internal/source"
)

var weaselGroup = &rule.Rule{
	ID:        "weasel-group",
	Title:     "Group nobody can ask",
	Group:     rule.Anonymous,
	Level:     rule.Medium,
	Message:   "An unnamed group is speaking. Readers cannot tell how many, who, or whether anyone said it.",
	Fix:       "Name one or two members and where they said it, or state the claim and stand behind it, or cut.",
	Ask:       "Who, how many, and where did they say it?",
	Standards: []string{"WP:WTW", "T:WHO", "NPR-ATTR", "REU-KB"},
	Check:     checkWeaselGroup,
}

func checkWeaselGroup(p *rule.Pass) {
	speakers(p, source.WeaselGroup, func(s *source.Source, m source.Mention, f *rule.Finding) bool {
		if m.Included {
			return false // the sentence itself names members
		}
		f.Level = rule.Medium
		if !m.Example.Empty() {
			f.Level = rule.Low
			f.Related = []rule.Related{{At: p.At(m.Example), Message: "somebody is named here: one of them?"}}
		}
		return true
	})
}
