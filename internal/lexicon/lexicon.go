// Package lexicon holds the word lists that the engine knows: which words are
// reporting verbs, titles, nouns for people who are not named, and so on. It
// takes a word and gives the set of classes it belongs to. It does not look at
// context: whether "claims" is a verb here is for package tag to say.
//
// The lists stand in lists/, one entry a line under a header that names origin
// and licence. internal/tools/lexicon writes them into lexicon.bin; a test
// fails when that file is stale.
package lexicon

import (
	_ "embed"
	"unicode"
	"unicode/utf8"
)

// packed is, for each set of classes that words have: the set, eight bytes, little-endian;
// its words in order, each a byte for how many bytes it shares with the word before and
// then the rest of it; and the byte 31. Before them stand Layout, the number of words
// and that of their bytes, four bytes each. Brotli makes this half as large as a table.
//
//go:embed lexicon.bin
var packed string

// A Set is a set of classes, one bit each.
type Set uint64

// Has reports whether s holds any class of c.
func (s Set) Has(c Set) bool { return s&c != 0 }

// maxWord is the longest entry in bytes; a longer word is in no class.
const maxWord = 40

type entry struct {
	off uint32
	len uint8
	set Set
}

// The table is laid out at start from the packed file. Open addressing over a power
// of two keeps a look-up to about one probe.
var (
	words   []byte
	entries []entry
	slots   []uint16
)

// Layout is how lexicon.bin begins.
const Layout = "who2"

func init() {
	// The generator imports this package: to replace a file of another layout, it must start.
	if len(packed) < 12 || packed[:4] != Layout {
		slots = make([]uint16, 1)
		return
	}
	n := int(u32(packed, 4))
	entries = make([]entry, 0, n)
	words = make([]byte, u32(packed, 8))
	size := 1
	for size < 2*n {
		size *= 2
	}
	slots = make([]uint16, size)
	const ends = 31                // no word holds a byte up to this
	var hashes [maxWord + 1]uint32 // of the word before, up to each of its bytes
	hashes[0] = basis
	last := 0
	for i := 12; i < len(packed); i++ {
		set := Set(u32(packed, i)) | Set(u32(packed, i+4))<<32
		before := last
		for i += 8; packed[i] != ends; {
			off, n := last, int(packed[i])
			copy(words[off:], words[before:before+n])
			for i++; packed[i] > ends; i++ {
				words[off+n] = packed[i]
				hashes[n+1] = step(hashes[n], packed[i])
				n++
			}
			last = off + n
			entries = append(entries, entry{uint32(off), uint8(n), set})
			before = off
			h := hashes[n] & uint32(size-1)
			for slots[h] != 0 {
				h = (h + 1) & uint32(size-1)
			}
			slots[h] = uint16(len(entries))
		}
	}
}

func u32(s string, i int) uint32 {
	return uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16 | uint32(s[i+3])<<24
}

// basis and step make the hash of words: FNV-1a, 32 bits, with each digit as 0.
const basis = 2166136261

func step(h uint32, c byte) uint32 {
	if '0' <= c && c <= '9' {
		c = '0'
	}
	return (h ^ uint32(c)) * 16777619
}

// Hash is the hash of word with the letters of ASCII in lower case and with straight
// apostrophes; plain is false if it holds anything beyond ASCII.
func Hash(word string) (h uint32, plain bool) {
	h, plain = basis, true
	for i := 0; i < len(word); i++ {
		c := word[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case c >= utf8.RuneSelf:
			plain = false
			if c == 0xE2 && i+2 < len(word) && word[i+1] == 0x80 && (word[i+2] == 0x98 || word[i+2] == 0x99) {
				c = '\''
				i += 2
			}
		}
		h = step(h, c)
	}
	return h, plain
}

// Lookup gives the classes of word, ignoring case and the shape of apostrophes;
// the empty set when no list has it. It does not allocate.
func Lookup(word string) Set {
	h, plain := Hash(word)
	return Find(word, h, plain)
}

// Find is Lookup for a word of which Hash gave h and plain.
func Find(word string, h uint32, plain bool) Set {
	if !plain {
		return lookupFolded(word)
	}
	mask := uint32(len(slots) - 1)
	for h &= mask; slots[h] != 0; h = (h + 1) & mask {
		if e := &entries[slots[h]-1]; int(e.len) == len(word) && same(word, words[e.off:]) {
			return e.set
		}
	}
	return 0
}

// same reports whether entry begins with word in lower case.
func same(word string, entry []byte) bool {
	for i := 0; i < len(word); i++ {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != entry[i] {
			return false
		}
	}
	return true
}

// lookupFolded is Lookup for a word with letters beyond ASCII, whose case is another matter.
func lookupFolded(word string) Set {
	var buf [maxWord]byte
	b, ok := fold(buf[:0], word)
	if !ok {
		return 0
	}
	h := uint32(basis)
	for _, c := range b {
		h = step(h, c)
	}
	mask := uint32(len(slots) - 1)
	for h &= mask; slots[h] != 0; h = (h + 1) & mask {
		if e := &entries[slots[h]-1]; string(words[e.off:e.off+uint32(e.len)]) == string(b) {
			return e.set
		}
	}
	return 0
}

// fold appends the lower-case form of word to b; false if it is too long to be listed.
func fold(b []byte, word string) ([]byte, bool) {
	for i := 0; i < len(word); {
		if c := word[i]; c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			if len(b)+1 > maxWord {
				return nil, false
			}
			b = append(b, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(word[i:])
		i += n
		switch r {
		case '’', '‘', 'ʼ':
			r = '\''
		default:
			r = unicode.ToLower(r)
		}
		if len(b)+utf8.RuneLen(r) > maxWord {
			return nil, false
		}
		b = utf8.AppendRune(b, r)
	}
	return b, true
}
