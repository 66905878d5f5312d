package attribution

import (
	"slices"

	"whosaid/internal/attribution/model"
	"whosaid/internal/segment"
)

// turns gives what stands after the name of a speaker, in a transcript, an
// interview or a post, to that speaker.
func (f *finder) turns() {
	n := int32(-1)
	for q, v := range f.t.Quotations {
		if v.Label.Empty() {
			continue
		}
		words := segment.Range{First: v.First, Last: v.Last}
		if v.Resumes {
			f.out[n].Content = append(f.out[n].Content, words)
			f.owner[q] = n
			continue
		}
		a := Attribution{Source: v.Label, Content: []segment.Range{words}, Sentence: f.t.InSentence[v.Label.First], Carried: -1, Confidence: sure}
		if v.Label.First < v.First && f.t.Word(v.First-1) == ":" {
			a.Cue = segment.Range{First: v.First - 1, Last: v.First}
		}
		n = f.add(a)
	}
}

// unlabelled leaves out what the model found at the names of speakers, whose words
// are known, and what it gave of those words to others.
func (f *finder) unlabelled(found []model.Triple) []model.Triple {
	if !slices.ContainsFunc(f.t.Quotations, func(v segment.Quotation) bool { return !v.Label.Empty() }) {
		return found
	}
	var kept []model.Triple
	q := 0
	for _, t := range found {
		for q < len(f.t.Quotations) && f.t.Quotations[q].First <= t.Cue.First {
			q++
		}
		if q < len(f.t.Quotations) && f.names(f.t.Quotations[q], t.Cue.First) {
			continue
		}
		var content []segment.Range
		for _, c := range t.Content {
			if in := f.t.InQuote[c.First]; in < 0 || f.t.Quotations[in].Label.Empty() || f.t.Quotations[in].First <= t.Cue.First {
				content = append(content, c)
			}
		}
		if t.Content = content; len(content) > 0 || t.Frame >= 0 {
			kept = append(kept, t)
		}
	}
	return kept
}

// names reports whether token i stands before the words of v, in the name of their speaker or after it.
func (f *finder) names(v segment.Quotation, i int32) bool {
	return !v.Label.Empty() && !v.Resumes && v.Label.First <= i
}
