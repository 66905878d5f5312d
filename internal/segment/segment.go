// Package segment cuts a document into tokens, sentences and quotations. It
// takes blocks and gives flat slices of integers; what the words mean is the
// business of the packages after it, except for the lexicon classes that each
// token carries along.
package segment

import (
	"unicode"
	"unicode/utf8"
	"unsafe"

	"whosaid/internal/document"
	"whosaid/internal/lexicon"
	"whosaid/internal/text"
)

// A Kind says what a token is made of.
type Kind uint8

const (
	Word   Kind = iota // letters, with inner apostrophes, hyphens and stops (U.S., co-op)
	Number             // starts with a digit: 1,300 2-1 10th 23%
	Clitic             // 's ’s n’t ’re: the end of the word before it
	Punct              // any other single sign
	Open               // an opening quotation mark
	Close              // a closing quotation mark
)

// A Shape holds what a token's letters look like.
type Shape uint8

const (
	Upper   Shape = 1 << iota // first letter is a capital
	AllCaps                   // two letters or more, all capitals
	First                     // first word of its sentence, or of a quotation in it
	Dotted                    // holds a stop: U.S., a.m.
	Hyphen                    // holds a hyphen
	Possess                   // 's or ’ that may mark a possessor
	Spaced                    // white space stands before it
)

// A Token is a word, number or sign.
type Token struct {
	Start, End int32       // bytes
	Set        lexicon.Set // classes of the word
	Hash       uint32      // of its letters in lower case: see lexicon.Hash
	Kind       Kind
	Shape      Shape
}

// Span is where the token stands.
func (t Token) Span() text.Span { return text.Span{Start: t.Start, End: t.End} }

// A Range is a run of tokens: [First, Last). The zero Range stands for none.
type Range struct{ First, Last int32 }

// Moved is r so many tokens further on; none stays none.
func (r Range) Moved(by int32) Range {
	if r == (Range{}) {
		return r
	}
	return Range{r.First + by, r.Last + by}
}

// Empty reports whether r holds no token.
func (r Range) Empty() bool { return r.Last <= r.First }

// Contains reports whether token i is in r.
func (r Range) Contains(i int32) bool { return r.First <= i && i < r.Last }

// Covers reports whether all of o is in r.
func (r Range) Covers(o Range) bool { return r.First <= o.First && o.Last <= r.Last }

// Overlaps reports whether r and o share a token.
func (r Range) Overlaps(o Range) bool { return r.First < o.Last && o.First < r.Last }

// A Sentence is a run of tokens [First, Last) inside one block.
type Sentence struct {
	First, Last int32
	Block       int32
}

// A Quotation is a run of tokens in quotation marks: [First, Last) with the
// marks. One that runs over paragraphs is one Quotation per paragraph: all but
// the last are Open (they end with no closing mark), all but the first Resumes.
// What a speaker says in a transcript is one too, with no marks and with a Label.
type Quotation struct {
	First, Last int32
	Block       int32
	Parent      int32 // the quotation around it, or -1
	Single      bool  // single marks
	Open        bool  // no closing mark: the speaker goes on in the next paragraph
	Resumes     bool  // goes on from the paragraph before
	Label       Range // who speaks, in a transcript: the name before the colon; else empty
}

// A Text is a document in pieces.
type Text struct {
	Doc        *document.Document
	Tokens     []Token
	Sentences  []Sentence
	Quotations []Quotation
	InSentence []int32 // per token: its sentence
	InQuote    []int32 // per token: the innermost quotation around it, marks included, or -1

	starts []int32     // per block: its first token, and at the end how many there are
	marked []Quotation // Quotations, before what speakers say in turns was put among them
	labels []label

	sieves *sieves
}

// Split cuts up d.
func Split(d *document.Document) *Text {
	t, _ := Again(d, nil)
	return t
}

// Word is the text of token i; empty outside the text.
func (t *Text) Word(i int32) string {
	if i < 0 || int(i) >= len(t.Tokens) {
		return ""
	}
	return t.Doc.Text[t.Tokens[i].Start:t.Tokens[i].End]
}

// Span is the stretch of text from token first up to, not including, token last.
func (t *Text) Span(first, last int32) text.Span {
	if first >= last {
		return text.Span{}
	}
	return text.Span{Start: t.Tokens[first].Start, End: t.Tokens[last-1].End}
}

// At is the stretch of text that r covers.
func (t *Text) At(r Range) text.Span { return t.Span(r.First, r.Last) }

// String is the text of r as it is read: on one line, with plain spaces.
func (t *Text) String(r Range) string {
	s := t.At(r).Of(t.Doc.Text)
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < ' ' || c == 0xC2 || c == 0xE2 || c == 0xEF {
			return plain(s)
		}
	}
	return s
}

// plain is s with one space for each run of white space, and without what is not read.
func plain(s string) string {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		if n := Unread(s[i:]); n > 0 {
			i += n
			continue
		}
		r, n := decode(s, i)
		if unicode.IsSpace(r) || r == 0 {
			if len(b) > 0 && b[len(b)-1] != ' ' {
				b = append(b, ' ')
			}
		} else {
			b = append(b, s[i:i+n]...)
		}
		i += n
	}
	return string(b)
}

