package ingest

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"whosaid/internal/document"
	"whosaid/internal/text"
)

// A builder gathers the text of a marked-up file: blocks apart by a blank line,
// white space as one space, and for each stretch where it stood in the file.
type builder struct {
	file    string
	out     []byte
	anchors []document.Anchor
	blocks  []document.Block
	links   []text.Span
	wishes  wishes
	start   int           // of the block being read
	kind    document.Kind // of it
	head    bool          // a headline has come
}

// put appends s, which stands at the byte at of the file.
func (b *builder) put(s string, at int) {
	n := len(b.anchors)
	if n == 0 || int(b.anchors[n-1].File-b.anchors[n-1].Text) != at-len(b.out) {
		b.anchors = append(b.anchors, document.Anchor{Text: int32(len(b.out)), File: int32(at)})
	}
	b.out = append(b.out, s...)
}

// cut drops the text from n on.
func (b *builder) cut(n int) {
	b.out = b.out[:n]
	for k := len(b.anchors); k > 0 && int(b.anchors[k-1].Text) >= n; k-- {
		b.anchors = b.anchors[:k-1]
	}
}

// space appends a space, unless there is one or the block begins.
func (b *builder) space(at int) {
	if n := len(b.out); n > b.start && b.out[n-1] != ' ' && b.out[n-1] != '\n' {
		b.put(" ", at)
	}
}

// newline ends a line inside a block.
func (b *builder) newline(at int) {
	n := len(b.out)
	if n > b.start && b.out[n-1] == ' ' {
		b.cut(n - 1)
		n--
	}
	if n > b.start {
		b.put("\n", at)
	}
}

// A spelling is what raw text may hold beside its own letters.
type spelling uint8

const (
	entities spelling = 1 << iota // &amp;
	escapes                       // \*
	verbatim                      // white space as it stands
)

// words appends raw text that stands at the byte at of the file.
func (b *builder) words(raw string, at int, as spelling) {
	for i := 0; i < len(raw); {
		c := raw[i]
		switch {
		case as&verbatim == 0 && strings.IndexByte(" \t\r\n\f", c) >= 0:
			b.space(at + i)
			i++
		case as&entities != 0 && c == '&':
			n := entity(raw[i:])
			b.put(html.UnescapeString(raw[i:i+n]), at+i)
			i += n
		case as&escapes != 0 && c == '\\' && i+1 < len(raw) && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", raw[i+1]) >= 0:
			b.put(raw[i+1:i+2], at+i+1)
			i += 2
		default:
			_, n := utf8.DecodeRuneInString(raw[i:])
			b.put(raw[i:i+n], at+i)
			i += n
		}
	}
}

// entity is the length of the character reference that s begins with, or 1.
func entity(s string) int {
	i := 1
	for i < len(s) && i < 40 && (s[i] == '#' || '0' <= s[i] && s[i] <= '9' || 'a' <= s[i]|0x20 && s[i]|0x20 <= 'z') {
		i++
	}
	if i < len(s) && s[i] == ';' {
		i++
	}
	if i > 1 && html.UnescapeString(s[:i]) != s[:i] {
		return i
	}
	return 1
}

// close ends the block being read.
func (b *builder) close() {
	end := len(strings.TrimRight(string(b.out[b.start:]), " \n\t\r\u00a0")) + b.start
	b.cut(end)
	if end == b.start {
		return
	}
	s := text.Span{Start: int32(b.start), End: int32(end)}
	b.blocks = append(b.blocks, document.Block{Kind: b.kind, Span: s})
	b.wishes.block(s)
	b.out = append(b.out, "\n\n"...)
	b.start = len(b.out)
}

// heading is the kind of a heading: the first of the highest level is the headline.
func (b *builder) heading(top bool) document.Kind {
	if !top || b.head {
		return document.CrossHead
	}
	b.head = true
	return document.Headline
}

// link notes that the words from start on lead to href, if that is another page
// and no list of articles on a subject or by a writer.
func (b *builder) link(start int, href string) {
	start = max(start, b.start)
	if start >= len(b.out) || !leads(href) {
		return
	}
	b.links = append(b.links, text.Span{Start: int32(start), End: int32(len(b.out))})
}

func leads(href string) bool {
	href = strings.ToLower(strings.TrimSpace(href))
	if href == "" || href[0] == '#' {
		return false
	}
	if scheme, _, ok := strings.Cut(href, ":"); ok && !strings.ContainsAny(scheme, "/?#") && scheme != "http" && scheme != "https" {
		return false
	}
	for _, list := range []string{"/tag/", "/tags/", "/topic/", "/topics/", "/author/", "/authors/", "/category/", "/section/", "/profile/"} {
		if strings.Contains(href, list) {
			return false
		}
	}
	return true
}

// document is what was gathered.
func (b *builder) document(name string) document.Document {
	b.close()
	t := strings.TrimRight(string(b.out), "\n")
	for i := range b.links {
		b.links[i].End = min(b.links[i].End, int32(len(t)))
	}
	links := slices.DeleteFunc(b.links, text.Span.Empty)
	if links == nil {
		links = []text.Span{} // it is known that there are none
	}
	d := document.Document{
		Name: name, Text: t, Blocks: b.blocks, Links: links,
		Source:  &document.Source{File: b.file, Anchors: b.anchors},
		Ignores: b.wishes.done(int32(len(t))),
	}
	d.Refine()
	return d
}
