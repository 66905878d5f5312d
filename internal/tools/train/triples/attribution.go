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
	"whosaid/internal/tools/gold"
)

// A book numbers the features that are worth it, in the order first seen. It is
// used twice over the same data: once to count, roughly, and once to number.
type book struct {
	rare   uint8
	counts []uint8 // by hash; features that share a place share a count
	keys   []uint32
	ids    []int32
	list   []uint32 // hash of feature i
	kind   []uint8  // its place among the features of a token
}

func newBook(rare uint8) *book {
	return &book{rare: rare, counts: make([]uint8, 1<<25), keys: make([]uint32, 1<<21), ids: make([]int32, 1<<21)}
}

func (b *book) count(h uint32) {
	if c := &b.counts[h>>7]; *c < b.rare {
		*c++
	}
}

// number gives the number of feature h; -1 if it is rare.
func (b *book) number(h uint32, kind int) int32 {
	if b.counts[h>>7] < b.rare {
		return -1
	}
	mask := uint32(len(b.keys) - 1)
	for i := h >> 11; ; i = (i + 1) & mask {
		switch {
		case b.ids[i] == 0:
			b.keys[i] = h
			b.list = append(b.list, h)
			b.kind = append(b.kind, uint8(kind))
			b.ids[i] = int32(len(b.list))
			return b.ids[i] - 1
		case b.keys[i] == h:
			return b.ids[i] - 1
		}
	}
}

