// Package model finds attributions with two linear sequence models: one finds
// cues, the other, given a cue, its source and content. It takes a tagged text
// and what the hand-written frames made of it, and gives triples with a score
// each. What a cue means, and which attributions to trust, is not its business.
//
// Both models know three acts at a token, for each kind of span: it starts
// here, it goes on here, it stopped before here. A feature has a weight for
// each act, one byte; the best sequence is found exactly (Viterbi).
package model

import (
	_ "embed"
	"sync/atomic"

	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

//go:embed weights.bin
var packed string

var model = Load(packed)

// Find gives the attributions of t, as the embedded model sees them. frames are
// what the hand-written frames found.
func Find(t *tag.Text, frames []Frame) []Triple {
	y := Again(t, frames, new(Memory), segment.Anew(t.Text))
	return y.Triples()
}

// spare is the room of one text for the next: it is more than all else that a text takes.
var spare atomic.Pointer[Text]

// Acts of the cue model, and of the argument model.
const (
	startCue = iota
	stayCue
	stopCue
	CueActs
)
const (
	startSource = iota
	staySource
	stopSource
	startContent
	stayContent
	stopContent
	ArgumentActs
)

// A table holds the weights of features in rows, by the first bits of a
// feature's hash. A row packs four weights, each lane bits wide, and in its top
// byte another part of the hash, which tells a feature from others of the same
// row; 0 there is an empty row. So one addition counts four weights. What does not
// count is masked, since a branch that cannot be foretold costs more than all the
// rest. For more than four acts, more packs the others.
type table struct {
	shift uint32
	rows  []uint64
	more  []uint32
}

const lane = 14 // wide enough for the sum of all weights of a token

// pack adds weight v of act k to row r.
func (t *table) pack(r, k int, v int8) {
	if k < 4 {
		t.rows[r] += uint64(int64(v)<<(k*lane)) & (1<<56 - 1)
		t.rows[r] &= 1<<56 - 1
		return
	}
	t.more[r] += uint32(int32(v) << ((k - 4) * lane))
}

// unpack gives the first of the lanes of x, and the rest.
func unpack(x uint64) (int32, uint64) {
	v := int64(x<<(64-lane)) >> (64 - lane)
	return int32(v), (x - uint64(v)) >> lane
}

// counts is all ones if row x is that of the feature h, else 0.
func counts(x uint64, h uint32) uint64 {
	return uint64((int64(uint32(x>>56)^(h&255|1)) - 1) >> 63)
}

// A Model holds the weights of both models.
type Model struct {
	cue, argument table
	bias          int32 // added to what starts a cue
}

// Load gives the model that data holds. It lays the rows out, which is done in a
// millisecond and saves half the download: of a row only what is not zero is kept.
//
// The file: the bias; then for each model the logarithm of the number of rows, a
// bit for each row that is taken, and for those in turn the byte that tells it,
// a byte that says which weights there are, and the weights.
func Load(data string) *Model {
	if data == "" { // before the first training
		return nil
	}
	m := &Model{bias: int32(int8(data[0]))}
	m.cue, data = layOut(data[1:], CueActs)
	m.argument, _ = layOut(data, ArgumentActs)
	return m
}

func layOut(data string, acts int) (t table, rest string) {
	bits := uint32(data[0])
	taken := data[1:]
	t = table{shift: 32 - bits, rows: make([]uint64, 1<<bits)}
	if acts > 4 {
		t.more = make([]uint32, 1<<bits)
	}
	n := 0
	for r := range t.rows {
		if taken[r>>3]>>(r&7)&1 != 0 {
			n++
		}
	}
	tell := taken[len(t.rows)/8:]
	which := tell[n:]
	weights := which[n:]
	k, w := 0, 0
	for r := range t.rows {
		if taken[r>>3]>>(r&7)&1 == 0 {
			continue
		}
		for j := range acts {
			if which[k]>>j&1 != 0 {
				t.pack(r, j, int8(weights[w]))
				w++
			}
		}
		t.rows[r] |= uint64(tell[k]) << 56
		k++
	}
	return t, weights[w:]
}

// Slot says in which of 1<<bits rows the feature h stands, and the byte that tells it there.
func Slot(h, bits uint32) (row int, tell byte) { return int(h >> (32 - bits)), byte(h) | 1 }

// A Triple is an attribution found.
type Triple struct {
	Source, Cue segment.Range
	Content     []segment.Range
	Frame       int32 // the frame that has the same cue, or -1
}

// WithBias gives the model with another bias.
func (m *Model) WithBias(b int32) *Model {
	c := *m
	c.bias = b
	return &c
}

// Cues gives the cues of x, and marks them in it.
func (m *Model) Cues(x *Text) (cues []segment.Range) {
	var r room
	for _, s := range x.Sentences {
		cues = m.cues(x, s, &r, cues)
	}
	x.Mark(cues)
	return cues
}

// cues appends the cues of sentence s, which is ready.
func (m *Model) cues(x *Text, s segment.Sentence, r *room, cues []segment.Range) []segment.Range {
	var f [CueFeatures]uint32
	n := int(s.Last - s.First)
	from := r.back[:0]
	out, in := int32(0), int32(-1<<29)
	for i := s.First; i < s.Last; i++ {
		if in < out-hopeless && x.opensNoCue(i) {
			from = append(from, [2]uint8{})
			in = -1 << 29
			continue
		}
		x.early(&f, i, s.First, s.Last)
		sum := m.cue.sum(f[:earlyFeatures])
		if start, _ := unpack(sum); in < out-hopeless && start < unlikely {
			from = append(from, [2]uint8{})
			in = -1 << 29
			continue
		}
		x.late(&f, i, s.First, s.Last)
		sum += m.cue.sum(f[earlyFeatures:])
		var v [CueActs]int32
		for k := range v {
			v[k], sum = unpack(sum)
		}
		v[startCue] += m.bias
		var b [2]uint8
		o, c := out, out+v[startCue]
		if t := in + v[stopCue]; t > o {
			o, b[0] = t, 1
		}
		if t := in + v[stayCue]; t >= c {
			c, b[1] = t, 1
		}
		from = append(from, b)
		out, in = o, c
	}
	r.back = from
	state := uint8(0)
	if in > out {
		state = 1
	}
	first := len(cues)
	end := int32(-1)
	for k := n - 1; k >= 0; k-- {
		i := s.First + int32(k)
		prev := from[k][state]
		if state == 1 {
			if end < 0 {
				end = i + 1
			}
			if prev == 0 {
				cues = append(cues, segment.Range{First: i, Last: end})
				end = -1
			}
		}
		state = prev
	}
	for a, b := first, len(cues)-1; a < b; a, b = a+1, b-1 {
		cues[a], cues[b] = cues[b], cues[a]
	}
	return cues
}

// sum adds the weights of features f, of the first four acts.
func (t *table) sum(f []uint32) (sum uint64) {
	for _, h := range f {
		x := t.rows[h>>t.shift]
		sum += x & counts(x, h)
	}
	return sum
}

// unlikely is what the first features may say against a cue and leave it possible.
const unlikely = -32

// hopeless is how far behind a cue may be and still be worth going on with.
const hopeless = 120

// opensNoCue reports whether token i is of a kind that hardly ever starts a cue:
// names, pronouns, numbers, articles, commas and stops.
func (x *Text) opensNoCue(i int32) bool {
	switch x.POS[i] {
	case tag.NNP, tag.NNPS, tag.CD, tag.PRP, tag.PRPS, tag.POSS, tag.DT, tag.EX, tag.CC:
		return true
	case tag.X:
		w := &x.chunks[x.tokens[i].chunk]
		return w.sym == symComma || w.sym == symStop || w.sym == symOpen || w.sym == symClose
	}
	return false
}

// Mark tells x where the cues are.
func (x *Text) Mark(cues []segment.Range) {
	clear(x.cueAt)
	for n, c := range cues {
		for i := c.First; i < c.Last; i++ {
			x.cueAt[i] = int32(n + 1)
		}
	}
}

// States of the argument model. A source may come once.
const (
	Out0     = iota // no source yet
	Content0        // content, no source yet
	InSource
	Out1 // after the source
	Content1
	States
)

// An Edge is a step from one state to the next; Acts are what it does, up to two, -1 for none.
type Edge struct {
	From, To uint8
	Acts     [2]int8
}

// Edges are the steps of the argument model.
var Edges = [...]Edge{
	{Out0, Out0, [2]int8{-1, -1}},
	{Out0, Content0, [2]int8{startContent, -1}},
	{Out0, InSource, [2]int8{startSource, -1}},
	{Content0, Content0, [2]int8{stayContent, -1}},
	{Content0, Out0, [2]int8{stopContent, -1}},
	{Content0, InSource, [2]int8{stopContent, startSource}},
	{InSource, InSource, [2]int8{staySource, -1}},
	{InSource, Out1, [2]int8{stopSource, -1}},
	{InSource, Content1, [2]int8{stopSource, startContent}},
	{Out1, Out1, [2]int8{-1, -1}},
	{Out1, Content1, [2]int8{startContent, -1}},
	{Content1, Content1, [2]int8{stayContent, -1}},
	{Content1, Out1, [2]int8{stopContent, -1}},
}

// CueEdges are the steps of the cue model, whose states are 0, outside, and 1.
var CueEdges = [...]Edge{
	{0, 0, [2]int8{-1, -1}},
	{0, 1, [2]int8{startCue, -1}},
	{1, 1, [2]int8{stayCue, -1}},
	{1, 0, [2]int8{stopCue, -1}},
}

// Window gives the tokens in which the source and content of a cue are looked
// for: its sentence, and those before and after that a quotation joins to it.
func (x *Text) Window(cue segment.Range) (first, last int32) {
	lo, hi := x.window(cue)
	return x.Sentences[lo].First, x.Sentences[hi-1].Last
}

// window gives the sentences [first, last) of the window.
func (x *Text) window(cue segment.Range) (first, last int32) {
	s := x.InSentence[cue.First]
	lo, hi := s, s
	quoted := func(i int32) bool { return x.InQuote[i] >= 0 }
	for lo > 0 && s-lo < 6 {
		here, prev := x.Sentences[lo], x.Sentences[lo-1]
		if !quoted(prev.Last-1) || here.First-prev.First > 200 {
			break
		}
		if prev.Block != here.Block && !x.Quotations[x.InQuote[prev.Last-1]].Open {
			break
		}
		lo--
	}
	for int(hi)+1 < len(x.Sentences) && hi-s < 8 {
		here, next := x.Sentences[hi], x.Sentences[hi+1]
		if !quoted(next.First) || next.Last-x.Sentences[s].Last > 300 || hi > s && !quoted(here.Last-1) {
			break
		}
		if next.Block > here.Block+1 {
			break
		}
		hi++
	}
	return lo, hi + 1
}

// Walk calls visit with the features of each token of [first, last), in no
// order, given the cue.
func (x *Text) Walk(cue segment.Range, first, last int32, visit func(i int32, f *[ArgumentFeatures]uint32)) {
	v := x.look(cue)
	var f [ArgumentFeatures]uint32
	t := trail{lastCue: x.cueAt[cue.First]}
	at := x.tokens[cue.First].chunk
	for i := cue.Last - 1; i >= first; i-- {
		if k := x.tokens[i].chunk; k < at && i < cue.First {
			if at < x.tokens[cue.First].chunk {
				x.pass(&t, at)
			}
			at = k
		}
		x.Argument(&f, &v, &t, i)
		visit(i, &f)
	}
	t = trail{lastCue: x.cueAt[cue.First]}
	own := x.tokens[cue.Last-1].chunk
	at = own
	for i := cue.Last; i < last; i++ {
		if k := x.tokens[i].chunk; k > at {
			if at > own {
				x.pass(&t, at)
			}
			at = k
		}
		x.Argument(&f, &v, &t, i)
		visit(i, &f)
	}
}

// Find gives the attributions of x, all of which is ready.
func (m *Model) Find(x *Text) []Triple {
	cues := m.Cues(x)
	out := make([]Triple, 0, len(cues))
	var r room
	for _, c := range cues {
		t := m.arguments(x, c, &r)
		if t.stands() {
			out = append(out, t)
		}
	}
	return out
}

// stands reports whether t is an attribution, and more than a cue.
func (t *Triple) stands() bool { return len(t.Content) > 0 || t.Frame >= 0 }

// A room is what one cue after another is worked out in.
type room struct {
	acts [][8]int32 // by act; the last ones are never done
	from [][8]uint8 // by state
	back [][2]uint8 // of a cue, by state
}

// arguments finds the source and content of the cue c.
func (m *Model) arguments(x *Text, c segment.Range, room *room) Triple {
	first, last := x.Window(c)
	n := int(last - first)
	for len(room.acts) < n {
		room.acts = append(room.acts, [8]int32{})
		room.from = append(room.from, [8]uint8{})
	}
	acts, from := room.acts[:n], room.from[:n]
	clear(acts)
	clear(from)
	x.Walk(c, first, last, func(i int32, f *[ArgumentFeatures]uint32) {
		low, high := uint64(0), uint32(0)
		for _, h := range f {
			r := h >> m.argument.shift
			x := m.argument.rows[r]
			mask := counts(x, h)
			low += x & mask
			high += m.argument.more[r] & uint32(mask)
		}
		v := &acts[i-first]
		v[0], low = unpack(low)
		v[1], low = unpack(low)
		v[2], low = unpack(low)
		v[3], _ = unpack(low)
		rest := uint64(high)
		v[4], rest = unpack(rest)
		v[5], _ = unpack(rest)
	})
	const never = -1 << 29
	best := [8]int32{0, never, never, never, never, never, never, never}
	for k := range n {
		a, cue := &acts[k], c.Contains(first+int32(k))
		next := [8]int32{never, never, never, never, never, never, never, never}
		for e := range Edges {
			g := &Edges[e]
			s := best[g.From&7] + a[g.Acts[0]&7] + a[g.Acts[1]&7] // -1, no act, is the last
			if s > next[g.To&7] && (!cue || g.To == Out0 || g.To == Out1) {
				next[g.To&7] = s
				from[k][g.To&7] = g.From
			}
		}
		best = next
	}
	state := uint8(0)
	for s := range best {
		if best[s] > best[state] {
			state = uint8(s)
		}
	}
	t := Triple{Cue: c, Frame: x.frameOf(c)}
	before := func(s uint8) bool { return s == Content0 || s == Content1 }
	end := int32(-1)
	for k := n - 1; k >= 0; k-- {
		i := first + int32(k)
		prev := from[k][state]
		switch {
		case state == InSource:
			if end < 0 {
				end = i + 1
			}
			if prev != InSource {
				t.Source = segment.Range{First: i, Last: end}
				end = -1
			}
		case before(state):
			if end < 0 {
				end = i + 1
			}
			if !before(prev) {
				t.Content = append(t.Content, segment.Range{First: i, Last: end})
				end = -1
			}
		}
		state = prev
	}
	for a, b := 0, len(t.Content)-1; a < b; a, b = a+1, b-1 {
		t.Content[a], t.Content[b] = t.Content[b], t.Content[a]
	}
	return t
}

// frameOf gives the frame that has cue c, or -1.
func (x *Text) frameOf(c segment.Range) int32 {
	for i := c.First; i < c.Last; i++ {
		if x.frameAt[i] >= 0 {
			return x.frameAt[i]
		}
	}
	return -1
}
