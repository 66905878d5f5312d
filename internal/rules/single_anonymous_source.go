package rules

import (
	"whosaid/internal/rule"
	"whosaid/internal/source"
	"whosaid/internal/tag"
)

var singleAnonymousSource = &rule.Rule{
	ID:        "single-anonymous-source",
	Title:     "Resting on one unnamed source",
	Group:     rule.Document,
	Level:     rule.High,
	Message:   "One unnamed person carries this claim.",
	Fix:       "Find a second source or a document; escalate to a senior editor; tell readers it is one person.",
	Ask:       "Treat as unconfirmed.",
	Standards: []string{"BBC-ALLEG", "REU-SINGLE", "AP-NV", "GDN-2004"},
	Check:     checkSingleAnonymousSource,
}

// A brief of fewer words than this, or of one paragraph, is a note and no story.
const briefWords = 30

func checkSingleAnonymousSource(p *rule.Pass) {
	// The whole story, of more than one paragraph, rests on one unnamed source.
	if id, n := only(p); id >= 0 && (n >= 2 && p.Words >= leadWords || p.Words >= briefWords && paragraphs(p) > 1) && !documented(p) && p.Cast.Sources[id].Kind.Anonymous() {
		for _, m := range p.Cast.Sources[id].Mentions {
			if f, ok := speaks(p, id, m); ok {
				f.Level = rule.High
				f.Confidence = 70
				p.Report(f)
				return
			}
		}
	}
	// A figure, an accusation, a deed or a decision that one unnamed person alone supports.
	for i := range p.Cast.Sources {
		s := &p.Cast.Sources[i]
		if s.Kind != source.AnonymousIndividual && s.Kind != source.Bare {
			continue
		}
		for _, m := range s.Mentions {
			f, ok := speaks(p, int32(i), m)
			if !ok || !m.Alone || p.Text.POS[m.Core.First].Name() || p.Text.POS[m.Core.First] == tag.NNS {
				continue
			}
			f.Level = rule.Medium
			f.Confidence = 60
			p.Report(f)
			break
		}
	}
}

func paragraphs(p *rule.Pass) (n int) {
	for _, b := range p.Text.Doc.Blocks {
		if b.Kind.Body() {
			n++
		}
	}
	return n
}

func documented(p *rule.Pass) bool {
	for s := range p.Text.Sentences {
		if p.Body(int32(s)) && source.Documented(p.Text, int32(s)) {
			return true
		}
	}
	return false
}
