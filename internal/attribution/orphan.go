package attribution

import (
	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
)

// An Orphan is a quotation with no speaker in its sentence, the one before or
// the one after.
type Orphan struct {
	At         segment.Range // with its marks
	Sentence   int32
	Confidence uint8 // percent
}

// orphans gives the quotations that nobody is said to have spoken. Terms, titles,
// nicknames and words set at arm's length are no quotations.
func (f *finder) orphans() []Orphan {
	var out []Orphan
	for q := range f.t.Quotations {
		v := f.t.Quotations[q]
		if v.Parent >= 0 || f.spokenFor(q) || !f.clausal(v) {
			continue
		}
		s := f.t.InSentence[v.First]
		x := f.t.Sentences[s]
		alone := x.First == v.First && f.t.Sentences[f.t.InSentence[v.Last-1]].Last <= v.Last+1
		if !alone || s > 0 && f.t.Sentences[s-1].Block == v.Block && f.credited(s-1) {
			continue
		}
		// A speaker anywhere in the sentences that hold the quotation, or a cue that
		// found no frame, is a speaker all the same.
		if f.spoken(v) {
			continue
		}
		c := uint8(80)
		if v.Resumes || v.Open || f.ledInto(v) || f.signed(v) || f.amongQuotations(v) || f.heads(v) {
			c = 45
		}
		out = append(out, Orphan{At: segment.Range{First: v.First, Last: v.Last}, Sentence: s, Confidence: c})
	}
	return out
}

// spokenFor reports whether somebody is told to have spoken quotation q. What the model
// alone saw counts where its cue holds a word of saying.
func (f *finder) spokenFor(q int) bool {
	if f.owner[q] < 0 {
		return false
	}
	a := f.out[f.owner[q]]
	if !a.Doubtful() {
		return true
	}
	for i := a.Cue.First; i < a.Cue.Last; i++ {
		if f.t.Has(i, lexicon.Say|lexicon.Tell) {
			return true
		}
	}
	return false
}

// ledInto reports whether the paragraph before v speaks of somebody's words: "Howard
// continued his remarks."
func (f *finder) ledInto(v segment.Quotation) bool {
	s := f.t.InSentence[v.First]
	if s == 0 || f.t.Sentences[s-1].Block == v.Block {
		return false
	}
	x := f.t.Sentences[s-1]
	for i := x.First; i < x.Last; i++ {
		if f.t.Has(i, lexicon.Say|lexicon.Tell|lexicon.Speak) && f.pos(i).Verb() || f.t.In(i, "statement letter remarks speech post tweet email memo message comments interview") {
			return true
		}
	}
	return false
}

// amongQuotations reports whether somebody speaks right before v or right after it: readers
// take v for more of that.
func (f *finder) amongQuotations(v segment.Quotation) bool {
	if s := f.t.InSentence[v.First] - 1; s >= 0 && f.t.Kind(s).Body() && (f.holdsQuotation(s) || f.credited(s)) {
		return true
	}
	s := f.t.InSentence[v.Last-1] + 1
	return int(s) < len(f.t.Sentences) && f.opensBlock(v) && f.t.Sentences[s].Block == v.Block+1 && f.holdsQuotation(s) && f.credited(s)
}

func (f *finder) holdsQuotation(s int32) bool {
	for i := f.t.Sentences[s].First; i < f.t.Sentences[s].Last; i++ {
		if f.t.InQuote[i] >= 0 {
			return true
		}
	}
	return false
}

// heads reports whether v is a heading: a few words in single marks on a line of their own.
func (f *finder) heads(v segment.Quotation) bool {
	return f.t.In(v.First, "' ‘") && v.Last-v.First < 12 && f.opensBlock(v) && f.closesBlock(Attribution{}, v)
}

// signed reports whether the sentence after v says whose words they were.
func (f *finder) signed(v segment.Quotation) bool {
	s := f.t.InSentence[v.Last-1] + 1
	if int(s) >= len(f.t.Sentences) {
		return false
	}
	if f.t.Match(f.t.Sentences[s].First, "that|this|so|such is|was|were|says|said|went|ran|read|reads how|what|the?") >= 0 {
		return true
	}
	return f.t.Match(f.t.Sentences[s].First, "the|that|those|his|her|their statement|letter|words|remarks|comment|comments|post|tweet|message|email|memo|line|remark|quote") >= 0
}

// credited reports whether sentence s has a source.
func (f *finder) credited(s int32) bool {
	for n := f.sorted(s); n < len(f.out) && f.out[n].Sentence <= s; n++ {
		if !f.out[n].Source.Empty() && !f.out[n].Doubtful() {
			return true
		}
	}
	return false
}

// clausal reports whether a quotation forms a clause or a whole sentence.
func (f *finder) clausal(v segment.Quotation) bool {
	words, verbs, finite := 0, 0, false
	for i := v.First; i < v.Last; i++ {
		if f.t.Tokens[i].Kind == segment.Word || f.t.Tokens[i].Kind == segment.Number {
			words++
		}
		if f.pos(i).Finite() || f.pos(i).Verb() {
			verbs++
		}
		finite = finite || f.pos(i).Finite()
	}
	// A quoted sentence, capital to stop, is one whatever the tagger makes of it, but
	// words with no verb on a line of their own are a heading.
	if !finite && words < 8 && f.opensBlock(v) && f.closesBlock(Attribution{}, v) {
		return false
	}
	sentence := words >= 2 && f.t.Tokens[v.First+1].Shape&segment.Upper != 0 && f.t.In(v.Last-2, ". ! ?")
	return words >= 2 && (verbs > 0 && (f.whole(v) || words > 6) || sentence)
}

// spoken reports whether a reporting verb, outside quotation marks, stands in
// the sentences around v.
func (f *finder) spoken(v segment.Quotation) bool {
	a, b := f.t.InSentence[v.First], f.t.InSentence[v.Last-1]
	for i := f.t.Sentences[a].First; i < f.t.Sentences[b].Last; i++ {
		if i >= v.First && i < v.Last {
			continue
		}
		if f.t.InQuote[i] < 0 && f.t.Has(i, lexicon.Say|lexicon.Tell|lexicon.Speak) && f.pos(i).Verb() {
			return true
		}
		if f.t.Is(i, "according") {
			return true
		}
	}
	// The sentence before ends in a colon or a bare cue: “He said:” on a line of its own.
	if p := f.t.Sentences[a].First - 1; p >= 0 {
		if f.t.Word(p) == ":" {
			return true
		}
	}
	return false
}
