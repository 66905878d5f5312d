package claim

import (
	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// negatives finds statements that something is not so, which nobody can see:
// "there is no evidence", "has made no offer", "failed to improve".
func (f *finder) negatives() {
	if f.sport {
		return
	}
	for i := f.first; i < f.last; i++ {
		if f.InQuote[i] >= 0 || f.cue[i] && !f.In(i, duties) {
			continue // but "has never explained" tells of nobody's words
		}
		r, strength := f.negative(i)
		if strength == 0 || f.marks&unreal != 0 || f.quoted(r) || f.withheld(r) {
			continue
		}
		f.add(Negative, r, strength, f.unreal(i)|f.hedge(r))
		i = max(i, r.Last-1)
	}
}

// withheld reports whether what is told of in r is that somebody did not answer
// or was not named: the paper asked, and says so.
func (f *finder) withheld(r segment.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if v, ok := f.Phrase(i); ok && v.Kind == tag.Verb && !v.Finite && v.Head == v.First && i > f.first && f.POS[i-1].Noun() {
			continue // "not one of the officials named in the report"
		}
		if f.In(i, "respond responded responding reply replied comment comments commented return returned answer answered reached named identified charged confirmed released publicly-named elaborate elaborated available immediately decided ruled injured injuries hurt arrests arrested suspected") {
			return true
		}
	}
	return f.own()
}

// negative reads the word at i: what a finding marks, and how plainly it says
// that something is not so, 0 for not at all.
func (f *finder) negative(i int32) (segment.Range, int) {
	none := segment.Range{}
	switch pos := f.POS[i]; {
	case f.Is(i, "nobody"):
		return f.nobody(i, i+1)
	case pos == tag.DT && f.Is(i, "no") && f.Is(i+1, "one"):
		return f.nobody(i, i+2)
	case pos == tag.DT && f.Is(i, "no"), f.Is(i, "little") && f.In(i+1, "evidence proof sign"):
		return f.lacks(i)
	case f.Is(i, "nothing") && f.Match(i+1, "has|have|had been? done|changed|come") >= 0:
		return f.nobody(i, i+1)
	case f.Match(i, "none of the|its|their|his|her|these|those|them") >= 0, f.Match(i, "not one|a single? of the|its|their|his|her|these|those|them") >= 0, f.Is(i, "neither"):
		for k := i + 1; k < f.last && k < i+14; k++ {
			if p, ok := f.verbAt(k); ok && p.Finite {
				return f.nobody(i, p.First)
			}
		}
	case pos.Verb() && f.In(i, "ignored refused ignores refuses") && !f.In(i+2, evasions):
		p, ok := f.verbAt(i)
		if s, has := f.subject(p); !ok || !has || !f.wilful(s) || !f.past(p) || p.Passive || p.Negated || f.Is(i, "refused") && !f.Is(p.Last, "to") {
			return none, 0
		}
		return segment.Range{First: p.First, Last: f.end(p.Last)}, 2
	case pos.Verb() && f.In(i, "failed fails failing neglected neglects omitted forgot forgets") && f.Is(i+1, "to"):
		p, ok := f.verbAt(i)
		if !ok || !p.Finite || f.modal(p) >= 0 || f.In(i+2, "appear show score win qualify attend turn reach find agree make materialise materialize stop") && f.POSAt(i+3, tag.X) {
			return none, 0
		}
		s, ok := f.subject(p)
		if !ok || !f.minded(s) && f.POS[s.Head] != tag.PRP {
			return none, 0
		}
		return segment.Range{First: p.First, Last: f.end(i + 2)}, 2
	case pos.Verb() && f.In(i, "has have had") && f.Match(i+1, "yet to") >= 0:
		if f.POSAt(i+3, tag.VB) && !f.In(i+3, "be begin start") {
			return segment.Range{First: i, Last: f.end(i + 3)}, 2
		}
	case pos.Verb() && f.In(i, "done did do does") && f.In(i+1, "little nothing") && f.Is(i+2, "to") && f.POSAt(i+3, tag.VB) && f.unreal(i) == 0:
		return segment.Range{First: i, Last: f.end(i + 3)}, 2
	case pos.Verb():
		p, ok := f.verbAt(i)
		if !ok || !p.Negated || !p.Finite || f.modal(p) >= 0 || f.relative(p) || f.Has(i, lexicon.Believe|lexicon.Intend|lexicon.Motive) {
			return none, 0
		}
		if f.In(i, "work affect cause exist") && !f.In(p.Last, "out as like for with") && !p.Passive && f.POS[i] == tag.VB {
			return segment.Range{First: p.First, Last: f.end(p.Last)}, 1
		}
		s, ok := f.subject(p)
		if !ok || f.In(s.Head, "i we you that which what there") {
			return none, 0
		}
		switch {
		case f.POS[i] == tag.VBN && f.perfect(p) && f.never(p) && !f.again(p.Last) && !f.In(i, "been seen had before"):
			return segment.Range{First: p.First, Last: f.end(p.Last)}, 2
		case f.In(i, duties) && !p.Passive:
			return segment.Range{First: p.First, Last: f.end(p.Last)}, 1
		}
	}
	return none, 0
}

