package attribution

import (
	"slices"

	"whosaid/internal/document"
	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
)

// lists gives the items of a list to the source that brings it in: "The report
// found:" and what stands under it.
func (f *finder) lists() {
	var under map[int32]int32 // per sentence that brings in a list: its attribution, or -1
	for s := int32(0); int(s)+1 < len(f.t.Sentences); s++ {
		if x := f.t.Sentences[s]; f.t.Sentences[s+1].Block != x.Block && f.t.Kind(s+1) == document.ListItem && f.t.Word(x.Last-1) == ":" {
			if under == nil {
				under = map[int32]int32{}
			}
			under[s] = -1
		}
	}
	if under == nil {
		return
	}
	for n, a := range f.out {
		if _, ok := under[a.Sentence]; ok && !a.Source.Empty() && a.Class <= Perception {
			under[a.Sentence] = int32(n)
		}
	}
	for s, x := range f.t.Sentences {
		if n, ok := under[int32(s)]; !ok {
			continue
		} else if items := f.items(s + 1); n >= 0 {
			f.out[n].Content = append(slices.Clip(f.out[n].Content), items...)
			f.out[n].Confidence = max(f.out[n].Confidence, likely)
		} else {
			f.listed(x, items)
		}
	}
}

// items gives the items of the list that starts with sentence s.
func (f *finder) items(s int) (items []segment.Range) {
	for k := s; k < len(f.t.Sentences) && f.t.Kind(int32(k)) == document.ListItem; k++ {
		x := f.t.Sentences[k]
		if k > s && f.t.Sentences[k-1].Block == x.Block {
			items[len(items)-1].Last = x.Last
		} else {
			items = append(items, segment.Range{First: x.First, Last: x.Last})
		}
	}
	return items
}

// listed keeps the attribution of items to who says or finds in sentence x what
// they hold, and nothing else.
func (f *finder) listed(x segment.Sentence, items []segment.Range) {
	for i := x.Last - 1; i > x.First; i-- {
		v, ok := f.verb(i)
		if !ok || !v.Finite || v.Passive || f.t.InQuote[i] >= 0 || !f.t.Has(v.Head, lexicon.Say|lexicon.Tell|lexicon.Perceive) {
			continue
		}
		if m, ok := f.before(x.First, v.First); ok && f.source(m, Statement, v.Head) {
			f.add(Attribution{Source: m.at, Cue: v.Range(), Content: items, Sentence: f.t.InSentence[i], Carried: -1, Confidence: likely})
			return
		}
	}
}
