package rules

import (
	"whosaid/internal/lexicon"
	"whosaid/internal/rule"
	"whosaid/internal/segment"
	"whosaid/internal/source"
)

var firstNameOnly = &rule.Rule{
	ID:        "first-name-only",
	Title:     "First name only",
	Group:     rule.Anonymous,
	Level:     rule.Info,
	Message:   "Only part of this person's name is given.",
	Fix:       "Give the full name, or say that the surname is withheld, at whose request, and why.",
	Ask:       "Check whether the reason is stated and specific.",
	Standards: []string{"NPR-DO", "AP-NV"},
	Check:     checkFirstNameOnly,
}

func checkFirstNameOnly(p *rule.Pass) {
	seen := map[int32]bool{}
	speakers(p, source.FirstName, func(_ *source.Source, m source.Mention, f *rule.Finding) bool {
		if seen[f.Source] || names(p, m) > 1 || m.Core.First > 0 && p.Text.Has(m.Core.First-1, lexicon.Title) {
			return false // once, at the first mention
		}
		seen[f.Source] = true
		f.Level = rule.Info
		return true
	})
}

// names counts the capitalised words and numbers of the mention: two make more than a first
// name of it, whatever the second is.
func names(p *rule.Pass, m source.Mention) int {
	n := 0
	for i := m.Core.First; i < m.Core.Last; i++ {
		if tok := p.Text.Tokens[i]; tok.Shape&segment.Upper != 0 && tok.Kind == segment.Word && !p.Text.Has(i, lexicon.Title) && (tok.Shape&segment.Dotted == 0 || tok.End-tok.Start > 2) || tok.Kind == segment.Number && i == m.Core.First+1 {
			n++
		}
	}
	return n
}
