package attribution

import (
	"strings"

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
	if j := v.named(h, a); j != NoVerdict {
		return j
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
	if v.t.Is(cue.First, "according") {
		return -1
	}
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

// named gives the verdict of a passive: "Smith was dismissed as a lightweight by".
func (v viewer) named(h int32, a *Attribution) Verdict {
	if h < 0 || len(a.Content) < 2 || a.Negated {
		return NoVerdict
	}
	s, as := a.Content[0], a.Content[1]
	p, ok := v.noun(s.First)
	if !ok || s.First >= a.Cue.First || as.First < a.Cue.Last || !v.identifiable(p) {
		return NoVerdict
	}
	if v.t.Is(p.Last, "of") {
		if q, ok := v.noun(p.Last + 1); ok && v.t.POS[q.Head].Name() && !v.human(p) {
			p = q
		}
	}
	if v.t.Is(as.First, "as") && v.t.In(h, "dismissed derided mocked ridiculed pilloried written attacked denounced condemned") {
		return Attacked
	}
	return v.words(as.First, as.Last, v.human(p))
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
		s, ok := v.subject(p)
		if !ok || s.First < r.First || !v.identifiable(s) {
			continue
		}
		j := NoVerdict
		switch {
		case v.human(s) && v.faults(p):
			return Attacked
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

// subject gives the noun phrase before the verb group p, or the one before the
// commas around it: "the drummer, Kit Doyle, is".
func (v viewer) subject(p tag.Phrase) (tag.Phrase, bool) {
	i := p.First - 1
	for i > 0 && (v.t.Is(i, ",") || v.t.POS[i] == tag.RB) {
		i--
	}
	return v.noun(i)
}

// faults reports whether what the verb group p says of a person runs him down in no
// single word: "takes credit for everything", "never listens", "lost his mind".
func (v viewer) faults(p tag.Phrase) bool {
	t, i := v.t, p.Head
	for int(p.Last) < len(t.POS) && t.POS[p.Last] == tag.RB && !t.Is(p.Last, "so") {
		p.Last++ // "is completely out of his depth"
	}
	if p.Negated || t.In(i-1, "never n't n’t") {
		return t.In(i, "listen listens listened care cares cared trusted understand understands lead leads apologise apologize prepare prepares deliver delivers respect respects share shares apologised bother bothers bothered have") && (!t.Is(i, "have") || t.Match(p.Last, "a|the|any|what clue|idea|guts|spine|vision|plan|takes|courage|brains|nerve|answers") >= 0) ||
			t.Match(p.Last, "up to the|it") >= 0 || t.In(i, "be is was") && t.In(p.Last, "trusted")
	}
	switch {
	case t.In(i, "takes took taking take claims hogs"):
		return t.In(p.Last, "credit") || t.Match(p.Last, "all|the|every the? credit|glory") >= 0 || t.Match(p.Last, "no responsibility|blame|interest|advice") >= 0
	case t.In(i, "lost loses losing"):
		return t.Match(p.Last, "his|her|their|the mind|plot|nerve|way|grip|temper|head|bottle|marbles") >= 0 || t.In(p.Last, "it touch control")
	case t.In(i, "blames blamed"):
		return t.In(p.Last, "everyone everybody others anyone")
	case t.In(i, "cares cared thinks thought looks looked"):
		return t.Match(p.Last, "only|more about|of|for|after") >= 0 || t.Match(p.Last, "about|of|after no|nobody|nothing|himself|herself") >= 0
	case t.In(i, "throws threw"):
		return t.In(p.Last+1, "tantrum tantrums fit tantrums") || t.In(p.Last, "tantrums things")
	case t.In(i, "treats treated"):
		return v.among(p.Last, 6, "dirt servants slaves children rubbish cattle badly fools pawns")
	case t.In(i, "surrounds surrounded"):
		return t.In(p.Last, "himself herself")
	case t.In(i, "is was 's ’s"):
		return t.Match(p.Last, "in|out over|of|for his|her|himself|herself") >= 0 || t.Match(p.Last, "a|the wrong|bit|nasty") >= 0 || t.Match(p.Last, "only|just in|out it? for") >= 0 || t.Match(p.Last, "hard|difficult|unbearable to work|deal") >= 0
	case t.In(i, "has had 's ’s"):
		return t.Match(p.Last, "no|zero people|leadership|vision|strategy|grasp|class|charisma|talent|credibility|respect|friends") >= 0
	case t.In(i, "puts put"):
		return t.In(p.Last, "himself herself")
	}
	return false
}

// among reports whether one of list stands in the n tokens from i on.
func (v viewer) among(i, n int32, list string) bool {
	for k := i; k < i+n; k++ {
		if v.t.In(k, list) {
			return true
		}
	}
	return false
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
	if a.Negated {
		return false
	}
	if h >= 0 && t.In(h, "hope hopes hoped doubt doubts doubted fear fears feared predict predicts predicted foresee foresees foresaw") {
		return true
	}
	for _, r := range a.Content {
		if v.counted(r) {
			return false
		}
	}
	for _, r := range a.Content {
		if t.Match(r.First, "if you ask me") >= 0 || t.Match(r.First+1, "if you ask me") >= 0 || t.Match(r.First+1, "i think|reckon|suspect|believe|feel") >= 0 || t.Match(r.First+1, "in my|our view|opinion|judgement|judgment") >= 0 {
			return true
		}
	}
	if t.In(a.Cue.Last-2, "opinion view eyes judgment judgement") {
		return true
	}
	if h >= 0 && (t.Has(h, lexicon.As) || t.In(h, "called calls call")) {
		for _, r := range a.Content {
			if r.First >= a.Cue.Last && v.judging(r.First, r.Last) {
				return true
			}
		}
	}
	if h >= 0 && !t.Has(h, lexicon.Say|lexicon.Tell|lexicon.Speak) && !t.In(h, "believe believes believed think thinks thought expect expects expected feel feels felt") {
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
			v.t.In(i, "mistake doomed wrong unfair unacceptable good great bad better worse best worst silly sad right absurd unlikely likely bound gamble nonsense madness folly stunt farce shame pity inevitable foolish naive pointless hopeless unworkable unnecessary overdue essential vital sensible wise unwise crazy insane ridiculous joke disgrace disaster shambles mess triumph dead-end necessary clever unforgivable understandable remarkable") && v.t.POS[i] != tag.RB {
			return true
		}
		if w := v.t.Word(i); strings.HasPrefix(w, "un") && strings.HasSuffix(w, "able") {
			return true // unwinnable, unsustainable
		}
	}
	return false
}

// outcomes are verbs of what nobody plans or decides: with "will" they forecast.
const outcomes = "win lose fail succeed fall rise collapse survive struggle suffer hurt help improve worsen recover beat drop grow damage backfire matter regret prevail crumble sink soar plunge spread last happen harm benefit embolden miss become need haunt work prove unravel split emerge"

// opines reports whether the first clause of r forecasts, prescribes or judges, tells
// what somebody else wants, or says how things are in general.
func (v viewer) opines(r segment.Range) bool {
	t := v.t
	for i := r.First; i < r.Last; i++ {
		if t.In(i, "when if whether who what why how where") {
			return false
		}
		p, ok := t.Phrase(i)
		if !ok || p.Kind != tag.Verb {
			continue
		}
		if !p.Finite {
			i = p.Last - 1
			continue
		}
		s, _ := v.noun(p.First - 1)
		if q, ok := t.Phrase(p.Last + 1); ok && p.Head+1 == p.Last && t.POS[p.Head] == tag.MD && q.Kind == tag.Verb && !q.Finite {
			p.Head, p.Last = q.Head, q.Last // "will all end"
		}
		me := t.In(s.Head, "i we")
		switch {
		case t.Is(p.Head, "doomed"):
			return true
		case t.In(p.First, "should ought could might may"):
			return !me || t.In(p.First, "should ought")
		case t.In(p.Head, "think believe feel guess hope suspect doubt expect") && me:
			return true
		case t.In(p.First, "will would 'll ’ll wo ca can"):
			ahead := !t.In(p.First, "ca can")
			return (ahead || p.Negated || t.Is(p.First, "ca")) && t.In(p.Head, outcomes) || ahead && v.turns(p) || ahead && t.Is(p.First+1, "never") || ahead && t.Is(p.Head, "be") && v.judging(p.Last, v.end(p.Last, r.Last))
		case v.motive(s, p), v.sizes(p):
			return true
		case t.In(p.Head, "is are was were 's ’s be been seems looks feels sounds appears seemed looked felt sounded"):
			return t.Match(p.Last, "too|so|not so? much|big|small|late|slow|soon|far|weak|little|easy") >= 0 && !t.Is(p.Last, "not") ||
				t.Match(p.Last, "no way|doubt|question|point|reason|excuse|substitute") >= 0 || t.Match(p.Last, "time to|for") >= 0 ||
				v.judging(p.Last, min(v.end(p.Last, r.Last), p.Last+8))
		case t.POS[p.Head] == tag.VBZ || t.POS[p.Head] == tag.VBP:
			return v.general(r, p)
		}
		return false
	}
	return false
}

// turns reports whether what the verb group p forecasts is how a thing turns out:
// "will end badly", "will go down in history", "will take years".
func (v viewer) turns(p tag.Phrase) bool {
	t := v.t
	switch {
	case t.In(p.Head, "end go turn finish"):
		return v.among(p.Last, 3, "badly well wrong nowhere sour ugly tears disaster history smoothly")
	case t.Is(p.Head, "take"):
		return v.among(p.Last, 3, "years decades months generations forever courage time")
	case t.In(p.Head, "make lead cost change come"):
		return t.Match(p.Last, "things|it|matters|life|no|all|everything|to|them|us|him|her|back worse|better|harder|easier|difference|dear|dearly|everything|nothing|chaos|trouble|disaster|haunt") >= 0 || t.In(p.Last, "everything nothing")
	case t.Is(p.Head, "have"):
		return t.Match(p.Last, "no choice|option|effect|alternative") >= 0
	}
	return false
}

// motive reports whether the verb group p says what s, another person, wants, thinks or feels.
func (v viewer) motive(s, p tag.Phrase) bool {
	t := v.t
	if s.Last == 0 || !v.identifiable(s) || !v.human(s) || t.In(p.First, "will would") {
		return false
	}
	switch {
	case t.In(p.Head, "wants wanted hopes hoped craves cares cared fears feared fancies believes believed thinks thought feels enjoys loves hates resents likes knows longs dreams sees needs"):
		return !p.Passive
	case t.In(p.Head, "obsessed driven motivated worried scared terrified embarrassed tired consumed blinded"):
		return true
	case t.In(p.Head, "trying hoping doing playing looking thinking plotting angling positioning"):
		return t.In(p.First, "is was 's ’s")
	case t.In(p.Head, "is was seems looks 's ’s"):
		return v.among(p.Last, 3, "desperate determined eager keen reluctant afraid scared terrified jealous obsessed driven motivated furious angry bitter worried anxious nervous embarrassed tired fed ambitious")
	}
	return v.among(p.Last, 8, "spite vanity jealousy revenge ego greed loyalty") && v.among(p.Last, 8, "of out for from")
}

// sizes reports whether the verb group p and its object weigh a thing up: "makes
// sense", "has no future", "goes too far", "deserves better".
func (v viewer) sizes(p tag.Phrase) bool {
	t := v.t
	switch {
	case t.In(p.Head, "makes make made"):
		return t.Match(p.Last, "no|little|perfect|good|more|some|much|economic|financial? sense") >= 0 || t.In(p.Last, "sense")
	case t.In(p.Head, "has have had 's ’s"):
		return t.Match(p.Last, "no|little|zero|every|only chance|future|hope|point|choice|business|credibility|right|idea|place|prospect") >= 0 || t.Match(p.Last, "himself|herself|themselves|itself|nobody|only") >= 0
	case t.In(p.Head, "goes went gone go"):
		return t.Match(p.Last, "too|much far|further") >= 0
	case t.In(p.Head, "sends sent sets set"):
		return t.Match(p.Last, "a|an|the wrong|dangerous|bad|terrible|worrying signal|message|precedent|tone|example") >= 0
	case t.In(p.Head, "misses missed"):
		return t.Match(p.Last, "the point") >= 0
	case t.In(p.Head, "needs need needed"):
		return t.Is(p.Last, "to") || t.POS[p.Last] == tag.TO || p.Head+1 < p.Last && t.POS[p.Head+1] == tag.TO
	}
	return t.In(p.Head, "deserves deserve deserved lacks lack matters overshadows stinks smacks reeks beggars defies")
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
