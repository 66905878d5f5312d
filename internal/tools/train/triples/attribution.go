package triples

import (
	"bytes"
	"cmp"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"

	"github.com/andybalholm/brotli"

	"whosaid/internal/attribution"
	"whosaid/internal/attribution/model"
	"whosaid/internal/segment"
	"whosaid/internal/text"
)

// A book numbers features by their hashes.
type book struct {
	keys  []uint32
	ids   []int32
	count []int32
	list  []uint32 // hash of feature i
}

func newBook(bits int) *book {
	return &book{keys: make([]uint32, 1<<bits), ids: make([]int32, 1<<bits)}
}

// number gives the number of feature h; -1 if it is new and add is false.
func (b *book) number(h uint32, add bool) int32 {
	mask := uint32(len(b.keys) - 1)
	for i := h * 0x9E3779B1 & mask; ; i = (i + 1) & mask {
		switch {
		case b.ids[i] == 0:
			if !add {
				return -1
			}
			b.keys[i] = h
			b.list = append(b.list, h)
			b.count = append(b.count, 0)
			b.ids[i] = int32(len(b.list))
			return b.ids[i] - 1
		case b.keys[i] == h:
			return b.ids[i] - 1
		}
	}
}

// An example is an article ready to learn from, as one person annotated it.
type example struct {
	gold
	x     *model.Text
	cues  []segment.Range
	marks []attributionMark
}

type attributionMark struct {
	cue, source segment.Range
	content     []segment.Range
}

// tokens gives the tokens that s touches.
func tokens(t *segment.Text, s text.Span) segment.Range {
	i, _ := slices.BinarySearchFunc(t.Tokens, s.Start, func(a segment.Token, at int32) int { return cmp.Compare(a.End-1, at) })
	j := i
	for j < len(t.Tokens) && t.Tokens[j].Start < s.End {
		j++
	}
	return segment.Range{First: int32(i), Last: int32(j)}
}

func prepare(articles [][]gold) []example {
	var out []example
	for _, list := range articles {
		frames := attribution.Frames(list[0].text)
		for _, g := range list {
			e := example{gold: g, x: model.Prepare(g.text, frames)}
			for _, t := range g.triples {
				if len(t.cue) == 0 {
					continue
				}
				m := attributionMark{cue: tokens(g.text.Text, t.cue[0])}
				if m.cue.Empty() {
					continue
				}
				if len(t.source) > 0 {
					m.source = tokens(g.text.Text, t.source[0])
				}
				for _, c := range t.content {
					m.content = append(m.content, tokens(g.text.Text, c))
				}
				e.cues = append(e.cues, m.cue)
				e.marks = append(e.marks, m)
			}
			out = append(out, e)
		}
	}
	return out
}

// cueData makes the sequences of the cue model, sentence by sentence.
func cueData(data []example, rare int32) ([]*sequence, *book) {
	b := newBook(25)
	var out []*sequence
	for k := range data {
		e := &data[k]
		in := make([]bool, len(e.text.Tokens))
		for _, c := range e.cues {
			for i := c.First; i < c.Last; i++ {
				in[i] = true
			}
		}
		for _, s := range e.text.Sentences {
			n := int(s.Last - s.First)
			q := &sequence{states: make([]uint8, n), free: make([]bool, n), features: make([]int32, 0, n*model.CueFeatures)}
			var f [model.CueFeatures]uint32
			for i := s.First; i < s.Last; i++ {
				e.x.Cue(&f, i, s.First, s.Last)
				for _, h := range f {
					id := b.number(h, true)
					b.count[id]++
					q.features = append(q.features, id)
				}
				q.free[i-s.First] = true
				if in[i] {
					q.states[i-s.First] = 1
				}
			}
			out = append(out, q)
		}
	}
	return out, thin(b, out, rare)
}

