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
	t        *tag.Text
	atts     []attribution.Attribution
	cast     Cast
	names    []fullName        // every person named in full, in text order
	surnames map[string]string // last word of a name -> the first full name that ends in it
	given    map[string]string // first word of a name -> the first full name that starts with it
	at       []mention         // per attribution
	first    []mention         // per source: its description
	heads    map[int32]int32   // head token of a mention -> its source: one noun phrase is one source
	spoken   [][]int32         // per sentence: the attributions whose cue stands there
	house    house.Marks
}

// remembered is the first source that is not too far back.
func (c *castor) remembered() int { return max(0, len(c.cast.Sources)-memory) }

type fullName struct {
	at   segment.Range
	text string
}

// Assemble says who stands behind the attributions of t. Whom the newsroom knows
// by name or post, marks tell.
func Assemble(t *tag.Text, atts []attribution.Attribution, marks house.Marks) Cast {
	c := &castor{t: t, atts: atts, house: marks, at: make([]mention, len(atts)), surnames: map[string]string{}, given: map[string]string{}, heads: map[int32]int32{}}
	c.cast.Of = make([]int32, len(atts))
	c.spoken = make([][]int32, len(t.Sentences))
	for i, a := range atts {
		c.spoken[a.Sentence] = append(c.spoken[a.Sentence], int32(i))
	}
	c.findNames()
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
		s.Mentions = append(s.Mentions, Mention{At: atts[i].Source, Core: core, Attribution: int32(i)})
		s.Words += c.words(atts[i])
	}
	c.reasons()
	c.examples()
	c.support()
	c.circles()
	return c.cast
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

// findNames lists the people named in full anywhere in the text, so that a
// surname alone can be told from a first name.
func (c *castor) findNames() {
	for _, p := range c.t.Phrases {
		if p.Kind != tag.Noun {
			continue
		}
		m := mention{t: c.t, at: p.Range(), np: p.Range(), head: p.Head, core: p.Range()}
		n := m.name()
		if n.Empty() {
			continue
		}
		titled := n.First > p.First && m.title(n.First-1)
		if n.Last-n.First < 2 && !titled || m.organisation(n) {
			continue
		}
		c.names = append(c.names, fullName{at: n, text: c.t.String(n)})
		last := c.t.Word(n.Last - 1)
		if c.surnames[last] == "" {
			c.surnames[last] = c.t.String(n)
		}
		if w := c.t.Word(n.First); c.given[w] == "" {
			c.given[w] = c.t.String(n)
		}
	}
}

// resolve gives the source of attribution i, whose mention is m; a new one if
// it is not known yet, -1 if nothing can be said.
func (c *castor) resolve(i int32, m mention) int32 {
	t := c.t
	h := m.head
	if t.In(h, "who which that whose") {
		q, ok := c.antecedent(m.at.First)
		if !ok {
			return -1
		}
		return c.resolve(i, q)
	}
	if m.pos(h) == tag.PRP || t.In(h, "he she they it him her them") {
		return c.pronoun(i, m)
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
			return c.named(Institution, t.String(mark.At), m)
		case mark.Kind == house.Person:
			return c.named(NamedPerson, t.String(mark.At), m)
		case mark.Kind == house.Outlet:
			return c.named(NamedOutlet, t.String(mark.At), m)
		case mark.Kind == house.Role && !m.indefinite() && !m.plural():
			return c.same(UniqueRole, m)
		}
	}
	kind := m.kind()
	switch kind {
	case FirstName:
		if a := m.apposition(); !a.Empty() {
			return c.named(kind, t.String(a), m)
		}
		kind = c.settle(m)
		n := m.name()
		w := t.String(n)
		if kind == NamedPerson {
			if full := c.surnames[t.Word(n.Last-1)]; full != "" {
				w = full
			} else if full := c.given[t.Word(n.Last-1)]; full != "" {
				w = full
			}
		}
		return c.named(kind, w, m)
	case NamedPerson:
		n := m.name()
		if a := m.apposition(); !a.Empty() && (n.Last-n.First < 2 || m.organisation(n)) {
			n = a
		}
		w := t.String(n)
		if n.Last-n.First == 1 {
			if full := c.surnames[t.Word(n.Last-1)]; full != "" {
				w = full
			}
		}
		return c.named(kind, w, m)
	case Institution, NamedOutlet:
		if n := m.name(); !n.Empty() {
			return c.named(kind, t.String(n), m)
		}
		return c.same(kind, m)
	}
	return c.same(kind, m)
}

