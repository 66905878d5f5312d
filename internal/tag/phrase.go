package tag

import (
	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
)

// phrases finds the noun phrases and verb groups of sentences, left to right. Relative
// and interrogative pronouns are in no phrase, and a quotation mark ends one.
func (t *Text) phrases(sentences []segment.Sentence) {
	for _, s := range sentences {
		for i := s.First; i < s.Last; {
			p, ok := t.nounPhrase(i, s.Last)
			if !ok {
				p, ok = t.verbGroup(i, s.Last)
			}
			if !ok {
				i++
				continue
			}
			for k := p.First; k < p.Last; k++ {
				t.InPhrase[k] = int32(len(t.Phrases))
			}
			t.Phrases = append(t.Phrases, p)
			i = p.Last
		}
	}
}

// at gives the tag of token i, X at or beyond end.
func (t *Text) at(i, end int32) POS {
	if i >= end {
		return X
	}
	return t.POS[i]
}

// nounPhrase reads a noun phrase at i: a run of possessors and one head.
func (t *Text) nounPhrase(i, end int32) (Phrase, bool) {
	if t.POS[i] == PRP {
		return Phrase{First: i, Last: i + 1, Head: i, Kind: Noun}, true
	}
	last, head := t.nominal(i, end, false)
	if head < 0 {
		return Phrase{}, false
	}
	for t.at(last, end) == POSS {
		last++
		n, h := t.nominal(last, end, true)
		if h < 0 {
			break
		}
		last, head = n, h
	}
	return Phrase{First: i, Last: last, Head: head, Kind: Noun}, true
}

// nominal reads determiner, modifiers and nouns from i. It gives the token
// after them and the head, which is -1 if there is no noun phrase. After a
// possessor, owned, a participle is a modifier like any other.
func (t *Text) nominal(i, end int32, owned bool) (last, head int32) {
	first := i
	if t.at(i, end) == PDT || t.at(i, end) == DT && (t.at(i+1, end) == DT || t.at(i+1, end) == PRPS) && t.In(i, "all both half") {
		i++ // all the, half a, both their
	}
	determined := owned
	alone := int32(-1) // what can be the head if no noun comes
	switch t.at(i, end) {
	case DT:
		determined = true
		if !t.In(i, "a an the every no") {
			alone = i
		}
		i++
	case PRPS:
		determined = true
		i++
	}
	// Modifiers. A run of them counts only if it ends in a noun, a number or, after
	// a determiner, in itself: the poor, the accused.
	for i < end {
		p := t.POS[i]
		switch {
		case p.Noun():
			return t.nouns(i, end)
		case p == CD:
			alone = i
			i++
			continue
		case p.Adjective():
			if i+1 < end && t.POS[i+1] == IN && t.at(i+2, end) == CD && t.Match(i, "more|less|fewer|greater than") > 0 {
				i += 2 // more than 300
				continue
			}
			if t.Has(i, lexicon.Open|lexicon.Number) || t.In(i, "many most few several more fewer other such same") && !t.In(i, "such same") || determined && alone < 0 {
				alone = i
			}
			i++
		case p == VBN && (determined || i > first || t.modifies(i, end)):
			if determined && alone < 0 && t.Is(first, "the") {
				alone = i
			}
			i++
		case p == VBG && alone < 0 && (determined || i > first) && t.leads(i+1, end),
			p == VBG && t.leads(i+1, end) && t.In(i, "leading ruling outgoing incoming opposing remaining visiting warring neighboring neighbouring surviving participating existing growing rising"):
			i++
		case (p == RB || p == RBR || p == RBS) && t.adverbLeads(i, end, determined || i > first):
			i++
		case p == IN && t.at(i+1, end) == JJS && t.at(i+2, end) == CD && t.Match(i, "at least|most") > 0:
			i += 2
		case p == X && determined && i > first+1 && t.Is(i, ",") && t.POS[i-1].Adjective() && t.at(i+1, end).Adjective() && t.leads(i+2, end):
			i++ // a small, quiet town
		case p == CC && i > first && (t.POS[i-1].Adjective() || t.POS[i-1] == VBN) && (t.at(i+1, end).Adjective() || t.at(i+1, end) == VBN) && t.leads(i+2, end):
			i++ // political and economic pressure
		default:
			if alone < 0 {
				return first, -1
			}
			return alone + 1, alone
		}
	}
	if alone < 0 {
		return first, -1
	}
	return alone + 1, alone
}

// nouns reads nouns from i, the first of them, with what may stand between them.
func (t *Text) nouns(i, end int32) (last, head int32) {
	head = i
	if t.In(i, "today yesterday tomorrow tonight") {
		return i + 1, i
	}
	for i++; i < end; i++ {
		p, before := t.POS[i], t.POS[i-1]
		dated := t.Has(i-1, lexicon.Weekday|lexicon.Month) && before.Name()
		switch {
		case p.Name() && t.Has(i, lexicon.Weekday|lexicon.Month) && t.Tokens[i].Shape&segment.Upper != 0 && !t.personal(i, end):
			return i, head // told Reuters | Tuesday
		case p.Name() && dated, p == NN && t.In(i, "today yesterday tomorrow tonight"):
			return i, head
		case p.Noun():
			head = i
		case p == CD && before.Name() && !t.Is(i, "one"):
			// Nov. 8, Flight 370; the Sept. 11 attacks, but not: On Monday 12 people
			if t.at(i+1, end).Noun() && t.Has(i-1, lexicon.Weekday) {
				return i, head
			}
		case (p == JJ || p == VBN) && before.Name() && !dated && t.at(i+1, end).Noun() && t.Tokens[i].Shape&segment.Hyphen == 0 && !t.Has(i, lexicon.Open) && !t.In(i, "last next former senior many several other such most"):
			// White House legal adviser
		case p == CC && before.Name() && t.at(i+1, end).Name() && t.Is(i, "&"):
		default:
			return i, head
		}
	}
	return i, head
}

