package tag

import (
	_ "embed"
	"slices"
	"unicode"

	"whosaid/internal/segment"
	"whosaid/internal/tag/feature"
)

//go:embed weights.bin
var packed string

var embedded = Load(packed)

// A Model is a linear tagger over hashed features: an averaged perceptron
// (Collins, EMNLP 2002), pruned, with weights of one byte. MODEL.md says what
// the embedded one was trained on.
//
// The file: the number of settled words, two bytes, then five bytes for each,
// its feature and its tag; the table of verbs; one byte, the logarithm of the number of rows; one
// byte a row, how many weights it has; then one byte a weight, its tag; then
// the weights. Numbers are little-endian.
type Model struct {
	settled [slots]word // frequent words of one tag: "the" needs no score
	verbs   feature.Verbs
	shift   uint32
	at      []uint16 // per row of the file: its place in rows; 0 if it has no weight
	rows    []row
}

// A row holds the weights of one feature: a byte for each tag, the weight and 128.
type row [5]uint64

// zeros is a row of no weight. What stands behind the last tag is less than any weight.
var zeros = row{128 * ones, 128 * ones, 128 * ones, 128 * ones, 128 * ones & (1<<(8*(Tags-32)) - 1)}

// ones has a one in each byte, evens the whole of every other byte.
const (
	ones  = 0x0101_0101_0101_0101
	evens = 0x00FF_00FF_00FF_00FF
)

type word struct {
	feature uint32 // 0: none
	tag     POS
}

// slots is the size of the table of settled words; MaxSettled is how many it takes.
const (
	slots      = 2048
	MaxSettled = slots / 2
)

// Tags is the number of parts of speech.
const Tags = len(names)

// Load gives the model that data holds, which is used in place.
func Load(data string) *Model {
	m := new(Model)
	n := int(data[0]) | int(data[1])<<8
	data = data[2:]
	for range n {
		h := uint32(data[0]) | uint32(data[1])<<8 | uint32(data[2])<<16 | uint32(data[3])<<24
		*m.slot(h) = word{h, POS(data[4])}
		data = data[5:]
	}
	m.verbs = feature.Verbs(data[:feature.VerbBytes])
	data = data[feature.VerbBytes:]
	m.shift = 32 - uint32(data[0])
	counts := data[1:][:1<<data[0]]
	n, all := 1, 0
	for r := range counts {
		if c := int(counts[r]); c > 0 {
			n++
			all += c
		}
	}
	tags := data[1+len(counts):][:all]
	weights := data[1+len(counts)+all:][:all]
	m.at = make([]uint16, len(counts))
	m.rows = make([]row, 1, n)
	for r := range counts {
		c := int(counts[r])
		if c == 0 {
			continue
		}
		m.at[r] = uint16(len(m.rows))
		w := zeros
		for k := range c {
			w[tags[k]/8] ^= uint64(weights[k]) << (tags[k] % 8 * 8)
		}
		m.rows = append(m.rows, w)
		tags, weights = tags[c:], weights[c:]
	}
	return m
}

// Verbs is the table of verbs that the model's features were learned with.
func (m *Model) Verbs() feature.Verbs { return m.verbs }

// slot is where the settled word with feature h stands, or would stand.
func (m *Model) slot(h uint32) *word {
	for i := h >> 8; ; i++ {
		if w := &m.settled[i%slots]; w.feature == h || w.feature == 0 {
			return w
		}
	}
}

// Given is the tag of a token that needs no model: signs and plain numbers.
func Given(t *segment.Text, i int32) (POS, bool) {
	tok := t.Tokens[i]
	switch tok.Kind {
	case segment.Open, segment.Close:
		return X, true
	case segment.Number:
		for _, r := range t.Word(i) {
			if unicode.IsLetter(r) {
				return X, false
			}
		}
		return CD, true
	case segment.Punct:
		switch t.Word(i) {
		case "&":
			return CC, true
		case "%":
			return NN, true
		case "'", "’":
			// The officials’ letter: the possessive of a plural.
			if tok.Shape&segment.Spaced == 0 && i > 0 && int(i)+1 < len(t.Tokens) && t.Tokens[i-1].Kind == segment.Word {
				w := t.Word(i - 1)
				if n := t.Tokens[i+1].Kind; w[len(w)-1] == 's' && (n == segment.Word || n == segment.Number) {
					return POSS, true
				}
			}
		}
		return X, true
	}
	return X, false
}

// Tag writes the tags of sentences of t to pos, one a token.
//
// A sentence that ends in a stop has a finite verb, outside its quotations if
// it is more than a quotation, and so has what follows "that" or "they say". Where the best tags give it none, the word that
// came nearest to being one becomes it, if it came near at all, and the words
// after it are tagged once more.
func (m *Model) Tag(t *segment.Text, sentences []segment.Sentence, pos []POS) {
	s := sentence{Model: m, t: t, pos: pos, words: make([]feature.Word, 0, 256)}
	for _, v := range sentences {
		s.first = v.First
		s.words = feature.Sentence(s.words[:0], t, v.First, v.Last, m.verbs)
		s.verbs = slices.Grow(s.verbs[:0], len(s.words))[:len(s.words)]
		s.tag(0)
		if !s.stops() {
			continue
		}
		s.mend(0)
		for k := 1; k+1 < len(s.words); k++ {
			if i := v.First + int32(k); t.InQuote[i] < 0 && pos[i-1].Verb() && pos[i] == IN && t.Is(i, "that") ||
				pos[i].Finite() && t.In(i, "say says said think thinks believe believes") && t.Tokens[i-1].Kind == segment.Word {
				s.mend(k + 1)
			}
		}
	}
}

