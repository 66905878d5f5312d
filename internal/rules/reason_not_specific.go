package rules

import (
	"whosaid/internal/rule"
	"whosaid/internal/source"
)

var reasonNotSpecific = &rule.Rule{
	ID:        "reason-not-specific",
	Title:     "Stock reason for anonymity",
	Group:     rule.Anonymous,
	Level:     rule.Low,
	Message:   "The reason given is a formula. It does not tell readers what the source risks.",
	Fix:       "State the concrete risk or rule (\"could lose her licence\", \"court order bars parties from commenting\"), or cut the formula and describe the source better.",
	Ask:       "Formulas are routine; rely on how the source knows, not on this line.",
	Standards: []string{"NYT-2010", "NYT-2004", "WP-ALEX2"},
	Check:     checkReasonNotSpecific,
}

func checkReasonNotSpecific(p *rule.Pass) {
	for i := range p.Cast.Sources {
		s := &p.Cast.Sources[i]
		if s.Reason != source.Stock || s.Kind == source.NamedPerson || !p.Body(s.ReasonSentence) {
			continue
		}
		p.Report(rule.Finding{At: p.At(s.ReasonAt), Level: rule.Low, Confidence: 75, Attribution: -1, Source: int32(i)})
	}
}
