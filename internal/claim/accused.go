package claim

import (
	"strings"

	"whosaid/internal/attribution"
	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/source"
	"whosaid/internal/tag"
)

// An Accused is a named party that the text criticises.
type Accused struct {
	At      segment.Range // where it is first accused, or else criticised
	Name    string
	Grave   bool // of wrongdoing, or by somebody who is not named
	Replied bool // its answer, or that it was asked, stands in the text
}

// Criticised gives the named parties that t criticises, in text order.
func Criticised(t *tag.Text, atts []attribution.Attribution, cast source.Cast, claims []Claim) []Accused {
	var out []Accused
	add := func(p tag.Phrase, grave bool) {
		name := naming(t, p)
		if name == "" {
			return
		}
		for i := range out {
			if out[i].Name == name {
				out[i].Grave = out[i].Grave || grave
				return
			}
		}
		out = append(out, Accused{At: p.Range(), Name: name, Grave: grave})
	}
	for i, a := range atts {
		if a.Doubtful() || a.Cue.Empty() || a.Negated || t.InQuote[a.Cue.First] >= 0 || !t.Kind(a.Sentence).Body() {
			continue
		}
		of := cast.Of[i]
		accuses := t.In(a.Cue.Last-1, "accused accuses accuse accusing")
		blames := t.In(a.Cue.Last-1, "criticised criticized criticises criticizes condemned condemns blamed blames denounced denounces attacked slammed blasted lambasted")
		switch p, ok := t.Phrase(a.Cue.Last); {
		case (accuses || blames) && ok && p.Kind == tag.Noun:
			p = apposed(t, p)
			add(p, of >= 0 && cast.Sources[of].Kind.Anonymous() || accuses && (wrongdoing(t, p.Last) || deed(t, a.Content)))
		case of >= 0 && alleges(t, &a) && len(a.Content) > 0:
			if p, ok := t.Phrase(opening(t, a.Content[0])); ok && p.Kind == tag.Noun {
				add(apposed(t, p), true)
			}
		}
	}
	for i := range t.Phrases {
		p := t.Phrases[i]
		if p.Kind != tag.Verb || !p.Passive || i == 0 || t.InQuote[p.Head] >= 0 || !t.Kind(t.InSentence[p.Head]).Body() {
			continue
		}
		s := t.Phrases[i-1]
		switch {
		case t.Is(p.Head, "accused") && t.Is(p.Last, "of") && s.Kind == tag.Noun && s.Last == p.First:
			clause := segment.Range{First: p.Last, Last: t.Sentences[t.InSentence[p.Head]].Last}
			add(s, wrongdoing(t, p.Last) || deed(t, []segment.Range{clause}))
		case t.Is(p.Head, "told") && s.Kind == tag.Noun && t.In(s.Head, "tribunal inquiry hearing panel"):
			// "Alan Broome sold exam papers, a tribunal was told"
			if q, ok := t.Phrase(t.Sentences[t.InSentence[p.Head]].First); ok && q.Kind == tag.Noun && q.Last < s.First {
				add(apposed(t, q), true)
			}
		}
	}
	for _, c := range claims {
		if c.Kind != Allegation || c.Attribution >= 0 && onRecord(t, &atts[c.Attribution], cast, c.Attribution) || c.Confidence < 70 || t.InQuote[c.At.First] >= 0 {
			continue
		}
		if p, ok := t.Phrase(c.At.First); ok && p.Kind == tag.Noun && p.First == c.At.First && p.Last < c.At.Last {
			add(p, true)
		}
	}
	for i := range out {
		out[i].Replied = replied(t, atts, cast, out[i])
	}
	return out
}

// wrongdoing reports whether the sentence goes on from token i with a word of wrongdoing.
func wrongdoing(t *tag.Text, i int32) bool {
	for end := t.Sentences[t.InSentence[i-1]].Last; i < end; i++ {
		if t.Has(i, lexicon.Crime) || t.In(i, "dumping covering bullying misusing faking") {
			return true
		}
	}
	return false
}

// deed reports whether "of" and what somebody is said to have done stand in content, rather
// than how he is thought to argue: "accused the dairy of pouring slurry into a stream".
func deed(t *tag.Text, content []segment.Range) bool {
	for _, r := range content {
		for i := r.First; i+1 < r.Last; i++ {
			if t.Is(i, "of") && t.POS[i+1] == tag.VBG {
				return !t.In(i+1, "playing trying seeking ignoring failing using being having putting attempting wanting politicising politicizing making taking getting going doing giving running backing supporting opposing refusing neglecting misunderstanding")
			}
		}
	}
	return false
}

