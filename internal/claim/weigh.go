package claim

import "whosaid/internal/segment"

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
	if f.who[r.First] && f.who[r.Last-1] {
		return // it tells who a source is
	}
	by, plan := f.covered(k, r)
	if plan {
		m |= planned
	}
	f.found = append(f.found, candidate{r, k, strength, f.marks | m, by})
}

// worth is the score of a claim of each kind by its strength, before any mark.
// It and against were fitted on hand-labelled articles and rounded; see MODEL.md.
var worth = [...][5]int{
	Event:       {1: 0, 2: 2, 3: 3, 4: 4},
	Number:      {1: 0, 2: 2, 3: 3, 4: 4},
	Superlative: {1: 1, 2: 2, 3: 3, 4: 3},
	Causal:      {1: 2, 2: 3, 3: 4, 4: 4},
	Motive:      {1: 1, 2: 2, 3: 4, 4: 4},
	Allegation:  {1: 1, 2: 3, 3: 4, 4: 4},
}

// enough is the score from which on a claim is worth a source before print;
// below it is a nudge.
const enough = 2

// against says how much each mark lowers a claim's score; negative ones raise it.
var against = [...]struct {
	m mark
	n int
}{
	{attributed, 1},
	{carried, 1},
	{resumed, 1},
	{anaphor, 1},
	{cites, 3},
	{reports, 2},
	{record, 3},
	{dated, 1},
	{unreal, 1},
	{hedged, 1},
	{planned, 1},
	{personal, 2},
	{intimate, -2},
}

// weigh gives the level and the confidence of a claim.
func weigh(k Kind, strength int, m mark) (level, confidence uint8) {
	score := worth[k][strength]
	for _, a := range against {
		if m&a.m != 0 {
			score -= a.n
		}
	}
	switch {
	case score < enough:
		level = low
	case k == Allegation:
		level = high
	default:
		level = medium
	}
	return level, uint8(max(50, min(90, 60+8*(score-enough))))
}

// settle weighs the candidates of the sentence and adds them to claims. At most
// one of them stays above low: the surest, or of equals the one whose kind
// comes first in RULES.md's order of overlap (principle 11), which is the order
// they were found in.
func (f *finder) settle(claims []Claim) []Claim {
	from, best := len(claims), -1
	for _, c := range f.found {
		level, sure := weigh(c.kind, c.strength, c.marks)
		if c.attribution < 0 && level >= medium && (best < 0 || sure > claims[best].Confidence) {
			if best >= 0 {
				claims[best].Weight = low
			}
			best = len(claims)
		} else {
			level = min(level, low)
		}
		claims = append(claims, Claim{At: c.at, Sentence: f.at, Kind: c.kind, Confidence: sure, Weight: level, Attribution: c.attribution})
	}
	mine := claims[from:]
	for i := 1; i < len(mine); i++ {
		for k := i; k > 0 && mine[k].At.First < mine[k-1].At.First; k-- {
			mine[k], mine[k-1] = mine[k-1], mine[k]
		}
	}
	return claims
}
