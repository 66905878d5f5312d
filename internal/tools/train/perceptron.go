package main

import (
	"fmt"
	"math/rand/v2"

	"whosaid/internal/tag"
	"whosaid/internal/tag/feature"
)

const (
	seed   = 1
	margin = 20 // a right answer that wins by no more than this is learned again
	// fades are the features made of the word's own letters, which a rare word loses
	// now and then, so that the model learns to do without.
	fades = 1<<0 | 1<<1 | 1<<2 | 1<<4 | 1<<9 | 1<<15 | 1<<16
)

// A weight is one number of the perceptron, with its running sum.
type weight struct {
	now   int32
	since int32 // the step at which sum was last true
	sum   int64
	open  bool // may be learned
}

type row [tag.Tags]weight

// A perceptron is an averaged perceptron with a margin. place gives a feature's row.
type perceptron struct {
	rows    []row
	place   func(h uint32) int32 // -1: no row
	settled map[uint32]uint8     // word feature -> tag
	seen    map[uint32]int32     // feature -> how often it is in the data
	step    int32
	random  *rand.Rand
}

// train runs over data in an order drawn from the seed.
func (t *perceptron) train(data []sentence, rounds int) {
	order := make([]int, len(data))
	for i := range order {
		order[i] = i
	}
	t.random = rand.New(rand.NewPCG(seed, seed))
	for round := range rounds {
		t.random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		wrong, all := 0, 0
		for _, n := range order {
			s := &data[n]
			before, beforeThat := uint8(255), uint8(255)
			for k := range s.words {
				p := s.gold[k]
				if !s.given[k] {
					p = t.word(s, k, before, beforeThat)
					if s.gold[k] != unknown {
						all++
						if p != s.gold[k] {
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
			t.rows[r][p].settle(t.step)
		}
	}
}

// settle brings the running sum up to step.
func (w *weight) settle(step int32) {
	w.sum += int64(w.now) * int64(step-w.since)
	w.since = step
}

// word tags one word and learns from it.
func (t *perceptron) word(s *sentence, k int, before, beforeThat uint8) uint8 {
	own := s.words[k].Own()
	if s.words[k].Plain() {
		if p, ok := t.settled[own]; ok {
			return p
		}
	}
	g := s.gold[k]
	var f [feature.N]uint32
	feature.At(&f, s.words, k, before, beforeThat)
	lost := uint32(0)
	if g != unknown && t.random.IntN(100) < fading(t.seen[own]) {
		lost = fades
	}
	var rows [feature.N]*row
	var score [tag.Tags]int32
	for j, h := range f {
		r := t.place(h)
		if r < 0 || lost>>j&1 != 0 {
			continue
		}
		rows[j] = &t.rows[r]
		for p := range score {
			score[p] += rows[j][p].now
		}
	}
	best := top(&score, unknown)
	if g == unknown {
		return best
	}
	t.step++
	if rival := top(&score, g); score[g] <= score[rival]+margin {
		for _, r := range rows {
			if r != nil {
				t.update(&r[g], 1)
				t.update(&r[rival], -1)
			}
		}
	}
	return best
}

// fading is the percentage of times that a word seen n times is learned as if it were new.
func fading(n int32) int {
	switch {
	case n < 5:
		return 10
	case n < 20:
		return 5
	case n < 100:
		return 2
	}
	return 0
}

// top gives the tag with the highest score but for one.
func top(score *[tag.Tags]int32, but uint8) uint8 {
	best := uint8(0)
	if but == 0 {
		best = 1
	}
	for p := range score {
		if uint8(p) != but && score[p] > score[best] {
			best = uint8(p)
		}
	}
	return best
}

func (t *perceptron) update(w *weight, d int32) {
	if w.open {
		w.settle(t.step)
		w.now += d
	}
}