// alleges reports whether a is an accusation by the way it is made: alleged, claimed of what is
// past, or said in a lawsuit.
func alleges(t *tag.Text, a *attribution.Attribution) bool {
	i := a.Cue.Last - 1
	if t.In(i, "alleged alleges alleging") {
		return true
	}
	if t.In(i, "claimed claims") {
		for _, r := range a.Content {
			for k := r.First; k < r.Last; k++ {
				if t.Is(k, "had") && t.POS[k] == tag.VBD && k > r.First+1 {
					return true
				}
			}
		}
	}
	p, ok := t.Phrase(a.Source.First)
	return ok && t.In(p.Head, "lawsuit suit complaint writ whistleblower dossier") && a.Class == attribution.Statement
}

// opening gives the first token of content after "that".
func opening(t *tag.Text, r segment.Range) int32 {
	if t.Is(r.First, "that") {
		return r.First + 1
	}
	return r.First
}

// apposed gives the name that stands in apposition to p, "its owner, Bryn Maddox,", or p.
func apposed(t *tag.Text, p tag.Phrase) tag.Phrase {
	if int(p.Last)+1 < len(t.Tokens) && t.Is(p.Last, ",") && !t.POS[p.Head].Name() {
		if q, ok := t.Phrase(p.Last + 1); ok && q.Kind == tag.Noun && t.POS[q.Head].Name() && t.InSentence[q.Head] == t.InSentence[p.Head] {
			return q
		}
	}
	return p
}

// onRecord reports whether what a says is a matter of record, not to be answered in the paper:
// said by police, prosecutors or a court that has decided, or by nobody that is known.
func onRecord(t *tag.Text, a *attribution.Attribution, cast source.Cast, n int32) bool {
	if a.Class != attribution.Statement || a.Doubtful() || cast.Of[n] < 0 {
		return true
	}
	for i := a.Source.First; i < a.Source.Last; i++ {
		if t.In(i, "police prosecutors prosecutor officers detectives court judge jury indictment charges inspectors regulators") {
			return true
		}
	}
	return false
}

// naming gives the last word of the name that p is headed by, or "".
func naming(t *tag.Text, p tag.Phrase) string {
	if t.In(p.Head, "police army government ministry council authority authorities") && t.Is(p.First, "the") && p.Head-p.First > 1 && t.Tokens[p.Head-1].Shape&segment.Upper != 0 {
		return t.Word(p.Head) // "the Marovian police"
	}
	if !t.POS[p.Head].Name() || t.Tokens[p.Head].Shape&segment.Upper == 0 || t.Has(p.Head, lexicon.Demonym|lexicon.Place) || t.Tokens[p.Head].Shape&segment.AllCaps != 0 && len(t.Word(p.Head)) > 5 || t.InQuote[p.Head] >= 0 || p.First == p.Head && t.Tokens[p.Head].Shape&segment.First != 0 && !t.Has(p.Head, lexicon.Surname|lexicon.GivenName) {
		return ""
	}
	return t.Word(p.Head)
}

// replied reports whether the text gives an answer of the accused party, tells
// that somebody asked or could not be asked, or that a court has found against it.
func replied(t *tag.Text, atts []attribution.Attribution, cast source.Cast, x Accused) bool {
	for i, a := range atts {
		if a.Doubtful() {
			continue
		}
		for k := a.Source.First; k < a.Source.Last; k++ {
			if t.Word(k) == x.Name && !x.At.Contains(k) {
				return true
			}
		}
		if of := cast.Of[i]; of >= 0 && strings.HasSuffix(cast.Sources[of].Name, x.Name) {
			return true
		}
	}
	for i := range t.Tokens {
		if answer(t, int32(i)) {
			return true
		}
	}
	return false
}

// answer reports whether an answer to a charge, a silence, or a finding of a court stands at i.
func answer(t *tag.Text, i int32) bool {
	if !t.POS[i].Verb() && !t.POS[i].Noun() && t.POS[i] != tag.MD && !t.POS[i].Adjective() {
		return false
	}
	return t.In(i, "denied denies deny denying denial refuted refutes convicted pleaded admitted apologised apologized") ||
		t.Match(i, "declined|refused|unavailable|unable to? for? comment|respond|discuss|speak|answer") >= 0 ||
		t.Match(i, "did|does|has|had|have|do not|n't|n’t yet|immediately|return|returned? respond|responded|reply|replied|comment|answer|answered|calls|return|messages|emails") >= 0 ||
		t.Match(i, "could not be reached|contacted") >= 0 || t.Match(i, "for|a|to comment|response|requests|request|questions|emails") >= 0 && t.In(i-1, "contacted asked approached unavailable request requests responded") ||
		t.Match(i, "rejected|rejects|dismissed|dismisses|disputed|disputes|contests the|those|these|all|any? claim|claims|allegation|allegations|accusation|accusations|charges|findings") >= 0 ||
		t.Match(i, "not guilty") >= 0 || t.Match(i, "right of reply") >= 0
}
