// Package document holds a text and what its parts are: headline, paragraph,
// block quote and so on. Plain finds the blocks of a plain text; richer inputs
// (HTML, an editor) bring their own. It does not look inside a block.
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

// Words is where the words of b stand in t, without the bullet, number or mark
// of Markdown that says what kind of block it is.
func (b Block) Words(t string) text.Span {
	s := b.Span
	switch w := s.Of(t); b.Kind {
	case ListItem:
		s.Start += int32(bulletEnd(w))
	case BlockQuote:
		s.Start += int32(len(w) - len(strings.TrimLeft(w, "> ")))
	case Headline, Deck, CrossHead:
		s.Start += int32(len(w) - len(strings.TrimLeft(w, "# ")))
	}
	return s
}

// A Document is a text, valid UTF-8, and its blocks.
type Document struct {
	Name   string // file name, or ""
	Text   string
	Blocks []Block
}