// Range gives the tokens [first, last) that lie wholly inside s.
func (t *Text) Range(s text.Span) (first, last int32) {
	lo, hi := 0, len(t.Tokens)
	for lo < hi {
		if m := (lo + hi) / 2; t.Tokens[m].Start < s.Start {
			lo = m + 1
		} else {
			hi = m
		}
	}
	last = int32(lo)
	for int(last) < len(t.Tokens) && t.Tokens[last].End <= s.End {
		last++
	}
	return int32(lo), last
}

// SentenceSpan is where sentence s stands.
func (t *Text) SentenceSpan(s int32) text.Span {
	return t.Span(t.Sentences[s].First, t.Sentences[s].Last)
}

// Kind is the kind of the block that sentence s stands in.
func (t *Text) Kind(s int32) document.Kind { return t.Doc.Blocks[t.Sentences[s].Block].Kind }

// Has reports whether token i is in a class of c; false outside the text.
func (t *Text) Has(i int32, c lexicon.Set) bool {
	return i >= 0 && int(i) < len(t.Tokens) && t.Tokens[i].Set.Has(c)
}

// Is reports whether token i is the word w, given in lower case with straight
// apostrophes; case does not count. False outside the text.
func (t *Text) Is(i int32, w string) bool {
	if i < 0 || int(i) >= len(t.Tokens) {
		return false
	}
	if c := t.Doc.Text[t.Tokens[i].Start]; c|0x20 != w[0]|0x20 && c < utf8.RuneSelf {
		return false // most calls end here
	}
	return sameWord(t.Word(i), w)
}

// sameWord compares s with w, which is in lower case; ’ and ' are one, and what
// is not read does not count.
func sameWord(s, w string) bool {
	k := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == 0xE2 && i+2 < len(s) && s[i+1] == 0x80 && (s[i+2] == 0x99 || s[i+2] == 0x98) {
			c = '\''
			i += 2
		} else if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if k >= len(w) || w[k] != c {
			n := Unread(s[i:])
			if n == 0 {
				return false
			}
			i += n - 1
			continue
		}
		k++
	}
	return k == len(w)
}

// In reports whether token i is one of the words in list, lower case with one space between.
func (t *Text) In(i int32, list string) bool {
	if i < 0 || int(i) >= len(t.Tokens) {
		return false
	}
	if t.sieves == nil {
		t.sift()
	}
	// sieve.rejects and spot, written out, for lists, of which all can reject: calls of them
	// for each question would cost as much again, and most questions end here.
	s, at := &t.sieves.lists, unsafe.StringData(list)
	k := uint32(uintptr(unsafe.Pointer(at))) * 0x9E3779B1 >> (32 - listBits)
	for ; s.lists[k].at != nil; k = (k + 1) % (1 << listBits) {
		if l := &s.lists[k]; l.at == at && int(l.len) == len(list) {
			h := (t.Tokens[i].Hash ^ k*0x9E3779B1) * 0x85EBCA6B
			m := uint32(1<<(h>>14&31) | 1<<(h>>9&31))
			return s.bits[h>>(32-spotBits)]&m == m && among(t.Word(i), list, ' ')
		}
	}
	s.learn(int(k), list, list, " ", false)
	return among(t.Word(i), list, ' ')
}

// among reports whether word is one of those in list, with sep between them.
func among(word, list string, sep byte) bool {
	c := word[0] | 0x20 // in lower case, for a letter
	for len(list) > 0 {
		end := 0
		for end < len(list) && list[end] != sep {
			end++
		}
		if (list[0] == c || c >= utf8.RuneSelf || list[0] < 'a') && sameWord(word, list[:end]) {
			return true
		}
		if end == len(list) {
			return false
		}
		list = list[end+1:]
	}
	return false
}

// Match matches tokens from i against a pattern of words with one space between,
// in lower case. A word may give choices, "on|under", and be left out, "the?";
// "*" is any one word. It gives the token after the match, or -1.
func (t *Text) Match(i int32, pattern string) int32 {
	if i < 0 || int(i) >= len(t.Tokens) {
		return t.match(i, pattern)
	}
	if t.sieves == nil {
		t.sift()
	}
	no, free := t.sieves.patterns.rejects(t.Tokens[i].Hash, pattern)
	if no {
		return -1
	}
	if free >= 0 {
		words, any := opening(pattern)
		t.sieves.patterns.learn(free, pattern, words, " |?", any)
	}
	return t.match(i, pattern)
}

func (t *Text) match(i int32, pattern string) int32 {
	for len(pattern) > 0 {
		end := 0
		for end < len(pattern) && pattern[end] != ' ' {
			end++
		}
		part := pattern[:end]
		optional := false
		if part[len(part)-1] == '?' {
			part, optional = part[:len(part)-1], true
		}
		switch {
		case i >= 0 && int(i) < len(t.Tokens) && (part == "*" || among(t.Word(i), part, '|')):
			i++
		case !optional:
			return -1
		}
		if end == len(pattern) {
			break
		}
		pattern = pattern[end+1:]
	}
	return i
}

// Find gives the first place in [i, last) where pattern matches, or -1, -1.
func (t *Text) Find(i, last int32, pattern string) (first, end int32) {
	for ; i < last; i++ {
		if e := t.Match(i, pattern); e >= 0 && e <= last {
			return i, e
		}
	}
	return -1, -1
}
