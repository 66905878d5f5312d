package attribution

import (
	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// A Verdict is what an attribution makes of a person or body.
type Verdict uint8

const (
	NoVerdict Verdict = iota
	Praised
	Attacked
)

// Judged gives the verdict of a on somebody who can be identified: a name, a post, or
// "he" and "she".
func Judged(t *tag.Text, a *Attribution) Verdict {
	v := viewer{t}
	h := v.main(a.Cue)
	for _, r := range a.Content {
		if !a.Negated && h >= 0 && r.First >= a.Cue.Last {
			if j := v.verdictOn(h, r); j != NoVerdict {
				return j
			}
		}
		if j := v.predicated(r); j != NoVerdict {
			return j
		}
	}
	// “A liar,” one aide said of the mayor.
	if i := a.Cue.Last; t.In(i, "of about") || t.In(i-1, "of about") {
		if !t.In(i, "of about") {
			i--
		}
		if p, ok := v.noun(i + 1); ok && v.identifiable(p) {
			for _, r := range a.Content {
				if j := v.words(r.First, r.Last, v.human(p)); j != NoVerdict {
					return j
				}
			}
		}
	}
	return NoVerdict
}

type viewer struct{ t *tag.Text }

// main gives the main verb of a cue, or -1.
func (v viewer) main(cue segment.Range) int32 {
	for i := cue.First; i < cue.Last; i++ {
		if p, ok := v.t.Phrase(i); ok && p.Kind == tag.Verb && cue.Contains(p.Head) {
			return p.Head
		}
	}
	return -1
}

func (v viewer) noun(i int32) (tag.Phrase, bool) {
	p, ok := v.t.Phrase(i)
	return p, ok && p.Kind == tag.Noun
}

// Verbs whose object they run down, or praise, by themselves.
const (
	assails = "accuse accuses accused accusing attacked blamed blames blasted berated castigated chided condemned criticised criticized denounced derided disparaged excoriated faulted lambasted mocked rebuked ridiculed savaged slammed trashed"
	lauds   = "praised praises hailed lauded applauded commended saluted"
)

// verdictOn gives the verdict of a cue verb h on the first noun phrase of its content:
// "accused Smith of", "called Smith a liar".
func (v viewer) verdictOn(h int32, r segment.Range) Verdict {
	p, ok := v.noun(r.First)
	if !ok || !v.identifiable(p) {
		return NoVerdict
	}
	switch {
	case v.t.In(h, assails):
		return Attacked
	case v.t.In(h, lauds):
		return Praised
	case v.t.Has(h, lexicon.As) || v.t.In(h, "calling called"):
		return v.words(p.First, r.Last, v.human(p))
	}
	return NoVerdict
}

// predicated gives the verdict of a clause in r whose subject is identifiable: "Smith
// is lazy", "he lied".
func (v viewer) predicated(r segment.Range) Verdict {
	for i := r.First; i < r.Last; i++ {
		p, ok := v.t.Phrase(i)
		if !ok || p.Kind != tag.Verb {
			continue
		}
		i = p.Last - 1
		s, ok := v.noun(p.First - 1)
		if !ok || s.First < r.First || !v.identifiable(s) {
			continue
		}
		j := NoVerdict
		switch {
		case v.t.In(p.Head, "lied lies cheated bullied bullies humiliated humiliates belittled belittles betrayed betrays manipulated manipulates harassed abused undermined undermines sabotaged misled misleads deceived deceives panicked panics bungled botched dithered dithers flatters flattered screams screamed shouts yells yelled") && !p.Passive,
			v.t.Match(p.Last, "no integrity|honesty|judgment|judgement|idea|clue|spine|principles|shame|conscience|empathy|morals|talent") >= 0:
			j = Attacked
		case v.t.In(p.Head, "is are was were be been 's ’s seems seemed looks looked became become being remains acted acts"):
			j = v.words(p.Last, min(v.end(p.Last, r.Last), p.Last+9), v.human(s))
		case v.t.Has(p.Head, lexicon.Slur|lexicon.Praise) && v.t.In(p.First, "is was 's ’s"):
			j = v.words(p.Head, p.Head+1, v.human(s)) // "is lazy", read as a verb
		}
		if p.Negated {
			j = opposite[j]
		}
		if j != NoVerdict {
			return j
		}
	}
	return NoVerdict
}

var opposite = [...]Verdict{NoVerdict: NoVerdict, Praised: Attacked, Attacked: NoVerdict}

// end gives the end of the clause that goes on at i.
func (v viewer) end(i, last int32) int32 {
	for ; i < last; i++ {
		if v.t.Tokens[i].Kind == segment.Punct && !v.t.Is(i, "-") || v.t.In(i, "that because if when who which but where than") {
			break
		}
	}
	return i
}

// words gives the verdict of the words in [first, last), on a person or on a body:
// markets and teams may be weak without blame.
func (v viewer) words(first, last int32, human bool) Verdict {
	for i := first; i < last; i++ {
		if v.t.Has(i, lexicon.Slur) && !v.t.POS[i].Name() && (human || !v.t.In(i, "weak dangerous failure volatile erratic unstable mess fake terrible awful dreadful dismal fraud evil")) {
			if i > first && v.t.In(i-1, "not no never n't n’t") {
				return NoVerdict
			}
			return Attacked
		}
		if v.t.Has(i, lexicon.Praise) && v.t.POS[i] != tag.RB && !v.t.POS[i].Name() && !v.t.Is(i+1, "of") {
			if i > first && v.t.In(i-1, "not no never n't n’t") {
				return Attacked
			}
			return Praised
		}
	}
	return NoVerdict
}

// identifiable reports whether p is a person or body that readers can tell: a name,
// "he", "the mayor", "their coach".
func (v viewer) identifiable(p tag.Phrase) bool {
	h := p.Head
	if v.t.In(h, "he she him her") {
		return true
	}
	if v.t.POS[h].Name() {
		return !v.t.Has(h, lexicon.Month|lexicon.Weekday|lexicon.Place) && v.t.Tokens[h].Shape&segment.Upper != 0
	}
	definite := v.t.Is(p.First, "the") || v.t.POS[p.First] == tag.PRPS || v.t.Tokens[max(p.First, h-1)].Shape&segment.Possess != 0
	return definite && v.t.POS[h] == tag.NN && v.t.Has(h, lexicon.Role|lexicon.Person|lexicon.Official|lexicon.Body)
}

// human reports whether p is a person rather than a body.
func (v viewer) human(p tag.Phrase) bool {
	h := p.Head
	return !v.t.Has(h, lexicon.Body|lexicon.Organisation|lexicon.Firm)
}

// Opinion reports whether the content of a is a judgement, a forecast or a truism
// rather than information.
func Opinion(t *tag.Text, a *Attribution) bool {
	v := viewer{t}
	h := v.main(a.Cue)
	for _, r := range a.Content {
		if v.counted(r) {
			return false
		}
	}
	if h < 0 || a.Negated {
		return false
	}
	if t.In(h, "hope hopes hoped doubt doubts doubted fear fears feared") {
		return true
	}
	if t.Has(h, lexicon.As) || t.In(h, "called calls") {
		for _, r := range a.Content {
			if r.First >= a.Cue.Last && v.judging(r.First, r.Last) {
				return true
			}
		}
	}
	if !t.Has(h, lexicon.Say|lexicon.Tell|lexicon.Speak) && !t.In(h, "believe believes believed think thinks thought expect expects expected feel feels felt") {
		return false
	}
	for _, r := range a.Content {
		if v.opines(r) {
			return true
		}
	}
	return false
}

// counted reports whether r holds a figure.
func (v viewer) counted(r segment.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if v.t.Tokens[i].Kind == segment.Number || v.t.Has(i, lexicon.Weekday|lexicon.Month) && v.t.POS[i].Name() {
			return true
		}
	}
	return false
}