// nearly is how far a finite verb may score below the best tag of a word in a
// clause that lacks one; found on dev.
const nearly = 25

// A candidate is the finite verb that a word is likeliest to be.
type candidate struct {
	tag POS
	gap int32 // by how much another tag beats it
}

// A sentence is what is known of the one being tagged.
type sentence struct {
	*Model
	t     *segment.Text
	pos   []POS // of the whole text
	first int32 // the token of words[0]
	words []feature.Word
	verbs []candidate

	outside bool // some word stands outside quotation marks
}

// stops reports whether the sentence ends in a stop, and notes outside.
func (s *sentence) stops() bool {
	s.outside = false
	stop := false
	for k := range s.words {
		i := s.first + int32(k)
		switch tok := s.t.Tokens[i]; tok.Kind {
		case segment.Word:
			s.outside = s.outside || s.t.InQuote[i] < 0
			stop = tok.Shape&segment.Dotted != 0
		case segment.Punct:
			c := s.t.Doc.Text[tok.Start]
			stop = stop || c == '.' || c == '!' || c == '?'
		}
	}
	return stop
}

// tag tags the words from the k-th on.
func (s *sentence) tag(k int) {
	before, beforeThat := uint8(255), uint8(255)
	if k > 0 {
		before = uint8(s.pos[s.first+int32(k)-1])
	}
	if k > 1 {
		beforeThat = uint8(s.pos[s.first+int32(k)-2])
	}
	for ; k < len(s.words); k++ {
		i := s.first + int32(k)
		p, ok := Given(s.t, i)
		s.verbs[k].gap = nearly + 1
		if !ok {
			p, s.verbs[k] = s.choose(s.words, k, before, beforeThat)
		}
		s.pos[i] = p
		before, beforeThat = uint8(p), before
	}
}

// mend gives the clause that starts at the k-th word its finite verb. Where the
// clause ends is not known, so it counts as long as the sentence.
func (s *sentence) mend(k int) {
	best := -1
	for ; k < len(s.words); k++ {
		i := s.first + int32(k)
		if s.outside && s.t.InQuote[i] >= 0 {
			continue
		}
		if k > 0 && s.t.Tokens[i].Shape&(segment.Upper|segment.First) == segment.Upper && s.t.Tokens[i-1].Shape&segment.Upper == 0 {
			continue // a name: "said a backbench MP"
		}
		if s.pos[i].Finite() {
			return
		}
		if s.verbs[k].gap <= nearly && (best < 0 || s.verbs[k].gap < s.verbs[best].gap) {
			best = k
		}
	}
	if best >= 0 {
		s.pos[s.first+int32(best)] = s.verbs[best].tag
		s.tag(best + 1)
	}
}

// choose gives the tag of one word, and the finite verb that it is likeliest to be.
func (m *Model) choose(words []feature.Word, k int, before, beforeThat uint8) (POS, candidate) {
	if w := &words[k]; w.Plain() {
		if s := m.slot(w.Own()); s.feature != 0 {
			return s.tag, candidate{gap: nearly + 1}
		}
	}
	var f [feature.N]uint32
	feature.At(&f, words, k, before, beforeThat)
	s := m.score(&f)
	// Of equals the first tag is the best.
	top := uint64(0)
	for k := range uint64(len(s)) {
		even, odd := s[k].even, s[k].odd
		for p := 8 * k; p < 8*k+8; p += 2 {
			top = max(top, even&0xFFFF<<6|63-p, odd&0xFFFF<<6|62-p)
			even >>= 16
			odd >>= 16
		}
	}
	verb := candidate{tag: VBD}
	for _, p := range [...]POS{VBP, VBZ} {
		if s.of(p) > s.of(verb.tag) {
			verb.tag = p
		}
	}
	verb.gap = int32(top>>6) - s.of(verb.tag)
	return POS(63 - top&63), verb
}

// A score is the sum of rows. Of each eight tags the first, third, fifth and seventh
// have their sums in one word, two bytes each, and the others in the other.
type score [len(row{})]struct{ even, odd uint64 }

// score adds up the rows of the features f, and uses f up. Which of them have a row is
// as good as chance, so that is found without a jump.
func (m *Model) score(f *[feature.N]uint32) (s score) {
	n := 0
	for _, h := range f {
		at := m.at[h>>(m.shift&31)]
		f[n] = uint32(at)
		if at != 0 {
			n++
		}
	}
	// In words of their own the sums stay in registers.
	var e0, e1, e2, e3, e4, o0, o1, o2, o3, o4 uint64
	for _, at := range f[:n] {
		r := &m.rows[at]
		e0, o0 = e0+r[0]&evens, o0+r[0]>>8&evens
		e1, o1 = e1+r[1]&evens, o1+r[1]>>8&evens
		e2, o2 = e2+r[2]&evens, o2+r[2]>>8&evens
		e3, o3 = e3+r[3]&evens, o3+r[3]>>8&evens
		e4, o4 = e4+r[4]&evens, o4+r[4]>>8&evens
	}
	return score{{e0, o0}, {e1, o1}, {e2, o2}, {e3, o3}, {e4, o4}}
}

// of is what s says for the tag p, and 128 for each row.
func (s *score) of(p POS) int32 {
	w := s[p/8].even
	if p%2 != 0 {
		w = s[p/8].odd
	}
	return int32(w >> (p % 8 / 2 * 16) & 0xFFFF)
}
