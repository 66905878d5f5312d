package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/internal/lexicon"
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
	d := PlainAgain(t, new(Document))
	d.Name = name
	return d
}

// PlainAgain finds the blocks of t as Plain does, with help from a document that t comes
// of an edit of.
func PlainAgain(t string, old *Document) Document {
	d := Document{Text: t}
	d.Blocks = split(t)
	d.label(old)
	return d
}

// split cuts t into blocks, all paragraphs for now.
func split(t string) []Block {
	var out []Block
	width := wrapped(t)
	blank := true // the last line was blank
	before := 0   // how far the last line was indented
	for at := 0; at < len(t); {
		end, next := line(t, at)
		s := trim(t, at, end)
		in := indent(t[at:s.Start])
		at = next
		if s.Empty() {
			blank = true
			continue
		}
		if n := len(out); n > 0 && !blank && (in <= before || bullet(out[n-1].Span.Of(t))) && runsOn(out[n-1].Span.Of(t), s.Of(t), width) {
			out[n-1].Span.End = s.End
		} else {
			out = append(out, Block{Span: s})
		}
		blank, before = false, in
	}
	return out
}

// indent is the width of white space.
func indent(s string) (n int) {
	for _, r := range s {
		if r == '\t' {
			n += 4
		} else {
			n++
		}
	}
	return n
}

// wrapped gives the width to which the lines of t were wrapped, as text from a PDF
// or an e-mail is; 0 if they were not. In wrapped text, most lines that another
// follows have no room for its first word.
func wrapped(t string) int {
	const narrow, wide = 40, 110
	longest, last := 0, 0 // the last line, if no blank one came after it
	for at := 0; at < len(t); {
		end, next := line(t, at)
		n := utf8.RuneCountInString(t[at:end])
		if n > wide {
			return 0
		}
		longest = max(longest, n)
		at = next
	}
	if longest < narrow {
		return 0
	}
	pairs, full := 0, 0
	for at := 0; at < len(t); {
		end, next := line(t, at)
		s := trim(t, at, end)
		if last > 0 && !s.Empty() {
			pairs++
			if last+1+firstWord(s.Of(t)) > longest*9/10 {
				full++
			}
		}
		last = utf8.RuneCountInString(t[at:s.End])
		if s.Empty() {
			last = 0
		}
		at = next
	}
	if full < 3 || full*10 < pairs*6 {
		return 0
	}
	return longest
}

// firstWord is the length of the first word of s.
func firstWord(s string) int {
	if n := strings.IndexByte(s, ' '); n >= 0 {
		s = s[:n]
	}
	return utf8.RuneCountInString(s)
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

// runsOn reports whether a line is the rest of the block before it: the line before
// had no room for its first word, in text wrapped to width; or that block stops in
// mid-sentence and the line goes on in lower case, or both look like lines of one
// hard-wrapped paragraph.
func runsOn(before, line string, width int) bool {
	if bullet(line) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	tail := before[strings.LastIndexAny(before, "\r\n")+1:]
	if width > 0 && utf8.RuneCountInString(tail)+1+firstWord(line) > width*9/10 {
		return true
	}
	if strings.ContainsRune(".!?:;\"”’'…—)", last) {
		// A wrapped line may end with a full stop; only width tells. Both lines must be of wrapping width.
		return width == 0 && len(tail) >= 55 && len(tail) <= 100 && strings.ContainsAny(before, "\r\n")
	}
	first, _ := utf8.DecodeRuneInString(line)
	return text.IsLower(first) || last == ',' || last == '-' || hangs(tail) || width == 0 && len(tail) >= 55 && len(tail) <= 100 && countWords(before) > headingWords
}

// hangs reports whether a line ends in a word that no line of its own ends in.
func hangs(s string) bool {
	switch s[strings.LastIndexByte(s, ' ')+1:] {
	case "the", "a", "an", "of", "on", "in", "at", "to", "for", "and", "or", "by", "with", "from", "that", "is", "was", "were":
		return true
	}
	return false
}

func bullet(s string) bool { return bulletEnd(s) > 0 }

// bulletEnd gives the end of the bullet or number that s starts with, or 0.
func bulletEnd(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case strings.ContainsRune("•◦▪‣●■►➤✓✔", r):
		return n
	case strings.ContainsRune("-*–—·+", r) && strings.HasPrefix(s[n:], " "):
		return n
	}
	i := 0
	for i < len(s) && i < 3 && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	if i > 0 && i+1 < len(s) && (s[i] == '.' || s[i] == ')') && s[i+1] == ' ' {
		return i + 1
	}
	return 0
}

