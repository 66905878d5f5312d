package claim

import (
	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// verbAt gives the verb group whose main verb is token i.
func (f *finder) verbAt(i int32) (tag.Phrase, bool) {
	p, ok := f.Phrase(i)
	return p, ok && p.Kind == tag.Verb && p.Head == i
}

// nounFrom gives the first noun phrase that starts at i or after at most skip tokens that are
// no verb and no sign.
func (f *finder) nounFrom(i int32, skip int32) (tag.Phrase, bool) {
	for k := i; k < f.last && k <= i+skip; k++ {
		if p, ok := f.Phrase(k); ok {
			return p, p.Kind == tag.Noun
		}
		if f.Tokens[k].Kind == segment.Punct || f.POS[k] == tag.CC {
			break
		}
	}
	return tag.Phrase{}, false
}

// subject gives the noun phrase before the verb group p, the one that is not
// the object of a preposition; false if there is none before the clause starts.
func (f *finder) subject(p tag.Phrase) (tag.Phrase, bool) {
	var found tag.Phrase
	ok := false
	if i := p.First - 1; i > f.first && f.POS[i] == tag.CC {
		// "The chancellor dithers and fears defeat": the subject of the verb before.
		for k := i - 1; k >= f.first && k > i-16; k-- {
			if q, in := f.Phrase(k); in && q.Kind == tag.Verb && q.Finite {
				return f.subject(q)
			}
			if f.Tokens[k].Kind == segment.Punct && !f.Is(k, ",") {
				break
			}
		}
	}
	for i := p.First - 1; i >= f.first; i-- {
		if f.Tokens[i].Kind == segment.Punct {
			if !f.Is(i, ",") {
				break
			}
			// An apposition or inserted clause, set off by two commas, is passed over.
			if ok {
				break
			}
			k := i - 1
			for k >= f.first && k > i-30 && !f.Is(k, ",") && f.Tokens[k].Kind != segment.Punct {
				k--
			}
			if k < f.first || !f.Is(k, ",") {
				break
			}
			i = k
			continue
		}
		q, in := f.Phrase(i)
		switch {
		case in && q.Kind == tag.Noun:
			if i+1 == p.First || !ok || f.In(q.Last, "of close familiar") || f.preposition(q.Last) {
				found, ok = q, true
			} else {
				return found, ok
			}
			i = q.First
		case in && q.Kind == tag.Verb:
			if !q.Finite && !ok && i+1 == p.First && f.POS[q.Head] == tag.VBG {
				found, ok = q, true // "home working is killing the city"
			} else if q.Finite || !ok {
				return found, ok
			}
			i = q.First
		case f.POS[i] == tag.WDT || f.POS[i] == tag.WP:
			if ok {
				return found, ok
			}
			// "the movement that has been suppressed": the noun before the pronoun.
			k := i - 1
			if k > f.first && f.Is(k, ",") {
				k--
			}
			q, in := f.Phrase(k)
			return q, in && k >= f.first && q.Kind == tag.Noun
		case f.POS[i] == tag.WPS:
			return found, ok
		case f.POS[i] == tag.IN && !f.preposition(i):
			return found, ok
		}
	}
	return found, ok
}

func (f *finder) preposition(i int32) bool {
	return f.POS[i] == tag.IN && f.In(i, "of in at from for on with by between among near inside outside under about over to around across into within behind against")
}

// clause gives the words from the subject of the verb group p to the end of its clause.
func (f *finder) clause(p tag.Phrase) segment.Range {
	first := p.First
	// A long insertion between subject and verb may hold claims of its own.
	if s, ok := f.subject(p); ok && p.First-s.Last <= 8 {
		first = s.First
	}
	return segment.Range{First: first, Last: f.end(p.Last)}
}

// end gives the token after the clause that goes on at i.
func (f *finder) end(i int32) int32 {
	for k := i; k < f.last; k++ {
		if f.Tokens[k].Kind == segment.Punct && !f.In(k, "$ £ € % - &") {
			return k
		}
		if k > i && (f.POS[k] == tag.IN || f.POS[k] == tag.WRB || f.POS[k] == tag.WDT || f.POS[k] == tag.WP) &&
			f.In(k, "because while although though after before when which who as if") {
			return k
		}
		if k > i+24 {
			return k
		}
	}
	return f.last
}

// perfect reports whether the verb group p is a perfect: "has been freed".
func (f *finder) perfect(p tag.Phrase) bool {
	for i := p.First; i < p.Head; i++ {
		if f.In(i, "has have 've") {
			return true
		}
	}
	return false
}

// quoted reports whether any token of r stands in quotation marks.
func (f *finder) quoted(r segment.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if f.InQuote[i] >= 0 {
			return true
		}
	}
	return false
}

// modal gives the modal of the verb group p, or -1.
func (f *finder) modal(p tag.Phrase) int32 {
	for i := p.First; i < p.Last; i++ {
		if f.POS[i] == tag.MD {
			return i
		}
	}
	return -1
}

// unreal gives the mark of that name if token i is in a verb group with a modal.
func (f *finder) unreal(i int32) mark {
	if p, ok := f.Phrase(i); ok && p.Kind == tag.Verb && f.modal(p) >= 0 {
		return unreal
	}
	return 0
}

// past reports whether the verb group p tells of what has happened: a past
// form, or a perfect.
func (f *finder) past(p tag.Phrase) bool {
	if f.modal(p) >= 0 {
		return false
	}
	if !p.Finite {
		// "The minister deleted the messages": an object after it shows a participle to be a past form.
		o, ok := f.nounFrom(p.Last, 0)
		s, has := f.subject(p)
		return ok && has && p.Head == p.First && f.POS[p.Head] == tag.VBN && s.Last == p.First && (f.POS[o.First] == tag.DT || f.POS[o.First] == tag.PRPS)
	}
	if f.POS[p.Head] == tag.VBD {
		return true
	}
	if f.POS[p.Head] != tag.VBN {
		return false
	}
	for i := p.First; i < p.Head; i++ {
		if f.In(i, "has have had was were been 's 've got") {
			return true
		}
	}
	return f.POS[p.First] == tag.VBN
}

// hedge gives hedged if a word of doubt stands in r.
func (f *finder) hedge(r segment.Range) mark {
	for i := r.First; i < r.Last; i++ {
		if f.POS[i] == tag.MD && f.In(i, "may might could would") || f.Has(i, lexicon.Hedge) && f.POS[i] != tag.MD && !f.In(i, "about around almost nearly roughly approximately largely") {
			return hedged
		}
	}
	return 0
}
