package rules

import (
	"whosaid/internal/attribution"
	"whosaid/internal/lexicon"
	"whosaid/internal/rule"
	"whosaid/internal/segment"
	"whosaid/internal/source"
	"whosaid/internal/tag"
)

// speakers reports every mention of a source of the given kind that keep agrees
// to; keep sets the level.
func speakers(p *rule.Pass, kind source.Kind, keep func(*source.Source, source.Mention, *rule.Finding) bool) {
	for i := range p.Cast.Sources {
		s := &p.Cast.Sources[i]
		if s.Kind != kind {
			continue
		}
		for _, m := range s.Mentions {
			if f, ok := speaks(p, int32(i), m); ok && keep(s, m, &f) {
				p.Report(f)
			}
		}
	}
}

// counted reports whether a is how a poll came out: "Officers favoured Moss, 46
// percent to 32".
func counted(p *rule.Pass, a attribution.Attribution) bool {
	if a.Cue.Empty() || !p.Text.In(a.Cue.Last-1, "favor favored favour favoured prefer preferred backed supported opposed chose picked") {
		return false
	}
	k, _ := p.Text.Find(a.Cue.Last, p.Text.Sentences[a.Sentence].Last, "percent|cent|%|points")
	return k >= 0
}

// speaks gives the finding that the mention m of source id would make; false
// where it should not: outside the body, inside a quotation, a pronoun, or not
// as the source of words or a view.
func speaks(p *rule.Pass, id int32, m source.Mention) (rule.Finding, bool) {
	f := rule.Finding{At: p.At(m.Core), Confidence: 80, Attribution: m.Attribution, Source: id}
	first := m.Core.First
	if p.Text.InQuote[first] >= 0 || !p.Body(p.Text.InSentence[first]) {
		return f, false
	}
	if pos := p.Text.POS[first]; pos == tag.PRP || pos == tag.WP || pos == tag.WDT {
		return f, false
	}
	if m.Attribution < 0 {
		return f, true
	}
	a := p.Attributions[m.Attribution]
	f.Confidence = a.Confidence
	if a.Parent >= 0 && told(p, a) || asks(p, a) || counted(p, a) {
		return f, false
	}
	if s := a.Source; s.Last-s.First == 1 && p.Text.In(s.First, "who which that") && a.Class != attribution.Statement {
		return f, false // "voters who oppose him": whom it is about, not what they say
	}
	if surveyed(p, m) || crowd(p, a) || p.Cast.Sources[id].Kind == source.AnonymousGroup && endsInName(p, m) || market(p, a) || spokenOf(p, &p.Cast.Sources[id]) {
		return f, false
	}
	k := p.Cast.Sources[id].Kind
	group := k == source.WeaselGroup || k == source.AnonymousGroup || k == source.Officials
	switch a.Class {
	case attribution.Statement:
		return f, true
	case attribution.Belief, attribution.Stance:
		if k == source.AnonymousIndividual && a.Class == attribution.Belief {
			return f, p.Text.POS[a.Cue.Last-1] == tag.VBZ && p.Text.In(a.Cue.Last-1, "believes thinks reckons fears expects doubts suspects") && !a.Negated
		}
		return f, group || k == source.Bare || a.Class == attribution.Stance && k == source.AnonymousIndividual || k == source.Document || k == source.Spokesperson && a.Class == attribution.Stance
	case attribution.Perception:
		return f, k == source.Document || k == source.Bare
	case attribution.Intention:
		return f, k == source.Spokesperson
	}
	return f, false
}

// surveyed reports whether the mention counts a hundred people or more, as only a poll or vote
// does: "1,409 teachers said"; or is "the four contenders", whom the story has named.
func surveyed(p *rule.Pass, m source.Mention) bool {
	np, _ := p.Text.Phrase(m.Core.First)
	for i := m.Core.First; i < min(np.Last, m.Core.Last); i++ {
		if t := p.Text.Tokens[i]; t.Kind == segment.Number && t.End-t.Start >= 3 {
			return true
		}
	}
	return p.Text.Is(m.Core.First, "the") && p.Text.In(m.Core.First+1, "same four five six seven eight") && p.Text.In(m.Core.Last-1, "number contenders candidates rivals debaters finalists nominees")
}

// crowd reports whether the cue of a is what a crowd does for all to hear.
func crowd(p *rule.Pass, a attribution.Attribution) bool {
	return !a.Cue.Empty() && p.Text.In(a.Cue.Last-1, "shouted shouting chanted chanting booed jeered heckled cheered yelled sang roared")
}

