// Package tag gives each token its part of speech and finds the shallow
// phrases: noun phrases without what follows the head, and verb groups. It
// takes a segmented text; it does not build sentence trees.
package tag

import "whosaid/internal/segment"

// A POS is a part of speech: the Penn Treebank's tags, with signs folded into one.
type POS uint8

const (
	X    POS = iota // signs and what is no word
	CC              // and, but
	CD              // numbers
	DT              // the, a, this
	EX              // there is
	IN              // prepositions and subordinating conjunctions
	JJ              // adjectives
	JJR             // larger
	JJS             // largest
	MD              // can, will
	NN              // singular nouns
	NNP             // names
	NNPS            // names in the plural
	NNS             // plural nouns
	PDT             // all the
	POSS            // 's
	PRP             // he, it
	PRPS            // his, its
	RB              // adverbs, n't
	RBR             // earlier
	RBS             // most
	RP              // give up
	TO              // to
	UH              // yes
	VB              // base form
	VBD             // past
	VBG             // -ing
	VBN             // past participle
	VBP             // present, not third person
	VBZ             // present, third person
	WDT             // which
	WP              // who
	WPS             // whose
	WRB             // where
)

var names = [...]string{"X", "CC", "CD", "DT", "EX", "IN", "JJ", "JJR", "JJS", "MD", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB"}

func (p POS) String() string { return names[p] }

// Noun reports whether p is a noun or name.
func (p POS) Noun() bool { return p == NN || p == NNS || p == NNP || p == NNPS }

// Name reports whether p is a proper noun.
func (p POS) Name() bool { return p == NNP || p == NNPS }

// Verb reports whether p is any form of a verb other than a modal.
func (p POS) Verb() bool { return p >= VB && p <= VBZ }

// Finite reports whether p is a verb form that carries a clause by itself, or a modal.
func (p POS) Finite() bool { return p == VBD || p == VBP || p == VBZ || p == MD }

// Adjective reports whether p is an adjective of any degree.
func (p POS) Adjective() bool { return p == JJ || p == JJR || p == JJS }

// A PhraseKind tells noun phrases from verb groups.
type PhraseKind uint8

const (
	Noun PhraseKind = iota // "the two senior officials", "Ana Ruiz", "Acme ’s chief lawyer", "she"
	Verb                   // "has reportedly been told", "did n't say", "to leave"
)

// A Phrase is a run of tokens [First, Last). Phrases are in order and do not overlap.
type Phrase struct {
	First, Last int32
	Head        int32 // the last noun of a noun phrase; the main verb of a verb group
	Kind        PhraseKind
	Finite      bool // a verb group with a finite verb or modal
	Passive     bool // a form of "be" or "get" before a past participle
	Negated     bool // holds not, n't or never
}

// Range is the phrase's tokens.
func (p Phrase) Range() segment.Range { return segment.Range{First: p.First, Last: p.Last} }

// A Text is a segmented text with its tags and phrases.
type Text struct {
	*segment.Text
	POS      []POS
	Phrases  []Phrase
	InPhrase []int32 // per token: its phrase, or -1
}

// Phrase gives the phrase that token i is in; false if none.
func (t *Text) Phrase(i int32) (Phrase, bool) {
	if i < 0 || int(i) >= len(t.InPhrase) || t.InPhrase[i] < 0 {
		return Phrase{}, false
	}
	return t.Phrases[t.InPhrase[i]], true
}
