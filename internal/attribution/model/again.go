package model

import (
	"slices"
	"sort"

	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// A Memory is what the model read and saw in one text, for the next that comes of an
// edit of it.
type Memory struct {
	frames  []Frame
	hint    []uint32
	role    []Role
	triples []Triple // one for each cue
}

// Triples gives the attributions.
func (y *Memory) Triples() []Triple {
	out := make([]Triple, 0, len(y.triples))
	for _, t := range y.triples {
		if t.stands() {
			out = append(out, t)
		}
	}
	return out
}

// Again finds what Find does. A sentence that reads as in old, as s says, and in which
// the frames found the same has the same cues; and a cue in the midst of such has the
// same source and content.
func Again(t *tag.Text, frames []Frame, old *Memory, s *segment.Splice) Memory {
	if model == nil {
		return Memory{}
	}
	x := spare.Swap(nil)
	if x == nil {
		x = new(Text)
	}
	x.prepare(t, frames)
	y := Memory{frames: frames, hint: x.hint, role: x.role}
	cues, changed := model.cuesAgain(x, old, s)
	x.Mark(cues)
	y.triples = model.argumentsAgain(x, old, s, cues, changed)
	x.Text, x.frames, x.hint, x.role = nil, nil, nil, nil
	spare.Store(x)
	return y
}

// cuesAgain gives the cues of x and, for each sentence, how many of those before it have
// changed in any way that bears on a source or content.
func (m *Model) cuesAgain(x *Text, old *Memory, s *segment.Splice) (cues []segment.Range, changed []int32) {
	cues = make([]segment.Range, 0, len(old.triples)+8)
	changed = make([]int32, len(x.Sentences)+1)
	var r room
	for k := range x.Sentences {
		v, was := x.Sentences[k], s.Sentences.Was(int32(k))
		var before []Triple
		by := v.First // how many tokens further on it is
		hints, roles := false, false
		if was >= 0 {
			if by = 0; int32(k) >= s.Sentences.Tail {
				by = s.Tokens.Shift
			}
			before = old.cuesIn(v.First-by, v.Last-by)
			hints = slices.Equal(x.hint[v.First:v.Last], old.hint[v.First-by:v.Last-by])
			roles = slices.Equal(x.role[v.First:v.Last], old.role[v.First-by:v.Last-by])
		}
		changed[k+1] = changed[k]
		if hints {
			for _, t := range before {
				cues = append(cues, t.Cue.Moved(by))
			}
			if !roles {
				changed[k+1]++
			}
			continue
		}
		changed[k+1]++
		x.see(int32(k), int32(k)+1)
		cues = m.cues(x, v, &r, cues)
	}
	return cues, changed
}

// cuesIn gives the triples whose cues stand in the tokens [first, last).
func (y *Memory) cuesIn(first, last int32) []Triple {
	k := sort.Search(len(y.triples), func(i int) bool { return y.triples[i].Cue.First >= first })
	n := k
	for n < len(y.triples) && y.triples[n].Cue.First < last {
		n++
	}
	return y.triples[k:n]
}

// beside is how many sentences around a window are looked at: it ends where the next
// one says, and features reach over its edge by two words.
const beside = 3

// argumentsAgain gives the source and content of each cue.
func (m *Model) argumentsAgain(x *Text, old *Memory, s *segment.Splice, cues []segment.Range, changed []int32) []Triple {
	out := make([]Triple, 0, len(cues))
	ranges := make([]segment.Range, 0, len(cues)*2)
	var r room
	n := int32(len(x.Sentences))
	for _, c := range cues {
		first, last := x.window(c)
		lo, hi := first-beside, last+beside
		if s.Sentences.Intact(lo, hi) && changed[max(lo, 0)] == changed[min(hi, n)] {
			by := int32(0)
			if first >= s.Sentences.Tail {
				by = s.Tokens.Shift
			}
			before := old.cuesIn(c.First-by, c.First-by+1)
			if frame := x.frameOf(c); len(before) == 1 && before[0].Cue.Moved(by) == c && same(x.frames, frame, old.frames, before[0].Frame, s) {
				t := Triple{Cue: c, Frame: frame, Source: before[0].Source.Moved(by)}
				from := len(ranges)
				for _, w := range before[0].Content {
					ranges = append(ranges, w.Moved(by))
				}
				t.Content = ranges[from:len(ranges):len(ranges)]
				out = append(out, t)
				continue
			}
		}
		x.see(lo, hi)
		out = append(out, m.arguments(x, c, &r))
	}
	return out
}

// same reports whether frame i of a is frame k of b, moved as s says.
func same(a []Frame, i int32, b []Frame, k int32, s *segment.Splice) bool {
	if i < 0 || k < 0 {
		return i == k
	}
	f, g := &a[i], &b[k]
	moved := func(r, was segment.Range) bool {
		return r.Empty() == was.Empty() && (r.Empty() || s.Tokens.Moved(was.First) == r.First && s.Tokens.Moved(was.Last-1) == r.Last-1)
	}
	if f.Class != g.Class || f.Confidence != g.Confidence || !moved(f.Source, g.Source) || !moved(f.Cue, g.Cue) || len(f.Content) != len(g.Content) {
		return false
	}
	for n := range f.Content {
		if !moved(f.Content[n], g.Content[n]) {
			return false
		}
	}
	return true
}