// argumentData makes those of the argument model, cue by cue.
func argumentData(data []example, rare int32) ([]*sequence, *book) {
	b := newBook(26)
	var out []*sequence
	lost, whole := 0, 0
	for k := range data {
		e := &data[k]
		for _, m := range e.marks {
			first, last := e.x.Window(m.cue)
			n := int(last - first)
			q := &sequence{states: make([]uint8, n), free: make([]bool, n), features: make([]int32, n*model.ArgumentFeatures)}
			for i := range q.free {
				q.free[i] = !m.cue.Contains(first + int32(i))
			}
			for _, c := range m.content {
				for i := c.First; i < c.Last; i++ {
					whole++
					if i >= first && i < last {
						q.states[i-first] = model.Content0
					} else {
						lost++
					}
				}
			}
			for i := max(first, m.source.First); i < min(last, m.source.Last); i++ {
				q.states[i-first] = model.InSource
			}
			after := false
			for i := range q.states {
				if !q.free[i] {
					q.states[i] = model.Out0
				}
				if q.states[i] == model.InSource {
					if i > 0 && after && q.states[i-1] != model.InSource {
						q.states[i] = model.Out1 // the cue cuts the source: its first part is it
						continue
					}
					after = true
				} else if after {
					q.states[i] += model.Out1 - model.Out0
				}
			}
			e.x.Walk(m.cue, first, last, func(i int32, f *[model.ArgumentFeatures]uint32) {
				at := int(i-first) * model.ArgumentFeatures
				for j, h := range f {
					id := b.number(h, true)
					b.count[id]++
					q.features[at+j] = id
				}
			})
			out = append(out, q)
		}
	}
	fmt.Printf("content outside the windows: %d of %d tokens\n", lost, whole)
	return out, thin(b, out, rare)
}

// thin drops the features seen less than rare times, and numbers the rest anew.
func thin(b *book, data []*sequence, rare int32) *book {
	to := make([]int32, len(b.list))
	kept := &book{}
	for i, n := range b.count {
		to[i] = -1
		if n >= rare {
			to[i] = int32(len(kept.list))
			kept.list = append(kept.list, b.list[i])
			kept.count = append(kept.count, n)
		}
	}
	for _, q := range data {
		for i, f := range q.features {
			q.features[i] = to[f]
		}
	}
	return kept
}

// prune says which features to keep, so that no two want one row of 1<<bits:
// the top of them by weight.
func (c *crf) prune(b *book, bits uint32, top int) {
	type heavy struct {
		id   int32
		mass float64
	}
	all := make([]heavy, len(b.list))
	for i := range b.list {
		all[i].id = int32(i)
		for j := range c.acts {
			all[i].mass += math.Abs(c.mean(i*c.acts + j))
		}
		all[i].mass *= math.Sqrt(float64(b.count[i]))
	}
	slices.SortFunc(all, func(a, b heavy) int { return cmp.Or(cmp.Compare(b.mass, a.mass), cmp.Compare(a.id, b.id)) })
	taken := make([]bool, 1<<bits)
	c.open = make([]bool, len(b.list))
	n := 0
	for _, h := range all {
		row, _ := model.Slot(b.list[h.id], bits)
		if n == top || h.mass == 0 {
			break
		}
		if !taken[row] {
			taken[row] = true
			c.open[h.id] = true
			n++
		}
	}
	for i := range c.w {
		if !c.open[i/c.acts] {
			c.w[i] = 0
		}
		c.g2[i], c.drift[i] = 0, 0
	}
	c.time = 0
}

// rows writes the weights, one byte each.
func (c *crf) rows(b *book, bits uint32, scale float64) []byte {
	width := c.acts + 1
	out := make([]byte, width<<bits)
	for i, h := range b.list {
		if c.open != nil && !c.open[i] {
			continue
		}
		row, tell := model.Slot(h, bits)
		r := out[row*width : (row+1)*width]
		some := false
		for j := range c.acts {
			q := math.Round(c.mean(i*c.acts+j) * scale)
			r[j+1] = byte(int8(min(max(q, -127), 127)))
			some = some || q != 0
		}
		if some {
			r[0] = tell
		}
	}
	return out
}

