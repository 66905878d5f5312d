package claim

import (
	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// loose are everyday verbs that tell of wrongdoing by what is done to: misdeed
// reads it.
const loose = "cover covers covered covering look looks looked looking line lines lined lining cook cooks cooked cooking massage massages massaged shred shreds shredded shredding alter alters altered pass passes passed passing palm palmed palming fob fobbed rip ripped ripping hand hands handed handing award awards awarded awarding give gives gave given giving bill bills billed billing charge charges charged charging shield shields shielded shielding protect protects protected protecting break breaks broke broken breaking bend bends bent bending burn burns burned burnt burning shoot shoots shot bomb bombs bombed bombing shell shells shelled shelling cut cuts cutting take takes took taken taking knew known"

// allegations finds wrongdoing stated as fact. A charge, a trial or a finding
// near by is a source of its kind, and so are "alleged" and its kin:
// they say that somebody else says so.
func (f *finder) allegations() {
	for i := f.first; i < f.last; i++ {
		if f.InQuote[i] >= 0 || !f.Has(i, lexicon.Crime) && !(f.POS[i].Verb() && f.In(i, loose)) && !f.In(i, "front drunk") || f.cue[i] || f.legal(i) {
			continue
		}
		r, strength := f.wrong(i)
		if strength == 0 || f.quoted(r) {
			continue
		}
		f.add(Allegation, r, strength, f.unreal(i)|f.hedge(r))
		i = max(i, r.Last-1)
	}
}

// wrong reads the word of wrongdoing at i.
func (f *finder) wrong(i int32) (segment.Range, int) {
	none := segment.Range{}
	if _, ok := f.verbAt(i); !ok {
		if f.Is(i, "stole") && f.Match(i+1, "the|second|third show|base|limelight|spotlight|headlines|lead|march|scene|base|win") < 0 { // never a noun in news, whatever its tag
			return segment.Range{First: i, Last: f.end(i + 1)}, 3
		}
	}
	if f.topic(i) {
		return none, 0
	}
	if p, ok := f.verbAt(i); ok && !f.In(i, "illegally unlawfully knowingly blind") {
		return f.misdeed(p)
	}
	switch {
	case f.In(i, "harsh inhumane brutal"):
		if f.In(i+1, "conditions treatment punishment punishments detention interrogation interrogations beatings repression crackdown regime methods tactics") {
			return f.around(i, i+2), 2
		}
	case f.In(i, "thuggish thug thugs crony cronies predatory sham bogus ruthless"):
		if p, ok := f.Phrase(i); ok && p.Kind == tag.Noun && (p.Head > i || f.In(i, "thugs cronies sham")) && (f.POSAt(p.First, tag.PRPS) || f.copulaBefore(p.First, 2) || f.holdsClitic(p)) {
			return segment.Range{First: p.First, Last: p.Last}, 2
		}
	case f.Is(i, "drunk"):
		if f.In(i-1, "while when") {
			return f.around(i, i+1), 2
		}
		return none, 0
	case f.Is(i, "front"):
		if f.Is(i+1, "for") && f.copulaBefore(i, 2) {
			return f.around(i, f.end(i+1)), 2
		}
		return none, 0
	case f.In(i, "notorious corrupt crooked fraudulent racist sexist liar liars lie"):
		return f.label(i)
	case f.Is(i, "blind"):
		if f.Match(i-2, "turned|turn|turns|turning a blind eye") >= 0 {
			return f.around(i-2, f.end(i+2)), 2
		}
	case f.In(i, "illegal unlawful illegally unlawfully knowingly"):
		if f.In(i+1, "immigrant immigrants immigration alien aliens migrant migrants drug drugs parking substance substances weapons trade logging mining fishing crossing crossings entry gambling") {
			return none, 0
		}
		if f.In(i-1, "country us u.s. britain here") {
			return none, 0 // who lives there illegally is a matter of law
		}
		for _, k := range [...]int32{i, i + 1, i - 1} {
			if p, ok := f.Phrase(k); ok && p.Kind == tag.Verb && !p.Negated && (f.past(p) || f.POS[p.Head] == tag.VBN || f.POS[p.Head] == tag.VBD) {
				return f.clause(p), 3
			}
		}
		if f.copula(i) {
			return f.around(i, i+1), 2
		}
	case f.POS[i].Noun():
		return f.offence(i)
	}
	return none, 0
}

// topic reports whether the word at i names a subject rather than a deed:
// "fraud squad", "anti-corruption", "laws against torture".
func (f *finder) topic(i int32) bool {
	if f.POS[i].Verb() && !(i > f.first && f.POS[i-1] == tag.IN && f.POS[i] != tag.VBG) {
		return false
	}
	if p, ok := f.Phrase(i); ok && p.Kind == tag.Noun && p.Head > i && f.POS[i].Noun() {
		return true
	}
	for k := i - 1; k >= f.first && k >= i-3; k-- {
		if f.In(k, "against combat combating fight fighting fights fought tackle tackling prevent preventing stop stopping end ending curb curbing ban bans outlaw outlawing about law laws on into anti risk victim victims survivor survivors no without denied denies deny tackled") {
			return true
		}
		if f.Tokens[k].Kind == segment.Punct {
			break
		}
	}
	return false
}

// misdeed reads a verb group whose main verb is one of wrongdoing.
func (f *finder) misdeed(p tag.Phrase) (segment.Range, int) {
	none := segment.Range{}
	i := p.Head
	if (f.POSAt(p.First-1, tag.WP) || f.POSAt(p.First-1, tag.WDT)) && f.POSAt(p.First-2, tag.NNS) {
		return none, 0 // "women who are raped": any of them
	}
	if p.Negated || f.Is(p.First-1, "on") && f.POS[i] == tag.VBG || f.Is(p.First, "to") || f.Is(p.First-1, "to") {
		return none, 0
	}
	o, object := f.nounFrom(p.Last, 2)
	human := object && (f.Has(o.Head, lexicon.Person|lexicon.Relative|lexicon.Group|lexicon.Count|lexicon.Official|lexicon.Demonym|lexicon.Open) || f.POS[o.Head].Name() || f.POS[o.Head] == tag.PRP || f.POS[o.Head] == tag.NNS && f.In(i, "abused abuses abuse abusing molested molests assaulted assaults harassed harasses groomed groom grooms humiliate humiliates humiliated bully bullied bullies beat beats"))
	switch {
	case f.In(i, "abused abuses abuse abusing molested molests assaulted assaults harassed harasses") && !p.Passive:
		if !human {
			return none, 0
		}
	case f.In(i, "drug drugs drugged drugging murder murders murdered murdering beat beats beating beaten executed executes executing hacked hacks hack silenced silences silence doctored doctors dumped dumps dumping detained detains detaining jailed jails jailing imprisoned imprisons imprisoning groomed stalked stalks poisoned poisons neglected neglects violated violates violating polluted pollutes trafficked exploited exploits exploiting evaded evades evading breached breaches breaching suppressed suppresses suppressing repressed represses"):
		if s, ok := f.subject(p); ok && f.In(s.Head, "court judge jury tribunal magistrate magistrates bench") {
			return none, 0
		}
		if f.sport || f.In(i, "beat beats beating beaten") && !f.violent(p, o) {
			return none, 0
		}
		if p.Passive {
			s, ok := f.subject(p)
			if !ok || !f.In(i, "drugged murdered beaten silenced poisoned suppressed repressed neglected exploited doctored trafficked stalked groomed executed") || f.POS[s.Head] == tag.X {
				return none, 0
			}
			return f.clause(p), 2
		}
		if !object || f.In(o.Head, "rival rivals opponent opponents candidate candidates incumbent favourite side team champion champions odds forecasts estimates record") || f.In(i, "drug drugs drugged drugging murder murders murdered murdering beat beats beating executed executes detained detains jailed imprisoned groomed stalked silenced trafficked") && !human {
			return none, 0
		}
		return f.clause(p), 2
	case f.In(i, "cover covers covered covering hush hushes hushed paper papered"):
		if o, ok := f.nounFrom(i+2, 0); !f.In(i+1, "up over") || f.Is(i+1, "over") != f.In(i, "paper papered") || !ok || f.In(o.Head, "head hair face arms windows shoulders legs") {
			return none, 0
		}
	case f.In(i, "take takes took taken taking"):
		if !object || !f.In(o.Head, "cash money bribes bribe envelopes payments backhanders cut") || !f.In(o.Last, "to from") || !f.In(o.Head, "bribes bribe backhanders") && f.Is(o.Last, "from") || !f.POSAt(o.Last+1, tag.VB) {
			return none, 0
		}
	case f.In(i, "knew known"):
		if !f.silent(p.Last) {
			return none, 0
		}
	case f.In(i, "look looks looked looking"):
		if f.Match(i+1, "the other way") < 0 {
			return none, 0
		}
	case f.In(i, "line lines lined lining feather feathered feathers"):
		if !object || !f.In(o.Head, "pockets pocket nest nests") {
			return none, 0
		}
	case f.In(i, "cook cooks cooked cooking fiddle fiddles fiddled fiddling massage massaged massages shred shreds shredded shredding alter altered alters wiped"):
		if !object || f.In(i, "fiddle fiddles fiddled fiddling") && !f.POSAt(o.First, tag.PRPS) || !f.In(i, "fiddle fiddles fiddled fiddling") && !f.In(o.Head, "books figures records evidence results accounts data numbers documents minutes expenses statistics files messages scores") {
			return none, 0
		}
	case f.In(i, "pass passes passed passing palm palmed palming fob fobbed rip ripped ripping"):
		if !f.Is(i+1, "off") {
			return none, 0
		}
		if o, ok := f.nounFrom(i+2, 0); !ok || f.In(i, "pass passes passed passing") && !f.Is(o.Last, "as") && !f.Is(o.Last+1, "as") {
			return none, 0
		}
	case f.In(i, "hand hands handed handing award awards awarded awarding gave give gives giving given"):
		if !object || !f.favours(p.Last) {
			return none, 0
		}
	case f.In(i, "bill bills billed billing charge charged charges charging"):
		if !f.phantom(p.Last) {
			return none, 0
		}
	case f.In(i, "shield shields shielded shielding protect protects protected protecting"):
		if !object || !f.In(o.Head, "abuser abusers rapist rapists criminals killers killer murderer torturers paedophile paedophiles predator predators offenders smugglers traffickers fraudsters") {
			return none, 0
		}
	case f.In(i, "shell shells") && f.Is(i+1, "out"):
		return none, 0
	case f.In(i, "forge forges forged forging"):
		if !object || !f.In(o.Head, "accounts document documents signature signatures papers paper cheque cheques check checks record records certificate certificates passport passports will evidence paintings letter letters receipts invoices results tickets minutes prescriptions diploma") {
			return none, 0
		}
	case f.In(i, "divert diverts diverted diverting"):
		if s, ok := f.subject(p); !ok || !f.wilful(s) {
			return none, 0
		}
	case f.In(i, "broke breaks break broken breaking bend bends bent bending"):
		if !object || !f.In(o.Head, "law laws promise promises sanctions embargo ceasefire truce pledge word oath") {
			return none, 0
		}
	case f.In(i, "burn burned burnt burns burning shot shoot shoots bombed bombs bombing shelled shells shelling gunned executed"):
		if !object || !f.In(o.Head, "villages homes houses village villagers civilians hospital hospitals school schools protesters demonstrators prisoners those refugees crops churches mosques crowds") {
			return none, 0
		}
	case f.In(i, "cut cuts cutting"):
		if !object || !f.Is(o.Head, "corners") {
			return none, 0
		}
	case f.In(i, "steal steals stole stolen stealing"):
		if object && f.In(o.Head, "show base limelight spotlight headlines lead march glance glances heart hearts thunder scene victory win kiss points moment yard yards ball possession") {
			return none, 0
		}
	case f.In(i, "lie lies lied lying"):
		if f.In(p.Last, "in on at beneath under behind ahead with between within down somewhere below above elsewhere") {
			return none, 0
		}
	case f.In(i, "spend spends spent spending"):
		if !object || !f.In(o.Head, "donations funds money cash proceeds savings fees grant grants") || !f.lavish(o.Last) {
			return none, 0
		}
	case f.In(i, "pocket pockets pocketed pocketing"):
		if !object || f.sum(o) || f.POSAt(o.Head, tag.CD) || f.In(o.Head, "win victory point points change ball dividend profit profits phone putt") {
			return none, 0
		}
	case f.In(i, "pay pays paid paying"):
		if o, ok := f.nounFrom(i+2, 0); !f.Is(i+1, "off") || !ok || !f.minded(o) {
			return none, 0
		}
	case f.In(i, "threaten threatens threatened threatening"):
		if !human || f.In(o.Last, "with to") && p.Passive {
			return none, 0
		}
	case f.In(i, "steer steers steered steering"):
		if !object || !f.In(o.Head, "contracts contract work money funds grants") {
			return none, 0
		}
	case f.In(i, "stuff stuffs stuffed stuffing"):
		if !object || !f.In(o.Head, "ballots boxes") {
			return none, 0
		}
	case f.In(i, "bury buries buried burying ignore ignores ignored ignoring flout flouts flouted flouting"):
		if !object || !f.In(o.Head, "rules laws law regulations regulation warnings safety orders complaints evidence report findings results data pleas advice alerts") {
			return none, 0
		}
	case f.In(i, "plant plants planted planting"):
		if !object || !f.In(o.Head, "evidence drugs") {
			return none, 0
		}
	case f.In(i, "buy buys bought buying fix fixes fixed fixing"):
		if !object || !f.In(o.Head, "votes judges jurors witnesses silence races prices matches") {
			return none, 0
		}
	case f.In(i, "hide hides hid hidden hiding conceal conceals concealed concealing withhold withholds withheld withholding"):
		if !object || f.In(o.Head, "support endorsement judgment judgement comment vote consent approval") || !f.In(o.Last, "from") && !f.In(o.Head, "report reports documents rates figures information data emails warnings evidence truth defects losses abuse risks profits assets toll extent scale cost debts faults deaths problems dangers results") {
			return none, 0
		}
	case f.In(i, "whitewashed rigs plundered rig"):
		if !object {
			return none, 0
		}
	}
	if !p.Finite {
		// "stealing public money" after a comma or preposition tells of a deed that something else asserts.
		if !object && !f.In(i, "lying cheating colluding") {
			return none, 0
		}
		return segment.Range{First: p.First, Last: f.end(p.Last)}, 1
	}
	r := f.clause(p)
	return r, 3
}

// violent reports whether somebody is hit, and not outdone, by the verb p of beating; o
// is its object.
func (f *finder) violent(p, o tag.Phrase) bool {
	if f.play > 0 || f.In(p.Last, "out back") {
		return false
	}
	return f.In(o.Head, "inmates inmate prisoners prisoner detainees detainee protesters demonstrators children child wife patients patient women men migrants journalists boys girls pupils suspects suspect residents civilians students dog dogs") ||
		f.Match(p.Last, "him|her|them? unconscious|with|senseless") >= 0 || f.Match(p.Last, "him|her|them? to death") >= 0 || p.Passive && (f.Match(p.Last, "by * officers|guards|police|soldiers|thugs|men|gang|mob") >= 0 || f.Match(p.Last, "by officers|guards|police|soldiers|thugs|men") >= 0 || f.Match(p.Last, "in|while custody|detention|jail|prison") >= 0) || f.In(p.First-1, "routinely regularly") || f.In(p.Head-1, "routinely regularly badly savagely severely")
}

// silent reports whether those who knew, from token i on, let it go on: "and said nothing".
func (f *finder) silent(i int32) bool {
	for k := i; k+1 < f.last; k++ {
		if f.In(k, "did said done") && f.Is(k+1, "nothing") || f.In(k, "sold went carried kept") && f.In(k+1, "them it on ahead quiet") {
			return true
		}
	}
	return false
}

// favours reports whether what is handed out from token i on goes to the giver's
// own: "contracts to his cousins".
func (f *finder) favours(i int32) bool {
	work, kin := false, false
	for k := i; k < f.last && k < i+9 && f.Tokens[k].Kind != segment.Punct; k++ {
		if f.In(k, "contract contracts jobs post posts posting postings land licence licences tender tenders seat seats money work") {
			work = true
		}
		if k > i && (f.Has(k, lexicon.Relative) || f.In(k, "cronies associates donors allies backers in-laws son-in-law brother-in-law")) {
			for m := k - 1; m >= i && m > k-4; m-- {
				kin = kin || f.POS[m] == tag.PRPS || f.Tokens[m].Kind == segment.Clitic
			}
		}
		if work && kin {
			return true
		}
	}
	return false
}

// phantom reports whether what is billed for from token i on was never done.
func (f *finder) phantom(i int32) bool {
	for k := i; k < f.last && k < i+14 && f.Tokens[k].Kind != segment.Punct; k++ {
		if f.In(k, "never dead nonexistent non-existent fictitious phantom ghost imaginary bogus fake") {
			return true
		}
	}
	return false
}

// lavish reports whether what money went on, from token i, was somebody's own pleasure.
func (f *finder) lavish(i int32) bool {
	if !f.Is(i, "on") {
		return false
	}
	for k := i + 1; k < f.last && k < i+7; k++ {
		if f.In(k, "holiday holidays vacation vacations boat yacht car cars jewellery jewelry villa mansion gambling himself herself themselves luxury designer watches champagne") {
			return true
		}
	}
	return false
}

// label reads a word that convicts: "corrupt", "notorious for", "a lie".
func (f *finder) label(i int32) (segment.Range, int) {
	none := segment.Range{}
	switch {
	case f.In(i, "lie liar liars"):
		if f.copulaBefore(i, 5) {
			return f.around(i, i+1), 3
		}
		return none, 0
	case f.Is(i, "notorious"):
		if f.Is(i+1, "for") {
			return f.around(i, f.end(i+2)), 3
		}
		return f.around(i, i+1), 2
	}
	if f.copula(i) {
		return f.around(i, i+1), 2
	}
	if p, ok := f.Phrase(i); ok && p.Kind == tag.Noun && p.Head > i {
		return p.Range(), 1
	}
	return none, 0
}

// offence reads a noun of wrongdoing: only what somebody did or suffered counts.
func (f *finder) offence(i int32) (segment.Range, int) {
	p, ok := f.Phrase(i)
	if !ok || p.Head != i {
		return segment.Range{}, 0
	}
	for k := p.First - 1; k >= f.first && k >= p.First-9; k-- {
		if f.Tokens[k].Kind == segment.Punct && !f.Is(k, ",") {
			break
		}
		if !f.POS[k].Verb() {
			continue
		}
		if f.In(i, "crime crimes") && !f.In(k, "committed commits committing perpetrated") {
			break
		}
		if f.In(i, "beating beatings") && f.In(k, "take takes took taken taking") {
			break
		}
		if f.In(k, "committed commits committing engaged engages engaging took takes taken taking accepted accepts accepting paid pays paying ran runs running orchestrated orchestrates masterminded endured endures endure enduring suffered suffers suffering faced faces facing perpetrated carried covered used uses using ordered inflicted practised practiced ignored") {
			q, in := f.Phrase(k)
			if in && q.Kind == tag.Verb && !q.Negated && !f.Is(q.First, "to") {
				return f.clause(q), 2
			}
		}
		break
	}
	return segment.Range{}, 0
}

// holdsClitic reports whether p is somebody's: "the ministry's enforcers".
func (f *finder) holdsClitic(p tag.Phrase) bool {
	for k := p.First; k < p.Last; k++ {
		if f.Tokens[k].Kind == segment.Clitic {
			return true
		}
	}
	return f.Tokens[max(p.First-1, f.first)].Kind == segment.Clitic
}

// copula reports whether a form of be or become stands just before i.
func (f *finder) copula(i int32) bool { return f.copulaBefore(i, 2) }

func (f *finder) copulaBefore(i, within int32) bool {
	for k := i - 1; k >= f.first && k >= i-within; k-- {
		if f.In(k, "is are was were 's be been became become remains remained appears appeared seems seemed") {
			return true
		}
		if f.Tokens[k].Kind == segment.Punct {
			return false
		}
	}
	return false
}

// around gives [from, last) where from is the start of the phrase i is in, or of
// the clause it closes.
func (f *finder) around(i, last int32) segment.Range {
	first := i
	for k := i - 1; k >= f.first && k >= i-14; k-- {
		if f.Tokens[k].Kind == segment.Punct || f.cue[k] {
			break
		}
		first = k
	}
	return segment.Range{First: first, Last: min(last, f.last)}
}
