package attribution

import (
	"strings"

	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
)

// reach is how many tokens to either side the words of a scare quote are looked for.
const reach = 1500

// scare gives the quotations of one to three words that nobody is said to have used and
// that are no names, titles or words spoken of as words: marks at arm's length.
func (f *finder) scare() []segment.Range {
	var out []segment.Range
	for q := range f.t.Quotations {
		v := f.t.Quotations[q]
		if v.Parent >= 0 || f.spokenFor(q) || v.Open || v.Resumes || !f.term(v) || f.attributedNear(v) || f.elsewhereQuoted(int32(q)) {
			continue
		}
		out = append(out, segment.Range{First: v.First, Last: v.Last})
	}
	return out
}

// term reports whether v holds one to three common words, and the words before it
// neither name nor define something.
func (f *finder) term(v segment.Quotation) bool {
	words := 0
	for i := v.First + 1; i < v.Last; i++ {
		t := &f.t.Tokens[i]
		switch t.Kind {
		case segment.Word:
			words++
			if t.Shape&segment.Hyphen != 0 {
				return false // a compound made for the occasion
			}
			if t.Shape&segment.Upper != 0 {
				return false // a title or name
			}
		case segment.Number:
			return false
		case segment.Punct:
			if !f.t.In(i, ", -") {
				return false
			}
		}
	}
	if words < 1 || words > 3 {
		return false
	}
	if f.glossed(v.Last) || f.t.Is(v.First-1, "as") || v.First > 1 && f.t.In(v.First-1, "and or") && f.t.Tokens[v.First-2].Kind == segment.Close || f.t.Tokens[v.First].Shape&segment.Spaced == 0 && v.First > 0 && f.t.Word(v.First-1) == "=" {
		return false
	}
	x := f.t.Sentences[f.t.InSentence[v.First]]
	if x.First == v.First && x.Last <= v.Last+1 {
		return false // a line of its own
	}
	for i := max(x.First, v.First-4); i < v.First; i++ {
		if f.t.In(i, "word words term terms phrase phrases expression slang call calls called calling name names named dubbed nicknamed known labelled labeled termed titled entitled film movie book song album show series episode slogan sign signs read reads reading hashtag meaning means definition defined verb noun adjective prefix tagged marked code-named codenamed keyword search searched button clicked option among percent self-described upgraded downgraded rated classified class category classed identified considered deemed regarded listed") {
			return false
		}
	}
	return !f.t.In(v.Last, "means meaning refers is") || !f.t.In(v.First-1, "the a an of") && !f.t.Is(v.Last, "is")
}

// glossed reports whether what follows token i says what the word means, or sets
// another beside it.
func (f *finder) glossed(i int32) bool {
	if f.t.Word(i-2) == "," {
		i-- // ''scale,'' which
		if f.t.In(i+1, "or which meaning used") {
			return true
		}
	}
	if w := f.t.Word(min(i, int32(len(f.t.Tokens)-1))); w == "(" || w == "—" || w == "–" || w == "--" || w == "," {
		return f.t.In(i+1, "a an the meaning or which used normally usually defined where in when") || w == "(" || w == "--"
	}
	return f.t.In(i, "and or") && int(i+1) < len(f.t.Tokens) && f.t.Tokens[i+1].Kind == segment.Open
}

// attributedNear reports whether somebody speaks or judges in the sentence of v, or in
// quotation marks just before: the word may be theirs.
func (f *finder) attributedNear(v segment.Quotation) bool {
	s := f.t.InSentence[v.First]
	x := f.t.Sentences[s]
	for i := x.First; i < x.Last; i++ {
		if f.t.InQuote[i] < 0 && (f.t.Has(i, lexicon.Say|lexicon.Tell|lexicon.Speak|lexicon.As|lexicon.Attitude) && f.pos(i).Verb() || f.t.In(i, "according critics opponents supporters")) {
			return true
		}
	}
	before := s - 1
	for n := f.sorted(max(0, before)); n < len(f.out) && f.out[n].Sentence <= s; n++ {
		a := f.out[n]
		if a.Doubtful() {
			continue
		}
		if a.Sentence == s && a.Class != Intention || a.Sentence == before && a.Quotation != Indirect && f.t.Sentences[before].Block == x.Block {
			return true
		}
	}
	return false
}

// elsewhereQuoted reports whether the words of quotation q stand in other quotation
// marks near by, where they have a speaker or were marked once.
func (f *finder) elsewhereQuoted(q int32) bool {
	v := f.t.Quotations[q]
	n := v.Last - v.First - 2
	for i := max(0, v.First-reach); i < min(int32(len(f.t.Tokens)), v.First+reach)-n; i++ {
		o := f.t.InQuote[i]
		if o < 0 || o == q || o > q && f.owner[o] < 0 {
			continue
		}
		same := true
		for k := int32(0); k < n && same; k++ {
			same = strings.EqualFold(f.t.Word(i+k), f.t.Word(v.First+1+k))
		}
		if same {
			return true
		}
	}
	return false
}
