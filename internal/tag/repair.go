package tag

import (
	"strings"

	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
)

// repair mends what the tagger, which sees a few words at a time, gets wrong
// with reporting verbs: a verb taken for a noun before "that", and a past tense
// taken for a participle in a sentence that would then have no verb.
func (t *Text) repair(sentences []segment.Sentence) {
	for _, x := range sentences {
		t.words(x)
		finite := int32(-1) // the first finite verb
		for i := x.First; i < x.Last; i++ {
			if t.POS[i].Finite() && t.InQuote[i] < 0 {
				finite = i
				break
			}
		}
		for i := x.First + 1; i < x.Last; i++ {
			// One form for present and past, after a noun: news is told in the past.
			if t.POS[i] == VBP && t.POS[i-1].Noun() && t.In(i, "beat cast cost cut hit hurt put quit set shut split spread") {
				t.POS[i] = VBD
			}
		}
		for i := x.First + 1; i+1 < x.Last; i++ {
			if t.Is(i-1, "to") && i >= 2 && t.Is(i-2, "according") && t.POS[i] == VB {
				t.POS[i] = NN // "according to press reports"
			}
			if t.POS[i].Verb() && t.Word(i-1) == "," && t.Tokens[i].Shape&(segment.Upper|segment.First) == segment.Upper && t.POS[i+1].Name() && t.Tokens[i+1].Shape&segment.Spaced != 0 {
				t.POS[i] = NNP // a first name that looks like a verb
			}
			if !t.Has(i, lexicon.Say|lexicon.Tell|lexicon.Believe|lexicon.Attitude|lexicon.As) || t.Tokens[i].Shape&segment.Upper != 0 {
				continue
			}
			before := i - 1
			for before > x.First && t.POS[before] == RB {
				before--
			}
			p := t.POS[before]
			led := t.POS[i] == VBN && (p.Noun() || p == PRP) && t.ledIn(x.First, before) && !t.Is(i+1, "by")
			switch {
			case led:
				// "which observers condemned", "As one diplomat observed,"
				t.POS[i] = VBD
			case (t.POS[i] == NN || t.POS[i] == NNS || t.POS[i] == JJ) && t.Is(i+1, "that") && finite < 0 && t.In(x.First, "many some most others few"):
				t.POS[i] = VBP // "Many in the sport suspect that"
				finite = i
			case (t.POS[i] == NN || t.POS[i] == VB) && i == x.First+1 && p == NNS && finite < 0 && t.opensObject(i+1):
				t.POS[i] = VBP // "Critics call the policy"
				finite = i
			case t.POS[i] == VBN && p == NN && before == i-1 && i+2 >= x.Last && finite >= 0 && t.Word(max(x.First, t.phraseStart(x.First, before)-1)) == ",":
				t.POS[i] = VBD // ", one study found."
			case t.POS[i] == VBN && p.Noun() && before == i-1 && (i+2 >= x.Last || t.Is(i+1, "on") && t.Has(i+2, lexicon.Weekday)) && finite >= 0 && t.trails(x.First, i):
				t.POS[i] = VBD // ", a figure at the board disclosed.", ", inspectors found."
			case (t.POS[i] == NN || t.POS[i] == VB) && before == i-1 && t.Is(i+1, "that") && t.several(x.First, i):
				t.POS[i] = VBP // "Growers along the river suspect that"
			case t.POS[i] == VB && (p.Noun() || t.In(before, "many some others most few")) && t.Has(i, lexicon.Say|lexicon.Believe) && !t.helped(x.First, i):
				t.POS[i] = VBP // "many in the town believe"
				if finite < 0 || i < finite {
					finite = i
				}
			case (t.POS[i] == NN || t.POS[i] == JJ) && i == x.First+1 && t.In(x.First, "many some others most few critics") && t.Has(i, lexicon.Say|lexicon.Believe):
				t.POS[i] = VBP // "Many feel"
				finite = i
			case (t.POS[i] == NN || t.POS[i] == VB || t.POS[i] == VBP) && i+2 >= x.Last && finite >= 0 && t.closes(x.First, i):
				t.POS[i] = VBP // ", curators at the museum believe."
			case finite >= 0 && i > finite:
				// A sentence that has its verb needs no other.
			case (t.POS[i] == NN || t.POS[i] == NNS || t.POS[i] == JJ) && before == i-1 && (t.Is(i+1, "that") || t.Tokens[i+1].Kind == segment.Open || i+2 < x.Last && t.Tokens[i+2].Kind == segment.Open):
				// "Analysts caution that", "Ruiz claims that"; not "the claim that".
				s := t.Word(i)[len(t.Word(i))-1] == 's'
				if (p == NNS || p == NNPS || t.In(before, "they we some many others critics")) && !s {
					t.POS[i] = VBP
					finite = i
				} else if (p == NNP || p == NN || t.In(before, "he she it")) && s {
					t.POS[i] = VBZ
					finite = i
				}
			case t.POS[i] == VBN && finite < 0 && (p.Noun() || p == PRP) && t.opensObject(i+1):
				t.POS[i] = VBD
				finite = i
			}
		}
	}
}

