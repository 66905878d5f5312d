// Package document holds a text and what its parts are: headline, paragraph,
// block quote and so on. Plain finds the blocks of a plain text; richer inputs
// (HTML, an editor) bring their own, among which Refine finds what is no part of
// the story. Of what is inside a block it knows only what opens it.
package document

import (
	"strings"

	"whosaid/internal/text"
)

// A Kind says what a block is.
type Kind uint8

const (
	Paragraph Kind = iota
	Headline
	Deck      // the line under the headline
	CrossHead // a heading between paragraphs
	Byline
	Caption    // caption or credit of a picture
	BlockQuote // a quotation set apart from the text
	ListItem
	Code
	Notice // correction, copyright line, newsletter plug, label: not the story
)

var kindNames = [...]string{"paragraph", "headline", "deck", "cross-head", "byline", "caption", "block-quote", "list-item", "code", "notice"}

func (k Kind) String() string { return kindNames[k] }

// ParseKind gives the kind with that name; false if there is none.
func ParseKind(name string) (Kind, bool) {
	for k, n := range kindNames {
		if n == name {
			return Kind(k), true
		}
	}
	return 0, false
}

// Body reports whether findings may stand in blocks of this kind.
func (k Kind) Body() bool { return k == Paragraph || k == ListItem }

// A Block is one part of a document. Blocks are in order and do not overlap;
// what lies between them is white space.
type Block struct {
	Kind Kind
	Span text.Span // without surrounding white space; may hold line breaks
}

// A Document is a text, valid UTF-8, and its blocks.
type Document struct {
	Name    string // file name, or ""
	Text    string
	Blocks  []Block
	Links   []text.Span // words that lead to another page; nil where nobody knows which do
	Source  *Source     // nil: the text is the file
	Ignores []Ignore    // what the text's own comments and attributes ask for

	Unsigned bool // a page, which could show who wrote it, shows nobody

	looks []look // per block, or none
}

// Words is where the words of block b stand: without the bullet, number or mark of
// Markdown that says what it is, and without the place and date that open a report.
func (d *Document) Words(b int) text.Span {
	block := d.Blocks[b]
	s := block.Span
	switch w := s.Of(d.Text); block.Kind {
	case ListItem:
		s.Start += int32(bulletEnd(w))
	case BlockQuote:
		s.Start += int32(len(w) - len(strings.TrimLeft(w, "> ")))
	case Headline, Deck, CrossHead:
		s.Start += int32(len(w) - len(strings.TrimLeft(w, "# ")))
	case Paragraph:
		n := dateline(w)
		if n == 0 {
			if n = Clock(w); n > 0 {
				n = opening(w, n+len(w[n:])-len(strings.TrimLeft(w[n:], " :–—-")))
			}
		}
		if n == 0 {
			if n = colonDateline(w); n > 0 && !d.opensStory(b) {
				n = 0
			}
		}
		s.Start += int32(n)
	}
	return s
}

// opensStory reports whether paragraph b is the first, and the block after it does
// not start with a name in capitals and a colon too, as turns of speakers do.
func (d *Document) opensStory(b int) bool {
	return !d.Begun(b) && (b+1 == len(d.Blocks) || colonDateline(d.Blocks[b+1].Span.Of(d.Text)) == 0)
}

// Begun reports whether a paragraph stands before block b.
func (d *Document) Begun(b int) bool {
	for k := range b {
		if d.Blocks[k].Kind == Paragraph {
			return true
		}
	}
	return false
}

// An Ignore asks to leave findings out of the report on a text: one by its
// fingerprint, or those of a rule.
type Ignore struct {
	Fingerprint uint64    // or 0
	Rule        string    // id; with a fingerprint, for people to read
	At          text.Span // of a rule: where; one of no length is the sentence that holds the next word
	Reason      string    // or ""
	From        Origin
}

// An Origin is where an Ignore was written.
type Origin uint8

const (
	FromText     Origin = iota // a comment or an attribute in the text
	FromOptions                // whoever asks for the report
	FromBaseline               // a file of earlier findings
)

func (o Origin) String() string { return [...]string{"text", "options", "baseline"}[o] }
