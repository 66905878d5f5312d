package feature

// Verbs holds the stems of regular verbs that are seldom nouns, as one bit for
// each hash: it may take another word for a verb, about one in fifty, but never
// misses one. Its length is VerbBytes.
type Verbs string

// VerbBytes is the size of a Verbs.
const VerbBytes = 1 << verbBits / 8

const verbBits = 17

// Has reports whether word, in lower case, may be a form of a verb in v.
func (v Verbs) Has(word []byte) bool {
	h := stem(word) >> (32 - verbBits)
	return v[h/8]&(1<<(h%8)) != 0
}

// PackVerbs makes a Verbs of the base forms in list.
func PackVerbs(list []string) []byte {
	v := make([]byte, VerbBytes)
	for _, w := range list {
		h := stem([]byte(w)) >> (32 - verbBits)
		v[h/8] |= 1 << (h % 8)
	}
	return v
}

// stem gives the hash of b without -s, -ed or -ing, and without what these
// endings change: a last e or y, a doubled consonant.
func stem(b []byte) uint32 {
	n := len(b)
	ends := func(s string) bool { return n >= len(s)+2 && string(b[n-len(s):]) == s }
	switch {
	case ends("ies"), ends("ied"):
		b = b[:n-3]
	case ends("ing"):
		b = single(b[:n-3])
	case ends("ed"):
		b = single(b[:n-2])
	case ends("es"):
		b = b[:n-2]
	case ends("s") && b[n-2] != 's':
		b = b[:n-1]
	case ends("e"):
		b = b[:n-1]
	case ends("y") && !vowel(b[n-2]):
		b = b[:n-1]
	}
	return mix(0, hash(b), 0)
}

// single takes back the consonant that an ending doubled (plann-ed, but not
// pass-ed or call-ed) and the y that one kept (carry-ing).
func single(b []byte) []byte {
	n := len(b)
	if n < 3 {
		return b
	}
	c, d := b[n-1], b[n-2]
	if n >= 4 && c == d && !vowel(c) && c != 's' && c != 'l' || c == 'y' && !vowel(d) {
		return b[:n-1]
	}
	return b
}

func vowel(c byte) bool { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' }
