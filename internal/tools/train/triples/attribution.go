// Package triples trains the attribution model: it takes annotated articles and
// writes the weights that internal/attribution/model embeds. MODEL.md there says
// what was tried.
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
	counts    []uint8 // by hash; features that share a place share a count
	keys      []uint32
	ids       []int32
	list      []uint32 // hash of feature i
	sequences []*sequence
}

func newBook() *book {
	return &book{counts: make([]uint8, 1<<25), keys: make([]uint32, 1<<21), ids: make([]int32, 1<<21)}
}

func (b *book) count(h uint32) {
	if c := &b.counts[h>>7]; *c < rare {
		*c++
	}
}

// number gives the number of feature h; -1 if it is rare.
func (b *book) number(h uint32) int32 {
	if b.counts[h>>7] < rare {
		return -1
	}
	mask := uint32(len(b.keys) - 1)
	for i := h >> 11; ; i = (i + 1) & mask {
		switch {
		case b.ids[i] == 0:
			b.keys[i] = h
			b.list = append(b.list, h)
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
func cueData(data []example) *book {
	b := newBook()
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
				for _, h := range f {
					q.features = append(q.features, b.number(h))
				}
				q.free[i-s.First] = true
				if in[i] {
					q.states[i-s.First] = 1
				}
			}
			b.sequences = append(b.sequences, q)
		}
	}
	return b
}

// argumentData makes those of the argument model, cue by cue.
func argumentData(data []example) *book {
	b := newBook()
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
					if i >= first && i < last {
						q.states[i-first] = model.Content0
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
					q.features[at+j] = b.number(h)
				}
			})
			b.sequences = append(b.sequences, q)
		}
	}
	return b
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

// How to train: what MODEL.md's table of alternatives came to.
const (
	rare       = 4 // features seen less often are left out
	rowBits    = 15
	keptCue    = 18000 // weights
	keptRest   = 27000
	firstRound = 6
	lastRound  = 5
	scale      = 12  // of a weight, to one byte
	startBias  = 18  // for cues: what one person marks another leaves out, so more recall is better
	parts      = 3   // see foresee
	dropped    = 100 // of 256 features, at each token and step
)

// Train learns from the articles in data/train, writes the model to out, and
// scores it, without the frames' word on anything, on those in data/dev.
func Train(data, out string) error {
	articles, err := gold.Read(filepath.Join(data, "train"), true)
	if err != nil {
		return err
	}
	learn := prepare(articles)
	cues := cueData(learn)
	cues.foresee(learn)
	rest := argumentData(learn)
	fmt.Printf("%d articles, %d sentences, %d attributions; %d and %d features\n", len(articles), len(cues.sequences), len(rest.sequences), len(cues.list), len(rest.list))
	tables := slices.Concat(
		cues.fit(newCRF(cues, model.CueEdges[:], 2, model.CueActs, model.CueFeatures), keptCue),
		rest.fit(newCRF(rest, model.Edges[:], model.States, model.ArgumentActs, model.ArgumentFeatures), keptRest))

	articles, err = gold.Read(filepath.Join(data, "dev"), false)
	if err != nil {
		return err
	}
	dev := prepare(articles)
	file := slices.Concat([]byte{startBias}, tables)
	if err := os.WriteFile(out, file, 0o644); err != nil {
		return err
	}
	fmt.Printf("%s: %d bytes, %d brotli\n", out, len(file), compressed(file))
	m := model.Load(string(file))
	for _, b := range []int32{0, 6, 12, 18} {
		fmt.Printf("dev, bias %2d: %s\n", b, bare(m.WithBias(b), dev).Brief())
	}
	fmt.Println(bare(m, dev))
	return nil
}

// foresee marks in each article, besides the right cues, the wrong ones that the
// cue model will see: those that one which has not read the article finds.
func (b *book) foresee(data []example) {
	part := make([]int, len(data))
	for k := 1; k < len(data); k++ {
		part[k] = part[k-1]
		if data[k].Name != data[k-1].Name { // several people's versions of an article go together
			part[k] = (part[k] + 1) % parts
		}
	}
	for p := range parts {
		var rest []*sequence
		at := 0
		for k := range data {
			n := len(data[k].Text.Sentences)
			if part[k] != p {
				rest = append(rest, b.sequences[at:at+n]...)
			}
			at += n
		}
		c := newCRF(b, model.CueEdges[:], 2, model.CueActs, model.CueFeatures)
		c.drop = dropped
		c.train(rest, 3, 1)
		c.prune(b, 20, len(c.w))
		none := []byte{3, 0} // no rows of the other model
		m := model.Load(string(slices.Concat([]byte{startBias}, c.rows(b, 20, scale), none)))
		for k := range data {
			if part[k] != p {
				continue
			}
			e := &data[k]
			right := make([]bool, len(e.Text.Tokens))
			for _, c := range e.cues {
				for i := c.First; i < c.Last; i++ {
					right[i] = true
				}
			}
			seen := slices.Clone(e.cues)
			found := m.Cues(e.x)
			for _, c := range found {
				if !slices.Contains(right[c.First:c.Last], true) {
					seen = append(seen, c)
				}
			}
			e.x.Mark(seen)
		}
	}
}

// fit learns all weights, keeps the best, and learns those again.
func (b *book) fit(c *crf, kept int) []byte {
	c.drop = dropped
	c.train(b.sequences, firstRound, 1)
	again := newCRF(b, c.edges, c.states, c.acts, c.width)
	again.drop = dropped
	again.train(b.sequences, firstRound, 2)
	c.average(again)
	c.prune(b, rowBits, kept)
	c.drop, c.rate = dropped/2, c.rate/3
	c.train(b.sequences, lastRound, 3)
	return c.rows(b, rowBits, scale)
}

// bare scores the model by itself, without the frames' word on anything.
func bare(m *model.Model, data []example) *gold.Tally {
	s := new(gold.Tally)
	for k := range data {
		e := &data[k]
		var found []gold.Triple
		for _, t := range m.Find(e.x) {
			if len(t.Content) > 0 {
				found = append(found, e.spans(t))
			}
		}
		s.Add(&e.Article, found)
	}
	return s
}

func (e *example) spans(t model.Triple) gold.Triple {
	f := gold.Triple{Cue: []text.Span{e.Text.At(t.Cue)}}
	if !t.Source.Empty() {
		f.Source = []text.Span{e.Text.At(t.Source)}
	}
	for _, c := range t.Content {
		f.Content = append(f.Content, e.Text.At(c))
	}
	return f
}

// compressed is the size of data as the page fetches it.
func compressed(data []byte) int {
	var b bytes.Buffer
	w := brotli.NewWriterLevel(&b, 11)
	w.Write(data)
	w.Close()
	return b.Len()
}
