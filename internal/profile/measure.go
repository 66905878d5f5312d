package profile

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"whosaid/internal/attribution"
	"whosaid/internal/claim"
	"whosaid/internal/segment"
	"whosaid/internal/source"
	"whosaid/internal/tag"
)

// A sort is what a stretch of text rests on, as coarse as the sourcing bar shows it.
type sort uint8

const (
	narration sort = iota // the writer's own words, and what the writer saw
	named
	institution
	partNamed
	anonymous
	noSpeaker
	sorts = iota
)

// order is the order of the parts of the bar.
var order = [sorts]sort{named, institution, partNamed, anonymous, noSpeaker, narration}

var partNames = [sorts]string{"narration", "named", "institution", "part-named", "anonymous", "no-speaker"}

// accountable reports whether a reader can hold what is of sort s to its words.
func (s sort) accountable() bool { return s == named || s == institution }

// sortOf puts kinds of source together. Who speaks for a named body, named or
// not, speaks for the body, unless on condition of anonymity; a vague group is as
// unnamed as a source can be.
func sortOf(s *source.Source) sort {
	switch s.Kind {
	case source.NamedPerson:
		return named
	case source.UniqueRole, source.Institution, source.Document, source.NamedOutlet:
		return institution
	case source.Spokesperson, source.Officials:
		if s.Reason == source.NoReason {
			return institution
		}
		return anonymous
	case source.FirstName, source.Pseudonym:
		return partNamed
	case source.AnonymousIndividual, source.AnonymousGroup, source.Bare, source.WeaselGroup:
		return anonymous
	case source.Self:
		return narration
	}
	return noSpeaker
}

// Count adds what findings about claims tell: how many there are, how many of
// medium level or higher, and how many can be checked.
func (p *Profile) Count(claims, mediumUp, checkable int) {
	p.Claims, p.ClaimsMediumUp = claims, mediumUp
	p.ClaimRate, p.ClaimRateMediumUp = Ratio{claims, p.Words}, Ratio{mediumUp, p.Words}
	p.Checkability = Ratio{checkable, claims}
}

// Measure takes the measures of t. It leaves what counts findings to Count.
func Measure(t *tag.Text, found attribution.Found, cast source.Cast, criticised []claim.Accused) Profile {
	m := measurer{t: t, found: found, cast: cast}
	m.speakers()
	m.sentences()
	m.words()
	m.clusters()
	m.stretches()
	m.links()
	m.spread()
	for _, x := range criticised {
		m.p.ReplyBalance.Denominator++
		if x.Replied {
			m.p.ReplyBalance.Numerator++
		}
	}
	return m.p
}

type measurer struct {
	t     *tag.Text
	found attribution.Found
	cast  source.Cast
	p     Profile

	who  []int32 // per token: the attribution it belongs to, or -1
	sort []sort  // per token: what it rests on
	in   []state // per sentence
}

// A state is what is known of a sentence.
type state struct {
	words                 int
	attributed            bool // overlaps an attribution
	accountable, personal bool // one to a named or institutional source; one to a named person
}

func (m *measurer) body(s int32) bool { return m.t.Kind(s).Body() }

// sortOf is what attribution a rests on.
func (m *measurer) sortOf(a int32) sort {
	if id := m.cast.Of[a]; id >= 0 {
		return sortOf(&m.cast.Sources[id])
	}
	return noSpeaker
}

// speakers says of every token whose it is: the innermost attribution's, except
// that words in quotation marks are his who is quoted, and not his whom he
// quotes in turn.
func (m *measurer) speakers() {
	m.who = make([]int32, len(m.t.Tokens))
	for i := range m.who {
		m.who[i] = -1
	}
	// The longer a content is, the further out it is.
	byLength := make([]int32, len(m.found.Attributions))
	sorts := make([]sort, len(byLength))
	for a := range byLength {
		byLength[a], sorts[a] = int32(a), m.sortOf(int32(a))
	}
	extent := func(a int32) int32 {
		c := m.found.Attributions[a].Content
		return c[len(c)-1].Last - c[0].First
	}
	slices.SortStableFunc(byLength, func(a, b int32) int { return int(extent(b) - extent(a)) })
	for _, n := range byLength {
		a := &m.found.Attributions[n]
		if a.Doubtful() {
			continue
		}
		quote := int32(-1) // the quotation that its cue stands in
		if !a.Cue.Empty() {
			quote = m.outermost(a.Cue.First)
		}
		m.claim(n, a.Source, quote)
		m.claim(n, a.Cue, quote)
		for _, r := range a.Content {
			m.claim(n, r, quote)
		}
	}
	m.sort = make([]sort, len(m.who))
	for i, a := range m.who {
		if a >= 0 {
			m.sort[i] = sorts[a]
		}
	}
	for _, o := range m.found.Orphans {
		m.unspoken(o.At)
	}
	for _, a := range m.found.Agentless {
		if !a.Scheduled {
			s := m.t.Sentences[a.Sentence]
			m.unspoken(segment.Range{First: s.First, Last: s.Last})
		}
	}
}