// judging reports whether a word of [first, last) judges.
func (v viewer) judging(first, last int32) bool {
	for i := first; i < last; i++ {
		if v.t.Has(i, lexicon.Evaluative|lexicon.Slur|lexicon.Praise) && !v.t.POS[i].Name() && !v.t.In(i, "key major controversial troubled failed critical legal") ||
			v.t.In(i, "mistake doomed wrong unfair unacceptable good great bad better worse best worst silly sad right absurd unlikely likely bound") && v.t.POS[i] != tag.RB {
			return true
		}
	}
	return false
}

// outcomes are verbs of what nobody plans or decides: with "will" they forecast.
const outcomes = "win lose fail succeed fall rise collapse survive struggle suffer hurt help improve worsen recover beat drop grow damage backfire matter regret prevail crumble sink soar plunge spread last happen harm benefit embolden"

// opines reports whether the first clause of r forecasts, prescribes or judges, or
// says how things are in general.
func (v viewer) opines(r segment.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if v.t.In(i, "when if whether who what why how where") {
			return false
		}
		p, ok := v.t.Phrase(i)
		if !ok || p.Kind != tag.Verb {
			continue
		}
		if !p.Finite {
			i = p.Last - 1
			continue
		}
		s, _ := v.noun(p.First - 1)
		me := v.t.In(s.Head, "i we")
		switch {
		case v.t.Is(p.Head, "doomed"):
			return true
		case v.t.In(p.First, "should ought could might may"):
			return !me || v.t.In(p.First, "should ought")
		case v.t.In(p.Head, "think believe feel guess hope suspect doubt expect") && me:
			return true
		case v.t.In(p.First, "will would 'll ’ll wo ca"):
			return v.t.In(p.Head, outcomes) || v.t.Is(p.Head, "be") && v.judging(p.Last, v.end(p.Last, r.Last))
		case v.t.In(p.Head, "is are was were 's ’s be been seems looks"):
			return v.judging(p.Last, min(v.end(p.Last, r.Last), p.Last+8))
		case v.t.POS[p.Head] == tag.VBZ || v.t.POS[p.Head] == tag.VBP:
			return v.general(r, p)
		}
		return false
	}
	return false
}

// general reports whether the clause of r around the verb p is about things in
// general: no name, no pronoun, nothing definite, the present tense.
func (v viewer) general(r segment.Range, p tag.Phrase) bool {
	for i := r.First; i < r.Last && !(i > p.Last && v.t.In(i, "that which who when")); i++ {
		if v.t.POS[i].Name() || v.t.POS[i] == tag.PRP || v.t.POS[i] == tag.PRPS || v.t.In(i, "the this that these those") || v.t.POS[i] == tag.VBD || v.t.POS[i] == tag.VBN || v.t.POS[i] == tag.MD {
			return false
		}
	}
	return p.First > r.First
}
