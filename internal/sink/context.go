package sink

import (
	"cmp"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/internal/document"
	"whosaid/internal/text"
)

const (
	around = 110 // columns of context on either side of the words marked
	marked = 240 // columns of marked words that are shown whole
	reach  = 8 * around
)

// context gives the words at span and what stands around them in their block:
// the rest of the sentence, as far as a look at the stops can tell, or so much of
// it as a reader needs.
func context(d *document.Document, at text.Span) (before, words, after string) {
	block := at
	first := sort.Search(len(d.Blocks), func(i int) bool { return d.Blocks[i].Span.End > at.Start })
	for _, b := range d.Blocks[first:] {
		if b.Span.Start >= at.End {
			break
		}
		block = block.Cover(b.Span)
	}
	// No more of the text than can be shown is looked at: a line may be a megabyte long.
	from, to := back(d.Text, block.Start, at.Start), forth(d.Text, at.End, block.End)
	before, words, after = clean(d.Text[from:at.Start]), clean(at.Of(d.Text)), clean(d.Text[at.End:to])
	if columns(words) > marked {
		words = head(words, marked/2) + " … " + tail(words, marked/2)
	}
	near := tail(before, around)
	switch i := lastStart(near, words); {
	case i >= 0:
		before = near[i:]
	case near != before || from > block.Start:
		before = "… " + strings.TrimLeft(near, " ")
	}
	near = head(after, around)
	// Words marked with their stop end the sentence themselves.
	switch i := firstEnd(words[max(0, len(words)-stopReach):], near); {
	case i >= 0:
		after = near[:i]
	case near != after || to < block.End:
		after = strings.TrimRight(near, " ") + " …"
	}
	return before, words, after
}

// back is a rune's start at most reach bytes before at, and not before start.
func back(t string, start, at int32) int32 {
	i := max(start, at-reach)
	for i < at && !utf8.RuneStart(t[i]) {
		i++
	}
	return i
}

// forth is a rune's start at most reach bytes after at, and not after end.
func forth(t string, at, end int32) int32 {
	i := min(end, at+reach)
	for i > at && i < end && !utf8.RuneStart(t[i]) {
		i--
	}
	return i
}

// stopReach is how many bytes before a place tell whether a sentence ends there.
const stopReach = 32

// lastStart is where the last sentence starts in s, if one does, or at its end,
// with after as the text after it; or -1.
func lastStart(s, after string) int {
	for i := len(s); i > 0; i-- {
		if s[i-1] == ' ' && stops(s[:i-1]) && opens(cmp.Or(s[i:], after)) {
			return i
		}
	}
	return -1
}

// firstEnd is where the first sentence in s ends, if it does, with before as the
// text before it; or -1.
func firstEnd(before, s string) int {
	for i := 0; i < len(s); i++ {
		if s[i] == ' ' && opens(s[i+1:]) && stops(before+s[:i]) {
			return i
		}
	}
	return -1
}

// stops reports whether s ends like a sentence. The stop after a short word with a
// capital may be that of a title, initial or abbreviation.
func stops(s string) bool {
	s = strings.TrimRight(s, "\"”’')]")
	if s == "" {
		return false
	}
	if strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") {
		return true
	}
	s, ok := strings.CutSuffix(s, ".")
	word := s[strings.LastIndexByte(s, ' ')+1:]
	r, _ := utf8.DecodeRuneInString(word)
	return ok && (len(word) > 3 || unicode.IsLower(r)) && !strings.Contains(word, ".")
}

// opens reports whether s can be the start of a sentence.
func opens(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"“‘'(["))
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}
