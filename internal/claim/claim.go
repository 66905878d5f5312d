// Package claim finds the clauses of which a reader may ask "says who?": what
// is stated in the writer's own voice and could be disputed. It takes the
// tagged text and its attributions and gives claims with the attribution that
// covers each, or none. Rules decide which of them to report.
//
// It does not judge whether a claim is true, and it does not look outside the
// body of the text. A claim is found by a trigger (a figure, a verb of cause, a
// word of wrongdoing); what stands around it then speaks for or against asking:
// see weigh. Nothing inside quotation marks is a claim: those words have a
// speaker.
package claim

import (
	"whosaid/internal/attribution"
	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// A Kind says what sort of thing is claimed.
type Kind uint8

const (
	Event Kind = iota
	Number
	Superlative
	Causal
	Motive
	Allegation
	Trend
	Negative
	Prediction
	Evaluation
	Booster     // words of certainty that stand in for a source
	VagueNumber // several, dozens
	VagueTime   // recently
	VagueEntity // a neutral country
)

func (k Kind) String() string {
	return [...]string{"event", "number", "superlative", "causal", "motive", "allegation", "trend", "negative", "prediction", "evaluation", "booster", "vague-number", "vague-time", "vague-entity"}[k]
}

// A Claim is one clause or phrase that asserts something.
type Claim struct {
	At          segment.Range // what a finding marks
	Sentence    int32
	Kind        Kind
	Confidence  uint8 // percent
	Weight      uint8 // 0 info, 1 low, 2 medium, 3 high: how much it matters that nobody stands behind it
	Attribution int32 // the attribution in whose content it stands, or -1
	Checkable   bool  // its sentence has a who, a what and a when or a figure
}

// Find gives the claims of t in text order; those of one sentence in the order
// of their first token.
func Find(t *tag.Text, atts []attribution.Attribution) []Claim {
	return Again(t, atts, new(Memory), segment.Anew(t.Text)).Claims
}

// A finder holds the text, who says what in it, and the sentence it is at.
type finder struct {
	*tag.Text
	atts []attribution.Attribution
	said []int32 // per token: the attribution in whose content it stands, or -1
	cue  []bool  // per token: part of a cue that puts words into a source's mouth
	who  []bool  // per token: part of what the text says of a source
	setting
	polled  int32       // the last sentence that names a poll
	opening int32       // the last of the sentences that open the story
	lead    []int32     // the plural nouns that open the story
	found   []candidate // of the sentence
}

// cover gives for each token the attribution whose content it is in, or -1;
// the one that says most of where it comes from where they nest.
func cover(t *tag.Text, atts []attribution.Attribution) []int32 {
	by := make([]int32, len(t.Tokens))
	for i := range by {
		by[i] = -1
	}
	for a := range atts {
		x := &atts[a]
		if byNobody(t, x) {
			continue
		}
		for _, r := range x.Content {
			if x.Quotation == attribution.Indirect && x.Cue.Last <= r.First && says(t, x.Cue) {
				r.Last = clauseEnd(t, r.Last)
			}
			if after := max(x.Cue.Last, x.Source.Last); x.Quotation == attribution.Indirect && r.Last <= x.Cue.First && says(t, x.Cue) && t.Is(after, ",") {
				r.Last = clauseEnd(t, after+1) // "It would fall, she said, because"
			}
			for i := r.First; i < r.Last; i++ {
				if by[i] < 0 || rank(t, x) >= rank(t, &atts[by[i]]) {
					by[i] = int32(a)
				}
			}
		}
	}
	return by
}

// byNobody reports whether a tells that nobody said it, or of a deed.
func byNobody(t *tag.Text, a *attribution.Attribution) bool {
	for i := a.Cue.First; i < a.Cue.Last; i++ {
		if t.Is(i, "never") {
			return true
		}
	}
	if a.Cue.Last-a.Cue.First == 1 && t.In(a.Cue.First, "called calls") && len(a.Content) > 0 && a.Cue.Last == a.Content[0].First && a.Quotation == attribution.Indirect {
		if p, ok := t.Phrase(a.Cue.Last); ok && p.Kind == tag.Noun && t.In(p.Head, "election elections referendum meeting conference halt police ambulance ceasefire truce inquiry summit") {
			return true // "called the election": no words
		}
	}
	return !a.Source.Empty() && (t.In(a.Source.First, "nobody anyone anybody everyone everybody") || t.Match(a.Source.First, "no one") >= 0)
}

// clauseEnd gives the next stop from token i on in its sentence: "because she
// feared defeat", at the end of what she said, is part of what she said.
func clauseEnd(t *tag.Text, i int32) int32 {
	if i == 0 {
		return i
	}
	for end := t.Sentences[t.InSentence[i-1]].Last; i < end && t.Tokens[i].Kind != segment.Punct && t.InQuote[i] < 0; {
		i++
	}
	return i
}

// rank orders attributions by how much they answer for: a doubtful one least.
func rank(t *tag.Text, a *attribution.Attribution) int {
	switch {
	case doubtful(t, a):
		return 0
	case spoken(t, a):
		return 2
	}
	return 1
}

// doubtful reports whether a answers for nothing here: nobody but the model saw
// it, and no word of saying is in its cue.
func doubtful(t *tag.Text, a *attribution.Attribution) bool {
	return a.Doubtful() && (a.Source.Empty() || !says(t, a.Cue))
}

// reports reports whether a word of saying or thinking is in the cue.
func (f *finder) reports(cue segment.Range) bool {
	for i := cue.First; i < cue.Last; i++ {
		if f.POS[i].Verb() && f.Has(i, lexicon.Say|lexicon.Tell|lexicon.Believe|lexicon.Perceive|lexicon.Hearsay|lexicon.Attitude) {
			return true
		}
	}
	return false
}

// says reports whether the plainest words of saying are in the cue.
func says(t *tag.Text, cue segment.Range) bool {
	for i := cue.First; i < cue.Last; i++ {
		if t.In(i, "say says said saying told according") {
			return true
		}
	}
	return false
}

// spoken reports whether a gives words, or what words gave: what somebody wants,
// thinks of or stands for, the writer may only have concluded, and an order is a
// deed to be shown itself.
func spoken(t *tag.Text, a *attribution.Attribution) bool {
	c := a.Class
	return c == attribution.Statement || c == attribution.Perception || c == attribution.Decree && !t.In(a.Cue.Last-1, "order orders ordered ordering")
}

// mentions gives for each token whether it is part of a cue, and whether of a source.
func mentions(t *tag.Text, atts []attribution.Attribution) (cue, who []bool) {
	cue, who = make([]bool, len(t.Tokens)), make([]bool, len(t.Tokens))
	for n := range atts {
		a := &atts[n]
		if rank(t, a) < 2 || byNobody(t, a) {
			continue
		}
		for i := a.Cue.First; i < a.Cue.Last; i++ {
			cue[i] = true
		}
		for i := a.Source.First; i < a.Source.Last; i++ {
			who[i] = true
		}
	}
	return cue, who
}

// covered gives the attribution that stands behind r, or -1: one whose content
// holds at least half of it, since where content starts is the least sure thing
// about it. What somebody thinks stands behind a claim, but not what somebody hopes or fears behind a motive;
// what somebody holds against another behind an allegation. If r is only what
// somebody wants or stands for, it is planned; if the attribution is doubtful, unsure.
func (f *finder) covered(k Kind, r segment.Range) (by int32, m mark) {
	by = -1
	in := int32(0)
	for i := r.First; i < r.Last; i++ {
		a := f.said[i]
		if a < 0 {
			continue
		}
		switch c := f.atts[a].Class; {
		case r.Overlaps(f.atts[a].Cue) && doubtful(f.Text, &f.atts[a]), k == Trend && f.undergoes(f.atts[a].Cue), k == Negative && r.Covers(f.atts[a].Cue), k == Event && r.Covers(f.atts[a].Cue) && f.In(f.atts[a].Cue.Last-1, "asked urged pressed begged lobbied"):
		case doubtful(f.Text, &f.atts[a]):
			if k != Evaluation && !f.reports(f.atts[a].Cue) {
				continue // "threatens to bankrupt", "attacks on trains"
			}
			if k != Motive || c == attribution.Belief && !f.In(f.atts[a].Cue.Last-1, "knew preparing considering weighing planning") { // "is eager to" is no cue
				m |= unsure
			}
		case spoken(f.Text, &f.atts[a]) && !(c == attribution.Decree && k == Motive),
			c == attribution.Belief && (k != Motive || f.In(f.atts[a].Cue.Last-1, "suspect suspects suspected think thinks believe believes")),
			c == attribution.Stance && (k == Allegation || k == Motive && f.In(f.atts[a].Cue.Last-1, "accuse accuses accused accusing")):
			by = a
			in++
		case k != Motive && !(k == Event && f.In(f.atts[a].Cue.Last-1, "preparing considering weighing planning mulling")):
			m |= planned
		}
	}
	if 2*in < r.Last-r.First {
		return -1, m
	}
	return by, m
}

// undergoes reports whether the cue is a verb that tells of what befell its
// subject as much as of what it looked at: "the county has seen a surge".
func (f *finder) undergoes(cue segment.Range) bool {
	return !cue.Empty() && f.In(cue.Last-1, "see sees saw seen seeing witnessed")
}