// words mends single words that cannot be what they were taken for.
func (t *Text) words(x segment.Sentence) {
	for i := x.First; i+1 < x.Last; i++ {
		next := t.POS[i+1]
		if t.POS[i] == VBZ && t.Is(i, "reports") && next == VBD && i > x.First && t.Has(i+1, lexicon.Say) {
			t.POS[i] = NNS // "media reports said"
		}
		if i > x.First && t.Tokens[i].Shape&segment.Upper != 0 && t.POS[i].Verb() && t.POS[i-1] == NNP && t.In(i-1, "mr mrs ms miss dr sir dame mr. mrs. ms. dr.") {
			t.POS[i] = NNP // "Mr Lang"
		}
		if (t.POS[i] == NN || t.POS[i] == NNS || t.POS[i] == VB) && t.In(i, "show shows") && t.shows(x.First, i) {
			t.POS[i] = VBP
			if t.Is(i, "shows") {
				t.POS[i] = VBZ
			}
		}
		upper := t.Tokens[i].Shape & (segment.Upper | segment.First)
		switch t.POS[i] {
		case PRPS:
			if upper == segment.Upper && !t.In(i, "my your his her its our their") {
				t.POS[i] = NNP // "one Labour backbencher"
			}
		case WP:
			if i+1 < x.Last && t.Tokens[i].Shape&segment.AllCaps != 0 && t.Tokens[i+1].Shape&segment.AllCaps == 0 {
				t.POS[i] = NNP // "WHO experts"
			}
		case IN, WDT:
			if t.Is(i, "that") && t.In(i+1, "morning afternoon evening night day week month year weekend summer winter") && i > x.First && (t.POS[i-1] == PRP || t.POS[i-1] == NN || t.POS[i-1] == RB || t.POS[i-1] == JJ) {
				t.POS[i] = DT // "who inspected it that morning"
			}
		case VB, VBP, VBZ:
			if i > x.First && t.POS[i-1] == DT && upper != segment.Upper && t.In(i-1, "a an the") {
				t.POS[i] = NN // "the peer said"
			}
		}
		if t.POS[i] == VBN && i > x.First && t.In(i-1, "a an") && (next == IN || t.Tokens[i+1].Kind == segment.Punct && !t.In(i+1, "- ,")) {
			t.POS[i] = NN // "a watershed for"
		}
		switch t.POS[i] {
		case NN:
			switch {
			case t.Is(i, "heard"):
				t.POS[i] = VBD // ", the inquest heard."
			case t.Is(i, "online"):
				t.POS[i] = JJ // "users online"
			case i > x.First && t.In(i-1, "become becomes became becoming grown get gets got getting") && t.Tokens[i+1].Kind == segment.Punct && strings.HasSuffix(t.Word(i), "er"):
				t.POS[i] = JJR // "have become milder"
			case i > x.First+1 && t.POS[i-2] == MD && t.In(i-1, "all both each"):
				t.POS[i] = VB // "will all end"
			case upper == segment.Upper|segment.First && (next == VBD || next == VBZ) && t.Has(i+1, lexicon.Say) && !t.Has(i, ^(lexicon.GivenName|lexicon.Surname|lexicon.Male|lexicon.Female)):
				t.POS[i] = NNP // "Vance said"
			}
		case NNS:
			if upper == segment.Upper && next == VBZ && t.Is(i+1, "has") {
				t.POS[i] = NNPS // "Tarvo Chemicals has"
			}
		case RB:
			switch {
			case t.Is(i, "yes"):
				t.POS[i] = UH
			case upper == segment.Upper|segment.First && t.Has(i, lexicon.GivenName|lexicon.Surname) && t.Is(i+1, ","):
				t.POS[i] = NNP // "Tunde, a taxi rider,"
			}
		case VBD:
			if i > x.First && t.POS[i-1].Noun() && t.Is(i, "briefed") && next == IN {
				t.POS[i] = VBN // "people briefed on it"
			}
		case JJR:
			if before := t.POS[max(i, x.First+1)-1]; (before == NN || before == DT && t.Is(i, "premier")) && t.Has(i, lexicon.Person|lexicon.SourceWord|lexicon.Role) && (!next.Noun() || before == DT) {
				t.POS[i] = NN // "one party elder", "the premier fears"
			}
		case VBG:
			if i > x.First+1 && t.POS[i-1].Noun() && (t.POS[i-2] == DT || t.POS[i-2].Adjective()) && t.In(i-2, "a an one another") && next == NN && t.Has(i+1, lexicon.Person|lexicon.Official|lexicon.Expert) {
				t.POS[i] = NN // "a customs clearing agent"
			}
			if i > x.First && t.POS[i-1] == POSS && !next.Noun() && !next.Adjective() && next != DT {
				t.POS[i] = NN // "the board's thinking told"
			}
		case VB:
			switch {
			case t.Tokens[i].Kind == segment.Number:
				t.POS[i] = CD // "more than $2bn"
			case i > x.First && upper != 0 && t.Is(i-1, "the"):
				t.POS[i] = NNP // "told the Mail"
			case i > x.First && t.Is(i, "half"):
				t.POS[i] = NN // "ran to half a page"
			case i > x.First && (t.POS[i-1] == NN || t.POS[i-1] == NNS || t.POS[i-1] == CC && i > x.First+1 && t.Is(i, "cost")) && (next == DT || next == PRPS || next == CD || next == IN) && !t.helped(x.First, i):
				t.POS[i] = VBP // "the attack bore the marks"
			case i == x.First && next == NN && t.POS[min(i+2, x.Last-1)] == VBD:
				t.POS[i] = JJ // "Harsh weather delayed": an order has no past
			}
		case JJ:
			w := t.Word(i)
			switch {
			case i > x.First && t.In(i, "opposite near inside outside") && (next == DT || next == PRPS):
				t.POS[i] = IN // "who lives opposite the house"
			case i == x.First && t.Is(i+1, ",") && t.POS[min(i+2, x.Last-1)] == DT && t.In(i+2, "a an") && t.Has(min(i+3, x.Last-1), lexicon.Person|lexicon.Relative|lexicon.Official|lexicon.Role):
				t.POS[i] = NNP // "Precious, a mother of three,"
			case t.Is(i, "long") && i > x.First && t.In(i-1, "has have had 've ’ve 's ’s") && (next == VBN || next == VBD):
				t.POS[i] = RB // "have long argued"
				t.POS[i+1] = VBN
			case i > x.First && t.Tokens[i-1].Kind == segment.Word && (t.POS[i-1] == VBZ || t.POS[i-1] == VBP || t.POS[i-1] == VBD) && t.In(i-1, "is are was were 's 're") && t.Has(i, lexicon.Cause|lexicon.Harm) && strings.HasSuffix(w, "ing"):
				t.POS[i] = VBG // "is hurting morale"
			case i > x.First && (next == VBD || next == VBZ || t.POS[i-1].Adjective() && t.Tokens[i+1].Kind == segment.Punct && !t.Is(i+1, "-")) && (t.POS[i-1] == DT || t.POS[i-1] == CD || t.POS[i-1].Adjective() && i > x.First+1 && (t.POS[i-2] == DT || t.POS[i-2] == CD)) && (t.Has(i, lexicon.Official|lexicon.SourceWord|lexicon.Person|lexicon.Open|lexicon.Role) || next != X && t.Has(i, lexicon.Demonym) || t.Is(i, "general")):
				t.POS[i] = NN // "A high-level official told", "one former general,"
			case upper == segment.Upper && next == NN && !t.Has(i, lexicon.Demonym) && t.InQuote[i] < 0 && nameLike(w):
				t.POS[i] = NNP // "One Norbank director"
			}
		case NNP:
			if upper == segment.Upper|segment.First && t.Has(i, lexicon.Number) && !next.Name() {
				t.POS[i] = CD // "Ninety families"
			}
		case NNPS:
			if t.Has(i, lexicon.Surname) && i > x.First && t.POS[i-1] == NNP && t.Has(i-1, lexicon.Title|lexicon.GivenName) {
				t.POS[i] = NNP // "Mr Evans"
			}
		}
	}
}

