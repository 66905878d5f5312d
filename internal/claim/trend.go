package claim

import (
	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// trends finds change over time told without a figure: "influence has waned",
// "growing pressure", "increasingly common".
func (f *finder) trends() {
	if f.sport {
		return
	}
	for i := f.first; i < f.last; i++ {
		if f.InQuote[i] >= 0 || f.cue[i] || !f.Has(i, lexicon.Trend) && f.POS[i] != tag.RBR && f.POS[i] != tag.JJR && !f.POS[i].Verb() {
			continue
		}
		r, strength := f.trend(i)
		if strength == 0 || f.quoted(r) || f.measured(r) {
			continue
		}
		f.add(Trend, r, strength, f.unreal(i)|f.hedge(r))
		i = max(i, r.Last-1)
	}
}

// measured reports whether a figure stands at r: then it is the figure that
// wants a source.
func (f *finder) measured(r segment.Range) bool {
	for i := max(f.first, r.First-6); i < min(f.last, f.end(r.Last)+6); i++ {
		if f.Tokens[i].Kind == segment.Number && !year(f.Word(i)) {
			return true
		}
	}
	return false
}

// trend reads the word of change at i: what a finding marks, and how plainly it
// tells of a change, 0 for not at all.
func (f *finder) trend(i int32) (segment.Range, int) {
	none := segment.Range{}
	p, ok := f.Phrase(i)
	switch {
	case f.Is(i, "increasingly"):
		if n := i + 1; n < f.last && (f.POS[n].Adjective() || f.POS[n].Verb()) {
			return segment.Range{First: i, Last: n + 1}, 2
		}
	case f.In(i, "more fewer less") && f.Is(i+1, "and") && f.Is(i+2, f.lower(i)):
		return segment.Range{First: i, Last: f.end(i + 3)}, 2
	case f.Is(i-1, "ever") && (f.POS[i] == tag.JJR || f.POS[i] == tag.RBR) && !f.Is(i-2, "than"):
		return segment.Range{First: i - 1, Last: min(i+2, f.last)}, 2
	case !f.Has(i, lexicon.Trend):
		return f.become(i)
	case f.Match(i-2, "on the rise|increase|decline|slide") >= 0:
		if q, ok := f.Phrase(i - 3); !ok || q.Kind != tag.Verb {
			return none, 0
		}
		return segment.Range{First: i - 2, Last: i + 1}, 3
	case f.In(i, "decline retreat freefall collapse") && f.Is(i-1, "in") && f.copula(i-1):
		return f.around(i-1, i+1), 2
	case ok && p.Kind == tag.Noun && p.Head > i && (f.POS[i] == tag.VBG || f.POS[i] == tag.JJ):
		if f.changing(p) && f.In(i, swelling) && !f.In(p.Head, "months years days hours") && !f.In(i-1, "began begin begins started start starts stopped kept tried") {
			return segment.Range{First: i, Last: p.Last}, 2
		}
	case ok && p.Kind == tag.Noun && p.Head == i && f.POS[i].Noun():
		return f.turn(p)
	}
	v, ok := f.verbAt(i)
	if !ok {
		return none, 0
	}
	if o, next := f.nounFrom(v.Last, 0); next && v.First == i && f.In(i, swelling) && f.Has(o.Head, lexicon.Quantity) && (o.First == o.Head || f.POS[o.First].Adjective()) && f.Is(i-1, "amid") {
		return segment.Range{First: i, Last: o.Last}, 2 // "amid mounting anger", whatever the tag
	}
	if r, n := f.moves(v); n > 0 {
		return r, n
	}
	return f.become(i)
}

// lower is the word at i in lower case, of the few that are said twice.
func (f *finder) lower(i int32) string {
	switch {
	case f.Is(i, "more"):
		return "more"
	case f.Is(i, "less"):
		return "less"
	}
	return "fewer"
}

// swelling are words for what changes as one looks.
const swelling = "growing rising mounting increasing declining dwindling deepening worsening soaring surging shrinking escalating collapsing slumping falling waning plunging widening slowing fading eroding plummeting improving weakening strengthening accelerating deteriorating intensifying diminishing swelling proliferating expanding"

// changing reports whether p names what can grow or shrink by degree, and is no
// thing that is seen to.
func (f *finder) changing(p tag.Phrase) bool {
	return f.Has(p.Head, lexicon.Quantity) || f.abstract(p) && !f.Has(p.Head, lexicon.Group|lexicon.Body) && !f.In(p.Head, seen)
}

// seen are things whose rise and fall anybody can watch.
const seen = "child children boy girl baby star stars sun moon tide tides pains bones season company business businesses town city crop crops plant plants seedling seedlings tree trees leaf leaves water waters river rivers sea seas temperature temperatures rain snow bomb bombs debris rock rocks masonry glass object objects building buildings roof wall walls ceiling bridge curtain dough voice voices plane ship body flames smoke fire fires film story news rumours rumors word virus list family crowd shadow shadows light wind winds path road ground floor"

// moves reads a verb group that tells of a rise or fall. A transitive verb tells of a deed
// or a cause.
func (f *finder) moves(p tag.Phrase) (segment.Range, int) {
	none := segment.Range{}
	i := p.Head
	if p.Negated || !p.Finite || f.modal(p) >= 0 || f.In(i, "doubled tripled trebled quadrupled halved double triple halve") {
		return none, 0
	}
	s, ok := f.subject(p)
	if !ok || f.POS[s.Head] == tag.PRP || f.minded(s) && !f.Has(s.Head, lexicon.Quantity) || !f.changing(s) {
		return none, 0
	}
	if o, ok := f.object(p); ok && !p.Passive && o.First == p.Last || p.Passive && !f.perfect(p) {
		return none, 0
	}
	// Much else falls, drops and spreads than what is told of by degree.
	if !f.Has(s.Head, lexicon.Quantity) && f.In(i, "rise rises rose risen rising fall falls fell fallen falling drop drops dropped dropping climb climbs climbed climbing jump jumps jumped jumping collapse collapses collapsed collapsing spread spreads spreading slow slows slowed slowing dip dips dipped dipping mount mounts mounted plunge plunges plunged tumble tumbles tumbled recover recovers recovered swell swelled expand expanded expands shrink shrank improve improved narrow narrows narrowed slump slumped creep crept creeping thin thinned thinning retreat retreated retreating explode exploded exploding slide slid sliding sink sank sunk sinking slip slipped slipping ease eased easing stall stalled edge edged edging vanish vanished stagnate crumble crumbled crumbling boom booming lengthen lengthened wither withered cool cooled cools soften softened harden hardened flatten flattened tail tailed") {
		return none, 0
	}
	if f.In(i, "decline declined declines") && f.Is(p.Last, "to") || f.In(p.Last, "into out off over onto apart asleep ill short foul silent victim within between away from") {
		return none, 0
	}
	strength := 2
	if f.perfect(p) || f.POS[i] == tag.VBG {
		strength = 3
	}
	return segment.Range{First: s.First, Last: p.Last}, strength
}

// turn reads a noun of change: "a surge in thefts".
func (f *finder) turn(p tag.Phrase) (segment.Range, int) {
	o, ok := f.nounFrom(p.Last+1, 1)
	if !f.Is(p.Last, "in") || !ok || !f.In(p.Head, "rise surge increase spike jump drop fall decline slump collapse growth rebound recovery escalation") || !f.Has(o.Head, lexicon.Quantity) && (f.POS[o.Head] != tag.NNS || !f.abstract(o)) {
		return segment.Range{}, 0
	}
	return segment.Range{First: p.First, Last: o.Last}, 2
}

// become reads a change of state: "have become more frequent", "is losing ground".
func (f *finder) become(i int32) (segment.Range, int) {
	none := segment.Range{}
	p, ok := f.verbAt(i)
	if !ok || !p.Finite || p.Negated || f.modal(p) >= 0 {
		return none, 0
	}
	s, ok := f.subject(p)
	if !ok || f.POS[s.Head] == tag.PRP {
		return none, 0
	}
	switch {
	case f.In(i, "become becomes became becoming grown grew got getting"):
		if f.minded(s) {
			return none, 0
		}
		if n := p.Last; f.POSAt(n, tag.JJR) || f.Is(n, "more") && f.POSAt(n+1, tag.JJ) {
			return segment.Range{First: s.First, Last: f.end(n)}, 2
		}
	case f.In(i, "wearing running") && f.In(p.Last, "thin low out short dry") && f.Has(s.Head, lexicon.Quantity):
		return segment.Range{First: s.First, Last: p.Last + 1}, 2
	case f.In(i, "is are was were") && f.POSAt(p.Last, tag.JJR) && f.Match(p.Last+1, "than it|they was|were|used") >= 0:
		return segment.Range{First: s.First, Last: f.end(p.Last)}, 2
	case f.In(i, "haemorrhaging hemorrhaging shedding bleeding deserting abandoning leaving fleeing"):
		if o, ok := f.object(p); p.Last-p.First > 1 && (ok && f.In(i, "haemorrhaging hemorrhaging shedding bleeding") || f.In(o.Last, "in en") && f.In(o.Last+1, "droves masse")) {
			return segment.Range{First: s.First, Last: o.Last}, 2
		}
	case f.In(i, "outsell outsells outsold outnumber outnumbers outnumbered outstrip outstrips outstripped outpace outpaces outpaced overtaken overtook outperform outperforms outperformed dwarfs dwarfed"):
		if o, ok := f.object(p); ok && !p.Passive && !f.wilful(s) {
			return segment.Range{First: s.First, Last: o.Last}, 2
		}
	case f.In(i, "building brewing simmering festering") && p.Last-p.First > 1 && f.Has(s.Head, lexicon.Quantity):
		return segment.Range{First: s.First, Last: p.Last}, 3
	case f.In(i, "gaining gained losing lost gathering gathered"):
		if f.In(p.Last, "ground momentum traction popularity") {
			return segment.Range{First: s.First, Last: p.Last + 1}, 2
		}
	case f.In(i, "disappearing dying vanishing drying imploding crumbling unravelling unraveling fraying souring soured thriving booming faltering stagnated stagnating worsening flourishing"):
		if f.abstract(s) && !f.minded(s) && !f.In(s.Head, seen) && (f.POS[i] == tag.VBG || f.perfect(p)) && p.Last-p.First > 1 {
			return segment.Range{First: s.First, Last: p.Last}, 3
		}
	}
	return none, 0
}
