package rules

import (
	"whosaid/internal/lexicon"
	"whosaid/internal/rule"
	"whosaid/internal/segment"
	"whosaid/internal/source"
	"whosaid/internal/tag"
)

var pluralFromOne = &rule.Rule{
	ID:        "plural-from-one",
	Title:     "Plural for one source",
	Group:     rule.Anonymous,
	Level:     rule.Info,
	Message:   "The plural promises several voices; the story shows one.",
	Fix:       "Use the singular, or add the second source.",
	Ask:       "Count the people.",
	Standards: []string{"REU-ESS", "REU-2008"},
	Check:     checkPluralFromOne,
}

func checkPluralFromOne(p *rule.Pass) {
	named, one := 0, -1
	for i := range p.Cast.Sources {
		if p.Cast.Sources[i].Kind == source.NamedPerson {
			named, one = named+1, i
		}
	}
	for i := range p.Cast.Sources {
		s := &p.Cast.Sources[i]
		if !s.Kind.Unnamed() || len(s.Mentions) == 0 {
			continue
		}
		m := s.Mentions[0]
		np, ok := p.Text.Phrase(m.Core.First)
		if !ok || p.Text.POS[np.Head] != tag.NNS {
			continue
		}
		f, ok := speaks(p, int32(i), m)
		if !ok {
			continue
		}
		f.Level = rule.Info
		f.Confidence = min(f.Confidence, 70)
		if later := singular(p, np.Head); later >= 0 {
			f.Related = []rule.Related{{At: p.Text.Tokens[later].Span(), Message: "one person here"}}
			p.Report(f)
		} else if named == 1 && s.Kind == source.WeaselGroup && p.Text.Has(np.Head, lexicon.Expert) && !m.Example.Empty() && !m.Included && !mentioned(p, m.Example, np.First) {
			f.Related = []rule.Related{{At: p.At(m.Example), Message: "the only one named"}}
			p.Report(f)
		} else if named == 1 && !m.Included {
			if x, ok := member(p, &p.Cast.Sources[one], np.Head); ok {
				f.Related = []rule.Related{{At: p.At(x), Message: "the only one named"}}
				p.Report(f)
			}
		}
	}
}

// singular gives the next place after the plural noun at token i that speaks of "the"
// same in the singular, in the three sentences after it; -1 if there is none, or
// one of several is meant.
func singular(p *rule.Pass, i int32) int32 {
	w := p.Text.Word(i)
	s := p.Text.InSentence[i]
	last := p.Text.Sentences[min(int(s)+3, len(p.Text.Sentences)-1)].Last
	for k := i + 1; k < last; k++ {
		if p.Text.InQuote[k] >= 0 || p.Text.POS[k] != tag.NN || p.Text.Word(k)+"s" != lower(w) && p.Text.Word(k)+"es" != lower(w) && !(p.Text.Is(i, "people") && p.Text.Is(k, "person")) {
			continue
		}
		np, ok := p.Text.Phrase(k)
		if !ok || np.Head != k || !p.Text.Is(np.First, "the") || np.Last-np.First > 2 || !cited(p, np) {
			return -1
		}
		return k
	}
	return -1
}

// member gives where the person s, in the three sentences after the plural noun at token i, is
// told to be one of those: "Moira Kell, a campaigner", "Dan Sorley, the only reviewer".
func member(p *rule.Pass, s *source.Source, i int32) (segment.Range, bool) {
	m := s.Mentions[0]
	d := p.Text.InSentence[m.At.First] - p.Text.InSentence[i]
	if d < 0 || d > 3 || m.At.First < i {
		return m.At, false
	}
	w, found := lower(p.Text.Word(i)), false
	for k := i + 1; k < p.Text.Sentences[min(int(p.Text.InSentence[i])+3, len(p.Text.Sentences)-1)].Last; k++ {
		within := m.At.Contains(k)
		if p.Text.Word(k)+"s" == w && !within {
			return m.At, false // there is another
		}
		found = found || within && (p.Text.Word(k)+"s" == w || p.Text.Is(k, "only") && p.Text.Is(k-1, "the"))
	}
	return m.At, found
}

// mentioned reports whether a name in r stands before token i too.
func mentioned(p *rule.Pass, r segment.Range, i int32) bool {
	for k := r.First; k < r.Last; k++ {
		for j := max(0, i-5000); p.Text.POS[k].Name() && j < i; j++ {
			if p.Text.Word(j) == p.Text.Word(k) {
				return true
			}
		}
	}
	return false
}

// cited reports whether np is where a source of the text is mentioned, or one who would not
// say more.
func cited(p *rule.Pass, np tag.Phrase) bool {
	for _, pattern := range [...]string{"did|would|could|does not|n't|n’t say|give|elaborate|explain|specify|provide|name|know|identify|comment", "declined|refused|asked|spoke|requested"} {
		if p.Text.Match(np.Last, pattern) >= 0 {
			return true
		}
	}
	s := p.Text.InSentence[np.First]
	first, last := near(p, s, s)
	for _, a := range p.Attributions[first:last] {
		if a.Source.First == np.First && a.Confidence >= 50 {
			return true
		}
	}
	return false
}

// lower gives a word with a capital first letter in lower case.
func lower(w string) string {
	if w[0] >= 'A' && w[0] <= 'Z' {
		return string(w[0]|0x20) + w[1:]
	}
	return w
}
