package attribution

import (
	"slices"

	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// A Pattern is a way to credit nobody.
type Pattern uint8

const (
	PassiveView Pattern = iota // is seen as, is widely believed to
	Hearsay                    // reportedly, is rumoured to be
	Relayed                    // it has been reported that
	Nominal                    // questions remain, raises concerns
)

// An Agentless is a phrase that carries a view or a report without saying whose.
type Agentless struct {
	At         segment.Range // the words to mark
	Pattern    Pattern
	Sentence   int32
	Confidence uint8 // percent
	Grave      bool  // it carries crime, abuse, illness or death
	Scheduled  bool  // it only says when something is due: "is expected to last a week"
	Within     int32 // the attribution in whose content or sentence it stands, or -1
}

// agentless finds the phrases of the text that credit nobody. Sentences in which cues
// stand as they did in old, as s says, have the same.
func (f *finder) agentless(old *Memory, s *segment.Splice) []Agentless {
	near := f.t.Wider(s, vicinity)
	out := make([]Agentless, 0, len(old.Agentless))
	n := 0    // the first attribution that may matter
	seen := 0 // of old's
	for k := range f.t.Sentences {
		x := f.t.Sentences[k]
		if was := near.Sentences.Was(int32(k)); was >= 0 {
			by := int32(0)
			if int32(k) >= near.Sentences.Tail {
				by = s.Tokens.Shift
			}
			if slices.Equal(f.used[x.First:x.Last], old.used[x.First-by:x.Last-by]) {
				for seen < len(old.Agentless) && old.Agentless[seen].Sentence < was {
					seen++
				}
				for ; seen < len(old.Agentless) && old.Agentless[seen].Sentence == was; seen++ {
					a := old.Agentless[seen]
					a.At, a.Sentence = a.At.Moved(by), int32(k)
					out = append(out, a)
				}
				continue
			}
		}
		out = f.creditless(int32(k), out)
	}
	for i := range out {
		a := &out[i]
		for n < len(f.out) && f.out[n].Sentence < a.Sentence-6 {
			n++
		}
		a.Within = f.within(n, a.Sentence, a.At)
	}
	return out
}

// creditless appends those of sentence s.
func (f *finder) creditless(s int32, out []Agentless) []Agentless {
	x := f.t.Sentences[s]
	for i := x.First; i < x.Last; i++ {
		if f.t.InQuote[i] >= 0 && f.speech(f.t.InQuote[i]) {
			continue
		}
		at, pattern, confidence := f.credit(x, i)
		if at.Empty() {
			continue
		}
		a := Agentless{At: at, Pattern: pattern, Sentence: s, Confidence: confidence}
		a.Scheduled = !f.t.In(at.Last-2, "tipped mooted") && f.scheduled(at.Last, x.Last)
		for k := x.First; k < x.Last; k++ {
			if f.t.Has(k, lexicon.Crime|lexicon.Harm) && f.pos(k) != tag.NNP {
				a.Grave = true
			}
		}
		out = append(out, a)
		i = at.Last - 1
	}
	return out
}

// within gives the attribution that answers for the words at: they stand in its
// content, or it is the sentence's own and holds them between source and end.
func (f *finder) within(n int, s int32, at segment.Range) int32 {
	for k := n; k < len(f.out) && f.out[k].Sentence <= s+1; k++ {
		a := f.out[k]
		if a.Source.Empty() || a.Class > Perception || a.Doubtful() {
			continue
		}
		for _, c := range a.Content {
			if c.Covers(at) && !f.dashed(c.First, at.First) {
				return int32(k)
			}
		}
		if a.Cue.Overlaps(at) {
			return int32(k)
		}
		if c := a.Content[0]; a.Sentence == s && a.Cue.First >= c.Last && c.First >= at.Last && c.First <= at.Last+1 && a.Confidence >= 50 {
			return int32(k) // "It is thought that the fire began in a store, the brigade said"
		}
	}
	return -1
}

// dashed reports whether a dash stands between two tokens, or a new main clause
// starts between them: what follows is an aside of the writer's.
func (f *finder) dashed(i, last int32) bool {
	for ; i < last; i++ {
		if f.t.InQuote[i] < 0 && (f.t.In(i, "— – --") || f.t.Is(i, ",") && f.t.In(i+1, "and but while") && !f.t.In(i+2, "that it he she they")) {
			return true
		}
	}
	return false
}

// credit reports the phrase that starts at token i and credits nobody.
func (f *finder) credit(x segment.Sentence, i int32) (segment.Range, Pattern, uint8) {
	none := segment.Range{}
	if f.t.Has(i, lexicon.Hearsay) && f.pos(i) != tag.JJ {
		w := "reportedly allegedly supposedly purportedly ostensibly rumored rumoured reputedly"
		if f.t.In(i, "rumored rumoured") {
			if f.pos(i) == tag.JJ || !f.t.In(i+1, "to that") && !f.t.In(i-1, "is was are were been be") {
				return none, 0, 0
			}
			first := i
			if f.t.In(i-1, "is was are were been be") {
				first--
			}
			return segment.Range{First: first, Last: i + 1}, Hearsay, 90
		}
		if f.t.Is(i, "allegedly") && f.charged(x) {
			return none, 0, 0 // the charge, and who brought it, stand in the sentence
		}
		if f.t.In(i, w) {
			return segment.Range{First: i, Last: i + 1}, Hearsay, 92
		}
		if f.t.Is(i, "apparently") {
			return segment.Range{First: i, Last: i + 1}, Hearsay, 55
		}
		return none, 0, 0
	}
	if f.t.Has(i, lexicon.Credit) {
		if r, p, c := f.phrase(x, i); !r.Empty() || c == settled {
			return r, p, c
		}
		if r, c := f.nominal(x, i); !r.Empty() {
			return r, Nominal, c
		}
	}
	v, ok := f.verb(i)
	if !ok || v.First != i {
		return none, 0, 0
	}
	h := v.Head
	if f.pos(h) != tag.VBN && f.pos(h) != tag.VBD || !v.Passive && !f.reduced(x, v) {
		return none, 0, 0
	}
	if f.t.In(h, "expected tipped") && v.Passive && f.t.Is(v.Last, "to") && !f.generic(v) {
		if f.agentOrSource(x, v) {
			return none, 0, 0
		}
		return segment.Range{First: v.First, Last: v.Last + 1}, PassiveView, 70
	}
	as := v.Last
	if f.t.Is(as, "to") && f.t.In(h, "referred") {
		as++
	}
	views := "described characterised characterized seen viewed perceived regarded interpreted hailed billed portrayed depicted touted heralded lauded criticised criticized condemned denounced dismissed praised acclaimed referred understood cast derided mocked read remembered tipped taken"
	naked := "deemed dubbed called branded thought judged considered"
	switch {
	case f.t.In(h, views) && f.t.Is(as, "as"):
		if f.agentOrSource(x, v) || f.t.In(as+1, "it he she they we i") || f.wished(v) {
			return none, 0, 0
		}
		first := v.First
		for first < h && !f.t.In(first, "often widely") && (f.t.In(first, "is are was were has have had been being be 's ’s") && !v.Passive) {
			first++
		}
		return segment.Range{First: first, Last: as + 1}, PassiveView, 85
	case f.t.Is(h, "linked") && v.Passive && f.t.Is(as, "with"):
		if f.agentOrSource(x, v) {
			return none, 0, 0
		}
		return segment.Range{First: v.First, Last: as + 1}, PassiveView, 65 // of players and jobs
	case f.t.In(h, "known") && v.Passive && f.t.Is(as, "as") && f.t.Tokens[min(as+1, x.Last-1)].Kind != segment.Open && !f.naming(as+1, x.Last):
		return none, 0, 0
	case f.t.In(h, "considered thought deemed believed") && !v.Passive && f.pos(h) == tag.VBN && f.t.In(v.First-1, "long widely often once generally") && f.t.Word(max(0, v.First-2)) == "," && f.pos(as) == tag.DT,
		f.t.In(h, "considered thought deemed believed") && !v.Passive && f.t.In(v.First, "long widely often once generally") && f.t.Word(max(0, v.First-1)) == "," && f.pos(as) == tag.DT:
		if f.agentOrSource(x, v) {
			return none, 0, 0
		}
		return segment.Range{First: v.First, Last: as}, PassiveView, 65 // "The general, long considered the real power,"
	case f.t.In(h, naked) && v.Passive && (!f.t.In(as, "for off upon on in into to by at out up back") || f.t.Match(as, "to be|have") >= 0):
		if f.agentOrSource(x, v) || f.t.In(v.First, "being") || f.t.Is(as, "through") || f.t.Is(h, "considered") && !f.pos(as).Adjective() && f.pos(as) != tag.CD && f.pos(as) != tag.DT && f.pos(as) != tag.RB && f.pos(as) != tag.TO {
			return none, 0, 0
		}
		// "was called Smith", "was called to the scene": naming and summoning, not a view.
		if f.t.In(v.First-1, "what so") || f.t.Is(h, "dubbed") && as+1 < x.Last && f.t.Tokens[as+1].Shape&segment.Upper != 0 {
			return none, 0, 0
		}
		if f.t.In(h, "called dubbed") && (f.naming(as, x.Last) || as < x.Last && f.t.Tokens[as].Shape&segment.Upper != 0) {
			return none, 0, 0
		}
		if f.t.In(h, "called dubbed") && as < x.Last && f.t.Tokens[as].Kind != segment.Open && f.pos(as) != tag.DT && !f.pos(as).Adjective() {
			return none, 0, 0
		}
		return segment.Range{First: v.First, Last: v.Last}, PassiveView, 75
	case f.t.In(h, "suspected accused blamed credited faulted criticised criticized condemned praised feared") && v.Passive && f.t.In(as, "of for over"):
		if f.agentOrSource(x, v) || f.t.Is(h, "accused") && f.t.Is(as, "of") && f.charged(x) {
			return none, 0, 0
		}
		return segment.Range{First: v.First, Last: as + 1}, PassiveView, 70
	}
	return none, 0, 0
}

// settled is the confidence of a phrase that names somebody after all.
const settled = 1

// phrase reports the fixed phrase that starts at token i and credits nobody.
func (f *finder) phrase(x segment.Sentence, i int32) (segment.Range, Pattern, uint8) {
	none := segment.Range{}
	if e := f.t.Match(i, "it has|had|was|is been? being? also? widely|previously|earlier|variously? reported"); e >= 0 {
		if k := f.past(e, x.Last, false); f.t.Is(k, "that") || f.t.Is(e, ",") && f.t.Is(i-1, ",") {
			if f.t.Is(e, "that") {
				e++
			}
			return segment.Range{First: i, Last: e}, Relayed, 85
		}
	}
	if e := f.t.Match(i, "has|had|have been widely|previously|earlier? reported in|on|last|by"); e >= 0 && !f.t.Is(e-1, "by") {
		return segment.Range{First: i, Last: e - 1}, Relayed, 60
	}
	// ", said to be worth": a participle after a noun or comma
	if e := f.t.Match(i, "said|believed|thought|rumoured|rumored|reported|reputed|understood to be|have|include|number|total|own"); e >= 0 && i > x.First && (f.t.Word(i-1) == "," || f.t.Word(i-1) == "—" || f.pos(i-1).Noun()) && (f.pos(i) == tag.VBN || f.t.Word(i-1) == ",") {
		return segment.Range{First: i, Last: e}, Hearsay, 80
	}
	// ", long thought to be beyond repair,"
	if e := f.t.Match(i, "long|widely|once|often|generally|commonly thought|believed|considered|assumed|held|supposed|regarded|presumed to be|have"); e >= 0 && f.t.Word(max(x.First, i-1)) == "," {
		if _, ok := f.agent(e, x.Last); ok {
			return none, 0, settled
		}
		return segment.Range{First: i, Last: e}, PassiveView, 70
	}
	// is said to, are believed to be, are thought to have
	if e := f.t.Match(i, "is|are|was|were|been widely|generally|commonly? said|believed|reckoned|thought|understood|rumored|rumoured|reported|alleged|feared|assumed|presumed|reputed to"); e >= 0 {
		if _, ok := f.agent(e, x.Last); ok {
			return none, 0, settled
		}
		pattern := PassiveView
		if f.t.In(e-2, "said rumored rumoured reported alleged") || f.t.Is(e-2, "believed") && f.t.Is(e, "be") {
			pattern = Hearsay
		}
		return segment.Range{First: i, Last: e}, pattern, 85
	}
	if e := f.t.Match(i, "it is|was|has been? widely|generally? felt|believed|thought|said|understood|learnt|learned|feared|rumored|rumoured|assumed|known|reckoned|accepted|acknowledged|agreed|recognised|recognized|held that"); e >= 0 {
		return segment.Range{First: i, Last: e}, PassiveView, 85
	}
	if e := f.t.Match(i, "it is|was understood|believed|thought|claimed|alleged|rumoured|rumored|said ,"); e >= 0 && f.t.Is(i-1, ",") {
		return segment.Range{First: i, Last: e - 1}, PassiveView, 80 // "The minister, it is understood, will go"
	}
	if e := f.t.Match(i, "there is|was|’s|'s a|an? widespread|growing|general|broad|common recognition|belief|perception|sense|feeling|consensus|view|expectation|fear that"); e >= 0 {
		return segment.Range{First: i, Last: e}, PassiveView, 80
	}
	if e := f.t.Match(i, "the thinking|perception|consensus|feeling|expectation|assumption|conventional wisdom? is|was that"); e >= 0 {
		return segment.Range{First: i, Last: e}, PassiveView, 65
	}
	if e := f.t.Match(i, "raised|raises|raising|stoked|stokes|stoking|sparked|sparking fears|concerns|fear|concern|suspicions|speculation|alarm that"); e >= 0 {
		return segment.Range{First: i, Last: e}, PassiveView, 60
	}
	if e := f.t.Match(i, "has|have|had faced|drawn|attracted|prompted|come growing|widespread|mounting|sharp|fierce? criticism|scrutiny|condemnation"); e >= 0 {
		if k, _ := f.t.Find(e, min(e+4, x.Last), "from|by"); k >= 0 {
			return none, 0, settled
		}
		return segment.Range{First: i, Last: e}, PassiveView, 60
	}
	if e := f.t.Match(i, "has|have|had? raised|raising|raises eyebrows"); e >= 0 {
		return segment.Range{First: i, Last: e}, Nominal, 65
	}
	if e := f.t.Match(i, "there is|are|was|were|’s|'s a? growing|mounting|widespread|serious|lingering|fresh|new|increasing|deep doubt|doubts|question|questions|concern|concerns|fear|fears|unease|suspicion|suspicions|speculation|anger|talk|calls|anxiety|alarm"); e >= 0 {
		if k, _ := f.t.Find(e, min(e+8, x.Last), "among|from|within|by"); k >= 0 {
			return none, 0, settled
		}
		return segment.Range{First: i, Last: e}, Nominal, 70
	}
	return none, 0, 0
}

// generic reports whether the subject of v is people in general, whom a rule and
// not a forecast "expects" to do something: "Guests are expected to ...".
func (f *finder) generic(v tag.Phrase) bool {
	p, ok := f.noun(v.First - 1)
	return ok && p.First == p.Head && f.pos(p.Head) == tag.NNS && f.t.Has(p.Head, lexicon.Person|lexicon.Official|lexicon.Open)
}

// naming reports whether what follows "known as" is a plain name.
func (f *finder) naming(i, last int32) bool {
	return i < last && (f.pos(i).Name() || f.t.Is(i, "the") && i+1 < last && f.pos(i+1).Name())
}

// Adverbs that spread a view over nobody in particular.
const adverbs = "often widely long sometimes commonly generally largely variously"

// reduced reports whether a participle stands behind a noun or comma as a short
// relative clause: "moves widely interpreted as".
func (f *finder) reduced(x segment.Sentence, v tag.Phrase) bool {
	if v.Finite && f.pos(v.Head) == tag.VBD {
		// The tagger may take a participle for a past tense; "as" behind it and a noun
		// with no other verb decide.
		if !f.t.Has(v.Head, lexicon.As) {
			return false
		}
		if _, ok := f.before(x.First, v.First); ok && !f.t.In(v.First, adverbs) && !f.t.In(v.First-1, adverbs) {
			return false
		}
	}
	i := v.First - 1
	if f.t.In(i, adverbs) {
		return true
	}
	for i > x.First && f.pos(i) == tag.RB {
		i--
	}
	if i < x.First {
		return true
	}
	if _, ok := f.noun(i); ok {
		return true
	}
	w := f.t.Word(i)
	return w == "," || w == "—" || w == "–" || w == ")" || f.t.Tokens[i].Kind == segment.Close
}

// agentOrSource reports whether somebody is named for a passive: an agent after
// "by", or "among" and "in the eyes of".
func (f *finder) agentOrSource(x segment.Sentence, v tag.Phrase) bool {
	if _, ok := f.agent(v.Last, x.Last); ok {
		return true
	}
	k, _ := f.t.Find(v.Last, min(v.Last+14, x.Last), "by|among|according")
	if k >= 0 && f.t.Is(k, "by") {
		for f.t.In(k+1, "about some around nearly almost roughly over at least more most than just only") {
			k++ // "by about a quarter of voters"
		}
		if k+1 < x.Last && f.t.Tokens[k+1].Kind == segment.Number {
			return f.t.In(k+2, "percent per % in of out") // of those asked, and not "by 2030"
		}
		// "by ending"
		if _, ok := f.noun(k + 1); !ok || f.pos(k+1) == tag.VBG {
			return false
		}
	}
	return k >= 0
}

// wished reports whether a passive tells of a view that somebody may come to hold, wants held
// or fears, and not of one that is held: "likely to be seen as", "afraid of being seen as".
func (f *finder) wished(v tag.Phrase) bool {
	return f.t.Is(v.First, "being") || f.t.Is(v.First, "to") && !f.t.In(v.First-1, "come comes came coming continue continues continued begin begins began begun start starts started tend tends seem seems")
}

// charged reports whether the sentence is about a court, police or charge, where
// the accuser is plain.
func (f *finder) charged(x segment.Sentence) bool {
	for k := x.First; k < x.Last; k++ {
		if f.t.In(k, "court charged charges prosecutors indicted indictment police lawsuit trial jury pleaded charge sued suing") {
			return true
		}
	}
	return false
}

// scheduled reports whether a phrase that ends at i only says when something is
// due: a verb of happening and a time.
func (f *finder) scheduled(i, last int32) bool {
	if !f.t.In(i, "begin start open last arrive meet end close reopen resume take return vote rule announce decide publish visit attend speak launch be appear hold finish conclude travel join make complete release report continue host play run sit sign kick take dock land sail depart leave reach") {
		return false
	}
	for k := i; k < last && k < i+16; k++ {
		if f.t.Has(k, lexicon.Weekday|lexicon.Month) || f.t.Tokens[k].Kind == segment.Number || f.t.In(k, "week weeks month months year day days hours noon midnight weekend spring summer autumn fall winter morning afternoon evening soon later next") {
			return true
		}
		if w := f.t.Word(k); w == "." || w == ";" {
			break
		}
	}
	return false
}
