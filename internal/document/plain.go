package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/internal/text"
)

// A heading has at most this many words (RULES.md, principle 8).
const headingWords = 14

// A line with no stop above the text proper may be longer and still be a headline or deck.
const deckWords = 35

// Plain finds the blocks of a plain text. Blank lines part blocks; where a text
// has none, every line is a block. Lines broken in the middle of a sentence (as
// in text copied from a PDF or an e-mail) are joined again.
func Plain(name, t string) Document {
	d := Document{Name: name, Text: t}
	d.Blocks = split(t)
	label(t, d.Blocks)
	return d
}

// split cuts t into blocks, all paragraphs for now.
func split(t string) []Block {
	var out []Block
	blank := true // the last line was blank
	for at := 0; at < len(t); {
		end, next := line(t, at)
		s := trim(t, at, end)
		at = next
		if s.Empty() {
			blank = true
			continue
		}
		if n := len(out); n > 0 && !blank && runsOn(t[out[n-1].Span.Start:out[n-1].Span.End], s.Of(t)) {
			out[n-1].Span.End = s.End
		} else {
			out = append(out, Block{Span: s})
		}
		blank = false
	}
	return out
}

// line gives the end of the line that starts at i, and the start of the next.
func line(t string, i int) (end, next int) {
	for k := i; k < len(t); k++ {
		switch t[k] {
		case '\n':
			return k, k + 1
		case '\r':
			if k+1 < len(t) && t[k+1] == '\n' {
				return k, k + 2
			}
			return k, k + 1
		case 0xE2: // U+2028 and U+2029, line and paragraph separator
			if strings.HasPrefix(t[k:], "\u2028") || strings.HasPrefix(t[k:], "\u2029") {
				return k, k + 3
			}
		}
	}
	return len(t), len(t)
}

// trim drops white space, NUL and byte order marks from both ends of t[i:j].
func trim(t string, i, j int) text.Span {
	for i < j {
		r, n := utf8.DecodeRuneInString(t[i:j])
		if !blankRune(r) {
			break
		}
		i += n
	}
	for i < j {
		r, n := utf8.DecodeLastRuneInString(t[i:j])
		if !blankRune(r) {
			break
		}
		j -= n
	}
	return text.Span{Start: int32(i), End: int32(j)}
}

func blankRune(r rune) bool {
	return unicode.IsSpace(r) || r == 0 || r == '\uFEFF' || r == '\u200B'
}

// runsOn reports whether a line is the rest of the block before it: that block
// stops in mid-sentence and the line goes on in lower case, or both look like
// lines of one hard-wrapped paragraph.
func runsOn(before, line string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	if strings.ContainsRune(".!?:;\"”’'…—)", last) {
		// A wrapped line may end with a full stop; only width tells. Both lines must be of wrapping width.
		tail := before[strings.LastIndexAny(before, "\r\n")+1:]
		return len(tail) >= 55 && len(tail) <= 100 && strings.ContainsAny(before, "\r\n") && !bullet(line)
	}
	if bullet(line) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(line)
	if unicode.IsLower(first) {
		return true
	}
	tail := before[strings.LastIndexAny(before, "\r\n")+1:]
	return last == ',' || hangs(tail) || len(tail) >= 55 && len(tail) <= 100 && countWords(before) > headingWords || last == '-'
}

// hangs reports whether a line ends in a word that no line of its own ends in.
func hangs(s string) bool {
	switch s[strings.LastIndexByte(s, ' ')+1:] {
	case "the", "a", "an", "of", "on", "in", "at", "to", "for", "and", "or", "by", "with", "from", "that", "is", "was", "were":
		return true
	}
	return false
}

func bullet(s string) bool {
	for _, p := range []string{"- ", "* ", "• ", "– ", "· ", "— "} {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	i := 0
	for i < len(s) && i < 3 && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	return i > 0 && i+1 < len(s) && (s[i] == '.' || s[i] == ')') && s[i+1] == ' '
}

// countWords counts runs between white space that hold a letter or digit.
func countWords(s string) int {
	n := 0
	in := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			in = false
		case !in && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			in = true
			n++
		}
	}
	return n
}

