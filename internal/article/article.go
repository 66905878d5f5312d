// Package article finds the article on a web page. It takes what a reader sees of
// the page: the elements that hold text and the blocks of text in them, counted but
// not quoted, and says of each block whether it belongs to the article, and as what.
// It reads no HTML and no words of the text: any language will do.
//
// Prose votes for the elements around it, the nearest most (vote.go). The element with
// most votes is where the article is; what stands beside it joins if it reads like it.
// Names that sites give to what is not the article (name.go), and lists of links, are
// taken out (prune.go). Where too little is left, the page has no article. At last the
// headline and what stands below it are looked for above the text (head.go).
package article

// An Element is a part of a page that is laid out as a block and holds text. The
// fields after the first three are the package's own.
type Element struct {
	Up    *Element // the element that it stands in; nil for none
	Words string   // its tag; then its role, classes, id and so on, as the page writes them
	Fixed bool     // it does not move when the page scrolls

	tag      string
	name     name
	at, end  int // its place among the elements, and that of the first after those inside it
	from, to int // its blocks, and of those inside it
	// Sums over these blocks:
	letters, linked, marks, prose int
	titles                        int // h1s
	teasers                       int // headings that are links
	own                           int // blocks right in it
	parts                         int // of what is right in it: blocks, and elements that hold any
	votes                         int
	away                          bool // it, or one around it, is not the article
	notes                         bool // it, or one around it, is called notes
	taken                         bool // for a part of the article, with all that is in it
}

// A Block is a run of text with no block boundary in it, such as a paragraph.
// Lengths count letters or UTF-16 units: only their relations matter.
type Block struct {
	In      *Element // the innermost element that holds it
	Letters int
	Linked  int // of them, in links that lead to other pages
	Commas  int
	Stops   int // ends of sentences

	worth int // how much it reads like prose, 0 for not at all
	keep  bool
}

// Find says of each block what it is of the page's article: 0 for nothing, else 1 more
// than its document.Kind; nothing for all of them, if the page has no article.
// Elements come in the order in which they begin, blocks in that in which they are
// read; both are the package's to write in.
func Find(elements []Element, blocks []Block) []byte {
	p := &page{elements: elements, blocks: blocks}
	p.count()
	out := make([]byte, len(blocks))
	if !p.find() {
		// Some sites give an article the name of what is not.
		p.nameless = true
		if !p.find() {
			return out
		}
	}
	p.head()
	for i := range blocks {
		if b := &blocks[i]; b.keep {
			out[i] = byte(p.kind(b)) + 1
		}
	}
	return out
}

// A page is one whose article is looked for.
type page struct {
	elements []Element
	blocks   []Block
	nameless bool   // names are not believed
	title    *Block // the headline
}

// find keeps the blocks of the article; false if there is none.
func (p *page) find() bool {
	p.judge()
	top := p.vote()
	if top == nil {
		return false
	}
	p.join(top)
	p.prune(top)
	return p.enough()
}

const (
	fewest = 25 // letters of a block that counts as prose
	line   = 80 // letters of one that needs no punctuation
	unit   = 100
)

// count sums up what is in each element.
func (p *page) count() {
	for i := range p.elements {
		e := &p.elements[i]
		e.at, e.end, e.from = i, i+1, len(p.blocks)
		e.read()
	}
	for i := range p.blocks {
		b := &p.blocks[i]
		e := b.In
		b.weigh()
		e.own++
		e.from, e.to = min(e.from, i), i+1
		e.letters += b.Letters
		e.linked += b.Linked
		e.marks += b.Commas + b.Stops
		e.prose += b.worth
		e.parts++
	}
	for i := len(p.elements) - 1; i >= 0; i-- {
		e := &p.elements[i]
		if e.leaf() && e.heading() {
			if e.tag == "h1" {
				e.titles++
			}
			if 2*e.linked > e.letters {
				e.teasers++
			}
		}
		up := e.Up
		if up == nil {
			continue
		}
		up.end = max(up.end, e.end)
		if e.letters == 0 {
			continue
		}
		up.from, up.to = min(up.from, e.from), max(up.to, e.to)
		up.letters += e.letters
		up.linked += e.linked
		up.marks += e.marks
		up.prose += e.prose
		up.titles += e.titles
		up.teasers += e.teasers
		up.parts++
	}
}

// leaf reports whether the element is one block and no more.
func (e *Element) leaf() bool { return e.parts == 1 && e.own == 1 }

func (e *Element) heading() bool { return len(e.tag) == 2 && e.tag[0] == 'h' && e.tag[1] <= '6' }

// weigh finds how much a block reads like prose: for its length, its commas, and its
// letters that are no links.
func (b *Block) weigh() {
	n := b.Letters
	if n < fewest || b.In.heading() {
		return
	}
	w := unit + min(n, 3*unit) + unit*min(b.Commas+b.Stops/2, 60)
	if b.Stops+b.Commas == 0 && n < line {
		w /= 4
	}
	if b.In.tag == "li" {
		w /= 2
	}
	free := n - b.Linked
	b.worth = w * free / n * free / n
}

// prose reports whether a block is a sentence at least, and no link.
func (b *Block) prose() bool {
	return b.worth > 0 && b.Letters >= line/2 && b.Stops > 0 && 2*b.Linked < b.Letters
}

// beside reports whether a block that stands beside the article is of it: a long one
// with few links, or a sentence with none.
func (b *Block) beside() bool {
	return b.Letters >= line && 4*b.Linked < b.Letters || b.Letters >= fewest && b.Stops > 0 && b.Linked == 0
}
