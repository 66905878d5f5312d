package source

import (
	"strings"

	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// A mention under study: the noun phrase that heads it and what surrounds it.
type mention struct {
	t    *tag.Text
	at   segment.Range // whole description
	np   segment.Range // the noun phrase itself
	head int32
	core segment.Range // np and the modifiers that restrict it
}

// Adjectives that sell a source without describing it.
const selling = "senior top high-level high-ranking key well-placed trusted reliable veteran prominent inside informed credible multiple several unnamed anonymous unidentified independent separate various numerous some other many certain leading close different additional respected good best usual first second third two three four five six seven eight nine ten one another both"

// study builds the mention of source range at.
func study(t *tag.Text, at segment.Range) mention {
	m := mention{t: t, at: at}
	p, ok := t.Phrase(at.First)
	if !ok || p.Kind != tag.Noun {
		// A description may open with a word outside its phrase: "both", "even".
		for i := at.First; i < at.Last; i++ {
			if q, is := t.Phrase(i); is && q.Kind == tag.Noun {
				p, ok = q, true
				break
			}
		}
	}
	if !ok {
		m.np = segment.Range{First: at.First, Last: min(at.First+1, at.Last)}
		m.head = at.First
		m.core = m.np
		return m
	}
	m.np = segment.Range{First: max(p.First, at.First), Last: min(p.Last, at.Last)}
	m.head = min(p.Head, m.np.Last-1)
	if i := m.np.Last; i < at.Last && m.head == i-1 && t.POS[m.head] == tag.CD && t.Has(i, common) {
		m.np.Last, m.head = i+1, i // "one relative", read as an adjective
	}
	if q, ok := t.Phrase(m.np.Last); ok && q.Kind == tag.Noun && q.First == m.np.Last && q.Last <= at.Last && q.Last-q.First > 2 && t.POS[q.Head].Name() && t.POS[q.Head-1].Name() {
		m.np, m.head = q.Range(), q.Head // "Harbour Weekly senior editor Lena Moss"
	}
	m.possessor()
	m.core = m.restricted()
	return m
}

// possessor moves the head on to the noun that a body's name of several phrases
// stands before: "a Ministry of Defence spokesperson".
func (m *mention) possessor() {
	t, i := m.t, m.np.Last
	if i+1 >= m.at.Last || !t.In(i, "of for") || !t.Has(m.head, lexicon.Body|lexicon.Organisation) && !t.POS[m.head].Name() || t.Tokens[m.head].Shape&segment.Upper == 0 {
		return
	}
	p, ok := t.Phrase(i + 1)
	if !ok || p.Kind != tag.Noun || p.First != i+1 || p.Last > m.at.Last || t.Tokens[p.First].Shape&segment.Upper == 0 || t.Tokens[p.Head].Shape&segment.Upper != 0 || !t.Has(p.Head, common&^lexicon.Body) || t.POS[p.First] == tag.DT {
		return
	}
	m.np.Last, m.head = p.Last, p.Head
}

// restricted gives the noun phrase with the modifiers that follow without a
// comma, up to a reason or a relative clause of more than a few words.
func (m mention) restricted() segment.Range {
	end := m.np.Last
	for i := end; i < m.at.Last; i++ {
		if m.t.Tokens[i].Kind == segment.Punct || m.t.Tokens[i].Kind == segment.Open {
			break
		}
		if m.t.In(i, "speaking who whose because requesting") {
			if m.t.Is(i, "who") && !m.reasonFrom(i) {
				end = i + 1
				continue
			}
			break
		}
		end = i + 1
	}
	return segment.Range{First: m.np.First, Last: end}
}

func (m mention) reasonFrom(i int32) bool {
	e := min(i+12, m.at.Last)
	for k := i; k < e; k++ {
		if m.t.In(k, "anonymity anonymous anonymously condition named identified authorized authorised withheld unauthorized") {
			return true
		}
	}
	return false
}

func (m mention) pos(i int32) tag.POS {
	if i < 0 || int(i) >= len(m.t.POS) {
		return tag.X
	}
	return m.t.POS[i]
}

// has reports whether any token of r is in class c.
func (m mention) has(r segment.Range, c lexicon.Set) bool {
	for i := r.First; i < r.Last; i++ {
		if m.t.Has(i, c) {
			return true
		}
	}
	return false
}

// word reports whether any token of r is one of list.
func (m mention) word(r segment.Range, list string) bool {
	for i := r.First; i < r.Last; i++ {
		if m.t.In(i, list) {
			return true
		}
	}
	return false
}

// plural reports whether the head is a plural.
func (m mention) plural() bool {
	p := m.pos(m.head)
	return p == tag.NNS || p == tag.NNPS || m.t.In(m.head, "people public police staff personnel some many others most both several few those these they we family media data")
}

// determiner classes
func (m mention) definite() bool {
	i := m.np.First
	return m.t.In(i, "the this that these those") || m.pos(i) == tag.PRPS
}

func (m mention) indefinite() bool { return m.t.In(m.np.First, "a an one another some any") }

// name gives the run of proper nouns that ends at or holds the head: "Dr. Elena
// Korosteleva", "Amnesty International"; or of a name elsewhere in the noun phrase
// that a common noun introduces: "Acme spokesperson Dana Poe". Empty if none.
func (m mention) name() segment.Range {
	last := m.np.Last
	for last > m.np.First && !m.proper(last-1) {
		last--
	}
	if last == m.np.First {
		return segment.Range{}
	}
	// Only a name at the end names the mention; "State Department officials" is not named.
	if last < m.np.Last && last <= m.head {
		return segment.Range{}
	}
	first := last
	for first > m.np.First && (m.proper(first-1) || m.joins(first-1) || m.ofOffice(first-1)) {
		first--
	}
	for first < last && m.joins(first) {
		first++
	}
	for first > m.np.First && m.t.Has(last-1, lexicon.Body|lexicon.Firm) && m.pos(first-1) == tag.JJ && m.t.Tokens[first-1].Shape&(segment.Upper|segment.First|segment.Hyphen) == segment.Upper {
		first-- // the European Space Agency
	}
	if i := m.np.First; first == i+1 && last-first == 1 && m.t.Has(i, lexicon.Demonym) && m.t.Tokens[i].Shape&segment.Upper != 0 && m.pos(first) == tag.NNP && !m.t.Has(first, common|lexicon.Organisation) {
		first = i // German Ortega
	}
	// Titles are not part of a name, nor what stands before one: "House Speaker Paul
	// Ryan". A body may hold a title's word: "the Justice Department".
	if !m.t.Has(last-1, lexicon.Body|lexicon.Organisation) {
		for k := last - 2; k >= first; k-- {
			if k == last-2 && k == m.np.First && !m.t.Has(k, lexicon.Title|lexicon.Role) {
				continue // German Ortega: nobody is "German Ortega" by nation alone
			}
			if m.title(k) || m.before(k, last) {
				first = k + 1
				break
			}
		}
	}
	return segment.Range{First: first, Last: last}
}

// ofOffice reports whether token i is the 's inside a body's name: the County
// Sheriff's Office, St Mary's Hospital.
func (m mention) ofOffice(i int32) bool {
	return m.pos(i) == tag.POSS && i > m.np.First && m.t.Has(i+1, lexicon.Body|lexicon.Firm) && m.proper(i-1) && (m.t.Has(i-1, lexicon.Title|lexicon.Role|lexicon.Person) || m.t.In(i-2, "st st. saint king queen children women"))
}

// before reports whether token k of a capitalised run that ends at last stands
// before the name: "Passenger Nina Patel", "House Counsel W. Neil Roe".
func (m mention) before(k, last int32) bool {
	if !m.t.Has(k+1, lexicon.GivenName) && m.t.Tokens[k+1].Shape&segment.Dotted == 0 || last-k < 3 {
		return false
	}
	if m.t.Has(k, lexicon.GivenName) {
		return false
	}
	return m.t.Tokens[k].Shape&(segment.AllCaps|segment.Dotted) == segment.AllCaps || m.t.Has(k, lexicon.Person|lexicon.Body|lexicon.Organisation|lexicon.Official|lexicon.Spokes|lexicon.Expert|lexicon.Press)
}

// extent is name with what a body's name goes on with: the Department of Justice.
func (m mention) extent() segment.Range {
	n := m.name()
	if n.Empty() || !m.t.Has(n.Last-1, lexicon.Body) || !m.t.In(n.Last, "of for") {
		return n
	}
	i := n.Last + 1
	if m.t.Is(i, "the") {
		i++
	}
	if p, ok := m.t.Phrase(i); ok && p.Kind == tag.Noun && p.First >= i-1 && m.proper(i) {
		for n.Last = i; n.Last < p.Last && m.proper(n.Last); {
			n.Last++
		}
	}
	return n
}

// sort gives the name before a noun that says what sort of body it names: "the
// Unite union". Empty if there is none.
func (m mention) sort() segment.Range {
	h := m.head
	if !m.t.In(h, "union company firm club charity airline bank retailer group newspaper magazine website agency network party chain operator maker broadcaster supplier startup") || h+1 != m.np.Last {
		return segment.Range{}
	}
	first := h
	for first > m.np.First && m.proper(first-1) && !m.t.Has(first-1, lexicon.Demonym|lexicon.Place|lexicon.Title) {
		first--
	}
	return segment.Range{First: first, Last: h}
}

func (m mention) proper(i int32) bool {
	t := m.t.Tokens[i]
	if t.Kind == segment.Clitic || t.Kind == segment.Punct {
		return false
	}
	if t.Shape&segment.Upper == 0 {
		return false
	}
	if t.Shape&segment.First != 0 && m.t.In(i, "reuters bloomberg politico axios breitbart tass xinhua buzzfeed") {
		return true
	}
	if m.np.Last == m.np.First+1 && m.pos(i) == tag.NNP && t.Set.Has(lexicon.Person) {
		return true // "Weaver said": a person without an article is a name
	}
	if t.Shape&segment.First != 0 && t.Shape&segment.AllCaps == 0 && t.Set.Has(common) && !t.Set.Has(lexicon.GivenName) && !m.pos(i+1).Name() {
		return false // "Research", "Officials": a capital because it comes first
	}
	if t.Shape&segment.First != 0 && m.t.In(i, "security health defense defence intelligence election tax transport education immigration border customs trade energy") && !m.pos(i+1).Name() {
		return false // "Security officials"
	}
	if t.Shape&segment.First != 0 {
		return m.pos(i).Name() || t.Set.Has(lexicon.GivenName) && m.pos(i+1).Name() // "Lars" may be read as a plural
	}
	// "the Local Government Association", "Brewin Foods"
	return m.pos(i).Name() || m.pos(i) == tag.NN || (m.pos(i) == tag.JJ || m.pos(i) == tag.NNS) && t.Shape&segment.Hyphen == 0 && !t.Set.Has(lexicon.Demonym)
}

// The classes of common nouns that stand at the head of a source.
const common = lexicon.Person | lexicon.Group | lexicon.Body | lexicon.SourceWord | lexicon.Official | lexicon.Spokes | lexicon.Expert | lexicon.Open | lexicon.Role | lexicon.Relative | lexicon.Document | lexicon.Study | lexicon.Outlet

// joins reports whether token i joins two parts of a name: de, van, &, 's in
// "Human Rights Watch's" does not.
func (m mention) joins(i int32) bool { return m.t.In(i, "de van von der la le bin al el di da dos y") }

func (m mention) title(i int32) bool {
	return m.t.Has(i, lexicon.Title|lexicon.Role) && !m.t.Has(i, lexicon.GivenName) || m.t.Has(i, lexicon.Demonym) && !m.t.Has(i, lexicon.GivenName)
}

// organisation reports whether a name is that of a body rather than a person.
func (m mention) organisation(n segment.Range) bool {
	for i := n.First; i < n.Last; i++ {
		if m.t.Has(n.First, lexicon.GivenName) && n.Last-n.First == 2 && !m.t.Has(n.Last-1, lexicon.Firm|lexicon.Body|lexicon.Press) {
			break // Ella Ford
		}
		if m.t.Has(i, lexicon.Organisation) || m.t.Has(i, lexicon.Body) && n.Last-n.First > 1 && !m.t.Has(i, lexicon.GivenName) {
			return true
		}
		if m.t.Has(i, lexicon.Firm|lexicon.Press) && n.Last-n.First > 1 {
			return true
		}
	}
	i := n.First - 1
	if i >= m.np.First && m.t.Is(i, "the") && n.Last-n.First >= 1 && !m.plural() {
		return true // the Kremlin, the Sierra Club; "the Rev. Jane Roe" keeps its title between
	}
	// A name of several words with "of": Bank of America.
	if m.t.Is(n.Last, "of") && m.t.Has(n.Last-1, lexicon.Body) {
		return true
	}
	if n.Last-n.First == 1 {
		if m.t.Has(n.First, lexicon.Body|lexicon.Firm) && !m.t.Has(n.First, lexicon.GivenName|lexicon.Surname) && m.t.Tokens[n.First].Shape&segment.First == 0 {
			return true // the Bank, the Alliance
		}
		w := m.t.Tokens[n.First]
		if w.Shape&segment.Dotted != 0 && m.np.Last+1 < m.at.Last && m.t.In(m.np.Last+1, "a an") {
			return false // "J.T., a driver"
		}
		return w.Shape&segment.AllCaps != 0 && w.End-w.Start <= 6 || m.t.Has(n.First, lexicon.Place) && !m.t.Has(n.First, lexicon.GivenName|lexicon.Surname)
	}
	return false
}

// masthead reports whether a name is that of a newspaper, agency or broadcaster.
func (m mention) masthead(n segment.Range) bool {
	last := n.Last - 1
	if n.Last-n.First > 1 && m.t.Has(n.First, lexicon.GivenName) && !m.t.Has(last, lexicon.Outlet) {
		return false
	}
	return m.t.Has(last, lexicon.Press) || m.t.In(last, "agency") && m.t.In(last-1, "news") || m.t.In(last, "service") && m.t.In(last-1, "news")
}

// body gives the named or definite body that an official or spokesperson speaks
// for: "Treasury officials", "a spokesman for Acme", "officials at the agency",
// "the ministry's spokeswoman". Empty if none.
func (m mention) body() segment.Range {
	// A name or a body noun before the head.
	for i := m.np.First; i < m.head; i++ {
		if m.pos(i).Name() && !m.title(i) || m.t.Has(i, lexicon.Demonym) && m.t.Tokens[i].Shape&segment.Upper != 0 || m.t.Has(i, lexicon.Organisation) && m.t.Tokens[i].Shape&segment.Upper != 0 {
			last := i + 1
			for last < m.head && (m.proper(last) || m.t.Has(last, lexicon.Body)) {
				last++
			}
			return segment.Range{First: i, Last: last}
		}
		if m.t.In(i, "administration campaign company council ministry police hospital government county city state university department agency union party school district court congressional federal embassy army military white") && i > m.np.First-1 {
			return segment.Range{First: i, Last: i + 1}
		}
	}
	// for Acme, at the Environment Agency, from the ministry, of the council, with the project
	for i := m.np.Last; i+1 < m.core.Last; i++ {
		if m.t.In(i, "who that which") && !m.t.In(i+1, "work works worked serve served sit sits") {
			break // whom they dealt with is not whom they speak for
		}
		if !m.t.In(i, "for at from of with in inside within") {
			continue
		}
		p, ok := m.t.Phrase(i + 1)
		if !ok || p.Kind != tag.Noun || p.Last > m.at.Last {
			continue
		}
		for k := p.First; k < p.Last; k++ {
			if m.proper(k) && !m.t.Has(k, lexicon.Weekday|lexicon.Month) {
				return segment.Range{First: p.First, Last: p.Last}
			}
		}
		if m.t.Has(p.Head, lexicon.Body) && !m.t.In(p.Head, "family") {
			return segment.Range{First: p.First, Last: p.Last}
		}
	}
	return segment.Range{}
}

// described reports whether anything but selling words tells who the source is.
func (m mention) described() bool {
	for i := m.np.First; i < m.head; i++ {
		if m.t.Is(i, "no") && m.pos(i+1) == tag.CD {
			return true // No 10
		}
		if m.pos(i) == tag.DT || m.pos(i) == tag.CD || m.pos(i) == tag.PRPS || m.t.In(i, selling) || m.t.Tokens[i].Kind == segment.Punct {
			continue
		}
		return true
	}
	if m.core.Last > m.np.Last {
		return true
	}
	// ", who works there,": a relative clause that is not the reason describes too.
	for i := m.np.Last; i < m.at.Last; i++ {
		if m.t.In(i, "who whose involved familiar close briefed") && !m.reasonFrom(i) {
			return true
		}
	}
	return false
}

// kind says what m is, looking at m alone.
func (m mention) kind() Kind {
	h := m.head
	t := m.t
	if m.pos(h) == tag.PRP || t.In(h, "who which that") {
		if t.In(h, "i we") {
			return Self
		}
		return Bare // to be resolved
	}
	if n := m.name(); !n.Empty() && !(m.indefinite() && n.Last-n.First == 1 && (m.pos(n.First) == tag.NN || !(m.pos(n.First-1).Adjective() && t.Has(n.First, lexicon.Surname|lexicon.GivenName)))) {
		if k, ok := m.namedKind(n); ok {
			return k
		}
	}
	if n := m.apposition(); !n.Empty() {
		if n.Last-n.First == 1 && !t.Has(n.First-1, lexicon.Title) {
			return FirstName
		}
		return NamedPerson
	}
	// A named member makes a group of "X and others" named: left to the first name.
	if m.t.Has(h, lexicon.SourceWord) && t.Tokens[h].Shape&(segment.Upper|segment.First) == segment.Upper && (t.Is(m.np.First, "the") || h == m.np.First+1 && t.Tokens[m.np.First].Shape&segment.Upper != 0 && !t.Has(m.np.First, lexicon.Function)) {
		return Institution // a paper or film: "The Insider", "Business Insider"
	}
	if t.In(h, "firefighters prosecutors detectives rescuers paramedics jurors lifeguards coastguards troops soldiers police policymakers authorities") && !m.quantified() && !m.pointed() && m.body().Empty() {
		return Institution // a service or court acts as one
	}
	if t.In(h, "person people") && !m.described() && !m.plural() {
		return Bare
	}
	if m.t.Has(h, lexicon.SourceWord) {
		switch {
		case !m.described():
			return Bare
		case m.plural():
			return AnonymousGroup
		}
		return AnonymousIndividual
	}
	group := m.plural()
	body := m.body()
	figures := t.In(h, "figure figures") && !t.In(m.np.Last, "show shows showed suggest suggests indicate released from compiled published reveal for")
	switch {
	case t.Is(h, "authorities"), t.Is(h, "authority") && (m.definite() || m.owned() || t.Tokens[h].Shape&segment.Upper != 0):
		return Institution // "the authorities", "Minsk authorities": the state speaks
	case t.Is(h, "guard") && t.In(h-1, "coast national home revolutionary presidential"):
		return Institution
	case t.In(h-1, "charity group firm nonprofit") && (t.Tokens[h-1].Shape|^t.Tokens[h].Shape)&segment.Upper == 0 && !t.Has(h, lexicon.Demonym):
		return Institution // "the charity Shelter"
	case t.In(h, "judge magistrate coroner"):
		return UniqueRole // speaks for the court or office, on the record
	case t.In(h, "judges magistrates jury juries court courts jurors"):
		return Institution // a court speaks on the record
	case group && t.In(h, "states countries nations cities towns counties governments courts parties ministries") && !m.quantified():
		return Institution
	case t.In(h, "officer office") && t.In(h-1, "press media"):
		return Spokesperson
	case t.Has(h, lexicon.Spokes) && (t.In(h, "spokesperson spokespersons spokesman spokesmen spokeswoman spokeswomen spokespeople") || !body.Empty() && (body.First < h || !t.In(h, "attorney attorneys barrister lawyer lawyers solicitor solicitors")) || m.possessed() || t.In(m.np.Last, "for representing")):
		return Spokesperson
	case t.Is(h, "authors") && !m.quantified() && (m.definite() || m.possessed()):
		return Document // they speak in it
	case m.press():
		return Document
	case t.Has(h, lexicon.Study|lexicon.Document) && !t.Has(h, lexicon.Person) && !figures:
		return Document
	case t.In(h, "executive officer") && t.Is(h-1, "chief") || t.In(h, "officer") && t.In(h-1, "executive financial operating medical") && !m.indefinite():
		return UniqueRole
	case t.Is(m.np.First, "the") && m.aged():
		return AnonymousIndividual // "the 34-year-old"
	case t.Is(m.np.First, "the") && (t.Is(h, "head") && t.Is(m.np.Last, "of") || t.Is(h-1, "chief") && !group):
		return UniqueRole
	case t.In(h, "narrator narrators announcer voice-over voiceover impersonator tracker ledger ledgers brochure certificate copy copies audio recording piece leaflet slides invoices receipts"):
		return Document
	case t.Has(h, lexicon.Role) && !group && (t.Is(m.np.First, "the") || m.possessed() || m.bareRole()) && !t.In(m.np.First+1, "former senior unnamed"):
		return UniqueRole
	case t.Has(h, lexicon.Relative) && t.Is(m.np.Last, "of") && int(m.np.Last)+1 < len(t.Tokens) && m.pos(m.np.Last+1) == tag.CD:
		return AnonymousIndividual // "the father of two"
	case t.Has(h, lexicon.Relative) && !group && m.possessed() && !t.In(h, "friend neighbor neighbour relative cousin colleague coworker co-worker acquaintance classmate teammate roommate schoolmate family"):
		return UniqueRole // "his mother": one person, known by whose she is
	case t.Is(h, "family") && (m.possessed() || t.Is(m.np.First, "the")):
		return Institution
	case m.indefinite() && t.In(h, "group army band crowd handful") && t.Is(m.np.Last, "of") && m.peopled():
		return AnonymousGroup // "a group of parents"
	case m.pos(h) == tag.CD && t.Has(h, lexicon.Number) && m.np.Last-m.np.First == 1 && !t.Is(m.np.Last, "of"):
		return WeaselGroup // "Two said they had been told"
	case t.In(h, "everyone everybody"):
		return WeaselGroup
	case t.Has(h, lexicon.Body) && !t.Has(h, lexicon.Official|lexicon.Person) && !m.openBodies():
		return Institution
	case !group && !t.Has(h, lexicon.Person|lexicon.Official|lexicon.Expert|lexicon.Role|lexicon.Spokes) && m.word(m.np, "firm company agency group institute association union council"):
		return Institution // "data firm 1010data"
	case group && t.Is(m.np.First, "former") && m.human() && !body.Empty() && !t.Has(h, lexicon.Expert):
		return AnonymousGroup // they no longer speak for it
	case group && t.Has(h, lexicon.Official|lexicon.Expert) && !body.Empty() && !m.quantified() && m.pos(m.np.First) != tag.CD && m.house(body) && !t.In(h, "analysts experts economists researchers scientists scholars lawmakers legislators politicians leaders voters"):
		return Officials
	case t.Is(h, "another") && m.fellow(), t.Is(h, "one") && t.Is(m.np.Last, "of"):
		return AnonymousIndividual // "one of the engineers"
	case t.Is(m.np.Last, "of") && (m.pos(h) == tag.CD || t.In(h, "handful dozen pair couple number")) && m.has(m.core, lexicon.Person|lexicon.Official|lexicon.Expert|lexicon.Open):
		return AnonymousGroup // "three of its former governors"
	case t.In(h, "reporter correspondent journalist photographer") && m.has(segment.Range{First: m.np.First, Last: h}, lexicon.Outlet):
		return NamedOutlet // what its own reporter saw
	case t.In(h, "attorney") && t.Is(m.np.First, "the") && t.In(h-1, "city county district state u.s."):
		return UniqueRole
	case t.In(h, "general") && t.In(h-1, "secretary attorney director solicitor surgeon inspector"):
		return UniqueRole
	case group && t.Has(h, lexicon.Expert) && !m.quantified() && !body.Empty() && m.house(body) && (body.First > h || m.firm(body)):
		return Institution // analysts at Goldman Sachs, UBS analysts
	case group && m.human() && !m.quantified() && m.pos(m.np.First) != tag.CD && !body.Empty() && body.First > h && m.house(body) && !t.Has(h, lexicon.Open|lexicon.Expert):
		return Officials // "curators at the Uffizi"
	case group && t.Has(h, lexicon.Open) && !t.Has(h, lexicon.Expert) && t.In(m.np.Last, "from at") && !m.quantified() && !body.Empty() && body.First > h && m.firm(body):
		return Officials // "campaigners from Greenpeace"
	case group && t.In(h, "observers monitors inspectors investigators") && !m.quantified() && !body.Empty() && body.First > h && m.house(body):
		return Officials // "observers from the OSCE"
	case group && (m.particular() || m.acquainted()):
		return AnonymousGroup
	case group && t.Is(h, "people") && t.In(m.np.Last, "inside within"), group && t.In(h, "engineers technicians builders designers planners surveyors pilots") && t.In(m.np.Last, "on at in") && t.Is(m.np.Last+1, "the"):
		return AnonymousGroup // "people inside Netflix", "engineers on the programme"
	case group && m.human() && !t.Has(h, lexicon.Open) && !m.quantified() && m.core.Last > m.np.Last:
		return AnonymousGroup // "guests at the reception"
	case group && t.Has(h, lexicon.Official) && !t.Has(h, lexicon.Open):
		if m.quantified() {
			return WeaselGroup
		}
		return AnonymousGroup
	case group && t.In(h, "officials aides diplomats advisers advisors employees executives operatives staffers prosecutors lawyers attorneys members") && !m.quantified():
		return AnonymousGroup
	case group && t.Has(h, lexicon.Relative) && m.possessedOrFamily():
		return AnonymousGroup
	case group && m.human():
		return WeaselGroup
	case t.In(h, "some many others most several few none both all"):
		return WeaselGroup
	case t.Has(h, lexicon.Group) && t.Is(m.np.Last, "of"):
		return WeaselGroup
	}
	if m.human() && !group {
		return AnonymousIndividual
	}
	return Institution // "the results", "the resolution": no person at all
}

// human reports whether the head is a noun for people.
func (m mention) human() bool {
	h := m.head
	if m.t.Has(h, lexicon.Person|lexicon.Official|lexicon.Expert|lexicon.Open|lexicon.Relative|lexicon.Role|lexicon.Spokes|lexicon.SourceWord|lexicon.Demonym) {
		return m.t.Tokens[h].Kind == segment.Word
	}
	if m.pos(h).Name() && !m.t.Has(h, lexicon.Outlet|lexicon.Organisation|lexicon.Body) {
		return m.pos(h) == tag.NNPS || m.indefinite() && m.t.Tokens[h].Shape&segment.AllCaps == 0 && !m.t.Has(h, lexicon.Firm) // Democrats; "one Democrat"
	}
	w := m.t.Word(h)
	if m.pos(h) == tag.NNS && len(w) > 4 {
		w = w[:len(w)-1]
	}
	if m.indefinite() && m.t.Is(h, "head") {
		return true // "a deputy head"
	}
	if m.indefinite() && m.pos(h) == tag.NN && (strings.HasSuffix(w, "er") || strings.HasSuffix(w, "or")) && !m.t.Has(h, lexicon.Document|lexicon.Study|lexicon.Body|lexicon.Outlet) {
		// "a skipper said": of what speaks and is one of many, most are people.
		return !m.t.In(h, "order chapter number banner poster sticker trailer teaser charter computer register insider newspaper paper letter flier flyer folder disclaimer tower power error mirror")
	}
	for _, s := range [...]string{"ist", "ian", "eer", "man", "woman", "grapher", "holder", "worker", "keeper", "writer", "player", "fighter", "goer", "mate"} {
		if len(w) > len(s)+2 && w[len(w)-len(s):] == s && !m.t.Has(h, lexicon.Document|lexicon.Study|lexicon.Body) {
			return m.pos(h).Noun()
		}
	}
	return false
}

// fellow reports whether "another" is another person: the sentence before tells, first
// of all, of no paper or body.
func (m mention) fellow() bool {
	s := m.t.InSentence[m.head]
	if s == 0 {
		return false
	}
	p, ok := m.t.Phrase(m.t.Sentences[s-1].First)
	return !ok || !m.t.Has(p.Head, lexicon.Document|lexicon.Study|lexicon.Body|lexicon.Outlet|lexicon.Firm)
}

// press reports whether the head is a common noun for news media: "local media",
// "one newspaper", "Turkish television", "press reports".
func (m mention) press() bool {
	t, h := m.t, m.head
	if t.In(h, "media press outlets newspapers television radio broadcaster broadcasters newspaper tabloid tabloids") {
		return true
	}
	news := m.word(m.np, "news media press tv television newspaper radio") && h > m.np.First
	return news && t.In(h, "accounts coverage stories agencies agency reports outlets channels channel stations station sites websites organisations organizations") ||
		t.Is(h, "report") && t.In(m.np.First, "one another") && m.at.Last <= m.np.Last && h == m.np.First+1 || t.In(h, "reports") && (h == m.np.First || t.In(m.np.First, "some several many various")) || t.In(h, "reports") && !m.plain()
}

// aged reports whether the head tells of a life: the 34-year-old, the mother-of-three.
func (m mention) aged() bool {
	w := m.t.Word(m.head)
	return m.t.Tokens[m.head].Kind == segment.Number && strings.HasSuffix(w, "-old") || strings.HasPrefix(w, "mother-of") || strings.HasPrefix(w, "father-of")
}

// told reports whether who the bearer of a name is follows it: "Lena K., a student".
func (m mention) told() bool {
	i := m.np.Last + 1
	return i < m.at.Last && (m.pos(i) == tag.DT || m.t.In(i, "who whose") || m.t.Tokens[i].Kind == segment.Number)
}

// plain reports whether nothing but a determiner stands before the head.
func (m mention) plain() bool { return m.head-m.np.First == 1 && m.pos(m.np.First) == tag.DT }

// apposition gives the name that follows the noun phrase between commas: "a
// retired nurse, Maureen Tull,"; or none.
func (m mention) apposition() segment.Range {
	if n := m.calls(); !n.Empty() {
		return n
	}
	if i := m.np.First - 1; i > 0 && m.t.Is(i, ",") && m.t.In(m.np.First, "a an") {
		// "Mr. Rivas, a Republican who", "Mr. Rivas (R), a lawyer": the name comes before.
		if m.t.Word(i-1) == ")" {
			for k := i - 2; k > 0 && k > i-8; k-- {
				if m.t.Word(k) == "(" {
					i = k
					break
				}
			}
		}
		if m.t.Tokens[i-1].Kind == segment.Number && m.t.Is(i-2, ",") {
			i -= 2 // "Ana Ruiz, 32, a nurse who"
		}
		if q, ok := m.t.Phrase(i - 1); ok && q.Kind == tag.Noun && q.Last == i && (m.t.Sentences[m.t.InSentence[i]].First >= q.First-1 || m.t.Tokens[q.First-1].Kind != segment.Word) {
			n := mention{t: m.t, at: q.Range(), np: q.Range(), head: q.Head, core: q.Range()}.name()
			if (n.Last-n.First > 1 || n.First > q.First) && !m.organisation(n) {
				return n
			}
		}
	}
	i := m.core.Last
	if int(i)+2 >= len(m.t.Tokens) || m.t.InSentence[i] != m.t.InSentence[m.head] || !m.t.In(i, ", — – -- :") {
		return segment.Range{}
	}
	p, ok := m.t.Phrase(i + 1)
	if !ok || p.Kind != tag.Noun || p.First != i+1 {
		return segment.Range{}
	}
	if m.t.Is(p.Last, "and") && m.plural() {
		p, _ = m.t.Phrase(p.Last + 1) // "two brothers, Owen and Rhys Pugh,"
	}
	n := mention{t: m.t, at: p.Range(), np: p.Range(), head: p.Head, core: p.Range()}.name()
	if !n.Empty() && n.Last-n.First == 1 && m.t.Has(n.First, lexicon.GivenName) && n.First == p.First && p.Last == n.Last && m.t.Word(n.Last) == "," && m.t.In(m.np.First, "a an one another") {
		return n // "one of the tenants, Joe,"
	}
	if n.Last-n.First < 2 && !(n.First > p.First && m.t.Has(n.First-1, lexicon.Title)) || m.organisation(n) || m.t.Has(n.Last-1, lexicon.Place) {
		return segment.Range{}
	}
	return n
}

// namedKind gives the kind of a mention with name n; false if the name does not name it.
func (m mention) namedKind(n segment.Range) (Kind, bool) {
	t := m.t
	if m.plural() && m.pos(n.Last-1) == tag.NNPS {
		// Republicans, Americans, Democrats: a people or party, not a name.
		if t.Has(n.Last-1, lexicon.Open|lexicon.Demonym|lexicon.Official|lexicon.Person) {
			return WeaselGroup, true
		}
		if n.Last-n.First == 1 && !t.Is(m.np.First, "the") {
			return WeaselGroup, true
		}
	}
	if t.In(n.Last-1, "democrat republican tory conservative liberal") && t.Is(m.np.First, "the") {
		return 0, false // the Ohio Democrat
	}
	if n.Last-n.First == 1 && t.Has(n.First, lexicon.Role|lexicon.Title) && t.Tokens[n.First].Shape&segment.AllCaps != 0 {
		return 0, false // the CEO
	}
	if n.Last-n.First == 1 && t.Has(n.First, lexicon.Demonym) && t.Is(m.np.First, "the") && (strings.HasSuffix(t.Word(n.First), "an") || t.In(n.First, "dane swede finn pole scot turk briton spaniard frenchman frenchwoman irishman irishwoman scotsman welshman englishman englishwoman dutchman")) {
		return 0, false // the Croatian, the Dane
	}
	if t.Has(n.Last-1, lexicon.Open) && !t.Has(n.Last-1, lexicon.GivenName|lexicon.Surname) || t.Has(n.Last-1, lexicon.Official|lexicon.Spokes|lexicon.Expert|lexicon.SourceWord) && n.Last-n.First >= 1 && !t.Has(n.First, lexicon.GivenName) {
		return 0, false // capitalised common nouns: "Officials said", "Senate Aides"
	}
	if m.masthead(n) {
		return NamedOutlet, true
	}
	if m.organisation(n) {
		// "the Rev. Peter Wherry": a title before the name makes it a person.
		for i := m.np.First; i < n.First; i++ {
			if t.Has(i, lexicon.Title) && t.Tokens[i].Shape&segment.Upper != 0 {
				return NamedPerson, true
			}
		}
		return Institution, true
	}
	if i := n.Last - 1; n.Last-n.First == 2 && strings.HasSuffix(t.Word(i), ".") && len(t.Word(i)) == 2 && (t.Has(n.First, lexicon.GivenName|lexicon.Title) || m.told()) {
		return FirstName, true // "Lena K.", "Sgt. M."
	}
	if n.Last-n.First >= 2 {
		return NamedPerson, true
	}
	// One word. A title, an age, a surname known to the list: a person in full or on second mention.
	for i := m.np.First; i < n.First; i++ {
		if m.title(i) {
			if t.Has(n.First, lexicon.GivenName) && !t.Has(n.First, lexicon.Surname) && !t.In(i, "king queen prince princess pope st. sister brother father lord lady sir dame") {
				break
			}
			return NamedPerson, true
		}
		if t.Has(i, lexicon.Spokes|lexicon.Official|lexicon.Person|lexicon.Role) {
			return NamedPerson, true
		}
	}
	return FirstName, true // to be settled by the cast: a surname, a place or a body
}

// possessed reports whether the noun phrase starts with a possessor: his, Smith's, the firm's.
func (m mention) possessed() bool {
	// the mother of the boy, a lawyer for the family
	return m.owned() || m.t.Is(m.np.Last, "of") && m.t.Is(m.np.First, "the")
}

// owned reports whether that possessor is in the noun phrase itself.
func (m mention) owned() bool {
	for i := m.np.First; i < m.head; i++ {
		if m.pos(i) == tag.PRPS || m.t.Tokens[i].Shape&segment.Possess != 0 || m.pos(i) == tag.POSS {
			return true
		}
	}
	return false
}

func (m mention) possessedOrFamily() bool {
	return m.possessed() || m.word(m.np, "family") || m.word(m.core, "victim victims")
}

// bareRole reports whether a role stands with no determiner, as before a name or in a headline.
func (m mention) bareRole() bool {
	i := m.np.First
	return !m.indefinite() && m.pos(i) != tag.DT && m.pos(i) != tag.CD && m.t.Tokens[i].Shape&segment.Upper != 0
}

// quantified reports whether a loose quantity stands before the head.
func (m mention) quantified() bool {
	return m.t.In(m.np.First, "some many several most other few numerous") || m.t.In(m.head, "some many others most several few")
}

// openBodies reports whether a body noun stands for an open set of bodies:
// "human rights organisations", "Jewish groups", "some companies".
func (m mention) openBodies() bool {
	p := m.pos(m.head)
	if p != tag.NNS || m.t.In(m.head, "police authorities headquarters") {
		return false
	}
	return !m.definite() && m.body().Empty() || m.quantified() || m.t.Has(m.head, lexicon.Open)
}

// house reports whether r is a body that can be asked: a name, or "the ministry".
// A nation or a field is not: "American experts", "police experts".
func (m mention) house(r segment.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if m.t.Has(i, lexicon.Organisation|lexicon.Body) {
			return true
		}
		if m.t.Has(i, lexicon.Place) && !m.t.Has(m.head, lexicon.Official) {
			continue // "some in Columbus", "residents of Leeds"
		}
		if m.proper(i) && !(m.t.Has(i, lexicon.Demonym) && m.t.Has(m.head, lexicon.Expert|lexicon.Open) && !m.t.In(m.head, "officials diplomats aides")) {
			return true
		}
		if m.t.Has(i, lexicon.Demonym) && m.t.Has(m.head, lexicon.Official) {
			return true
		}
		if m.t.In(i, "administration campaign federal congressional") {
			return true
		}
	}
	return false
}

