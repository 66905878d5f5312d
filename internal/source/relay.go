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
	case r.In(i, "learned learnt learns understands understand reveal disclose told"):
		r.house(i)
	case r.In(i, "reported wrote noted documented detailed revealed mentioned explained argued"):
		r.own(i)
	case r.In(i, "investigation analysis coverage reporting series"):
		// "Our investigation found"
		if p, ok := r.noun(i); ok && r.Is(p.First, "our") && p.Head == i {
			for k := p.Last; k < r.Last && k < p.Last+5; k++ {
				if v, ok := r.Phrase(k); ok && v.Kind == tag.Verb && v.Finite && !r.basis(i) {
					r.add(Own, p.First, v.Last)
					return
				}
			}
		}
	case r.In(i, "seen obtained reviewed viewed examined shared provided leaked"):
		r.held(i)
	case r.In(i, "citing cited cites quoting quoted"):
		r.chain(i)
	case r.In(i, "wikipedia imdb quora reddit chatgpt"):
		r.wiki(i)
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
		fits = e >= 0 || !we && r.clause(v.Last)
	default:
		fits = !we
	}
	if fits && (we || r.outlet(p) || !r.Is(i, "told") && r.titled(p)) {
		r.add(House, p.First, v.Last)
	}
}

// titled reports whether p is a proper name that ends as those of papers and channels do: "Star Sport".
func (r *relayer) titled(p tag.Phrase) bool {
	for i := p.First; i < p.Last; i++ {
		if r.Tokens[i].Shape&segment.Upper == 0 && !r.Is(i, "the") {
			return false
		}
	}
	return p.Head > p.First && r.In(p.Head, "sport sports news tv radio online live wire insider today bugle clarion argus leader record recorder reporter review weekly")
}

// clause reports whether a noun phrase and a finite verb follow from token i.
func (r *relayer) clause(i int32) bool {
	if _, ok := r.noun(i); !ok {
		return i >= r.Last || r.Is(i, ".")
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
	case r.masthead(p) && !v.Passive && (as || r.Is(i, "reported")):
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
	if v, ok := r.Phrase(i); ok && v.Kind == tag.Verb && v.Finite && !v.Passive && v.Head == i {
		// "The BBC has seen documents"
		p, ok := r.subject(v)
		if !ok || !r.outlet(p) && !r.Is(p.Head, "we") || v.Negated {
			return
		}
		if o, ok := r.noun(v.Last); ok && r.paper(o) && !r.described(o.First, o.Last, o.Head) && !r.told(o.Last) {
			r.add(Held, p.First, o.Last)
		}
		return
	}
	agent := i + 1
	if r.In(i, "exclusively") {
		agent++
	}
	if !r.In(agent, "by with to") {
		return
	}
	a, ok := r.noun(agent + 1)
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
			if !r.described(p.First, i, p.Head) && !r.Is(p.First-1, "of") {
				r.add(Held, p.First, a.Last)
			}
			return
		}
		k = p.First
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
		if r.media(q) || r.POS[q.Head].Name() && (r.In(q.Last, "reported reports") || r.Is(q.First-1, "to") && r.Is(q.First-2, "according")) || r.paperNamed(q) {
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
	if r.In(h, "people fans followers viewers") && !(r.Is(p.Last, "on") && (r.platform(p.Last+1) || r.Is(p.Last+1, "social"))) {
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
	if end < r.Last && r.In(end, "say says said claim claims claimed appear appears appeared show shows showed purport purports purported suggest suggests suggested allege alleges alleged depict depicts purportedly report noticed noted spotted speculated wondered complained joked wrote") || r.credited(p, end) {
		r.crowds(p, end, public)
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
	before := p.First - 1
	switch {
	case r.Is(before, "to") && r.Is(before-1, "according"):
		r.add(Wiki, before-1, p.Last)
	case r.In(before, "per via") && (before == r.First || r.Is(before-1, ",")), r.Is(before, "from") && r.In(before-1, "taken copied quoted drawn"), r.In(before, "on by in") && r.In(before-1, "stated listed noted described"):
		r.add(Wiki, before, p.Last)
	case r.In(i, "wikipedia imdb chatgpt grok") && r.In(i+1, "says lists states notes puts gives describes defines credits estimates put gave estimated answered replied told suggested") && !r.sourced(tag.Phrase{First: i + 1, Last: i + 2}):
		r.add(Wiki, i, i+2)
	}
}
