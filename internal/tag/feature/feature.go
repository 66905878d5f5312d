// Package feature says what the tagger looks at: it takes the words of a
// sentence and gives hashes, one for each thing seen at a word. The tagger and
// its trainer share it, so that they cannot drift apart. It knows no weights.
package feature

import "whosaid/internal/segment"

// A Word is what is kept of a token: hashes of its letters in lower case, with
// every digit as 0, and its shape.
type Word struct {
	Whole, Last2, Last3, Last4, First3 uint32
	Shape                              uint32
}

// Bits of Word.Shape. The first five are those of segment.Shape.
const (
	upper   = 1 << iota // starts with a capital
	caps                // two capitals or more, and nothing else
	first               // first in the sentence, so that a capital tells nothing
	dotted              // U.S.
	hyphen              // co-op
	digit               // starts with a digit
	clitic              // 's
	sign                // no word
	quote               // a quotation mark
	loud                // in a headline or a line of capitals: capitals tell nothing
	holds               // holds a digit
	foreign             // holds a letter beyond ASCII
	verbal              // may be a form of a regular verb that is seldom a noun
)

// No index but 0: the bits that are taken over are the same.
var _ = [1]int{}[upper^segment.Upper|caps^segment.AllCaps|first^segment.First|dotted^segment.Dotted|hyphen^segment.Hyphen]

// Edge stands before the first and after the last word of a sentence.
var Edge = Word{Whole: 1, Last2: 1, Last3: 1, Last4: 1, First3: 1, Shape: 1 << 31}

// longest is how much of a token is looked at, in bytes.
const longest = 64

// of gives the Word of token i.
func of(t *segment.Text, i int32, verbs Verbs) Word {
	tok := &t.Tokens[i]
	text := t.Doc.Text[tok.Start:tok.End]
	var w Word
	switch tok.Kind {
	case segment.Number:
		w.Shape = digit
	case segment.Clitic:
		w.Shape = clitic
	case segment.Punct:
		w.Shape = sign
	case segment.Open, segment.Close:
		w.Shape = quote
		w.Whole = uint32(tok.Kind)
		return w
	}
	w.Shape |= uint32(tok.Shape & (segment.Upper | segment.AllCaps | segment.First | segment.Dotted | segment.Hyphen))
	var buf [longest]byte
	n := 0
	whole := len(text) <= longest // and so far as segment reads it
	for k := 0; k < len(text) && n < longest; k++ {
		c := text[k]
		switch {
		case 'a' <= c && c <= 'z':
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case '0' <= c && c <= '9':
			c = '0'
			w.Shape |= holds
		case c == '-' || c >= 0x80:
			whole = false
			if c == '-' || c == 0xC2 || c == 0xE2 {
				if n := segment.Unread(text[k:]); n > 0 {
					k += n - 1
					continue
				}
			}
			if c == 0xE2 && k+2 < len(text) && text[k+1] == 0x80 && (text[k+2] == 0x98 || text[k+2] == 0x99) {
				c = '\''
				k += 2
			} else if c >= 0x80 {
				w.Shape |= foreign
			}
		}
		buf[n] = c
		n++
	}
	b := buf[:n]
	if w.Whole = tok.Hash; !whole {
		w.Whole = hash(b)
	}
	w.First3 = hash(b[:min(3, len(b))])
	w.Last2 = hash(b[max(0, len(b)-2):])
	w.Last3 = hash(b[max(0, len(b)-3):])
	w.Last4 = hash(b[max(0, len(b)-4):])
	if w.Shape&(digit|clitic|sign|foreign|holds) == 0 && verbs.Has(b) {
		w.Shape |= verbal
	}
	return w
}

// hash is FNV-1a, 32 bits.
func hash(b []byte) uint32 {
	h := uint32(2166136261)
	for _, c := range b {
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

// Sentence appends the words of the tokens [i, last) to dst. Where nearly all
// longer words start with a capital, as in a headline, no capital counts.
func Sentence(dst []Word, t *segment.Text, i, last int32, verbs Verbs) []Word {
	from := len(dst)
	long, capital := 0, 0
	for ; i < last; i++ {
		w := of(t, i, verbs)
		dst = append(dst, w)
		if tok := &t.Tokens[i]; tok.Kind == segment.Word && tok.End-tok.Start >= 4 {
			long++
			if w.Shape&upper != 0 {
				capital++
			}
		}
	}
	if long >= 4 && capital*10 >= long*8 {
		Shout(dst[from:])
	}
	return dst
}

// Shout takes from words what their capitals tell.
func Shout(words []Word) {
	for i := range words {
		if words[i].Shape&(sign|quote|clitic) == 0 {
			words[i].Shape = words[i].Shape&^(upper|caps|first) | loud
		}
	}
}

// N is the number of features of a word. The first is the word itself.
const N = 22

// mix makes a feature of kind k out of two values.
func mix(k, a, b uint32) uint32 {
	h := (a ^ k*0x9E3779B1) * 0x85EBCA6B
	h ^= h >> 15
	h = (h + b) * 0xC2B2AE35
	h ^= h >> 13
	return h * 0x9E3779B1
}

// Plain reports whether the word is in lower case in running text, so that its
// letters alone may settle its tag.
func (w Word) Plain() bool { return w.Shape&^(hyphen|verbal) == 0 }

// Own is the feature of the word's letters alone.
func (w Word) Own() uint32 { return mix(0, w.Whole, 0) }

// At writes the features of words[i] into f. before and beforeThat are the tags
// given to the two words before it, 255 at the edge.
func At(f *[N]uint32, words []Word, i int, before, beforeThat uint8) {
	w := &words[i]
	p1, p2, n1, n2 := &Edge, &Edge, &Edge, &Edge
	if i > 0 {
		p1 = &words[i-1]
	}
	if i > 1 {
		p2 = &words[i-2]
	}
	if i+1 < len(words) {
		n1 = &words[i+1]
	}
	if i+2 < len(words) {
		n2 = &words[i+2]
	}
	t1, t2 := uint32(before), uint32(beforeThat)
	f[0] = mix(0, w.Whole, 0)
	f[1] = mix(1, w.Whole, w.Shape)
	f[2] = mix(2, w.Last3, 0)
	f[3] = mix(3, w.Last2, w.Shape)
	f[4] = mix(4, w.Last4, 0)
	f[5] = mix(5, w.First3, 0)
	f[6] = mix(6, w.Shape, t1)
	f[7] = mix(7, t1, 0)
	f[8] = mix(8, t1, t2)
	f[9] = mix(9, w.Whole, t1)
	f[10] = mix(10, p1.Whole, 0)
	f[11] = mix(11, p2.Whole, 0)
	f[12] = mix(12, n1.Whole, 0)
	f[13] = mix(13, n2.Whole, 0)
	f[14] = mix(14, n1.Last3, n1.Shape)
	f[15] = mix(15, p1.Whole, w.Whole)
	f[16] = mix(16, w.Whole, n1.Whole)
	f[17] = mix(17, w.Last2, t1)
	f[18] = mix(18, n1.Last2, t1)
	f[19] = mix(19, n1.Whole, t1)
	f[20] = mix(20, w.Shape, n1.Shape)
	f[21] = mix(21, p1.Last3, w.Last2)
}

// Loud reports whether the word stands in a headline or a line of capitals.
func (w Word) Loud() bool { return w.Shape&loud != 0 }
