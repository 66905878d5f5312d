package triples

import (
	"fmt"

	"time"

	"whosaid/internal/attribution/model"
)

func sizes(data, dev []example, p plan) {
	cs, cb := cueData(data, p.rare)
	if p.tempt > 0 {
		p.temptation(data, cs, cb)
	} else {
		for k := range data {
			data[k].x.Mark(data[k].cues)
		}
	}
	as, ab := argumentData(data, p.rare)
	cm := newCRF(cb, model.CueEdges[:], 2, model.CueActs, model.CueFeatures)
	am := newCRF(ab, model.Edges[:], model.States, model.ArgumentActs, model.ArgumentFeatures)
	cm.drop, am.drop = p.drop, p.drop
	cm.train(cs, p.rounds, nil)
	am.train(as, p.rounds, nil)
	fmt.Println(len(cb.list), len(ab.list), time.Now())
	keep := func(c *crf) func() {
		w, g, d, t := append([]float32{}, c.w...), append([]float32{}, c.g2...), append([]float64{}, c.drift...), c.time
		return func() {
			copy(c.w, w)
			copy(c.g2, g)
			copy(c.drift, d)
			c.time, c.open = t, nil
		}
	}
	backC, backA := keep(cm), keep(am)
	try := func(label string) {
		file := append([]byte{0, 0}, cm.rows(cb, 15, 16)...)
		n := compressed(file)
		a := am.rows(ab, 15, 16)
		file = append(file, a...)
		m := model.Load(string(file))
		fmt.Println(label, "cue", n, "argument", compressed(a), "all", compressed(file))
		for _, b := range []float64{0.7, 1.4, 2} {
			fmt.Println("   bias", b, bare(m.WithBias(int32(b*16)), dev).Brief())
		}
	}
	for _, k := range []struct {
		cue, argument, rounds int
		rate                  float64
		drop                  uint32
		decay                 float32
	}{
		{14000, 24000, 3, 0.05, 0, 0},
		{14000, 24000, 3, 0.05, 25, 0},
		{14000, 24000, 6, 0.05, 25, 0},
		{14000, 24000, 4, 0.02, 25, 0},
		{12000, 18000, 4, 0.05, 25, 0},
	} {
		backC()
		backA()
		cm.prune(cb, 15, k.cue)
		am.prune(ab, 15, k.argument)
		for _, c := range []*crf{cm, am} {
			c.rate, c.drop, c.decay = k.rate, k.drop, k.decay
		}
		cm.train(cs, k.rounds, nil)
		am.train(as, k.rounds, nil)
		try(fmt.Sprint(k))
	}
}
