package main

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"

	"github.com/andybalholm/brotli"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
	"whosaid/internal/tag/feature"
)

// What the file is worth in bytes and scores; found on dev.
const (
	seed       = 1
	firstRound = 6     // passes over all features
	lastRound  = 10    // passes over those kept
	kept       = 60000 // weights kept
	rowBits    = 16
	levels     = 40 // the largest weight, all but the top thousandth
	rare       = 2  // a feature seen less often than this is none
)

// A sentence is what the trainer needs to know of one.
type sentence struct {
	words []feature.Word
	gold  []uint8
	given []bool // the tag needs no model
}

func sentences(articles []article, loud bool) []sentence {
	var out []sentence
	n := 0
	for _, a := range articles {
		for _, s := range a.text.Sentences {
			sent := sentence{words: feature.Sentence(nil, a.text, s.First, s.Last)}
			missing := 0
			for i := s.First; i < s.Last; i++ {
				g := a.gold[i]
				p, ok := tag.Given(a.text, i)
				if ok {
					g = uint8(p)
				}
				if g == unknown {
					missing++
				}
				sent.gold = append(sent.gold, g)
				sent.given = append(sent.given, ok)
			}
			if missing*4 > len(sent.gold) {
				continue
			}
			// CoreNLP takes most words of a headline for names. We learn headlines from
			// sentences of the text proper whose capitals we take away.
			headline := false
			for _, w := range sent.words {
				headline = headline || w.Loud()
			}
			if loud && headline {
				continue
			}
			out = append(out, sent)
			if n++; loud && n%8 == 0 {
				twin := sent
				twin.words = slices.Clone(sent.words)
				feature.Shout(twin.words)
				out = append(out, twin)
			}
		}
	}
	return out
}

// A weight is one number of the perceptron, with its running sum.
type weight struct {
	now   int32
	since int32 // the step at which sum was last true
	sum   int64
	open  bool // may be learned
}

type row [tag.Tags]weight

// A trainer is an averaged perceptron over rows; place gives a feature's row.
type trainer struct {
	rows    []row
	place   func(h uint32) int32 // -1: no row
	settled map[uint32]uint8     // word feature -> tag
	step    int32
}

func (t *trainer) update(h uint32, p uint8, d int32) {
	r := t.place(h)
	if r < 0 {
		return
	}
	w := &t.rows[r][p]
	if !w.open {
		return
	}
	w.sum += int64(w.now) * int64(t.step-w.since)
	w.since = t.step
	w.now += d
}

// train runs over data in an order drawn from the seed.
func (t *trainer) train(data []sentence, rounds int) {
	order := make([]int, len(data))
	for i := range order {
		order[i] = i
	}
	random := rand.New(rand.NewPCG(seed, seed))
	for round := range rounds {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		wrong, all := 0, 0
		for _, n := range order {
			s := &data[n]
			before, beforeThat := uint8(255), uint8(255)
			for k := range s.words {
				g := s.gold[k]
				p := g
				if !s.given[k] {
					p = t.word(s, k, before, beforeThat)
					if g != unknown {
						all++
						if p != g {
							wrong++
						}
					}
				}
				before, beforeThat = p, before
			}
		}
		fmt.Printf("  round %d: %.2f%% right\n", round+1, 100-100*float64(wrong)/float64(all))
	}
	for r := range t.rows {
		for p := range t.rows[r] {
			w := &t.rows[r][p]
			w.sum += int64(w.now) * int64(t.step-w.since)
			w.since = t.step
		}
	}
}

// word tags one word and learns from it.
func (t *trainer) word(s *sentence, k int, before, beforeThat uint8) uint8 {
	if w := &s.words[k]; w.Plain() {
		if p, ok := t.settled[w.Own()]; ok {
			return p
		}
	}
	var f [feature.N]uint32
	feature.At(&f, s.words, k, before, beforeThat)
	var score [tag.Tags]int32
	for _, h := range f {
		if r := t.place(h); r >= 0 {
			row := &t.rows[r]
			for p := range score {
				score[p] += row[p].now
			}
		}
	}
	best := uint8(0)
	for p := range score {
		if score[p] > score[best] {
			best = uint8(p)
		}
	}
	g := s.gold[k]
	if g == unknown {
		return best
	}
	t.step++
	if best != g {
		for _, h := range f {
			t.update(h, g, 1)
			t.update(h, best, -1)
		}
	}
	return best
}

// count gives the features seen often enough, numbered in the order first seen,
// and the frequent words of one tag.
func count(data []sentence) (ids map[uint32]int32, settled map[uint32]uint8) {
	seen := map[uint32]int32{}
	var order []uint32
	tags := map[uint32]*[tag.Tags]int{}
	for i := range data {
		s := &data[i]
		before, beforeThat := uint8(255), uint8(255)
		for k := range s.words {
			if s.gold[k] != unknown && !s.given[k] {
				var f [feature.N]uint32
				feature.At(&f, s.words, k, before, beforeThat)
				for _, h := range f {
					if seen[h]++; seen[h] == rare {
						order = append(order, h)
					}
				}
				if w := &s.words[k]; w.Plain() {
					h := w.Own()
					if tags[h] == nil {
						tags[h] = new([tag.Tags]int)
					}
					tags[h][s.gold[k]]++
				}
			}
			before, beforeThat = s.gold[k], before
		}
	}
	ids = make(map[uint32]int32, len(order))
	for _, h := range order {
		ids[h] = int32(len(ids))
	}
	settled = map[uint32]uint8{}
	for h, c := range tags {
		all, top := 0, 0
		for p, n := range c {
			all += n
			if n > c[top] {
				top = p
			}
		}
		if all >= 40 && c[top]*1000 >= all*997 {
			settled[h] = uint8(top)
		}
	}
	return ids, settled
}

