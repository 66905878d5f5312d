package source

import (
	"slices"
	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// The ways to say that a source is not named.
var limits = []string{
	"condition of anonymity", "condition they|he|she not be named|identified|quoted", "condition that they|he|she not be named|identified", "condition that? his|her|their name|names|identity not be|is|was|were", "off the record", "not for attribution", "without being named|identified|quoted", "to be|remain nameless",
	"asked|asks|asking|requested|wished|wishing|wanted|preferred|preferring not to be named|identified|quoted",
	"asked|requested|requesting|demanded|sought anonymity", "requested only", "not to give|use|reveal her|his|their name|names|surname", "gave|giving|give only? her|his|their first? name|names", "not to name|identify", "contract|rules|law|order forbids|bars|prohibits|forbid|bar", "asked|asks|asking for anonymity", "on background", "remain|remaining|stay|staying anonymous", "name|identity is|was|has? being|been? withheld", "legal|lifelong anonymity", "asked that|for only? her|his|their name|names|surname|surnames|identity",
	"asked that|for only? her|his|their first|full|last|real name|names",
	"declined|refused to be named|identified", "not want|wish to be named|identified|quoted", "not want|wish his|her|their name|names|identity to|published|used|printed|revealed|known|made|disclosed", "not want|wish to give|reveal|disclose his|her|their", "not be named|identified|published",
	"not authorized|authorised|permitted|allowed|cleared to speak|discuss|talk|comment|brief", "n't|n’t authorized|authorised|permitted|allowed to speak|discuss|talk|comment",
	"spoke|speaking|speak|talked|testified anonymously", "granted|given anonymity", "if|once they|she|he? was|were|is|are? named|identified", "on condition that", "cannot|can be named|identified",
	"withheld her|his|their name|names|surname", "name|surname|identity be withheld", "unauthorized|unauthorised to speak|discuss|comment",
	"only by|her|his|their first|given? name",
	"for|if|to talking|speaking|talk|speak|spoke to|with the? press|media|reporters|journalists",
}

// Words of a concrete harm or rule, as against a formula.
const harms = "dismissal dismissed fired retaliation retribution reprisal reprisals repercussions deportation deported arrest arrested prosecution prosecuted lawsuit sued safety harm harmed harassment harassed violence attack attacked targeted threats threatened killed jail jailed prison forfeit depends struck court-martialled court-martialed sacked sacking fire lose losing lost loses job jobs livelihood career licence license pension visa asylum fearing fears fear feared afraid contract bars barred bar prohibits prohibited forbids forbidden law legal court order gag nondisclosure non-disclosure confidentiality classified policy stigma backlash blacklisted punished punishment eviction evict evicted threatening beaten demoted blacklist torture tortured killing revenge abuse abusive disciplinary disciplined expelled suspended minor juvenile victim"

// limited gives the first limit in sentence x, or an empty range.
func limited(t *tag.Text, x segment.Sentence) segment.Range {
	for i := x.First; i < x.Last; i++ {
		if t.InQuote[i] >= 0 {
			continue
		}
		for _, l := range limits {
			if e := t.Match(i, l); e >= 0 && e <= x.Last && public(t, e, x.Last) {
				return segment.Range{First: i, Last: e}
			}
		}
	}
	return segment.Range{}
}

// public reports whether a limit that ends at token e is on speaking to the public:
// "not allowed to speak" in a library is none.
func public(t *tag.Text, e, last int32) bool {
	if !t.In(e-1, "speak talk") || e >= last {
		return true
	}
	return t.In(e, "publicly openly freely about on to with for because candidly and") || t.Tokens[e].Kind == segment.Punct || t.POS[e].Finite()
}

// reason gives the limit at tokens [i, e) of sentence s to the source it speaks of.
func (c *castor) reason(s, i, e int32) {
	t := c.t
	x := t.Sentences[s]
	kind, at := c.why(i, e, x.Last)
	id := c.whom(s, i)
	if id < 0 {
		return
	}
	src := &c.cast.Sources[id]
	if src.Reason == NoReason || src.Reason == Stock && kind == Specific {
		src.Reason, src.ReasonAt, src.ReasonSentence = kind, at, s
	}
}

// why tells a stock formula from a concrete reason, and where it stands.
func (c *castor) why(i, e, last int32) (ReasonKind, segment.Range) {
	t := c.t
	at := segment.Range{First: i, Last: e}
	// Back to the pronoun or participle that opens it: "who was not authorized".
	for k := i - 1; k >= 0 && k > i-6; k-- {
		if t.In(k, "who because speaking") {
			at.First = k
			break
		}
		if t.Tokens[k].Kind == segment.Punct {
			break
		}
	}
	end := last
	for k := e; k < last; k++ {
		if w := t.Word(k); w == "," && !t.In(k+1, "fearing because since citing given saying due for so as to out") || w == "." || w == ";" || w == "—" || t.Tokens[k].Kind == segment.Open {
			end = k
			break
		}
	}
	for k := e; k < end; k++ {
		if t.Has(k, lexicon.Say) && t.POS[k].Finite() {
			end = k // the speaker's own verb
		}
	}
	cause := int32(-1)
	for k := e; k < end; k++ {
		if t.In(k, "because saying fearing fears fear citing due given lest afraid under") || t.Is(k, "since") && k+1 < end && (t.POS[k+1] == tag.PRP || t.POS[k+1] == tag.PRPS || t.POS[k+1] == tag.DT) || t.Is(k, "for") && t.In(k+1, "fear safety security legal") || t.Is(k, "so") || t.Is(k, "out") || t.In(k, "to") && t.In(k+1, "avoid protect discuss describe speak talk disclose share preserve") {
			cause = k
			break
		}
	}
	if t.Is(i, "if") || t.Is(i, "once") {
		// "she would lose her clearance if identified": the reason stands before.
		for k := i - 1; k > i-14 && k > 0; k-- {
			if t.In(k, harms) {
				return Specific, segment.Range{First: k, Last: e}
			}
		}
	}
	if cause < 0 {
		for k := i - 1; k > i-16 && k > 0 && t.InSentence[k] == t.InSentence[i]; k-- {
			if t.In(k, harms) && !t.In(k, "order law legal policy job jobs fire attack") {
				return Specific, segment.Range{First: k, Last: e}
			}
		}
		at.Last = max(e, at.Last)
		if end > e && end-e < 12 {
			at.Last = end
		}
		if t.In(i, "cannot legal lifelong contract rules law order") {
			return Specific, at // a legal bar: "cannot be named for legal reasons"
		}
		return Stock, at
	}
	why := segment.Range{First: cause, Last: end}
	full := segment.Range{First: at.First, Last: end}
	for k := cause; k < end; k++ {
		if t.In(k, harms) {
			if t.In(k, "policy confidentiality legal") && t.In(k-1, "sensitive internal") {
				continue
			}
			return Specific, full
		}
	}
	if t.In(i, "not n't n’t who unauthorized unauthorised") {
		return Stock, full
	}
	return Stock, why
}

// whom gives the source that the limit at token i of sentence s speaks of.
func (c *castor) whom(s, i int32) int32 {
	t := c.t
	// A mention that holds the limit in its own description.
	best := int32(-1)
	for _, a := range c.spoken[s] {
		if c.atts[a].Source.Contains(i) && c.cast.Of[a] >= 0 {
			return c.cast.Of[a]
		}
	}
	// An unnamed source of this sentence, or the subject of the limit's own verb.
	x := t.Sentences[s]
	for _, a := range c.spoken[s] {
		if c.cast.Of[a] < 0 {
			continue
		}
		id := c.cast.Of[a]
		if k := c.cast.Sources[id].Kind; k >= Spokesperson && k != Agentless || k == FirstName {
			best = id
		}
	}
	if best >= 0 {
		return best
	}
	for k := x.First; k < i; k++ {
		p, ok := t.Phrase(k)
		if !ok || p.Kind != tag.Noun {
			continue
		}
		m := study(t, segment.Range{First: p.First, Last: c.wide(p.Last, i)})
		if m.pos(m.head) == tag.PRP {
			return c.lastUnnamed(s, t.In(m.head, "they them"))
		}
		kind := m.kind()
		if kind < Spokesperson {
			k = p.Last
			continue
		}
		if !c.speaking(x.First, i) {
			return c.lastUnnamed(s, false)
		}
		id := c.same(kind, m)
		src := &c.cast.Sources[id]
		if len(src.Mentions) == 0 {
			src.Mentions = append(src.Mentions, Mention{At: m.at, Core: m.core, Attribution: -1})
		}
		return id
	}
	return c.lastUnnamed(s, false)
}

// speaking reports whether the limit at token i is one on speech: "spoke on
// condition of anonymity", and not a lottery winner's wish.
func (c *castor) speaking(first, i int32) bool {
	for k := first; k < i+6 && int(k) < len(c.t.Tokens); k++ {
		if c.t.In(k, "spoke speak speaking speaks talk talked talking anonymity discuss comment interview interviewed") {
			return true
		}
	}
	return false
}

// wide gives the end of a noun phrase with its "of" and "at" phrases, before token i.
func (c *castor) wide(e, i int32) int32 {
	for e < i && c.t.In(e, "of at from for in with") {
		p, ok := c.t.Phrase(e + 1)
		if !ok || p.Kind != tag.Noun || p.Last > i {
			break
		}
		e = p.Last
	}
	return e
}

// lastUnnamed gives the unnamed source last mentioned in the sentence before s, or this one.
func (c *castor) lastUnnamed(s int32, plural bool) int32 {
	for n := s; n >= max(0, s-2); n-- {
		for _, a := range slices.Backward(c.spoken[n]) {
			if c.cast.Of[a] < 0 {
				continue
			}
			k := c.cast.Sources[c.cast.Of[a]].Kind
			if k.Anonymous() || k == FirstName || k == WeaselGroup || k == Officials || k == Spokesperson {
				if single(k) == plural && k != Bare {
					continue
				}
				return c.cast.Of[a]
			}
		}
	}
	return -1
}
