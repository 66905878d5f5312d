package triples

import (
	"fmt"
	"math"
	"math/rand/v2"

	"whosaid/internal/attribution/model"
)

// A sequence is one thing to learn: per token the features, by number, and the right state.
type sequence struct {
	features []int32 // width a token; -1 for none
	states   []uint8
	free     []bool // may a span cover the token
}

// A crf is a conditional random field (Lafferty, McCallum and Pereira, ICML
// 2001) whose steps are scored by acts, learnt by AdaGrad.
type crf struct {
	edges  []model.Edge
	states int
	acts   int
	width  int       // features a token
	w      []float32 // acts a feature
	g2     []float32 // sums of squared gradients
	drift  []float64 // sums of steps, each times when it was made: for the mean of w over time
	time   float64
	open   []bool // weights that may be other than 0; nil for all
	decay  float32
	rate   float64
	drop   uint32 // share of features left out at a step, of 256
	dice   *rand.Rand
}

func (c *crf) forbidden(s *sequence, k int, e model.Edge) bool {
	return !s.free[k] && e.To != model.Out0 && e.To != model.Out1
}

// learn makes one step for one sequence, and gives its loss.
func (c *crf) learn(s *sequence, m *memory) float64 {
	c.time++
	n := len(s.states)
	m.size(n, c.states, c.acts, len(c.edges), c.width)
	for k := range n {
		a := m.act[k*c.acts : (k+1)*c.acts]
		clear(a)
		if c.drop > 0 {
			for j := range s.features[k*c.width : (k+1)*c.width] {
				m.keep[k*c.width+j] = uint32(c.dice.Uint64()&255) >= c.drop
			}
		}
		for j, f := range s.features[k*c.width : (k+1)*c.width] {
			if f >= 0 && (c.drop == 0 || m.keep[k*c.width+j]) {
				row := c.w[int(f)*c.acts : int(f+1)*c.acts]
				for j, v := range row {
					a[j] += float64(v)
				}
			}
		}
	}
	// Forward and backward, scaled.
	fw, bw := m.fw, m.bw
	clear(fw)
	fw[0] = 1
	loss := 0.0
	before := uint8(0)
	for k := range n {
		to := fw[(k+1)*c.states : (k+2)*c.states]
		from := fw[k*c.states : (k+1)*c.states]
		sum := 0.0
		for e, g := range c.edges {
			x := 0.0
			if !c.forbidden(s, k, g) {
				score := 0.0
				for _, a := range g.Acts {
					if a >= 0 {
						score += m.act[k*c.acts+int(a)]
					}
				}
				x = math.Exp(min(score, 60))
				if g.From == before && g.To == s.states[k] {
					loss -= score
				}
			}
			m.ex[k*len(c.edges)+e] = x
			to[g.To] += from[g.From] * x
		}
		before = s.states[k]
		for _, v := range to {
			sum += v
		}
		loss += math.Log(sum)
		m.scale[k] = 1 / sum
		for j := range to {
			to[j] /= sum
		}
	}
	for j := range c.states {
		bw[n*c.states+j] = 1
	}
	before = 0
	for k := n - 1; k >= 0; k-- {
		from := bw[k*c.states : (k+1)*c.states]
		to := bw[(k+1)*c.states : (k+2)*c.states]
		clear(from)
		var grad [model.ArgumentActs]float64
		prev := uint8(0)
		if k > 0 {
			prev = s.states[k-1]
		}
		for e, g := range c.edges {
			x := m.ex[k*len(c.edges)+e] * m.scale[k]
			p := fw[k*c.states+int(g.From)] * x * to[g.To]
			from[g.From] += x * to[g.To]
			if g.From == prev && g.To == s.states[k] {
				p--
			}
			for _, a := range g.Acts {
				if a >= 0 {
					grad[a] += p
				}
			}
		}
		big := 0.0
		for _, v := range grad[:c.acts] {
			big = max(big, math.Abs(v))
		}
		if big < 0.003 {
			continue
		}
		for j, f := range s.features[k*c.width : (k+1)*c.width] {
			if f < 0 || c.drop > 0 && !m.keep[k*c.width+j] {
				continue
			}
			row := c.w[int(f)*c.acts : int(f+1)*c.acts]
			sq := c.g2[int(f)*c.acts : int(f+1)*c.acts]
			for j := range row {
				v := float32(grad[j]) + c.decay*row[j]
				if v == 0 || c.open != nil && !c.open[int(f)*c.acts+j] {
					continue
				}
				sq[j] += v * v
				step := float32(c.rate/math.Sqrt(float64(sq[j])+1)) * v
				row[j] -= step
				c.drift[int(f)*c.acts+j] -= c.time * float64(step)
			}
		}
	}
	return loss
}

// A memory is room to work in.
type memory struct {
	act, fw, bw, ex, scale []float64
	keep                   []bool
}

func (m *memory) size(n, states, acts, edges, width int) {
	grow := func(s []float64, n int) []float64 {
		if cap(s) < n {
			return make([]float64, n*2)[:n]
		}
		return s[:n]
	}
	m.act, m.fw, m.bw = grow(m.act, n*acts), grow(m.fw, (n+1)*states), grow(m.bw, (n+1)*states)
	if len(m.keep) < n*width {
		m.keep = make([]bool, 2*n*width)
	}
	m.ex, m.scale = grow(m.ex, n*edges), grow(m.scale, n)
}

// train goes over the data in rounds, in an order drawn from the seed.
func (c *crf) train(data []*sequence, rounds int, seed uint64) {
	order := rand.New(rand.NewPCG(seed, 2))
	c.dice = rand.New(rand.NewPCG(seed, 4))
	var m memory
	at := make([]int, len(data))
	for i := range at {
		at[i] = i
	}
	for r := range rounds {
		order.Shuffle(len(at), func(i, j int) { at[i], at[j] = at[j], at[i] })
		loss := 0.0
		for _, i := range at {
			loss += c.learn(data[i], &m)
		}
		fmt.Printf("  round %d: loss %.0f\n", r+1, loss)
	}
}

// mean is weight i as it was over the time of learning.
func (c *crf) mean(i int) float64 { return float64(c.w[i]) - c.drift[i]/max(1, c.time) }

// average makes c the mean of itself and o, which learnt the same in another order.
func (c *crf) average(o *crf) {
	for i := range c.w {
		c.w[i] = float32((c.mean(i) + o.mean(i)) / 2)
		c.g2[i] += o.g2[i]
	}
	clear(c.drift)
	c.time = 0
}