// firm reports whether r is the name of a body known as one, or its initials.
func (m mention) firm(r segment.Range) bool {
	i := r.Last - 1
	return m.t.Has(i, lexicon.Organisation|lexicon.Firm) || m.t.Tokens[i].Shape&segment.AllCaps != 0 && !m.t.Has(i, lexicon.Demonym|lexicon.Place)
}

// peopled reports whether the noun after "of" is one for people.
func (m mention) peopled() bool {
	p, ok := m.t.Phrase(m.np.Last + 1)
	return ok && p.Kind == tag.Noun && m.t.Has(p.Head, lexicon.Person|lexicon.Official|lexicon.Expert|lexicon.Open|lexicon.Relative)
}

// acquainted reports whether the group is people who know a thing from inside it,
// rather than people with a view of it: former pupils, employees, witnesses.
func (m mention) acquainted() bool {
	if !m.t.In(m.head, "pupils employees workers staff staffers friends relatives colleagues neighbours neighbors witnesses eyewitnesses managers teammates insiders aides advisers advisors officials associates crew guards managers executives partners inmates those") {
		return m.word(m.np, "former") && m.t.Has(m.head, lexicon.Person|lexicon.Official)
	}
	return !m.t.In(m.np.First, "some many most") || m.core.Last > m.np.Last
}

// particular reports whether the description picks out these people and no open
// set: a number, "who spoke with", "briefed on", "familiar with".
func (m mention) particular() bool {
	return m.pointed() || m.definite() && m.t.Has(m.head, lexicon.Official|lexicon.Person) && !m.t.Has(m.head, lexicon.Body)
}

// pointed reports whether a number or what follows the noun does so.
func (m mention) pointed() bool {
	for i := m.np.First; i < m.head; i++ {
		if m.pos(i) == tag.CD && !m.t.In(i, "one") {
			return true
		}
	}
	for i := m.np.Last; i < m.at.Last; i++ {
		if m.t.In(i, "familiar close briefed privy involved aware knowledge access") {
			return true
		}
		if m.t.Is(i, "who") && i+1 < m.at.Last && (m.pos(i+1) == tag.VBD || m.reasonFrom(i) || m.t.In(i+1, "have has had were was")) {
			return true
		}
		if m.t.In(i, "speaking interviewed") {
			return true
		}
	}
	return false
}