// endsInName reports whether the mention ends in a person's full name, whatever opens it: "Friends of
// the Library president Alan Woo".
func endsInName(p *rule.Pass, m source.Mention) bool {
	i := m.Core.Last - 1
	return i > m.Core.First+1 && p.Text.Has(i-2, lexicon.Role|lexicon.Official) && p.Text.POS[i].Name() && p.Text.Has(i-1, lexicon.GivenName) && p.Text.POS[i-1].Name() && p.Text.Tokens[i].Shape&segment.Upper != 0 && !p.Text.Has(i, lexicon.Place|lexicon.Body|lexicon.Organisation)
}

// market reports whether a reads the minds of investors off a price: everybody sees the price.
func market(p *rule.Pass, a attribution.Attribution) bool {
	if a.Class == attribution.Statement || !p.Text.In(a.Source.Last-1, "investors traders markets shareholders") {
		return false
	}
	x := p.Text.Sentences[a.Sentence]
	k, _ := p.Text.Find(x.First, x.Last, "shares|stock|stocks|futures|yields|pound|dollar|euro")
	return k >= 0
}

// spokenOf reports whether the one source s comes into an article as "the former president", as
// only somebody does whom it names; or is no more than "someone".
func spokenOf(p *rule.Pass, s *source.Source) bool {
	if d := s.Description; p.Text.In(d.First, "someone somebody") && d.Last == d.First+1 {
		return true
	}
	return s.Kind == source.AnonymousIndividual && p.Words >= leadWords && s.Reason == source.NoReason && p.Text.Is(s.Description.First, "the")
}

// states reports whether a tells what its source says: a ruling is such a statement too.
func states(p *rule.Pass, a attribution.Attribution) bool {
	return a.Class == attribution.Statement || a.Class == attribution.Decree && p.Text.Has(a.Cue.Last-1, lexicon.Say)
}

// stated gives attribution i; true if it has a cue of the writer's in the body, a source,
// and at least so much confidence, and stands in nobody else's words.
func stated(p *rule.Pass, i int, sure uint8) (*attribution.Attribution, bool) {
	a := &p.Attributions[i]
	return a, !a.Source.Empty() && !a.Cue.Empty() && a.Confidence >= sure && a.Parent < 0 && p.Body(a.Sentence) && p.Text.InQuote[a.Cue.First] < 0
}

// told reports whether the attribution a stands in what a person says: "Ruiz said
// critics were wrong to call it a tax". Naming them is then Ruiz's business.
func told(p *rule.Pass, a attribution.Attribution) bool {
	of := p.Cast.Of[a.Parent]
	if of < 0 || p.Attributions[a.Parent].Class > attribution.Belief {
		return false
	}
	k := p.Cast.Sources[of].Kind
	return k == source.NamedPerson || k == source.FirstName || k == source.UniqueRole || k == source.Institution
}

// asks reports whether the cue is a question or request, which credits nobody with a view.
func asks(p *rule.Pass, a attribution.Attribution) bool {
	for i := a.Cue.First; i < a.Cue.Last; i++ {
		if p.Text.In(i, "ask asked asks asking questioned wondered requested") {
			return true
		}
	}
	return false
}

// anonymity gives the level of an unnamed source: a specific reason lowers it,
// an allegation raises it (RULES.md, principles 5 and 6).
func anonymity(p *rule.Pass, s *source.Source, m source.Mention) rule.Level {
	l := rule.Medium
	if s.Reason == source.Specific {
		l = rule.Low
	}
	if m.Attribution >= 0 && grave(p, p.Attributions[m.Attribution].Content) {
		l = l.Raise()
	}
	return l
}

// everyday are verbs that tell of wrongdoing only by what they are done to.
const everyday = "spend spends spent spending pay pays paid paying buy buys bought buying fix fixed fixing ignore ignored cover covered cut cuts pass passed give gave pocket pocketed"

// grave reports whether content tells of wrongdoing.
func grave(p *rule.Pass, content []segment.Range) bool {
	for _, r := range content {
		for i := r.First; i < r.Last; i++ {
			if p.Text.Has(i, lexicon.Crime) && !p.Text.POS[i].Name() && !p.Text.In(i, everyday) {
				return true
			}
		}
	}
	return false
}
