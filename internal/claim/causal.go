package claim

import (
	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// causes finds statements that one thing brought about another.
func (f *finder) causes() {
	for i := f.first; i < f.last; i++ {
		if f.InQuote[i] >= 0 || !f.Has(i, lexicon.Cause) || f.cue[i] {
			continue
		}
		last, strength := f.cause(i)
		if strength == 0 {
			continue
		}
		r := segment.Range{First: i, Last: last}
		if f.In(i-1, "not n't n’t") || f.Is(i-2, "not") {
			continue
		}
		if f.In(i, "sparked sparks sparking drew draws prompted provoked triggered") && f.In(last, "from among by") {
			continue // who reacted is told
		}
		p, ok := f.Phrase(i)
		if f.POS[i] == tag.VBG && f.listed(i) {
			continue // "by lowering fees, reducing"
		}
		if ok && p.Kind == tag.Verb {
			r.First = p.First
			if s, ok := f.subject(p); ok && (f.In(i, "blame blames blamed") && f.minded(s) || f.In(i, "raise raises raised raising") && (f.POS[s.Head].Name() || f.Has(s.Head, lexicon.Person|lexicon.Role|lexicon.Official|lexicon.Body|lexicon.Open))) {
				continue // it is somebody's view, and whose is told
			}
			if p.Negated || p.First == i && f.POS[i] == tag.VBG && (f.POSAt(i-1, tag.IN) || f.POSAt(i-1, tag.TO)) || (f.Is(p.First-1, "to") || f.Is(p.First, "to")) && !f.Is(i, "blame") && !f.In(p.First-1, "helped helps help helping") && !f.In(p.First-2, "helped helps help helping") {
				continue
			}
			if s, ok := f.subject(p); ok {
				if f.plainSubject(s) {
					continue
				}
				r.First = s.First
			}
			if f.In(r.First-1, "if whether") {
				continue // a question
			}
		}
		if f.sport || f.quoted(r) || f.calledOff(i) {
			continue
		}
		m := f.unreal(i) | f.hedge(r)
		if m&hedged != 0 {
			m |= planned // what may be is put with care enough
		}
		f.add(Causal, r, strength, m)
	}
}

// listed reports whether the -ing form at i goes on with a list of means: "by
// lowering fees, reducing".
func (f *finder) listed(i int32) bool {
	if !f.Is(i-1, ",") && !f.POSAt(i-1, tag.CC) {
		return false
	}
	for k := i - 2; k > f.first && !f.POS[k].Finite(); k-- {
		if f.POS[k] == tag.VBG && (f.POS[k-1] == tag.IN || f.POS[k-1] == tag.TO) {
			return true
		}
	}
	return false
}

// secret reports whether the sentence says why a source goes without a name.
func (f *finder) secret() bool {
	for k := f.first; k < f.last; k++ {
		if f.In(k, "anonymity anonymously unnamed") || f.Match(k, "be identified|named|quoted|authorised|authorized") >= 0 {
			return true
		}
	}
	return false
}

// calledOff reports whether what the words at i give a cause for is a delay: nobody asks who says so.
func (f *finder) calledOff(i int32) bool {
	for k := i - 1; k >= f.first && k >= i-5; k-- {
		if f.In(k, "postponed cancelled canceled delayed abandoned rescheduled suspended late closed shut") || f.Match(k, "called|put off|back") >= 0 {
			return true
		}
	}
	return false
}

// cause reads the word of cause at i: the token after it and its object, and
// how plainly it claims a cause, 0 for none.
func (f *finder) cause(i int32) (last int32, strength int) {
	verb := f.POS[i].Verb()
	switch {
	case f.Match(i-2, "as a result of") >= 0:
		if !f.contestable(i + 2) {
			return 0, 0
		}
		return f.end(i + 2), 2
	case f.In(i, "caused driven fuelled fueled sparked triggered prompted spurred hastened exacerbated worsened underpinned") && f.Is(i+1, "by"):
		if o, ok := f.nounFrom(i+2, 0); !f.contestable(i+2) || ok && f.Is(i, "driven") && f.minded(o) {
			return 0, 0
		}
		return f.end(i + 2), 2
	case f.In(i, "bring brings brought bringing") && f.Is(i+1, "about"):
		return f.end(i + 2), 2
	case f.Is(i-1, "what") && f.copula(i-1) && !f.POS[i].Adjective() && f.In(i, "drives drove caused causes made makes led leads brought keeps kept killed kills"):
		return f.end(i + 1), 2
	case verb && f.In(i, changes):
		return f.change(i)
	case verb && f.In(i, "encourage encourages encouraged encouraging tempt tempts tempted tempting induce induced induces discourage discouraged discourages compel compels compelled"):
		o, ok := f.nounFrom(i+1, 0)
		if !ok || !f.In(o.Last, "to from into") {
			return f.weakCause(i)
		}
		if p, is := f.verbAt(i); is && !p.Passive {
			if s, ok := f.subject(p); ok && !f.minded(s) {
				return o.Last + 1, 2
			}
		}
		return f.weakCause(i)
	case f.In(i, "consequence product legacy culprit symptom driver result"):
		if f.In(i+1, "of for behind") && f.copulaBefore(i, 4) {
			return f.end(i + 2), 2
		}
		return 0, 0
	case f.Is(i, "why"):
		if f.In(i+1, "you we i not") || f.Match(i-1, "is|was|are|were|'s why") < 0 || f.POSAt(i-2, tag.WP) {
			return 0, 0
		}
		return f.end(i + 1), 2
	case f.In(i, "lie lies lay lying"):
		if o, ok := f.nounFrom(i+2, 0); ok && f.Is(i+1, "behind") && (f.Is(o.Last, "of") || f.In(o.Head, "rise fall failure decision split row slump crisis collapse success defeat unrest violence shortage")) {
			return f.end(i + 1), 2
		}
		if f.Match(i+1, "at the root|roots of") >= 0 {
			return f.end(i + 1), 2
		}
		return 0, 0
	case f.In(i, "give gives gave given giving") && f.Match(i+1, "rise to|birth to") >= 0:
		return f.end(i + 2), 2
	case verb && f.particle(i):
		return f.end(i + 2), 2
	case f.In(i, "tear tears tore tearing rip ripped pull pulled drive drove blow blew") && f.acted(i):
		// "tore the team apart"
		if o, ok := f.nounFrom(i+1, 0); ok && f.In(o.Last, "apart down open asunder") {
			return o.Last + 1, 2
		}
		return 0, 0
	case f.In(i, "began begins started starts originated originates") && verb:
		if p, ok := f.verbAt(i); ok && p.Finite && f.In(p.Last, "at in with inside") {
			if s, ok := f.subject(p); ok && f.In(s.Head, "outbreak fire blaze virus epidemic infection crisis leak row feud rumour rumor trouble unrest stampede explosion") && !f.year(p.Last+1) {
				return f.end(p.Last), 2
			}
		}
		return 0, 0
	case f.In(i, "jumped spread leapt spilled") && verb:
		if !f.Is(i+1, "from") {
			return 0, 0
		}
		return f.end(i + 1), 2
	case f.In(i, particled+" give gives gave given giving") && !f.In(i, "bring brings brought bringing"):
		return 0, 0
	case f.In(i, "turn turns turned turning throw throws threw thrown tip tips tipped tipping pull pulls pulled pulling cut cuts cutting slash slashes slashed mean means meant"):
		return f.makeover(i)
	case f.In(i, "put puts putting kill kills killed killing push pushed pushes pushing drive drives drove driven driving send sends sent sending bring brings brought bringing keep keeps kept keeping make makes made making save saves saved saving leave leaves left leaving"):
		return f.shift(i)
	case f.In(i, "behind responsible") && f.copula(i) && !(f.Is(i, "responsible") && !f.Is(i+1, "for")):
		return f.blamed(i)
	case f.In(i, "starve starves starved starving strip strips stripped stripping create creates created creating generate generates generated generating attract attracts attracted produce produces produced improve improves improved improving prevent prevents prevented preventing destroy destroys destroyed destroying ruin ruins ruined ruining double doubles doubled doubling triple triples tripled tripling halve halves halved halving increase increases increased increasing plunge plunges plunged plunging drag drags dragged dragging trap traps trapped trapping deprive deprives deprived rob robs robbed breed breeds bred spell spells spelled"):
		return f.change(i)
	case f.In(i, "cost costs") && f.In(i+1, "lives jobs"):
		return i + 2, 2
	case f.In(i, "cost costs") && verb:
		// "has cost the firm its licence": what is lost, not a price.
		o, ok := f.nounFrom(i+1, 0)
		if q, two := f.nounFrom(o.Last, 0); ok && two && !f.sum(o) && f.POS[q.Head].Noun() && !f.sum(q) && !f.price(q) {
			return o.Last, 2
		}
		return f.weakCause(i)
	case f.In(i, "lead leads led leading") && verb:
		if e := f.Match(i+1, "directly|inevitably|ultimately|eventually? to"); e >= 0 {
			o, ok := f.nounFrom(e, 1)
			if !ok && f.POSAt(e, tag.VBG) {
				return e + 1, 2
			}
			if ok && !f.place(o) && !(f.way(i) && !f.many(o)) {
				return o.Last, 2
			}
			return 0, 0
		}
		// "led the White House to turn to"
		if o, ok := f.nounFrom(i+1, 0); ok && f.Is(o.Last, "to") && f.POSAt(o.Last+1, tag.VB) {
			return o.Last + 2, 2
		}
		return 0, 0
	case f.In(i, "result results resulted resulting") && verb && f.Is(i+1, "in"):
		return f.end(i + 2), 2
	case f.In(i, "contribute contributes contributed contributing stem stems stemmed stemming") && verb && f.In(i+1, "to from"):
		if o, ok := f.nounFrom(i+2, 1); ok && f.sum(o) {
			return 0, 0
		}
		return f.end(i + 2), 2
	case f.Match(i, "because of|due to|thanks to|owing to") >= 0, f.Match(i, "because of") >= 0, f.Match(i, "thanks to") >= 0:
		if !f.contestable(i + 2) {
			return 0, 0
		}
		return f.end(i + 2), 1
	case f.Match(i, "due to") >= 0, f.Match(i, "owing to") >= 0:
		if !f.contestable(i+2) || f.POSAt(i+2, tag.VB) {
			return 0, 0
		}
		return f.end(i + 2), 1
	case f.Is(i, "because"):
		if f.secret() || f.In(i+1, "we i you") || f.Is(i-1, ",") && f.POSAt(i-2, tag.JJ) {
			return 0, 0 // "It is odd, because": an argument
		}
		return f.end(i + 1), 1
	case f.Is(i, "pressure") && f.Is(i+1, "on"):
		for k := i - 1; k >= f.first && k >= i-4; k-- {
			if f.In(k, "put puts putting place placed places placing pile piled piling heap heaped exert exerted exerts increase increased increases") {
				if o, ok := f.nounFrom(i+2, 0); ok {
					return o.Last, 2
				}
				return min(i+4, f.last), 2
			}
		}
		return 0, 0
	case f.Is(i, "blame") && f.Match(i-2, "is|are|was|were to blame") >= 0 && !f.POSAt(i-3, tag.WP), f.Is(i, "blame") && f.Match(i-1, "to blame for") >= 0:
		return f.end(i + 2), 2
	case f.In(i, "connected linked tied") && f.Is(i+1, "to") && f.copulaBefore(i, 3):
		return f.end(i + 2), 2
	case f.In(i, "tie ties tied tying linked"):
		return 0, 0
	case !verb, f.InPhrase[i] >= 0 && f.Phrases[f.InPhrase[i]].Kind == tag.Noun:
		return 0, 0
	case f.In(i, "lead leads led leading result results resulted resulting contribute contributed contributes contributing cost costs costing attribute attributed attributes stem stems stemmed forces forced forcing drive drives drove driven driving blame blamed force help helps helped helping allow allows allowed allowing enable enables enabled enabling compel compels compelled compelling hurt hurts hurting influence usher owe owes owed pressure strengthen encourage encouraged encourages threaten threatens threatened pave boost"):
		return f.weakCause(i)
	case f.In(i, "raise raised raises raising"):
		if o, ok := f.nounFrom(i+1, 1); ok && f.In(o.Head, "fears hopes alarm tensions") {
			return o.Last, 1
		}
		return 0, 0
	}
	p, ok := f.verbAt(i)
	if ok && p.Passive || f.In(i+1, "to into from in at by on") || f.inPassing(p) {
		return 0, 0
	}
	if o, ok := f.nounFrom(i+1, 1); ok {
		if p, is := f.verbAt(i); is && !f.abstract(o) {
			if s, is := f.subject(p); is && f.minded(s) {
				return 0, 0 // "Engineers drained it": a deed
			}
		}
		return o.Last, 2
	}
	return 0, 0
}

// changes are verbs that tell of a cause when a thing is their subject and what
// changes is no person.
const changes = "slow slows slowed slowing shake shakes shook shaken shaking eliminate eliminates eliminated eliminating eradicate eradicated empty empties emptied emptying flood flooded swell swells swelled swollen shrink shrinks shrank shrunk lift lifts lifted dent dents dented depress depresses depressed stunt stunts stunted sap saps sapped widen widens widened widening narrow narrowed divide divides divided dividing harden hardened sour soured tarnish tarnished blight blights blighted scar scarred ravage ravaged decimate decimates decimated hobble hobbled paralyse paralysed paralyze paralyzed derail derailed stall stalled"

// Verbs that cause something only together with a particle: wipe out, set off.
const particled = "wipe wipes wiped wiping finish finishes finished finishing set sets setting bring brings brought bringing choke chokes choked choking dry dries dried hollow hollowed hollowing price prices priced pricing squeeze squeezes squeezed squeezing tear tears tore torn tearing sweep sweeps swept knock knocks knocked stir stirs stirred holding stirring propping knocking sweeping drying pricing eating prop props propped eat eats ate eating hold holds held"

// particle reports whether the verb at i and the particle after it tell of what a
// thing, not a person, did to something: "are wiping out the hare".
func (f *finder) particle(i int32) bool {
	if !f.In(i+1, "out off down up apart away in back into") || !f.In(i, particled) || f.Is(i+1, "in") && !f.In(i, "bring brings brought") {
		return false
	}
	o, ok := f.nounFrom(i+2, 0)
	return ok && f.acted(i) && !f.place(o)
}

// acted reports whether a thing, no person, is the subject of the verb at i.
func (f *finder) acted(i int32) bool {
	p, ok := f.verbAt(i)
	if !ok || p.Passive {
		return false
	}
	s, ok := f.subject(p)
	return ok && !f.minded(s) && !f.plainSubject(s)
}

// makeover reads what a thing, not a person, made of another: "turned the port
// into a ghost town", "has cut accidents by half", "means longer waits".
func (f *finder) makeover(i int32) (int32, int) {
	p, ok := f.verbAt(i)
	if !ok || p.Passive {
		return 0, 0
	}
	s, ok := f.subject(p)
	if !ok || f.minded(s) || f.plainSubject(s) {
		return 0, 0
	}
	o, ok := f.nounFrom(i+1, 0)
	switch {
	case f.In(i, "mean means meant"):
		if f.Is(i+1, "that") || ok && f.POS[s.Head].Noun() && (f.POS[o.Head] == tag.NNS || f.Has(o.First, lexicon.Trend)) {
			return f.end(i + 1), 1
		}
		return 0, 0
	case !ok:
		return 0, 0
	case f.In(i, "cut cuts cutting slash slashes slashed"):
		if f.abstract(o) && !f.POS[s.Head].Name() && f.POS[s.Head] != tag.PRP {
			return o.Last, 2
		}
		return 0, 0
	}
	for k := o.Last; k < f.last && k < o.Last+8 && f.Tokens[k].Kind != segment.Punct; k++ {
		if f.Is(k, "into") {
			return f.end(k), 2
		}
	}
	return 0, 0
}

// shift reads plain verbs that tell of a cause by what comes after them: "pushed
// up prices", "kept wages low", "saved lives".
func (f *finder) shift(i int32) (int32, int) {
	p, ok := f.verbAt(i)
	if !ok || p.Passive {
		return f.weakCause(i)
	}
	if s, ok := f.subject(p); !ok || f.minded(s) {
		return f.weakCause(i)
	}
	if f.In(i+1, "up down") {
		if o, ok := f.nounFrom(i+2, 1); ok && f.abstract(o) {
			return o.Last, 2
		}
	}
	if f.In(i, "make makes made making") && f.POSAt(i+1, tag.VBG) && (f.In(i+2, "a an") || f.POSAt(i+2, tag.JJ) || f.POSAt(i+2, tag.JJR)) {
		return f.end(i + 2), 2 // "made commuting a misery"
	}
	o, ok := f.nounFrom(i+1, 0)
	if ok && f.Is(i, "leaving") && f.Is(i-1, ",") && f.In(o.Last, "without homeless stranded dead unable struggling short") {
		return o.Last + 1, 2
	}
	if f.In(i, "kill kills killed killing") {
		if f.Is(i+1, "off") {
			return i + 2, 2
		}
		if ok && f.POS[o.Head].Noun() && !f.Has(o.Head, lexicon.Person|lexicon.Relative|lexicon.Group|lexicon.Count|lexicon.Official|lexicon.Demonym) && !f.In(i, "killed kills") {
			return o.Last, 2
		}
		return 0, 0
	}
	if f.In(i, "make makes made making") && f.Is(i+1, "it") && (f.POSAt(i+2, tag.JJ) || f.POSAt(i+2, tag.JJR) || f.Is(i+2, "more")) {
		return f.end(i + 2), 2
	}
	if f.In(i, "drive drives drove driven driving") && f.In(i+1, "away up down out") {
		return i + 2, 2
	}
	switch {
	case !ok:
	case f.In(i, "save saves saved saving"):
		if f.In(o.Head, "lives jobs") || f.Match(o.Last, "of lives|jobs") >= 0 {
			return o.Last, 2
		}
	case f.In(i, "put puts putting push pushed pushes pushing drive drives drove driven driving send sends sent sending bring brings brought bringing"):
		for k := o.Last; k < min(f.last, o.Last+6) && f.Tokens[k].Kind != segment.Punct; k++ {
			if f.In(k, "up down out off away into past above below") || f.Match(k, "at risk") >= 0 || f.Match(k, "back|close to") >= 0 || f.Match(k, "to the brink|edge|wall|limit") >= 0 {
				return k + 1, 2
			}
		}
	case f.In(i, "make makes made making") && f.In(o.Last, "a an") && f.POS[o.Head] != tag.PRP:
		return f.end(o.Last), 2 // "made the trip a misery"
	case f.In(i, "keep keeps kept keeping make makes made making leave leaves left leaving"):
		if (f.POS[o.Head].Noun() || f.POS[o.Head].Adjective()) && (f.POSAt(o.Last, tag.JJ) || f.POSAt(o.Last, tag.JJR) || f.POSAt(o.Last, tag.VBN) || f.POSAt(o.Last, tag.VBD) || f.POSAt(o.Last, tag.VBG) || f.In(o.Last, "without indoors apart afloat")) {
			return o.Last + 1, 2
		}
	}
	return f.weakCause(i)
}

// change reads verbs that tell of a cause when no person is their subject: "the
// tax cut created jobs".
func (f *finder) change(i int32) (int32, int) {
	p, ok := f.verbAt(i)
	if !ok || p.Passive || f.inPassing(p) {
		return 0, 0
	}
	s, ok := f.subject(p)
	if !ok || f.minded(s) {
		return 0, 0
	}
	if o, ok := f.nounFrom(i+1, 0); ok && !(f.POSAt(o.First, tag.PRPS) && f.In(i, "increase increases increased increasing improve improves improved improving double doubled halve halved")) && !f.In(o.Head, "attention interest headlines debate controversy opportunity opportunities challenge challenges possibilities") && (f.abstract(o) || f.In(i, "starve starves starved starving strip strips stripped stripping") && f.Is(o.Last, "of") || f.In(i, "destroy destroys destroyed destroying ruin ruins ruined ruining plunge plunges plunged plunging drag drags dragged trap traps trapped rob robs robbed deprive deprives deprived")) {
		return o.Last, 2
	}
	return 0, 0
}

// blamed reads "is behind the rise" and "is responsible for the rise": people
// are behind plots and responsible for posts, causes are behind what happens.
func (f *finder) blamed(i int32) (int32, int) {
	for k := i - 1; k >= f.first && k >= i-3; k-- {
		p, ok := f.Phrase(k)
		if !ok || p.Kind != tag.Verb {
			continue
		}
		if s, ok := f.subject(p); ok && !f.minded(s) {
			if o, ok := f.nounFrom(i+1, 1); ok && f.abstract(o) {
				return o.Last, 2
			}
		}
		break
	}
	return 0, 0
}

// weakCause reads verbs that claim a cause only of some objects.
func (f *finder) weakCause(i int32) (int32, int) {
	o, ok := f.nounFrom(i+1, 1)
	if !ok {
		if f.POS[i].Verb() && f.In(i, "drive drives drove driving driven") && f.In(i+1, "up down away out") {
			return i + 2, 2
		}
		return 0, 0
	}
	if p, is := f.verbAt(i); is && p.Passive {
		return 0, 0
	}
	switch {
	case f.In(i, "forces forced forcing"):
		if f.In(o.Last, "to out into from off") {
			return o.Last + 2, 2
		}
	case f.In(i, "drives drove driving"):
		if f.abstract(o) && o.First == i+1 && f.acted(i) {
			return o.Last, 2
		}
	case f.Is(i, "driven"):
		if f.In(o.Last, "out into up down to from") {
			return o.Last + 1, 2
		}
	case f.In(i, "pave paved paves"):
		if f.Is(o.Head, "way") {
			return o.Last, 2
		}
	case f.In(i, "cost costs"):
		for k := o.First; k < min(f.last, o.Last+4); k++ {
			if f.In(k, "jobs lives job life seat career election place millions billions million billion thousands $ £ €") {
				return k + 1, 2
			}
		}
	case f.In(i, "helped helps help allowed allows enabled enables compelled compels"):
		p, _ := f.verbAt(i)
		if s, ok := f.subject(p); ok && !f.minded(s) && !f.tool(s) && (f.POSAt(o.Last, tag.VB) || f.Is(o.Last, "to")) {
			return o.Last + 1, 1
		}
	case f.In(i, "boosted boosts boosting hurt hurts hurting strengthened strengthens threatens threatened influenced influences encouraged encourages"):
		if f.abstract(o) {
			return o.Last, 1
		}
	}
	return 0, 0
}

// abstract reports whether the phrase names no person, place or thing one can touch.
func (f *finder) abstract(p tag.Phrase) bool {
	return f.POS[p.Head].Noun() && !f.POS[p.Head].Name() && !f.Has(p.Head, lexicon.Person|lexicon.Relative|lexicon.Official|lexicon.Place) &&
		!f.In(p.Head, "car cars bus buses van truck lorry train trains home ball car's vehicle taxi tractor ambulance")
}

// place reports whether what something leads to is somewhere one can go.
func (f *finder) place(p tag.Phrase) bool {
	return f.POS[p.Head].Name() || f.Has(p.Head, lexicon.Place) ||
		f.In(p.Head, "farm village town city house home beach river lake sea forest woods door room garden gate station airport castle church park road street bridge border summit top hall cellar basement roof kitchen office centre center harbour harbor coast valley cave scene body bodies address property site victory win title")
}

func (f *finder) sum(p tag.Phrase) bool {
	for i := p.First; i < p.Last; i++ {
		if f.Tokens[i].Kind == segment.Number {
			return true
		}
	}
	return f.In(p.Head, "report story article magazine fund campaign campaigns book pension newspaper")
}

func (f *finder) price(p tag.Phrase) bool {
	return f.In(p.Head, "million billion dollars pounds euros money cents pence thousands millions billions fortune") || f.In(p.First, "$ £ €")
}

// contestable reports whether the cause named at i is one to argue about: the
// weather, an illness or a delay is not.
func (f *finder) contestable(i int32) bool {
	p, ok := f.nounFrom(i, 2)
	if !ok {
		return true
	}
	return !f.In(p.Head, "rain rains snow ice wind winds fog storm storms weather flooding floods flood heat frost lightning illness injury injuries flu covid covid-19 pandemic coronavirus win wins victory victories goal goals penalty turnout strike strikes work works repairs maintenance engineering fault faults traffic time space age holiday birthday pregnancy circumstances restrictions length costs efforts support generosity donors donations volunteers readers")
}

// tool reports whether the subject s is a thing made to do what the sentence says it does.
func (f *finder) tool(s tag.Phrase) bool {
	return f.In(s.Head, "camera cameras sensor sensors map maps portal app apps tool tools robot robots software website site system systems device devices feature features machine machines technology button form forms law rule rules bill act licence license permit visa card pass ticket")
}

// way reports whether what leads somewhere, at the verb i, is a road or the like.
func (f *finder) way(i int32) bool {
	p, ok := f.verbAt(i)
	if !ok {
		return false
	}
	s, ok := f.subject(p)
	return ok && f.In(s.Head, "road roads path paths lane lanes track tracks trail trails street streets bridge alley route routes steps ladder gate")
}

// inPassing reports whether the -ing form p only describes: "an era of stagnant wages
// and widening inequality", "the rift dividing the party", "a condition was lifting".
func (f *finder) inPassing(p tag.Phrase) bool {
	if p.Last == 0 || f.POS[p.Head] != tag.VBG {
		return false
	}
	if p.Finite {
		return p.Last-p.First == 2 && f.In(p.First, "is was") && f.In(p.First-1, "condition membership aim goal plan idea task job part step")
	}
	return !f.In(p.First-1, ", —")
}

// many reports whether p is several of something, which no way leads to.
func (f *finder) many(p tag.Phrase) bool { return f.POS[p.Head] == tag.NNS && !f.Is(p.First, "the") }

// plainSubject reports whether the subject is the weather or a way: what they
// bring about is seen, not argued.
func (f *finder) plainSubject(p tag.Phrase) bool {
	return f.In(p.Head, "stairs steps staircase door doors corridor tunnel passage passageway hallway footpath pencil pipe rain snow wind storm fog")
}

// year reports whether a year stands at i.
func (f *finder) year(i int32) bool { return i < f.last && year(f.Word(i)) }
