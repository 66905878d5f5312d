package source

import (
	"whosaid/internal/attribution"
	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// support notes, for each mention of one unnamed person, whether what they say
// is material (a figure, an allegation, a deed of somebody else) and whether
// anybody else says it too.
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
				m.Alone = a.Class == attribution.Statement && !c.backed(m.At) && c.material(a) && !c.shared(m.Attribution, int32(i)) && !c.confirmed(a.Sentence)
			}
		}
	}
}

// backed reports whether the mention names a second source: "a person close to the board and a
// letter dated 2 June", "an official and a manager both".
func (c *castor) backed(at segment.Range) bool {
	for i := at.First + 1; i < at.Last; i++ {
		if c.t.Is(i, "and") && (c.t.In(i+1, "a an the another two") || c.t.POS[i+1].Name()) {
			return true
		}
	}
	return c.t.Is(at.Last, "both") || c.t.Is(at.Last, "and") && c.t.In(at.Last+1, "a an the another two")
}

// confirmed reports whether the sentences beside s say that something bears it out.
func (c *castor) confirmed(s int32) bool {
	first, last := c.t.Sentences[max(0, s-1)].First, c.t.Sentences[min(int(s)+2, len(c.t.Sentences)-1)].Last
	for i := first; i < last; i++ {
		if c.t.Is(i, "also") && c.t.InSentence[i] == s || c.t.In(i, "same also confirm confirms confirmed match matches matched corroborate corroborates corroborated echoed agreed bear bears bore") && c.t.InSentence[i] != s {
			return true
		}
	}
	for n := max(0, s-1); n <= s+1 && int(n) < len(c.t.Sentences); n++ {
		if n != s && Documented(c.t, n) {
			return true
		}
	}
	return false
}

// Documented reports whether sentence s opens with a document, which is a source even
// where no verb of saying says so: "Bank records list eleven such payments."
func Documented(t *tag.Text, s int32) bool {
	p, ok := t.Phrase(t.Sentences[s].First)
	return ok && p.Kind == tag.Noun && t.Has(p.Head, lexicon.Document) && !t.In(p.Head, "plan plans proposal proposals bill law agreement deal") || ok && t.In(p.Head, "ledgers receipts invoices accounts")
}

// material reports whether content holds a count, or tells of wrongdoing or of what
// somebody who is not the speaker did or will do.
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
			if v, ok := c.t.Phrase(i); ok && v.Head == i && v.Finite && (c.t.Has(i, lexicon.Act|lexicon.Decree|lexicon.Intend|lexicon.Harm|lexicon.Adverse) || c.t.In(i, "voted altered changed replaced removed deleted")) && c.decides(v) {
				return true
			}
		}
	}
	return false
}

// decides reports whether the verb group v tells of what a person or body that can be
// told did or will do: "the committee voted", "the government would sell".
func (c *castor) decides(v tag.Phrase) bool {
	s, ok := c.t.Phrase(v.First - 1)
	return ok && s.Kind == tag.Noun && c.t.InQuote[v.Head] < 0 && (c.t.POS[s.Head].Name() || c.t.Is(s.First, "the") && (c.t.Has(s.Head, lexicon.Body|lexicon.Organisation|lexicon.Firm|lexicon.Role|lexicon.Official) || c.t.POS[s.Head].Noun() && c.t.POS[v.Head] == tag.VBN && v.Last-v.First > 1))
}

// shared reports whether another source says much the same: it shares three of
// the nouns and verbs, or a figure and one of them.
func (c *castor) shared(n, id int32) bool {
	words := map[string]bool{}
	hashes := uint64(0) // a bit for each
	for _, r := range c.atts[n].Content {
		for i := r.First; i < r.Last; i++ {
			if c.telling(i) {
				words[c.t.Word(i)] = true
				hashes |= 1 << (c.t.Tokens[i].Hash & 63)
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
				if hashes>>(c.t.Tokens[i].Hash&63)&1 != 0 && c.telling(i) && words[c.t.Word(i)] {
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
