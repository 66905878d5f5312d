package article

import "whosaid/internal/document"

// head adds what stands above the text: the headline, which is the last h1 or, with
// none, the last heading or what is called a headline; and below it deck, byline and
// date.
func (p *page) head() {
	first := 0
	for first < len(p.blocks) && !(p.blocks[first].keep && p.blocks[first].worth > 0) {
		first++
	}
	top, best := -1, 0
	for i := 0; i < first; i++ {
		e := p.blocks[i].In
		rank := 0
		switch {
		case e.titles > 0, e.Up != nil && e.Up.tag == "h1":
			rank = 2
		case !e.away && (e.heading() || e.named()&title != 0):
			rank = 1
		}
		if rank > 0 && rank >= best {
			top, best = i, rank
		}
	}
	if top < 0 {
		return
	}
	p.title = &p.blocks[top]
	p.title.keep = true
	for i := top + 1; i < first; i++ {
		b := &p.blocks[i]
		e := b.In
		named := e.named()
		if !e.away && (5*b.Linked <= 4*b.Letters || named&byline != 0) &&
			(named&(byline|deck|caption) != 0 || e.tag == "time" || e.heading() && b.Letters >= fewest || b.beside()) {
			b.keep = true
		}
	}
}

// named gives what the elements around say of e's text, those that hold little more.
func (e *Element) named() (n name) {
	most := 3*e.letters + line
	for ; e != nil && e.letters < most; e = e.Up {
		n |= e.name
	}
	return n
}

// kinds gives the kinds of what stands in elements of these tags.
var kinds = [...]struct {
	tags string
	kind document.Kind
}{
	{" h1 h2 h3 h4 h5 h6 ", document.CrossHead},
	{" figcaption caption figure ", document.Caption},
	{" blockquote ", document.BlockQuote},
	{" li ", document.ListItem},
	{" pre ", document.Code},
	{" th ", document.Notice},
}

// kind gives the kind of a block of the article, by the innermost element that tells.
func (p *page) kind(b *Block) document.Kind {
	if b == p.title {
		return document.Headline
	}
	if b.In.notes {
		return document.Notice
	}
	for e := b.In; e != nil && !among(" article main body ", e.tag); e = e.Up {
		for i := range kinds {
			if among(kinds[i].tags, e.tag) {
				return kinds[i].kind
			}
		}
		if e.tag == "td" && b.Letters < line && b.Stops == 0 {
			return document.Notice // a cell of a table of figures
		}
		if e.letters < 4*line {
			switch {
			case e.name&caption != 0:
				return document.Caption
			case e.name&byline != 0:
				return document.Byline
			case e.name&deck != 0:
				return document.Deck
			}
		}
	}
	return document.Paragraph
}