func newCRF(b *book, edges []model.Edge, states, acts, width int) *crf {
	n := len(b.list) * acts
	return &crf{edges: edges, states: states, acts: acts, width: width, w: make([]float32, n), drift: make([]float64, n), g2: make([]float32, n), rate: 0.15, decay: 0}
}

// A plan is how to train.
type plan struct {
	cueBits, argumentBits uint32
	cueTop, argumentTop   int
	rounds, again         int
	scale                 float64
	rare                  int32
	drop                  uint32
}

func (p plan) train(data []example) []byte {
	cs, cb := cueData(data, p.rare)
	cm := newCRF(cb, model.CueEdges[:], 2, model.CueActs, model.CueFeatures)
	p.fit("cue", cm, cs, cb, p.cueBits, p.cueTop)
	for k := range data {
		data[k].x.Mark(data[k].cues)
	}
	as, ab := argumentData(data, p.rare)
	am := newCRF(ab, model.Edges[:], model.States, model.ArgumentActs, model.ArgumentFeatures)
	p.fit("argument", am, as, ab, p.argumentBits, p.argumentTop)
	out := []byte{byte(p.cueBits), byte(p.argumentBits), 0}
	out = append(out, cm.rows(cb, p.cueBits, p.scale)...)
	return append(out, am.rows(ab, p.argumentBits, p.scale)...)
}

func (p plan) fit(name string, c *crf, data []*sequence, b *book, bits uint32, top int) {
	fmt.Printf("%s: %d sequences, %d features\n", name, len(data), len(b.list))
	say := func(r int, loss float64) { fmt.Printf("  round %d: loss %.0f\n", r, loss) }
	c.drop = p.drop
	c.train(data, p.rounds, say)
	c.prune(b, bits, top)
	if p.again > 0 {
		c.drop = p.drop / 2
		c.train(data, p.again, say)
	}
}

// bare scores the model by itself.
func bare(m *model.Model, data []example) *tally {
	s := new(tally)
	for k := range data {
		e := &data[k]
		var found []triple
		for _, t := range m.Find(e.x) {
			if len(t.Content) == 0 {
				continue
			}
			f := triple{cue: []text.Span{e.text.At(t.Cue)}}
			if !t.Source.Empty() {
				f.source = []text.Span{e.text.At(t.Source)}
			}
			for _, c := range t.Content {
				f.content = append(f.content, e.text.At(c))
			}
			found = append(found, f)
		}
		s.add(&e.gold, found)
	}
	return s
}

func Train(data, out string) error {
	dev, err := readGold(filepath.Join(data, "dev"), false)
	if err != nil {
		return err
	}
	if os.Getenv("DIAG") != "" {
		diagnose(prepare(dev))
		return nil
	}
	train, err := readGold(filepath.Join(data, "train"), true)
	if err != nil {
		return err
	}
	p := plan{cueBits: 15, argumentBits: 15, cueTop: 12500, argumentTop: 12000, rounds: 5, again: 4, scale: 24, rare: 3, drop: 100}
	file := p.train(prepare(train))
	if err := os.WriteFile(out, file, 0o644); err != nil {
		return err
	}
	fmt.Printf("%s: %d bytes, %d brotli\n", out, len(file), compressed(file))
	m := model.Load(string(file))
	ready := prepare(dev)
	for _, b := range []int32{0, 10, 20, 30, 40} {
		fmt.Println("bias", b, bare(m.WithBias(b), ready).brief())
	}
	fmt.Println(bare(m.WithBias(20), ready))
	return nil
}

// compressed is the size of data as the page fetches it.
func compressed(data []byte) int {
	var b bytes.Buffer
	w := brotli.NewWriterLevel(&b, 11)
	w.Write(data)
	w.Close()
	return b.Len()
}
