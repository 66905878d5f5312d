package ingest

import (
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"whosaid/internal/document"
)

var markdown = goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough)).Parser()

// readMarkdown takes the text out of Markdown. HTML in it is read as in a page.
func readMarkdown(name, file string) document.Document {
	b := &builder{file: file}
	source := []byte(withoutMatter(file))
	m := reader{builder: b, source: source}
	m.blocks(markdown.Parse(text.NewReader(source)), document.Paragraph)
	return b.document(name)
}

// withoutMatter puts spaces in the place of the settings between two lines of
// "---" that site generators read at the top.
func withoutMatter(file string) string {
	rest, ok := strings.CutPrefix(file, "---")
	if !ok || rest == "" || rest[0] != '\n' && rest[0] != '\r' {
		return file
	}
	at := len(file) - len(rest)
	for line := range strings.Lines(rest) {
		at += len(line)
		if t := strings.TrimRight(line, " \r\n"); t == "---" || t == "..." {
			return strings.Repeat(" ", at-1) + "\n" + file[at:]
		}
	}
	return file
}

// A reader goes through the tree of a Markdown text.
type reader struct {
	*builder
	source []byte
	at     int // how far the file has been read
}

// blocks reads the blocks in n, which are of kind k where they do not say otherwise.
func (m *reader) blocks(n ast.Node, k document.Kind) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		m.kind = k
		switch x := c.(type) {
		case *ast.Heading:
			m.kind = m.heading(x.Level == 1)
			m.inline(c)
		case *ast.Blockquote:
			m.blocks(c, document.BlockQuote)
		case *ast.List, *extast.Table, *extast.TableHeader, *extast.TableRow:
			m.blocks(c, k)
		case *ast.ListItem:
			if k == document.Paragraph {
				m.blocks(c, document.ListItem)
			} else {
				m.blocks(c, k)
			}
		case *ast.HTMLBlock:
			m.html(x)
		case *ast.FencedCodeBlock, *ast.CodeBlock:
			m.kind = document.Code
			for i := range c.Lines().Len() {
				s := c.Lines().At(i)
				m.words(string(m.source[s.Start:s.Stop]), s.Start, verbatim)
			}
		case *ast.ThematicBreak:
		default:
			m.inline(c)
		}
		m.close()
	}
}

func (m *reader) html(x *ast.HTMLBlock) {
	lines := x.Lines()
	if lines.Len() == 0 {
		return
	}
	first, last := lines.At(0).Start, lines.At(lines.Len()-1).Stop
	if x.HasClosure() {
		last = max(last, x.ClosureLine.Stop)
	}
	w := walker{builder: m.builder}
	w.read(string(m.source[first:last]), first)
}

// inline reads what is in a block, or in a part of one.
func (m *reader) inline(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch x := c.(type) {
		case *ast.Text:
			as := entities | escapes
			if _, code := n.(*ast.CodeSpan); code || x.IsRaw() {
				as = 0
			}
			m.words(string(m.source[x.Segment.Start:x.Segment.Stop]), x.Segment.Start, as)
			m.at = x.Segment.Stop
			if x.HardLineBreak() {
				m.newline(m.at)
			} else if x.SoftLineBreak() {
				m.space(m.at)
			}
		case *ast.Link:
			from := len(m.out)
			m.inline(c)
			m.link(from, string(x.Destination))
		case *ast.AutoLink:
			from := len(m.out)
			label := string(x.Label(m.source))
			if i := strings.Index(string(m.source[m.at:]), label); i >= 0 {
				m.at += i
			}
			m.words(label, m.at, 0)
			m.link(from, string(x.URL(m.source)))
		case *ast.RawHTML:
			for i := range x.Segments.Len() {
				s := x.Segments.At(i)
				m.raw(string(m.source[s.Start:s.Stop]), s.Start)
			}
		case *ast.Image:
		default:
			m.inline(c)
		}
	}
}

// raw reads a tag or comment in the middle of a text: only comments and line
// breaks say anything here.
func (m *reader) raw(tag string, at int) {
	m.at = at + len(tag)
	if words, ok := strings.CutPrefix(tag, "<!--"); ok {
		m.wishes.comment(strings.TrimSuffix(words, "-->"), int32(len(m.out)), len(m.out) > m.start)
	} else if strings.HasPrefix(strings.ToLower(tag), "<br") {
		m.newline(at)
	}
}
