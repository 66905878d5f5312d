package rules

import (
	"whosaid/internal/attribution"
	"whosaid/internal/lexicon"
	"whosaid/internal/rule"
	"whosaid/internal/segment"
	"whosaid/internal/source"
	"whosaid/internal/tag"
)

var incompletePoll = &rule.Rule{
	ID:        "incomplete-poll",
	Title:     "Poll without its particulars",
	Group:     rule.Attribution,
	Level:     rule.Low,
	Message:   "A poll number without who asked, whom, when and how many cannot be judged.",
	Fix:       "Add pollster, sample, dates, wording, sponsor.",
	Ask:       "Look for the tables.",
	Standards: []string{"BF", "BF-ASBPE", "BBC-ACC"},
	Check:     checkIncompletePoll,
}

func checkIncompletePoll(p *rule.Pass) {
	for s, x := range p.Text.Sentences {
		if at := asked(p, x); !at.Empty() && p.Body(int32(s)) && !pollster(p, int32(s)) && !sampled(p, int32(s)) {
			p.Mark(at, rule.Low, 70)
		}
	}
	for i := range p.Attributions {
		a, ok := stated(p, i, 30)
		if !ok || p.Cast.Of[i] < 0 || a.Class != attribution.Statement {
			continue
		}
		s := &p.Cast.Sources[p.Cast.Of[i]]
		np, ok := p.Text.Phrase(a.Source.First)
		if !ok || s.Kind != source.Document || p.Text.In(np.First, "the that this") && known(p, np.Head) || !p.Text.In(np.Head, "poll polls polling survey surveys") || p.Text.InQuote[np.Head] >= 0 || p.Text.In(np.Head, "survey surveys") && !people(p, a.Content) {
			continue
		}
		level := rule.Low
		if s.Identified || pollster(p, a.Sentence) {
			if level = rule.Info; sampled(p, a.Sentence) {
				continue
			}
		}
		// "Most voters, a survey showed, want change": the finding stands before its source too.
		at := np.Range()
		if c := a.Content[0]; c.First < at.First && at.First-c.First < 8 && len(a.Content) > 1 {
			at.First = c.First
		}
		p.MarkOf(i, at, level, min(max(a.Confidence, 60), 75))
	}
}

// people reports whether content counts or is about people, as a survey's of opinion is,
// and a land survey's is not.
func people(p *rule.Pass, content []segment.Range) bool {
	for _, r := range content {
		for i := r.First; i < r.Last; i++ {
			if p.Text.Tokens[i].Kind == segment.Number || p.Text.Has(i, lexicon.Number|lexicon.Open|lexicon.Person|lexicon.Demonym) {
				return true
			}
		}
	}
	return false
}

// known reports whether a poll is spoken of in the ten sentences before token i.
func known(p *rule.Pass, i int32) bool {
	for k := p.Text.Sentences[max(0, p.Text.InSentence[i]-10)].First; k < i; k++ {
		if p.Text.In(k, "poll polls polling survey surveys") {
			return true
		}
	}
	return false
}

// nearby is sentence s with the two on either side of it.
func nearby(p *rule.Pass, s int32) segment.Range {
	return segment.Range{First: p.Text.Sentences[max(0, s-2)].First, Last: p.Text.Sentences[min(int(s)+2, len(p.Text.Sentences)-1)].Last}
}

// pollster reports whether who asked is named near sentence s: "A YouGov poll".
func pollster(p *rule.Pass, s int32) bool {
	for r := nearby(p, s); r.First < r.Last; r.First++ {
		if i := r.First; p.Text.In(i, "poll polls polling survey") && (p.Text.Tokens[max(0, i-1)].Shape&segment.Upper != 0 || p.Text.Match(i+1, "conducted|released|commissioned|carried? out? by|from|for") >= 0) {
			return true
		}
	}
	return false
}

// sampled reports whether how many were asked, or when, is told near sentence s.
func sampled(p *rule.Pass, s int32) bool {
	near := nearby(p, s)
	for i := near.First; i < near.Last; i++ {
		t := &p.Text.Tokens[i]
		number := t.Kind == segment.Number
		switch {
		case p.Text.Has(i, lexicon.Weekday|lexicon.Month) && t.Shape&segment.Upper != 0,
			number && p.Text.In(i+1, "adults voters people respondents residents likely registered households americans britons members students women men businesses firms"),
			p.Text.Match(i, "margin of error") >= 0,
			p.Text.Match(i, "last|this|past week|month|weekend|year|spring|summer|autumn|fall|winter") >= 0:
			return true
		}
	}
	return false
}

// asked gives the share of people in x who were asked something, nobody says by whom:
// "Two thirds of pharmacists questioned said".
func asked(p *rule.Pass, x segment.Sentence) segment.Range {
	for i := x.First + 2; i+1 < x.Last; i++ {
		if p.Text.POS[i-1] != tag.NNS || !p.Text.In(i, "questioned polled surveyed canvassed asked interviewed sampled") || p.Text.InQuote[i] >= 0 || !(p.Text.Has(i+1, lexicon.Say) || p.Text.Has(i+1, lexicon.Believe) || p.Text.In(i+1, "had have want wanted")) {
			continue
		}
		k := i - 1
		for k > x.First && (p.Text.POS[k].Noun() || p.Text.POS[k].Adjective() || p.Text.POS[k] == tag.DT) {
			k--
		}
		if n, ok := p.Text.Phrase(k - 1); ok && p.Text.Is(k, "of") && (p.Text.Tokens[n.First].Kind == segment.Number || p.Text.POS[n.First] == tag.CD || p.Text.In(n.First, "most half a")) {
			return segment.Range{First: n.First, Last: i + 1}
		}
	}
	return segment.Range{}
}