// label gives each block of t its kind. A text of one block is a paragraph
// whatever its shape: a fragment pasted alone is there to be checked.
func label(t string, blocks []Block) {
	if len(blocks) < 2 {
		return
	}
	body := -1 // the first block that is surely running text
	for i := range blocks {
		if s := blocks[i].Span.Of(t); countWords(s) > headingWords && stopped(s) {
			body = i
			break
		}
	}
	for i := range blocks {
		b := &blocks[i]
		s := b.Span.Of(t)
		words := countWords(s)
		switch {
		case words == 0:
			b.Kind = Notice
		case notice(s, words):
			b.Kind = Notice
		case caption(s):
			b.Kind = Caption
		case byline(s, words), i > 0 && words <= headingWords && signature(blocks[i-1].Span.Of(t), s):
			b.Kind = Byline
		case strings.HasPrefix(s, "> "):
			b.Kind = BlockQuote
		case bullet(s):
			b.Kind = ListItem
		case words > headingWords && !(i <= 3 && i < body && words <= deckWords && !stopped(s)):
		case stopped(s):
			// Some archives close headlines with a stop: title case gives them away,
			// and so does standing first, above the text proper, with no reporting verb.
			if i < body && (titleCase(s) || i == 0 && !speaks(s) && !opensQuote(s)) {
				b.Kind = CrossHead
			}
		case introduces(s):
		default:
			b.Kind = CrossHead
		}
	}
	// Archives that close headlines with a stop, or a semicolon before the deck, close decks with one too.
	if body > 0 && blocks[0].Kind == CrossHead {
		if s := blocks[0].Span.Of(t); stopped(s) || strings.HasSuffix(s, ";") {
			for i := 1; i < body; i++ {
				if s := blocks[i].Span.Of(t); blocks[i].Kind == Paragraph && countWords(s) <= headingWords+6 && !speaks(s) && !opensQuote(s) {
					blocks[i].Kind = CrossHead
				}
			}
		}
	}
	// A paragraph under "Photo" is its caption.
	for i := 1; i < len(blocks); i++ {
		if blocks[i-1].Kind == Caption && countWords(blocks[i-1].Span.Of(t)) == 1 && blocks[i].Kind == Paragraph {
			blocks[i].Kind = Caption
		}
	}
	// The first heading above the body is the headline; the rest of those above it are decks.
	seen := false
	for i := range blocks {
		if blocks[i].Kind.Body() {
			break
		}
		if blocks[i].Kind == CrossHead {
			if seen {
				blocks[i].Kind = Deck
			} else {
				blocks[i].Kind, seen = Headline, true
			}
		}
	}
	// A list of names or links under no text, or headings all the way down: with no
	// paragraph at all, there is no page furniture to tell from the text.
	for _, b := range blocks {
		if b.Kind.Body() || b.Kind == BlockQuote || b.Kind == Caption {
			return
		}
	}
	for i := range blocks {
		if blocks[i].Kind == CrossHead || blocks[i].Kind == Headline || blocks[i].Kind == Deck {
			blocks[i].Kind = Paragraph
		}
	}
}

// stopped reports whether s ends like a sentence, inside or outside closing marks.
func stopped(s string) bool {
	s = strings.TrimRight(s, "\"”’')]»*")
	return s != "" && strings.ContainsRune(".!?…", lastRune(s)) && !strings.HasSuffix(s, " .")
}

// introduces reports whether a short line leads into what follows it.
func introduces(s string) bool { return lastRune(s) == ':' && speaks(s) }

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

func opensQuote(s string) bool { return strings.HasPrefix(s, "“") || strings.HasPrefix(s, "\"") }

// speaks reports whether s holds a plain reporting verb, as headlines with a stop do not.
func speaks(s string) bool {
	for w := range strings.FieldsSeq(s) {
		switch strings.ToLower(strings.Trim(w, ",.:;”\"’'")) {
		case "said", "told", "added", "asked", "replied", "announced", "declined":
			return true
		}
	}
	return false
}

// titleCase reports whether most longer words of s start with a capital.
func titleCase(s string) bool {
	upper, n := 0, 0
	for w := range strings.FieldsSeq(s) {
		w = strings.TrimLeft(w, "\"“‘'(")
		r, _ := utf8.DecodeRuneInString(w)
		if len(w) < 4 || !unicode.IsLetter(r) {
			continue
		}
		n++
		if unicode.IsUpper(r) {
			upper++
		}
	}
	return n >= 3 && upper*10 >= n*8
}

func byline(s string, words int) bool {
	if words > headingWords {
		return false
	}
	for _, p := range []string{"By ", "BY ", "Words by ", "Reporting by ", "Editing by ", "Written by ", "Story by "} {
		if rest, ok := strings.CutPrefix(s, p); ok && !stopped(s) {
			r, _ := utf8.DecodeRuneInString(rest)
			return unicode.IsUpper(r)
		}
	}
	return strings.HasPrefix(s, "(Reporting by") || strings.HasPrefix(s, "(Editing by")
}

// signature reports whether a short line names who said or wrote the block before
// it: "— Ana Ruiz, mayor", "— Dana Poe (@danapoe) March 3".
func signature(before, s string) bool {
	rest := strings.TrimLeft(s, "—–-― ")
	r, _ := utf8.DecodeRuneInString(rest)
	return len(rest) < len(s) && unicode.IsUpper(r) && !stopped(s) && (strings.Contains(s, "(@") || strings.ContainsRune("”\"’'»", lastRune(before)))
}

func caption(s string) bool {
	for _, p := range []string{"Photo", "PHOTO", "Image:", "Image credit", "Image caption", "Image source", "Picture:", "Caption", "In this photo", "In this image", "In this file photo", "FILE -", "FILE PHOTO", "Credit:", "Video:", "Watch:"} {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return strings.HasSuffix(s, "/AP)") || strings.HasSuffix(s, "/Getty Images)") || strings.Contains(s, "(AP Photo") || strings.HasSuffix(s, "/Reuters)")
}

func notice(s string, words int) bool {
	for _, p := range []string{"Correction:", "CORRECTION:", "Clarification:", "Editor's note", "Editor’s note", "EDITOR'S NOTE", "Copyright", "©", "All rights reserved", "Advertisement", "ADVERTISEMENT", "Read more", "READ MORE", "Read Next", "Sign up", "Subscribe", "Follow us", "Related:", "RELATED:", "More on this story", "Share this", "MORE:", "ABSTRACT", "This story has been updated", "This article was"} {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return words <= 3 && !stopped(s) && !opensQuote(s) && strings.ToUpper(s) == s && !strings.Contains(s, " ")
}
