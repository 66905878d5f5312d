package segment

import "unicode/utf8"

// quotations finds the quotation marks among the tokens of block b, which are
// those from first on, turns them into Open and Close, and pairs them.
//
// Curly marks say what they are; straight ones are told by the spaces around
// them. A mark after a digit with nothing open is a measure (5' 10"), and a
// single mark inside or at the end of a word is an apostrophe unless a single
// quotation is open. A double quotation that is still open when the block ends
// either goes on in the next block, if that one starts with an opening mark, or
// was a slip: then it ends with the block too, and nothing else is lost.
func (t *Text) quotations(first, b int32) {
	var stack [8]int32 // indexes of open quotations
	depth := 0
	mine := len(t.marked) // the first quotation of this block
	resumes := int32(-1)
	if n := len(t.marked); n > 0 && t.marked[n-1].Open && t.marked[n-1].Block == b-1 {
		resumes = int32(n - 1)
	}
	last := int32(len(t.Tokens))
	for i := first; i < last; i++ {
		tok := &t.Tokens[i]
		if tok.Kind != Punct {
			continue
		}
		m := mark(t.Word(i))
		if m == none {
			continue
		}
		single := m == singleOpen || m == singleClose || m == singleStraight
		open := int32(-1) // the open quotation of the same marks
		level := -1
		for d := depth - 1; d >= 0; d-- {
			if t.marked[stack[d]].Single == single {
				open, level = stack[d], d
				break
			}
		}
		opening := false
		ends := i+1 < last && t.Tokens[i+1].Kind == Punct && t.In(i+1, ", . ; : ! ? )")
		spaceAfter := i+1 >= last || t.Tokens[i+1].Shape&Spaced != 0
		spaceBefore := i == first || tok.Shape&Spaced != 0 || t.afterOpener(i, first)
		switch m {
		case doubleOpen:
			// Some type “here“ too; so do all „Germans“ and »Danes«.
			opening = open < 0 || spaceBefore || !spaceAfter && !ends
		case doubleClose:
			// Some type ”here” ; a closing mark that stands like an opening one opens.
			opening = open < 0 && spaceBefore && !spaceAfter
		case doubleStraight:
			// With a space on both sides, " so " , they come in pairs.
			opening = open < 0 && (!spaceAfter || spaceBefore && t.follows(i+1, last, m))
			if open < 0 && i > first && t.Tokens[i-1].Kind == Number && !spaceBefore {
				continue // inches
			}
		case singleOpen, singleStraight:
			opening = spaceBefore && !spaceAfter && i+1 < last && t.Tokens[i+1].Kind != Punct && (m == singleOpen || open < 0)
			if opening && t.elision(i+1, last) {
				continue
			}
			if !opening && (open < 0 || m == singleOpen) {
				continue // an apostrophe, or feet
			}
		case singleClose:
			if open < 0 || spaceBefore && !spaceAfter && t.elision(i+1, last) {
				continue
			}
		}
		if opening {
			if !single && open >= 0 {
				// A second opening mark inside: nesting is written with the other marks, so the
				// first was never closed. It ends before this one.
				t.close(open, i)
				depth = level
			}
			if depth == len(stack) {
				continue
			}
			q := Quotation{First: i, Last: last, Block: b, Parent: -1, Single: single}
			if depth > 0 {
				q.Parent = stack[depth-1]
			}
			if i == first && resumes >= 0 && t.marked[resumes].Single == single {
				q.Resumes = true
			}
			tok.Kind = Open
			stack[depth] = int32(len(t.marked))
			t.marked = append(t.marked, q)
			depth++
			continue
		}
		if open < 0 {
			// A closing mark with no opening one: the quotation goes on from the paragraph before.
			if !single && !t.anyQuotation(first) && t.resume(b) {
				tok.Kind = Close
				t.marked = append(t.marked, Quotation{First: first, Last: i + 1, Block: b, Parent: -1, Resumes: true})
				mine = len(t.marked) - 1
			}
			continue
		}
		if single && t.possessive(i, last, b) {
			continue
		}
		tok.Kind = Close
		t.marked[open].Last = i + 1
		for d := level + 1; d < depth; d++ {
			t.marked[stack[d]].Last = i
		}
		depth = level
	}
	for d := depth - 1; d >= 0; d-- {
		q := &t.marked[stack[d]]
		if q.Single && !(d == 0 && t.opensSentence(q.First, first) && t.goesOn(b)) {
			// An unclosed single mark was an apostrophe after all: forget it.
			t.Tokens[q.First].Kind = Punct
			q.Last = q.First + 1
			continue
		}
		q.Last = last
		q.Open = d == 0
	}
	// Drop the forgotten ones, which hold only their mark.
	kept := t.marked[:mine]
	var moved []int32 // per quotation of this block: its place among those kept, or its parent's
	for _, q := range t.marked[mine:] {
		if q.Parent >= 0 {
			q.Parent = moved[int(q.Parent)-mine]
		}
		if q.Last-q.First <= 1 {
			t.Tokens[q.First].Kind = Punct
			moved = append(moved, q.Parent)
			continue
		}
		moved = append(moved, int32(len(kept)))
		kept = append(kept, q)
	}
	t.marked = kept
}