// countWords counts runs between white space that hold a letter or digit.
func countWords(s string) int {
	n := 0
	in := false
	for _, r := range s {
		switch {
		case r == ' ' || r == '\n' || r >= utf8.RuneSelf && unicode.IsSpace(r) || r == '\t' || r == '\r':
			in = false
		case !in && ('a' <= r && r <= 'z' || unicode.IsLetter(r) || unicode.IsDigit(r)):
			in = true
			n++
		}
	}
	return n
}

// label gives each block of t its kind. A text of one block is a paragraph
// whatever its shape: a fragment pasted alone is there to be checked.
func (d *Document) label(old *Document) {
	t, blocks := d.Text, d.Blocks
	if len(blocks) < 2 {
		return
	}
	d.look(old)
	body := -1 // the first block that is surely running text
	for i, l := range d.looks {
		if l.words > headingWords && l.stopped {
			body = i
			break
		}
	}
	ended := false // a line that closes a release has come
	for i := range blocks {
		b := &blocks[i]
		s := b.Span.Of(t)
		l := d.looks[i]
		kind := d.furniture(i)
		switch {
		case ended, i > len(blocks)/2 && closes(s):
			b.Kind, ended = Notice, true
		case kind != Paragraph:
			b.Kind = kind
		case strings.HasPrefix(s, "> "):
			b.Kind = BlockQuote
		case l.bullet:
			b.Kind = ListItem
		case l.words > headingWords && !(i <= 3 && i < body && l.words <= deckWords && !l.stopped):
		case l.stopped:
			// Some archives close headlines with a stop: title case gives them away,
			// and so does standing first, above the text proper, with no reporting verb.
			if i < body && (titleCase(s) || i == 0 && !speaks(s) && !opensQuote(s) && !lead(s)) {
				b.Kind = CrossHead
			}
		case introduces(s):
		default:
			b.Kind = CrossHead
		}
	}
	// Archives that close headlines with a stop, or a semicolon before the deck, close decks with one too.
	if body > 0 && blocks[0].Kind == CrossHead {
		if s := blocks[0].Span.Of(t); d.looks[0].stopped || strings.HasSuffix(s, ";") {
			for i := 1; i < body; i++ {
				if s := blocks[i].Span.Of(t); blocks[i].Kind == Paragraph && d.looks[i].words <= headingWords+6 && !speaks(s) && !opensQuote(s) {
					blocks[i].Kind = CrossHead
				}
			}
		}
	}
	// Archives put an abstract before the text: it says the same, in an indexer's words.
	for i, k := 1, 0; i+1 < len(blocks) && i < 8; i++ {
		switch strings.Trim(blocks[i].Span.Of(t), ". ") {
		case "ABSTRACT":
			k = i
		case "FULL TEXT":
			for ; k > 0 && k <= i; k++ {
				blocks[k].Kind = Notice
			}
		}
	}
	// A paragraph under "Photo" is its caption.
	for i := 1; i < len(blocks); i++ {
		if blocks[i-1].Kind == Caption && d.looks[i-1].words == 1 && blocks[i].Kind == Paragraph {
			blocks[i].Kind = Caption
		}
	}
	// A release ends with what its sender has to say of itself.
	for i := 1; i < len(blocks); i++ {
		if name, ok := strings.CutPrefix(blocks[i-1].Span.Of(t), "About "); ok && blocks[i-1].Kind == CrossHead && blocks[i].Kind == Paragraph && i > len(blocks)/2 {
			if first, _, _ := strings.Cut(name, " "); strings.Contains(blocks[i].Span.Of(t), first) {
				blocks[i].Kind = Notice
			}
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
		if text.IsUpper(r) {
			upper++
		}
	}
	return n >= 3 && upper*10 >= n*8
}

// lead reports whether a short sentence above the text proper is its first, and no
// headline with a stop: headlines leave out articles and forms of "be" and "have".
func lead(s string) bool {
	article, auxiliary := false, false
	for w := range strings.FieldsSeq(s) {
		switch strings.ToLower(w) {
		case "a", "an", "the":
			article = true
		case "is", "are", "was", "were", "has", "have", "had", "will":
			auxiliary = true
		}
	}
	return article && auxiliary || strings.HasPrefix(s, "A ") || strings.HasPrefix(s, "An ")
}

// opens reports whether s starts with one of phrases, in lower case with a bar
// between, whatever its own case.
func opens(s, phrases string) bool {
	for p := range strings.SplitSeq(phrases, "|") {
		if len(s) >= len(p) && s[0]|' ' == p[0]|' ' && strings.EqualFold(s[:len(p)], p) {
			return true
		}
	}
	return false
}

func byline(s string, words int) bool {
	if words <= 2*headingWords && (strings.Contains(s, "contributed to this ") || strings.Contains(s, "contributed reporting")) {
		return true
	}
	if words > headingWords {
		return false
	}
	for _, p := range []string{"By ", "BY ", "Words by ", "Reporting by ", "Editing by ", "Written by ", "Story by ", "Interview by ", "Compiled by "} {
		if rest, ok := strings.CutPrefix(s, p); ok && !stopped(s) {
			r, _ := utf8.DecodeRuneInString(rest)
			return text.IsUpper(r)
		}
	}
	return opens(s, "(reporting by|(editing by|(additional reporting by|additional reporting by|with reporting by|reporting by")
}

// stamp reports whether a short line says when the text was published.
func stamp(s string, words int) bool {
	if words > 10 || speaks(s) {
		return false
	}
	if opens(s, "published|updated|last updated|first published|posted|last modified") {
		return !stopped(s) || strings.ContainsAny(s, "0123456789")
	}
	// March 3, 2021 · 3 Mar 2021 at 9:15 a.m. EST
	year, dated := false, false
	for w := range strings.FieldsSeq(s) {
		w = strings.Trim(w, ",.|·-–—()")
		set := lexicon.Lookup(w)
		switch {
		case len(w) == 4 && (w[:2] == "19" || w[:2] == "20") && w[2]-'0' < 10 && w[3]-'0' < 10:
			year = true
		case set.Has(lexicon.Month | lexicon.Weekday):
			dated = true
		case len(w) > 3 && unicode.IsLetter(rune(w[0])) && strings.ToUpper(w) != w:
			return false
		}
	}
	return year && dated
}

// signature reports whether a short line names who said or wrote the block before
// it: "— Ana Ruiz, mayor", "— Dana Poe (@danapoe) March 3".
func signature(before, s string) bool {
	rest := strings.TrimLeft(s, "—–-― ")
	r, _ := utf8.DecodeRuneInString(rest)
	return len(rest) < len(s) && text.IsUpper(r) && !stopped(s) && (strings.Contains(s, "(@") || strings.ContainsRune("”\"’'»", lastRune(before)))
}

// caption reports whether s says what a picture shows or whose it is.
func caption(s string, words int) bool {
	if opens(s, "photo:|photo by|photo credit|photo courtesy|photos:|photos by|photograph:|photograph by|photography by|(photo|(image|![|image:|image by|image credit|image caption|image source|image copyright|image via|picture:|pictures:|pictured:|caption:|credit:|video:|watch:|courtesy photo|file -|file –|file —|file photo|in this photo|in this image|illustration by|graphic:") || words == 1 && opens(s, "photo|caption") {
		return true
	}
	if strings.HasPrefix(s, "In this ") && strings.Contains(s[:min(len(s), 50)], " photo") {
		return true // In this March 3, 2021, file photo
	}
	if stopped(s) {
		return false
	}
	credit := s[max(0, len(s)-60):]
	for _, p := range []string{"Getty Images", "/AP", "AP Photo", "via AP", "/AFP", "/Reuters", "REUTERS/", "PA Wire", "/PA)", "/EPA", "Shutterstock", "/Alamy", "/Bloomberg", "iStock", "Photograph:", "Photo:", "Picture:"} {
		if strings.Contains(credit, p) {
			return true
		}
	}
	return false
}

// notice reports whether s is no part of the story: what the newsroom or the sender
// says about it, its reader or themselves.
func notice(s string, words int) bool {
	if opens(s, "correction:|clarification:|editor's note|editor’s note|editors' note|editors’ note|©|copyright ©|copyright (c)|copyright 20|all rights reserved|an earlier version of this|a previous version of this|story continues|article continues|this interview has been|the interview has been edited|this conversation has been|for immediate release") {
		return true
	}
	if opens(s, "this story|this article|this report|this post|this headline") {
		head := s[:min(len(s), 60)]
		for _, w := range []string{"updated", "corrected", "amended", "originally", "republished", "produced", "first published", "translated"} {
			if strings.Contains(head, w) {
				return true
			}
		}
	}
	if words <= headingWords && !stopped(s) && opens(s, "from:|to:|cc:|subject:|sent:|date:|tel:|phone:|mobile:|email:|e-mail:|website:|contact:|contacts:|source:|embargoed|listen to this") {
		return true
	}
	if words <= 3 && opens(s, "advertisement|share|abstract") {
		return true
	}
	if words <= 3 && !stopped(s) && !opensQuote(s) && strings.ToUpper(s) == s && !strings.Contains(s, " ") {
		return true
	}
	asks := opens(s, "read more|read next|read also|also read|see also:|related:|related stor|related article|more:|more on this|more from |sign up|subscribe|skip to |follow us|get our |get the latest|join our |click here|have a tip|got a tip|do you have a story|got a story|share this|media contact|press contact|notes to editors|view comments|download our|download the app") ||
		words <= 8 && (strings.Contains(s, "min read") || strings.Contains(s, "minute read")) ||
		words <= 30 && (address(s) || strings.Contains(s, "ollow ") && (strings.Contains(s, "@") || strings.Contains(s, " on Twitter") || strings.Contains(s, " on Facebook") || strings.Contains(s, " on X")))
	return asks && !speaks(s)
}

// address reports whether s holds an e-mail address.
func address(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if at := strings.IndexByte(w, '@'); at > 0 && strings.Contains(w[at:], ".") {
			return true
		}
	}
	return false
}

// aboutWriter reports whether s, near the end, says who wrote the text.
func aboutWriter(s string, words int) bool {
	if words > 40 || !strings.Contains(s, " is a") || speaks(s) {
		return false
	}
	for w := range strings.FieldsSeq(s) {
		switch strings.Trim(w, ".,") {
		case "reporter", "writer", "correspondent", "journalist", "columnist", "editor":
			return true
		}
	}
	return false
}

// closes reports whether s is the line that ends a release: "-30-", "###", "ENDS".
func closes(s string) bool {
	core := strings.Trim(s, "-–—#* ")
	return core == "" && strings.Count(s, "#") >= 3 || core == "30" && core != s || core == "ENDS" || strings.EqualFold(core, "ends")
}
