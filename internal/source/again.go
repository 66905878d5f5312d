package source

import (
	"sort"

	"whosaid/internal/attribution"
	"whosaid/internal/house"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// A Memory is what Assemble made of one text, for the next that comes of an edit of it.
type Memory struct {
	Cast

	limits   []limit
	invented []invention
	nameless []bool // per phrase: it is known to name nobody
}

// vicinity is how many tokens beside a block bear on what is found in it, and more.
const vicinity = 12

// Again says who stands behind the attributions of t, as Assemble does. What single
// sentences and phrases tell is taken over where t is as it was in old, as s says; who
// is who is gathered anew.
func Again(t *tag.Text, atts []attribution.Attribution, marks house.Marks, old *Memory, s *segment.Splice) *Memory {
	near := t.Wider(s, vicinity)
	y := &Memory{nameless: make([]bool, len(t.Phrases))}
	y.limit(t, old, &near)
	y.invent(t, old, &near)
	copy(y.nameless[:t.PhraseFrom(near.Tokens.Head)], old.nameless)
	if tail := t.PhraseFrom(near.Tokens.Tail); tail < len(t.Phrases) {
		copy(y.nameless[tail:], old.nameless[len(old.nameless)-len(t.Phrases)+tail:])
	}
	c := &castor{t: t, atts: atts, house: marks, roster: call(t, y.nameless), at: make([]mention, len(atts)), heads: map[int32]int32{}, unnamed: map[string][]int32{}, covered: make([]bool, len(t.Tokens))}
	for _, x := range y.invented {
		c.cast.Invented = append(c.cast.Invented, x.at)
	}
	c.assemble(y.limits)
	y.Cast = c.cast
	return y
}

func (y *Memory) limit(t *tag.Text, old *Memory, near *segment.Splice) {
	a := near.Sentences
	from := func(s int32) int {
		return sort.Search(len(old.limits), func(i int) bool { return old.limits[i].sentence >= s })
	}
	y.limits = append(y.limits, old.limits[:from(a.Head)]...)
	for s := a.Head; s < a.Tail; s++ {
		if l, ok := limited(t, s); ok {
			y.limits = append(y.limits, l)
		}
	}
	for _, l := range old.limits[from(a.Tail-a.Shift):] {
		y.limits = append(y.limits, limit{l.sentence + a.Shift, l.at.Moved(near.Tokens.Shift)})
	}
}

func (y *Memory) invent(t *tag.Text, old *Memory, near *segment.Splice) {
	a := near.Tokens
	from := func(i int32) int {
		return sort.Search(len(old.invented), func(k int) bool { return old.invented[k].by >= i })
	}
	y.invented = inventions(t, a.Head, a.Tail, append(y.invented, old.invented[:from(a.Head)]...))
	for _, x := range old.invented[from(a.Tail-a.Shift):] {
		y.invented = append(y.invented, invention{x.by + a.Shift, x.at.Moved(a.Shift)})
	}
}
