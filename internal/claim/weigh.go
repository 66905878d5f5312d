package claim

import (
	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// Levels, as in Claim.Weight.
const (
	info uint8 = iota
	low
	medium
	high
)

// A candidate is what may be a claim: strength, 1 to 4, says how plainly its
// trigger claims something that can be checked, marks what stands around it.
type candidate struct {
	at          segment.Range
	kind        Kind
	strength    int
	marks       mark
	attribution int32
}

// add records a candidate of the sentence.
func (f *finder) add(k Kind, r segment.Range, strength int, m mark) {
	speaks := f.who[r.First] && f.who[r.Last-1]
	if speaks && k != VagueEntity {
		return // it tells who a source is
	}
	by, around := f.covered(k, r)
	m |= f.marks | around
	if speaks {
		m &^= attributed // to whom this is
	}
	f.found = append(f.found, candidate{r, k, strength, m, by})
}

// worth is a claim's score by kind and strength before any mark, in fifths of a
// natural log-odds unit above the line from which on it is worth a source
// before print; below the line it is a nudge. It and against were fitted as a
// logistic regression on hand-labelled articles and rounded; marks that bear on
// principle but were too rare to fit (cites, record, carried, resumed, anaphor,
// intimate) were set by hand. Fitted on all articles but one and tried on that
// one, in turn: precision 0.80, recall 0.73 by sentence, over all the labelled
// articles, whose text the triggers were written with, so expect less elsewhere.
var worth = [...][5]int{
	Event:       {1: -5, 2: 6, 3: 9, 4: 10},
	Number:      {1: -2, 2: 4, 3: 5, 4: 6},
	Superlative: {1: 6, 2: 8, 3: 8, 4: 10},
	Causal:      {1: 9, 2: 12, 3: 13, 4: 13},
	Motive:      {1: -1, 2: 7, 3: 9, 4: 17},
	Allegation:  {1: 6, 2: 12, 3: 12, 4: 12},
	Trend:       {1: -2, 2: 2, 3: 6, 4: 8},
	Negative:    {1: -4, 2: 3, 3: 7, 4: 8},
	Prediction:  {1: -5, 2: -3, 3: 2, 4: 4},
	Evaluation:  {1: -5, 2: -2, 3: -1, 4: 0},
	Booster:     {1: -1},
	VagueNumber: {1: -1},
	VagueTime:   {1: -1},
	VagueEntity: {1: -1},
}

// against says how much each mark lowers a claim's score; negative ones raise it.
var against = [...]struct {
	m mark
	n int
}{
	{attributed, 5},
	{carried, 1},
	{resumed, 2},
	{anaphor, 2},
	{cites, 11},
	{reports, 6},
	{record, 12},
	{dated, 6},
	{unreal, 2},
	{hedged, 3},
	{planned, 8},
	{personal, 7},
	{intimate, -6},
	{unsure, 5},
}

// weigh gives the level and the confidence of a claim.
func weigh(k Kind, strength int, m mark) (level, confidence uint8) {
	score := worth[k][strength]
	if k == Trend {
		m &^= dated // that it began in a year says nothing of how it is known
	}
	for _, a := range against {
		if m&a.m != 0 {
			score -= a.n
		}
	}
	switch {
	case k >= VagueNumber:
		level = info
	case score < 0 || k == Evaluation:
		level = low
	case k == Allegation:
		level = high
	default:
		level = medium
	}
	return level, uint8(max(50, min(90, 62+2*score)))
}

// settle weighs the candidates of the sentence and adds them to claims. At most
// one of them stays above low: the surest, or of equals the one whose kind
// comes first in RULES.md's order of overlap (principle 11), which is the order
// they were found in.
func (f *finder) settle(claims []Claim) []Claim {
	from, best := len(claims), -1
	checkable := len(f.found) > 0 && f.checkable()
	for _, c := range f.found {
		level, sure := weigh(c.kind, c.strength, c.marks)
		if level <= low && c.marks&(record|cites) != 0 {
			continue // it can be looked up
		}
		if level <= low && c.kind >= Trend && c.marks&(attributed|anaphor|resumed|planned|unsure|personal) != 0 && (c.kind != Booster || c.marks&attributed != 0 && c.at.First > f.first) {
			continue // most likely somebody's who speaks in the sentence or around it
		}
		if c.attribution < 0 && level >= medium && (best < 0 || sure > claims[best].Confidence) {
			if best >= 0 {
				claims[best].Weight = low
			}
			best = len(claims)
		} else {
			level = min(level, low)
		}
		claims = append(claims, Claim{At: c.at, Sentence: f.at, Kind: c.kind, Confidence: sure, Weight: level, Attribution: c.attribution, Checkable: checkable})
	}
	mine := claims[from:]
	for i := 1; i < len(mine); i++ {
		for k := i; k > 0 && mine[k].At.First < mine[k-1].At.First; k-- {
			mine[k], mine[k-1] = mine[k-1], mine[k]
		}
	}
	return claims
}

// checkable reports whether the sentence holds what one needs to check it: who,
// what, and when or how much.
func (f *finder) checkable() bool {
	who, what, when := false, false, false
	for i := f.first; i < f.last; i++ {
		if f.InQuote[i] >= 0 {
			continue
		}
		time := f.Has(i, lexicon.Weekday|lexicon.Month) && f.POS[i].Name()
		who = who || f.POS[i].Name() && !time || f.Has(i, lexicon.Role|lexicon.Body|lexicon.Organisation|lexicon.Place)
		what = what || f.POS[i].Finite()
		when = when || time || f.Tokens[i].Kind == segment.Number || f.Has(i, lexicon.Number) && f.POS[i] == tag.CD || f.In(i, "yesterday today")
	}
	return who && what && when
}
