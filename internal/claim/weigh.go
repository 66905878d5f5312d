package claim

import "whosaid/internal/segment"

// Levels, as in Claim.Weight.
const (
	info uint8 = iota
	low
	medium
	high
)

// add records a claim whose trigger stands at [head, head+1) and that marks r.
// strength, 1 to 4, says how plainly the trigger claims something that can be
// checked. A trigger inside quotation marks or in a silent sentence is none.
func (f *finder) add(k Kind, r segment.Range, strength int, m mark) {
	if f.silent || r.Empty() {
		return
	}
	by := f.said
	if k == Motive {
		by = f.minded
	}
	c := Claim{At: r, Sentence: f.at, Kind: k, Attribution: within(by, r)}
	c.Weight, c.Confidence = weigh(k, strength, f.marks|m)
	f.claims = append(f.claims, c)
}

// against says how much each mark lowers a claim's score; negative ones raise it.
var against = [...]struct {
	m mark
	n int
}{
	{attributed, 3},
	{carried, 2},
	{resumed, 2},
	{quoting, 1},
	{cites, 4},
	{reports, 2},
	{record, 3},
	{dated, 1},
	{unreal, 3},
	{opening, 0},
	{hedged, 1},
	{background, 1},
	{intimate, -4},
	{weighty, -2},
	{vagueActor, 1},
}

// base is a claim's score before any mark; enough is the score at which a claim
// is worth fixing before print rather than a nudge.
var base = [...]int{Event: 0, Number: 3, Superlative: 2, Causal: 2, Motive: 2, Allegation: 4}

const (
	step   = 2
	enough = 8
)

// weigh gives the level and the confidence of a claim.
func weigh(k Kind, strength int, m mark) (level, confidence uint8) {
	score := base[k] + step*strength
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
	return level, uint8(max(30, min(95, 62+4*(score-enough))))
}

// settle puts the claims of the sentence, those from index from on, in order,
// and leaves at most one of them above low: the surest, or of equals the one
// whose kind comes first in RULES.md's order of overlap (principle 11).
func (f *finder) settle(from int) {
	mine := f.claims[from:]
	best := -1
	for i := range mine {
		if mine[i].Attribution < 0 && mine[i].Weight >= medium && (best < 0 || mine[i].Confidence > mine[best].Confidence) {
			best = i
		}
	}
	for i := range mine {
		if i != best && mine[i].Weight >= medium {
			mine[i].Weight = low
		}
	}
	// Insertion sort: few claims, and equal places keep the order of kinds.
	for i := 1; i < len(mine); i++ {
		for k := i; k > 0 && mine[k].At.First < mine[k-1].At.First; k-- {
			mine[k], mine[k-1] = mine[k-1], mine[k]
		}
	}
}