// resume reports whether a quotation in double marks runs on into block b, and
// keeps the paragraphs without a mark that it runs through.
func (t *Text) resume(b int32) bool {
	n := len(t.marked) - 1
	if n < 0 || !t.marked[n].Open || t.marked[n].Single || t.marked[n].Block < b-3 {
		return false
	}
	from := len(t.Sentences)
	for from > 0 && t.Sentences[from-1].Block > t.marked[n].Block {
		from--
	}
	for _, x := range t.Sentences[from:] {
		if q := &t.marked[len(t.marked)-1]; q.Block == x.Block {
			q.Last = x.Last
		} else {
			t.marked = append(t.marked, Quotation{First: x.First, Last: x.Last, Block: x.Block, Parent: -1, Open: true, Resumes: true})
		}
	}
	return true
}

// follows reports whether a mark of kind m stands among the tokens [i, last).
func (t *Text) follows(i, last int32, m markKind) bool {
	for ; i < last; i++ {
		if t.Tokens[i].Kind == Punct && mark(t.Word(i)) == m {
			return true
		}
	}
	return false
}

// close ends quotation q before token i.
func (t *Text) close(q, i int32) { t.marked[q].Last = i }

// anyQuotation reports whether a quotation starts at or after token first.
func (t *Text) anyQuotation(first int32) bool {
	n := len(t.marked)
	return n > 0 && t.marked[n-1].First >= first
}

// afterOpener reports whether the sign before i leaves a mark free to open: a bracket, dash or other mark.
func (t *Text) afterOpener(i, first int32) bool {
	if i == first {
		return true
	}
	p := t.Tokens[i-1]
	if p.Kind == Open {
		return true
	}
	if p.Kind != Punct {
		return false
	}
	switch t.Word(i - 1) {
	case "(", "[", "—", "–", "-", "--", "―", "/", ":", "…":
		return true
	}
	return false
}

// elision reports whether the word at i has lost its head: ’90s, 'em, ’cause.
func (t *Text) elision(i, last int32) bool {
	if i >= last {
		return false
	}
	if t.Tokens[i].Kind == Number && i+1 < last && t.Tokens[i+1].Kind != Close {
		w := t.Word(i)
		return len(w) == 2 || len(w) > 2 && w[2] == 's' // ’60s-era
	}
	return t.In(i, "em til tis twas cause bout n round")
}

// possessive reports whether the single mark at i ends a plural possessor (the
// officials’ letter) inside a single quotation: a word follows, and a later
// mark closes the quotation, or it goes on in the paragraph after block b.
func (t *Text) possessive(i, last, b int32) bool {
	if i == 0 || i+1 >= last || t.Tokens[i-1].Kind != Word {
		return false
	}
	w := t.Word(i - 1)
	if w[len(w)-1] != 's' || t.Tokens[i+1].Kind != Word {
		return false
	}
	for k := i + 1; k < last && k < i+40; k++ {
		if t.Tokens[k].Kind == Punct {
			switch mark(t.Word(k)) {
			case singleClose, singleStraight:
				return true
			}
		}
	}
	return t.goesOn(b)
}

// goesOn reports whether the paragraph after block b starts with a single mark
// that opens, as one does that goes on with a quotation.
func (t *Text) goesOn(b int32) bool {
	if int(b)+1 >= len(t.Doc.Blocks) {
		return false
	}
	s := t.Doc.Blocks[b+1].Span.Of(t.Doc.Text)
	r, n := utf8.DecodeRuneInString(s)
	if r != '‘' && r != '\'' || n == len(s) {
		return false
	}
	x, _ := decode(s, n)
	return isLetter(x) || isDigit(x)
}

// opensSentence reports whether a sentence of the block that starts at token
// first may start at token i.
func (t *Text) opensSentence(i, first int32) bool {
	return i == first || t.In(i-1, ". ! ? … : ,") || t.Tokens[i-1].Kind == Close
}

type markKind uint8

const (
	none markKind = iota
	doubleOpen
	doubleClose
	doubleStraight
	singleOpen
	singleClose
	singleStraight
)

//go:noinline
func mark(s string) markKind {
	switch s {
	case "“", "„", "«", "``", "‘‘", "「":
		return doubleOpen
	case "”", "»", "‟", "’’", "」":
		return doubleClose
	case "\"", "''", "″", "＂":
		return doubleStraight
	case "‘", "`", "‹", "‚":
		return singleOpen
	case "’", "›":
		return singleClose
	case "'", "′":
		return singleStraight
	}
	return none
}
