package gold

import (
	"fmt"
	"slices"

	"whosaid/internal/text"
)

// A Tally counts agreement as PolNeAR's people and CofeNet's authors do: over
// words, over whole spans, over whole relations.
type Tally struct {
	confusion [4][4]int // gold, found: none, source, cue, content
	relation  struct{ right, found, gold int }
	exactBy   [4]struct{ right, found, gold int }
}

const (
	none = iota
	source
	cue
	content
)

var roles = [...]string{"none", "source", "cue", "content"}

func (t Triple) of(role int) []text.Span {
	return [...][]text.Span{nil, t.Source, t.Cue, t.Content}[role]
}

// Add counts what was found in one article.
func (s *Tally) Add(g *Article, found []Triple) {
	paint := func(list []Triple) []uint8 {
		out := make([]uint8, len(g.Text.Doc.Text)+1)
		for _, t := range list {
			for _, role := range [...]int{content, source, cue} {
				for _, x := range t.of(role) {
					for i := x.Start; i < x.End; i++ {
						out[i] = uint8(role)
					}
				}
			}
		}
		return out
	}
	a, b := paint(g.Triples), paint(found)
	for _, w := range g.words {
		s.confusion[a[w.Start]][b[w.Start]]++
	}
	sets := func(list []Triple) [][4][]int32 {
		out := make([][4][]int32, len(list))
		for k, t := range list {
			for role := source; role <= content; role++ {
				for _, x := range t.of(role) {
					i, _ := slices.BinarySearchFunc(g.words, x.Start, func(w word, at int32) int { return int(w.Start - at) })
					for ; i < len(g.words) && g.words[i].Start < x.End; i++ {
						if !g.words[i].sign && g.words[i].End <= x.End {
							out[k][role] = append(out[k][role], int32(i))
						}
					}
				}
				slices.Sort(out[k][role])
				out[k][role] = slices.Compact(out[k][role])
			}
		}
		return out
	}
	gs, fs := sets(g.Triples), sets(found)
	for role := source; role <= content; role++ {
		distinct := func(l [][4][]int32) map[string]bool {
			m := map[string]bool{}
			for _, x := range l {
				if len(x[role]) > 0 {
					m[fmt.Sprint(x[role])] = true
				}
			}
			return m
		}
		gm, fm := distinct(gs), distinct(fs)
		e := &s.exactBy[role]
		e.gold += len(gm)
		e.found += len(fm)
		for k := range fm {
			if gm[k] {
				e.right++
			}
		}
	}
	used := make([]bool, len(gs))
	for _, f := range fs {
		for j, h := range gs {
			if used[j] || !(common(f[cue], h[cue]) > 0 || len(f[cue]) == 0 && len(h[cue]) == 0) {
				continue
			}
			if (len(f[source]) > 0) != (len(h[source]) > 0) || len(h[source]) > 0 && common(f[source], h[source]) == 0 {
				continue
			}
			c := common(f[content], h[content])
			if u := len(f[content]) + len(h[content]) - c; u > 0 && 2*c < u {
				continue
			}
			used[j] = true
			s.relation.right++
			break
		}
	}
	s.relation.found += len(fs)
	s.relation.gold += len(gs)
}

// common counts what two sorted lists share.
func common(a, b []int32) (n int) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

// alpha is Krippendorff's, nominal, two coders.
func (s *Tally) alpha() float64 {
	var n [4]float64
	total, differ := 0.0, 0.0
	for a := range s.confusion {
		for b, v := range s.confusion[a] {
			n[a] += float64(v)
			n[b] += float64(v)
			total += 2 * float64(v)
			if a != b {
				differ += 2 * float64(v)
			}
		}
	}
	chance := 0.0
	for a := range n {
		for b := range n {
			if a != b {
				chance += n[a] * n[b]
			}
		}
	}
	return 1 - differ/total/(chance/(total*(total-1)))
}

// f1 gives precision, recall and their harmonic mean.
func f1(right, found, gold int) (p, r, f float64) {
	p = float64(right) / float64(max(1, found))
	r = float64(right) / float64(max(1, gold))
	return p, r, 2 * p * r / max(p+r, 1e-9)
}

func (s *Tally) String() string {
	out := fmt.Sprintf("alpha %.4f\n", s.alpha())
	for role := source; role <= content; role++ {
		found, gold := 0, 0
		for k := range 4 {
			found += s.confusion[k][role]
			gold += s.confusion[role][k]
		}
		p, r, f := f1(s.confusion[role][role], found, gold)
		e := s.exactBy[role]
		ep, er, ef := f1(e.right, e.found, e.gold)
		out += fmt.Sprintf("%-8s words P %.3f R %.3f F1 %.3f   exact spans P %.3f R %.3f F1 %.3f\n", roles[role], p, r, f, ep, er, ef)
	}
	p, r, f := f1(s.relation.right, s.relation.found, s.relation.gold)
	return out + fmt.Sprintf("relation P %.3f R %.3f F1 %.4f", p, r, f)
}

// Brief is alpha, the three F1 over words and that of relations, in one line.
func (s *Tally) Brief() string {
	out := fmt.Sprintf("alpha %.4f", s.alpha())
	for role := source; role <= content; role++ {
		found, gold := 0, 0
		for k := range 4 {
			found += s.confusion[k][role]
			gold += s.confusion[role][k]
		}
		_, _, f := f1(s.confusion[role][role], found, gold)
		out += fmt.Sprintf("  %s %.4f", roles[role], f)
	}
	p, r, f := f1(s.relation.right, s.relation.found, s.relation.gold)
	return out + fmt.Sprintf("  relation %.4f (P %.3f R %.3f)", f, p, r)
}