// shows reports whether "show" at token i is the verb of papers or pictures: of those
// that open the sentence ("Figures from Rightmove show rents"), or of those after the
// comma before its end (", research shows.").
func (t *Text) shows(first, i int32) bool {
	const seen = "videos photos photographs images footage pictures clips emails messages posts"
	if t.Tokens[i+1].Kind == segment.Punct && t.Is(i+1, ".") {
		k := t.phraseStart(first, i-1)
		return k > first && t.Word(k-1) == "," && t.Has(i-1, lexicon.Document|lexicon.Study)
	}
	for k := i - 1; k >= first; k-- {
		if t.POS[k].Finite() && !t.In(k, "shared posted obtained seen released published") || t.Tokens[k].Kind != segment.Word || t.POS[k] == TO || t.POS[k] == WDT {
			return false
		}
		if k < i-1 && k <= first+2 && (t.POS[k] == NNS || t.POS[k] == NNPS || k == first) && (t.Has(k, lexicon.Document|lexicon.Study) || t.In(k, seen)) && (t.POS[k+1] == IN || t.In(k+1, "shared posted obtained seen released published")) {
			return true
		}
	}
	return false
}

// nameLike reports whether a capitalised word is a name rather than an adjective
// made from one, such as Dutch, Keynesian, Nordic or North-South.
func nameLike(w string) bool {
	if len(w) < 4 || strings.Contains(w, "-") {
		return false
	}
	switch w[len(w)-1] {
	case 'b', 'd', 'g', 'k', 'm', 'o', 'p', 'r', 't', 'u', 'v', 'w', 'x', 'z':
		return !strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "st")
	}
	return false
}

