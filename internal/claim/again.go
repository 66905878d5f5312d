package claim

import (
	"slices"
	"sort"

	"whosaid/internal/attribution"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// A Memory is what Find made of one text, for the next that comes of an edit of it.
type Memory struct {
	Claims []Claim

	atts     []attribution.Attribution
	said     []int32
	cue, who []bool
	polls    []int32  // the sentences that name a poll
	opening  int32    // the last sentence that opens the story
	lead     []string // the nouns that open it
}

// vicinity is how many tokens beside a block bear on its claims, and more.
const vicinity = 12

// Again gives the claims of t, as Find does. Those of blocks that read as in old, as s
// says, and of which the same is attributed to the same, are taken over.
func Again(t *tag.Text, atts []attribution.Attribution, old *Memory, s *segment.Splice) *Memory {
	y := &Memory{atts: atts, said: cover(t, atts)}
	f := finder{Text: t, atts: atts, said: y.said, polled: -pollReach - 1}
	y.cue, y.who = mentions(t, atts)
	f.cue, f.who = y.cue, y.who
	f.lead, f.opening = lead(t)
	y.opening = f.opening
	for _, i := range f.lead {
		y.lead = append(y.lead, t.Word(i))
	}
	k := keeper{t: t, y: y, old: old, near: t.Wider(s, vicinity), atts: attribution.Compare(atts, old.atts, s)}
	told := slices.Equal(y.lead, old.lead) && s.Sentences.Moved(old.opening) == y.opening
	y.Claims = make([]Claim, 0, len(old.Claims)+8)
	for n := int32(0); int(n) < len(t.Sentences); {
		next := n + 1
		for int(next) < len(t.Sentences) && t.Sentences[next].Block == t.Sentences[n].Block {
			next++
		}
		if !t.Kind(n).Body() {
			n = next
			continue
		}
		if was := k.near.Sentences.Was(n); was >= 0 && (told || n > y.opening && was > old.opening) && k.stands(n, next) && k.polled(was, n, f.polled) {
			k.keep(n, was, next-n, &f)
			n = next
			continue
		}
		for ; n < next; n++ {
			f.look(n)
			y.Claims = f.settle(y.Claims)
			if f.polled == n {
				y.polls = append(y.polls, n)
			}
		}
	}
	return y
}

// A keeper takes claims over.
type keeper struct {
	t      *tag.Text
	y, old *Memory
	near   segment.Splice
	atts   segment.Part
}

// stands reports whether the same words of sentences [first, last) are attributed, to the same.
func (k *keeper) stands(first, last int32) bool {
	from, to, by := k.t.TokenOf(first), k.t.TokenOf(last), int32(0)
	if first >= k.near.Sentences.Tail {
		by = k.near.Tokens.Shift
	}
	for i := from; i < to; i++ {
		a := k.y.said[i]
		if a >= 0 {
			if a = k.atts.Was(a); a < 0 {
				return false
			}
		}
		if a != k.old.said[i-by] {
			return false
		}
	}
	return slices.Equal(k.y.cue[from:to], k.old.cue[from-by:to-by]) && slices.Equal(k.y.who[from:to], k.old.who[from-by:to-by])
}

// polled reports whether a poll was named as long before sentence was as one is before
// sentence n now, at last, or too long to count.
func (k *keeper) polled(was, n, last int32) bool {
	then := int32(-pollReach - 1)
	if i := sort.Search(len(k.old.polls), func(i int) bool { return k.old.polls[i] >= was }); i > 0 {
		then = k.old.polls[i-1]
	}
	a, b := n-last, was-then
	return a == b || a > pollReach && b > pollReach
}

// keep takes over the claims of so many sentences from n on, which was at was.
func (k *keeper) keep(n, was, sentences int32, f *finder) {
	by := int32(0)
	if n >= k.near.Sentences.Tail {
		by = k.near.Tokens.Shift
	}
	c := k.old.Claims
	for i := sort.Search(len(c), func(i int) bool { return c[i].Sentence >= was }); i < len(c) && c[i].Sentence < was+sentences; i++ {
		x := c[i]
		x.At, x.Sentence = x.At.Moved(by), x.Sentence+n-was
		if x.Attribution >= 0 {
			x.Attribution = k.atts.Moved(x.Attribution)
		}
		k.y.Claims = append(k.y.Claims, x)
	}
	p := k.old.polls
	for i := sort.Search(len(p), func(i int) bool { return p[i] >= was }); i < len(p) && p[i] < was+sentences; i++ {
		f.polled = p[i] + n - was
		k.y.polls = append(k.y.polls, f.polled)
	}
}
