package segment

import (
	"sort"

	"whosaid/internal/document"
	"whosaid/internal/lexicon"
)

// A label is what stands before a colon at the start of a block and may be the
// name of who speaks there: "SMITH:", "Senator Holt:", "Q:", "@halfordfc:".
type label struct {
	block int32
	at    Range // the name
	turn  Range // what follows, to the end of the block
	post  bool  // the name of an account: "@halfordfc:", "RT @danapoe:"; or what signs the block above
}

// A label has at most this many tokens, brackets and the time included.
const labelTokens = 12

// label gives the label that opens block b, whose tokens start at first.
func (t *Text) label(first, b int32) (l label, ok bool) {
	last := int32(len(t.Tokens))
	i := t.clock(t.lifted(first, last), last)
	l = label{block: b, at: Range{First: i, Last: i}}
	if i+3 < last && (t.Word(i) == "@" || t.Is(i, "rt") && t.Word(i+1) == "@") {
		if l.at.First = i; t.Word(i) != "@" {
			l.at.First++
		}
		l.at.Last = l.at.First + 2
		l.turn = Range{First: l.at.Last + 1, Last: last}
		l.post = true
		return l, t.Word(l.at.Last) == ":" && !l.turn.Empty()
	}
	if t.Doc.Blocks[b].Kind == document.Byline && b > 0 {
		// — Dana Poe (@danapoe) March 3: the paragraph above was the post.
		l.post = true
		l.turn = t.block(b - 1)
		for k := i; k+1 < last; k++ {
			if t.Word(k) == "(" && t.Word(k+1) == "@" {
				l.at.Last = k
				for l.at.First < k && t.Tokens[l.at.First].Kind == Punct {
					l.at.First++
				}
				return l, l.at.First < k && !l.turn.Empty() && mark(t.Word(l.turn.First)) == none && t.Tokens[l.turn.First].Kind != Open
			}
		}
		return l, false
	}
	if i < last && t.In(i, "q. a.") {
		l.at.Last = i + 1
		l.turn = Range{First: i + 1, Last: last}
		return l, !l.turn.Empty()
	}
	words := 0
	for k := i; k < last && k < i+labelTokens; k++ {
		tok := t.Tokens[k]
		switch {
		case t.Word(k) == ":":
			l.turn = Range{First: k + 1, Last: last}
			if l.at.Last == i {
				l.at.Last = k
			}
			return l, words > 0 && words <= 5 && k+1 < last && t.Tokens[k+1].Shape&Spaced != 0 && mark(t.Word(k+1)) == none
		case k > i && t.In(k, "( ["):
			l.at.Last = k
			for k < last && !t.In(k, ") ]") {
				k++
			}
		case k == i && tok.Kind != Word:
			return l, false
		case tok.Kind == Word && tok.Shape&Upper != 0:
			words++
		case tok.Kind == Word && t.In(k, "of the and for de la van von der al bin"), tok.Kind == Number && k > i, tok.Kind == Clitic, k > i && t.In(k, ". & , - /"):
		default:
			return l, false
		}
	}
	return l, false
}

// answered appends l to labels, and the answer's label if that stands in the same
// block: "Q: Who paid? A: The state did."
func (t *Text) answered(labels []label, l label) []label {
	if t.In(l.at.First, "q question") {
		for k := l.turn.First + 1; k+2 < l.turn.Last; k++ {
			if t.Word(k+1) == ":" && t.In(k, "a answer") && t.In(k-1, "? . !") {
				a := label{block: l.block, at: Range{First: k, Last: k + 1}, turn: Range{First: k + 2, Last: l.turn.Last}}
				l.turn.Last = k
				return append(labels, l, a)
			}
		}
	}
	return append(labels, l)
}

// lifted gives the token after the opening mark, if a block that starts at i is a
// paragraph of a transcript that is quoted whole: "SMITH: ..., not closed before
// the block ends.
func (t *Text) lifted(i, last int32) int32 {
	if i+1 >= last || t.Tokens[i+1].Shape&AllCaps == 0 || !doubleMark(t.Word(i)) {
		return i
	}
	for k := i + 1; k < last-1; k++ {
		if mark(t.Word(k)) == mark(t.Word(i)) || mark(t.Word(i)) == doubleOpen && mark(t.Word(k)) == doubleClose {
			return i
		}
	}
	return i + 1
}

func doubleMark(s string) bool {
	m := mark(s)
	return m == doubleOpen || m == doubleStraight
}

// clock gives the token after the time at which somebody spoke: "[00:12:34]", "09:15".
func (t *Text) clock(i, last int32) int32 {
	if i+3 < last && t.In(i, "[ (") && t.Tokens[i+1].Kind == Number && t.In(i+2, "] )") {
		return i + 3
	}
	if i+1 < last && t.Tokens[i].Kind == Number && len(t.Word(i)) > 3 && t.Word(i)[2] == ':' {
		return i + 1
	}
	return i
}

