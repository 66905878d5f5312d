package ingest

import (
	"strings"

	"whosaid/internal/article"
)

// A survey counts what is in a page, for package article to find the article in it.
// It is made in a first reading, which reads what is shown and keeps no text.
type survey struct {
	elements []article.Element
	around   []int // of each element: the one that it stands in, or -1
	blocks   []article.Block
	in       []int // of each block: its element
	links    int   // to other pages, open now
	linked   int   // letters in them, of the block being read
}

// findArticle says of each block of a page what it is of its article (article.Find);
// nil if there is none.
func findArticle(file string) []byte {
	s := &survey{elements: []article.Element{{Words: "html"}}, around: []int{-1}}
	w := walker{builder: &builder{file: file}, survey: s}
	w.read(file, 0)
	for i, up := range s.around {
		if up >= 0 {
			s.elements[i].Up = &s.elements[up]
		}
	}
	for i, in := range s.in {
		s.blocks[i].In = &s.elements[in]
	}
	parts := article.Find(s.elements, s.blocks)
	for _, p := range parts {
		if p > 0 {
			return parts
		}
	}
	return nil
}

// element notes one that begins; it gives its number.
func (s *survey) element(e *element, up int) int {
	if e.block {
		s.elements = append(s.elements, article.Element{Words: e.name + e.words})
		s.around = append(s.around, up)
		up = len(s.elements) - 1
	}
	if e.away() {
		s.links++
	}
	return up
}

// end notes that an element has ended.
func (s *survey) end(e *element) {
	if e.away() {
		s.links--
	}
}

// block notes that one has ended, in an element.
func (s *survey) block(words string, in int) {
	n := len(words)
	s.blocks = append(s.blocks, article.Block{
		Letters: n, Linked: min(s.linked, n),
		Commas: count(words, ",،、，"), Stops: count(words, ".!?…。！？؟।"),
	})
	s.in = append(s.in, in)
	s.linked = 0
}

// away reports whether the element is a link to elsewhere than this page.
func (e *element) away() bool { return e.href != "" && e.href[0] != '#' }

func count(s, chars string) (n int) {
	for _, r := range s {
		if strings.ContainsRune(chars, r) {
			n++
		}
	}
	return n
}
