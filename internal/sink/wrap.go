package sink

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean makes s fit to print on one line: runs of white space become one space,
// and control characters, which could move the cursor or turn the direction of
// writing, become U+FFFD.
func clean(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		if unicode.IsSpace(r) {
			space = true
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		if unicode.IsControl(r) || r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069' {
			r = utf8.RuneError
		}
		b.WriteRune(r)
	}
	if space {
		b.WriteByte(' ')
	}
	return b.String()
}

// columns is how wide terminals draw s.
func columns(s string) int {
	n := 0
	for _, r := range s {
		n += runeColumns(r)
	}
	return n
}

// wide holds the letters and pictures that take two columns (Unicode's East
// Asian Width W and F, by block).
var wide = [][2]rune{
	{0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xA960, 0xA97C}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
	{0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF},
	{0x20000, 0x3FFFD},
}

func runeColumns(r rune) int {
	switch {
	case r < 0x300:
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf), r >= 0x1F3FB && r <= 0x1F3FF:
		return 0
	}
	for _, w := range wide {
		if r >= w[0] && r <= w[1] {
			return 2
		}
	}
	return 1
}

// A line is a stretch of a string in bytes.
type line struct{ start, end int }

// wrap cuts s, which has single spaces, into lines of at most width columns, at
// spaces where it can. The spaces at the cuts belong to no line.
func wrap(s string, width int) []line {
	var lines []line
	start, used := 0, 0
	space := -1 // the last space of the line
	for i, r := range s {
		w := runeColumns(r)
		if used+w > width && i > start {
			if r == ' ' {
				lines = append(lines, line{start, i})
				start, used, space = i+1, 0, -1
				continue
			}
			if space >= 0 {
				lines = append(lines, line{start, space})
				start = space + 1
			} else {
				lines = append(lines, line{start, i})
				start = i
			}
			used, space = columns(s[start:i]), -1
		}
		if r == ' ' {
			space = i
		}
		used += w
	}
	if start < len(s) {
		lines = append(lines, line{start, len(s)})
	}
	return lines
}

// head is the longest start of s within max columns that ends at a space, or
// in a word if that is longer than that; all of s if it fits.
func head(s string, max int) string {
	used, space := 0, -1
	for i, r := range s {
		if r == ' ' {
			space = i
		}
		if used += runeColumns(r); used > max {
			if space > 0 {
				return s[:space]
			}
			return s[:i]
		}
	}
	return s
}

// tail is the same from the other end.
func tail(s string, max int) string {
	used, space := 0, -1
	for i := len(s); i > 0; {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		if used += runeColumns(r); used > max {
			if space > 0 {
				return s[space:]
			}
			return s[i:]
		}
		if i -= n; r == ' ' {
			space = i + n
		}
	}
	return s
}
