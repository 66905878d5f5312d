// Package house holds what a newsroom knows and the engine does not: the bodies,
// posts, people and outlets that its readers know by name, and what its readers
// hold to be common knowledge. It takes the newsroom's lists and a text cut up
// into words, and gives the places where an entry stands. What follows from one
// is for source and claim to say.
package house

import (
	"sort"
	"strings"
	"unicode/utf8"

	"whosaid/internal/document"
	"whosaid/internal/segment"
	"whosaid/internal/text"
)

// A Kind is one of a newsroom's lists.
type Kind uint8

const (
	Institution Kind = iota // speaks for itself: the Fold
	Role                    // held by one person at a time: night mayor
	Person                  // known by one name: Pelé
	Outlet                  // news media
	Known                   // common knowledge: no source is asked of a claim that holds it
	kinds
)

// Lists are a newsroom's own, by kind. An entry is one word or more, as it would
// be printed; "the" before it does not count. A word with a capital stands for
// itself alone, one without for itself in any case.
type Lists [kinds][]string

// A Mark is a place where an entry stands.
type Mark struct {
	At   segment.Range
	Kind Kind
}

// Marks are in order and do not overlap.
type Marks []Mark

// At gives the mark that holds token i; false if there is none.
func (m Marks) At(i int32) (Mark, bool) {
	k := sort.Search(len(m), func(k int) bool { return m[k].At.Last > i })
	if k < len(m) && m[k].At.Contains(i) {
		return m[k], true
	}
	return Mark{}, false
}

// Holds reports whether a mark of kind k shares a token with r.
func (m Marks) Holds(r segment.Range, k Kind) bool {
	for i := r.First; i < r.Last; i++ {
		if x, ok := m.At(i); ok && x.Kind == k {
			return true
		}
	}
	return false
}

// An entry is an entry in words.
type entry struct {
	words []string
	kind  Kind
}

// Find gives the places in t where entries stand; of those that begin with the
// same word, the longest.
func (l *Lists) Find(t *segment.Text) Marks {
	by := map[uint32][]entry{} // by first word
	for kind, list := range l {
		for _, s := range list {
			if words := split(s); len(words) > 0 {
				h := fold(words[0])
				by[h] = append(by[h], entry{words, Kind(kind)})
			}
		}
	}
	if len(by) == 0 {
		return nil
	}
	var out Marks
	for i := int32(0); int(i) < len(t.Tokens); {
		n, kind := int32(0), Kind(0)
		for _, e := range by[fold(t.Word(i))] {
			if k := int32(len(e.words)); k > n && e.stands(t, i) {
				n, kind = k, e.kind
			}
		}
		if n > 0 {
			out = append(out, Mark{segment.Range{First: i, Last: i + n}, kind})
		}
		i += max(n, 1)
	}
	return out
}

// stands reports whether e stands at token i of t, within one sentence.
func (e *entry) stands(t *segment.Text, i int32) bool {
	if int(i)+len(e.words) > len(t.Tokens) || t.InSentence[i] != t.InSentence[int(i)+len(e.words)-1] {
		return false
	}
	for k, w := range e.words {
		if !same(t.Word(i+int32(k)), w) {
			return false
		}
	}
	return true
}

// split cuts an entry into words as segment does, without "the".
func split(s string) []string {
	d := document.Document{Text: s, Blocks: []document.Block{{Span: text.Span{End: int32(len(s))}}}}
	t := segment.Split(&d)
	var out []string
	for i := range t.Tokens {
		out = append(out, t.Word(int32(i)))
	}
	if len(out) > 1 && strings.EqualFold(out[0], "the") {
		out = out[1:]
	}
	return out
}

// fold hashes a word without regard to case, apostrophes or accents: FNV-1a of
// its ASCII letters and digits.
func fold(w string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(w); i++ {
		c := w[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c < utf8.RuneSelf && c != '\'' {
			h = (h ^ uint32(c)) * 16777619
		}
	}
	return h
}

// same reports whether w, in a text, is the entry's word e.
func same(w, e string) bool {
	w, e = strings.ReplaceAll(w, "’", "'"), strings.ReplaceAll(e, "’", "'")
	if w == e {
		return true
	}
	first, _ := utf8.DecodeRuneInString(e)
	if !strings.EqualFold(w, e) {
		return false
	}
	return !text.IsUpper(first) || strings.ToUpper(w) == w // HEADLINE WORDS have no case
}
