package rules

import (
	"whosaid/internal/document"
	"whosaid/internal/rule"
	"whosaid/internal/segment"
)

var anonymousNoByline = &rule.Rule{
	ID:        "anonymous-no-byline",
	Title:     "Unnamed sources, unnamed author",
	Group:     rule.Document,
	Level:     rule.Info,
	Message:   "Anonymous sources need an accountable author.",
	Fix:       "Add the byline.",
	Ask:       "Who wrote this?",
	Standards: []string{"AP-NV", "AP-OWENS"},
	Check:     checkAnonymousNoByline,
}

func checkAnonymousNoByline(p *rule.Pass) {
	if p.Voices.Unnamed == 0 {
		return
	}
	if lead := p.FirstSentences(1); p.Text.Doc.Unsigned && len(lead) > 0 {
		p.Report(rule.Finding{At: p.Text.SentenceSpan(lead[0]), Level: rule.Info, Confidence: 70, Attribution: -1, Source: -1})
		return
	}
	for _, b := range p.Text.Doc.Blocks {
		if b.Kind.Body() {
			return
		}
		first, last := p.Text.Range(b.Span)
		credit, nobody := b.Kind == document.Byline, true
		for i := first; i < last; i++ {
			credit = credit || p.Text.In(i, "staff desk newsroom agency agencies wires")
			nobody = nobody && (p.Text.Tokens[i].Kind != segment.Word || p.Text.In(i, unsigned))
		}
		if credit && nobody {
			p.Report(rule.Finding{At: b.Span, Level: rule.Info, Confidence: 70, Attribution: -1, Source: -1})
			return
		}
	}
}

// unsigned are words of a byline that names nobody.
const unsigned = "by from staff report reports reporter reporters writer writers our the news sports business foreign city political desk newsroom agency agencies correspondent correspondents wires services service with and editorial team web online"