// claim gives the tokens of r to attribution a, but not those in quotation q.
func (m *measurer) claim(a int32, r segment.Range, q int32) {
	for i := r.First; i < r.Last; i++ {
		if q < 0 || m.outermost(i) != q {
			m.who[i] = a
		}
	}
}

// unspoken says that nobody stands behind the tokens of r, where somebody does not.
func (m *measurer) unspoken(r segment.Range) {
	for i := r.First; i < r.Last; i++ {
		if m.who[i] < 0 {
			m.sort[i] = noSpeaker
		}
	}
}

// outermost is the quotation around token i that no other is around, or -1.
func (m *measurer) outermost(i int32) int32 {
	q := m.t.InQuote[i]
	for q >= 0 && m.t.Quotations[q].Parent >= 0 {
		q = m.t.Quotations[q].Parent
	}
	return q
}

// sentences says which sentences have a source. Those that a source, cue or
// content reaches into count.
func (m *measurer) sentences() {
	m.in = make([]state, len(m.t.Sentences))
	reach := func(r segment.Range, by sort) {
		if r.Empty() {
			return
		}
		for s := m.t.InSentence[r.First]; s <= m.t.InSentence[r.Last-1]; s++ {
			m.in[s].attributed = true
			m.in[s].accountable = m.in[s].accountable || by.accountable()
			m.in[s].personal = m.in[s].personal || by == named
		}
	}
	for n, a := range m.found.Attributions {
		if a.Doubtful() {
			continue
		}
		by := m.sortOf(int32(n))
		reach(a.Source, by)
		reach(a.Cue, by)
		for _, r := range a.Content {
			reach(r, by)
		}
	}
}

// words counts the words of the body, by what they rest on. A word is a run
// between white space or dashes that holds a letter or digit; it belongs where
// its first one stands.
func (m *measurer) words() {
	p := &m.p
	text := m.t.Doc.Text
	var parts, quoted [sorts]int
	token := int32(0)
	for _, b := range m.t.Doc.Blocks {
		if !b.Kind.Body() {
			continue
		}
		p.Paragraphs++
		in := false
		for i := b.Span.Start; i < b.Span.End; {
			at := i
			if c := text[i]; c < utf8.RuneSelf { // as most are
				i++
				if c <= ' ' {
					in = in && !unicode.IsSpace(rune(c))
					continue
				}
				if in || !('a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9') {
					continue
				}
			} else {
				r, n := utf8.DecodeRuneInString(text[i:])
				i += int32(n)
				if unicode.IsSpace(r) || r == '—' {
					in = false
					continue
				}
				if in || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
					continue
				}
			}
			in = true
			for int(token) < len(m.t.Tokens)-1 && m.t.Tokens[token].End <= at {
				token++
			}
			p.Words++
			parts[m.sort[token]]++
			m.in[m.t.InSentence[token]].words++
			if m.t.InQuote[token] >= 0 {
				p.QuotedWords++
				if s := m.sort[token]; s == narration {
					quoted[noSpeaker]++
				} else {
					quoted[s]++
				}
			}
		}
	}
	of := func(s sort) Ratio { return Ratio{quoted[s], p.QuotedWords} }
	p.QuotedNamed, p.QuotedInstitution, p.QuotedPartNamed = of(named), of(institution), of(partNamed)
	p.QuotedAnonymous, p.QuotedOrphan = of(anonymous), of(noSpeaker)
	for _, s := range order {
		if parts[s] > 0 {
			p.Parts = append(p.Parts, Part{partNames[s], parts[s]})
		}
	}
}

