package rules

import (
	"whosaid/internal/lexicon"
	"whosaid/internal/rule"
	"whosaid/internal/segment"
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
		return s.Study && !s.Identified && !named(p, m) && !p.Linked(p.Text.SentenceSpan(p.Text.InSentence[m.Core.First]))
	})
}

// named reports whether the words that follow tell whose the study is: the sentence goes on
// "including one from Marlow University", or one of the next three has the same noun with a name
// ("a Marlow poll"); and whether one before it did, for "the poll".
func named(p *rule.Pass, m source.Mention) bool {
	np, ok := p.Text.Phrase(m.Core.First)
	if !ok {
		return false
	}
	s := p.Text.InSentence[m.Core.First]
	first, last := m.Core.Last, p.Text.Sentences[min(int(s)+3, len(p.Text.Sentences)-1)].Last
	if p.Text.Is(np.First, "the") {
		first = 0
	}
	end := p.Text.Sentences[s].Last
	for i := m.Core.Last; i+2 < end; i++ {
		if p.Text.In(i, "including include") && p.Text.InQuote[i] < 0 {
			if k, _ := p.Text.Find(i, end, "from|by"); k >= 0 && k+1 < end && p.Text.POS[k+1].Name() {
				return true
			}
		}
	}
	for i := first; i < last; i++ {
		if !p.Text.Has(i, lexicon.Study) || i == np.Head {
			continue
		}
		q, ok := p.Text.Phrase(i)
		if !ok || q.Head != i || stem(p.Text.Word(i)) != stem(p.Text.Word(np.Head)) {
			continue
		}
		for k := q.First; k < i; k++ {
			if p.Text.POS[k].Name() && p.Text.Tokens[k].Shape&segment.Upper != 0 && p.Text.Tokens[k].Shape&segment.First == 0 {
				return true
			}
		}
	}
	return false
}