// An example is an article ready to learn from, as one person annotated it.
type example struct {
	gold.Article
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

func prepare(articles [][]gold.Article) []example {
	var out []example
	for _, list := range articles {
		frames := attribution.Frames(list[0].Text)
		for _, g := range list {
			e := example{Article: g, x: model.Prepare(g.Text, frames)}
			for _, t := range g.Triples {
				if len(t.Cue) == 0 {
					continue
				}
				m := attributionMark{cue: tokens(g.Text.Text, t.Cue[0])}
				if m.cue.Empty() {
					continue
				}
				if len(t.Source) > 0 {
					m.source = tokens(g.Text.Text, t.Source[0])
				}
				for _, c := range t.Content {
					m.content = append(m.content, tokens(g.Text.Text, c))
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
func cueData(data []example, rare uint8) ([]*sequence, *book) {
	b := newBook(rare)
	for k := range data {
		e := &data[k]
		var f [model.CueFeatures]uint32
		for _, s := range e.Text.Sentences {
			for i := s.First; i < s.Last; i++ {
				e.x.Cue(&f, i, s.First, s.Last)
				for _, h := range f {
					b.count(h)
				}
			}
		}
	}
	var out []*sequence
	for k := range data {
		e := &data[k]
		in := make([]bool, len(e.Text.Tokens))
		for _, c := range e.cues {
			for i := c.First; i < c.Last; i++ {
				in[i] = true
			}
		}
		for _, s := range e.Text.Sentences {
			n := int(s.Last - s.First)
			q := &sequence{states: make([]uint8, n), free: make([]bool, n), features: make([]int32, 0, n*model.CueFeatures)}
			var f [model.CueFeatures]uint32
			for i := s.First; i < s.Last; i++ {
				e.x.Cue(&f, i, s.First, s.Last)
				for j, h := range f {
					q.features = append(q.features, b.number(h, j))
				}
				q.free[i-s.First] = true
				if in[i] {
					q.states[i-s.First] = 1
				}
			}
			out = append(out, q)
		}
	}
	return out, b
}

// argumentData makes those of the argument model, cue by cue.
func argumentData(data []example, rare uint8) ([]*sequence, *book) {
	b := newBook(rare)
	for k := range data {
		e := &data[k]
		for _, m := range e.marks {
			first, last := e.x.Window(m.cue)
			e.x.Walk(m.cue, first, last, func(_ int32, f *[model.ArgumentFeatures]uint32) {
				for _, h := range f {
					b.count(h)
				}
			})
		}
	}
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
					q.features[at+j] = b.number(h, j)
				}
			})
			out = append(out, q)
		}
	}
	fmt.Printf("content outside the windows: %d of %d tokens\n", lost, whole)
	return out, b
}

// prune says which weights to keep: the top of them by what their loss would
// cost, judged by weight and gradients (LeCun, Denker and Solla, NIPS 1989), so
// that no two features want one of 1<<bits rows.
func (c *crf) prune(b *book, bits uint32, top int) {
	type heavy struct {
		at   int32
		cost float64
	}
	all := make([]heavy, 0, len(c.w))
	costs := make([]float64, len(b.list))
	for i := range c.w {
		v := c.mean(i)
		x := v * v * float64(c.g2[i])
		costs[i/c.acts] += x
		if x > 0 {
			all = append(all, heavy{int32(i), x})
		}
	}
	owner := make([]int32, 1<<bits)
	for i := range owner {
		owner[i] = -1
	}
	for i, h := range b.list {
		row, _ := model.Slot(h, bits)
		if o := owner[row]; o < 0 || costs[i] > costs[o] {
			owner[row] = int32(i)
		}
	}
	slices.SortFunc(all, func(a, b heavy) int { return cmp.Or(cmp.Compare(b.cost, a.cost), cmp.Compare(a.at, b.at)) })
	c.open = make([]bool, len(c.w))
	for _, h := range all {
		if top == 0 {
			break
		}
		f := h.at / int32(c.acts)
		if row, _ := model.Slot(b.list[f], bits); owner[row] == f {
			c.open[h.at] = true
			top--
		}
	}
	for i := range c.w {
		c.w[i] = float32(c.mean(i))
		if !c.open[i] {
			c.w[i] = 0
		}
		c.g2[i], c.drift[i] = 0, 0
	}
	c.time = 0
}

// rows writes the weights as model.Load reads them.
func (c *crf) rows(b *book, bits uint32, scale float64) []byte {
	owner := make([]int32, 1<<bits)
	for i, h := range b.list {
		row, _ := model.Slot(h, bits)
		for j := range c.acts {
			if c.byteOf(i*c.acts+j, scale) != 0 {
				owner[row] = int32(i) + 1
			}
		}
	}
	taken := make([]byte, len(owner)/8)
	var tells, which, weights []byte
	for r, o := range owner {
		if o == 0 {
			continue
		}
		taken[r>>3] |= 1 << (r & 7)
		_, tell := model.Slot(b.list[o-1], bits)
		tells = append(tells, tell)
		mask := byte(0)
		for j := range c.acts {
			if v := c.byteOf(int(o-1)*c.acts+j, scale); v != 0 {
				mask |= 1 << j
				weights = append(weights, byte(v))
			}
		}
		which = append(which, mask)
	}
	return slices.Concat([]byte{byte(bits)}, taken, tells, which, weights)
}

// byteOf is weight i in one byte.
func (c *crf) byteOf(i int, scale float64) int8 {
	if c.open != nil && !c.open[i] {
		return 0
	}
	return int8(min(max(math.Round(c.mean(i)*scale), -127), 127))
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
	rare                  uint8
	drop                  uint32
	bias, accept          int8
	tempt                 float64 // bias of the cue models that make the false cues
}

func (p plan) train(data []example) []byte {
	cs, cb := cueData(data, p.rare)
	if p.tempt > 0 {
		p.temptation(data, cs, cb)
	} else {
		for k := range data {
			data[k].x.Mark(data[k].cues)
		}
	}
	cm := newCRF(cb, model.CueEdges[:], 2, model.CueActs, model.CueFeatures)
	p.fit("cue", cm, cs, cb, p.cueBits, p.cueTop)
	as, ab := argumentData(data, p.rare)
	am := newCRF(ab, model.Edges[:], model.States, model.ArgumentActs, model.ArgumentFeatures)
	p.fit("argument", am, as, ab, p.argumentBits, p.argumentTop)
	out := []byte{byte(p.bias), byte(p.accept)}
	out = append(out, cm.rows(cb, p.cueBits, p.scale)...)
	return append(out, am.rows(ab, p.argumentBits, p.scale)...)
}

// temptation adds to data the false cues that a model which has not seen the
// article finds in it, with neither source nor content, so that the argument
// model learns to turn them down; and marks what cues such a model sees.
func (p plan) temptation(data []example, sequences []*sequence, b *book) {
	const folds = 3
	fold := make([]int, len(data))
	n := 0
	for k := range data {
		if k > 0 && data[k].Name != data[k-1].Name {
			n++
		}
		fold[k] = n % folds
	}
	wrong, right, missed := 0, 0, 0
	for part := range folds {
		var rest []*sequence
		at := 0
		for k := range data {
			n := len(data[k].Text.Sentences)
			if fold[k] != part {
				rest = append(rest, sequences[at:at+n]...)
			}
			at += n
		}
		c := newCRF(b, model.CueEdges[:], 2, model.CueActs, model.CueFeatures)
		c.drop = p.drop
		c.train(rest, 3, nil)
		c.prune(b, 20, 1<<30)
		file := append([]byte{0, 0}, c.rows(b, 20, p.scale)...)
		file = append(file, 3, 0)
		m := model.Load(string(file)).WithBias(int32(p.tempt * p.scale))
		for k := range data {
			if fold[k] != part {
				continue
			}
			e := &data[k]
			found, _ := m.Cues(e.x)
			gold := make([]bool, len(e.Text.Tokens))
			hit := make([]bool, len(e.Text.Tokens))
			for _, c := range e.cues {
				for i := c.First; i < c.Last; i++ {
					gold[i] = true
				}
			}
			seen := slices.Clone(e.cues)
		next:
			for _, c := range found {
				touched := false
				for i := c.First; i < c.Last; i++ {
					touched = touched || gold[i]
					hit[i] = true
				}
				if touched {
					right++
					continue next
				}
				wrong++
				e.marks = append(e.marks, attributionMark{cue: c})
				seen = append(seen, c)
			}
			for _, c := range e.cues {
				if !slices.Contains(hit[c.First:c.Last], true) {
					missed++
				}
			}
			e.x.Mark(seen)
		}
	}
	fmt.Printf("cues by models that had not seen the article: %d right, %d wrong, %d missed\n", right, wrong, missed)
}

func (p plan) fit(name string, c *crf, data []*sequence, b *book, bits uint32, top int) {
	fmt.Printf("%s: %d sequences, %d features\n", name, len(data), len(b.list))
	say := func(r int, loss float64) { fmt.Printf("  round %d: loss %.0f\n", r, loss) }
	c.drop = p.drop
	c.train(data, p.rounds, say)
	c.prune(b, bits, top)
	if p.again > 0 {
		c.drop, c.rate = p.drop/2, c.rate/3
		c.train(data, p.again, say)
	}
}

// bare scores the model by itself.
func bare(m *model.Model, data []example) *gold.Tally {
	s := new(gold.Tally)
	for k := range data {
		e := &data[k]
		var found []gold.Triple
		for _, t := range m.Find(e.x) {
			if len(t.Content) == 0 {
				continue
			}
			f := gold.Triple{Cue: []text.Span{e.Text.At(t.Cue)}}
			if !t.Source.Empty() {
				f.Source = []text.Span{e.Text.At(t.Source)}
			}
			for _, c := range t.Content {
				f.Content = append(f.Content, e.Text.At(c))
			}
			found = append(found, f)
		}
		s.Add(&e.Article, found)
	}
	return s
}

func Train(data, out string) error {
	dev, err := gold.Read(filepath.Join(data, "dev"), false)
	if err != nil {
		return err
	}
	train, err := gold.Read(filepath.Join(data, "train"), true)
	if err != nil {
		return err
	}
	p := plan{cueBits: 15, argumentBits: 15, cueTop: 12000, argumentTop: 20000, rounds: 5, again: 4, scale: 12, rare: 4, drop: 100, bias: 15}
	if os.Getenv("SIZES") != "" {
		sizes(prepare(train), prepare(dev), p)
		return nil
	}
	file := p.train(prepare(train))
	if err := os.WriteFile(out, file, 0o644); err != nil {
		return err
	}
	fmt.Printf("%s: %d bytes, %d brotli\n", out, len(file), compressed(file))
	m := model.Load(string(file))
	ready := prepare(dev)
	for _, b := range []int32{9, 12, 15, 18, 21} {
		fmt.Println("bias", b, bare(m.WithBias(b), ready).Brief())
	}
	fmt.Println(bare(m, ready))
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
