package source

import (
	"sort"
	"strings"

	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// A revelation is the first naming of somebody brought in before by a noun alone:
// "the neighbour, Ann Lee,".
type revelation struct {
	at     int32
	figure int32
}

// How many sentences after "a neighbour said" her name may come, and in how many
// after the lead the one it told of without a name.
const reveals, leadReveals = 40, 4

// phrases is how many are looked at for it at most.
const phrases = 2000

// revealed gives the figure that the text names only after m spoke; -1 if it never does.
func (c *castor) revealed(kind Kind, m mention) int32 {
	t := c.t
	if f := c.follows(kind, m); f >= 0 {
		return f
	}
	if kind != AnonymousIndividual && kind != Spokesperson || m.plural() || m.definite() {
		return -1
	}
	head := strings.ToLower(t.Word(m.head))
	list := c.roster.revealed[head]
	k := sort.Search(len(list), func(i int) bool { return list[i].at > m.head })
	if k < len(list) && t.InSentence[list[k].at]-t.InSentence[m.head] <= reveals && !c.another(head, m.np.Last, list[k].at) {
		return list[k].figure
	}
	return c.lead(kind, m)
}

// follows gives the person who speaks in the next sentence under a full name with no word of who
// that is, when m closes the lead: "..., its chief executive said on Monday." and then "Dana
// Whitlow said". News brings nobody else in like that. -1 if there is none.
func (c *castor) follows(kind Kind, m mention) int32 {
	t := c.t
	s := t.InSentence[m.head]
	if kind != AnonymousIndividual && kind != Spokesperson && kind != UniqueRole || m.plural() || t.Has(m.head, lexicon.SourceWord) || s > c.firstSentence()+2 || int(s)+1 >= len(t.Sentences) {
		return -1
	}
	if !m.indefinite() && !t.In(m.np.First, "its their his her one") || t.Sentences[s].Block == t.Sentences[s+1].Block {
		return -1
	}
	next := t.Sentences[s+1]
	names := c.roster.namings
	k := sort.Search(len(names), func(i int) bool { return names[i].at.First >= next.First })
	if k == len(names) || names[k].at.First > next.First+1 || names[k].possess {
		return -1
	}
	x := &names[k]
	g := &c.roster.figures[x.figure]
	if !g.human() || g.first != x.at.First || x.at.Last-x.at.First < 2 || len(g.posts) > 0 || x.at.First != next.First {
		return -1
	}
	if v, ok := t.Phrase(x.at.Last); ok && v.Kind == tag.Verb && (t.Has(v.Head, lexicon.Say|lexicon.Tell|lexicon.Speak) || t.Is(v.Head, "spoke")) || t.Word(x.at.Last) == "," && t.In(x.at.Last+1, "who whose") {
		return x.figure
	}
	return -1
}

// another reports whether one more person is brought in by the noun head between
// tokens first and last.
func (c *castor) another(head string, first, last int32) bool {
	p := sort.Search(len(c.t.Phrases), func(i int) bool { return c.t.Phrases[i].First >= first })
	for end := min(len(c.t.Phrases), p+phrases); p < end && c.t.Phrases[p].First < last; p++ {
		q := c.t.Phrases[p]
		if q.Kind == tag.Noun && c.t.In(q.First, "a an one another") && strings.EqualFold(c.t.Word(q.Head), head) {
			return true
		}
	}
	return false
}

// lead gives the person whom the lead tells of without a name and whom the next
// paragraphs name: "A midfielder who broke his leg has said ..." and then "Daniel
// Okoro, 24, ...".
func (c *castor) lead(kind Kind, m mention) int32 {
	t := c.t
	if kind != AnonymousIndividual || !t.In(m.np.First, "a an") || t.Has(m.head, lexicon.SourceWord|lexicon.Expert|lexicon.Spokes) || m.insider() {
		return -1
	}
	s := t.InSentence[m.head]
	if s > c.firstSentence()+1 {
		return -1
	}
	names := c.roster.namings
	for k := sort.Search(len(names), func(i int) bool { return names[i].at.First > m.head }); k < len(names); k++ {
		x := &names[k]
		if t.InSentence[x.at.First]-s > leadReveals {
			break
		}
		g := &c.roster.figures[x.figure]
		if x.possess || !g.human() || t.InQuote[x.at.First] >= 0 || t.InSentence[x.at.First] == s || t.InSentence[g.first] == s {
			continue
		}
		// It is the first to be named after the lead, or nobody.
		if sex := c.sexOf(m.np); sex != unknown && g.sex != unknown && sex != g.sex {
			return -1
		}
		if c.introduced(x, strings.ToLower(t.Word(m.head))) || t.In(m.np.Last, "who whose") && c.answers(x, s+1) {
			return x.figure
		}
		return -1
	}
	return -1
}

// introduced reports whether naming x opens a sentence, with age or home, and the
// text uses no other noun for the one named than the lead did.
func (c *castor) introduced(x *naming, noun string) bool {
	g := &c.roster.figures[x.figure]
	home := c.t.Word(x.at.Last) == "," && c.t.In(x.at.Last+1, "of from")
	return x.leads && (g.age != "" || home) && (len(g.posts) == 0 || g.has(noun))
}

// answers reports whether naming x is the speaker of the quotation that opens
// sentence opens, right after the lead, and nobody who holds an office or lives next door.
func (c *castor) answers(x *naming, opens int32) bool {
	t := c.t
	if !x.spoke || int(opens) >= len(t.Sentences) || t.Tokens[t.Sentences[opens].First].Kind != segment.Open || t.InSentence[x.at.First] > opens+1 {
		return false
	}
	for _, p := range c.roster.figures[x.figure].posts {
		if lexicon.Lookup(p).Has(lexicon.Role | lexicon.Spokes | lexicon.Relative | lexicon.Expert | lexicon.Title) {
			return false
		}
	}
	return true
}

// firstSentence gives the first sentence of the body, which is the lead.
func (c *castor) firstSentence() int32 {
	for c.opening < int32(len(c.t.Sentences)) && !c.t.Kind(c.opening).Body() {
		c.opening++
	}
	return c.opening
}

// insider reports whether the source is told by what it knows, as those are who
// stay unnamed.
func (m mention) insider() bool {
	return m.word(m.at, "familiar close briefed privy knowledge senior anonymity anonymous unnamed") ||
		m.t.In(m.head, "official aide adviser advisor diplomat executive lawmaker legislator minister operative strategist staffer")
}

// calls gives the name that m goes by: "the tenant, who gave her name as Maria
// Lopez,", "a man named Greg Sims". Empty if none is told.
func (m mention) calls() segment.Range {
	t := m.t
	for i := m.np.Last; i < m.np.Last+4 && int(i) < len(t.Tokens) && t.InSentence[i] == t.InSentence[m.head]; i++ {
		if !t.In(i, "gave gives giving identified identifying named whose called") {
			continue // none of these starts here
		}
		e := int32(-1)
		for _, p := range [...]string{"gave|gives|giving only? her|his only? name only? as", "identified|identifying herself|himself as", "identified|named locally? as", "identified|named in|by * as", "identified|named in|by * * as", "whose name is|was", "named|called"} {
			if e = t.Match(i, p); e >= 0 {
				break
			}
		}
		if e < 0 {
			continue
		}
		p, ok := t.Phrase(e)
		if !ok || p.Kind != tag.Noun || p.First != e || t.In(i, "called named") && int(p.Last) < len(t.Tokens) && t.Tokens[p.Last].Kind != segment.Punct && !t.POS[p.Last].Finite() && t.POS[p.Last] != tag.IN && !t.In(p.Last, "who whose and") {
			return segment.Range{} // "a colleague called Smith a liar"
		}
		n := mention{t: t, at: p.Range(), np: p.Range(), head: p.Head, core: p.Range()}
		if r := n.name(); !n.organisation(r) {
			return r
		}
		return segment.Range{}
	}
	return segment.Range{}
}
