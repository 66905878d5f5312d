package attribution

import (
	"sort"

	"whosaid/internal/attribution/model"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// A Memory is what Find made of one text, for the next that comes of an edit of it.
type Memory struct {
	Found
	framed []Attribution // what the frames found in sentences, by themselves
	owner  []int32       // per quotation: which of framed it is the content of, or -1
	seen   model.Memory
	used   []bool // per token: part of a cue
}

// vicinity is how many tokens beside a block bear on what is found in it, and more.
const vicinity = 12

// Again reads t, with the same result as Find. What comes of single sentences, which is
// nearly all of the work, is taken over where t is as it was in old, as s says; what
// gathers and compares is done anew.
func Again(t *tag.Text, old *Memory, s *segment.Splice) *Memory {
	y := new(Memory)
	f := newFinder(t)
	f.again(old, s)
	y.framed, y.owner = append([]Attribution(nil), f.out...), append([]int32(nil), f.owner...)
	f.beyond()
	y.seen = model.Again(t, f.evidence(), &old.seen, s)
	f.merge(f.unlabelled(y.seen.Triples()))
	f.carry()
	f.back()
	f.adjacent()
	f.turns()
	f.lists()
	f.nest()
	y.used = f.used
	y.Found = Found{Agentless: f.agentless(old, s), Orphans: f.orphans(), Scare: f.scare()}
	f.refine()
	y.Attributions = f.out
	return y
}

// again finds the attributions of all sentences that the hand-written frames know, with
// help from old.
func (f *finder) again(old *Memory, s *segment.Splice) {
	near := f.t.Wider(s, vicinity)
	q, a := &near.Quotations, &near.Sentences
	head := sort.Search(len(old.framed), func(i int) bool { return old.framed[i].Sentence >= a.Head })
	f.out = append(f.out, old.framed[:head]...)
	for i := range f.out {
		f.use(f.out[i].Cue)
	}
	copy(f.owner[:q.Head], old.owner)
	f.sentences(a.Head, a.Tail)
	tail := sort.Search(len(old.framed), func(i int) bool { return old.framed[i].Sentence >= a.Tail-a.Shift })
	by := int32(len(f.out) - tail)
	f.out = moved(f.out, old.framed[tail:], s)
	for _, x := range f.out[int(by)+tail:] {
		f.use(x.Cue)
	}
	for i, n := range old.owner[q.Tail-q.Shift:] {
		if n >= 0 {
			n += by
		}
		f.owner[int(q.Tail)+i] = n
	}
}

// moved appends list to out, with all its places so many further on.
func moved(out, list []Attribution, s *segment.Splice) []Attribution {
	n := 0
	for i := range list {
		n += len(list[i].Content)
	}
	content, by := make([]segment.Range, 0, n), s.Tokens.Shift
	for _, a := range list {
		a.Source, a.Cue = a.Source.Moved(by), a.Cue.Moved(by)
		first := len(content)
		for _, r := range a.Content {
			content = append(content, r.Moved(by))
		}
		a.Content = content[first:len(content):len(content)]
		a.Sentence += s.Sentences.Shift
		out = append(out, a)
	}
	return out
}

// Compare says which of list are as they were in old, the text being as s says: their
// places, their words of source and cue, and how sure they are. What stands in the
// content of what does not count.
func Compare(list, old []Attribution, s *segment.Splice) segment.Part {
	n, k := min(len(list), len(old)), 0
	for k < n && alike(&list[k], &old[k], s) {
		k++
	}
	m := 0
	for m < n-k && alike(&list[len(list)-1-m], &old[len(old)-1-m], s) {
		m++
	}
	return segment.Part{Head: int32(k), Tail: int32(len(list) - m), Shift: int32(len(list) - len(old))}
}

func alike(a, b *Attribution, s *segment.Splice) bool {
	stands := func(r, was segment.Range) bool {
		return r == (segment.Range{}) && was == r || !r.Empty() && s.Tokens.Intact(r.First, r.Last) && s.Tokens.Was(r.First) == was.First && s.Tokens.Was(r.Last-1) == was.Last-1
	}
	if a.Quotation != b.Quotation || a.Class != b.Class || a.Confidence != b.Confidence || a.Negated != b.Negated || len(a.Content) != len(b.Content) || !stands(a.Source, b.Source) || !stands(a.Cue, b.Cue) {
		return false
	}
	for i, r := range a.Content {
		if s.Tokens.Moved(b.Content[i].First) != r.First || s.Tokens.Moved(b.Content[i].Last-1) != r.Last-1 {
			return false
		}
	}
	return true
}

// sentences finds what the frames know in sentences [first, last).
func (f *finder) sentences(first, last int32) {
	for s := first; s < last; s++ {
		f.sentence(s)
	}
}

// beyond gives quotations whose speaker stands in no cue near by to those whom the
// frames have found.
func (f *finder) beyond() {
	f.undersigned()
	f.carry()
	f.adjacent()
}

// use marks a cue as taken.
func (f *finder) use(cue segment.Range) {
	for i := cue.First; i < cue.Last; i++ {
		f.used[i] = true
	}
}
