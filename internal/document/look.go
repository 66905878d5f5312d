package document

import "strings"

// A look is what the words of a block show, wherever it stands.
type look struct {
	words           int
	kind            Kind // Notice, Caption or Byline, or else Paragraph
	stopped, bullet bool
}

// look looks at every block, but for those that open and close old as they do d.
func (d *Document) look(old *Document) {
	d.looks = make([]look, len(d.Blocks))
	n := min(len(d.looks), len(old.looks))
	by := len(old.looks) - len(d.looks)
	head, tail := 0, len(d.looks)
	for head < n && d.Blocks[head].Span.Of(d.Text) == old.Blocks[head].Span.Of(old.Text) {
		head++
	}
	for tail > head && tail+by > head && d.Blocks[tail-1].Span.Of(d.Text) == old.Blocks[tail-1+by].Span.Of(old.Text) {
		tail--
	}
	copy(d.looks[:head], old.looks)
	copy(d.looks[tail:], old.looks[tail+by:])
	for i := head; i < tail; i++ {
		d.looks[i] = lookAt(d.Blocks[i].Span.Of(d.Text))
	}
}

func lookAt(s string) look {
	l := look{words: countWords(s), stopped: stopped(s), bullet: bullet(s)}
	bare := strings.TrimLeft(s, "#*_ ") // without the marks of Markdown
	switch {
	case l.words == 0, notice(bare, l.words):
		l.kind = Notice
	case caption(bare, l.words):
		l.kind = Caption
	case byline(bare, l.words), stamp(bare, l.words):
		l.kind = Byline
	}
	return l
}

// furniture gives the kind of block i if its words show that it is a notice, caption or
// byline; else Paragraph.
func (d *Document) furniture(i int) Kind {
	s, l := d.Blocks[i].Span.Of(d.Text), d.looks[i]
	switch {
	case l.kind != Notice && i+3 >= len(d.Blocks) && aboutWriter(s, l.words):
		return Notice
	case l.kind == Paragraph && i > 0 && l.words <= headingWords && signature(d.Blocks[i-1].Span.Of(d.Text), s):
		return Byline
	}
	return l.kind
}
