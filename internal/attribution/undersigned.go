package attribution

import "whosaid/internal/segment"

// undersigned finds the quotations that fill a paragraph, or several, and have
// the speaker's name put under them: “It is time.” — Rosa Lind, teacher. Some put
// it in brackets.
func (f *finder) undersigned() {
	for q := range f.t.Quotations {
		v := f.t.Quotations[q]
		if v.Parent >= 0 || f.owner[q] >= 0 || !v.Label.Empty() || !v.Resumes && !f.opensBlock(v) || !f.dash(v.Last) {
			continue
		}
		name, ok := f.signature(v.Last + 1)
		if !ok {
			continue
		}
		n := f.add(Attribution{
			Source:     name,
			Cue:        segment.Range{First: v.Last, Last: v.Last + 1},
			Content:    []segment.Range{{First: v.First, Last: v.Last}},
			Sentence:   f.t.InSentence[v.Last],
			Carried:    -1,
			Confidence: sure,
		})
		f.owner[q] = n
		for k := int32(q); f.t.Quotations[k].Resumes; {
			if k = f.previous(k); k < 0 || f.owner[k] >= 0 {
				break
			}
			f.extend(n, k)
		}
	}
}

// dash reports whether token i is a dash, or a bracket in its place.
func (f *finder) dash(i int32) bool {
	return int(i) < len(f.t.Tokens) && f.t.In(i, "— – ― - -- (")
}

// signature gives the name at i, with what the rest of the paragraph adds about
// the person, which is not much and no clause.
func (f *finder) signature(i int32) (segment.Range, bool) {
	if int(i) >= len(f.t.Tokens) {
		return segment.Range{}, false
	}
	p, ok := f.noun(i)
	if !ok || p.First > i || !f.pos(p.Head).Name() {
		return segment.Range{}, false
	}
	block := f.t.Sentences[f.t.InSentence[i]].Block
	end := i
	for ; int(end) < len(f.t.Tokens) && f.t.Sentences[f.t.InSentence[end]].Block == block; end++ {
		if v, ok := f.verb(end); end-i > 16 || ok && v.Finite {
			return segment.Range{}, false
		}
	}
	for end-1 > i && (f.t.Word(end-1) == "." || f.t.Word(end-1) == ")" && f.t.Word(i-1) == "(") {
		end--
	}
	return segment.Range{First: i, Last: end}, true
}
