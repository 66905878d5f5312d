package source

import (
	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// invented gives the words around token i that call a name invented.
func invented(t *tag.Text, i int32) segment.Range {
	none := segment.Range{}
	first, last := i, int32(-1)
	switch {
	case t.In(i, "name names") && t.Match(i-3, "not|n't|n’t his|her|their real|actual|true|full|birth") >= 0:
		first, last = i-3, i+1
		if t.Is(i-1, "full") {
			return none
		}
	case t.In(i, "name names") && t.In(i-1, "false fake assumed made-up invented fictitious different") && t.In(i-2, "a an the") && t.In(i-3, "using under by gave given"):
		first, last = i-3, i+1
		if t.In(i-3, "gave given under") && !spokeUnder(t, i) || t.In(first-1, "flat hotel account car licence") {
			return none
		}
	case t.In(i, "name names identity identities"):
		if last = t.Match(i, "name|names|identity|identities has|have|had|was|were been? changed|altered|disguised"); last < 0 {
			last = t.Match(i, "names and some|other|certain|identifying? identifying? details|places have|were been? changed|altered")
		}
		if last < 0 {
			if last = t.Match(i, "name|names changed|altered"); last < 0 {
				if last = t.Match(i, "name|names we|i have|'ve|’ve changed|altered|invented|given|made"); last < 0 && t.Match(i-4, "we|i have|'ve|’ve changed|altered his|her|their") >= 0 {
					first, last = i-4, i+1
				}
				if last < 0 {
					last = t.Match(i, "names in|used this|our|the|here story|article|report|piece|account|here? are|have not|invented|fictitious|pseudonyms|made|been")
				}
			}
		}
		for last >= 0 && t.In(first-1, "whose her his their some all the") {
			first--
		}
		if last >= 0 && t.In(last, "in from when after") && t.Match(last, "in this|our") < 0 || t.Is(first, "whose") && thing(t, first-1) {
			return none // a street, a company
		}
	case t.In(i, "pseudonym pseudonyms"):
		switch {
		case t.In(i-1, "a") && (t.Word(max(0, i-2)) == "," || t.Word(max(0, i-2)) == "("), t.Is(i-1, "a") && t.In(i-2, "is was"):
			first, last = i-1, i+1
		case t.In(i-1, "a the") && t.In(i-2, "under using by") && spokeUnder(t, i):
			first, last = i-2, i+1
		}
	case t.In(i, "referred known called") && t.Match(i, "referred|known|called to? here|below|throughout only? as?") >= 0:
		first = i
		if last = t.Match(i, "referred|known|called to? here|below|throughout only? as?"); int(last) >= len(t.Tokens) || t.Tokens[last].Shape&segment.Upper == 0 && t.Tokens[last].Kind != segment.Open {
			return none // a thing, by another word
		}
		last++
	case t.In(i, "call called"):
		// "whom we will call Rosa", "let us call him Max", "who asked to be called Jo"
		switch {
		case t.In(i-1, "shall will 'll ’ll") && t.In(i-2, "we i"), t.In(i-1, "have 've ’ve") && t.In(i-2, "we i") && t.Is(i, "called"):
			first = i - 2
		case t.Match(i-2, "let us|me") >= 0:
			first = i - 2
		case t.Match(i-2, "to be called|known|identified") >= 0 && t.In(i-3, "asked chose wanted wants prefers preferred wished agreed"):
			first = i - 3
		default:
			return none
		}
		k := i + 1
		for t.In(k, "only just simply by as") {
			k++
		}
		if t.In(k, "him her them this") {
			k++
		}
		if t.In(k, "the a woman man") || int(k) >= len(t.Tokens) || t.Tokens[k].Shape&segment.Upper == 0 && t.Tokens[k].Kind != segment.Open && t.Word(k) != "." && t.Word(k) != "," && !t.POS[k].Finite() {
			return none
		}
		if last = k; t.Tokens[k].Shape&segment.Upper != 0 {
			last++
		}
	case t.Is(i, "calling"):
		if t.In(i-1, "are 're ’re am 'm ’m") && t.In(i-2, "we i") || t.Is(i-1, "is") && t.Has(i-2, lexicon.Press|lexicon.Outlet) && t.In(i+1, "him her them") && int(i)+2 < len(t.Tokens) && t.Tokens[i+2].Shape&segment.Upper != 0 {
			first, last = i-2, i+1
			if t.In(i+1, "him her them") && int(i)+2 < len(t.POS) && t.POS[i+2].Name() {
				last += 2
			} else if t.In(i+1, "him her them") || int(i)+1 < len(t.POS) && t.POS[i+1].Name() {
				last++
			}
			if t.Is(i+1, "for") || t.Is(i+1, "on") {
				return none
			}
		}
	}
	if last < 0 {
		return none
	}
	return named(t, first, last)
}

// thing reports whether the noun phrase that ends before token i, or before the comma
// there, is neither a name nor a word for people.
func thing(t *tag.Text, i int32) bool {
	if i > 0 && t.Tokens[i].Kind == segment.Punct {
		i--
	}
	p, ok := t.Phrase(i)
	return ok && p.Kind == tag.Noun && !t.POS[p.Head].Name() && !t.Has(p.Head, common&^lexicon.Body)
}

// spokeUnder reports whether the sentence of token i is about somebody who speaks, and
// not an author, under a pseudonym.
func spokeUnder(t *tag.Text, i int32) bool {
	x := t.Sentences[t.InSentence[i]]
	for k := x.First; k < x.Last; k++ {
		if t.In(k, "wrote writes write writing written published author novelist novel book books blog performs paints painter singer poet essays") {
			return false
		}
	}
	for k := x.First; k < x.Last; k++ {
		if t.In(k, "spoke speak speaks speaking asked agreed identified said told requested interviewed quoted") {
			return true
		}
	}
	return false
}

// named widens [first, last) to the name before it, if nothing but signs stands between.
func named(t *tag.Text, first, last int32) segment.Range {
	k := first - 1
	for k > 0 && t.InSentence[k] == t.InSentence[first] && (t.Tokens[k].Kind == segment.Punct || t.Tokens[k].Kind == segment.Close) {
		k--
	}
	if k < 0 || t.InSentence[k] != t.InSentence[first] || !t.POS[k].Name() && !(t.Tokens[k].Shape&segment.Upper != 0 && t.Tokens[k+1].Kind == segment.Close) {
		return segment.Range{First: first, Last: last}
	}
	if p, ok := t.Phrase(k); ok && p.Kind == tag.Noun {
		k = p.First
	}
	if k > 0 && t.Tokens[k-1].Kind == segment.Open {
		k--
	}
	if int(last) < len(t.Tokens) && t.Word(last) == ")" {
		last++
	}
	return segment.Range{First: k, Last: last}
}

// pseudonyms notes which of the sources go by an invented name.
func (c *castor) pseudonyms() {
	for _, r := range c.cast.Invented {
		for i := range c.cast.Sources {
			s := &c.cast.Sources[i]
			if s.Kind != FirstName && s.Kind != NamedPerson || s.Name == "" {
				continue
			}
			for k := r.First; k < r.Last && !(s.Kind == Pseudonym); k++ {
				if p, ok := c.t.Phrase(k); ok && p.Kind == tag.Noun && p.First >= r.First && c.t.String(segment.Range{First: k, Last: p.Last}) == s.Name {
					s.Kind = Pseudonym
				}
			}
		}
	}
}
