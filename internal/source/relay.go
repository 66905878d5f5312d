package source

import (
	"whosaid/internal/house"
	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// A Route is how a report came to the paper, where no source of it is shown.
type Route uint8

const (
	House Route = iota // the paper vouches: "The Gazette has learned"
	Own                // it cites itself: "as we reported"
	Held               // papers it has: "documents seen by the Gazette"
	Chain              // another's unnamed source: "Reuters reported, citing two officials"
	Crowd              // whoever posted it: "social media users"
	Wiki               // a page anyone may edit, or a generated answer
)

// A Relay is a phrase that tells of such a route.
type Relay struct {
	At       segment.Range
	Route    Route
	Sentence int32
}

// Relays finds the relays of t, in text order; marks are the outlets that the newsroom knows.
func Relays(t *tag.Text, marks house.Marks) []Relay {
	r := relayer{Text: t, marks: marks}
	for s, x := range t.Sentences {
		r.Sentence, r.s = x, int32(s)
		for i := x.First; i < x.Last; i++ {
			if t.Tokens[i].Set.Has(lexicon.Relay) && t.InQuote[i] < 0 {
				r.at(i)
			}
		}
	}
	return r.out
}

type relayer struct {
	*tag.Text
	segment.Sentence
	s     int32
	marks house.Marks
	out   []Relay
}

func (r *relayer) add(route Route, first, last int32) {
	if n := len(r.out); n > 0 && r.out[n-1].Route == route && r.out[n-1].At.Last > first {
		return
	}
	r.out = append(r.out, Relay{segment.Range{First: first, Last: last}, route, r.s})
}

// at looks at a word of class Relay.
func (r *relayer) at(i int32) {
	switch {
	case r.In(i, "learned learnt learns understands understand reveal disclose told established ascertained"):
		r.house(i)
		if r.Is(i, "told") {
			r.confided(i)
		}
	case r.In(i, "report") && r.Match(i-5, "was|were the|among first|only|paper to report") >= 0, r.Is(i, "first") && r.Match(i-2, "was the first to report|reveal|publish|tell") >= 0:
		r.scoop(i)
	case r.In(i, "book column essay"):
		r.writer(i)
	case r.In(i, "took turned flocked"):
		r.flocks(i)
	case r.In(i, "media twitter facebook tiktok instagram"):
		r.some(i)
	case r.In(i, "reported wrote noted documented detailed revealed mentioned explained argued disclosed exposed uncovered published"):
		r.own(i)
	case r.In(i, "investigation analysis coverage reporting series"):
		// "Our investigation found", "an earlier Courier investigation"
		if p, ok := r.noun(i); ok && p.Head == i && (r.Is(p.First, "our") || i-p.First >= 2 && r.In(p.First+1, "earlier previous recent") && r.Has(i-1, lexicon.Press|lexicon.Outlet) && r.Tokens[i-1].Shape&segment.Upper != 0) {
			for k := p.Last; k < r.Last && k < p.Last+5; k++ {
				if v, ok := r.Phrase(k); ok && v.Kind == tag.Verb && v.Finite && !r.basis(i) {
					r.add(Own, p.First, v.Last)
					return
				}
			}
		}
	case r.In(i, "seen obtained reviewed viewed examined shared provided leaked heard passed handed sent given shown read inspected watched"):
		r.held(i)
	case r.In(i, "citing cited cites quoting quoted"):
		r.chain(i)
	case r.Is(i, "authority") && r.Match(i-2, "on the authority of") >= 0:
		r.chain(i + 1)
	case r.In(i, "based relying") && r.Is(i+1, "on"):
		r.chain(i + 1)
	case r.In(i, "wikipedia imdb quora reddit chatgpt grok wikidata fandom chatbot"), r.In(i, "gemini copilot") && (r.Tokens[max(0, i-1)].Kind == segment.Clitic || r.In(i-1, "google microsoft ai")):
		r.wiki(i)
	}
	if r.In(i, "documents files emails memos recordings messages letters") {
		r.bare(i)
	}
	if p, ok := r.Phrase(i); ok && p.Kind == tag.Noun && p.Head == i {
		r.crowd(p)
	}
}

// noun gives the noun phrase that holds token i of this sentence.
func (r *relayer) noun(i int32) (tag.Phrase, bool) {
	if i < r.First || i >= r.Last {
		return tag.Phrase{}, false
	}
	p, ok := r.Phrase(i)
	return p, ok && p.Kind == tag.Noun
}

// Names of papers that are no words for papers.
const mastheads = "atlantic bee citizen economist hill intercept republic scotsman verge"

// outlet reports whether p names a news outlet, or is the paper's word for itself.
func (r *relayer) outlet(p tag.Phrase) bool {
	h := p.Head
	if r.ourselves(p) || r.marks.Holds(p.Range(), house.Outlet) {
		return true
	}
	if s := r.Tokens[h].Shape; s&segment.Upper == 0 || s&segment.First != 0 && !r.POS[h].Name() {
		return false
	}
	if r.In(h, "agency network channel site station website blog wire media outlet magazine broadcaster") && !r.In(h-1, "news") {
		return false
	}
	for i := p.First; i < h; i++ {
		if r.Has(i, lexicon.Press) && r.Tokens[i].Shape&segment.AllCaps != 0 {
			return true // BBC Scotland
		}
	}
	the := r.Is(p.First, "the")
	return r.Has(h, lexicon.Outlet|lexicon.Press) && (the || h > p.First || r.Tokens[h].Shape&segment.AllCaps != 0 || r.In(h, "reuters bloomberg axios politico")) || the && h == p.First+1 && r.In(h, mastheads)
}

// ourselves reports whether p is the paper speaking of itself.
func (r *relayer) ourselves(p tag.Phrase) bool {
	return r.In(p.First, "this our") && r.In(p.Head, "newspaper paper site website magazine publication programme outlet newsroom reporters")
}

// subject gives the noun phrase right before the verb group v.
func (r *relayer) subject(v tag.Phrase) (tag.Phrase, bool) {
	i := v.First - 1
	for i > r.First && r.POS[i] == tag.RB {
		i--
	}
	return r.noun(i)
}

// sourced reports whether the sentence names somebody for what verb group v tells.
func (r *relayer) sourced(v tag.Phrase) bool {
	if r.In(v.Last, "from by through via at about to off of") {
		return true
	}
	k, _ := r.Find(r.First, r.Last, "according to|citing|told|said")
	return k >= 0 && (k < v.First || k >= v.Last)
}

// house: "The Gazette has learned", "we are told".
func (r *relayer) house(i int32) {
	v, ok := r.Phrase(i)
	if !ok || v.Kind != tag.Verb || v.Head != i || !v.Finite || v.Negated || r.sourced(v) {
		return
	}
	p, ok := r.subject(v)
	if !ok {
		return
	}
	we := r.Is(p.Head, "we")
	fits := false
	switch {
	case r.In(i, "reveal disclose"):
		fits = r.Is(v.First, "can")
	case r.Is(i, "told"):
		fits = v.Passive && (!we || r.Is(v.First, "are")) && !r.Is(i-1, "being")
	case r.In(i, "understand understands"):
		_, e := r.Find(v.Last, min(v.Last+1, r.Last), "that")
		fits = e >= 0 || !we && r.clause(v.Last) || we && p.First == r.First && r.stands(v.Last)
	case r.In(i, "established ascertained"):
		fits = !we && r.Is(v.First, "has") && r.Is(v.Last, "that")
	default:
		fits = !we || r.Is(v.Last, "that")
	}
	if fits && (we || r.outlet(p) || !r.Is(i, "told") && r.titled(p) || (r.Is(v.First, "can") || r.Is(v.Last, "that")) && r.masked(p)) {
		r.add(House, p.First, v.Last)
	}
}

// masked reports whether p is "the" and a name that no list has: "The Continent can reveal".
func (r *relayer) masked(p tag.Phrase) bool {
	if !r.Is(p.First, "the") || p.Head == p.First {
		return false
	}
	for i := p.First + 1; i < p.Last; i++ {
		if r.Tokens[i].Shape&segment.Upper == 0 || r.Has(i, lexicon.Organisation|lexicon.Body|lexicon.Place|lexicon.Firm|lexicon.Demonym|lexicon.Official|lexicon.Role|lexicon.Open) {
			return false
		}
	}
	return true
}

// stands reports whether a noun phrase and a form of "be" or "have" follow from token i.
func (r *relayer) stands(i int32) bool {
	p, ok := r.noun(i)
	return ok && p.First == i && r.In(p.Last, "has have had is are was were will")
}

// titled reports whether p is a proper name that ends as those of papers and channels do: "Star Sport".
func (r *relayer) titled(p tag.Phrase) bool {
	for i := p.First; i < p.Last; i++ {
		if r.Tokens[i].Shape&segment.Upper == 0 && !r.Is(i, "the") {
			return false
		}
	}
	return p.Head > p.First && (r.In(p.First, "radio channel") || r.In(p.Head, "sport sports news tv radio online live wire insider today bugle clarion argus leader record recorder reporter review weekly"))
}

// clause reports whether a noun phrase and a finite verb follow from token i.
func (r *relayer) clause(i int32) bool {
	if _, ok := r.noun(i); !ok {
		return i >= r.Last || r.In(i, ". ,")
	}
	for k := i; k < r.Last && k < i+12; k++ {
		if r.POS[k].Finite() {
			return true
		}
	}
	return false
}

// own: "as we reported", "The Gazette first reported".
func (r *relayer) own(i int32) {
	v, ok := r.Phrase(i)
	if !ok || v.Kind != tag.Verb || v.Head != i || r.basis(i) {
		return
	}
	if o, ok := r.noun(v.Last); ok && r.In(o.Head, "profit loss profits losses revenue revenues earnings sales turnover surplus deficit rise fall drop increase") {
		return // of its own books
	}
	if r.Is(v.Last, "by") {
		// "first reported by this newspaper"
		if p, ok := r.noun(v.Last + 1); ok && (r.ourselves(p) || r.masthead(p)) {
			r.add(Own, v.First, p.Last)
		}
		return
	}
	p, ok := r.subject(v)
	if !ok || !v.Finite || v.Negated || r.POS[i] != tag.VBD && r.POS[i] != tag.VBN || r.Is(v.First, "be") {
		return
	}
	as := r.Is(p.First-1, "as")
	switch {
	case as && r.In(p.Head, "we i"), r.ourselves(p) && !v.Passive:
	case r.Is(p.Head, "we") && !v.Passive && r.In(i, "reported revealed wrote exposed disclosed") && r.In(v.Last, "that how on last in here"):
	case r.masthead(p) && !v.Passive && (as || r.In(i, "reported revealed exposed disclosed")):
	case r.outlet(p) && !v.Passive && r.Is(v.First, "has") && r.In(i-1, "previously already"):
	default:
		return
	}
	first := p.First
	if as {
		first--
	}
	last := v.Last
	for last < r.Last && last < v.Last+3 && (r.Has(last, lexicon.Weekday) || r.In(last, "on last week month year earlier yesterday previously in")) {
		last++
	}
	r.add(Own, first, last)
}

// scoop: "The Argus was the first to report".
func (r *relayer) scoop(i int32) {
	if v, ok := r.Phrase(i - 2); ok && v.Kind == tag.Verb {
		if p, ok := r.subject(v); ok && (r.ourselves(p) || r.masthead(p) || r.Is(p.Head, "we")) {
			r.add(Own, p.First, min(i+3, r.Last))
		}
	}
}

// writer: "In my book on the strike, I show".
func (r *relayer) writer(i int32) {
	p, ok := r.noun(i)
	if !ok || !r.In(p.First, "my our") || !r.Is(p.First-1, "in") {
		return
	}
	for k := p.Last; k < r.Last; k++ {
		if v, ok := r.Phrase(k); ok && v.Kind == tag.Verb && v.Finite {
			if r.In(v.First-1, "i we") && r.In(v.Head, "show showed argue argued set wrote write describe described reveal revealed explain explained tell told report reported prove proved trace traced found find") {
				r.add(Own, p.First-1, v.Last)
			}
			return
		}
	}
}

// masthead reports whether p is a local paper under its short name, with no longer
// one in the text before: how a paper speaks of itself.
func (r *relayer) masthead(p tag.Phrase) bool {
	if p.Head != p.First+1 || !r.Is(p.First, "the") || !r.In(p.Head, "gazette herald courier echo chronicle examiner argus advertiser bee register dispatch sentinel mercury citizen observer tribune star") || r.Tokens[p.Head].Shape&segment.Upper == 0 {
		return false
	}
	w := r.Word(p.Head)
	for i := max(0, p.First-5000); i < p.First; i++ {
		if r.Tokens[i].Shape&segment.Upper != 0 && r.Word(i) == w && i > 0 && r.POS[i-1].Name() {
			return false
		}
	}
	return true
}

// basis reports whether the sentence says what the report rests on.
func (r *relayer) basis(i int32) bool {
	k, _ := r.Find(i, r.Last, "citing|according|based|quoting|after")
	return k >= 0
}

// held: "documents seen by the Gazette", "leaked emails".
func (r *relayer) held(i int32) {
	if r.Is(i, "leaked") {
		if p, ok := r.noun(i); ok && p.Head > i && r.paper(p) && !r.described(p.First, p.Last, p.Head) && !r.told(p.Last) {
			r.add(Held, p.First, p.Last)
			return
		}
	}
	agent := i + 1
	given := r.In(i, "leaked passed handed sent given shown shared provided")
	handed := given && r.In(agent, "to with") || r.Is(agent, "by")
	if v, ok := r.Phrase(i); ok && v.Kind == tag.Verb && v.Finite && v.Head == i && !handed && v.Passive == given {
		// "The BBC has seen documents", "The BBC was sent documents"
		p, ok := r.subject(v)
		if !ok || !r.outlet(p) && !r.Is(p.Head, "we") || v.Negated {
			return
		}
		if o, ok := r.noun(v.Last); ok && r.paper(o) && !r.described(o.First, o.Last, o.Head) && !r.told(o.Last) {
			r.add(Held, p.First, o.Last)
		}
		return
	}
	if r.In(agent, "exclusively") {
		agent++
	}
	if !r.In(agent, "by with to") || r.Is(agent, "to") && !given {
		return
	}
	a, ok := r.noun(agent + 1)
	if k := a.Head - 1; ok && k >= a.First && (r.Has(k, lexicon.Press) || r.In(k, "newspaper paper")) {
		a.Head, a.Last = k, k+1 // "handed to Reuters details", a verb read as a noun
	}
	if !ok || !r.outlet(a) && !r.Is(a.Head, "us") || r.In(a.Last, "under through via from after following") {
		return
	}
	for k := i - 1; k >= r.First && k > i-12; k-- {
		if r.POS[k].Finite() || r.Is(k, ";") {
			return
		}
		p, ok := r.noun(k)
		if !ok {
			continue
		}
		if r.paper(p) {
			first := p.First
			if q, ok := r.noun(first - 2); ok && r.Is(first-1, "of") && r.In(q.Head, "cache trove batch set series string bundle stack pile collection tranche number dozens hundreds thousands scores pages copy copies") {
				first = q.First
			}
			if !r.described(p.First, i, p.Head) && !r.Is(first-1, "of") {
				r.add(Held, first, a.Last)
			}
			return
		}
		k = p.First
	}
}

// bare: "documents show", "according to internal documents".
func (r *relayer) bare(i int32) {
	p, ok := r.noun(i)
	if !ok || p.Head != i || r.described(p.First, p.Last, p.Head) {
		return
	}
	secret := false
	for k := p.First; k < i; k++ {
		if !r.POS[k].Adjective() && r.POS[k] != tag.VBN {
			return
		}
		secret = secret || r.In(k, "internal confidential secret private classified leaked unpublished")
	}
	if !secret && !r.Is(i, "documents") {
		return
	}
	to := r.Is(p.First-1, "to") && r.Is(p.First-2, "according")
	if to && (p.Last >= r.Last || r.Tokens[p.Last].Kind == segment.Punct) || r.In(p.Last, "show showed reveal revealed suggest suggested indicate indicated") && (p.First == r.First || r.Is(p.First-1, ",") || r.Is(p.First-1, "but")) {
		r.add(Held, p.First, p.Last)
	}
}

// paper reports whether p is papers or recordings of any sort, not yet spoken of.
func (r *relayer) paper(p tag.Phrase) bool {
	return r.In(p.Head, "document documents file files email emails e-mail e-mails memo memos memorandum papers paper records record recording recordings footage video videos audio tape tapes letter letters message messages transcript transcripts minutes draft drafts report reports correspondence note notes cable cables slides spreadsheet presentation texts dossier") &&
		!r.In(p.First, "the this these those that") && !r.In(p.Head-1, "court news media press police such")
}

// described reports whether the tokens of [first, last) but head say whose or of when
// a paper is.
func (r *relayer) described(first, last, head int32) bool {
	for i := first; i < last; i++ {
		if i == head {
			continue
		}
		if r.POS[i].Name() && r.Tokens[i].Shape&segment.First == 0 || r.POS[i] == tag.PRPS || r.Tokens[i].Kind == segment.Number || r.Tokens[i].Shape&segment.Possess != 0 ||
			r.In(i, "court public annual filed legal published official tax by from between under signed dated") {
			return true
		}
	}
	return false
}

// told reports whether what follows says whose a paper is or how it was got.
func (r *relayer) told(i int32) bool {
	return r.In(i, "from between by under of to sent dated 's ’s")
}

// chain: "Reuters reported, citing two people familiar with the matter".
func (r *relayer) chain(i int32) {
	p, ok := r.noun(i + 1)
	if !ok || p.First != i+1 {
		return
	}
	last := p.Last
	for last < r.Last && r.Tokens[last].Kind == segment.Word && !r.POS[last].Finite() && !r.In(last, "as that") {
		last++
	}
	m := study(r.Text, segment.Range{First: p.First, Last: last})
	switch k := m.kind(); {
	case k.Anonymous(), k == Officials:
	case k == WeaselGroup && m.word(m.np, "unnamed anonymous unidentified"):
	default:
		return
	}
	if last < m.core.Last {
		last = m.core.Last
	}
	for k := i - 1; k >= r.First; k-- {
		q, ok := r.noun(k)
		if !ok {
			continue
		}
		if r.media(q) || r.paperOf(q) || r.POS[q.Head].Name() && (r.Is(q.Last, ",") && q.Last+1 == i && r.Is(last, ",") && r.In(last+1, "reports reported writes wrote") || r.In(q.Last, "reported reports") || r.Is(q.First-1, "to") && r.Is(q.First-2, "according")) || r.paperNamed(q) {
			first := q.First
			if r.Is(first-1, "to") && r.Is(first-2, "according") {
				first -= 2
			}
			r.add(Chain, first, last)
			return
		}
		k = q.First
	}
	if i <= r.First+1 && r.Is(last, ",") {
		// "Citing sources, local media said"
		if q, ok := r.noun(last + 1); ok && r.media(q) {
			r.add(Chain, i, q.Last)
		}
	}
}

// paperOf reports whether q is a report by news media: "a CNN report".
func (r *relayer) paperOf(q tag.Phrase) bool {
	if !r.In(q.Head, "report story article dispatch bulletin broadcast") {
		return false
	}
	for k := q.First; k < q.Head; k++ {
		if r.Has(k, lexicon.Press|lexicon.Outlet) && r.Tokens[k].Shape&segment.Upper != 0 || r.In(k, "news media newspaper press television tv") {
			return true
		}
	}
	return false
}

// confided: "Sources told the Washington Post". A paper writes itself "The", or uses one word.
func (r *relayer) confided(i int32) {
	v, ok := r.Phrase(i)
	if !ok || v.Kind != tag.Verb || !v.Finite || v.Passive || v.Negated || v.Head != i {
		return
	}
	o, ok := r.noun(v.Last)
	if !ok || o.First != v.Last || o.Head-o.First < 2 || r.Word(o.First) != "the" || !r.outlet(o) {
		return
	}
	first := v.First
	for first > r.First && r.Tokens[first-1].Kind == segment.Word && !r.Is(first-1, "that") && !r.POS[first-1].Finite() {
		first--
	}
	p, ok := r.noun(first)
	if !ok || p.First != first || r.POS[p.Head] == tag.PRP {
		return
	}
	switch k := study(r.Text, segment.Range{First: first, Last: v.First}).kind(); {
	case k.Anonymous(), k == Officials:
		r.add(Chain, first, o.Last)
	}
}

// paperNamed reports whether q is a name that a word for news media introduces: "the
// newspaper Al-Watan".
func (r *relayer) paperNamed(q tag.Phrase) bool {
	for i := max(r.First, q.First-1); i < q.Head; i++ {
		if r.In(i, news) {
			return r.POS[q.Head].Name()
		}
	}
	return false
}

const news = "newspaper paper daily weekly tabloid broadcaster agency channel site website magazine station network"

// media reports whether p is news media, named or not.
func (r *relayer) media(p tag.Phrase) bool {
	m := mention{t: r.Text, at: p.Range(), np: p.Range(), head: p.Head, core: p.Range()}
	return r.outlet(p) || m.press() || r.In(p.Head, news+" outlet newswire") && m.definite()
}

// crowd: "social media users said", "a video circulating online appears to show".
func (r *relayer) crowd(p tag.Phrase) {
	h := p.Head
	if !r.In(h, "people fans followers viewers users user posters commenters accounts account posts post videos video footage images image photos photo clips clip rumours rumors chatter reports tweets tweet netizens messages") {
		return
	}
	one := r.In(h, "user account post video image photo clip tweet")
	if one && !r.In(p.First, "a an one another") && !r.In(p.First, "viral unverified") {
		return
	}
	public := r.Is(h, "netizens")
	for i := p.First; i < h; i++ {
		switch {
		case r.In(i, "online viral unverified internet"), r.platform(i), r.Is(i, "social") && r.Is(i+1, "media"):
			public = true
		case r.Is(i, "media") && r.Is(i-1, "social"):
		case r.POS[i].Name() && r.Tokens[i].Shape&segment.First == 0, r.POS[i] == tag.PRPS, r.Tokens[i].Shape&segment.Possess != 0, r.In(i, "the official"):
			return
		}
	}
	if r.In(h, "people fans followers viewers") && !(r.Is(p.Last, "on") && (r.platform(p.Last+1) || r.Is(p.Last+1, "social"))) && !r.Is(p.Last, "online") {
		return
	}
	end := p.Last
	for end < r.Last && end < p.Last+10 {
		if q, ok := r.Phrase(end); ok && q.Kind == tag.Verb && q.Finite && !r.In(q.Head, "circulating circulated shared posted") {
			break
		}
		switch {
		case r.platform(end), r.Is(end, "online"), r.Is(end, "social") && r.Is(end+1, "media"), r.Is(end, "circulating"):
			public = true
		case r.In(end, "that which who"):
			e := r.Match(end, "that|which has|have|had? went|gone|circulated|spread viral|online|on?")
			if e < 0 {
				if r.credited(p, end) {
					r.crowds(p, end, public)
				}
				return
			}
			public = true
			end = e - 1
		case r.In(end, "by from showing verified geolocated authenticated filmed released obtained published whose"), r.POS[end].Name() && !r.Is(end, "media"), r.Tokens[end].Kind == segment.Punct, r.Tokens[end].Kind == segment.Open:
			if !r.credited(p, end) {
				return
			}
			r.crowds(p, end, public)
			return
		}
		end++
	}
	if end < r.Last && (r.In(end, "appear appears appeared show shows showed purport purports purported depict depicts purportedly noticed spotted") || r.Has(end, lexicon.Say|lexicon.Attitude|lexicon.As) && r.POS[end].Finite()) || r.credited(p, end) {
		r.crowds(p, end, public)
	}
}

// flocks: "Fans took to social media to say".
func (r *relayer) flocks(i int32) {
	e := r.Match(i, "took|turned|flocked to social|x|twitter|facebook|tiktok|instagram|reddit media? to")
	v, ok := r.Phrase(i)
	if e < 0 || !ok || v.Kind != tag.Verb || int(e) >= len(r.Tokens) || !r.Has(e, lexicon.Say|lexicon.Attitude|lexicon.Speak|lexicon.Tell) && !r.In(e, "vent share mourn") {
		return
	}
	if p, ok := r.subject(v); ok && !r.POS[p.Head].Name() && (r.POS[p.Head] == tag.NNS || r.In(p.Head, "people many some others")) && r.POS[p.First] != tag.PRPS {
		r.crowds(p, e+1, true)
	}
}

// some: "Many on social media accused".
func (r *relayer) some(i int32) {
	k := i
	if r.Is(i, "media") {
		k--
		if !r.Is(k, "social") {
			return
		}
	}
	if !r.Is(k-1, "on") || !r.In(k-2, "many some others several dozens hundreds thousands those") || i+1 >= r.Last {
		return
	}
	if e := i + 1; r.POS[e].Finite() && r.Has(e, lexicon.Say|lexicon.Attitude|lexicon.As|lexicon.Believe) {
		r.add(Crowd, k-2, e)
	}
}

// crowds adds the crowd p, if it is public and nobody has looked into it.
func (r *relayer) crowds(p tag.Phrase, end int32, public bool) {
	if !public {
		return
	}
	if k, _ := r.Find(r.First, r.Last, "verified|geolocated|authenticated|confirmed by?"); k >= 0 {
		return
	}
	r.add(Crowd, p.First, max(p.Last, end))
}

// credited reports whether p is what "according to" names.
func (r *relayer) credited(p tag.Phrase, end int32) bool {
	return r.Is(p.First-1, "to") && r.Is(p.First-2, "according")
}

func (r *relayer) platform(i int32) bool {
	return r.In(i, "x.") || r.In(i, "twitter facebook tiktok instagram telegram weibo reddit youtube whatsapp snapchat x") && r.Tokens[i].Shape&segment.Upper != 0
}

// wiki: "according to Wikipedia", "per IMDb", "Wikipedia says".
func (r *relayer) wiki(i int32) {
	p, ok := r.noun(i)
	if !ok {
		return
	}
	if p.Head > i && p.Head <= i+2 && r.In(p.Head, "lists states notes puts estimates credits ranks") {
		p.Head, p.Last = p.Head-1, p.Head // "Wikipedia lists", read as a noun
	}
	first := p.First
	if q, ok := r.noun(first - 2); ok && r.In(first-1, "on in from of") && r.In(q.Head, "entry page article thread post comment answer posting edit summary") {
		first = q.First // "an entry on Wikipedia"
	}
	last := p.Last
	if q, ok := r.noun(last + 1); ok && r.In(p.Head, "entry page article thread") && r.In(last, "on for about") && q.First == last+1 {
		last = q.Last
	}
	verb := last
	for verb < r.Last && r.POS[verb] == tag.RB {
		verb++
	}
	stated := r.In(verb, "says lists states notes puts gives describes defines credits estimates put gave estimated shows suggests claims has dates names calls counts ranks")
	before := first - 1
	switch {
	case r.Is(before, "to") && r.Is(before-1, "according"):
		r.add(Wiki, before-1, last)
	case r.In(before, "per via") && (before == r.First || r.Is(before-1, ",")), r.Is(before, "from") && r.In(before-1, "taken copied quoted drawn comes come came lifted"), r.Is(before, "says") && r.Is(before-1, ","), r.In(before, "on by in") && r.In(before-1, "stated listed noted described going judging based relying drawing"), r.In(before, "citing quoting"):
		r.add(Wiki, before, last)
	case stated && (p.Head == i && first == p.First && r.In(i, "wikipedia imdb chatgpt grok wikidata") || r.In(p.Head, "entry page article thread post answer chatbot") && p.Head >= i || first < p.First) && !r.Is(verb, "has"),
		r.In(p.Head, "entry page article thread") && r.In(verb, "said stated listed put gave claimed"),
		r.In(p.Head, "chatgpt grok gemini copilot chatbot") && r.In(verb, "says said answered replied told suggested puts put claimed gave gives") && r.Match(verb+1, "that? it|they would|will|had") < 0 && !r.Is(p.First, "the"):
		if !r.sourced(tag.Phrase{First: verb, Last: verb + 1, Head: verb}) || r.In(verb, "said told") {
			r.add(Wiki, first, verb+1)
		}
	}
}
