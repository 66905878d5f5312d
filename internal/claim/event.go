package claim

import (
	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// events finds deeds told as fact: somebody did something that can be checked.
// News is made of these, and most are seen or public: only the plain ones are
// claims at all, and only those that an insider or a witness must have told
// weigh more than a nudge.
func (f *finder) events() {
	if f.sport || f.vote || f.marks&record != 0 {
		return
	}
	for i := f.first; i < f.last; i++ {
		if f.InQuote[i] >= 0 {
			continue
		}
		if f.hidden(i) {
			if r, ok := f.unseen(i); ok {
				f.add(Event, r, 2, intimate)
				return
			}
		}
		if f.In(i, "preparing considering weighing mulling plotting planning") && f.brewing(i) {
			if r, n := f.planned(i); n > 0 && !f.quoted(r) {
				f.add(Event, r, n, f.hedge(r))
				return
			}
		}
		if r, ok := f.bidden(i); ok {
			f.add(Event, r, 2, f.hedge(r))
			return
		}
		if f.cue[i] || !f.Has(i, lexicon.Act|lexicon.Harm) {
			continue
		}
		p, ok := f.verbAt(i)
		if !ok || !f.past(p) && !f.underway(p) || p.Negated || f.relative(p) {
			continue
		}
		r := f.clause(p)
		if f.quoted(r) || f.legal(i) {
			continue
		}
		strength := f.deed(p)
		if strength == 0 || f.In(r.First-1, "once whenever until") {
			continue
		}
		if f.POSAt(p.First-1, tag.WP) || f.POSAt(p.First-1, tag.WDT) {
			strength = 1 // it tells who somebody is
		} else if f.perfect(p) && !f.In(i, "spent raised hired sent nominated appointed used met given left handed visited offered opened broken built argued") {
			strength++ // "has dropped": news with no day that it could be checked on
		}
		f.add(Event, r, strength, f.hedge(r))
		return
	}
}

// adverse finds what is told to have gone wrong, whatever the verb, where nothing
// near by says how it is known.
func (f *finder) adverse() {
	if f.marks != 0 || len(f.found) > 0 || f.sport || f.vote {
		return
	}
	for i := f.first; i < f.last; i++ {
		if f.InQuote[i] >= 0 || !f.Has(i, lexicon.Adverse) && f.Match(i, "out of action|control|order|money|work") < 0 || f.said[i] >= 0 || f.legal(i) {
			continue
		}
		for k := i; k >= f.first && k > i-12; k-- {
			p, ok := f.verbAt(k)
			if !ok || !p.Finite {
				continue
			}
			s, has := f.subject(p)
			if !has || f.modal(p) >= 0 || p.Negated || f.In(s.Head, "i we you there who this that it") || f.In(s.First, "some many others several few") || f.Has(s.Head, lexicon.Document|lexicon.Study) || f.In(p.Head, "took take saw see sees seen compares compared") || f.In(p.Head, "said") || f.relative(p) || f.cue[p.Head] {
				return
			}
			// What is wrong is said by the verb or right after it, not in passing.
			reach := p.Last + 2
			if o, ok := f.object(p); ok {
				reach = o.Last
			}
			r := f.clause(p)
			if i >= reach || f.POS[i].Name() || r.Last <= i || f.quoted(r) || f.electoral() {
				return
			}
			f.add(Event, r, 2, f.hedge(r))
			return
		}
	}
}

// deed says how much the verb group p tells that cannot be seen from outside.
func (f *finder) deed(p tag.Phrase) int {
	i := p.Head
	s, ok := f.subject(p)
	if !ok {
		return 0
	}
	object, has := f.object(p)
	switch {
	case f.In(i, "won win wins lost loses beat"):
		return 0
	case f.Is(i, "captured") && has && (f.Has(object.Head, lexicon.Place) && !p.Passive || f.In(object.Head, "imagination attention mood seat seats vote votes spirit essence")), f.Is(i, "struck") && has && f.In(object.Head, "chord tone balance note deal"), f.Is(i, "grabbed") && has && f.In(object.Head, "headlines attention"):
		return 0
	case f.In(i, "built") && has && f.In(object.Head, "reputation brand career name following"), f.In(i, "visited broken broke opened"):
		return 1
	case f.In(i, "took taken takes"):
		if p.Passive && f.In(p.Last, "from hostage prisoner captive away") {
			return 2
		}
		if !has || !f.In(object.Head, "airport town city village control hostage hostages base building border bridge port capital territory power") {
			return 0
		}
	case f.Is(i, "died") && (f.POS[s.Head].Name() || f.POS[s.Head] == tag.PRP):
		return 1 // an obituary's record
	case f.In(i, "made make"):
		if !has || !f.In(object.Head, "reforms reform changes payment payments offer cuts concessions deal arrests") {
			return 0
		}
	}
	if f.In(i, "go goes went gone") {
		if f.Match(p.Last, "into hiding|exile|administration|receivership|liquidation") >= 0 || f.In(p.Last, "missing underground bust") {
			return 2
		}
		return 0
	}
	if f.In(i, "placed put") && (!p.Passive || f.Match(p.Last, "under house|surveillance|guard") < 0) {
		return 0
	}
	if f.In(i, "offered refused agreed") && f.Is(p.Last, "to") && f.POSAt(p.Last+1, tag.VB) {
		return 1
	}
	if !p.Passive && !has && !f.Has(i, lexicon.Harm) && !f.In(p.Last, "into down up out off") && !f.In(i, "met clashed rowed quarrelled argued fought gathered settled closed separated split divorced merged reunited resigned defected fled quit escaped surrendered withdrew collapsed exploded crashed collided") {
		return 0
	}
	if has && f.In(object.Head, "mind minds clothes course tack subject direction name speech way place part time chance attention role question questions degree album film book single series season career advantage look note start job title award prize medal") {
		return 0
	}
	const published = "report reports study studies survey surveys paper papers statement statements poll polls review results figures data plan plans returns batch tranche transcripts article articles letter totals ad ads video footage details"
	if f.In(s.Head, published) || has && (f.In(object.Head, published) || f.Is(i, "released") && f.POS[object.Head].Noun() && !f.Has(object.Head, lexicon.Person|lexicon.Count|lexicon.Relative)) {
		return 0 // published, for all to see
	}
	if f.In(s.Head, "court courts jury tribunal magistrates congress parliament senate") {
		return 0 // public record
	}
	if f.In(s.Head, "sun rain snow wave waves match game race show exhibition film album book play concert tour company's stock shares markets index") {
		return 0
	}
	if f.Has(i, lexicon.Harm) || f.In(i, "attacked bombed stormed seized raided ambushed besieged invaded shelled kidnapped beheaded opened captured abducted released freed deported expelled exiled transported smuggled executed fired ousted handed flown leaked hacked destroyed") {
		if f.Is(i, "opened") && !f.Is(object.Head, "fire") {
			return 1
		}
		if f.Has(i, lexicon.Harm) && f.In(i, "suffered suffer damaged hurt collapsed struck hit burned") {
			return 1
		}
		return 2
	}
	return 1
}

// underway reports whether p tells of something being done to somebody: "are being expelled".
func (f *finder) underway(p tag.Phrase) bool {
	return p.Passive && p.Head > p.First && f.Is(p.Head-1, "being") && (f.Has(p.Head, lexicon.Harm) || f.In(p.Head, "expelled deported evicted released freed fired sacked flown held sent starved deprived"))
}

// bidden gives the clause around the verb at i if it tells what somebody was told
// to do and not by whom: "nurses were told to falsify charts".
func (f *finder) bidden(i int32) (segment.Range, bool) {
	if !f.In(i, "told ordered instructed forbidden pressured") {
		return segment.Range{}, false
	}
	p, ok := f.verbAt(i)
	s, has := f.subject(p)
	if !ok || !has || !p.Passive || p.Negated || !f.past(p) || f.modal(p) >= 0 || f.relative(p) || !f.Is(p.Last, "to") && f.Match(p.Last, "not to") < 0 || f.In(p.Last+1, "pay serve appear stand expect wait") || f.POS[s.Head] == tag.PRP {
		return segment.Range{}, false
	}
	r := segment.Range{First: s.First, Last: f.end(p.Last)}
	for k := r.First; k < r.Last; k++ {
		if f.Is(k, "by") {
			return r, false
		}
	}
	return r, !f.quoted(r) && !f.judged()
}

// brewing reports whether the verb at i is of a plan that has not been made
// public: "is preparing to", "are weighing a".
func (f *finder) brewing(i int32) bool {
	p, ok := f.verbAt(i)
	if !ok || p.Head == p.First || p.Passive || p.Negated || f.modal(p) >= 0 || !p.Finite {
		return false
	}
	if f.In(i, "preparing planning plotting") {
		return f.Is(p.Last, "to") && !f.In(p.Last+1, "attend travel speak visit appear play marry retire")
	}
	o, ok := f.nounFrom(p.Last, 0)
	return ok && f.abstract(o) || f.POSAt(p.Last, tag.VBG) || f.Is(p.Last, "whether")
}

func (f *finder) planned(i int32) (segment.Range, int) {
	p, _ := f.verbAt(i)
	s, ok := f.subject(p)
	if !ok || !f.wilful(s) || f.In(s.Head, "we i you") {
		return segment.Range{}, 0
	}
	return segment.Range{First: s.First, Last: f.end(p.Last)}, 2
}

// relative reports whether p opens a relative clause that says which ones are
// meant: "women who entered the country".
func (f *finder) relative(p tag.Phrase) bool {
	return (f.POSAt(p.First-1, tag.WP) || f.POSAt(p.First-1, tag.WDT)) && !f.Is(p.First-2, ",")
}

// object gives the noun phrase right after the verb group p, past a particle.
func (f *finder) object(p tag.Phrase) (tag.Phrase, bool) {
	i := p.Last
	for i < f.last && (f.POS[i] == tag.RP || f.POS[i] == tag.RB || f.In(i, "up down out off over away back")) {
		i++
	}
	return f.nounFrom(i, 0)
}

// hidden reports whether the word at i says that what is told was not to be seen.
func (f *finder) hidden(i int32) bool {
	switch {
	case f.Is(i, "behind"):
		return f.Match(i, "behind the scenes|closed") >= 0 && !f.In(i-1, "you us look")
	case f.Is(i, "in"):
		return f.In(i+1, "private secret")
	}
	return f.In(i, "privately secretly quietly covertly")
}

// unseen gives the clause around the word of secrecy at i: only those inside can know of it.
func (f *finder) unseen(i int32) (segment.Range, bool) {
	for _, k := range [...]int32{i, i + 1, i - 1, i - 2, i - 3, i + 2} {
		if k < f.first || k >= f.last {
			continue
		}
		p, ok := f.Phrase(k)
		if !ok || p.Kind != tag.Verb || !p.Finite || p.Negated || f.modal(p) >= 0 || f.cue[p.Head] && !f.In(p.Head, "urged pressed begged lobbied asked") {
			continue
		}
		if _, ok := f.subject(p); !ok {
			return segment.Range{}, false
		}
		r := f.clause(p)
		r.Last = max(r.Last, i+1)
		return r, !f.quoted(r)
	}
	return segment.Range{}, false
}
