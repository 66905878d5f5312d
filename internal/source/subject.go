package source

import (
	"strings"

	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// A Subject is a person whom the story is about and whom it never names.
type Subject struct {
	Mentions   []segment.Range // in text order
	Paragraphs int
	Confidence uint8 // percent
}

// A story is about somebody who stands in the lead and in this many paragraphs.
const subjectParagraphs = 3

// Subjects finds the people, by the noun that the text uses for them, who stand
// in the first three sentences of the body and in three paragraphs or more and
// are nowhere given a name or a reason for having none.
func Subjects(t *tag.Text) []Subject {
	lead := leadEnd(t)
	if lead == 0 {
		return nil
	}
	type track struct {
		mentions []segment.Range
		last     int32 // block of the last mention
		blocks   int
		inLead   bool
		named    bool
		again    bool // "the laureate": spoken of as known
		intro    bool // "a laureate", "two leaders", "including a ...": brought in as particular people
	}
	tracks := map[string]*track{}
	var order []string
	for k := range t.Phrases {
		p := t.Phrases[k]
		if p.Kind != tag.Noun || !t.Has(p.Head, lexicon.Person|lexicon.Role|lexicon.Official|lexicon.Relative) || t.POS[p.Head].Name() && t.Tokens[p.Head].Shape&segment.First == 0 && !t.Has(p.Head, lexicon.Person) {
			continue
		}
		s := t.InSentence[p.Head]
		if !t.Kind(s).Body() || t.InQuote[p.Head] >= 0 || !particular(t, p) {
			continue
		}
		head := stem(t.Word(p.Head))
		x := tracks[head]
		if x == nil {
			// "The senator" after a name may well be the one who bears it.
			x = &track{last: -1, named: t.Has(p.Head, lexicon.Role) && p.First < lead && namesIn(t, p.First)}
			tracks[head] = x
			order = append(order, head)
		}
		x.again = x.again || len(x.mentions) > 0 && t.In(p.First, "the this")
		x.mentions = append(x.mentions, p.Range())
		if b := t.Sentences[s].Block; b != x.last {
			x.last = b
			x.blocks++
		}
		if p.Head < lead {
			x.inLead = true
			x.intro = x.intro || (t.In(p.First, "a an two three") || t.Is(p.First, "the") && t.Match(p.Last, "at|in the centre|center|heart|middle of") >= 0 || t.Is(p.First, "the") && t.In(p.Last, "who accused")) && lived(t, p) && !t.In(p.First-1, "is was are were be been as became")
		}
		x.named = x.named || besideName(t, p)
	}
	var out []Subject
	for _, head := range order {
		x := tracks[head]
		if x.inLead && x.intro && x.again && !x.named && x.blocks >= subjectParagraphs {
			out = append(out, Subject{Mentions: x.mentions, Paragraphs: x.blocks, Confidence: 70})
		}
	}
	if out != nil && withheld(t) {
		return nil
	}
	return out
}

// lived reports whether the sentence of p tells of somebody in particular: of what happened, not of
// what may or what anybody would do, and not only of who said so ("an aide said").
func lived(t *tag.Text, p tag.Phrase) bool {
	x := t.Sentences[t.InSentence[p.Head]]
	past := false
	for i := x.First; i < x.Last; i++ {
		if t.InQuote[i] >= 0 {
			continue
		}
		if t.POS[i] == tag.MD && !t.In(i, "will 'll") && i < p.Last+8 {
			return false
		}
		past = past || t.POS[i] == tag.VBD || t.POS[i] == tag.VBN || t.POS[i] == tag.VBZ && t.In(i, "has")
	}
	if v, ok := t.Phrase(p.Last); ok && v.Kind == tag.Verb && t.Has(v.Head, lexicon.Say|lexicon.Tell) && !v.Passive && t.Is(p.First-1, ",") {
		return false
	}
	// Somebody who only comes into another's story stands deep in a sentence.
	for k := t.InPhrase[p.First] - 1; k >= 0 && t.Phrases[k].First >= x.First; k-- {
		if q := t.Phrases[k]; q.Kind == tag.Verb && q.Finite && !t.In(p.First-1, "including , and of") && !passiveOf(t, q, p) {
			return false
		}
	}
	return past && !t.In(p.First-1, "like as") && !t.Is(p.Head, "filibuster")
}

// passiveOf reports whether the verb v tells of what was done to p, right before it: "police have arrested a teacher".
func passiveOf(t *tag.Text, v, p tag.Phrase) bool { return v.Last == p.First && !v.Passive }

// namesIn reports whether a person is named before token end.
func namesIn(t *tag.Text, end int32) bool {
	for _, p := range t.Phrases {
		if p.First >= end {
			break
		}
		if p.Kind != tag.Noun || !t.Kind(t.InSentence[p.First]).Body() {
			continue
		}
		m := mention{t: t, at: p.Range(), np: p.Range(), head: p.Head, core: p.Range()}
		if n := m.name(); n.Last-n.First >= 2 && !m.organisation(n) && t.Has(n.First, lexicon.GivenName) {
			return true
		}
	}
	return false
}

// leadEnd gives the token after the third sentence of the body.
func leadEnd(t *tag.Text) int32 {
	n := 0
	for s := range t.Sentences {
		if t.Kind(int32(s)).Body() {
			if n++; n == 3 {
				return t.Sentences[s].Last
			}
		}
	}
	return 0
}

// withheld reports whether the text says why somebody is not named.
func withheld(t *tag.Text) bool {
	for i := int32(0); int(i) < len(t.Tokens); i++ {
		if !t.In(i, "cannot can not name names identity identities lifelong legal permanent anonymity is does right") {
			continue // none of these starts here
		}
		if t.Match(i, "cannot|can not? be named|identified") >= 0 || t.Match(i, "not been named|identified|released") >= 0 || t.Match(i, "not yet? named|identified|been") >= 0 && t.In(i+2, "named identified") ||
			t.Match(i, "name|names|identity|identities has|have|had|was|were|is|are not been? released|withheld|published|disclosed|given") >= 0 ||
			t.Match(i, "not yet? released|given|disclosed|published|revealed|made|confirmed his|her|their|the|public? names|name|identities|identity") >= 0 || t.Match(i, "lifelong|legal|permanent right? to? anonymity") >= 0 || t.Match(i, "right to anonymity") >= 0 || t.Match(i, "anonymity under|by") >= 0 || t.Match(i, "not her|his real name") >= 0 || t.Match(i, "legal reasons") >= 0 || t.Match(i, "is not naming|identifying") >= 0 || t.Match(i, "does not name|identify") >= 0 {
			return true
		}
	}
	return false
}

// particular reports whether p stands for one person, or three at most, in particular.
func particular(t *tag.Text, p tag.Phrase) bool {
	if t.POS[p.Head] == tag.NNS {
		for i := p.First; i < p.Head; i++ {
			if t.In(i, "two three") {
				return true
			}
		}
		return false
	}
	if t.Has(p.Head, lexicon.Role) && t.Is(p.Last, "of") && p.Last+1 < int32(len(t.POS)) && t.POS[p.Last+1].Name() {
		return false // "the president of Mexico" says who it is
	}
	return t.In(p.First, "a an the this") || t.Tokens[p.First].Shape&segment.Upper != 0 && t.POS[p.Head] == tag.NN
}

// besideName reports whether a name stands in p or right beside it: "the chef
// Ana Ruiz", "Ana Ruiz, the chef".
func besideName(t *tag.Text, p tag.Phrase) bool {
	for i := p.First; i < p.Last; i++ {
		if t.POS[i].Name() && i > p.Head {
			return true
		}
	}
	name := func(i int32) bool {
		return i >= 0 && int(i) < len(t.Tokens) && t.POS[i].Name() && t.Tokens[i].Shape&segment.Upper != 0 && !t.Has(i, lexicon.Weekday|lexicon.Month|lexicon.Place)
	}
	if name(p.Last) || p.Last+1 < int32(len(t.Tokens)) && t.Word(p.Last) == "," && name(p.Last+1) {
		return true
	}
	return p.First >= 2 && t.Word(p.First-1) == "," && name(p.First-2) || t.In(p.Last, "named called")
}

// stem folds a plural in -s onto its singular.
func stem(w string) string { return strings.TrimSuffix(strings.ToLower(w), "s") }