// clusters counts the sources that stand behind something in the body.
func (m *measurer) clusters() {
	p := &m.p
	for i := range m.cast.Sources {
		s := &m.cast.Sources[i]
		mentions := m.mentions(s)
		if mentions == 0 {
			continue
		}
		if s.Kind == source.WeaselGroup {
			p.WeaselMentions += mentions
			continue
		}
		switch sortOf(s) {
		case named:
			p.Named++
		case institution:
			p.Institutions++
		case partNamed:
			p.PartNamed++
		case anonymous:
			p.Anonymous++
			p.DescriptionDepth.Numerator += s.Depth(m.t)
			p.DescriptionDepth.Denominator += source.MaxDepth
			if s.Reason != source.NoReason {
				p.ReasonRate.Numerator++
			}
			if s.Reason == source.Specific {
				p.SpecificReasonRate.Numerator++
			}
		}
	}
	p.ReasonRate.Denominator, p.SpecificReasonRate.Denominator = p.Anonymous, p.Anonymous
	p.NamedShare = Ratio{p.Named, p.Named + p.PartNamed + p.Institutions + p.Anonymous}
	for _, a := range m.found.Agentless {
		if !a.Scheduled && a.Within < 0 && a.Pattern != attribution.Nominal && m.body(a.Sentence) {
			p.Agentless++
		}
	}
}

// mentions counts the places in the body where s stands behind something.
func (m *measurer) mentions(s *source.Source) int {
	n := 0
	for _, x := range s.Mentions {
		if x.Attribution < 0 {
			continue
		}
		if a := m.found.Attributions[x.Attribution]; !a.Doubtful() && m.body(a.Sentence) {
			n++
		}
	}
	return n
}

// spread says how far what is attributed is spread over sources and corners.
func (m *measurer) spread() {
	p := &m.p
	words := 0
	var corners [source.Categories]bool
	for i := range m.cast.Sources {
		s := &m.cast.Sources[i]
		n := m.mentions(s)
		if n == 0 {
			continue
		}
		p.Dependence.Denominator += n
		p.Dependence.Numerator = max(p.Dependence.Numerator, n)
		words += s.Words
		corners[s.Category(m.t)] = true
	}
	for i := range m.cast.Sources {
		if s := &m.cast.Sources[i]; m.mentions(s) > 0 {
			p.Diversity.Numerator += s.Words * (words - s.Words)
		}
	}
	p.Diversity.Denominator = words * words
	for c := source.Official; c < source.Categories; c++ {
		if corners[c] {
			p.Categories = append(p.Categories, c.String())
		}
	}
}

// stretches goes through the sentences of the body in order.
func (m *measurer) stretches() {
	p := &m.p
	p.WordsToFirstSource, p.WordsToFirstPerson = -1, -1
	var unattributed, unaccountable Stretch
	before := 0 // words
	for s := range m.in {
		if !m.body(int32(s)) {
			continue
		}
		x := m.in[s]
		p.Sentences++
		if x.attributed {
			p.AttributedSentences.Numerator++
		}
		if x.accountable {
			p.AccountableSentences.Numerator++
			if p.WordsToFirstSource < 0 {
				p.WordsToFirstSource = before
			}
		}
		if x.personal && p.WordsToFirstPerson < 0 {
			p.WordsToFirstPerson = before
		}
		before += x.words
		at := m.t.SentenceSpan(int32(s))
		unattributed.extend(!x.attributed, x.words, at.Start, at.End)
		unaccountable.extend(!x.accountable, x.words, at.Start, at.End)
		if unattributed.Words > p.LongestWithoutAny.Words {
			p.LongestWithoutAny = unattributed
		}
		if unaccountable.Words > p.LongestWithoutNamed.Words {
			p.LongestWithoutNamed = unaccountable
		}
	}
	p.AttributedSentences.Denominator, p.AccountableSentences.Denominator = p.Sentences, p.Sentences
}

// links counts those that stand in attributed sentences, where it is known which
// words are links.
func (m *measurer) links() {
	if m.t.Doc.Links == nil {
		return
	}
	for s := range m.in {
		if !m.body(int32(s)) || !m.in[s].attributed {
			continue
		}
		m.p.LinkDensity.Denominator++
		at := m.t.SentenceSpan(int32(s))
		for _, l := range m.t.Doc.Links {
			if l.Start >= at.Start && l.Start < at.End {
				m.p.LinkDensity.Numerator++
			}
		}
	}
}

// extend adds a sentence to s if it is without, and starts anew if not.
func (s *Stretch) extend(without bool, words int, start, end int32) {
	if !without {
		*s = Stretch{}
		return
	}
	if s.Sentences == 0 {
		s.Start = start
	}
	s.Sentences++
	s.Words += words
	s.End = end
}