func pos(data, out string) error {
	train, err := read(filepath.Join(data, "train"))
	if err != nil {
		return err
	}
	dev, err := read(filepath.Join(data, "dev"))
	if err != nil {
		return err
	}
	learn := sentences(train, true)
	ids, settled := count(learn)
	fmt.Printf("%d articles, %d sentences, %d features, %d settled words\n", len(train), len(learn), len(ids), len(settled))
	full := &trainer{rows: make([]row, len(ids)), settled: settled, place: func(h uint32) int32 {
		if id, ok := ids[h]; ok {
			return id
		}
		return -1
	}}
	for r := range full.rows {
		for p := range full.rows[r] {
			full.rows[r][p].open = true
		}
	}
	full.train(learn, firstRound)

	// Keep the heaviest weights, in rows by hash, and learn those again.
	type pair struct {
		h   uint32
		p   uint8
		sum int64
	}
	var pairs []pair
	for h, id := range ids {
		for p, w := range full.rows[id] {
			if w.sum != 0 {
				pairs = append(pairs, pair{h, uint8(p), max(w.sum, -w.sum)})
			}
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(b.sum, a.sum), cmp.Compare(a.h, b.h), cmp.Compare(a.p, b.p))
	})
	fmt.Printf("%d weights, %d kept\n", len(pairs), min(kept, len(pairs)))
	small := &trainer{rows: make([]row, 1<<rowBits), settled: settled, place: func(h uint32) int32 { return int32(h >> (32 - rowBits)) }}
	for _, p := range pairs[:min(kept, len(pairs))] {
		small.rows[p.h>>(32-rowBits)][p.p].open = true
	}
	small.train(learn, lastRound)

	file := quantise(small)
	if err := os.WriteFile(out, file, 0o644); err != nil {
		return err
	}
	fmt.Printf("%s: %d bytes, %d brotli\n", out, len(file), brotliSize(file))
	m := tag.Load(string(file))
	fmt.Print("train ")
	score(m, train[:80], false)
	fmt.Print("dev ")
	score(m, dev, true)
	return nil
}

// quantise writes the averages in one byte each.
func quantise(t *trainer) []byte {
	var sizes []int64
	for r := range t.rows {
		for _, w := range t.rows[r] {
			if w.sum != 0 {
				sizes = append(sizes, max(w.sum, -w.sum))
			}
		}
	}
	slices.Sort(sizes)
	top := sizes[len(sizes)*999/1000] // what is larger is cut
	head := binary.LittleEndian.AppendUint16(nil, uint16(len(t.settled)))
	for _, h := range slices.Sorted(maps.Keys(t.settled)) {
		head = append(binary.LittleEndian.AppendUint32(head, h), t.settled[h])
	}
	head = append(head, rowBits)
	var tags, weights []byte
	for r := range t.rows {
		n := len(tags)
		for p, w := range t.rows[r] {
			v := (w.sum*2*levels/top + 1) >> 1
			if v = min(max(v, -127), 127); v != 0 {
				tags = append(tags, byte(p))
				weights = append(weights, byte(int8(v)))
			}
		}
		head = append(head, byte(len(tags)-n))
	}
	return slices.Concat(head, tags, weights)
}

func brotliSize(data []byte) int {
	var n counter
	w := brotli.NewWriterLevel(&n, 11)
	w.Write(data)
	w.Close()
	return int(n)
}

type counter int

func (c *counter) Write(p []byte) (int, error) { *c += counter(len(p)); return len(p), nil }

// score prints how often m agrees with the automatic tags, over words (signs are left out).
func score(m *tag.Model, articles []article, detail bool) {
	type pair struct{ gold, got tag.POS }
	wrong := map[pair]int{}
	all, right, body, bodyRight := 0, 0, 0, 0
	for _, a := range articles {
		got := make([]tag.POS, len(a.gold))
		m.Tag(a.text, got)
		for i, g := range a.gold {
			if k := a.text.Tokens[i].Kind; g == unknown || k == segment.Punct || k == segment.Open || k == segment.Close {
				continue
			}
			ok := got[i] == tag.POS(g)
			inBody := a.text.Kind(a.text.InSentence[i]).Body()
			all++
			if inBody {
				body++
			}
			if ok {
				right++
				if inBody {
					bodyRight++
				}
			} else if inBody {
				wrong[pair{tag.POS(g), got[i]}]++
			}
		}
	}
	fmt.Printf("agreement with CoreNLP, words: %.2f%% of %d; in paragraphs: %.2f%% of %d\n", 100*float64(right)/float64(all), all, 100*float64(bodyRight)/float64(body), body)
	if !detail {
		return
	}
	var pairs []pair
	for p := range wrong {
		pairs = append(pairs, p)
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(wrong[b]-wrong[a], int(a.gold)-int(b.gold), int(a.got)-int(b.got))
	})
	for _, p := range pairs[:min(24, len(pairs))] {
		fmt.Printf("  %4s taken for %-4s %d\n", p.gold, p.got, wrong[p])
	}
}
