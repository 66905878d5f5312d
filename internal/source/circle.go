package source

import (
	"strings"

	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// circles gives each source the circle it speaks from: a body, its people and
// its papers are one circle. Sources share one if they share a name ("Tarrant's",
// "Joanna Tarrant"), if both are police, or if one is "the company" and the
// other the body spoken of before it.
func (c *castor) circles() {
	parent := make([]int32, len(c.cast.Sources))
	for i := range parent {
		parent[i] = int32(i)
	}
	root := func(i int32) int32 {
		for parent[i] != i {
			parent[i] = parent[parent[i]]
			i = parent[i]
		}
		return i
	}
	holder := map[string]int32{} // the first source with each name word
	last := ""                   // the body spoken of last
	for i := range c.cast.Sources {
		s := &c.cast.Sources[i]
		if s.Two {
			continue // neither of the two alone
		}
		words := c.nameWords(s)
		if s.Kind == NamedPerson && c.its(s.Description) && last != "" {
			words = append(words, last)
		}
		if b := c.bodyWord(s); b != "" {
			words = append(words, b)
			last = b
		} else if s.Kind == Institution && len(words) > 0 {
			last = words[0]
		}
		for _, w := range words {
			if h, ok := holder[w]; ok {
				parent[root(int32(i))] = root(h)
			} else {
				holder[w] = int32(i)
			}
		}
		if before := c.spokenOf(int32(i)); before >= 0 {
			parent[root(int32(i))] = root(before)
		}
	}
	for i := range c.cast.Sources {
		c.cast.Sources[i].Circle = root(int32(i))
	}
}

// nameWords gives the words of names in a source's name and description.
func (c *castor) nameWords(s *Source) []string {
	var out []string
	for i := s.Description.First; i < s.Description.Last; i++ {
		if c.t.In(i, "police force detective sergeant constable inspector superintendent officers") {
			out = append(out, "police")
			continue
		}
		if c.t.POS[i].Name() && c.t.Tokens[i].Shape&segment.Upper != 0 && !c.t.Has(i, lexicon.Title|lexicon.Weekday|lexicon.Month|lexicon.Demonym|lexicon.Place|lexicon.Body|lexicon.GivenName) && c.t.Tokens[i].Kind == segment.Word {
			out = append(out, strings.ToLower(c.t.Word(i)))
		}
	}
	if s.Kind == Document {
		for _, m := range s.Mentions {
			for i := m.At.First; i < m.At.Last; i++ {
				if c.t.POS[i].Name() && c.t.Tokens[i].Shape&segment.Upper != 0 && !c.t.Has(i, lexicon.Weekday|lexicon.Month|lexicon.Demonym|lexicon.Place|lexicon.Body) {
					out = append(out, strings.ToLower(c.t.Word(i))) // "the report, by the Clean Shores Trust,"
				}
			}
		}
	}
	if s.Study || s.Kind == Document && c.t.Is(s.Description.Last-1, "authors") || s.Kind == NamedPerson && c.wrote(s.Description) {
		out = append(out, "the study") // and those who did it
	}
	for w := range strings.FieldsSeq(s.Name) {
		if lexicon.Lookup(w)&(lexicon.Title|lexicon.Place|lexicon.Body|lexicon.GivenName|lexicon.Function) == 0 {
			out = append(out, strings.ToLower(w))
		}
	}
	return out
}

// oneOf are nouns for bodies of which a story seldom has two.
const oneOf = "ministry council agency authority commission company club school hospital charity union university board force trust department federation association society foundation institute college bank church museum theatre theater airline airport regulator party league orchestra zoo"

// bodyWord gives the noun for the one body of its sort in the text that s is or is of:
// "ministry" for "the ministry's head of rail" and for the transport minister.
func (c *castor) bodyWord(s *Source) string {
	for i := s.Description.First; i < s.Description.Last; i++ {
		if c.t.In(i, "minister") && c.t.Is(s.Description.First, "the") {
			return "ministry"
		}
		if p, ok := c.t.Phrase(i); ok && c.t.In(i, oneOf) && c.t.Is(p.First, "the") {
			return strings.ToLower(c.t.Word(i))
		}
	}
	if k := strings.LastIndexByte(s.Name, ' '); s.Kind == Institution && k >= 0 && strings.Contains(" "+oneOf+" ", " "+strings.ToLower(s.Name[k+1:])+" ") {
		return strings.ToLower(s.Name[k+1:]) // the Clean Shores Trust, and then "the trust's director"
	}
	return ""
}

// wrote reports whether the description r says that somebody did the study: "who wrote the
// paper", "the lead author", "who led the research".
func (c *castor) wrote(r segment.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if c.t.In(i, "author co-author") || c.t.In(i, "wrote led ran conducted oversaw") && c.t.Match(i+1, "the study|paper|research|report|trial|review|survey") >= 0 {
			return true
		}
	}
	return false
}

// its reports whether the description r tells of somebody's post by "its": "Its chief
// engineer, Oskar Tamm,", "Helmi Saar, its head of safety".
func (c *castor) its(r segment.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if c.t.Is(i, "its") {
			return true
		}
	}
	return false
}

// spokenOf gives the body that source i, "the company" or "the report", speaks
// of again under a general noun: the nearest institution, or else person, before it.
func (c *castor) spokenOf(i int32) int32 {
	s := &c.cast.Sources[i]
	d := s.Description
	if s.Name != "" || s.Kind != Institution && s.Kind != Document && s.Kind != Spokesperson || d.Empty() || !c.t.In(d.First, "the its their") {
		return -1
	}
	p, ok := c.t.Phrase(d.First)
	if !ok || p.Kind != tag.Noun || p.Last-p.First > 2 {
		return -1
	}
	person := int32(-1)
	for k := i - 1; k >= max(0, i-memory); k-- {
		if d := c.cast.Sources[k].Description; d.Empty() || !c.t.Kind(c.t.InSentence[d.First]).Body() {
			continue // of a headline
		}
		switch c.cast.Sources[k].Kind {
		case Institution:
			return k
		case NamedPerson, UniqueRole:
			if person < 0 {
				person = k
			}
		}
	}
	return person
}
