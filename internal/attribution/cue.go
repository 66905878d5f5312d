package attribution

import (
	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// Verbs that report speech only with a clause, a quotation or a question word;
// with a plain object they mean something else: "showed the door", "added salt".
const loose = "add adds added adding show shows showed shown showing find finds found finding hold holds held holding read reads reading mean means meant raise raises raised raising ask asks asked asking answer answers answered submit submitted relate related project projects projected determine determined determines calculate calculated document documented allow allows allowed charge charges charged point points pointed write writes wrote written writing post posts posted posting report reports reported reporting question rule ruled rules state states counsel conclude concluded concludes concede object objects objected lie lies lied prove proves proved illustrate illustrates certify relay relayed signal signals signaled signalled quote quoted specify agree agrees agreed demand demands demanded propose proposes proposed indicate indicates indicated suggest suggests suggested imply implies implied observe observes observed note notes noted recall recalls recalled estimate estimates estimated forecast project spell second echo recommend accept accepts accepted plead speak spoke talk see sees saw hear hears heard learn learned feel feels felt know knows knew think thinks thought guess figure figures figured remember forget realise realize understand understands understood sense notice noticed sing go goes went begin began continue continued continues call text message repeat repeated"

// Verbs that call a thing something with no "as" between.
const naming = "call calls called calling label labels labeled labelled brand brands branded dub dubs dubbed deem deems deemed consider considers considered"

// cue looks at the verb group v of sentence x and keeps the attribution it
// cues, if it does.
func (f *finder) cue(x segment.Sentence, v tag.Phrase) {
	h := v.Head
	class, ok := f.class(v)
	if !ok && f.pos(h) == tag.VBD && v.First > x.First && f.t.Tokens[v.First-1].Kind == segment.Close && f.t.Word(v.First-2) == "," {
		class, ok = Statement, true // “...,” blabbed a source: whatever the verb, it speaks
	}
	if !ok {
		return
	}
	if v.Passive {
		f.passive(x, v)
		return
	}
	if !v.Finite {
		f.participle(x, v, class)
		return
	}
	if f.t.Is(h, "said") && f.t.Is(v.First, "is") { // "is said to"
		return
	}
	from := x.First
	// A source that follows: “...,” said Ruiz. Only after content.
	if f.inverted(x, v) {
		if m, ok := f.after(v.Last); ok && f.animate(m) {
			content := f.fronted(x, v.First)
			if len(content) > 0 {
				f.add(Attribution{Source: m.at, Cue: v.Range(), Content: content, Sentence: f.t.InSentence[h], Class: class, Carried: -1, Confidence: 95, Negated: v.Negated})
				return
			}
		}
	}
	m, ok := f.before(from, v.First)
	if !ok {
		// "said ... and added that": the subject of the verb before.
		if m, ok = f.shared(x, v); !ok {
			return
		}
	}
	if !f.source(m, class, h) {
		return
	}
	if class == Perception && f.t.Has(m.head, lexicon.Document|lexicon.Study|lexicon.Body|lexicon.Outlet|lexicon.Organisation) {
		class = Statement // what a study or inquiry found, it says
	}
	content, cue, ok := f.content(x, v, m, class)
	if !ok || f.t.Has(h, lexicon.Speak) && !f.t.Has(h, lexicon.Say|lexicon.Tell|lexicon.Attitude) && !f.quotes(content) {
		return
	}
	confidence := uint8(90)
	switch {
	case f.pos(v.First) == tag.MD && !v.Negated && !f.t.In(h, "say tell"):
		confidence = 40 // "could defend": nobody is said to have
	case class != Statement:
		confidence = 75
	case !f.t.Has(m.head, lexicon.Study|lexicon.Document) && f.bare(x, v, content):
		confidence = 45
	}
	f.add(Attribution{Source: m.at, Cue: cue, Content: content, Sentence: f.t.InSentence[h], Class: class, Carried: -1, Confidence: confidence, Negated: v.Negated})
}

// quotes reports whether content holds a quotation.
func (f *finder) quotes(content []segment.Range) bool {
	for _, c := range content {
		for i := c.First; i < c.Last; i++ {
			if f.t.InQuote[i] >= 0 {
				return true
			}
		}
	}
	return false
}

// Verbs of saying that may take a plain object and still report words.
const saying = "announce announces announced reveal reveals revealed confirm confirms confirmed deny denies denied condemn condemns condemned denounce denounces denounced welcome welcomed accuse accuses accused criticise criticised criticize criticized predict predicts predicted allege alleges alleged claim claims claimed acknowledge acknowledges acknowledged dispute disputes disputed stress stressed emphasise emphasised emphasize emphasized cite cites cited describe describes described characterise characterised characterize characterized express expresses expressed voice voiced reject rejects rejected applaud applauded praise praised lament lamented decry decried propose proposed recommend recommended demand demanded suggest suggested dismiss dismissed blame blamed oppose support question questioned reiterate reiterated concede conceded admit admitted disclose disclosed divulge divulged declare declared protest protested"

// bare reports whether the content of a verb of saying is no more than an object
// of a verb that has other senses: "raised money", "held a meeting".
func (f *finder) bare(x segment.Sentence, v tag.Phrase, content []segment.Range) bool {
	c := content[0]
	if c.First < v.Last || f.figure(v) > 0 || f.t.In(v.Head, naming) || f.t.In(v.Head, saying) || f.t.In(v.Head, "say says said tell tells told") {
		return false
	}
	return !f.t.Is(c.First, "that") && f.t.InQuote[c.First] < 0 && !f.zeroThat(c.First, x.Last) && f.pos(c.First) != tag.VBG && f.pos(c.First) != tag.TO && c.First == v.Last && !f.t.In(c.First, "whether how what why if")
}

// class gives what the verb group reports, by its main verb.
func (f *finder) class(v tag.Phrase) (Class, bool) {
	h := v.Head
	switch {
	case f.t.In(h, "put puts") && (f.t.Is(v.Last, "it") || f.figure(v) > 0):
		return Statement, true
	case f.t.In(h, "return returned") && f.among(v.Last, 5, "calls call messages message requests request e-mails emails email"):
		return Statement, true
	case f.t.In(v.Last, "down out back up off against") && f.t.In(h, "play plays played playing rule ruled hit hits lash lashes lashed lashing push pushes pushed pushing speak speaks spoke speaking call calls called single singled sound sounded"):
		return Stance, true
	case f.t.Has(h, lexicon.Say|lexicon.Tell|lexicon.Speak):
		if f.t.In(h, "find finds found learn learned learns discover discovered") {
			return Perception, true
		}
		if f.t.In(h, "wants want wanted know knows knew think thinks thought") {
			return Belief, true
		}
		return Statement, true
	case f.t.Has(h, lexicon.Believe):
		return Belief, true
	case f.t.Has(h, lexicon.Attitude|lexicon.As):
		return Stance, true
	case f.t.Has(h, lexicon.Intend):
		return Intention, true
	case f.t.Has(h, lexicon.Perceive):
		return Perception, true
	case f.t.Has(h, lexicon.Decree):
		return Decree, true
	}
	return 0, false
}

// figure gives the end of "put the cost at $3bn", where the verb group v puts a figure
// on something, or -1.
func (f *finder) figure(v tag.Phrase) int32 {
	_, last := f.bounds(v.Head)
	if !f.t.In(v.Head, "put puts putting") {
		return -1
	}
	for i := v.Last; i+1 < last && i < v.Last+14; i++ {
		if f.pos(i).Finite() || f.t.Tokens[i].Kind == segment.Punct {
			return -1
		}
		if f.t.Is(i, "at") {
			for i++; f.t.In(i, "about around roughly nearly almost just more less than under over between some"); {
				i++
			}
			if i < last && (f.t.Tokens[i].Kind == segment.Number || f.pos(i) == tag.CD || f.t.In(i, "$ £ €") || f.t.In(i, "a one") && f.t.In(i+1, "tenth third quarter half fifth dozen million billion trillion hundred thousand")) {
				return i + 1
			}
			return -1
		}
	}
	return -1
}

// among reports whether one of list stands in the n tokens from i on.
func (f *finder) among(i, n int32, list string) bool {
	for k := i; k < i+n; k++ {
		if f.t.In(k, list) {
			return true
		}
	}
	return false
}

// inverted reports whether a subject may follow the verb: content or a
// quotation ends right before it, and a noun phrase starts right after.
func (f *finder) inverted(x segment.Sentence, v tag.Phrase) bool {
	if !f.t.Has(v.Head, lexicon.Say|lexicon.Speak) && f.t.Tokens[max(0, v.First-1)].Kind != segment.Close || v.Last >= x.Last || v.First == x.First {
		return false
	}
	p, ok := f.noun(v.Last)
	if !ok || p.First != v.Last {
		return false
	}
	b := v.First - 1
	for b > x.First && f.pos(b) == tag.RB {
		b--
	}
	if f.t.Tokens[b].Kind == segment.Close {
		return true
	}
	w := f.t.Word(b)
	if w != "," && w != "?" && w != "!" && w != "—" {
		return false
	}
	if b > x.First && f.t.Tokens[b-1].Kind == segment.Close {
		return true
	}
	// Content without marks: "It will rain, said Ruiz." A clause must stand before
	// the comma, and the sentence end or a comma after the source.
	if _, ok := f.before(x.First, v.First); ok && f.t.Word(b) == "," && f.insertion(x.First, b) >= 0 {
		return false
	}
	for k := x.First; k < b; k++ {
		if f.pos(k).Finite() {
			return !f.t.In(v.Last, "that it he she they i we") && !f.zeroThat(p.Last, x.Last)
		}
	}
	return false
}

// fronted gives the content that stands before token v in sentence x.
func (f *finder) fronted(x segment.Sentence, v int32) []segment.Range {
	end := v
	for end > x.First && (f.pos(end-1) == tag.RB || f.t.Word(end-1) == ",") && f.t.Tokens[end-1].Kind != segment.Close {
		end--
	}
	if end == x.First {
		return nil
	}
	first := x.First
	// A quotation that ends here may have begun sentences before.
	q := f.t.InQuote[end-1]
	for q >= 0 && f.t.Quotations[q].Parent >= 0 {
		q = f.t.Quotations[q].Parent
	}
	if q >= 0 && f.owner[q] < 0 {
		v := f.t.Quotations[q]
		if v.First > first && f.whole(v) && f.plainWords(first, v.First) > 0 {
			// Words of the writer lead into it: “He is,” she said, “a liar”, or mixed content.
			if f.t.Word(v.First-1) == "," || f.t.Word(v.First-1) == ":" {
				first = v.First
			}
		} else if v.First < first || f.plainWords(first, v.First) == 0 {
			first = v.First
		}
	}
	for k := end - 1; k > first; k-- {
		if f.used[k] {
			// What somebody else said is not content; what they want may be.
			if n := f.cueAt(k); n >= 0 && f.out[n].Class != Statement {
				continue
			}
			first = k + 1
			break
		}
	}
	r := f.trim(segment.Range{First: first, Last: end})
	if r.Empty() {
		return nil
	}
	return []segment.Range{r}
}

// plainWords counts the words of [first, last).
func (f *finder) plainWords(first, last int32) (n int) {
	for i := first; i < last; i++ {
		if f.t.Tokens[i].Kind == segment.Word {
			n++
		}
	}
	return n
}

// shared gives the subject of an earlier verb of the sentence that v is
// coordinated with: "said A and added that B".
func (f *finder) shared(x segment.Sentence, v tag.Phrase) (mention, bool) {
	i := v.First - 1
	for i > x.First && f.pos(i) == tag.RB {
		i--
	}
	if i <= x.First || !f.t.In(i, "and but then or") && f.t.Word(i) != "," {
		return mention{}, false
	}
	for k := i - 1; k > x.First; k-- {
		if f.t.InQuote[k] >= 0 {
			continue
		}
		w, ok := f.verb(k)
		if !ok || !w.Finite {
			continue
		}
		if f.inRelative(x.First, w) {
			k = w.First
			continue
		}
		if m, ok := f.before(x.First, w.First); ok {
			return m, true
		}
		if n := f.cueAt(w.Head); n >= 0 && !f.out[n].Source.Empty() {
			s := f.out[n].Source
			if p, ok := f.noun(s.First); ok {
				return mention{at: s, core: s, head: p.Head}, true
			}
		}
		k = w.First
	}
	return mention{}, false
}

// animate reports whether m can speak: a person, a body, a pronoun for one.
func (f *finder) animate(m mention) bool {
	h := m.head
	if f.pos(h) == tag.PRP {
		return !f.t.In(h, "it itself there")
	}
	if f.t.Is(h, "those") {
		return m.core.Last > h+1 // "those present at the meeting"
	}
	if f.pos(h) == tag.CD && f.t.Is(h+1, "of") {
		p, ok := f.noun(h + 2)
		return ok && (f.t.In(p.Head, "them us") || f.t.Has(p.Head, lexicon.Person|lexicon.Official|lexicon.Expert|lexicon.Relative)) // "one of the guards"
	}
	if f.pos(h).Name() || f.t.In(h, "who") {
		return !f.t.Has(h, lexicon.Weekday|lexicon.Month)
	}
	if f.t.In(h, "head heads") && (f.t.Is(h+1, "of") || f.t.In(h-1, "deputy assistant department former")) {
		return true // "Orion's head of design", "a deputy head"
	}
	return f.t.Has(h, lexicon.Person|lexicon.Body|lexicon.Official|lexicon.SourceWord|lexicon.Spokes|lexicon.Expert|lexicon.Open|lexicon.Role|lexicon.Relative|lexicon.Organisation|lexicon.Outlet|lexicon.Document|lexicon.Study|lexicon.Group|lexicon.Demonym) || f.agentNoun(h)
}

// agentNoun reports whether a noun no list has looks like one for people: rancher, florist, Parisian.
func (f *finder) agentNoun(i int32) bool {
	w := f.t.Word(i)
	if f.pos(i) == tag.NNS && len(w) > 4 && w[len(w)-1] == 's' {
		w = w[:len(w)-1]
	}
	if len(w) < 5 {
		return false
	}
	for _, s := range [...]string{"er", "or", "ist", "ian", "ee", "eer", "man", "woman", "men", "women", "mate", "people"} {
		if len(w) > len(s)+2 && w[len(w)-len(s):] == s {
			return true
		}
	}
	return false
}

// person reports whether m is one human being, by name, noun or pronoun.
func (f *finder) person(m mention) bool {
	h := m.head
	if f.pos(h) == tag.PRP {
		return f.t.In(h, "he she")
	}
	if f.pos(h) == tag.NNP {
		return !f.t.Has(h, lexicon.Group|lexicon.Organisation|lexicon.Place|lexicon.Weekday|lexicon.Month) && !f.t.Has(h, lexicon.Body)
	}
	return f.pos(h) == tag.NN && !f.t.Has(h, lexicon.Group) && f.t.Has(h, lexicon.Person|lexicon.Official|lexicon.Expert|lexicon.Role|lexicon.Relative|lexicon.Spokes)
}

// source reports whether m can be the source of a cue of this class.
func (f *finder) source(m mention, class Class, cue int32) bool {
	h := m.head
	if f.t.In(h, "there what nothing everything something anything this that these those") && f.pos(h) != tag.WDT {
		return f.t.In(h, "those these") && class == Statement
	}
	if f.t.In(h, "which that who") {
		return true
	}
	if f.t.Is(h, "it") {
		return class == Statement && f.t.In(cue, "said says added adds announced declared warned noted argued denied confirmed acknowledged insisted claimed stated") || class == Decree
	}
	if f.t.Is(h, "one") && f.t.Is(h+1, "of") {
		p, ok := f.noun(h + 2)
		return ok && f.animate(mention{core: p.Range(), head: p.Head}) // "one of his aides"
	}
	if f.t.In(h, "you i we one") {
		return f.t.In(h, "we i") && class != Stance
	}
	return f.animate(m)
}

// content gives the content that the verb group v takes, and the cue with the
// words that belong to it.
func (f *finder) content(x segment.Sentence, v tag.Phrase, m mention, class Class) ([]segment.Range, segment.Range, bool) {
	cue := v.Range()
	if e := f.figure(v); e > 0 {
		return []segment.Range{f.rest(v.Last, x.Last)}, cue, true
	}
	if f.t.In(v.Head, "put puts") {
		cue.Last++ // "put it"
		if cue.Last < x.Last && f.t.Word(cue.Last) == "," && m.at.First > x.First && f.t.Is(m.at.First-1, "as") {
			r := f.rest(cue.Last+1, x.Last)
			return []segment.Range{r}, cue, !r.Empty()
		}
	}
	i := f.past(v.Last, x.Last, f.t.Has(v.Head, lexicon.Tell))
	plain := i < x.Last
	lax := !f.t.In(v.Head, loose)
	// A source between commas: "The plan, a source said, is to ...".
	if inside, ok := f.around(x, v, m, i); ok && class == Statement {
		return inside, cue, true
	}
	if plain {
		switch {
		case f.t.Tokens[i].Kind == segment.Open:
			return f.quoted(x, i), cue, true
		case (f.t.Word(i) == ":" || f.t.Word(i) == ",") && i+1 < x.Last && f.t.Tokens[i+1].Kind == segment.Open && class == Statement:
			return f.quoted(x, i+1), cue, true
		case f.t.Is(i, "that"):
			if r := f.rest(i, x.Last); !r.Empty() {
				return []segment.Range{r}, cue, true
			}
		case f.t.In(i, "whether how what why if where who when") && class <= Perception:
			if r := f.rest(i, x.Last); !r.Empty() && class != Intention {
				return []segment.Range{r}, cue, true
			}
		case f.zeroThat(i, x.Last) && (class == Statement || class == Belief || class == Perception):
			if r := f.rest(i, x.Last); !r.Empty() {
				return []segment.Range{r}, cue, true
			}
		case f.pos(i) == tag.TO && (class == Intention || class == Belief || f.t.Has(v.Head, lexicon.Intend|lexicon.Tell)):
			if r := f.rest(i, x.Last); !r.Empty() {
				return []segment.Range{r}, cue, true
			}
		case f.pos(i) == tag.VBG && (lax || f.t.In(v.Head, "recall recalls recalled remember remembers remembered report reported suggest suggests suggested recommend recommended proposed")) && class != Decree:
			if r := f.rest(i, x.Last); !r.Empty() {
				return []segment.Range{r}, cue, true
			}
		case f.t.In(i, "for about of against on to with") && f.oblique(v.Head, i):
			cue.Last = i + 1
			if r := f.rest(i+1, x.Last); !r.Empty() {
				return []segment.Range{r}, cue, true
			}
		default:
			if p, ok := f.noun(i); ok && p.First == i && (lax && (class != Stance || f.t.Has(v.Head, lexicon.Attitude) || f.t.In(v.Head, naming)) || f.t.Has(v.Head, lexicon.As) && f.asAfter(p.Last, x.Last)) {
				if class == Statement && !f.asAfter(p.Last, x.Last) && f.t.In(v.Head, "said says say") {
					break
				}
				if r := f.rest(i, x.Last); !r.Empty() {
					return []segment.Range{r}, cue, true
				}
			}
		}
	}
	if v.Finite && !f.t.In(m.head, "who which that") && (class == Statement || class == Belief && f.comma(m)) {
		// Content that stands before: "It will rain, Ruiz said."
		if front := f.fronted(x, m.at.First); len(front) > 0 && f.comma(m) {
			return front, cue, true
		}
		// "As Ruiz observed, ..." and "“Yes,” as Ruiz put it".
		if m.at.First > x.First && f.t.Is(m.at.First-1, "as") && plain && f.t.Word(i) == "," {
			if r := f.rest(i+1, x.Last); !r.Empty() {
				return []segment.Range{r}, cue, true
			}
		}
		// "that sources describe as ..." and "which, Ruiz said, is full": a relative clause.
		if m.at.First > x.First && f.t.In(m.at.First-1, "that which what who") && plain {
			if r := f.rest(i, x.Last); !r.Empty() {
				return []segment.Range{r}, cue, true
			}
		}
	}
	if f.t.Has(m.head, lexicon.Study|lexicon.Document) && plain && f.t.In(v.Head, "show shows showed suggest suggests suggested find finds found indicate indicates indicated reveal reveals revealed point points pointed") {
		if r := f.rest(i, x.Last); !r.Empty() {
			return []segment.Range{r}, cue, true
		}
	}
	if class == Stance && m.at.First > x.First && f.t.In(m.at.First-1, "that which what") {
		r := f.rest(v.Last, x.Last)
		if r.Empty() {
			r = segment.Range{First: m.at.First - 1, Last: m.at.First}
		}
		return []segment.Range{r}, cue, true
	}
	return nil, cue, false
}

// comma reports whether content ends right before the source m.
func (f *finder) comma(m mention) bool {
	k := m.at.First - 1
	if k < 0 {
		return false
	}
	if f.t.Tokens[k].Kind == segment.Close {
		return true
	}
	switch f.t.Word(k) {
	case ",", "—", "–", "--", "?", "!", "…":
		return true
	}
	return false
}

// past skips what stands between a verb and its content: adverbs, the listener,
// when and where it was said.
func (f *finder) past(i, last int32, listener bool) int32 {
	for step := 0; step < 8 && i < last; step++ {
		switch {
		case f.pos(i) == tag.RB && !f.t.In(i, "not n't n’t"):
			i++
		case f.t.Has(i, lexicon.Weekday) && f.t.Tokens[i].Shape&segment.Upper != 0:
			i++
			if f.t.In(i, "morning afternoon evening night") {
				i++
			}
		case f.t.In(i, "in on at during to after before from through via by under last late early this") && f.adverbial(i, last) && !f.t.Is(i, "to"):
			p, ok := f.noun(i + 1)
			if !ok {
				return i
			}
			i = p.Last
			for f.t.In(i, "with of on in for at to from") && i < last {
				p, ok := f.noun(i + 1)
				if !ok {
					break
				}
				if p.Last < last && f.pos(p.Last).Finite() {
					return i
				}
				i = p.Last
			}
		case f.t.Is(i, "to"):
			p, ok := f.noun(i + 1)
			if !ok || !f.t.Has(p.Head, lexicon.Person|lexicon.Outlet|lexicon.Body|lexicon.Open) && !f.pos(p.Head).Name() && f.pos(p.Head) != tag.PRP {
				return i
			}
			i = p.Last
		case listener:
			p, ok := f.noun(i)
			if !ok || p.First != i || p.Last < last && f.pos(p.Last).Finite() {
				return i
			}
			i = p.Last
			if f.t.Is(i, "of") || f.t.Is(i, "at") || f.t.In(i, "and") {
				if q, ok := f.noun(i + 1); ok && (q.Last >= last || !f.pos(q.Last).Finite()) {
					i = q.Last
				}
			}
			listener = false
		default:
			return i
		}
	}
	return i
}

// zeroThat reports whether a clause without "that" starts at token i: a noun
// phrase that a finite verb follows soon.
func (f *finder) zeroThat(i, last int32) bool {
	if f.pos(i) == tag.RBR || f.t.In(i, "nearly almost about roughly around only") {
		i++ // "more bones were needed"
	}
	p, ok := f.noun(i)
	if !ok || p.First != i {
		if f.pos(i) == tag.EX {
			return true
		}
		// "said in 2020 it would": an adverbial and a comma are past already.
		return f.t.In(i, "if when while although once after since")
	}
	for k := p.Last; k < last && k < p.Last+14; k++ {
		if f.t.Tokens[k].Kind == segment.Open {
			return true
		}
		if f.t.In(k, "after before when while because since if until") {
			return false // a new clause: "held a meeting after Roe said"
		}
		if f.pos(k).Finite() {
			if f.pos(k-1) == tag.CC {
				return false // "raised money and held a party"
			}
			return !f.t.In(k-1, "who which that") || f.clauseAfter(k, last)
		}
		if w := f.t.Word(k); w == "." || w == ";" || w == ":" {
			return false
		}
	}
	return false
}

// clauseAfter reports whether another finite verb follows the one at k.
func (f *finder) clauseAfter(k, last int32) bool {
	v, ok := f.verb(k)
	if !ok {
		return false
	}
	for i := v.Last; i < last && i < v.Last+12; i++ {
		if f.t.Word(i) == "," {
			return false
		}
		if f.pos(i).Finite() {
			return true
		}
	}
	return false
}

// rest gives the content from i to where it ends in the sentence.
func (f *finder) rest(i, last int32) segment.Range {
	end := f.contentEnd(i, last)
	if f.subordinate(i) {
		end = f.clauseEnd(i, last)
	}
	// A quotation that the content opens runs to its own end.
	if end > i {
		if q := f.t.InQuote[end-1]; q >= 0 {
			for f.t.Quotations[q].Parent >= 0 {
				q = f.t.Quotations[q].Parent
			}
			if v := f.t.Quotations[q]; v.First >= i {
				end = max(end, v.Last)
			}
		}
	}
	return f.trim(segment.Range{First: i, Last: end})
}

// subordinate reports whether token i stands in a clause that opens the sentence
// and is not its main one: "While Roe had dismissed it as a stunt, ...".
func (f *finder) subordinate(i int32) bool {
	first, _ := f.bounds(i)
	if !f.t.In(first, "while as although though when after since because before if whereas") {
		return false
	}
	for k := first; k < i; k++ {
		if f.t.Word(k) == "," && f.t.InQuote[k] < 0 && f.insertion(first, k) < 0 {
			return false
		}
	}
	return true
}

// clauseEnd gives the comma, or the mark that closes a quotation after one, at
// which the clause from i on ends.
func (f *finder) clauseEnd(i, last int32) int32 {
	for k := i; k < last; k++ {
		w := f.t.Word(k)
		if w == ";" || w == "—" || w == "–" {
			return k
		}
		if w == "," {
			if k+1 < last && f.t.Tokens[k+1].Kind == segment.Close {
				return k + 2
			}
			if f.t.InQuote[k] < 0 {
				return k
			}
		}
	}
	return last
}

// quoted gives the content that starts with the quotation at token i: to its
// end, and what of the sentence belongs to it when it is woven in.
func (f *finder) quoted(x segment.Sentence, i int32) []segment.Range {
	q := f.t.InQuote[i]
	for f.t.Quotations[q].Parent >= 0 {
		q = f.t.Quotations[q].Parent
	}
	v := f.t.Quotations[q]
	if v.Last < x.Last && !f.whole(v) {
		return []segment.Range{f.rest(i, x.Last)}
	}
	return []segment.Range{{First: i, Last: v.Last}}
}

// around handles a source set into its content: "The plan, a source said, is to".
func (f *finder) around(x segment.Sentence, v tag.Phrase, m mention, i int32) ([]segment.Range, bool) {
	if i >= x.Last || m.at.First <= x.First || !f.comma(m) {
		return nil, false
	}
	w := f.t.Word(i)
	if w != "," && w != "—" && w != "–" && w != "--" {
		return nil, false
	}
	if i+1 >= x.Last {
		return nil, false
	}
	left := f.fronted(x, m.at.First)
	if len(left) == 0 {
		return nil, false
	}
	if f.t.Tokens[i+1].Kind == segment.Open {
		return append(left, f.quoted(x, i+1)...), true
	}
	if f.t.Tokens[m.at.First-1].Kind == segment.Close {
		return nil, false
	}
	right := f.rest(i+1, x.Last)
	if right.Empty() || f.t.In(i+1, "adding saying noting and but as while who which according citing referring calling") || f.pos(i+1) == tag.VBG {
		return left, true
	}
	return append(left, right), true
}

// oblique reports whether verb h takes its content after the preposition at i.
func (f *finder) oblique(h, i int32) bool {
	switch {
	case f.t.Is(i, "for"):
		return f.t.In(h, "call calls called calling fear fears feared push pushes pushed pushing press pressed ask asked asks argue argues argued plead pleaded lobby lobbied advocate advocated apologised apologized hope hopes hoped blame blames blamed")
	case f.t.Is(i, "of"):
		return f.t.In(h, "warn warns warned warning complain complained complains speak spoke spoken boast boasts boasted think thinks thought disapprove disapproves approve approves")
	case f.t.Is(i, "about"):
		return f.t.In(h, "complain complains complained speak speaks spoke talk talks talked worry worries worried wonder wonders argue argues argued boast boasted joke joked fret fretted")
	case f.t.Is(i, "against"):
		return f.t.In(h, "argue argues argued warn warned warns protest protested rail rails railed advise advised caution cautioned")
	case f.t.Is(i, "on"):
		return f.t.In(h, "call calls called comment commented insist insists insisted")
	case f.t.Is(i, "to"):
		return f.t.In(h, "point points pointed object objects objected refer refers referred allude alluded confess confessed admit admits admitted respond responded responds reply replied")
	case f.t.Is(i, "with"):
		return f.t.In(h, "agree agrees agreed disagree disagrees disagreed")
	}
	return false
}

// asAfter reports whether "as" follows soon after i: "describe the deal as".
func (f *finder) asAfter(i, last int32) bool {
	for k := i; k < last && k < i+12; k++ {
		if f.t.Is(k, "as") {
			return true
		}
		if w := f.t.Word(k); w == "," || f.pos(k).Finite() {
			return false
		}
	}
	return false
}

// passive handles a cue in the passive: "was described by Roe as", "was told
// that". With no agent it is left for agentless.
func (f *finder) passive(x segment.Sentence, v tag.Phrase) {
	if f.t.In(v.Head, "told") && v.Last >= x.Last-2 {
		// "..., the inquest was told": what is said in court is on the record.
		if s, ok := f.before(x.First, v.First); ok && f.comma(s) && f.t.Has(s.head, lexicon.Body|lexicon.Legal) {
			if front := f.fronted(x, s.at.First); len(front) > 0 {
				f.add(Attribution{Source: s.at, Cue: v.Range(), Content: front, Sentence: f.t.InSentence[v.Head], Carried: -1, Confidence: 95})
			}
		}
		return
	}
	by, ok := f.agent(v.Last, x.Last)
	if !ok || f.t.In(v.Head, loose) && !f.t.Has(v.Head, lexicon.As) {
		return // "written by", "raised by": who made a thing, not who said it
	}
	m, ok := f.after(by + 1)
	if !ok || !f.animate(m) || !f.t.Has(v.Head, lexicon.Say|lexicon.As|lexicon.Attitude|lexicon.Believe) && !f.t.In(v.Head, "told informed") {
		return
	}
	var content []segment.Range
	if f.t.In(v.Head, "told informed") {
		// "Reporters were told by a guard that": what the listener was told.
		if m.at.Last < x.Last && (f.t.Is(m.at.Last, "that") || f.t.Is(m.at.Last, ",")) {
			content = append(content, f.rest(m.at.Last, x.Last))
		}
	} else if s, ok := f.before(x.First, v.First); ok {
		if f.t.Is(s.head, "it") && f.comma(s) {
			content = append(content, f.fronted(x, s.at.First)...) // "It is being written, it was confirmed by sources"
		} else {
			content = append(content, s.at)
		}
	}
	if r := f.trim(segment.Range{First: m.at.Last, Last: f.clauseEnd(m.at.Last, x.Last)}); !r.Empty() && f.t.In(m.at.Last, "as of that for to") {
		content = append(content, r)
	}
	if mid := (segment.Range{First: v.Last, Last: by}); !mid.Empty() {
		content = append(content, mid)
	}
	if len(content) == 0 {
		return
	}
	sortRanges(content)
	class := Stance
	if f.t.Has(v.Head, lexicon.Say) {
		class = Statement
	}
	f.add(Attribution{Source: m.at, Cue: v.Range(), Content: content, Sentence: f.t.InSentence[v.Head], Class: class, Carried: -1, Confidence: 80})
}

// agent finds the "by" of a passive in the clause from i on.
func (f *finder) agent(i, last int32) (int32, bool) {
	for k := i; k < last && k < i+14; k++ {
		if f.t.Is(k, "by") {
			p, ok := f.noun(k + 1)
			return k, ok && p.First == k+1 && !f.t.Has(p.Head, lexicon.Weekday|lexicon.Month) && (f.pos(p.Head) != tag.CD || f.t.Is(p.Last, "of"))
		}
		if w := f.t.Word(k); w == "," || w == "—" || w == ";" || f.pos(k).Finite() || k > i && f.t.Is(k-1, "be") && f.pos(k) == tag.VBN {
			return -1, false // "is said to be haunted by": the agent is another verb's
		}
	}
	return -1, false
}

// participle handles a cue in -ing form, and a past participle with its agent:
// ", saying that ...", "with aides expressing ...", "described by experts as".
func (f *finder) participle(x segment.Sentence, v tag.Phrase, class Class) {
	h := v.Head
	if f.pos(h) == tag.VBN {
		f.passive(x, v)
		return
	}
	if f.pos(h) != tag.VBG || !f.t.Has(h, lexicon.Say|lexicon.Tell|lexicon.Attitude|lexicon.As) && class != Stance {
		return
	}
	var m mention
	ok := false
	i := v.First - 1
	for i > x.First && f.pos(i) == tag.RB {
		i--
	}
	confidence := uint8(75)
	switch {
	case i < x.First:
		// "Saying that ..., Ruiz left": the subject of the main clause.
		for k := v.Last; k < x.Last; k++ {
			if w, is := f.verb(k); is && w.Finite && f.t.Word(w.First-1) != "that" {
				m, ok = f.before(x.First, w.First)
				ok = ok && m.at.First > v.Last && f.t.Word(m.at.First-1) == ","
				if ok {
					break
				}
			}
		}
	case f.t.Word(i) == "," || f.t.In(i, "and while before after by when"):
		m, ok = f.mainSubject(x, i)
	default:
		// "with aides expressing", "a statement emphasising"
		p, is := f.noun(i)
		if is && !f.t.Is(p.First-1, "with") {
			p, is = f.leftmost(x.First, p)
		}
		if is {
			if f.t.Has(p.Head, lexicon.Document) && f.pos(p.Head) != tag.NNP {
				m, ok = f.mainSubject(x, p.First)
				if !ok {
					m, ok = mention{at: segment.Range{First: p.First, Last: i + 1}, core: segment.Range{First: p.First, Last: i + 1}, head: p.Head}, true
				}
			} else if p.First > x.First && f.t.In(p.First-1, "with") {
				r := segment.Range{First: p.First, Last: i + 1}
				m, ok = mention{at: r, core: r, head: p.Head}, true
			}
		}
	}
	if !ok || !f.source(m, class, h) {
		return
	}
	content, cue, ok := f.content(x, v, m, class)
	if !ok {
		return
	}
	f.add(Attribution{Source: m.at, Cue: cue, Content: content, Sentence: f.t.InSentence[h], Class: class, Carried: -1, Confidence: confidence})
}

// mainSubject gives the subject of the finite verb nearest before token i.
func (f *finder) mainSubject(x segment.Sentence, i int32) (mention, bool) {
	for k := i - 1; k > x.First; k-- {
		v, ok := f.verb(k)
		if !ok || f.t.InQuote[k] >= 0 {
			continue
		}
		if v.Finite && !f.inRelative(x.First, v) {
			if m, ok := f.before(x.First, v.First); ok && f.animate(m) {
				return m, true
			}
			if f.t.Has(v.Head, lexicon.Say) {
				if n := f.cueAt(v.Head); n >= 0 && !f.out[n].Source.Empty() {
					s := f.out[n].Source
					if p, ok := f.noun(s.First); ok {
						return mention{at: s, core: s, head: p.Head}, true
					}
				}
			}
		}
		k = v.First
	}
	return mention{}, false
}

// feeling handles "were frustrated that", "are worried about", "was adamant
// that": a feeling credited to somebody.
func (f *finder) feeling(x segment.Sentence, i int32) {
	if !f.t.In(i, "upset frustrated outraged concerned worried thrilled adamant convinced confident hopeful afraid angry furious alarmed delighted disappointed skeptical sceptical wary optimistic pessimistic relieved shocked surprised unhappy uneasy nervous critical supportive sympathetic hostile vocal dismayed appalled sure certain aware doubtful divided split") {
		return
	}
	k := i - 1
	for k > x.First && (f.pos(k) == tag.RB || f.pos(k) == tag.JJ) {
		k--
	}
	v, ok := f.verb(k)
	if !ok {
		if v, ok = f.verb(i); !ok {
			return
		}
	}
	if !v.Finite || !f.t.In(v.First, "is are was were be been has have had remain remained seem feel felt feels remains am 're ’re 's ’s") {
		return
	}
	if i+1 >= x.Last || !f.t.In(i+1, "that about by with over at for of to on") {
		return
	}
	m, ok := f.before(x.First, v.First)
	if !ok || !f.animate(m) || f.t.Is(m.head, "it") {
		return
	}
	r := f.rest(i+1, x.Last)
	if r.Empty() {
		return
	}
	f.add(Attribution{Source: m.at, Cue: segment.Range{First: v.First, Last: i + 1}, Content: []segment.Range{r}, Sentence: f.t.InSentence[i], Class: Belief, Carried: -1, Confidence: 65})
}
