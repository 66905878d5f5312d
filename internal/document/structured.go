package document

import "sort"

// An Anchor says where in a file a place of the text taken out of it stands; up to
// the next anchor both run side by side.
type Anchor struct{ Text, File int32 }

// A Source is the file that a text was taken out of: HTML, or Markdown.
type Source struct {
	File    string
	Anchors []Anchor // in order
}

// InFile is where the place off of the text stands in what was read.
func (d *Document) InFile(off int32) int32 {
	if d.Source == nil {
		return off
	}
	a := d.Source.Anchors
	i := sort.Search(len(a), func(i int) bool { return a[i].Text > off }) - 1
	if i < 0 {
		return 0
	}
	return min(a[i].File+off-a[i].Text, int32(len(d.Source.File)))
}

// File is what was read: the text, or the file that it was taken out of.
func (d *Document) File() string {
	if d.Source == nil {
		return d.Text
	}
	return d.Source.File
}

// Refine gives paragraphs of a page, a file with markup or an editor the kind that their words
// show: bylines, captions and notices are often marked as paragraphs. What names its own
// kind (a heading, a quotation, a list) stays so.
func (d *Document) Refine() { d.RefineAgain(new(Document)) }

// RefineAgain does what Refine does, with help from a document that d comes of an edit of.
func (d *Document) RefineAgain(old *Document) {
	if len(d.Blocks) < 2 {
		return
	}
	d.look(old)
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind != Paragraph {
			continue
		}
		if b.Kind = d.furniture(i); i > len(d.Blocks)/2 && closes(b.Span.Of(d.Text)) {
			b.Kind = Notice
		}
	}
}