// settle says what a single name is: a person named in full elsewhere, a place
// or body, or somebody of whom only a first name is given.
func (c *castor) settle(m mention) Kind {
	t := c.t
	n := m.name()
	w := t.Word(n.Last - 1)
	if c.surnames[w] != "" {
		return NamedPerson
	}
	i := n.Last - 1
	given := t.Has(i, lexicon.GivenName)
	if c.given[w] != "" {
		return NamedPerson // first name of somebody named in full: "Svetlana then left"
	}
	if t.In(i, mononyms) {
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

// describesPerson reports whether a noun for a person follows the name: "Lucía, a
// student who".
func (c *castor) describesPerson(m mention) bool {
	p, ok := c.t.Phrase(m.np.Last + 1)
	return ok && p.Kind == tag.Noun && c.t.Has(p.Head, lexicon.Person|lexicon.Relative) && !c.t.Has(p.Head, lexicon.Body)
}

// named gives the source with that name, or makes it.
func (c *castor) named(kind Kind, name string, m mention) int32 {
	for i := c.remembered(); i < len(c.cast.Sources); i++ {
		s := &c.cast.Sources[i]
		if s.Name == "" {
			continue
		}
		if s.Name == name || kind == NamedPerson && s.Kind == NamedPerson && lastWord(s.Name) == lastWord(name) && (!strings.Contains(s.Name, " ") || !strings.Contains(name, " ")) {
			if len(name) > len(s.Name) {
				s.Name = name
			}
			c.expertise(s, m)
			return int32(i)
		}
	}
	return c.add(kind, name, m)
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// same gives the unnamed source that m speaks of again, or makes one: "the
// officials" after "State Department officials", or the same words.
func (c *castor) same(kind Kind, m mention) int32 {
	t := c.t
	head := strings.ToLower(t.Word(m.head))
	body := m.body()
	definite := m.definite()
	for i := len(c.cast.Sources) - 1; i >= c.remembered(); i-- {
		s := &c.cast.Sources[i]
		if s.Name != "" && !(definite && kind != Institution) {
			continue
		}
		if len(s.Mentions) == 0 && s.Description.Empty() {
			continue
		}
		first := c.first[i]
		if s.Name != "" || strings.ToLower(t.Word(first.head)) != head {
			continue
		}
		b := first.body()
		switch {
		case definite && body.Empty() && m.core == m.np:
		case !body.Empty() && !b.Empty() && strings.EqualFold(t.String(b), t.String(body)) && kind != AnonymousIndividual:
		case body.Empty() && b.Empty() && (kind == WeaselGroup || kind == Bare || kind == Institution || kind == UniqueRole || kind == Document || kind == AnonymousGroup) && strings.EqualFold(t.String(m.np), t.String(first.np)):
		default:
			continue
		}
		return int32(i)
	}
	// "The doctor" after "Dr Leah Okafor", "the former secretary of state" after her
	// name: a noun with "the" that was not brought in before stands for somebody just named.
	if (kind == AnonymousIndividual || kind == UniqueRole || kind == Spokesperson) && !t.Has(m.head, lexicon.SourceWord) && t.In(m.np.First, "the this") && !m.pointed() {
		reach := int32(4)
		if kind == Spokesperson {
			reach = 2
		}
		if id, where := c.nearest(m.head, func(s *Source) bool { return s.Kind == NamedPerson }); id >= 0 && t.InSentence[m.head]-t.InSentence[where] <= reach {
			return id
		}
		if name, at := c.nearestName(m.head, func(segment.Range) bool { return true }); name != "" && t.InSentence[m.head]-t.InSentence[at] <= reach {
			return c.named(NamedPerson, name, m)
		}
	}
	id := c.add(kind, "", m)
	if !body.Empty() {
		c.cast.Sources[id].Body = t.String(body)
	}
	return id
}

func (c *castor) add(kind Kind, name string, m mention) int32 {
	c.cast.Sources = append(c.cast.Sources, Source{Kind: kind, Name: name, Description: m.at})
	c.first = append(c.first, study(c.t, m.at))
	s := &c.cast.Sources[len(c.cast.Sources)-1]
	s.Study = kind == Document && c.t.Has(m.head, lexicon.Study)
	s.Outlet = kind == Document && m.press()
	s.Identified = c.identified(m)
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
		if i > m.np.Last && c.t.Has(i, lexicon.Body|lexicon.Organisation|lexicon.Role|lexicon.Expert) || i >= m.np.Last && i > m.np.First && t.In(i, "at of from with") {
			s.Explained = true
		}
	}
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
		return n, !r.Empty() && !n.organisation(r) && !t.Has(r.Last-1, lexicon.Place|lexicon.Weekday|lexicon.Month) && (r.Last-r.First > 1 || c.surnames[t.Word(r.Last-1)] != "")
	}
	first := m.np.First
	if t.In(first-1, "and") && first >= 2 {
		// The second of two posts: "Robert Roe, a donor and founder of the firm, who".
		if p, ok := t.Phrase(first - 2); ok && p.Kind == tag.Noun {
			first = p.First
		}
	}
	if i := first - 1; i > 0 && t.Word(i) == "," && t.InSentence[i] == t.InSentence[m.head] {
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

// pronoun gives the source that a pronoun stands for: the nearest one before
// that fits in number and kind, or a person named before who is no source yet.
func (c *castor) pronoun(i int32, m mention) int32 {
	t := c.t
	h := m.head
	switch {
	case t.In(h, "i we me us"):
		return c.same(Self, m)
	case t.In(h, "he she him her"):
		male := t.In(h, "he him")
		if n, at := c.nearestName(h, func(r segment.Range) bool { return c.sexOf(r, male) }); n != "" {
			if id, where := c.nearest(h, func(s *Source) bool { return single(s.Kind) && !c.wrongSex(s, male) }); id >= 0 && where > at {
				return id
			}
			return c.named(NamedPerson, n, m)
		}
		id, _ := c.nearest(h, func(s *Source) bool { return single(s.Kind) && !c.wrongSex(s, male) })
		return id
	case t.In(h, "they them"):
		id, _ := c.nearest(h, func(s *Source) bool { return !single(s.Kind) })
		return id
	case t.Is(h, "it"):
		id, _ := c.nearest(h, func(s *Source) bool { return s.Kind == Institution || s.Kind == Document || s.Kind == NamedOutlet })
		return id
	}
	return -1
}

// single reports whether a source of kind k is one human being.
func single(k Kind) bool {
	return k == NamedPerson || k == FirstName || k == Pseudonym || k == UniqueRole || k == Spokesperson || k == AnonymousIndividual || k == Bare
}

// nearest gives the last source before token h that fits, and where it was mentioned.
func (c *castor) nearest(h int32, fits func(*Source) bool) (int32, int32) {
	best, where := int32(-1), int32(-1)
	for i := c.remembered(); i < len(c.cast.Sources); i++ {
		s := &c.cast.Sources[i]
		if !fits(s) {
			continue
		}
		for k := len(s.Mentions) - 1; k >= 0; k-- {
			if at := s.Mentions[k].At.First; at < h {
				if at > where {
					best, where = int32(i), at
				}
				break
			}
		}
	}
	// A source far back is no antecedent.
	if where >= 0 && c.t.InSentence[h]-c.t.InSentence[where] > 6 {
		return -1, -1
	}
	return best, where
}

// nearestName gives the person named, in full or by surname, most lately before
// token h in this sentence or the three before, outside quotations, whose name fits.
func (c *castor) nearestName(h int32, fits func(segment.Range) bool) (string, int32) {
	first := c.t.Sentences[max(0, c.t.InSentence[h]-3)].First
	name, at := "", int32(-1)
	from := sort.Search(len(c.names), func(i int) bool { return c.names[i].at.First >= first })
	for _, n := range c.names[from:] {
		if n.at.First >= h {
			break
		}
		if c.t.InQuote[n.at.First] >= 0 {
			continue
		}
		if fits(n.at) {
			name, at = n.text, n.at.First
		}
	}
	return name, at
}

// sexOf reports whether a name may be that of a man (or woman).
func (c *castor) sexOf(r segment.Range, male bool) bool {
	for i := max(0, r.First-1); i < r.Last; i++ {
		m, f := c.t.Has(i, lexicon.Male), c.t.Has(i, lexicon.Female)
		if m != f {
			return m == male
		}
	}
	return true
}

func (c *castor) wrongSex(s *Source, male bool) bool {
	if s.Description.Empty() {
		return false
	}
	m := study(c.t, s.Description)
	return !c.sexOf(segment.Range{First: m.np.First, Last: m.np.Last}, male)
}

// examples notes the groups of which a member is named in the same or the next sentence.
func (c *castor) examples() {
	for i := range c.cast.Sources {
		s := &c.cast.Sources[i]
		if s.Kind != WeaselGroup && s.Kind != AnonymousGroup {
			continue
		}
		for k := range s.Mentions {
			m := &s.Mentions[k]
			for j := m.At.First; j < m.At.Last; j++ {
				if c.t.In(j, "including like namely among") || c.t.Is(j, "such") && c.t.Is(j+1, "as") {
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
				if o := c.cast.Sources[c.cast.Of[a]]; o.Kind == NamedPerson {
					m.Example = c.atts[a].Source
					break
				}
			}
		}
	}
}
