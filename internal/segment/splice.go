package segment

import (
	"sort"

	"whosaid/internal/document"
)

// A Part says which blocks, sentences, tokens or other things of a text stand as they
// stood in an earlier one: those before Head in their places, and those from Tail on
// Shift places further on.
type Part struct{ Head, Tail, Shift int32 }

// Was gives the earlier place of thing i, or -1 if it is new.
func (p Part) Was(i int32) int32 {
	switch {
	case i < p.Head:
		return i
	case i >= p.Tail:
		return i - p.Shift
	}
	return -1
}

// Moved gives the place now of what stood at i; what has gone is taken for what stands in its stead.
func (p Part) Moved(i int32) int32 {
	if i < p.Head {
		return i
	}
	return i + p.Shift
}

// Intact reports whether the things [first, last) stand together as they did; they may
// reach past both ends of the text.
func (p Part) Intact(first, last int32) bool {
	return last <= p.Head || first >= p.Tail || p.Head == p.Tail && p.Shift == 0
}

// A Splice says what of a text stands as it stood in an earlier one. Whole blocks do:
// words, kinds, sentences and quotations.
type Splice struct {
	Blocks, Sentences, Tokens, Quotations Part
}

// Again cuts up d, which comes of an edit of the text that old was cut from, with the
// same result as Split; what the edit has not touched is taken over. old may be nil.
func Again(d *document.Document, old *Text) (*Text, Splice) {
	n := int32(len(d.Blocks))
	t := &Text{Doc: d, Tokens: make([]Token, 0, len(d.Text)/4+8), starts: make([]int32, 0, n+1)}
	if old == nil {
		old = &Text{Doc: &document.Document{}, starts: []int32{0}}
	}
	shift := n - int32(len(old.Doc.Blocks))
	head, tail := t.common(old)
	first := old.reopened(head)
	t.keep(old, 0, first, 0)
	last := first
	for ; last < n && !(last > tail && t.settled(old, last, last-shift, tail)); last++ {
		t.cut(last)
	}
	if last < n {
		t.keep(old, last-shift, n-shift, shift)
	}
	t.starts = append(t.starts, int32(len(t.Tokens)))
	t.Quotations = t.marked
	t.turns(t.labels)
	t.places()
	return t, t.compare(old, head, tail, first, last, shift)
}

// cut cuts up block b, which comes after those that have been.
func (t *Text) cut(b int32) {
	first := int32(len(t.Tokens))
	t.starts = append(t.starts, first)
	t.tokenise(t.Doc.Words(int(b)))
	words := first
	if l, ok := t.label(first, b); ok {
		t.labels = t.answered(t.labels, l)
		words = l.at.First // a mark before the label is around the whole transcript
	}
	t.quotations(words, b)
	t.sentences(first, b)
}

// common gives how many blocks at the start of t read as in old, and from which one on
// all do.
func (t *Text) common(old *Text) (head, tail int32) {
	a, b := t.Doc.Blocks, old.Doc.Blocks
	same := func(x, y document.Block, shift int32) bool {
		return x.Kind == y.Kind && x.Span.Start == y.Span.Start+shift && x.Span.End == y.Span.End+shift && x.Span.Of(t.Doc.Text) == y.Span.Of(old.Doc.Text)
	}
	n := min(len(a), len(b))
	k := 0
	for k < n && same(a[k], b[k], 0) {
		k++
	}
	longer := int32(len(t.Doc.Text) - len(old.Doc.Text))
	m := 0
	for m < n-k && same(a[len(a)-1-m], b[len(b)-1-m], longer) {
		m++
	}
	return int32(k), int32(len(a) - m)
}

// reopened gives the block from which on t is to be cut up again where block b has
// changed: one that looks at how b opens, and before which no quotation runs on.
func (t *Text) reopened(b int32) int32 {
	for b = max(0, b-1); b > 0 && !t.closed(b); b-- {
	}
	return b
}

