package triples

import (
	"fmt"

	"whosaid/internal/attribution/model"
	"whosaid/internal/text"
	"whosaid/internal/tools/gold"
)

// rescore tries rules to accept what a greedy model finds.
func rescore(dev []example, m *model.Model, scale float64) {
	for _, bias := range []int32{24, 36, 48} {
		m := m.WithBias(int32(float64(bias) * scale / 24))
		all := make([][]model.Triple, len(dev))
		for k := range dev {
			all[k] = m.Find(dev[k].x)
		}
		try := func(name string, ok func(t *model.Triple) bool) {
			s := new(gold.Tally)
			for k := range dev {
				e := &dev[k]
				var found []gold.Triple
				for i := range all[k] {
					t := &all[k][i]
					if len(t.Content) == 0 || !ok(t) {
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
			fmt.Println(name, s.Brief())
		}
		for _, th := range []int32{0, 20, 40, 60} {
			for _, lam := range []int32{0, 16, 32} {
				try(fmt.Sprint("bias ", bias, " threshold ", th, " cue weight ", lam, "/32 "), func(t *model.Triple) bool {
					return t.CueScore*lam/32+t.Score >= int32(float64(th)*scale/24)
				})
			}
		}
	}
}
