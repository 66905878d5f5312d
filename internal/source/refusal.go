package source

import (
	"strings"

	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// Refusals gives those who are said to have declined to comment, or not to have
// answered, by name in lower case: the body, where somebody speaks for one.
func Refusals(t *tag.Text) map[string]segment.Range {
	out := map[string]segment.Range{}
	for _, v := range t.Phrases {
		if v.Kind != tag.Verb || t.InQuote[v.Head] >= 0 || !v.Negated && !t.In(v.Head, "declined refused declines refuses is was were ignored had has have made offered gave") {
			continue // none of the verbs below, as most are not
		}
		refused := t.In(v.Head, "declined refused declines refuses") && t.Match(v.Last, "to comment|discuss|answer|respond|elaborate|speak|say") >= 0 ||
			v.Negated && t.In(v.Head, "comment respond reply answer discuss return address") || v.Negated && t.Is(v.Head, "reached") && v.Passive ||
			(t.In(v.Head, "is was were") && (v.Negated && t.Is(v.Last, "available") || t.Is(v.Last, "unavailable")) && t.Match(v.Last+1, "for|to comment") >= 0) ||
			t.In(v.Head, "ignored") && t.Match(v.Last, "a|several|repeated|two|three|all? requests|request|calls|questions|emails|messages") >= 0 ||
			t.In(v.Head, "had has have made offered gave") && t.Match(v.Last, "no immediate|further? comment|response|reply|answer") >= 0
		if !refused {
			continue
		}
		x := t.Sentences[t.InSentence[v.Head]]
		// Back to the first noun phrase of the clause: "A spokesman for Acme in Leeds".
		first := int32(-1)
		for i := v.First - 1; i >= x.First && t.Tokens[i].Kind != segment.Punct; i-- {
			p, ok := t.Phrase(i)
			if ok && p.Kind == tag.Verb {
				break
			}
			if ok {
				first = p.First
				i = p.First
			}
		}
		if first < 0 {
			continue
		}
		if t.POS[first] == tag.PRP && t.In(first, "it they he she") {
			// "Acme said it would not comment"
			p, ok := t.Phrase(x.First)
			if !ok || p.Kind != tag.Noun || p.First >= first {
				continue
			}
			first = p.First
		}
		m := study(t, segment.Range{First: first, Last: v.First})
		who := m.np
		if b := m.body(); !b.Empty() && m.human() {
			who = b
		}
		if w := bodyName(t, who); out[w].Empty() {
			out[w] = who
			if who.Last > who.First+1 && t.Tokens[who.First].Shape&segment.Upper != 0 && !t.In(who.First, "the its") {
				out[strings.ToLower(t.Word(who.First))] = who // "Hallam Foods declined", "a Hallam manager"
			}
		}
	}
	return out
}

// RefusedBy gives the one of refusals that is the body of the mention at.
func RefusedBy(t *tag.Text, refusals map[string]segment.Range, at segment.Range) (segment.Range, bool) {
	m := study(t, at)
	body := m.body()
	if m.word(m.np, "former ex") {
		return body, false
	}
	if t.In(body.First, "a an") && body.Last > body.First+1 {
		body.First++
	}
	for i := m.np.First + 1; i < m.head && body.Empty(); i++ {
		// An unknown name may be taken for an adjective: "an Acme executive", "a club source".
		if t.Tokens[i].Shape&segment.Upper != 0 || t.Has(i, lexicon.Body) {
			body = segment.Range{First: i, Last: m.head}
		}
	}
	if body.Empty() {
		return body, false
	}
	name := bodyName(t, body)
	r := refusals[name]
	if t.Is(body.First, "the") && r.Empty() && t.Has(body.Last-1, lexicon.Body|lexicon.Organisation) {
		// "the federation", of the Football Federation of Kasala
		word := " " + strings.ToLower(t.Word(body.Last-1)) + " "
		for full, at := range refusals {
			if strings.Contains(" "+full+" ", word) && (r.Empty() || at.First < r.First) {
				r = at
			}
		}
	}
	if body.First--; r.Empty() && body.First >= m.np.First {
		r = refusals[bodyName(t, body)] // "a defence ministry official"
	}
	return r, !r.Empty() && !r.Overlaps(at)
}

// bodyName is the words of r in lower case, without "the" and the mark of a possessor.
func bodyName(t *tag.Text, r segment.Range) string {
	if t.In(r.First, "the its") {
		r.First++
	}
	for r.Last > r.First && t.Tokens[r.Last-1].Kind == segment.Clitic {
		r.Last--
	}
	return strings.ToLower(t.String(r))
}
