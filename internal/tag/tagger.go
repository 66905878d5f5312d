package tag

import (
	"sort"

	"whosaid/internal/segment"
)

// Tag tags t and finds its phrases.
func Tag(t *segment.Text) *Text { return Again(t, &Text{Text: new(segment.Text)}, segment.Anew(t)) }

// reach is how many tokens beside a sentence bear on it, and more.
const reach = 4

// Again tags t, with the same result as Tag. What is as it was in old, as s says, is
// taken over, and what turns out to have changed with its neighbours s does not hold
// for any more.
func Again(t *segment.Text, old *Text, s *segment.Splice) *Text {
	out := &Text{Text: t, POS: make([]POS, len(t.Tokens)), InPhrase: make([]int32, len(t.Tokens)), Phrases: make([]Phrase, 0, len(t.Tokens)/3+4)}
	first, last := t.Around(s, reach)
	from, to, shift := t.TokenOf(first), t.TokenOf(last), s.Tokens.Shift
	copy(out.POS[:from], old.POS)
	copy(out.POS[to:], old.POS[to-shift:])
	todo := t.Sentences[first:last]
	embedded.Tag(t, todo, out.POS)
	out.repair(todo)

	head, tail := old.PhraseFrom(from), old.PhraseFrom(to-shift)
	copy(out.InPhrase[:from], old.InPhrase)
	out.Phrases = append(out.Phrases, old.Phrases[:head]...)
	for i := from; i < to; i++ {
		out.InPhrase[i] = -1
	}
	out.phrases(todo)
	by := int32(len(out.Phrases) - tail)
	for _, p := range old.Phrases[tail:] {
		p.First += shift
		p.Last += shift
		p.Head += shift
		out.Phrases = append(out.Phrases, p)
	}
	for i, p := range old.InPhrase[to-shift:] {
		if p >= 0 {
			p += by
		}
		out.InPhrase[int(to)+i] = p
	}
	out.narrow(old, s, first, last)
	return out
}

// PhraseFrom gives the first phrase that starts at token i or later.
func (t *Text) PhraseFrom(i int32) int {
	return sort.Search(len(t.Phrases), func(k int) bool { return t.Phrases[k].First >= i })
}

// narrow takes from s what has been tagged otherwise than in old, of the sentences
// [first, last), which have been tagged anew.
func (t *Text) narrow(old *Text, s *segment.Splice, first, last int32) {
	head, tail := s.Blocks.Head, s.Blocks.Tail
	for ; first < s.Sentences.Head; first++ {
		if !t.alike(old, t.Sentences[first], 0) {
			head = t.Sentences[first].Block
			break
		}
	}
	for ; last > s.Sentences.Tail; last-- {
		if !t.alike(old, t.Sentences[last-1], s.Tokens.Shift) {
			tail = t.Sentences[last-1].Block + 1
			break
		}
	}
	if head < s.Blocks.Head || tail > s.Blocks.Tail {
		t.Bound(s, head, tail)
	}
}

// alike reports whether sentence x was tagged in the same way in old, so many tokens before.
func (t *Text) alike(old *Text, x segment.Sentence, shift int32) bool {
	for i := x.First; i < x.Last; i++ {
		p, in := t.Phrase(i)
		q, was := old.Phrase(i - shift)
		if was {
			q.First += shift
			q.Last += shift
			q.Head += shift
		}
		if t.POS[i] != old.POS[i-shift] || in != was || p != q {
			return false
		}
	}
	return true
}
