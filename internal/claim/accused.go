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
		accuses := t.In(a.Cue.Last-1, "accused accuses accuse accusing")
		blames := t.In(a.Cue.Last-1, "criticised criticized criticises criticizes condemned condemns blamed blames denounced denounces attacked slammed blasted lambasted")
		p, ok := t.Phrase(a.Cue.Last)
		if !accuses && !blames || !ok || p.Kind != tag.Noun {
			continue
		}
		of := cast.Of[i]
		unnamed := of >= 0 && cast.Sources[of].Kind.Anonymous()
		add(p, unnamed || accuses && (wrongdoing(t, p.Last) || deed(t, p.Last)))
	}
	for i := range t.Phrases {
		p := t.Phrases[i]
		if p.Kind != tag.Verb || !p.Passive || !t.Is(p.Head, "accused") || !t.Is(p.Last, "of") || i == 0 || t.InQuote[p.Head] >= 0 || !t.Kind(t.InSentence[p.Head]).Body() {
			continue
		}
		if s := t.Phrases[i-1]; s.Kind == tag.Noun && s.Last == p.First {
			add(s, wrongdoing(t, p.Last) || deed(t, p.Last))
		}
	}
	for _, c := range claims {
		if c.Kind != Allegation || c.Attribution >= 0 && !heard(t, &atts[c.Attribution]) || c.Confidence < 70 || t.InQuote[c.At.First] >= 0 {
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

// deed reports whether "of" and what somebody is said to have done stand at i, rather
// than how he is thought to argue: "accused the dairy of pouring slurry into a stream".
func deed(t *tag.Text, i int32) bool {
	return t.Is(i, "of") && int(i)+1 < len(t.POS) && t.POS[i+1] == tag.VBG && !t.In(i+1, "playing trying seeking ignoring failing using being having putting attempting wanting politicising politicizing making taking getting going doing giving running backing supporting opposing refusing neglecting misunderstanding")
}

// heard reports whether a was said to a tribunal or by somebody who is not its own proof:
// what police or a court find is on record.
func heard(t *tag.Text, a *attribution.Attribution) bool {
	s := t.Sentences[a.Sentence]
	k, _ := t.Find(s.First, s.Last, "tribunal|inquiry|hearing|panel was|were|has|have heard|told|been")
	return k >= 0 && t.InQuote[k] < 0
}

// naming gives the last word of the name that p is headed by, or "".
func naming(t *tag.Text, p tag.Phrase) string {
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
