package source

import (
	"whosaid/internal/attribution"
	"whosaid/internal/house"
	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// A Memory is what Assemble made of one text, for the next that comes of an edit of it.
type Memory struct {
	Cast

	asides   []aside
	nameless []bool // per phrase: it is known to name nobody
}

// An aside is where the text says that somebody is not named, or that a name is
// invented, with the name where it stands before: "Leila (not her real name)".
type aside struct {
	sentence int32
	at       segment.Range
	invented bool
}

// vicinity is how many tokens beside a block bear on what is found in it, and more.
const vicinity = 12

// Again says who stands behind the attributions of t, as Assemble does. What single
// sentences and phrases tell is taken over where t is as it was in old, as s says; who
// is who is gathered anew.
func Again(t *tag.Text, atts []attribution.Attribution, marks house.Marks, old *Memory, s *segment.Splice) *Memory {
	near := t.Wider(s, vicinity)
	y := &Memory{nameless: make([]bool, len(t.Phrases))}
	copy(y.nameless[:t.PhraseFrom(near.Tokens.Head)], old.nameless)
	if tail := t.PhraseFrom(near.Tokens.Tail); tail < len(t.Phrases) {
		copy(y.nameless[tail:], old.nameless[len(old.nameless)-len(t.Phrases)+tail:])
	}
	y.listen(t, old.asides, near.Sentences, near.Tokens.Shift)
	c := &castor{t: t, atts: atts, house: marks, roster: call(t, y.nameless), at: make([]mention, len(atts)), heads: map[int32]int32{}, unnamed: map[string][]int32{}, covered: make([]bool, len(t.Tokens))}
	c.assemble(y.asides)
	y.Cast = c.cast
	return y
}

// listen finds the asides, but for those that were found in sentences that stand as they stood.
func (y *Memory) listen(t *tag.Text, old []aside, a segment.Part, tokens int32) {
	k := 0
	for ; k < len(old) && old[k].sentence < a.Head; k++ {
	}
	y.asides = append(y.asides, old[:k]...)
	heard := int32(0)
	for s := a.Head; s < a.Tail; s++ {
		x := t.Sentences[s]
		hint := false
		for i := x.First; i < x.Last; i++ {
			if t.Tokens[i].Set.Has(lexicon.Limit) {
				hint = true
				if r := invented(t, i); t.InQuote[i] < 0 && !r.Empty() && heard <= r.First {
					heard = r.Last
					y.asides = append(y.asides, aside{s, r, true})
				}
			}
		}
		if hint {
			if r := limited(t, x); !r.Empty() {
				y.asides = append(y.asides, aside{s, r, false})
			}
		}
	}
	for ; k < len(old) && old[k].sentence < a.Tail-a.Shift; k++ {
	}
	for _, x := range old[k:] {
		y.asides = append(y.asides, aside{x.sentence + a.Shift, x.at.Moved(tokens), x.invented})
	}
}
