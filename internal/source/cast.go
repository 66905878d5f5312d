package source

import (
	"sort"
	"strings"

	"whosaid/internal/attribution"
	"whosaid/internal/house"
	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// People known by one name, so that the best known are not taken for unnamed; a
// newsroom adds its own.
const mononyms = "madonna lula beyonce beyoncé adele bono cher prince rihanna drake shakira pele pelé neymar ronaldinho banksy voltaire plato aristotle confucius jesus muhammad moses napoleon elvis oprah zendaya lizzo eminem sting björk bjork enya dido moby usher pink kesha lorde usher seal prince jay-z kanye stalin lenin trotsky mao tito pelosi messi maradona zico kaka kaká shakespeare galileo rembrandt michelangelo"

// memory is how many sources, or attributions, back a source is looked for: more
// than any article has, so that a text of many articles takes time by its length
// and not by the square of it.
const memory = 300

// castor gathers the sources.
type castor struct {
	t       *tag.Text
	atts    []attribution.Attribution
	cast    Cast
	roster  *roster
	at      []mention          // per attribution
	first   []mention          // per source: its description
	heads   map[int32]int32    // head token of a mention -> its source: one noun phrase is one source
	unnamed map[string][]int32 // head noun -> the sources that it brought in without a name, in order
	said    []said             // the sources of the attributions so far
	pairs   []pair
	opening int32     // no sentence of the body stands before this one
	covered []bool    // per token: it stands in the content of an attribution
	spoken  [][]int32 // per sentence: the attributions whose cue stands there
	house   house.Marks

	surnames map[uint32]bool // by the hash of the word; nil until one is asked for
}

// Assemble says who stands behind the attributions of t. Whom the newsroom knows
// by name or post, marks tell.
func Assemble(t *tag.Text, atts []attribution.Attribution, marks house.Marks) Cast {
	return Again(t, atts, marks, new(Memory), segment.Anew(t.Text)).Cast
}

// assemble says who stands behind the attributions, with the roster at hand.
func (c *castor) assemble(asides []aside) {
	t, atts := c.t, c.atts
	c.cast.Of = make([]int32, len(atts))
	c.spoken = make([][]int32, len(t.Sentences))
	for i, a := range atts {
		c.spoken[a.Sentence] = append(c.spoken[a.Sentence], int32(i))
	}
	c.cover()
	for i := range atts {
		c.cast.Of[i] = -1
		if a := atts[i]; a.Source.Empty() {
			if a.Carried >= 0 && int(a.Carried) < i {
				c.cast.Of[i] = c.cast.Of[a.Carried]
			}
			continue
		}
		c.at[i] = c.whole(study(t, atts[i].Source))
		id := c.resolve(int32(i), c.at[i])
		c.cast.Of[i] = id
		if id < 0 {
			continue
		}
		c.said = append(c.said, said{at: atts[i].Source.First, source: id, sure: !atts[i].Doubtful(), nested: atts[i].Parent >= 0})
		s := &c.cast.Sources[id]
		core := c.at[i].core
		if s.Kind == FirstName {
			if n := c.at[i].apposition(); !n.Empty() {
				core = n
			}
		}
		if t.In(c.at[i].head, "who which that") {
			if q, ok := c.antecedent(atts[i].Source.First); ok {
				core = q.core
			}
		}
		if s.Kind == WeaselGroup && c.at[i].quantified() && c.confided(&atts[i]) {
			s.Kind = AnonymousGroup // "Several councillors told the Examiner"
		}
		s.Mentions = append(s.Mentions, Mention{At: atts[i].Source, Core: core, Attribution: int32(i)})
		s.Words += c.words(atts[i])
	}
	for _, x := range asides {
		if x.invented {
			c.cast.Invented = append(c.cast.Invented, x.at)
		} else {
			c.reason(x.sentence, x.at.First, x.at.Last)
		}
	}
	c.pseudonyms()
	c.examples()
	c.support()
	c.circles()
}

// confided reports whether a is what people told a paper, or this one.
func (c *castor) confided(a *attribution.Attribution) bool {
	if a.Cue.Empty() || !c.t.Is(a.Cue.Last-1, "told") {
		return false
	}
	p, ok := c.t.Phrase(a.Cue.Last)
	return ok && p.Kind == tag.Noun && (c.t.Has(p.Head, lexicon.Press|lexicon.Outlet) || c.t.In(p.Head, "us reporters newspaper paper"))
}

// words counts the words of the content of a.
func (c *castor) words(a attribution.Attribution) int {
	n := 0
	for _, r := range a.Content {
		for i := r.First; i < r.Last; i++ {
			if k := c.t.Tokens[i].Kind; k == segment.Word || k == segment.Number {
				n++
			}
		}
	}
	return n
}

// resolve gives the source of attribution i, whose mention is m; a new one if
// it is not known yet, -1 if nothing can be said.
func (c *castor) resolve(i int32, m mention) int32 {
	t := c.t
	h := m.head
	if t.In(h, "nobody none nothing neither") || t.In(m.np.First, "no") && m.pos(m.np.First+1) != tag.CD {
		return -1
	}
	if t.In(h, "who which that whose") {
		q, ok := c.antecedent(m.at.First)
		if !ok {
			return -1
		}
		return c.resolve(i, q)
	}
	if m.pos(h) == tag.PRP || t.In(h, "he she they it him her them") {
		return c.pronoun(m)
	}
	if id, ok := c.heads[h]; ok {
		return id
	}
	id := c.identify(m)
	c.heads[h] = id
	return id
}

// identify gives the source that a noun phrase names or describes.
func (c *castor) identify(m mention) int32 {
	t := c.t
	if mark, ok := c.house.At(m.head); ok {
		switch {
		case mark.Kind == house.Institution:
			return c.called(Institution, t.String(mark.At), m)
		case mark.Kind == house.Person:
			return c.called(NamedPerson, t.String(mark.At), m)
		case mark.Kind == house.Outlet:
			return c.called(NamedOutlet, t.String(mark.At), m)
		case mark.Kind == house.Role && !m.indefinite() && !m.plural():
			return c.same(UniqueRole, m)
		}
	}
	if m.np.Last-m.np.First == 1 && t.Tokens[m.head].Shape&segment.Upper != 0 && !m.plural() {
		// a name that is a word too, first in its sentence: "Tester said"
		if f := c.roster.alone(t.Word(m.head)); f >= 0 && c.surname(m.head) {
			return c.voice(f, NamedPerson, m)
		}
	}
	kind := m.kind()
	if kind > Pseudonym && kind != Institution && kind != NamedOutlet {
		if f := c.revealed(kind, m); f >= 0 {
			id := c.voice(f, NamedPerson, m)
			c.bring(id, m)
			return id
		}
		return c.same(kind, m)
	}
	if id := c.together(m); id >= 0 {
		return id
	}
	n := m.name()
	if n.Empty() && m.np.Last-m.np.First == 1 && t.Tokens[m.head].Shape&segment.Upper != 0 {
		// a name that is a word too, first in its sentence
		if f := c.roster.alone(t.Word(m.head)); f >= 0 {
			return c.voice(f, kind, m)
		}
	}
	if a := m.apposition(); !a.Empty() && (kind == FirstName || n.Last-n.First < 2 || m.organisation(n)) {
		n = a
	}
	if n.Empty() {
		return c.same(kind, m)
	}
	if n.Last-n.First == 1 && n == m.calls() {
		return c.called(FirstName, t.String(n), m) // "who gave his name as Joe"
	}
	if id := c.both(m, n); id >= 0 {
		return id
	}
	if kind == FirstName && n == m.name() && n.Last-n.First == 1 {
		kind = c.settle(m)
	}
	f := c.roster.at(n)
	if f < 0 {
		return c.called(kind, t.String(n), m)
	}
	return c.voice(f, kind, m)
}

// called gives the source of that name.
func (c *castor) called(kind Kind, name string, m mention) int32 {
	if f, ok := c.roster.full[name]; ok {
		return c.voice(f, kind, m)
	}
	f := c.roster.enter(name, m.head)
	c.roster.full[name] = f
	c.roster.figures[f].source = c.add(kind, name, m)
	return c.roster.figures[f].source
}

// voice gives the source that figure f is. Of what kind, the text as a whole
// tells for those named by several words, and the mention m for the others.
func (c *castor) voice(f int32, kind Kind, m mention) int32 {
	g := &c.roster.figures[f]
	if g.source >= 0 {
		c.expertise(&c.cast.Sources[g.source], m)
		return g.source
	}
	switch several := strings.Contains(g.name, " "); {
	case kind == FirstName && strings.HasSuffix(g.name, "."): // an initial
	case g.press && g.person <= 0:
		kind = NamedOutlet
	case several && g.person < 0, !several && g.person < 0 && kind != FirstName:
		kind = Institution
	case several && g.person > 0, kind == Institution && g.person > 0:
		kind = NamedPerson
	}
	g.source = c.add(kind, g.name, m)
	s := &c.cast.Sources[g.source]
	if g.sex != unknown {
		s.sex = g.sex
	}
	s.open = kind == Institution && g.person == 0 && !strings.Contains(g.name, " ") && lexicon.Lookup(g.name)&(lexicon.Organisation|lexicon.Place|lexicon.Body|lexicon.Demonym) == 0
	return g.source
}

// settle says what a single name is: a person named in full elsewhere, a place
// or body, or somebody of whom only a first name is given.
func (c *castor) settle(m mention) Kind {
	t := c.t
	n := m.name()
	i := n.Last - 1
	given := t.Has(i, lexicon.GivenName)
	if f := c.roster.at(n); f >= 0 && (c.roster.figures[f].titled || strings.Contains(c.roster.figures[f].name, " ")) {
		if c.roster.figures[f].person < 0 {
			return Institution
		}
		return NamedPerson // "Ruiz", or "Svetlana then left", of somebody named in full
	}
	if t.In(i, mononyms) || c.surname(i) {
		return NamedPerson
	}
	// "Mark, 34," and "Svetlana, an exile": an age or description after a bare name is a person's.
	described := m.np.Last+2 < m.at.Last && m.pos(m.np.Last+1) == tag.DT
	told := m.at.Last > m.np.Last+1 && (t.Tokens[m.np.Last+1].Kind == segment.Number || m.pos(m.np.Last+1) == tag.DT || t.In(m.np.Last+1, "who whose"))
	switch {
	case t.Has(i, lexicon.Organisation):
		return Institution
	case t.Has(i, lexicon.Place|lexicon.Demonym) && !(given && told && (!described || c.describesPerson(m))):
		return Institution
	case t.Has(i, lexicon.Title|lexicon.Role|lexicon.Body|lexicon.Person|lexicon.Outlet|lexicon.Month|lexicon.Weekday) && !given:
		return Institution
	case given && (told || !t.Has(i, lexicon.Surname)), described && c.describesPerson(m), m.at.Last > m.np.Last+1 && t.In(m.np.Last+1, "who"):
		return FirstName // "Wojtek, who has lived": no body is a who
	case told && (t.Tokens[m.np.Last+1].Kind == segment.Number || t.Tokens[i].Shape&segment.Dotted != 0):
		return FirstName // an age, or initials: "J.T., a driver"
	}
	return Institution
}

// surname reports whether the name at token i ends a longer one somewhere in the text:
// "Charles Elliott III", where Elliott spoke.
func (c *castor) surname(i int32) bool {
	t := c.t
	if c.surnames == nil {
		c.surnames = map[uint32]bool{}
		for k := 1; k < len(t.Tokens); k++ {
			if b := &t.Tokens[k-1]; b.Set.Has(lexicon.GivenName) && b.Shape&segment.Upper != 0 && t.POS[k-1] == tag.NNP && t.Tokens[k].Shape&segment.Upper != 0 && t.InSentence[k-1] == t.InSentence[k] {
				c.surnames[t.Tokens[k].Hash] = true
			}
		}
	}
	return c.surnames[t.Tokens[i].Hash]
}

// describesPerson reports whether a noun for a person follows the name: "Lucía, a
// student who".
func (c *castor) describesPerson(m mention) bool {
	p, ok := c.t.Phrase(m.np.Last + 1)
	return ok && p.Kind == tag.Noun && c.t.Has(p.Head, lexicon.Person|lexicon.Relative) && !c.t.Has(p.Head, lexicon.Body)
}

// presumed reports whether m, "the former president", is spoken of as known to readers: by
// "the" and no more than that, where nobody has been brought in with the noun. He is one whom
// the text names elsewhere, or needs not name.
func (c *castor) presumed(m mention) bool {
	t := c.t
	if !t.Is(m.np.First, "the") || !m.word(m.np, "former self-described self-styled self-proclaimed outgoing incoming embattled billionaire") || m.core != m.np || m.at.Last > m.np.Last || m.insider() || t.Has(m.head, lexicon.SourceWord|lexicon.Relative) || m.aged() {
		return false
	}
	h := t.Tokens[m.head].Hash
	for k := sort.Search(len(t.Phrases), func(i int) bool { return t.Phrases[i].First >= m.np.First }) - 1; k >= 0; k-- {
		p := t.Phrases[k]
		if p.Kind == tag.Noun && t.Tokens[p.Head].Hash == h && t.In(p.First, "a an one another two") {
			return false
		}
	}
	return true
}

// same gives the unnamed source that m speaks of again, or makes one: "the
// officials" after "State Department officials", or the same words.
func (c *castor) same(kind Kind, m mention) int32 {
	t := c.t
	if id := c.again(kind, m); id >= 0 {
		return id
	}
	if kind == AnonymousIndividual && c.presumed(m) {
		kind = UniqueRole
	}
	id := c.add(kind, "", m)
	c.bring(id, m)
	// "one witness, a farmer of 40,": she is the farmer too.
	if i := m.np.Last; single(kind) && t.Word(i) == "," && i+1 < m.at.Last && t.In(i+1, "a an") {
		if p, ok := t.Phrase(i + 1); ok && p.Kind == tag.Noun && t.Has(p.Head, common) {
			c.bring(id, mention{t: t, head: p.Head})
		}
	}
	if body := m.body(); !body.Empty() {
		c.cast.Sources[id].Body = t.String(body)
	}
	return id
}

// bring notes that the head noun of m brought in source id.
func (c *castor) bring(id int32, m mention) {
	head := strings.ToLower(c.t.Word(m.head))
	c.unnamed[head] = append(c.unnamed[head], id)
}

func (c *castor) add(kind Kind, name string, m mention) int32 {
	c.cast.Sources = append(c.cast.Sources, Source{Kind: kind, Name: name, Description: m.at})
	c.first = append(c.first, study(c.t, m.at))
	s := &c.cast.Sources[len(c.cast.Sources)-1]
	s.Study = kind == Document && c.t.Has(m.head, lexicon.Study)
	s.Outlet = kind == Document && m.press()
	s.Identified = c.identified(m)
	s.sex = c.sexOf(m.np)
	c.expertise(s, m)
	return int32(len(c.cast.Sources) - 1)
}

// expertise notes whether the mention claims to be an expert's, and shows it.
func (c *castor) expertise(s *Source, m mention) {
	t := c.t
	for i := m.np.First; i < m.np.Last; i++ {
		if t.Has(i, lexicon.Expert) && !t.In(i, "analyst analysts consultant consultants investigator investigators engineer engineers strategist strategists pundit pundits commentator commentators pollster pollsters physician physicians") && m.pos(i) != tag.JJ {
			s.Expert = true
			// "climate scientist Ana Ruiz": a field is named before the noun.
			named := s.Kind == NamedPerson
			if named && i > m.np.First && !t.In(i, "expert experts") && (m.pos(i-1).Noun() || m.pos(i-1) == tag.JJ) && !t.In(i-1, "leading top senior prominent respected legal diplomatic medical") {
				s.Explained = true
			}
		}
	}
	// An affiliation: at, of or from a named body, or an apposition with one.
	for i := m.np.First; i < m.at.Last; i++ {
		if i > m.np.Last && t.In(i, "expert experts") && t.In(i-1, "a an leading top senior prominent respected renowned noted") && !t.In(i+1, "in on at of from with") {
			s.Expert = true // "Ana Ruiz, a leading expert": in what?
			continue
		}
		if i > m.np.Last && c.t.Has(i, lexicon.Body|lexicon.Organisation|lexicon.Role|lexicon.Expert) && !t.In(i, "family police government country city") || i >= m.np.Last && i > m.np.First && (t.Is(i, "of") || t.In(i, "at from with") && (i == m.np.Last || c.named(i+1))) {
			s.Explained = true
		}
	}
}

// named reports whether the noun phrase at token i holds a name.
func (c *castor) named(i int32) bool {
	p, ok := c.t.Phrase(i)
	return ok && p.Kind == tag.Noun && c.t.POS[p.Head].Name()
}

// identified reports whether a reader could find the document: it has an author,
// publisher, date or title, or was spoken of before.
func (c *castor) identified(m mention) bool {
	t := c.t
	for i := m.np.First; i < m.at.Last; i++ {
		if i == m.head {
			continue
		}
		if m.proper(i) && !(i == m.np.First && t.Tokens[i].Shape&segment.First != 0 && !m.pos(i).Name()) && !t.Has(i, lexicon.Weekday|lexicon.Demonym) && !(m.press() && t.Has(i, lexicon.Place)) {
			return true
		}
		if t.Tokens[i].Kind == segment.Open {
			return true
		}
		if i == m.np.Last && t.In(i, "from by") && t.Is(i+1, "the") && !t.In(i+2, "team researchers scientists authors group past last") {
			return true // "data from the commissionerate"
		}
		if m.pos(i) == tag.PRPS || t.Tokens[i].Shape&segment.Possess != 0 {
			return true
		}
		if i > m.np.Last && t.Has(i, lexicon.Body) || i < m.head && t.Has(i, lexicon.Body) && !t.In(i, "state city country county national") {
			return true
		}
	}
	if t.In(m.head, "evidence science research data literature media press") {
		return false // "the evidence suggests": which evidence?
	}
	return t.In(m.np.First, "the this that these those")
}

// antecedent gives the mention that the relative pronoun at token i refers to.
func (c *castor) antecedent(i int32) (mention, bool) {
	for _, a := range c.spoken[c.t.InSentence[i]] {
		// “...,” said an aide at the talks, who added
		if s := c.atts[a].Source; !s.Empty() && s.Last <= i && s.Last >= i-1 && s.Last-s.First > 1 && c.at[a].t != nil {
			return c.at[a], true
		}
	}
	for k := i - 1; k >= 0 && k > i-12; k-- {
		if p, ok := c.t.Phrase(k); ok && p.Kind == tag.Noun {
			r := p.Range()
			// officials at the agency, who ...
			for r.First >= 2 && c.t.In(r.First-1, "of at from for in") {
				q, ok := c.t.Phrase(r.First - 2)
				if !ok || q.Kind != tag.Noun {
					break
				}
				r.First = q.First
			}
			return c.whole(study(c.t, r)), true
		}
		if c.t.Tokens[k].Kind == segment.Close {
			return mention{}, false
		}
	}
	return mention{}, false
}

// whole widens a mention that is only the apposition of a name, "Diana Orrock,
// a committeewoman who ...", or the post before one, "author and lawyer Ana Ruiz",
// to the name.
func (c *castor) whole(m mention) mention {
	t := c.t
	if !m.name().Empty() || m.pos(m.head) == tag.PRP {
		return m
	}
	name := func(i int32) (mention, bool) {
		p, ok := t.Phrase(i)
		if !ok || p.Kind != tag.Noun {
			return m, false
		}
		n := mention{t: t, at: p.Range(), np: p.Range(), head: p.Head, core: p.Range()}
		r := n.name()
		return n, !r.Empty() && !n.organisation(r) && !t.Has(r.Last-1, lexicon.Place|lexicon.Weekday|lexicon.Month) && (r.Last-r.First > 1 || len(c.roster.word[t.Word(r.Last-1)]) > 0)
	}
	first := m.np.First
	if t.In(first-1, "and") && first >= 2 {
		// The second of two posts: "Robert Roe, a donor and founder of the firm, who".
		if p, ok := t.Phrase(first - 2); ok && p.Kind == tag.Noun {
			first = p.First
		}
	}
	if i := first - 1; i > 0 && m.human() && t.Word(i) == "," && t.InSentence[i] == t.InSentence[m.head] {
		if n, ok := name(i - 1); ok && !m.plural() {
			return n
		}
	}
	if t.In(m.np.Last, "and") && m.np.Last+1 < m.at.Last && !m.plural() {
		if n, ok := name(m.np.Last + 1); ok && n.np.Last-n.np.First > 2 {
			n.at = m.at
			return n
		}
	}
	return m
}

// examples notes the groups of which a member is named in the same or the next sentence.
func (c *castor) examples() {
	for i := range c.cast.Sources {
		s := &c.cast.Sources[i]
		if s.Kind != WeaselGroup && s.Kind != AnonymousGroup && s.Kind != Officials {
			continue
		}
		for k := range s.Mentions {
			m := &s.Mentions[k]
			for j := m.At.First; j < m.At.Last; j++ {
				if c.t.In(j, "including like namely among") || c.t.Is(j, "such") && c.t.Is(j+1, "as") || c.t.In(j, "led headed chaired fronted") && c.t.Is(j+1, "by") {
					for n := j + 1; n < m.At.Last; n++ {
						if c.t.POS[n].Name() {
							m.Example = segment.Range{First: n, Last: m.At.Last}
							m.Included = true
							break
						}
					}
					break
				}
			}
			if !m.Example.Empty() || m.Attribution < 0 {
				continue
			}
			x := c.atts[m.Attribution].Sentence
			for a := int(m.Attribution) - 1; a < len(c.atts) && a < int(m.Attribution)+4; a++ {
				if a < 0 || a == int(m.Attribution) || c.cast.Of[a] < 0 {
					continue
				}
				y := c.atts[a].Sentence
				if y != x && y != x+1 || c.t.Sentences[y].Block != c.t.Sentences[x].Block && y != x+1 {
					continue
				}
				if o := c.cast.Sources[c.cast.Of[a]]; o.Kind == NamedPerson && c.names(c.atts[a].Source) {
					m.Example = c.atts[a].Source
					break
				}
			}
		}
	}
}

// names reports whether a name stands in r: "she" is somebody known, but names no member.
func (c *castor) names(r segment.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if c.t.POS[i].Name() {
			return true
		}
	}
	return false
}
