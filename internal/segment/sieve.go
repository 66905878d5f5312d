package segment

import (
	"strings"
	"sync/atomic"
	"unsafe"

	"whosaid/internal/lexicon"
)

// A sieve tells in a few steps that a word is not in a list, which is what comes of
// nearly all questions: stages ask of many words whether they are among a few.
// Lists stand in the code as constants, and a list is known again by where it lies
// in memory; as the sieve holds on to it, nothing else can lie there.
type sieve struct {
	lists [1 << listBits]list // open addressing
	count int
	bits  [1 << spotBits]uint32 // two for each word of each list, by their hashes
}

const (
	listBits = 11 // the engine asks for about 750 lists, and for 300 patterns
	spotBits = 13 // and they hold some 10,000 words
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
// where in the table that list is to be put. Text.In has it and spot written out.
func (s *sieve) rejects(hash uint32, text string) (no bool, free int) {
	at := unsafe.StringData(text)
	k := uint32(uintptr(unsafe.Pointer(at))) * 0x9E3779B1 >> (32 - listBits)
	for ; s.lists[k].at != nil; k = (k + 1) % (1 << listBits) {
		if l := &s.lists[k]; l.at == at && int(l.len) == len(text) {
			at, m := spot(hash, k)
			return s.bits[at]&m != m && !l.any, -1
		}
	}
	return false, int(k)
}

// learn puts the list text into slot k, if there is room: a table with no gaps would
// be searched for ever. Its words, parted by signs, are what passes; all do if any.
func (s *sieve) learn(k int, text, words, signs string, any bool) {
	if s.count == len(s.lists)*3/4 || text == "" {
		return
	}
	s.count++
	s.lists[k] = list{unsafe.StringData(text), int32(len(text)), any}
	for from, i := 0, 0; i <= len(words); i++ {
		if i == len(words) || strings.IndexByte(signs, words[i]) >= 0 {
			h, _ := lexicon.Hash(words[from:i])
			at, m := spot(h, uint32(k))
			s.bits[at] |= m
			from = i + 1
		}
	}
}

// opening gives pattern up to its first part that may not be left out; any if that
// stands for any word, or there is none.
func opening(pattern string) (words string, any bool) {
	for i := 1; i <= len(pattern); i++ {
		if i == len(pattern) || pattern[i] == ' ' {
			if last := pattern[i-1]; last != '?' {
				return pattern[:i], last == '*'
			}
		}
	}
	return "", true
}

// spot is where the two bits lie that stand for the word with that hash in the list
// in slot k.
func spot(hash, k uint32) (at, mask uint32) {
	h := (hash ^ k*0x9E3779B1) * 0x85EBCA6B
	return h >> (32 - spotBits), 1<<(h>>14&31) | 1<<(h>>9&31)
}
