package claim

import (
	"strings"

	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// boosters finds words that claim certainty in place of a source: "clearly",
// "there is no doubt", "as everyone knows".
func (f *finder) boosters() {
	for i := f.first; i < f.last; i++ {
		if f.InQuote[i] >= 0 || f.spokenFor(i) {
			continue
		}
		if last := f.booster(i); last > i {
			f.add(Booster, segment.Range{First: i, Last: last}, 1, 0)
			return
		}
	}
}

// spokenFor reports whether somebody stands behind token i.
func (f *finder) spokenFor(i int32) bool {
	return f.said[i] >= 0 && !doubtful(f.Text, &f.atts[f.said[i]])
}

// flatly are adverbs that are of certainty, never of manner.
const flatly = "obviously undoubtedly undeniably unquestionably indisputably indubitably inarguably incontrovertibly unarguably patently manifestly palpably self-evidently unmistakably irrefutably incontestably"

// booster gives the token after the words of certainty at i, or -1.
func (f *finder) booster(i int32) int32 {
	if !f.In(i, flatly+" clearly plainly evidently certainly surely of needless make beyond what there it as everyone everybody without few nobody one the for by") {
		return -1 // none of them starts here
	}
	switch {
	case f.In(i, flatly):
		return i + 1
	case f.In(i, "clearly plainly evidently certainly surely"):
		if f.In(i-1, "more so very as less too") {
			return -1
		}
		// Of manner: "she spoke clearly", "clearly marked", "clearly visible".
		if i == f.first && (f.Is(i+1, ",") || !f.POSAt(i+1, tag.VBN)) {
			return i + 1
		}
		p, ok := f.Phrase(i + 1)
		if q, in := f.Phrase(i); in && q.Kind == tag.Verb {
			if q.Head > i && !q.Passive && (f.perfect(q) && f.POS[q.Head] == tag.VBN || f.POS[q.Head] != tag.VBG && f.POS[q.Head] != tag.VBN) {
				return i + 1
			}
		} else if ok && p.Kind == tag.Verb && p.Finite && i > f.first {
			return i + 1
		}
	case f.Match(i, "of course") >= 0 && (i == f.first || f.Is(i-1, ",") || f.Is(i+2, ",")):
		return i + 2
	case f.In(i, "everyone everybody"):
		// "Everyone in Darwin knows"
		for k := i + 1; k < f.last && k < i+5 && f.Tokens[k].Kind == segment.Word; k++ {
			if f.In(k, "knows knew") {
				return k + 1
			}
		}
	default:
		return f.anyOf(i, certainty)
	}
	return -1
}

// anyOf gives the token after the first of the patterns that matches at i, or -1.
func (f *finder) anyOf(i int32, patterns []string) int32 {
	for _, p := range patterns {
		if e := f.Match(i, p); e >= 0 {
			return e
		}
	}
	return -1
}

// certainty are phrases that claim certainty.
var certainty = []string{
	"needless to say", "make no mistake", "without a? doubt|question", "for all to see", "by any measure|standard|yardstick",
	"beyond all|any|a? reasonable|serious? doubt|dispute|question|argument",
	"what is|'s clear|certain|obvious|undeniable is? that?",
	"there is|was|'s|can|could be? no|little|scant doubt|question|denying|disputing|mistaking|escaping|dispute",
	"it goes|go without saying", "it stands to reason",
	"it is|was|'s well|widely|common known|knowledge",
	"it is|was|comes|'s as? no secret|surprise|accident|coincidence",
	"it is|was|'s an? open|beyond secret|doubt|question|dispute",
	"it is|was|'s impossible|hard|difficult not? to deny|dispute|doubt|escape",
	"it is|was|'s clear|obvious|plain|undeniable|evident|indisputable|self-evident that|,",
	"as everyone|everybody|anyone|anybody|we all? knows|know|who",
	"as any * knows|know",
	"few|nobody|one can|could|would|will|now? doubt|doubts|deny|denies|dispute|disputes",
	"the simple|plain|sad|hard? truth|fact|reality is that",
}

// vague finds amounts, times and parties that are left open where a reader
// needs them: of the claims that nobody stands behind.
func (f *finder) vague() {
	for i := f.first; i < f.last; i++ {
		if f.InQuote[i] >= 0 {
			continue
		}
		if f.who[i] {
			// Who speaks may be a party without a name: "A leading supermarket has told growers".
			if last := f.which(i); last > i && (i == f.first || !f.who[i-1]) {
				f.add(VagueEntity, segment.Range{First: i, Last: last}, 1, 0)
				i = last - 1
			}
			continue
		}
		if last := f.when(i); last > i {
			f.add(VagueTime, segment.Range{First: i, Last: last}, 1, 0)
		} else if last := f.which(i); last > i {
			f.add(VagueEntity, segment.Range{First: i, Last: last}, 1, 0)
			i = last - 1
		} else if last := f.howMany(i); last > i {
			f.add(VagueNumber, segment.Range{First: i, Last: last}, 1, 0)
		}
	}
}

// howMany gives the token after an amount of the story's subject that could be counted.
func (f *finder) howMany(i int32) int32 {
	if f.at > f.opening || f.spokenFor(i) || !f.In(i, "several a numerous scores countless dozens hundreds thousands many tens hordes droves quite innumerable untold") {
		return -1
	}
	last := i + 1
	switch {
	case f.Is(i, "a"):
		if last = f.Match(i, "a large|small|growing|great|considerable|significant|good|whole|long? number|handful|string|series|raft|host|spate|slew|clutch|couple|succession|wave|rash of"); last < 0 {
			last = f.Match(i, "a good|great many")
		}
	case f.In(i, "many quite"):
		last = f.Match(i, "quite? many|a few? of? the|their|its?")
	case f.In(i, "scores dozens hundreds thousands tens hordes droves"):
		last = f.Match(i, "* of hundreds|thousands? of?")
		if f.In(i-1, "of the these their") {
			return -1
		}
	}
	if last < 0 || f.POSAt(last, tag.CD) || f.In(last, "hundred thousand dozen million") {
		return -1
	}
	o, ok := f.nounFrom(last, 2)
	if p, in := f.Phrase(i); in && last == i+1 {
		o, ok = p, p.Kind == tag.Noun && p.Head > i
	}
	if !ok || f.POS[o.Head] != tag.NNS && !f.Has(o.Head, lexicon.Count) && !strings.HasSuffix(f.Word(o.Head), "men") || f.In(o.Head, "times votes ways years months weeks days hours minutes miles reasons things") || !f.central(o.Head) {
		return -1
	}
	for k := f.first; k < f.last; k++ {
		if f.In(k, "including") || f.In(last, "other others") || f.Tokens[k].Kind == segment.Number && k > o.Head && k < o.Head+10 && !year(f.Word(k)) {
			return -1 // counted
		}
	}
	return last
}

// central reports whether the noun at i names what the story is about: it
// stands in the headline or the first sentences, or counts victims.
func (f *finder) central(i int32) bool {
	for _, k := range f.lead {
		if strings.EqualFold(f.Word(k), f.Word(i)) {
			return true
		}
	}
	return f.toll(segment.Range{First: i, Last: i + 1})
}

// openingSentences is how far the opening of a story goes, where it says how many.
const openingSentences = 8

// lead gives the plural nouns of the headlines and the first two sentences of
// t, and the last sentence of its opening.
func lead(t *tag.Text) (nouns []int32, opening int32) {
	body := 0
	for s := range t.Sentences {
		if t.Kind(int32(s)).Body() {
			if body++; body > openingSentences {
				break
			}
			opening = int32(s)
		}
		if body > 2 {
			continue
		}
		for i := t.Sentences[s].First; i < t.Sentences[s].Last; i++ {
			if t.POS[i] == tag.NNS || t.Has(i, lexicon.Count) {
				nouns = append(nouns, i)
			}
		}
	}
	return nouns, opening
}

// sometime are the ways to say that something was or will be, and not when.
var sometime = []string{
	"in|over|during the? recent days|weeks|months|years", "in|over|during|within the past|last|next|coming|following few days|weeks|months|years", "in the coming days|weeks|months|years",
	"not so|too? long ago", "some|a time|while|years|months|weeks ago|back", "earlier this|last year|month|week|season|decade",
	"several|many|a few|couple? of? years|months|weeks|days|decades ago|back",
	"years|months|weeks|decades ago", "of late", "before long", "until recently", "the other day", "in due course", "at one|some point|stage",
	"on an? earlier|previous|several|many|numerous|other occasion|occasions", "for some|many time|years|months",
	"over the years", "in the near future",
}

// when gives the token after a time at i that has no date, of something that
// somebody did or that came about.
func (f *finder) when(i int32) int32 {
	if f.spokenFor(i) || f.marks&(attributed|dated) != 0 {
		return -1
	}
	if e := f.anyOf(i, sometime); e >= 0 && !f.In(i-1, "for since until") {
		return e
	}
	if f.In(i, "soon shortly") && f.In(i-1, "will") && f.POSAt(i+1, tag.VB) {
		return i + 1
	}
	if f.Is(i, "earlier") && (f.Is(i-1, "had") || f.POSAt(i+1, tag.VBD) && i > f.first && f.POS[i-1].Noun()) {
		return i + 1
	}
	if !f.In(i, "recently previously lately formerly") {
		return -1
	}
	p, ok := f.Phrase(i)
	if !ok || p.Kind != tag.Verb {
		if p, ok = f.Phrase(i - 1); !ok || p.Kind != tag.Verb || p.Last != i {
			p, ok = f.Phrase(i + 1)
		}
		if !ok || p.Kind != tag.Verb {
			return -1 // "the recently retired Ana Ruiz"
		}
		if p.First == i+1 && f.Tokens[i].Shape&segment.First != 0 {
			return -1 // "Recently retired firefighter Ana Ruiz": no subject before it
		}
	}
	if !f.past(p) {
		return -1
	}
	return i + 1
}

// nameable are what has a name that a reader could be told.
const nameable = "country nation government state power company firm bank retailer airline supermarket broadcaster manufacturer insurer donor investor charity hospital university school hotel brand publisher consortium conglomerate developer landlord employer newspaper agency supplier politician businessman"

// which gives the token after a party or place at i that is not named where a
// name is expected.
func (f *finder) which(i int32) int32 {
	p, ok := f.Phrase(i)
	several := f.In(i, "several various unnamed multiple numerous certain some")
	if e := f.Match(i, "a number|handful|group of"); e >= 0 {
		if q, more := f.nounFrom(e, 0); more {
			p, several = tag.Phrase{First: i, Last: q.Last, Head: q.Head, Kind: tag.Noun}, true
		}
	}
	if !ok || p.Kind != tag.Noun || p.First != i || p.Head-p.First < 1 || f.spokenFor(i) || f.POS[p.Head].Name() {
		return -1
	}
	one := f.In(i, "a an another one")
	for k := i; k < p.Head; k++ {
		switch {
		case f.POS[k].Name() && !f.Has(k, lexicon.Demonym):
			return -1 // "a Treasury agency"
		case f.In(k, "undisclosed unspecified"), f.In(k, "unnamed unidentified") && !f.Has(p.Head, lexicon.Person|lexicon.Official|lexicon.SourceWord):
		case f.Is(k, "neutral") && f.In(p.Head, "territory country ground location venue"),
			one && f.In(k, "safe secure secret") && f.In(p.Head, "location place house site"),
			one && (f.In(k, "foreign neighbouring neighboring third major leading large big top prominent well-known overseas offshore global international rival giant multinational private famous high-profile celebrated household popular local nearby") || f.Has(k, lexicon.Demonym)) && (f.In(p.Head, nameable) || f.In(k, "well-known prominent famous high-profile celebrated") && f.Has(p.Head, lexicon.Person|lexicon.Role)),
			several && (f.acts(p.Last) || f.who[i]) && f.In(p.Head, "countries governments partners allies states nations powers firms companies banks agencies bodies parties donors investors retailers supermarkets airlines charities insurers universities councils hospitals publishers funds neighbours neighbors capitals lenders clubs unions brands employers"):
		default:
			continue
		}
		if f.told(p) {
			return -1
		}
		return p.Last
	}
	return -1
}

// told reports whether the sentence says which p is, or why it does not.
func (f *finder) told(p tag.Phrase) bool {
	for k := p.Last; k < f.last; k++ {
		if k < p.Last+12 && f.POS[k].Name() && !f.Has(k, lexicon.Weekday|lexicon.Month) && (f.Tokens[k-1].Kind != segment.Word && f.POS[k-1] != tag.POSS || f.In(k-1, "including like as called named namely and dubbed") || f.POS[k-1] == tag.DT && f.Tokens[k-2].Kind != segment.Word) || f.In(k, "withheld security safety anonymity confidential confidentiality") {
			return true
		}
	}
	for k := p.First - 1; k >= f.first; k-- {
		if f.In(k, "is was are were became") && k > p.First-3 {
			return true // "Shell is a major company"
		}
	}
	return f.Is(p.Last, "on") || f.Is(p.First-1, "as") || f.Is(p.First-1, ",")
}
