package claim

import (
	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// evaluations finds judgements in the writer's own voice: "represents a
// striking reversal", "was disastrous", "a remarkable recovery".
func (f *finder) evaluations() {
	if f.sport {
		return
	}
	for i := f.first; i < f.last; i++ {
		if f.InQuote[i] >= 0 || f.cue[i] {
			continue
		}
		r, strength := f.evaluation(i)
		if strength == 0 || f.quoted(r) {
			continue
		}
		f.add(Evaluation, r, strength, f.hedge(r))
		return // they come in heaps: one a sentence
	}
}

// judgements are nouns that judge what they name.
const judgements = "turning-point milestone reversal setback setbacks triumph blow breakthrough success failure disaster embarrassment humiliation symbol opportunities culmination implications watershed coup gamble pioneer shambles fiasco farce mess nightmare game-changer lifeline stalemate tragedy departure masterstroke boost headache hallmark outlier favourite favorite test escalation vindication beacon magnet cornerstone linchpin"

// mild are words of weight that judge only some of what they stand before.
const mild = "key major important critical popular moderate modest huge tough successful failed prominent vital bold extreme massive brave radical meaningful delicate subtle fundamental sweeping powerful dramatic influential"

// evaluation reads the word at i: what a finding marks, and how plainly it
// judges, 0 for not at all.
func (f *finder) evaluation(i int32) (segment.Range, int) {
	none := segment.Range{}
	switch {
	case f.In(i, "mixed unchanged") && f.copula(i):
		return f.around(i, i+1), 2
	case f.POS[i].Verb():
		return f.amounts(i)
	case f.Is(i, "in") && f.copula(i) && (f.In(i+1, "chaos crisis turmoil disarray tatters limbo ruins meltdown") || f.Match(i+1, "a|its|deep|utter|complete state? of? deep|utter? crisis|chaos|limbo|flux|turmoil") >= 0):
		return f.around(i, i+2), 2
	case !f.Has(i, lexicon.Evaluative) || !f.POS[i].Adjective() && f.POS[i] != tag.VBG && f.POS[i] != tag.VBN && !f.In(i, "landmark key"):
		return none, 0
	}
	p, ok := f.Phrase(i)
	if ok && p.Kind == tag.Noun && p.Head > i {
		if f.POS[p.Head].Name() || f.POSAt(i+1, tag.NNP) || f.In(p.Head, "other others building buildings care condition service services fire weight length stakeholder acclaim") {
			return none, 0
		}
		if f.In(i, mild) && !f.In(p.Head, "speech announcement step steps victory shift role concern concerns change changes problem problems achievement issue moment questions weapon force influence role symbol tool element part factor") {
			return none, 0
		}
		return segment.Range{First: i, Last: p.Last}, 2
	}
	if f.copula(i) && !f.In(i-1, "statistically clinically") && !f.In(i+1, "of with on to about for in that") && !f.In(i, "popular") && f.end(i+1)-i < 8 {
		return f.around(i, i+1), 2
	}
	return none, 0
}

// amounts reads a verb that says what something amounts to.
func (f *finder) amounts(i int32) (segment.Range, int) {
	none := segment.Range{}
	p, ok := f.verbAt(i)
	if !ok || p.Negated || p.Passive || f.modal(p) >= 0 {
		return none, 0
	}
	if f.Match(i, "transcends|redefined|transformed|revolutionised|revolutionized") >= 0 && p.Finite {
		if o, ok := f.object(p); ok && f.abstract(o) {
			return segment.Range{First: p.First, Last: o.Last}, 2
		}
		return none, 0
	}
	if f.In(i, "failed backfired misfired flopped succeeded floundered") && f.perfect(p) && (p.Last >= f.last || f.Tokens[p.Last].Kind == segment.Punct || f.preposition(p.Last)) {
		if s, ok := f.subject(p); ok && !f.wilful(s) && f.POS[s.Head].Noun() {
			return segment.Range{First: s.First, Last: p.Last}, 2
		}
		return none, 0
	}
	be := f.In(i, "is was are were be been 's remains remained remain became become")
	if !be && !f.In(i, "represents represent represented marks marked marking constitutes underlines underlined underscores underscored underscoring highlights highlighted exposes exposed epitomises epitomizes cements cemented deals dealt raises raised poses posed creates created carries carried offers generated generates captured captures comes came fell falls sent suffered proved proves") {
		return none, 0
	}
	s, has := f.subject(p)
	if has && f.In(s.Head, "i we you there he she who") {
		return none, 0
	}
	o, ok := f.nounFrom(p.Last, 2)
	r := segment.Range{First: p.First, Last: o.Last}
	if has && p.First-s.Last <= 2 {
		r.First = s.First
	}
	switch {
	case f.In(i, "sent") && ok && f.In(o.Head, "shockwaves ripples message signal"), f.In(i, "fell falls") && f.Is(i+1, "short"), f.In(i, "captured captures generated generates") && ok && f.In(o.Head, "attention imagination controversy debate headlines interest"):
		r.Last = max(o.Last, i+2)
		return r, 2
	case f.In(i, "fell falls sent captured captures generated generates"), !ok || has && f.minded(s) && !be:
		return none, 0
	case f.In(i, "comes came"):
		if f.Is(p.Last, "at") && f.In(o.Head, "time moment") && o.Head-o.First >= 2 && !f.In(o.Head-1, "same that this some") {
			return r, 2
		}
		return none, 0
	case f.In(i, "underlines underlined underscores underscored underscoring highlights highlighted exposes exposed epitomises epitomizes cements cemented"):
		if f.abstract(o) && has {
			return r, 2
		}
		return none, 0
	case be && o.First > p.Last, f.POS[o.Head].Name():
		return none, 0
	}
	if f.In(o.Head, judgements) && !f.In(o.Head, "test departure favourite favorite boost") {
		return r, 2
	}
	for k := o.First; k < o.Head; k++ {
		if f.Has(k, lexicon.Evaluative) && !f.In(k, "major popular moderate modest failed tough extreme") {
			return r, 2
		}
	}
	if f.Is(o.Head, "point") && f.Is(o.Head-1, "turning") {
		return r, 2
	}
	if f.In(o.Head, judgements) && f.In(i, "represents represent represented marks marked constitutes proved proves") {
		return r, 2
	}
	return none, 0
}
