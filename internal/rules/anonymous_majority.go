package rules

import (
	"whosaid/internal/attribution"
	"whosaid/internal/rule"
	"whosaid/internal/source"
)

var anonymousMajority = &rule.Rule{
	ID:        "anonymous-majority",
	Title:     "Most voices unnamed",
	Group:     rule.Document,
	Level:     rule.Medium,
	Message:   "Most of the voices here have no name.",
	Fix:       "Balance with named sources, or explain to readers in a note.",
	Ask:       "How much is left if you remove them?",
	Standards: []string{"AP-DAN", "NYT-2016", "STERN"},
	Check:     checkAnonymousMajority,
}

// Quotations shorter than this many words in all tell nothing by their shares.
const quotedWords = 40

func checkAnonymousMajority(p *rule.Pass) {
	v := p.Voices
	if v.Sources < 3 || p.Genre != rule.News {
		return
	}
	var f rule.Finding
	unnamed, explained := 0, true
	for i := range p.Cast.Sources {
		s := &p.Cast.Sources[i]
		if !s.Kind.Anonymous() {
			continue
		}
		for _, m := range s.Mentions {
			x, ok := speaks(p, int32(i), m)
			if !ok || m.Attribution < 0 || p.Attributions[m.Attribution].Class != attribution.Statement {
				continue
			}
			unnamed++
			explained = explained && s.Reason == source.Specific
			if f.At.Empty() {
				f = x
			} else {
				f.Related = append(f.Related, rule.Related{At: x.At, Message: "unnamed too"})
			}
			break
		}
	}
	most := 2*unnamed > v.Sources || v.QuotedWords >= quotedWords && 2*v.UnnamedQuotings > v.QuotedWords
	if unnamed < 2 || !most {
		return
	}
	f.Level, f.Confidence = rule.Medium, 70
	if explained {
		f.Level = rule.Info
	}
	p.Report(f)
}
