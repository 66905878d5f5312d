package text

import (
	"sort"
	"strings"
)

// stride is the distance in bytes between two checkpoints of an Index: small
// enough that there is seldom more than ASCII between them, large enough that the
// table is an eighth of the text.
const stride = 32

// An Index converts byte offsets of one text to UTF-16 code units (what the
// DOM, LSP and SARIF count) and to lines and columns, and back. It is built
// once in O(len) and each look-up scans at most 32 bytes.
type Index struct {
	text  string
	units []int32 // units[k]: UTF-16 units before the first rune starting at or after byte k*stride; the last, all
	lines []int32 // byte offset of each line's start
	total int32
}

// NewIndex builds the index of t, which must be valid UTF-8. Lines end at "\n", "\r\n" or "\r".
func NewIndex(t string) *Index {
	x := &Index{text: t, lines: []int32{0}, units: make([]int32, 0, len(t)/stride+2)}
	ends := "\n\r"
	if strings.IndexByte(t, '\r') < 0 {
		ends = "\n" // of which a search is fast
	}
	for i := 0; ; {
		n := strings.IndexAny(t[i:], ends)
		if n < 0 {
			break
		}
		if i += n + 1; t[i-1] == '\n' || i == len(t) || t[i] != '\n' {
			x.lines = append(x.lines, int32(i))
		}
	}
	var n int32
	for i := 0; i < len(t); {
		if i%stride == 0 {
			x.units = append(x.units, n)
		}
		if i+8 <= len(t) && i%8 == 0 && t[i]|t[i+1]|t[i+2]|t[i+3]|t[i+4]|t[i+5]|t[i+6]|t[i+7] < 0x80 {
			n += 8
			i += 8
			continue
		}
		n += unitsAt(t[i])
		i++
	}
	x.total = n
	x.units = append(x.units, n)
	return x
}

// unitsAt is the number of UTF-16 units that the rune whose first byte is c
// takes; 0 for a continuation byte, so that summing over bytes counts units.
func unitsAt(c byte) int32 {
	switch {
	case c >= 0xF0:
		return 2
	case c >= 0x80 && c < 0xC0:
		return 0
	}
	return 1
}

// Len is the length of the text in UTF-16 code units.
func (x *Index) Len() int32 { return x.total }

// UTF16 converts a byte offset to UTF-16 code units. Offsets outside the text are clamped.
func (x *Index) UTF16(off int32) int32 {
	if off <= 0 {
		return 0
	}
	if int(off) >= len(x.text) {
		return x.total
	}
	k := off / stride
	n := x.units[k]
	if x.units[k+1]-n == stride {
		return n + off%stride // ASCII
	}
	for i := k * stride; i < off; i++ {
		n += unitsAt(x.text[i])
	}
	return n
}

// Byte converts an offset in UTF-16 code units to bytes. An offset between the
// two halves of a surrogate pair gives the start of its rune.
func (x *Index) Byte(units int32) int32 {
	if units <= 0 {
		return 0
	}
	if units >= x.total {
		return int32(len(x.text))
	}
	k := sort.Search(len(x.units), func(i int) bool { return x.units[i] > units }) - 1
	n := x.units[k]
	i := int32(k * stride)
	for {
		for int(i) < len(x.text) && unitsAt(x.text[i]) == 0 {
			i++
		}
		if int(i) >= len(x.text) {
			return int32(len(x.text))
		}
		u := unitsAt(x.text[i])
		if n+u > units {
			return i
		}
		n += u
		i++
	}
}

// Position gives the 1-based line of a byte offset, and its 1-based column in UTF-16 code units.
func (x *Index) Position(off int32) (line, column int32) {
	k := sort.Search(len(x.lines), func(i int) bool { return x.lines[i] > off }) - 1
	k = max(k, 0)
	return int32(k + 1), x.UTF16(off) - x.UTF16(x.lines[k]) + 1
}