// closed reports whether no quotation of the blocks before b may go on in b or after
// it: see quotations and resume.
func (t *Text) closed(b int32) bool {
	k := firstIn(t.marked, b)
	return k == 0 || !t.marked[k-1].Open || t.marked[k-1].Block < b-3
}

// firstIn gives the first of list that is in block b or a later one.
func firstIn(list []Quotation, b int32) int32 {
	return int32(sort.Search(len(list), func(k int) bool { return list[k].Block >= b }))
}

// settled reports whether all from block b on will be cut up as it was in old from
// block was on. What reads alike begins with block tail, and some of it is done.
func (t *Text) settled(old *Text, b, was, tail int32) bool {
	return len(t.Tokens) > int(t.starts[tail]) && t.closed(b) && old.closed(was) && t.Doc.Begun(int(b)) && old.Doc.Begun(int(was))
}

// keep takes over the blocks [first, last) of old, which come so many further on now.
func (t *Text) keep(old *Text, first, last, shift int32) {
	if first >= last {
		return
	}
	from, to := old.starts[first], old.starts[last]
	tokens := int32(len(t.Tokens)) - from
	bytes := t.Doc.Blocks[first+shift].Span.Start - old.Doc.Blocks[first].Span.Start
	for _, s := range old.starts[first:last] {
		t.starts = append(t.starts, s+tokens)
	}
	at := len(t.Tokens)
	t.Tokens = append(t.Tokens, old.Tokens[from:to]...)
	if bytes != 0 {
		kept := t.Tokens[at:]
		for i := range kept {
			kept[i].Start += bytes
			kept[i].End += bytes
		}
	}
	for _, x := range old.Sentences[old.sentenceFrom(from):old.sentenceFrom(to)] {
		t.Sentences = append(t.Sentences, Sentence{x.First + tokens, x.Last + tokens, x.Block + shift})
	}
	marked := firstIn(old.marked, first)
	before := int32(len(t.marked)) - marked
	for _, q := range old.marked[marked:firstIn(old.marked, last)] {
		q.First += tokens
		q.Last += tokens
		q.Block += shift
		if q.Parent >= 0 {
			q.Parent += before
		}
		t.marked = append(t.marked, q)
	}
	for _, l := range old.labels {
		if l.block >= first && l.block < last {
			l.block += shift
			l.at = l.at.Moved(tokens)
			l.turn = l.turn.Moved(tokens)
			t.labels = append(t.labels, l)
		}
	}
}

// sentenceFrom gives the sentence that starts at token i, or how many there are.
func (t *Text) sentenceFrom(i int32) int32 {
	if int(i) == len(t.Tokens) {
		return int32(len(t.Sentences))
	}
	return t.InSentence[i]
}

// places says of each token in which sentence and quotation it stands.
func (t *Text) places() {
	t.InQuote = make([]int32, len(t.Tokens))
	for i := range t.InQuote {
		t.InQuote[i] = -1
	}
	// Quotations are in order of their first token, so inner ones overwrite outer ones.
	for q, v := range t.Quotations {
		for i := v.First; i < v.Last; i++ {
			t.InQuote[i] = int32(q)
		}
	}
	t.InSentence = make([]int32, len(t.Tokens))
	for s, v := range t.Sentences {
		for i := v.First; i < v.Last; i++ {
			t.InSentence[i] = int32(s)
		}
	}
}

// compare says what of t stands as in old. The blocks before head and those from tail
// on read alike, and those before first and from last on were taken over.
func (t *Text) compare(old *Text, head, tail, first, last, shift int32) Splice {
	if len(t.labels)+len(old.labels) > 0 {
		first, last = 0, int32(len(t.Doc.Blocks)) // whether speakers take turns is known only from the whole
	}
	for first < head && t.alike(first, old, first) {
		first++
	}
	for last > tail && t.alike(last-1, old, last-1-shift) {
		last--
	}
	s := Splice{
		Blocks:     Part{Shift: shift},
		Tokens:     Part{Shift: int32(len(t.Tokens) - len(old.Tokens))},
		Sentences:  Part{Shift: int32(len(t.Sentences) - len(old.Sentences))},
		Quotations: Part{Shift: int32(len(t.Quotations) - len(old.Quotations))},
	}
	t.Bound(&s, first, last)
	return s
}

