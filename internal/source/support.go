package source

import (
	"whosaid/internal/attribution"
	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// support notes, for each mention of one unnamed person, whether what they say
// is material (a figure or an allegation) and whether anybody else says it too.
func (c *castor) support() {
	for i := range c.cast.Sources {
		s := &c.cast.Sources[i]
		if s.Kind != AnonymousIndividual && s.Kind != Bare {
			continue
		}
		for k := range s.Mentions {
			m := &s.Mentions[k]
			if m.Attribution >= 0 {
				a := c.atts[m.Attribution]
				m.Alone = a.Class == attribution.Statement && c.material(a) && !c.shared(m.Attribution, int32(i))
			}
		}
	}
}

// material reports whether content holds a count or tells of wrongdoing.
func (c *castor) material(a attribution.Attribution) bool {
	for _, r := range a.Content {
		for i := r.First; i < r.Last; i++ {
			if c.t.Has(i, lexicon.Crime) && !c.t.POS[i].Name() {
				return true
			}
			number := c.t.Tokens[i].Kind == segment.Number || c.t.Has(i, lexicon.Number) && c.t.POS[i] == tag.CD && !c.t.Is(i, "one")
			if number && i+1 < r.Last && (c.t.Has(i+1, lexicon.Count) || c.t.POS[i+1] == tag.NNS) {
				return true
			}
		}
	}
	return false
}

// shared reports whether another source says much the same: it shares three of
// the nouns and verbs, or a figure and one of them.
func (c *castor) shared(n, id int32) bool {
	words := map[string]bool{}
	for _, r := range c.atts[n].Content {
		for i := r.First; i < r.Last; i++ {
			if c.telling(i) {
				words[c.t.Word(i)] = true
			}
		}
	}
	for k := max(0, n-memory); k < min(int32(len(c.atts)), n+memory); k++ {
		a := c.atts[k]
		if c.cast.Of[k] < 0 || c.cast.Of[k] == id {
			continue
		}
		same := 0
		for _, r := range a.Content {
			for i := r.First; i < r.Last; i++ {
				if c.telling(i) && words[c.t.Word(i)] {
					same++
					if c.t.Tokens[i].Kind == segment.Number {
						same++
					}
				}
			}
		}
		if same >= 3 {
			return true
		}
	}
	return false
}

// telling reports whether token i says what content is about.
func (c *castor) telling(i int32) bool {
	p := c.t.POS[i]
	return c.t.Tokens[i].Kind == segment.Number || (p.Noun() || p.Verb()) && !c.t.Has(i, lexicon.Function)
}
