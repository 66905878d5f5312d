package source

import (
	"sort"
	"strings"

	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// How many sentences back a source, and somebody only named, may be spoken of by
// a pronoun; and a study by a noun such as "the researchers".
const reach, reachNamed, reachNoun = 6, 3, 8

// A said is one attribution whose source is known.
type said struct {
	at     int32 // first token of the mention
	source int32
	sure   bool // the attribution is not doubtful
	nested bool // it stands in what somebody else says
}

// A pair is a source that is two people who speak as one.
type pair struct{ one, other, source int32 }

// cover notes which tokens are content, and which namings are sources.
func (c *castor) cover() {
	for _, a := range c.atts {
		for _, r := range a.Content {
			for i := r.First; i < r.Last; i++ {
				c.covered[i] = true
			}
		}
	}
	n := c.roster.namings
	for _, a := range c.atts {
		if a.Doubtful() {
			continue
		}
		k := sort.Search(len(n), func(i int) bool { return n[i].at.Last > a.Source.First })
		for ; k < len(n) && n[k].at.First < a.Source.Last; k++ {
			if !n[k].possess {
				n[k].spoke = true
				break
			}
		}
	}
}

// A candidate is who a pronoun or noun may stand for: a source, or else a figure.
type candidate struct {
	source, figure int32
	score          int
}

// foremost gives who stands foremost before token h among the sources and figures
// that fit: the nearer the better, and better who speaks and whom a sentence is
// about than whom somebody else speaks of. Its source is made if it has none.
func (c *castor) foremost(h int32, fits func(*Source) bool, named func(*figure, *naming) bool, m mention) int32 {
	t := c.t
	best := candidate{-1, -1, -1 << 30}
	s := t.InSentence[h]
	for k := len(c.said) - 1; k >= 0 && k >= len(c.said)-memory; k-- {
		x := c.said[k]
		back := int(s - t.InSentence[x.at])
		if back > reach {
			break
		}
		if src := &c.cast.Sources[x.source]; x.at >= h || back < 0 || !fits(src) || x.nested && src.Kind == AnonymousIndividual {
			continue
		}
		score := 3 - 3*back
		if !x.sure {
			score -= 2
		}
		if c.covered[x.at] && t.InQuote[x.at] != t.InQuote[h] {
			score -= 4
		}
		if score > best.score {
			best = candidate{x.source, -1, score}
		}
	}
	if named != nil {
		n := c.roster.namings
		last := sort.Search(len(n), func(i int) bool { return n[i].at.First >= h }) - 1
		for k := last; k >= max(0, last-memory); k-- {
			x := &n[k]
			back := int(s - t.InSentence[x.at.First])
			if back > reachNamed {
				break
			}
			if t.InQuote[x.at.First] >= 0 && t.InQuote[x.at.First] != t.InQuote[h] || x.spoke && x.at.First < h && c.roster.figures[x.figure].source >= 0 || !named(&c.roster.figures[x.figure], x) {
				continue
			}
			score := -3 * back
			if x.spoke {
				score += 3
			}
			if x.leads {
				score++
			}
			if c.roster.figures[x.figure].first == x.at.First {
				score++ // just brought in
			}
			if x.possess {
				score -= 2
			}
			if c.covered[x.at.First] && !x.spoke {
				score -= 4
			}
			if score > best.score {
				best = candidate{-1, x.figure, score}
			}
		}
	}
	if best.figure >= 0 {
		return c.voice(best.figure, c.kindOf(best.figure), m)
	}
	return best.source
}

// kindOf gives the kind of a figure that is no source yet.
func (c *castor) kindOf(f int32) Kind {
	switch g := &c.roster.figures[f]; {
	case g.press && g.person <= 0:
		return NamedOutlet
	case !g.human():
		return Institution
	}
	return NamedPerson
}

// human reports whether g is a person as far as the text tells.
func (g *figure) human() bool {
	return g.person > 0 || g.person == 0 && !g.press && strings.Contains(g.name, " ")
}

// pronoun gives the source that a pronoun stands for.
func (c *castor) pronoun(m mention) int32 {
	t, h := c.t, m.head
	switch {
	case t.In(h, "i we me us"):
		return c.same(Self, m)
	case t.In(h, "he she him her"):
		want := female
		if t.In(h, "he him") {
			want = male
		}
		id := c.foremost(h,
			func(s *Source) bool {
				return (single(s.Kind) && !s.Two || s.open) && (s.sex == unknown || s.sex == want)
			},
			func(g *figure, _ *naming) bool { return g.human() && (g.sex == unknown || g.sex == want) }, m)
		c.known(id, want)
		return id
	case t.In(h, "they them"):
		id := c.foremost(h, func(s *Source) bool { return !single(s.Kind) || s.Two }, nil, m)
		if id < 0 {
			id = c.lastTwo(NamedPerson, h, reachNamed, m)
		}
		return id
	case t.Is(h, "it"):
		return c.foremost(h,
			func(s *Source) bool { return s.Kind == Institution || s.Kind == Document || s.Kind == NamedOutlet },
			func(g *figure, _ *naming) bool { return g.person < 0 }, m)
	}
	return -1
}

// known notes what the pronoun for a source tells of it: that it is a person, and which sex.
func (c *castor) known(id int32, to sex) {
	if id < 0 {
		return
	}
	s := &c.cast.Sources[id]
	if s.sex == unknown {
		s.sex = to
	}
	if s.open {
		s.Kind, s.open = NamedPerson, false
	}
}

// single reports whether a source of kind k is one human being.
func single(k Kind) bool {
	return k == NamedPerson || k == FirstName || k == Pseudonym || k == UniqueRole || k == Spokesperson || k == AnonymousIndividual || k == Bare
}

// sexOf gives what the words of r tell.
func (c *castor) sexOf(r segment.Range) sex {
	for i := r.First; i < r.Last; i++ {
		switch m, f := c.t.Has(i, lexicon.Male), c.t.Has(i, lexicon.Female); {
		case m && !f:
			return male
		case f && !m:
			return female
		}
	}
	return unknown
}

// again gives the source known before that a noun phrase without a name speaks of; -1 if none.
func (c *castor) again(kind Kind, m mention) int32 {
	t := c.t
	if id := c.echo(kind, m); id >= 0 {
		return id
	}
	if id := c.together(m); id >= 0 {
		return id
	}
	if t.In(m.np.First, "the this") && m.core == m.np && t.In(m.head, confidants) {
		if id := c.confidant(m); id >= 0 {
			return id
		}
	}
	if t.In(m.head, "researchers scientists investigators academics team") && t.Is(m.np.First, "the") && m.core == m.np {
		if id := c.research(m); id >= 0 {
			return id
		}
	}
	if t.Is(m.head, "paper") && m.np.Last-m.np.First == 2 && t.Is(m.np.First, "the") {
		s := t.InSentence[m.head]
		for k := len(c.said) - 1; k >= 0 && s-t.InSentence[c.said[k].at] <= reachNoun; k-- {
			if src := &c.cast.Sources[c.said[k].source]; src.Study {
				return c.said[k].source // a study's, no newspaper
			}
		}
	}
	if !t.In(m.np.First, "the this") || m.pointed() || t.Has(m.head, lexicon.SourceWord) {
		return -1
	}
	switch kind {
	case AnonymousIndividual, UniqueRole, Spokesperson:
		return c.person(kind, m)
	case Institution, Document:
		return c.body(kind, m)
	}
	return -1
}

// Nouns that news uses by turns for one who talks and is not named.
const confidants = "source insider pal friend mate confidant tipster"

// confidant gives the unnamed person that another such noun brought in.
func (c *castor) confidant(m mention) int32 {
	s := c.t.InSentence[m.head]
	for k := len(c.said) - 1; k >= max(0, len(c.said)-memory); k-- {
		x := c.said[k]
		if s-c.t.InSentence[x.at] > reachNamed {
			break
		}
		if src := &c.cast.Sources[x.source]; (src.Kind == AnonymousIndividual || src.Kind == Bare) && c.t.In(c.first[x.source].head, confidants) {
			return x.source
		}
	}
	return -1
}

// research gives the study that "the researchers" did, if one is spoken of
// here: they are named in it.
func (c *castor) research(m mention) int32 {
	t := c.t
	s := t.InSentence[m.head]
	for k := len(c.said) - 1; k >= max(0, len(c.said)-memory); k-- {
		if s-t.InSentence[c.said[k].at] > reachNoun {
			break
		}
		if src := &c.cast.Sources[c.said[k].source]; src.Kind == Document && src.Study {
			return c.said[k].source
		}
	}
	for i := t.Sentences[max(0, s-2)].First; i < m.head; i++ {
		if t.In(i, "study paper survey trial experiment experiments research journal") && t.InQuote[i] < 0 {
			return c.add(Document, "", m)
		}
	}
	return -1
}

// echo gives the unnamed source that the same noun brought in.
func (c *castor) echo(kind Kind, m mention) int32 {
	t := c.t
	body, definite := m.body(), m.definite()
	repeats := kind == WeaselGroup || kind == Bare || kind == Institution || kind == UniqueRole || kind == Document || kind == AnonymousGroup
	same := c.unnamed[strings.ToLower(t.Word(m.head))]
	if t.Is(m.head, "officers") && m.core == m.np && (m.plain() || m.np.Last-m.np.First == 1) {
		if n := len(c.unnamed["police"]); n > 0 {
			return c.unnamed["police"][n-1]
		}
	}
	for k := len(same) - 1; k >= max(0, len(same)-memory); k-- {
		id := same[k]
		first := c.first[id]
		switch {
		case definite && body.Empty() && m.core == m.np:
		case !body.Empty() && kind != AnonymousIndividual && strings.EqualFold(t.String(first.body()), t.String(body)):
		case body.Empty() && repeats && strings.EqualFold(t.String(m.np), t.String(first.np)) && first.body().Empty():
		case m.np.Last-m.np.First == 1 && body.Empty() && t.Is(m.head, "officials") && m.core == m.np:
			// "Officials said", after "Treasury officials"
		default:
			continue
		}
		return id
	}
	return -1
}

// person gives the named person whom "the doctor" stands for: one for whom the
// text uses the noun, or the one foremost here.
func (c *castor) person(kind Kind, m mention) int32 {
	t := c.t
	noun := strings.ToLower(t.Word(m.head))
	age, _, aged := strings.Cut(noun, "-year")
	if f := c.posted(noun, m.head); f >= 0 {
		return c.voice(f, NamedPerson, m)
	}
	if f := c.roster.at(m.np); m.owned() || f >= 0 && c.roster.figures[f].human() {
		return -1 // "the ministry's inspector", "the Trump character" are told by that
	}
	want := c.sexOf(m.np)
	fits := func(s sex) bool { return s == unknown || want == unknown || s == want }
	if m.np.Last-m.np.First == 2 && (t.In(m.head, "man woman person boy girl teenager youth") || t.Has(m.head, lexicon.Relative) && t.Is(m.np.Last, "of")) {
		// whoever spoke last, named or not
		id := c.foremost(m.head, func(s *Source) bool { return single(s.Kind) && !s.Two && fits(s.sex) }, nil, m)
		if id >= 0 && !c.far(id, m.head, Spokesperson) {
			if s := &c.cast.Sources[id]; s.sex == unknown {
				s.sex = want
			}
			return id
		}
		return -1
	}
	id := c.foremost(m.head,
		func(s *Source) bool {
			// "one Treasury aide", and then "the official"
			return (s.Kind == NamedPerson || s.Kind == AnonymousIndividual && kind == AnonymousIndividual && t.Has(m.head, lexicon.Official)) && !s.Two && fits(s.sex)
		},
		func(g *figure, n *naming) bool {
			return (g.person > 0 || n.spoke && g.human()) && fits(g.sex) && (!aged || g.age == "" || g.age == age)
		}, m)
	if id < 0 || c.far(id, m.head, kind) {
		return -1
	}
	return id
}

// far reports whether source id was last heard of too long before token h to be
// what a noun of that kind means.
func (c *castor) far(id, h int32, kind Kind) bool {
	limit := int32(4)
	if kind == Spokesperson {
		limit = 2
	}
	for k := len(c.said) - 1; k >= 0; k-- {
		if back := c.t.InSentence[h] - c.t.InSentence[c.said[k].at]; back > limit {
			break
		}
		if c.said[k].source == id {
			return false
		}
	}
	return len(c.cast.Sources[id].Mentions) > 0 // one only named is near, or it would not be found
}

// posted gives the person named last before token h for whom the text uses noun, -1 if there is none.
func (c *castor) posted(noun string, h int32) int32 {
	all := c.roster.posted[noun]
	if len(all) == 0 {
		return -1
	}
	n := c.roster.namings
	last := sort.Search(len(n), func(i int) bool { return n[i].at.First >= h }) - 1
	for k := last; k >= max(0, last-memory); k-- {
		if g := &c.roster.figures[n[k].figure]; g.human() && g.has(noun) {
			return n[k].figure
		}
	}
	return -1
}

// Nouns that stand for any body.
const anyBody = "company firm group organisation organization body business"

// Nouns for bodies that a state or town has one of: the text need not name it.
const ofState = "government police court military army navy force ministry department parliament senate administration committee commission board office embassy town village city county district council authority team panel cabinet house"

// body gives the named body or outlet that "the company" or "the newspaper" stands for.
func (c *castor) body(kind Kind, m mention) int32 {
	t := c.t
	press := m.press() || t.In(m.head, "paper website magazine site network station broadcaster channel publication")
	if !t.Has(m.head, lexicon.Body) && !press && !strings.HasSuffix(t.Word(m.head), "maker") || m.plural() && !t.In(m.head, "police authorities") || t.In(m.head, "state nation country jury family") || m.np.Last-m.np.First > 3 || m.core != m.np {
		return -1
	}
	noun := strings.ToLower(t.Word(m.head))
	named := func(g *figure, n *naming) bool {
		return (g.person < 0 || g.person == 0 && n.spoke && !strings.Contains(g.name, " ")) && c.suits(g, noun, press)
	}
	return c.foremost(m.head, func(s *Source) bool {
		if s.Name == "" || s.Kind != Institution && s.Kind != NamedOutlet {
			return false
		}
		f, ok := c.roster.full[s.Name]
		return ok && c.suits(&c.roster.figures[f], noun, press)
	}, named, m)
}

// suits reports whether a body may be called by noun: its name or what the text
// calls it has the noun, or neither says what sort of body it is.
func (c *castor) suits(g *figure, noun string, press bool) bool {
	if g.has(noun) {
		return true
	}
	other := false
	for w := range strings.FieldsSeq(g.name) {
		if strings.EqualFold(w, noun) {
			return true
		}
		other = other || lexicon.Lookup(w).Has(lexicon.Body|lexicon.Place|lexicon.Demonym)
	}
	if press {
		return g.press
	}
	if strings.Contains(" "+anyBody+" ", " "+noun+" ") {
		return true
	}
	if strings.Contains(" "+ofState+" ", " "+noun+" ") {
		return false
	}
	for _, p := range g.posts {
		if strings.HasSuffix(noun, p) {
			return true // the maker of the drug, the drugmaker
		}
		other = other || lexicon.Lookup(p).Has(lexicon.Body) && !strings.Contains(" "+anyBody+" ", " "+p+" ")
	}
	return !other && !g.press
}

// both gives the source that is two who speak as one: "Ana Ruiz, 40, and Joe
// Park said"; -1 if m, named n, is not such.
func (c *castor) both(m mention, n segment.Range) int32 {
	t := c.t
	i := m.np.Last
	if t.Word(i) == "," && t.Word(i+2) == "," && t.Tokens[i+1].Kind == segment.Number {
		i += 3
	}
	if !t.Is(i, "and") || i+1 >= m.at.Last || n.Last != m.np.Last {
		return -1
	}
	p, ok := t.Phrase(i + 1)
	if !ok || p.Kind != tag.Noun || p.Last > m.at.Last {
		return -1
	}
	o := mention{t: t, at: p.Range(), np: p.Range(), head: p.Head, core: p.Range()}.name()
	if o.Empty() || o.Last != p.Last || t.Has(n.Last-1, lexicon.Role) || t.Has(o.Last-1, lexicon.Role) {
		return -1
	}
	one, other := c.roster.at(n), c.roster.at(o)
	if one < 0 || other < 0 || one == other || c.roster.figures[one].human() != c.roster.figures[other].human() {
		return -1
	}
	return c.join(one, other, m)
}

// join gives the source that figures one and other are together.
func (c *castor) join(one, other int32, m mention) int32 {
	for k := len(c.pairs) - 1; k >= max(0, len(c.pairs)-memory); k-- {
		if p := c.pairs[k]; p.one == one && p.other == other || p.one == other && p.other == one {
			return p.source
		}
	}
	kind := NamedPerson
	if !c.roster.figures[one].human() {
		kind = Institution
	}
	id := c.add(kind, c.roster.figures[one].name+" and "+c.roster.figures[other].name, m)
	c.cast.Sources[id].Two = true
	c.pairs = append(c.pairs, pair{one, other, id})
	return id
}

// together gives the two for whom "both", "the two" or "the couple" stands: two
// who spoke as one before, or the two who spoke or were named last.
func (c *castor) together(m mention) int32 {
	t := c.t
	bodies := m.np.Last-m.np.First == 2 && t.Has(m.head, lexicon.Body)
	switch {
	case t.In(m.head, "couple pair duo both two brothers sisters") && (t.In(m.np.First, "the both") || m.np.Last-m.np.First == 1) && m.core == m.np:
	case t.In(m.np.First, "both") && (bodies || m.human()):
	case t.Is(m.np.First, "the") && t.Is(m.np.First+1, "two") && m.human() && m.core == m.np:
	case t.Is(m.np.First, "the") && m.np.Last-m.np.First == 2 && t.Tokens[m.head].Shape&segment.Upper != 0:
		// the Patels
		all := c.roster.word[strings.TrimSuffix(t.Word(m.head), "s")]
		if len(all) < 2 || !c.roster.figures[all[0]].human() || !c.roster.figures[all[1]].human() {
			return -1
		}
		return c.join(all[0], all[1], m)
	default:
		return -1
	}
	kind := NamedPerson
	if bodies {
		kind = Institution
	}
	return c.lastTwo(kind, m.head, reach, m)
}

// lastTwo gives the two who spoke as one, or who spoke or were named last, before
// token h and no more than so many sentences back.
func (c *castor) lastTwo(kind Kind, h, back int32, m mention) int32 {
	t := c.t
	var two []int32
	note := func(f int32) bool {
		if len(two) == 0 || two[0] != f {
			two = append(two, f)
		}
		return len(two) == 2
	}
	s := t.InSentence[h]
	for k := len(c.said) - 1; k >= max(0, len(c.said)-memory) && len(two) < 2; k-- {
		x := c.said[k]
		if s-t.InSentence[x.at] > back {
			break
		}
		src := &c.cast.Sources[x.source]
		if src.Kind != kind {
			continue
		}
		if src.Two {
			return x.source
		}
		if f, ok := c.roster.full[src.Name]; ok && note(f) {
			break
		}
	}
	if len(two) < 2 && kind == NamedPerson {
		two = two[:0]
		n := c.roster.namings
		for k := sort.Search(len(n), func(i int) bool { return n[i].at.First >= h }) - 1; k >= 0 && s-t.InSentence[n[k].at.First] <= reachNamed; k-- {
			if c.roster.figures[n[k].figure].person > 0 && note(n[k].figure) {
				break
			}
		}
	}
	if len(two) < 2 {
		return -1
	}
	return c.join(two[1], two[0], m)
}