// Anew is the splice that nothing stands by: t comes of no earlier text.
func Anew(t *Text) *Splice {
	s := &Splice{
		Blocks:     Part{Shift: int32(len(t.Doc.Blocks))},
		Tokens:     Part{Shift: int32(len(t.Tokens))},
		Sentences:  Part{Shift: int32(len(t.Sentences))},
		Quotations: Part{Shift: int32(len(t.Quotations))},
	}
	t.Bound(s, 0, int32(len(t.Doc.Blocks)))
	return s
}

// alike reports whether block b of t, which reads as block was of old does, is cut up
// in the same way.
func (t *Text) alike(b int32, old *Text, was int32) bool {
	first, before := t.starts[b], old.starts[was]
	n := t.starts[b+1] - first
	if n != old.starts[was+1]-before {
		return false
	}
	bytes := t.Doc.Blocks[b].Span.Start - old.Doc.Blocks[was].Span.Start
	for k := range n {
		x, y := &t.Tokens[first+k], &old.Tokens[before+k]
		if x.Kind != y.Kind || x.Shape != y.Shape || x.Start != y.Start+bytes || x.End != y.End+bytes || t.opens(first+k) != old.opens(before+k) {
			return false
		}
	}
	q, p := firstIn(t.Quotations, b), firstIn(old.Quotations, was)
	i, end := q, firstIn(t.Quotations, b+1)
	if end-i != firstIn(old.Quotations, was+1)-p {
		return false
	}
	for ; i < end; i++ {
		x, y := t.Quotations[i], old.Quotations[i-q+p]
		y.First += first - before
		y.Last += first - before
		y.Block = b
		if !y.Label.Empty() {
			y.Label = y.Label.Moved(first - before)
		}
		if y.Parent >= 0 {
			y.Parent += q - p
		}
		if x != y {
			return false
		}
	}
	return true
}

// opens reports whether a sentence starts at token i.
func (t *Text) opens(i int32) bool { return t.Sentences[t.InSentence[i]].First == i }

// Bound makes s hold for the blocks before head and from tail on.
func (t *Text) Bound(s *Splice, head, tail int32) {
	from, to := t.starts[head], t.starts[tail]
	s.Blocks.Head, s.Blocks.Tail = head, tail
	s.Tokens.Head, s.Tokens.Tail = from, to
	s.Sentences.Head, s.Sentences.Tail = t.sentenceFrom(from), t.sentenceFrom(to)
	s.Quotations.Head, s.Quotations.Tail = firstIn(t.Quotations, head), firstIn(t.Quotations, tail)
}

// Around gives the sentences [first, last) that s does not hold for, or of which so many
// tokens further on it does not.
func (t *Text) Around(s *Splice, reach int32) (first, last int32) {
	n := int32(len(t.Tokens))
	if n == 0 {
		return 0, 0
	}
	first = t.InSentence[max(0, min(s.Tokens.Head-reach, n-1))]
	last = t.InSentence[max(0, min(s.Tokens.Tail+reach, n)-1)] + 1
	return first, last
}

// TokenOf gives the first token of sentence s, or how many tokens there are.
func (t *Text) TokenOf(s int32) int32 {
	if int(s) == len(t.Sentences) {
		return int32(len(t.Tokens))
	}
	return t.Sentences[s].First
}

// Wider is s less the blocks that stand so few tokens from what it does not hold for.
func (t *Text) Wider(s *Splice, reach int32) Splice {
	w := *s
	if first, last := t.Around(s, reach); first < last {
		t.Bound(&w, min(s.Blocks.Head, t.Sentences[first].Block), max(s.Blocks.Tail, t.Sentences[last-1].Block+1))
	}
	return w
}
