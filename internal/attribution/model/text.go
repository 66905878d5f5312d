package model

import (
	"slices"

	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// A Frame is an attribution that the hand-written frames found. The model reads
// it as evidence, and may keep it, mend it or drop it.
type Frame struct {
	Source, Cue segment.Range
	Content     []segment.Range
	Class       uint8
	Confidence  uint8 // percent
}

// A Role is the part a token has in an attribution.
type Role uint8

const (
	Outside Role = iota
	Source
	Content
	Cue
)

// A token is what the features know of one token.
type token struct {
	word  uint32 // letters in lower case, digits as 0
	stem  uint32 // the first letters
	last  uint32 // the last three
	sig   uint32 // who-and-what classes of the lexicon
	verb  uint32 // cue classes of the lexicon
	pos   uint32
	shape uint32
	chunk int32 // the first token of its chunk
	quote uint32
	hint  uint32
	edge  uint32 // where it stands in its chunk
}

// A chunk is a phrase, or a token that is in none.
type chunk struct {
	first, last int32
	head        int32
	sym         uint32
}

// Symbols of chunks: a letter for each kind that matters for the path between a
// cue and a token.
const (
	symNoun = 1 + iota
	symName
	symPronoun
	symFinite
	symPassive
	symTo
	symGerund
	symParticiple
	symComma
	symColon
	symDash
	symStop
	symOpen
	symClose
	symAnd
	symThat
	symWho
	symOf
	symTo2
	symAs
	symBy
	symPreposition
	symAdverb
	symAdjective
	symParen
	symOther
)

const (
	offset = 2166136261
	prime  = 16777619
)

// A Text is a tagged text, prepared for the features: sentence by sentence, each when
// it is looked at.
type Text struct {
	*tag.Text
	tokens  []token
	chunks  []chunk // by first token
	ready   []bool  // per sentence
	frames  []Frame
	hint    []uint32 // per token: its role in a frame, and the frame's class and confidence
	frameAt []int32  // per token: the frame whose cue it is in, or -1
	role    []Role   // per token: its role in any frame
	cueAt   []int32  // per token: one more than the index of the cue marked there, or 0
}

const who = lexicon.Person | lexicon.Group | lexicon.Body | lexicon.SourceWord | lexicon.Official | lexicon.Spokes | lexicon.Expert | lexicon.Open | lexicon.Role | lexicon.Relative | lexicon.Title | lexicon.GivenName | lexicon.Surname | lexicon.Demonym | lexicon.Place | lexicon.Organisation | lexicon.Document | lexicon.Study | lexicon.Outlet | lexicon.Month | lexicon.Weekday | lexicon.Number

const cues = lexicon.Say | lexicon.Tell | lexicon.As | lexicon.Attitude | lexicon.Believe | lexicon.Intend | lexicon.Perceive | lexicon.Decree | lexicon.Speak

// Prepare gives t with what the features need of each token.
func Prepare(t *tag.Text, frames []Frame) *Text {
	x := new(Text)
	x.prepare(t, frames)
	x.see(0, int32(len(t.Sentences)))
	return x
}

// prepare makes x a Text of t, of which no sentence is ready yet, in the room that it
// has from another text.
func (x *Text) prepare(t *tag.Text, frames []Frame) {
	n := len(t.Tokens)
	x.Text, x.frames = t, frames
	x.cueAt, x.ready = blank(x.cueAt, n), blank(x.ready, len(t.Sentences))
	x.tokens, x.chunks = slices.Grow(x.tokens[:0], n)[:n], slices.Grow(x.chunks[:0], n)[:n]
	x.hint, x.role = make([]uint32, n), make([]Role, n)
	x.frameAt = slices.Grow(x.frameAt[:0], n)[:n]
	for i := range x.frameAt {
		x.frameAt[i] = -1
	}
	paint := func(r segment.Range, role Role, hint uint32) {
		for i := r.First; i < r.Last; i++ {
			if x.role[i] < role || x.role[i] == Content {
				x.role[i] = role
				x.hint[i] = hint
			}
		}
	}
	for k, f := range frames {
		sure := uint32(f.Class)<<4 | uint32(f.Confidence/20)<<8
		for _, c := range f.Content {
			paint(c, Content, sure|1)
		}
		for i := f.Cue.First; i < f.Cue.Last; i++ {
			x.frameAt[i] = int32(k)
		}
	}
	for _, f := range frames {
		sure := uint32(f.Class)<<4 | uint32(f.Confidence/20)<<8
		paint(f.Source, Source, sure|2)
		paint(f.Cue, Cue, sure|3)
	}
}

// see makes the sentences [first, last) ready.
func (x *Text) see(first, last int32) {
	for s := max(0, first); s < min(last, int32(len(x.ready))); s++ {
		if x.ready[s] {
			continue
		}
		x.ready[s] = true
		v := x.Sentences[s]
		for i := v.First; i < v.Last; i++ {
			x.letters(i)
		}
		for i := v.First; i < v.Last; {
			i = x.chunk(i)
		}
	}
}

// blank gives n zeros, in s if it has the room.
func blank[T any](s []T, n int) []T {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}

// letters fills in what token i shows by itself.
func (x *Text) letters(i int32) {
	tok := &x.Tokens[i]
	w := &x.tokens[i]
	s := x.Doc.Text[tok.Start:tok.End]
	h := uint32(offset)
	stem := uint32(0)
	last := uint32(0)
	for k := 0; k < len(s); k++ {
		c := s[k]
		switch {
		case 'a' <= c && c <= 'z':
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case '0' <= c && c <= '9':
			c = '0'
		case c == 0xE2 && k+2 < len(s) && s[k+1] == 0x80 && (s[k+2] == 0x99 || s[k+2] == 0x98):
			c = '\''
			k += 2
		}
		h = (h ^ uint32(c)) * prime
		last = last<<8 | uint32(c)
		if k == 4 {
			stem = h
		}
	}
	if stem == 0 {
		stem = h
	}
	*w = token{word: h, stem: stem, last: last & 0xFFFFFF, hint: x.hint[i]}
	if tok.Kind == segment.Open || tok.Kind == segment.Close {
		w.word = uint32(tok.Kind)
		w.stem, w.last = w.word, w.word
	}
	set := uint64(tok.Set & who)
	w.sig = uint32(set) ^ uint32(set>>32)*0x9E3779B1
	w.verb = uint32(tok.Set & cues)
	w.pos = uint32(x.POS[i])
	w.shape = uint32(tok.Kind)<<8 | uint32(tok.Shape&(segment.Upper|segment.AllCaps|segment.First|segment.Dotted))
	if q := x.InQuote[i]; q >= 0 {
		v := &x.Quotations[q]
		w.quote = 1
		if v.Last-v.First > 6 {
			w.quote = 2
		}
		if v.Parent >= 0 {
			w.quote += 2
		}
	}
}

// chunk adds the chunk that starts at token i and gives the token after it.
func (x *Text) chunk(i int32) int32 {
	c := chunk{first: i, last: i + 1, head: i}
	if p, ok := x.Phrase(i); ok {
		c.first, c.last, c.head = p.First, p.Last, p.Head
		switch {
		case p.Kind == tag.Noun:
			c.sym = symNoun
			switch h := x.POS[p.Head]; {
			case h == tag.PRP:
				c.sym = symPronoun
			case h.Name():
				c.sym = symName
			}
		case p.Passive:
			c.sym = symPassive
		case p.Finite:
			c.sym = symFinite
		case x.POS[p.First] == tag.TO:
			c.sym = symTo
		case x.POS[p.Head] == tag.VBG:
			c.sym = symGerund
		default:
			c.sym = symParticiple
		}
	} else {
		c.sym = x.symbol(i)
	}
	for k := c.first; k < c.last; k++ {
		w := &x.tokens[k]
		w.chunk = c.first
		w.edge = c.sym << 2
		if k == c.first {
			w.edge |= 1
		}
		if k == c.last-1 {
			w.edge |= 2
		}
	}
	x.chunks[c.first] = c
	return c.last
}

func (x *Text) symbol(i int32) uint32 {
	switch x.Tokens[i].Kind {
	case segment.Open:
		return symOpen
	case segment.Close:
		return symClose
	case segment.Punct:
		switch x.Word(i) {
		case ",":
			return symComma
		case ":", ";":
			return symColon
		case "—", "–", "-", "--", "―":
			return symDash
		case ".", "!", "?", "…", "...":
			return symStop
		case "(", ")", "[", "]":
			return symParen
		}
		return symOther
	}
	switch p := x.POS[i]; p {
	case tag.CC:
		return symAnd
	case tag.WDT, tag.WP, tag.WPS, tag.WRB:
		if x.Is(i, "that") {
			return symThat
		}
		return symWho
	case tag.TO:
		return symTo2
	case tag.IN:
		switch {
		case x.Is(i, "of"):
			return symOf
		case x.In(i, "that whether"):
			return symThat
		case x.Is(i, "by"):
			return symBy
		case x.In(i, "as because if while although though when since"):
			return symAs
		}
		return symPreposition
	case tag.RB, tag.RBR, tag.RBS, tag.RP:
		return symAdverb
	case tag.JJ, tag.JJR, tag.JJS:
		return symAdjective
	case tag.MD:
		return symFinite
	}
	return symOther
}

// prev gives the chunk before c.
func (x *Text) prev(c *chunk) *chunk { return &x.chunks[x.tokens[c.first-1].chunk] }

// at gives token i, or the edge outside [first, last).
func (x *Text) at(i, first, last int32) *token {
	if i < first || i >= last {
		return &edge
	}
	return &x.tokens[i]
}

var edge = token{word: 2, stem: 2, last: 2, pos: 63, shape: 1 << 31, edge: 1 << 20}