// duties are what one may be held to have left undone.
const duties = "apologise apologize apologised apologized disclose disclosed explain explained consult consulted publish published acknowledge acknowledged inform informed investigate investigated offer offered provide provided address addressed act acted pay paid repay repaid comply complied honour honoured honor honored deliver delivered fix fixed repair repaired replace replaced resolve resolved inspect inspected check checked improve improved compensate compensated consider considered test tested learn learned learnt warn warned condemn condemned"

// evasions are what somebody who was asked may refuse to do.
const evasions = "say comment discuss confirm answer elaborate speak talk identify name give reveal disclose"

// nobody reads what nobody, named at i, did by the verb at next.
func (f *finder) nobody(i, next int32) (segment.Range, int) {
	p, ok := f.Phrase(next)
	if !ok || p.Kind != tag.Verb || !p.Finite || f.modal(p) >= 0 || !f.perfect(p) && !f.In(p.Head, "knows knew thought believes wants wanted warned told checked noticed had has faced apologised apologized") {
		return segment.Range{}, 0
	}
	if f.In(p.Head, "has have had") && !f.POSAt(p.Last, tag.NN) && !f.POSAt(p.Last, tag.NNS) && !f.POSAt(p.Last, tag.DT) {
		return segment.Range{}, 0
	}
	return segment.Range{First: i, Last: p.Last}, 2
}

// never reports whether the verb group p says "never".
func (f *finder) never(p tag.Phrase) bool {
	for i := p.First; i < p.Head; i++ {
		if f.Is(i, "never") {
			return true
		}
	}
	return false
}

// lacks reads "no" at i: what is said to be lacking.
func (f *finder) lacks(i int32) (segment.Range, int) {
	none := segment.Range{}
	p, ok := f.Phrase(i)
	if !ok || p.Kind != tag.Noun || p.Head == i {
		return none, 0
	}
	if f.Is(i, "no") && f.minded(p) && f.POS[p.Head] != tag.NNP {
		return f.nobody(i, p.Last) // "no minister has resigned"
	}
	proof := f.In(p.Head, "evidence proof indication indications basis sign signs justification guarantee precedent link connection")
	plan := f.In(p.Head, "plan plans commitment commitments offer promise attempt effort effort efforts explanation warning consultation experience record details apology assurances safeguards oversight mention move moves concessions progress interest intention consequences consensus agreement strategy policy")
	if !proof && !plan {
		return none, 0
	}
	before := i - 1
	for f.In(before, "still yet so far as currently") {
		before--
	}
	v, ok := f.Phrase(before)
	if !ok || v.Kind != tag.Verb {
		// "With no evidence" hangs on what else is said.
		return none, 0
	}
	r := segment.Range{First: v.First, Last: p.Last}
	if f.In(v.Head, "found find finds saw sees seen") {
		s, ok := f.subject(v)
		if ok && (f.minded(s) || f.Has(s.Head, lexicon.Document|lexicon.Study) || f.POS[s.Head].Noun()) {
			return none, 0 // who looked is told
		}
	}
	if !v.Finite || f.modal(v) >= 0 {
		return none, 0
	}
	if s, ok := f.subject(v); ok && f.Is(p.Head, "mention") && !f.wilful(s) {
		return none, 0 // of a paper that anybody can read
	}
	if proof {
		return r, 3
	}
	if f.perfect(v) || f.In(v.Head, "made makes gave offered has have had is was are were") {
		return r, 2
	}
	return none, 0
}
