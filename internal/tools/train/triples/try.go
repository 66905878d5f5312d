package triples

import (
	"fmt"
	"os"

	"whosaid/internal/attribution/model"
)

func try(data, dev []example) {
	cs, cb := cueData(data, 3)
	for k := range data {
		data[k].x.Mark(data[k].cues)
	}
	as, ab := argumentData(data, 3)
	fmt.Println(len(cs), len(cb.list), len(as), len(ab.list))
	type conf struct {
		rate  float64
		decay float32
		drop  uint32
	}
	old, _ := os.ReadFile("/tmp/w.bin")
	cueRows, argRows := old[3:][:4<<20], old[3+4<<20:]
	argRows = argRows[len(argRows)-7<<20:]
	show := func(b ...int32) {
		out := append([]byte{20, 20, 0}, cueRows...)
		m := model.Load(string(append(out, argRows...)))
		for _, v := range b {
			fmt.Println("   bias", v, bare(m.WithBias(v), dev).brief())
		}
	}
	for _, k := range []conf{{0.15, 0, 0}, {0.15, 0, 100}, {0.3, 0, 100}} {
		fmt.Println("cue", k)
		cm := newCRF(cb, model.CueEdges[:], 2, model.CueActs, model.CueFeatures)
		cm.rate, cm.decay, cm.drop = k.rate, k.decay, k.drop
		cm.train(cs, 7, func(r int, loss float64) {
			fmt.Println(" round", r, loss)
			if r&1 == 0 {
				cueRows = cm.rows(cb, 20, 24)
				show(0, 10, 20)
			}
		})
	}
	for _, k := range []conf{{0.15, 0, 0}, {0.15, 0, 100}} {
		fmt.Println("arg", k)
		am := newCRF(ab, model.Edges[:], model.States, model.ArgumentActs, model.ArgumentFeatures)
		am.rate, am.decay, am.drop = k.rate, k.decay, k.drop
		am.train(as, 7, func(r int, loss float64) {
			fmt.Println(" round", r, loss)
			if r&1 == 0 {
				argRows = am.rows(ab, 20, 24)
				show(10)
			}
		})
	}
}
