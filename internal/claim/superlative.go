package claim

import (
	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// superlatives finds records and extremes: first, only, largest, unprecedented.
func (f *finder) superlatives() {
	for i := f.first; i < f.last; i++ {
		listed := f.Has(i, lexicon.Superlative) || f.compound(i)
		if f.InQuote[i] >= 0 || !listed && f.POS[i] != tag.JJS || f.cue[i] {
			continue
		}
		strength := f.extreme(i)
		if strength == 0 {
			continue
		}
		r := segment.Range{First: i, Last: i + 1}
		if p, ok := f.Phrase(i); ok && p.Kind == tag.Noun {
			r = p.Range()
		}
		if f.In(i, "never nowhere nobody no") && strength == 3 {
			r = segment.Range{First: i, Last: f.end(i + 1)}
		}
		scoped := f.scope(i, &r)
		if f.quoted(r) || f.wellKnown(r) || f.credited(r.First) {
			continue
		}
		if q, ok := f.Phrase(i); ok && !scoped && strength < 3 && (f.POS[q.Head] == tag.NNS && f.POS[i] == tag.JJS || f.In(q.Head, "way ways thing part time moment reason step") || f.In(r.Last, "possible available imaginable")) {
			continue // "the best-known writers": which ones, not how many are better
		}
		if !scoped && (!listed || strength < 3 && f.definite(i) && f.acts(r.Last)) {
			continue
		}
		if scoped {
			strength++
		}
		var m mark
		if f.sport {
			m |= record
		}
		if n := len(f.found); n > 0 && f.found[n-1].kind == Superlative && f.found[n-1].at.Last >= r.First {
			continue
		}
		f.add(Superlative, r, strength, m|f.hedge(r))
		i = r.Last - 1
	}
}

// extreme says how much of a record the word at i claims, 0 for none.
func (f *finder) extreme(i int32) int {
	pos := f.POS[i]
	next := i + 1
	switch {
	case f.In(i, "unprecedented unparalleled unrivaled unrivalled unmatched unsurpassed all-time record-breaking record-high record-low"):
		return 3
	case f.Is(i, "than"):
		if f.Match(next, "any in|since|on") >= 0 || f.Match(next, "any other|comparable|rival|of|previous") >= 0 || f.Match(next, "anyone|anywhere|anybody|anything else") >= 0 || f.Match(next, "at any|almost|virtually? time|point|other|moment") >= 0 || f.In(next, "ever") || f.Match(next, "all|most of? the|its|his|her|their other|rivals|neighbours|neighbors|peers") >= 0 {
			return 3
		}
		return 0
	case f.In(i, "never nowhere nobody no"):
		return f.none(i)
	case f.Match(i, "second to none") >= 0:
		return 3
	case f.In(i, "second third fourth fifth sixth seventh eighth"):
		if p, ok := f.Phrase(i); ok && p.Kind == tag.Noun && p.Head > i && f.again(p.Last) {
			return 2
		}
		return 0
	case f.In(i, "other previous"):
		if p, ok := f.Phrase(i); ok && f.Is(i-1, "no") && p.Head > i {
			return 2
		}
		return 0
	case f.In(i, "precedent parallel equal"):
		if f.Is(i-1, "without") {
			return 2
		}
		return 0
	case f.Is(i, "first"):
		return f.firstEver(i)
	case f.Is(i, "only"):
		if f.Is(i-1, "the") && f.only(i) {
			return 2
		}
		return 0
	case f.Is(i, "record"):
		p, ok := f.Phrase(i)
		if ok && p.Kind == tag.Noun && p.Head != i && (i == p.First || !f.POS[i-1].Noun()) &&
			!f.In(next, "label company deal store producer executive shop player keeper holder books book keeping collection contract shops companies labels stores deals request requests company's breaker") {
			return 3
		}
		if f.Match(i-2, "hit|reached|set|sets|setting a|new record") >= 0 {
			return 2
		}
		return 0
	case f.In(i, "rare unique"):
		if p, ok := f.Phrase(i); ok && p.Kind == tag.Noun && f.In(p.First, "a an") && !f.In(next, "disease condition disorder form breed bird species plant earth earths steak cancer books book metals") {
			return 1
		}
		return 0
	case f.In(i, "most least"):
		if !f.In(i-1, "the one world’s world's 's ’s") && f.Tokens[max(i-1, 0)].Kind != segment.Clitic {
			return 0
		}
		if pos == tag.RBS || f.POSAt(next, tag.JJ) || f.POSAt(next, tag.VBN) || f.Has(next, lexicon.Evaluative) {
			return 2
		}
		return 0
	case f.In(i, "closest nearest leading foremost"):
		if f.definite(i) && f.scope(i, &segment.Range{First: i, Last: i + 1}) {
			return 2
		}
		return 0
	case f.In(i, "historic leading top premier foremost hottest latest best worst world-leading closest nearest"):
		if f.In(i, "best worst hottest premier world-leading") && f.definite(i) && (f.Is(i-1, "the") || f.InPhrase[i] >= 0 && f.Phrases[f.InPhrase[i]].Head > i) && !f.In(next, "man thing things place time friend known way of interest interests practice practices bet seller sellers picture actor actress film supporting director album evidence wishes efforts known-for foot") {
			return 1
		}
		return 0
	case pos == tag.JJS || pos == tag.NN || pos == tag.JJ:
		if f.Match(i-1, "at least|most|best|worst") >= 0 {
			return 0
		}
		if f.In(i, "oldest eldest youngest closest") && (f.Has(next, lexicon.Relative) || f.In(next, "friend friends member members of")) {
			return 0
		}
		if f.definite(i) {
			return 2
		}
	}
	return 0
}

// none reads a negation that nothing escapes: "never have so many", "nowhere
// else", "no other town has".
func (f *finder) none(i int32) int {
	next := i + 1
	switch {
	case f.Is(i, "never"):
		if f.Is(next, "before") || i == f.first && f.In(next, "has have had in was were") || f.Match(next, "been|seen|had|known? so|such|this|as|more") >= 0 || f.Is(next, "been") && f.POSAt(next+1, tag.JJR) {
			return 3
		}
		return 0
	case f.Is(i, "nowhere"):
		if i == f.first && f.In(next, "else in on is are has have does do") || f.Is(next, "else") {
			return 3
		}
		return 0
	case f.Is(i, "no") && f.Match(next, "other|previous|rival|comparable *") < 0 && i != f.first && !f.Is(next, "one"):
		return 0
	}
	// "No band has ever", "nobody has done it faster": a perfect and a comparison.
	for k := next; k < f.last && k < i+9; k++ {
		p, ok := f.verbAt(k)
		if !ok {
			continue
		}
		if !f.perfect(p) {
			break
		}
		for m := p.First; m < f.last && m < k+9; m++ {
			if f.In(m, "ever so such as more fewer less before since") || f.POS[m] == tag.JJR || f.POS[m] == tag.RBR {
				return 3
			}
		}
		break
	}
	return 0
}

// again reports whether what stands before i is one of a run told of in weeks
// or years: "the fourth coup in two years".
func (f *finder) again(i int32) bool {
	for k := i; k < f.last && k < i+9 && f.Tokens[k].Kind != segment.Punct; k++ {
		if f.Is(k, "since") || f.Match(k, "in|within|over as? * days|weeks|months|years|decades|many|month|year|week|decade") >= 0 {
			return true
		}
		if f.acts(k) {
			break
		}
	}
	return false
}

// credited reports whether what is claimed from i on is told as a view, or as
// what may come to be: "is regarded as one of the best", "could become its largest".
func (f *finder) credited(i int32) bool {
	for k := i - 1; k >= f.first && k > i-7 && f.Tokens[k].Kind != segment.Punct; k-- {
		if f.POS[k] == tag.MD && f.In(k, "could may might would") ||
			f.Match(k, "regarded|considered|seen|described|hailed|billed|viewed|thought|believed|said|reckoned as|among|one|the|to") >= 0 {
			return true
		}
	}
	return false
}

// compound reports whether the word at i is an extreme and more: "best-selling".
func (f *finder) compound(i int32) bool {
	if f.Tokens[i].Shape&segment.Hyphen == 0 {
		return false
	}
	w := f.Word(i)
	for k := 0; k < len(w); k++ {
		if w[k] == '-' {
			return k > 3 && (w[k-3:k] == "est" || w[:k] == "most" || w[:k] == "worst" || w[:k] == "least") && w[k:] != "known" && w[k:] != "west" && w[k:] != "dressed"
		}
	}
	return false
}

// definite reports whether the extreme at i is claimed of one thing: "the
// largest", "its largest", "the country's second-largest", "one of the largest".
func (f *finder) definite(i int32) bool {
	for k := i - 1; k >= f.first && k >= i-3; k-- {
		if f.In(k, "the its their his her our whose") || f.Tokens[k].Kind == segment.Clitic {
			return true
		}
		if !f.POS[k].Adjective() && f.POS[k] != tag.RBS && f.POS[k] != tag.CC && !f.Is(k, ",") && f.POS[k] != tag.RB && f.POS[k] != tag.CD {
			return false
		}
	}
	return false
}

// firstEver reports how plainly "first" at i claims that none came before.
func (f *finder) firstEver(i int32) int {
	if p, ok := f.Phrase(i); ok && f.In(p.First-1, "not n't n’t hardly") {
		return 0
	}
	if f.In(i+1, "aid amendment name names lady half quarter round place day days night class minister floor grade base person glance hand inning set period leg year years month week weekend step thing look love world week's responder responders degree impression impressions draft phase part edition line chapter baby child son daughter wife husband marriage cousin cousins job home language appearance") {
		return 0
	}
	p, ok := f.Phrase(i)
	if f.Match(i+1, "of its|his|her|their kind") >= 0 {
		return 2
	}
	if !ok || p.Kind != tag.Noun || p.Head == i {
		if ok && (f.Match(i-1, "the first to") >= 0 || f.Match(i-1, "the first in|of|among|since") >= 0 && f.copulaBefore(i-1, 3)) {
			return 2
		}
		return 0
	}
	if f.Match(i-2, "for the first time since|in") >= 0 {
		return 2
	}
	if f.Match(i-2, "for the first time") >= 0 {
		return 1
	}
	if f.Is(p.First, "the") && (f.Is(p.Last, "to") || f.In(p.Last, "ever since in of") && !f.Is(p.Last, "of") && f.scope(i, &segment.Range{First: p.First, Last: p.Last})) {
		return 2
	}
	if f.Tokens[i].Shape&segment.First == 0 && f.In(p.Last, "ever") {
		return 2
	}
	if f.Is(p.First, "the") && f.In(i+1, "large-scale woman black female american african muslim openly known such major confirmed recorded reported") {
		return 2
	}
	return 0
}

// only reports whether "the only" at i claims that there is no other.
func (f *finder) only(i int32) bool {
	p, ok := f.Phrase(i)
	if !ok || p.Kind != tag.Noun || p.Head == i {
		return false
	}
	if f.In(p.Head, "thing way time problem question reason child son daughter ones one person people difference") && !f.Is(p.Last, "in") && f.Match(p.Last, "of its|their kind") < 0 {
		return false
	}
	return !f.acts(p.Last) // "the only door was locked" is of the room
}

// acts reports whether a finite verb stands at i: what stands before it is what
// the sentence is about, not what it claims.
func (f *finder) acts(i int32) bool {
	q, ok := f.Phrase(i)
	return ok && q.Kind == tag.Verb && q.Finite
}

// scope reports whether the extreme at i names the field in which it holds, and
// stretches r over it: "in the city's history", "since 1990", "in more than a decade", "ever".
func (f *finder) scope(i int32, r *segment.Range) bool {
	for k := i + 1; k < f.last && k < i+16 && !f.acts(r.Last); k++ {
		if f.Tokens[k].Kind == segment.Punct {
			break
		}
		switch {
		case f.Is(k, "ever") && !f.Is(k+1, "since"), f.Is(k, "history"), f.Match(k, "on record") >= 0:
			r.Last = max(r.Last, k+1)
			return true
		case f.Is(k, "since") && f.POS[k] == tag.IN:
			r.Last = max(r.Last, min(k+2, f.last))
			return true
		case f.Is(k, "in"):
			if p, ok := f.nounFrom(k+1, 3); ok && (f.In(p.Head, "world country region decade decades years year century generation nation city state county memory europe africa asia america months province") || f.Has(p.Head, lexicon.Place) || f.POS[p.Head].Name()) {
				r.Last = max(r.Last, p.Last)
				return true
			}
		}
	}
	// "the world's largest"
	for k := i - 1; k >= f.first && k >= i-4; k-- {
		if f.In(k, "world country region city europe africa asia america state nation") && f.Tokens[k+1].Kind == segment.Clitic {
			r.First = min(r.First, k)
			return true
		}
	}
	return false
}

// wellKnown reports whether an extreme is geography or a name, not a claim.
func (f *finder) wellKnown(r segment.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if f.Is(i, "country") && f.Match(i+1, "in|on the? world|europe|africa|asia|america|earth") >= 0 {
			return true
		}
		if i+1 == r.Last && f.In(i, "city county town state island country cities counties states countries") && f.holds(r, "largest biggest smallest most-populous second-largest third-largest populous") {
			return true
		}
		if f.In(i, "mountain mountains peak planet ocean continent desert river waterfall lake star galaxy moon") {
			return true
		}
	}
	return false
}