// personal reports whether the month or weekday at i is part of a person's name: Theresa May, April Jones.
func (t *Text) personal(i, end int32) bool {
	return t.Has(i-1, lexicon.GivenName|lexicon.Title) && t.POS[i-1].Name()
}

// leads reports whether the tokens from i are modifiers, if any, and then a noun.
func (t *Text) leads(i, end int32) bool {
	for ; i < end; i++ {
		switch p := t.POS[i]; {
		case p.Noun():
			return true
		case p.Adjective(), p == CD, p == VBN, p == VBG:
		case p == CC && t.POS[i-1].Adjective() && (t.at(i+1, end).Adjective() || t.at(i+1, end) == VBN):
		default:
			return false
		}
	}
	return false
}

// modifies reports whether the past participle at i, with no determiner before
// it, modifies the noun after it: armed men, but not: those killed Monday.
func (t *Text) modifies(i, end int32) bool {
	n := t.at(i+1, end)
	return (n == NN || n == NNS || n == JJ && t.leads(i+2, end)) && !t.In(i+1, "today yesterday tomorrow tonight last next many several more most other")
}

// adverbLeads reports whether the adverb at i belongs to a modifier after it: a
// very senior official, nearly 300 people.
func (t *Text) adverbLeads(i, end int32, inside bool) bool {
	n := t.at(i+1, end)
	switch {
	case n == CD:
		return inside || t.In(i, "nearly almost about around roughly approximately over only some just")
	case n.Adjective(), (n == VBN || n == VBG) && inside:
		if !t.leads(i+1, end) {
			return false
		}
		w := t.Word(i)
		return inside || t.Tokens[i].Shape&segment.First == 0 && (len(w) > 3 && w[len(w)-2:] == "ly" || t.In(i, "very well so too most more"))
	case inside && (n == RB || n == RBR):
		return t.adverbLeads(i+1, end, true)
	case inside && n.Noun():
		return t.In(i, "then now")
	}
	return false
}

// An aux is a bit set: which auxiliaries a word may be.
type aux uint8

const (
	be aux = 1 << iota
	have
	do
	get
	modal
)

func (t *Text) aux(i int32) aux {
	if t.POS[i] == MD {
		return modal
	}
	switch w := t.Word(i); {
	case len(w) > 7:
	case t.In(i, "is was are were be been being am 're 'm"):
		return be
	case t.In(i, "has have had having 've 'd"):
		return have
	case t.Is(i, "'s"):
		return be | have
	case t.In(i, "do does did"):
		return do
	case t.In(i, "get gets got getting gotten"):
		return get
	}
	return 0
}

// verbGroup reads a verb group at i: auxiliaries, adverbs between, the main verb.
func (t *Text) verbGroup(i, end int32) (Phrase, bool) {
	g := Phrase{First: i, Kind: Verb}
	for t.at(i, end) == RB && t.In(i, "not never") {
		g.Negated = true
		i++
	}
	to := false
	if t.at(i, end) == TO {
		to = true
		i++
		n, negated := t.adverbs(i, end)
		if t.at(n, end) != VB {
			return g, false
		}
		g.Negated = g.Negated || negated
		i = n
	}
	if p := t.at(i, end); !p.Verb() && p != MD {
		return g, false
	}
	g.Finite = !to && t.POS[i].Finite()
	for {
		g.Head, g.Last = i, i+1
		a := t.aux(i)
		if a == 0 {
			return g, true
		}
		n, negated := t.adverbs(i+1, end)
		p := t.at(n, end)
		next := false
		switch {
		case a&(modal|do) != 0:
			next = p == VB || p == VBP && n > i+1
		case a&(be|have) == be|have:
			next = p == VBG || p == VBN
		case a&be != 0:
			next = p == VBG || p == VBN || p == VBD
		case a&have != 0:
			next = p == VBN || p == VBD
		case a&get != 0:
			next = p == VBN
		}
		if !next {
			// No main verb: "is not happy" keeps its "not".
			if i+1 < end && t.POS[i+1] == RB && t.In(i+1, "not n't never") {
				g.Negated = true
				g.Last = i + 2
			}
			return g, true
		}
		g.Negated = g.Negated || negated
		if p == VBN || p == VBD {
			g.Passive = a == be || a == get || a == be|have && !t.Is(n, "been") && t.In(n+1, "by of for to with in as")
		} else {
			g.Passive = false
		}
		i = n
	}
}

// adverbs skips the adverbs from i, and tells whether one of them negates.
func (t *Text) adverbs(i, end int32) (next int32, negated bool) {
	for ; i < end && (t.POS[i] == RB || t.POS[i] == RBR || t.POS[i] == RBS); i++ {
		negated = negated || t.In(i, "not n't never")
	}
	return i, negated
}
