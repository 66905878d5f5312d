package segment

import (
	"sync/atomic"
	"unsafe"
)

// A sieve tells in a few steps that a word is not in a list, which is what comes of
// nearly all questions: stages ask of many words whether they are among a few.
// Lists stand in the code as constants, and a list is known again by where it lies
// in memory; as the sieve holds on to it, nothing else can lie there.
type sieve struct {
	lists [1 << listBits]list // open addressing
	count int
	bits  [1 << (wordBits - 5)]uint32 // one for each word of each list, by their hashes
}

const (
	listBits = 11 // the engine asks for about 750 lists, and for 300 patterns
	wordBits = 18 // and they hold a few thousand words
)

type list struct {
	at  *byte // nil: none
	len int32
	any bool // it rejects no word
}

// sieves are what a text is sifted with: for lists, and for how patterns start.
type sieves struct{ lists, patterns sieve }

// idle is kept from one text for the next, so that each list is read once.
var idle atomic.Pointer[sieves]

// sift gives t its sieves, which it has from its first question on.
func (t *Text) sift() {
	if t.sieves = idle.Swap(nil); t.sieves == nil {
		t.sieves = new(sieves)
	}
}

// Release lets the next text have what was made for t. It is called when nothing
// will be asked of t any more.
func (t *Text) Release() {
	if t.sieves != nil {
		idle.Store(t.sieves)
		t.sieves = nil
	}
}

// rejects reports whether the word with that hash is surely not in the list text, or
// where in the table that list is to be put. It is one piece, as most calls of In and
// Match end in it.
func (s *sieve) rejects(hash uint32, text string) (no bool, free int) {
	at := unsafe.StringData(text)
	k := uint32(uintptr(unsafe.Pointer(at))) * 0x9E3779B1 >> (32 - listBits)
	for ; s.lists[k].at != nil; k = (k + 1) % (1 << listBits) {
		if l := &s.lists[k]; l.at == at && int(l.len) == len(text) {
			b, m := bit(hash, k)
			return s.bits[b]&m == 0 && !l.any, -1
		}
	}
	return false, int(k)
}

// learn puts the list text into slot k, if there is room: a table with no gaps would
// be searched for ever. Its words, with sep between them, are what passes; if the
// last may be left out or stands for any word, all do.
func (s *sieve) learn(k int, text, words string, sep byte) {
	if s.count == len(s.lists)*3/4 || words == "" {
		return
	}
	s.count++
	last := words[len(words)-1]
	s.lists[k] = list{unsafe.StringData(text), int32(len(text)), sep == '|' && (last == '?' || last == '*')}
	for from, i := 0, 0; i <= len(words); i++ {
		if i == len(words) || words[i] == sep {
			b, m := bit(hash(words[from:i]), uint32(k))
			s.bits[b] |= m
			from = i + 1
		}
	}
}

// bit is the one that stands for the word with that hash in the list in slot k.
func bit(hash, k uint32) (at, mask uint32) {
	h := (hash ^ k*0x9E3779B1) * 0x85EBCA6B >> (32 - wordBits)
	return h >> 5, 1 << (h & 31)
}

// hash is FNV-1a, 32 bits, of a word in lower case, with straight apostrophes and
// every digit as 0.
func hash(word string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(word); i++ {
		c := word[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case '0' <= c && c <= '9':
			c = '0'
		case c == 0xE2 && i+2 < len(word) && word[i+1] == 0x80 && (word[i+2] == 0x98 || word[i+2] == 0x99):
			c = '\''
			i += 2
		}
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}