// turns makes a quotation of what each speaker says in a transcript, an interview
// or a post. Those words stand in no marks: what says that they are somebody's is
// that labels come back, and that people who are named so speak as people do.
func (t *Text) turns(labels []label) {
	if len(labels) == 0 {
		return
	}
	var out []Quotation
	spoken := t.transcript(labels)
	for n, l := range labels {
		if !l.post && (!spoken || t.topic(l)) {
			continue
		}
		q := Quotation{First: l.turn.First, Last: l.turn.Last, Block: l.block, Parent: -1, Label: l.at}
		if l.turn.First < l.at.First {
			if q.Block--; len(out) > 0 && q.First < out[len(out)-1].Last {
				continue
			}
		}
		out = append(out, q)
		if l.post {
			continue
		}
		next := int32(len(t.Doc.Blocks))
		if n+1 < len(labels) {
			next = labels[n+1].block
		}
		for b, end := l.block+1, t.goneOn(l.block+1, next); b < end; b++ {
			r := t.block(b)
			out[len(out)-1].Open = true
			out = append(out, Quotation{First: r.First, Last: r.Last, Block: b, Parent: -1, Resumes: true, Label: l.at})
		}
	}
	t.insert(out)
}

// longTurn is the most paragraphs after the first that one speaker is given.
const longTurn = 8

// goneOn gives the block after the last one, from b on and before next, in which
// the speaker goes on: paragraphs with no marks, of which the last says "I" or "you".
func (t *Text) goneOn(b, next int32) int32 {
	end := b
	for ; b < next && b-end < longTurn; b++ {
		r := t.block(b)
		if r.Empty() || !t.Doc.Blocks[b].Kind.Body() || mark(t.Word(r.First)) != none || t.Tokens[r.First].Kind == Open {
			break
		}
		if t.addresses(r) {
			end = b + 1
		}
	}
	return end
}

// transcript reports whether labels are those of speakers: one comes back, there
// is another, most blocks between the first and the last have one, and two in
// five at least say "I" or "you", ask something, or are plainly a person's. Most
// end as sentences do.
func (t *Text) transcript(labels []label) bool {
	times := map[string]int{} // how often each label stands
	n, talk, ended := 0, 0, 0
	first, last := int32(-1), int32(0) // blocks
	again := false
	for _, l := range labels {
		if l.post || t.topic(l) {
			continue
		}
		n++
		if end := l.turn.Last - 1; t.Tokens[end].Kind == Close || t.In(end, ". ? ! … ... — -- )") || mark(t.Word(end)) != none {
			ended++
		}
		asked := t.In(l.at.First, "q q. question")
		if asked || t.In(l.at.First, "a a. answer") || t.addresses(l.turn) || t.Has(l.at.First, lexicon.Title|lexicon.GivenName) || t.Has(l.at.Last-1, lexicon.Role|lexicon.Official) {
			talk++
		}
		if first < 0 {
			first = l.block
		}
		last = l.block
		name := t.String(l.at)
		times[name]++
		again = again || times[name] > 1 || asked
	}
	return again && len(times) > 1 && talk*5 >= n*2 && ended*3 >= n*2 && int(last-first) < 4*n
}

// topic reports whether a label says what follows is about, and not who speaks.
func (t *Text) topic(l label) bool {
	h := l.at.Last - 1
	if t.In(h, "facts fact claim verdict rating note update correction gold silver bronze when where what why how who date time cost price result background context step tip video audio") {
		return true
	}
	return t.Is(l.at.First, "the") && !t.Has(h, lexicon.Role|lexicon.Official|lexicon.Person|lexicon.Body|lexicon.Title|lexicon.Expert) && !t.In(h, "court chair speaker witness defendant accused")
}

// addresses reports whether somebody in r speaks of themselves or to somebody, or asks.
func (t *Text) addresses(r Range) bool {
	for i := r.First; i < r.Last; i++ {
		if t.In(i, "i you we my your our me us ? thank thanks yes no") {
			return true
		}
	}
	return false
}

// block gives the tokens of block b.
func (t *Text) block(b int32) (r Range) {
	n := sort.Search(len(t.Sentences), func(k int) bool { return t.Sentences[k].Block >= b })
	for k, x := range t.Sentences[n:] {
		if x.Block != b {
			break
		}
		if k == 0 {
			r.First = x.First
		}
		r.Last = x.Last
	}
	return r
}

// insert puts turns among the quotations; those inside a turn are within it.
func (t *Text) insert(turns []Quotation) {
	all := make([]Quotation, 0, len(t.Quotations)+len(turns))
	moved := make([]int32, len(t.Quotations))
	k := 0
	turn := int32(-1) // where the last turn is in all
	for n, q := range t.Quotations {
		for ; k < len(turns) && turns[k].First <= q.First; k++ {
			turn = int32(len(all))
			all = append(all, turns[k])
		}
		moved[n] = int32(len(all))
		switch {
		case q.Parent >= 0:
			q.Parent = moved[q.Parent]
		case turn >= 0 && q.First < all[turn].Last:
			q.Parent = turn
			q.Open, q.Resumes = false, false
		}
		all = append(all, q)
	}
	t.Quotations = append(all, turns[k:]...)
}