// phraseStart gives the first token of the simple noun phrase that ends at token i.
func (t *Text) phraseStart(first, i int32) int32 {
	for i > first && (t.POS[i-1] == DT || t.POS[i-1] == CD || t.POS[i-1].Adjective() || t.POS[i-1].Noun()) {
		i--
	}
	return i
}

// closes reports whether token i, the last word of its sentence, could be the verb
// of a plural speaker after a comma.
func (t *Text) closes(first, i int32) bool {
	for k := i - 1; k > first && k > i-8; k-- {
		if t.Word(k) == "," {
			return t.POS[k+1] == NNS && k+1 < i
		}
		if t.POS[k].Finite() {
			return false
		}
	}
	return false
}

// trails reports whether what stands between the last comma before token i and it is
// a noun phrase of people or papers, with what belongs to it and no verb.
func (t *Text) trails(first, i int32) bool {
	for k := i - 1; k > first && k > i-12; k-- {
		if t.Word(k) == "," {
			for n := k + 1; n < i; n++ {
				if t.POS[n].Noun() && !t.POS[n+1].Noun() {
					return t.Has(n, lexicon.Person|lexicon.Official|lexicon.SourceWord|lexicon.Open|lexicon.Expert|lexicon.Role|lexicon.Document|lexicon.Study|lexicon.Body) || t.In(n, "figure")
				}
			}
			return false
		}
		if t.POS[k].Verb() || t.Tokens[k].Kind != segment.Word {
			return false
		}
	}
	return false
}

// several reports whether the sentence opens with a plural noun, and only what belongs
// to it stands between that and token i.
func (t *Text) several(first, i int32) bool {
	k := first
	for k < i && (t.POS[k] == DT || t.POS[k].Adjective() || t.POS[k] == NN) {
		k++
	}
	if k >= i-1 || t.POS[k] != NNS || t.POS[k+1] != IN || t.Is(k+1, "that") {
		return false
	}
	for k++; k < i; k++ {
		if t.POS[k].Verb() || t.Tokens[k].Kind != segment.Word || t.POS[k] == WDT || t.POS[k] == WP {
			return false
		}
	}
	return true
}

// helped reports whether a modal, "to" or "do" before token i takes a base form.
func (t *Text) helped(first, i int32) bool {
	for k := i - 1; k >= first && k > i-9; k-- {
		if t.POS[k] == MD || t.POS[k] == TO && t.POS[k+1] != DT && t.POS[k+1] != PRPS && !t.POS[k+1].Noun() || t.In(k, "do did does help let make makes made see saw hear heard n't n’t") {
			return true
		}
	}
	return false
}

// ledIn reports whether the noun phrase that ends at token i is the subject of a
// relative or subordinate clause: a relative pronoun or conjunction leads it in.
func (t *Text) ledIn(first, i int32) bool {
	for i > first && (t.POS[i].Noun() || t.POS[i].Adjective() || t.POS[i] == DT || t.POS[i] == CD || t.POS[i] == PRP || t.POS[i] == POSS || t.POS[i] == PRPS) {
		i--
	}
	return t.POS[i] == WDT || t.POS[i] == WP || i == first && t.In(i, "as while although though after when because") || t.In(i, "what whom which while because")
}

// opensObject reports whether token i starts an object or a clause.
func (t *Text) opensObject(i int32) bool {
	return t.Tokens[i].Kind == segment.Open || t.Is(i, "that") || t.POS[i] == DT || t.POS[i] == PRPS || t.POS[i] == PRP || t.POS[i].Name()
}
