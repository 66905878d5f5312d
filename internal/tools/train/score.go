package main

import (
	"cmp"
	"fmt"
	"slices"

	"whosaid/internal/segment"
	"whosaid/internal/tag"
	"whosaid/internal/tag/feature"
)

// A tally counts right answers.
type tally struct{ right, all int }

func (t *tally) add(ok bool) {
	t.all++
	if ok {
		t.right++
	}
}

func (t tally) String() string {
	return fmt.Sprintf("%.2f%% of %d", 100*float64(t.right)/float64(t.all), t.all)
}

// score prints how often m agrees with the automatic tags. Signs are left out.
func score(m *tag.Model, articles []article, seen map[uint32]int32) {
	type pair struct{ gold, got tag.POS }
	wrong := map[pair]int{}
	var words, body, unseen tally
	for _, a := range articles {
		got := make([]tag.POS, len(a.gold))
		m.Tag(a.text, a.text.Sentences, got)
		for n, s := range a.text.Sentences {
			features := feature.Sentence(nil, a.text, s.First, s.Last, m.Verbs())
			for i := s.First; i < s.Last; i++ {
				gold := a.gold[i]
				if k := a.text.Tokens[i].Kind; gold == unknown || k == segment.Punct || k == segment.Open || k == segment.Close {
					continue
				}
				ok := got[i] == tag.POS(gold)
				words.add(ok)
				if seen[features[i-s.First].Own()] == 0 && a.text.Tokens[i].Kind == segment.Word {
					unseen.add(ok)
				}
				if a.text.Kind(int32(n)).Body() {
					body.add(ok)
					if !ok {
						wrong[pair{tag.POS(gold), got[i]}]++
					}
				}
			}
		}
	}
	fmt.Printf("agreement with CoreNLP on words: %v; in paragraphs: %v; not seen in training: %v\n", words, body, unseen)
	var pairs []pair
	for p := range wrong {
		pairs = append(pairs, p)
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(wrong[b]-wrong[a], int(a.gold)-int(b.gold), int(a.got)-int(b.got))
	})
	for _, p := range pairs[:min(20, len(pairs))] {
		fmt.Printf("  %4s taken for %-4s %d\n", p.gold, p.got, wrong[p])
	}
}
