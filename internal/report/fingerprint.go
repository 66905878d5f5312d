package report

import (
	"unicode"
	"unicode/utf8"

	"whosaid/internal/document"
	"whosaid/internal/rule"
	"whosaid/internal/text"
)

// neighbours is how many words on either side of a finding its fingerprint reads.
const neighbours = 3

// Fingerprint gives each finding its fingerprint: a hash of the rule, the words
// marked and the three words on either side of them in the same block. Case,
// spaces, punctuation and the shape of quotation marks do not count, so the
// same finding keeps its fingerprint when the text around it is edited. Where
// several would be equal, each after the first has its number among them mixed
// in. Findings must be in the order of the text, and all there that the rules
// made: the numbers would change with what is left out.
func Fingerprint(d *document.Document, findings []rule.Finding) {
	type twin struct {
		key    hash
		n      uint64 // equal ones before this one
		at     text.Span
		before int32 // the one with the same lower half before it, or -1
	}
	// By the lower half: a map of wider keys is code of its own to download.
	last := make(map[uint32]int32, len(findings))
	seen := make([]twin, 0, len(findings))
	b := 0
	for i := range findings {
		f := &findings[i]
		for b > 0 && d.Blocks[b].Span.Start > f.At.Start {
			b--
		}
		for b+1 < len(d.Blocks) && d.Blocks[b+1].Span.Start <= f.At.Start {
			b++
		}
		// A finding outside any block has no neighbourhood.
		before, after := "", ""
		if b < len(d.Blocks) && d.Blocks[b].Span.Contains(f.At) {
			before = lastWords(d.Text[d.Blocks[b].Span.Start:f.At.Start])
			after = firstWords(d.Text[f.At.End:d.Blocks[b].Span.End])
		}
		h := hash(offset64).string(f.Rule.ID).words(before).words(f.At.Of(d.Text)).words(after)
		t := twin{key: h, at: f.At, before: -1}
		if k, ok := last[uint32(h)]; ok {
			for t.before = k; k >= 0 && seen[k].key != h; {
				k = seen[k].before
			}
			if k >= 0 {
				if t.n = seen[k].n; seen[k].at != f.At { // a rule may find the same words twice
					t.n++
				}
			}
		}
		last[uint32(h)] = int32(len(seen))
		seen = append(seen, t)
		for n := t.n; n > 0; n >>= 8 {
			h = h.byte(byte(n))
		}
		f.Fingerprint = uint64(h)
	}
}

// A hash is FNV-1a, 64 bits.
type hash uint64

const (
	offset64 = 14695981039346656037
	prime64  = 1099511628211
)

func (h hash) byte(b byte) hash { return (h ^ hash(b)) * prime64 }

// string hashes s and an end mark that is no part of UTF-8.
func (h hash) string(s string) hash {
	for i := 0; i < len(s); i++ {
		h = h.byte(s[i])
	}
	return h.byte(0xFF)
}

// words hashes the words of s, each in lower case with an end mark, and an end mark for all.
func (h hash) words(s string) hash {
	var buf [utf8.UTFMax]byte
	in := false
	for _, r := range s {
		if 'a' <= r && r <= 'z' { // as most are
			in = true
			h = (h ^ hash(r)) * prime64
			continue
		}
		if !wordRune(r) {
			if in {
				h = h.byte(0xFF)
			}
			in = false
			continue
		}
		in = true
		n := utf8.EncodeRune(buf[:], unicode.ToLower(r))
		for _, b := range buf[:n] {
			h = h.byte(b)
		}
	}
	if in {
		h = h.byte(0xFF)
	}
	return h.byte(0xFE)
}

func wordRune(r rune) bool {
	if r < utf8.RuneSelf { // as most are
		return r|0x20 >= 'a' && r|0x20 <= 'z' || r >= '0' && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// lastWords is the end of s that holds its last neighbouring words, or all of s.
func lastWords(s string) string {
	n := 0
	in := false
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		if wordRune(r) {
			in = true
		} else if in {
			in = false
			if n++; n == neighbours {
				return s[i:]
			}
		}
		i -= size
	}
	return s
}

// firstWords is the start of s that holds its first neighbouring words, or all of s.
func firstWords(s string) string {
	n := 0
	in := false
	for i, r := range s {
		if wordRune(r) {
			in = true
		} else if in {
			in = false
			if n++; n == neighbours {
				return s[:i]
			}
		}
	}
	return s
}
