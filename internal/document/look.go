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
	was := func(i, k int) bool {
		same := k >= 0 && k < len(old.looks) && d.Blocks[i].Span.Of(d.Text) == old.Blocks[k].Span.Of(old.Text)
		if same {
			d.looks[i] = old.looks[k]
		}
		return same
	}
	first, last := 0, len(d.Blocks)
	for first < last && was(first, first) {
		first++
	}
	for first < last && was(last-1, last-1+len(old.looks)-len(d.looks)) {
		last--
	}
	for ; first < last; first++ {
		d.looks[first] = lookAt(d.Blocks[first].Span.Of(d.Text))
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
