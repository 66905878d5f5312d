package claim

import (
	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// motives finds statements of why somebody acted, or what somebody feels, wants or means to do.
func (f *finder) motives() {
	if f.at-f.polled <= pollReach && f.drawn != 0 {
		return // a poll's answers
	}
	for i := f.first; i < f.last; i++ {
		if f.InQuote[i] >= 0 || !f.Has(i, lexicon.Motive|lexicon.Believe|lexicon.Intend) && f.POS[i] != tag.VB {
			continue
		}
		r, strength := f.motive(i)
		if strength == 0 || f.quoted(r) || f.sport && strength < 4 {
			continue
		}
		f.add(Motive, r, strength, f.hedge(r))
		i = max(i, r.Last-1)
	}
}

// motive reads the word of mind at i: what a finding marks, and how plainly it
// reads a mind, 0 for not at all.
func (f *finder) motive(i int32) (segment.Range, int) {
	none := segment.Range{}
	switch {
	case f.In(i, "effort attempt bid gambit ploy ruse move push") && f.Is(i+1, "to") && f.purpose(i):
		return segment.Range{First: f.purposeStart(i), Last: f.end(i + 2)}, 3
	case f.In(i, "strategy campaign plan agenda drive push effort efforts goal aim ambition tactic ploy bid") && f.partOf(i) >= 0:
		return segment.Range{First: f.partOf(i), Last: f.end(i + 1)}, 3
	case f.toward(i):
		return segment.Range{First: i - 1, Last: f.end(i + 1)}, 2
	case f.Is(i, "order") && f.Is(i-1, "in") && f.Is(i+1, "to"):
		return segment.Range{First: i - 1, Last: f.end(i + 2)}, 3
	case f.In(i, "spite jealousy fear anger greed guilt pity pride boredom ambition revenge love envy desperation frustration resentment loyalty") && f.Match(i-2, "out of") == i:
		return segment.Range{First: i - 2, Last: i + 1}, 3
	case f.In(i, "aimed designed intended calculated meant") && f.ruled(i):
		return none, 0
	case f.In(i, "aimed designed intended calculated meant") && f.In(i+1, "at to") && (f.act(i) || f.In(i+2, scheming) || f.POSAt(i+3, tag.PRPS)):
		return segment.Range{First: i, Last: f.end(i + 2)}, 2
	case f.In(i, "intent bent") && f.Is(i+1, "on"), f.In(i, "fed") && f.Match(i+1, "up with") >= 0, f.In(i, "itching angling desperate eyeing clamouring yearning longing") && f.In(i+1, "for to a the"), f.In(i, "determined desperate eager keen anxious reluctant") && f.Is(i+1, "to"):
		if i > f.first && f.POS[i-1].Noun() {
			return segment.Range{First: i, Last: f.end(i + 2)}, 1 // it only says which ones: "donors reluctant to give"
		}
		for k := i - 1; k >= f.first && k > i-4; k-- {
			if f.In(k, "some many others most several few") {
				return none, 0
			}
		}
		return segment.Range{First: i, Last: f.end(i + 2)}, 3
	case f.In(i, "hope hopes fear") && f.Match(i-2, "in the? hope|hopes of|that") >= 0, f.Match(i-1, "in hope|hopes of|that") >= 0, f.Match(i-1, "for fear of|that") >= 0:
		return segment.Range{First: i - 1, Last: f.end(i + 1)}, 3
	case f.In(i, "eye eyes sights heart") && f.Match(i-2, "has|have|had|with|set|sets|fixed|trained its|his|her|their eye|eyes|sights|heart on|set|firmly|fixed") >= 0:
		return segment.Range{First: i - 2, Last: f.end(i + 1)}, 3
	case f.Is(i, "blood") && f.In(i-1, "smell smells smelled smelt scent scents scented sense sensed"), f.In(i, "tired sick weary scared wary fond jealous envious contemptuous terrified") && f.Is(i+1, "of") && f.copulaBefore(i, 3):
		return segment.Range{First: i - 1, Last: f.end(i + 1)}, 3
	case f.Is(i, "betting") && f.copula(i), f.In(i, "gambling banking counting") && f.copula(i) && (f.In(i+1, "that on")):
		return segment.Range{First: i - 1, Last: f.end(i + 1)}, 3
	case f.Is(i, "mood") && f.Is(i-1, "no") && f.In(i+1, "to for"), f.In(i, "face stomach") && f.Match(i-2, "could|can not") >= 0, f.In(i, "blame blames blamed") && f.In(i+1, "himself herself itself themselves"):
		return segment.Range{First: i - 1, Last: f.end(i + 1)}, 2
	case f.Is(i, "rather") && f.Is(i-1, "would"), f.Is(i, "positioning") && f.In(i+1, "himself herself itself themselves"):
		return segment.Range{First: i - 1, Last: f.end(i + 1)}, 2
	case f.In(i, "stand bear stomach abide") && !f.In(i+1, "up out down by for still") && f.In(i-1, "not cannot can't can’t n't n’t"):
		return segment.Range{First: i - 1, Last: f.end(i + 1)}, 2
	case f.In(i, "desire appetite determination hunger thirst willingness inclination reluctance ambition motive motivation intention resentment jealousy frustration anger") && f.POS[i].Noun():
		if f.In(i+1, "for to of") || f.In(i-1, "his her their its") {
			return f.mindNoun(i)
		}
	case f.In(i, "hoping seeking hopes") && f.POSAt(i, tag.VBG) && f.Is(i+1, "to"):
		return segment.Range{First: i, Last: f.end(i + 2)}, 2
	case f.Is(i, "concerned") && (f.In(i-1, "is are was were") && (f.Is(i+1, ",") || i+2 >= f.last)):
		return none, 0 // "as far as money is concerned"
	case f.Has(i, lexicon.Motive) && f.feeling(i):
		return f.feels(i)
	case f.In(i, "confidence trust") && f.Is(i-1, "the") && f.In(i-2, "lost lose losing won has have enjoys") && f.Is(i+1, "of"):
		return segment.Range{First: i - 2, Last: f.end(i + 1)}, 2
	case f.In(i, "patience faith nerve confidence heart interest") && f.In(i-1, "losing lost loses lose"):
		return segment.Range{First: i - 1, Last: f.end(i + 1)}, 2
	case f.POS[i].Verb() && (f.Has(i, lexicon.Motive|lexicon.Believe|lexicon.Intend) || f.In(i, "forgave forgiven forgives")) && !f.Has(i, lexicon.Say):
		return f.thinks(i)
	}
	return none, 0
}

// purpose reports whether the noun at i, "effort", stands in "in an effort to".
func (f *finder) purpose(i int32) bool { return f.purposeStart(i) < i }

func (f *finder) purposeStart(i int32) int32 {
	for k := i - 1; k >= f.first && k >= i-4; k-- {
		if f.In(k, "in as is was were") && f.In(k+1, "an a the what another") {
			return k
		}
	}
	return i
}

// partOf gives where "as part of its broader strategy" starts when its noun is at i, or -1.
func (f *finder) partOf(i int32) int32 {
	for k := i - 1; k >= f.first && k >= i-9; k-- {
		if f.Match(k, "as? part of a|an|its|his|her|their|the|what") >= 0 {
			if k > f.first && f.Is(k-1, "as") {
				k--
			}
			return k
		}
		if f.POS[k].Finite() {
			break
		}
	}
	return -1
}

// scheming are verbs for what one does to others on purpose.
const scheming = "spite dodge evade avoid escape regain retain appease please placate punish silence impress embarrass humiliate distract hide mask conceal deflect divert reassure intimidate quell undermine discredit woo bury provoke sway outmanoeuvre outmaneuver isolate weaken rattle frighten scare court flatter curry whitewash please protect salvage rescue outflank exploit settle deter force damage harm hurt sabotage smear"

// toward reports whether the verb at i, after "to", tells what an act before it was for.
func (f *finder) toward(i int32) bool {
	if f.POS[i] != tag.VB || !f.Is(i-1, "to") || !f.In(i, scheming) {
		return false
	}
	if f.In(i-2, "effort efforts attempt attempts bid chance ability right plan plans decision way power duty need time money steps measures") {
		return false
	}
	for k := i - 2; k >= f.first && k > i-10; k-- {
		if f.Tokens[k].Kind == segment.Punct {
			return false
		}
		if p, ok := f.Phrase(k); ok && p.Kind == tag.Verb {
			return !f.In(p.Head, "struggles struggle needs need has have wants want tries try seeks seek struggled tried failed managed needed attempted fought helped continued began started had wanted refused agreed sought worked") && p.Finite && (p.Last < i-1 || f.In(p.Head, "resigned quit withdrew fled lied retired stalled intervened apologised apologized abstained confessed defected acted relented capitulated settled left waited")) && (f.past(p) || f.POS[p.Head] == tag.VBZ && f.deeds(p))
		}
	}
	return false
}

// deeds reports whether the verb p tells of what somebody does to something.
func (f *finder) deeds(p tag.Phrase) bool {
	s, ok := f.subject(p)
	o, has := f.object(p)
	return ok && has && f.wilful(s) && f.POS[o.Head].Noun()
}

// ruled reports whether it is a law or the like that is "meant to" at i: it says what it is for.
func (f *finder) ruled(i int32) bool {
	for k := i - 1; k >= f.first && k >= i-3; k-- {
		if f.In(k, "law laws act bill rule rules legislation regulation regulations treaty clause fence lock tax") {
			return true
		}
	}
	return false
}

// act reports whether what is "aimed at" or "designed to" at i is a deed, whose
// aim is in a head; what a law or a valve is for can be read off it.
func (f *finder) act(i int32) bool {
	for k := i - 1; k >= f.first && k >= i-7; k-- {
		if f.In(k, "move moves decision decisions plan plans campaign campaigns attack attacks visit trip announcement offer deal strategy speech ad ads advert operation exercise exercises raid raids strike strikes tactic tactics effort efforts ploy purge crackdown comments remarks statement letter leak gesture step steps tour meeting meetings timing cuts sale leak sanctions tariffs reshuffle appointment appointments propaganda drills threats talks overture") {
			return true
		}
	}
	return false
}

func (f *finder) mindNoun(i int32) (segment.Range, int) {
	r := segment.Range{First: i, Last: f.end(i + 1)}
	if p, ok := f.Phrase(i); ok {
		r.First = p.First
	}
	for k := r.First - 1; k >= f.first && k >= r.First-3; k-- {
		if f.POS[k].Verb() {
			if f.In(k, "demonstrated demonstrates shown shows showed signalled signaled signals revealed reveals betrayed betrays had has have expressed") {
				r.First = k
				return r, 4
			}
			break
		}
	}
	return r, 2
}

// feeling reports whether the word at i is a feeling that a subject is said to have.
func (f *finder) feeling(i int32) bool {
	return f.In(i, "angered angers infuriated infuriates dismayed unsettled exasperated afraid bored demoralised demoralized aggrieved angry annoyed anxious baffled betrayed cheated disgusted disillusioned enraged envious exasperated horrified humiliated impatient indignant insulted irritated livid panicked pessimistic rattled sceptical skeptical spooked concerned confident convinced delighted desperate embarrassed emboldened frustrated furious terrified hopeful nervous outraged pleased thrilled uneasy upset wary worried jealous resentful disappointed alarmed unhappy relieved shocked stunned mistrustful reluctant ashamed proud bitter dismayed")
}

func (f *finder) feels(i int32) (segment.Range, int) {
	// "The union, angry at the offer, walked out".
	if q, ok := f.Phrase(i - 2); ok && i-2 > f.first && f.Is(i-1, ",") && q.Kind == tag.Noun && f.minded(q) {
		return segment.Range{First: i, Last: f.end(i + 1)}, 3
	}
	// "was thrilled", "has felt uneasy": a copula or verb of feeling before it, or "so annoyed X that".
	for k := i - 1; k >= f.first && k >= i-4; k-- {
		if f.In(k, "is are was were been be 's 're felt feels feel feeling grew grown became become remains remained remain so left leaving") {
			p, ok := f.Phrase(k)
			first := k
			if ok && p.Kind == tag.Verb {
				if p.Negated {
					return segment.Range{}, 0
				}
				if s, ok := f.subject(p); ok {
					first = s.First
					if f.In(s.First, "some many others most several few") {
						return segment.Range{}, 0 // a group nobody can ask, marked as such
					}
					if f.lifeless(s) || f.In(i, "stunned shocked bitter upset") && !f.minded(s) {
						return segment.Range{}, 0
					}
				}
			}
			return segment.Range{First: first, Last: f.end(i + 1)}, 3
		}
		if f.POS[k].Noun() {
			break
		}
	}
	if f.POS[i].Verb() && f.POS[i] != tag.VBN && f.In(i, "annoyed angered angers upset frustrated embarrassed alarmed worried infuriated infuriates dismayed enraged horrified unsettled spooked exasperated delighted stunned shocked") {
		if o, ok := f.nounFrom(i+1, 1); ok {
			return segment.Range{First: i, Last: o.Last}, 3
		}
	}
	return segment.Range{}, 0
}

// minds are verbs of feeling that tell as much with "not" before them.
const minds = "forgave forgiven forgives forgive trust trusts trusted relish relishes relished covet covets coveted crave craves craved cherish cherishes savour savours detest detests detested loathe loathes loathed resent resents resented regret regrets regretted envy envies envied dread dreads dreaded despise despises despised wanted wants want mistrust mistrusts distrust distrusts admire admires admired hate hates hated love loves loved respect respects bets reckons sense senses sensed"

// thinks reads a verb of belief or intention whose subject the text names: what
// is said to go on in a head is a claim, whoever's head it is.
func (f *finder) thinks(i int32) (segment.Range, int) {
	p, ok := f.verbAt(i)
	if !ok || p.Negated && !f.In(i, minds) || p.Passive {
		return segment.Range{}, 0
	}
	s, has := f.subject(p)
	if has && (f.lifeless(s) && !(f.Is(s.Head, "it") && f.In(s.First-1, "because since")) || f.In(s.First, "some many several few") || f.Has(s.Head, lexicon.Expert|lexicon.Official|lexicon.Open|lexicon.SourceWord) && !(f.POS[s.Head] == tag.NN && f.In(i, minds))) || f.modal(p) >= 0 {
		return segment.Range{}, 0
	}
	r := segment.Range{First: p.First, Last: f.end(p.Last)}
	if has {
		r.First = s.First
	}
	if f.In(i, "felt feels feel") && (p.Last >= f.last || f.Tokens[p.Last].Kind == segment.Punct) {
		return segment.Range{}, 0 // "genuine and deeply felt"
	}
	if f.In(i, "saw sees") && !f.among(p.Last, f.last, "as|that") {
		return segment.Range{}, 0 // with its eyes
	}
	if f.In(i, "saw sees") {
		if o, ok := f.nounFrom(p.Last, 0); ok && (f.POSAt(o.Last, tag.VB) || f.POSAt(o.Last, tag.VBG) || f.POSAt(o.Last, tag.NN) || f.POSAt(o.Last, tag.VBP)) {
			return segment.Range{}, 0 // it befell them: "saw his support collapse"
		}
	}
	if !p.Finite || f.relative(p) || f.finiteAt(p.Last) || f.Is(r.Last, ":") || f.Is(p.Last, ",") && (f.Is(r.First-1, ",") || f.Is(r.First-1, "-")) {
		return segment.Range{}, 0 // "those they thought were best", "such efforts, they believe, will"
	}
	if f.In(i, "felt feels feel") && !f.Is(p.Last, "that") {
		if o, ok := f.nounFrom(p.Last, 0); ok && !f.finiteAt(o.Last) {
			return segment.Range{}, 0 // "feels the heat"
		}
	}
	switch {
	case f.Is(i, "knew"):
		if q, ok := f.nounFrom(p.Last, 1); has && ok && (f.Is(p.Last, "that") || f.finiteAt(q.Last)) {
			return r, 2
		}
		return segment.Range{}, 0
	case f.Is(i, "decided") && f.among(p.Last, p.Last+9, "because"):
		return r, 4
	case f.In(i, minds), f.In(i, "believed believes believe feared fears fear felt feels feel thought thinks suspected suspects suspect regards regard regarded saw sees realised realized"):
		return r, 2
	case f.Is(i, "trying") && f.Is(i+1, "to") && p.First < i:
		return r, 2
	case f.In(i, "hopes hoped hope plans planned plan intends intended seeks sought seek aims aimed wishes wished"):
		return r, 1
	}
	return segment.Range{}, 0
}

// finiteAt reports whether a finite verb group starts at i.
func (f *finder) finiteAt(i int32) bool {
	q, ok := f.Phrase(i)
	return ok && q.Kind == tag.Verb && q.Finite
}

// lifeless reports whether the subject s can have no mind: a law, a plan, a
// pronoun for a thing, or the writer and reader, who may speak for themselves.
// A verb of wanting or fearing vouches for any other subject.
func (f *finder) lifeless(s tag.Phrase) bool {
	return f.Has(s.Head, lexicon.Document|lexicon.Study) ||
		f.In(s.Head, "it i we you this that which scheme project programme program measure measures move strategy plan plans system recipe dish soil plant engine machine house dog cat everyone nobody everybody")
}

// minded reports whether the subject s is somebody with a mind to read: a
// person, a body, a people.
func (f *finder) minded(s tag.Phrase) bool {
	if f.POS[s.Head] == tag.PRP {
		return !f.In(s.Head, "it i we you")
	}
	if f.POS[s.Head].Name() {
		return true
	}
	return f.Has(s.Head, lexicon.Count) || f.wilful(s)
}

// wilful reports whether the subject s can make plans and promises.
func (f *finder) wilful(s tag.Phrase) bool {
	if f.POS[s.Head] == tag.PRP {
		return !f.Is(s.Head, "it")
	}
	return f.POS[s.Head].Name() || f.Has(s.Head, lexicon.Person|lexicon.Group|lexicon.Body|lexicon.Official|lexicon.Spokes|lexicon.Open|lexicon.Role|lexicon.Relative|lexicon.Demonym|lexicon.Organisation|lexicon.Place|lexicon.Outlet) ||
		f.In(s.Head, "administration campaign administrations government governments party parties regime camp side management leadership house")
}

// among reports whether one of the words stands from i on, before last.
func (f *finder) among(i, last int32, words string) bool {
	k, _ := f.Find(i, min(last, f.last), words)
	return k >= 0
}
