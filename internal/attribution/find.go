package attribution

import (
	"slices"
	"sort"

	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// A Found is what the stage gives: the attributions in the order of their cues,
// the phrases that credit nobody, and the quotations that have no speaker.
type Found struct {
	Attributions []Attribution
	Agentless    []Agentless
	Orphans      []Orphan
	Scare        []segment.Range // words in marks at arm's length
}

type finder struct {
	t     *tag.Text
	out   []Attribution
	owner []int32 // per quotation: the attribution whose content it is, or -1
	used  []bool  // per token: part of a cue already
}

// Find reads t.
func Find(t *tag.Text) Found {
	return Again(t, new(Memory), segment.Anew(t.Text)).Found
}

func newFinder(t *tag.Text) *finder {
	f := &finder{t: t, owner: make([]int32, len(t.Quotations)), used: make([]bool, len(t.Tokens))}
	for i := range f.owner {
		f.owner[i] = -1
	}
	return f
}

// sentence finds the cues of sentence s, from left to right.
func (f *finder) sentence(s int32) {
	x := f.t.Sentences[s]
	for i := x.First; i < x.Last; i++ {
		if q := f.t.InQuote[i]; q >= 0 && f.speech(q) {
			continue
		}
		if f.used[i] {
			continue
		}
		if e := f.t.Match(i, "according to"); e >= 0 {
			f.according(i, e)
			i = e - 1
			continue
		}
		if e := f.t.Match(i, "in the opinion|view|words|eyes|judgment|judgement|account of"); e >= 0 {
			f.according(i, e)
			i = e - 1
			continue
		}
		if f.t.Is(i, "per") && (i == x.First || f.t.Word(i-1) == ",") {
			if p, ok := f.noun(i + 1); ok && (f.pos(p.First) == tag.DT || f.pos(p.First) == tag.CD || f.pos(p.Head) == tag.NNS) && !f.pos(p.Head).Name() && f.t.Has(p.Head, lexicon.Person|lexicon.SourceWord|lexicon.Official|lexicon.Document|lexicon.Study|lexicon.Outlet|lexicon.Open) {
				f.according(i, i+1) // "The board met twice, per a person briefed on it."
				continue
			}
		}
		if i == x.First {
			f.toMany(x)
		}
		if f.t.Word(i) == ":" {
			f.colon(x, i)
			continue
		}
		if v, ok := f.verb(i); ok {
			if v.First == i || i == x.First {
				f.cue(x, v)
				f.feeling(x, v.Head)
			}
			i = v.Last - 1
			continue
		}
		if f.pos(i).Adjective() || f.pos(i) == tag.VBN {
			f.feeling(x, i)
		}
	}
}

// speech reports whether quotation q is words that somebody spoke, rather than
// a term or a fragment woven into the writer's sentence: it holds a verb and
// ends or starts like a sentence, or is long.
func (f *finder) speech(q int32) bool {
	v := f.t.Quotations[q]
	if v.Parent >= 0 {
		return f.speech(v.Parent)
	}
	return v.Last-v.First > 6 || f.whole(v)
}

// whole reports whether a quotation is a sentence or ends one.
func (f *finder) whole(q segment.Quotation) bool {
	if q.Open || q.Resumes || !q.Label.Empty() {
		return true
	}
	if q.Last-q.First < 4 {
		return false
	}
	end := q.Last - 1
	if f.t.Tokens[end].Kind == segment.Close {
		end--
	}
	w := f.t.Word(end)
	return w == "," || w == "." || w == "!" || w == "?" || w == "…" || w == "—"
}

// add keeps an attribution and marks its cue and quotations as taken.
func (f *finder) add(a Attribution) int32 {
	n := int32(len(f.out))
	a.Parent = -1
	f.use(a.Cue)
	kind := Indirect
	quoted, plain := false, false
	for _, c := range a.Content {
		for i := c.First; i < c.Last; i++ {
			q := f.t.InQuote[i]
			if q >= 0 {
				quoted = true
				for ; q >= 0; q = f.t.Quotations[q].Parent {
					if f.owner[q] < 0 && !a.Source.Empty() && f.t.Quotations[q].First >= c.First {
						f.owner[q] = n
					}
				}
			} else if f.t.Tokens[i].Kind == segment.Word {
				plain = true
			}
		}
	}
	switch {
	case quoted && plain:
		kind = Mixed
	case quoted:
		kind = Direct
	}
	a.Quotation = kind
	f.out = append(f.out, a)
	return n
}

// according handles "according to SOURCE": what stands around it in the
// sentence is the content.
func (f *finder) according(i, e int32) {
	m, ok := f.after(e)
	if !ok {
		return
	}
	first, last := f.bounds(i)
	var content []segment.Range
	left := f.trim(segment.Range{First: f.clauseStart(first, i), Last: i})
	right := f.trim(segment.Range{First: m.at.Last, Last: f.contentEnd(m.at.Last, last)})
	if left.Empty() && right.Empty() && m.at.Last > m.core.Last {
		// "According to a new study, commuters who cycle take": no apposition, but what it says.
		m.at = m.core
		right = f.trim(segment.Range{First: m.at.Last, Last: f.contentEnd(m.at.Last, last)})
	}
	if !left.Empty() && left.Last-left.First > 1 {
		content = append(content, left)
	} else if !right.Empty() {
		content = append(content, right)
	}
	if len(content) == 0 {
		return
	}
	f.add(Attribution{Source: m.at, Cue: segment.Range{First: i, Last: e}, Content: content, Sentence: f.t.InSentence[i], Carried: -1, Confidence: 95})
}

// toMany handles "To many on the left, the budget looked like a surrender": a view
// credited to the group that the sentence opens with.
func (f *finder) toMany(x segment.Sentence) {
	if !f.t.In(x.First, "to for") {
		return
	}
	p, ok := f.noun(x.First + 1)
	if !ok || !f.t.Has(p.Head, lexicon.Open) || f.t.Is(x.First, "for") && !f.t.In(p.Head, "many some critics") {
		return
	}
	m, ok := f.after(x.First + 1)
	if !ok || m.at.Last >= x.Last {
		return
	}
	if f.t.Is(x.First, "for") && f.t.Word(m.at.Last) != "," {
		return
	}
	if r := f.rest(m.at.Last, x.Last); !r.Empty() && f.clause(r.First, r.Last) {
		f.add(Attribution{Source: m.at, Cue: segment.Range{First: x.First, Last: x.First + 1}, Content: []segment.Range{r}, Sentence: f.t.InSentence[x.First], Class: Belief, Carried: -1, Confidence: 75})
	}
}

// clauseStart gives where the clause around token i starts: after a semicolon,
// or at the sentence's start, past a coordinating word.
func (f *finder) clauseStart(first, i int32) int32 {
	for k := i - 1; k > first; k-- {
		if f.t.InQuote[k] != f.t.InQuote[i] {
			continue
		}
		if w := f.t.Word(k); w == ";" || w == ":" {
			first = k + 1
			break
		}
	}
	return first
}

// trim drops the commas, stops and coordinating words at both ends of r, but
// not quotation marks or stops inside them.
func (f *finder) trim(r segment.Range) segment.Range {
	for !r.Empty() {
		w := f.t.Word(r.First)
		if w == "," || w == ":" || w == ";" || w == "." || w == "—" || w == "–" || w == "-" || w == "--" || w == ")" || f.t.In(r.First, "but and so yet however meanwhile still") {
			r.First++
			continue
		}
		break
	}
	for !r.Empty() {
		w := f.t.Word(r.Last - 1)
		if w == "," || w == ":" || w == ";" || w == "." || w == "—" || w == "–" || w == "--" || w == "(" || w == "-" {
			r.Last--
			continue
		}
		break
	}
	return r
}

// contentEnd gives where content that starts at i stops: before a cue that
// opens another attribution, or at the sentence's end.
func (f *finder) contentEnd(i, last int32) int32 {
	for k := i; k < last; k++ {
		if f.t.InQuote[k] >= 0 {
			continue
		}
		if f.t.Match(k, "according to") >= 0 {
			return k
		}
		if f.t.Word(k) == ";" {
			return k
		}
		if f.t.Word(k) == "," && k+1 < last {
			if f.closing(k+1, last) {
				return k
			}
			if f.t.In(k+1, "adding saying noting citing arguing insisting warning suggesting explaining stressing emphasizing emphasising claiming calling describing telling promising vowing pointing referring") {
				return k
			}
		}
		// and added that ...
		if f.t.In(k, "and but") && k+1 < last {
			if v, ok := f.verb(k + 1); ok && v.First == k+1 && f.t.Has(v.Head, lexicon.Say|lexicon.Tell) && v.Finite && f.pos(v.Head) != tag.VB && f.opensContent(v.Last, last) {
				return k
			}
		}
	}
	return last
}

// closing reports whether the rest of the sentence from i on is a speaker and a
// cue, for all that stands before: ", its chairman told shareholders."
func (f *finder) closing(i, last int32) bool {
	p, ok := f.noun(i)
	if !ok || p.First != i {
		return false
	}
	v, ok := f.verb(p.Last)
	if !ok || v.First != p.Last || !v.Finite || !f.t.In(v.Head, "said says told added heard") {
		return false
	}
	e := f.past(v.Last, last, f.t.Is(v.Head, "told"))
	return e >= last || e == last-1 && f.t.In(e, ". ! ?")
}

// opensContent reports whether what follows a verb is content: that, a quotation, a question word.
func (f *finder) opensContent(i, last int32) bool {
	for k := i; k < last && k < i+6; k++ {
		if f.t.Tokens[k].Kind == segment.Open || f.t.In(k, "that whether how why") {
			return true
		}
	}
	return false
}

// colon handles "The mayor: “...”" and transcripts, SMITH: ....
func (f *finder) colon(x segment.Sentence, i int32) {
	if i+1 >= x.Last || f.t.Tokens[i+1].Kind != segment.Open {
		return
	}
	q := f.t.InQuote[i+1]
	if q < 0 || f.owner[q] >= 0 || !f.whole(f.t.Quotations[q]) && f.t.Quotations[q].Last < x.Last-1 {
		return
	}
	// A cue earlier in the sentence owns the quotation: "Ruiz said on Monday: “...”".
	for k := i - 1; k >= x.First; k-- {
		if f.used[k] {
			n := f.cueAt(k)
			if n >= 0 && f.out[n].Source.Last > 0 {
				f.extend(n, q)
				return
			}
		}
	}
	// The subject of the sentence speaks.
	for k := x.First; k < i; k++ {
		if v, ok := f.verb(k); ok && v.Finite {
			if m, ok := f.before(x.First, v.First); ok && f.animate(m) {
				v := f.t.Quotations[q]
				n := f.add(Attribution{Source: m.at, Cue: segment.Range{First: i, Last: i + 1}, Content: []segment.Range{{First: v.First, Last: v.Last}}, Sentence: f.t.InSentence[i], Carried: -1, Confidence: 75})
				f.owner[q] = n
			}
			return
		}
	}
	if p, ok := f.noun(i - 1); ok && p.First == x.First && (f.pos(p.Head).Name() || f.t.Has(p.Head, lexicon.Person|lexicon.Official)) {
		v := f.t.Quotations[q]
		f.add(Attribution{Source: segment.Range{First: p.First, Last: p.Last}, Cue: segment.Range{First: i, Last: i + 1}, Content: []segment.Range{{First: v.First, Last: v.Last}}, Sentence: f.t.InSentence[i], Carried: -1, Confidence: 80})
	}
}

// cueAt gives the attribution whose cue holds token i, or -1.
func (f *finder) cueAt(i int32) int32 {
	for n := len(f.out) - 1; n >= 0; n-- {
		if f.out[n].Cue.Contains(i) {
			return int32(n)
		}
	}
	return -1
}

// extend gives quotation q to attribution n as one more part of its content.
func (f *finder) extend(n, q int32) {
	v := f.t.Quotations[q]
	a := &f.out[n]
	for _, c := range a.Content {
		if c.Overlaps(segment.Range{First: v.First, Last: v.Last}) {
			f.owner[q] = n
			return
		}
	}
	a.Content = append(slices.Clip(a.Content), segment.Range{First: v.First, Last: v.Last}) // others may hold what it was
	sortRanges(a.Content)
	if a.Quotation == Indirect {
		a.Quotation = Mixed
	}
	for k := q; int(k) < len(f.t.Quotations) && f.t.Quotations[k].Block == v.Block; k++ {
		if k == q || f.t.Quotations[k].Parent == q {
			f.owner[k] = n
		}
	}
}

// carry gives quotations with no cue of their own to the speaker before: in the
// same paragraph and next to what X said, or going on from the paragraph before.
func (f *finder) carry() {
	for q := range f.t.Quotations {
		v := f.t.Quotations[q]
		if v.Parent >= 0 || f.owner[q] >= 0 || !v.Label.Empty() {
			continue
		}
		if v.Resumes {
			if n := f.previous(int32(q)); n >= 0 && f.owner[n] >= 0 {
				f.extend(f.owner[n], int32(q))
				continue
			}
		}
		if !f.whole(v) {
			continue
		}
		n := f.previous(int32(q))
		if n >= 0 && f.owner[n] >= 0 && f.t.Quotations[n].Block == v.Block && f.adjoins(n, int32(q)) {
			f.extend(f.owner[n], int32(q))
			continue
		}
		// A paragraph of quotation after one that ends with the speaker's words.
		if n >= 0 && f.owner[n] >= 0 && f.t.Quotations[n].Block == v.Block-1 && f.opensBlock(v) && f.closesBlock(f.out[f.owner[n]], f.t.Quotations[n]) {
			f.extend(f.owner[n], int32(q))
			continue
		}
		// The sentence before in the same paragraph was what X said, without marks.
		s := f.t.InSentence[v.First]
		if s > 0 && f.t.Sentences[s-1].Block == v.Block && f.startsSentence(v) {
			for n := f.upTo(s-1) - 1; n >= 0; n-- {
				a := f.out[n]
				if a.Sentence == s-1 && !a.Source.Empty() && !a.Doubtful() && !f.elsewhere(a, v) {
					f.extend(int32(n), int32(q))
					break
				}
				if a.Sentence < s-1 {
					break
				}
			}
		}
	}
}

// opensBlock reports whether a quotation starts its paragraph.
func (f *finder) opensBlock(v segment.Quotation) bool {
	s := f.t.InSentence[v.First]
	return f.startsSentence(v) && (s == 0 || f.t.Sentences[s-1].Block != v.Block)
}

// closesBlock reports whether the last sentence of a paragraph holds the
// quotation v, or the cue of the attribution a that owns it.
func (f *finder) closesBlock(a Attribution, v segment.Quotation) bool {
	last := max(f.t.InSentence[v.Last-1], a.Sentence)
	return int(last)+1 >= len(f.t.Sentences) || f.t.Sentences[last+1].Block != v.Block
}

// upTo gives how many attributions stand in sentences up to s. They are still in
// the order of their sentences.
func (f *finder) upTo(s int32) int {
	return sort.Search(len(f.out), func(i int) bool { return f.out[i].Sentence > s })
}

// back gives the paragraphs of a quotation that come before its speaker is told to
// that speaker.
func (f *finder) back() {
	for q := len(f.t.Quotations) - 1; q > 0; q-- {
		v := f.t.Quotations[q]
		if n := f.previous(int32(q)); v.Parent < 0 && v.Resumes && f.owner[q] >= 0 && n >= 0 && f.t.Quotations[n].Open && f.owner[n] < 0 {
			f.extend(f.owner[q], n)
		}
	}
}

// elsewhere reports whether another attribution holds the words of v.
func (f *finder) elsewhere(a Attribution, v segment.Quotation) bool {
	return a.Content[len(a.Content)-1].First > v.First
}

// previous gives the last top-level quotation before q, or -1.
func (f *finder) previous(q int32) int32 {
	for n := q - 1; n >= 0; n-- {
		if f.t.Quotations[n].Parent < 0 {
			return n
		}
	}
	return -1
}

func (f *finder) startsSentence(v segment.Quotation) bool {
	return f.t.Sentences[f.t.InSentence[v.First]].First == v.First
}

// adjoins reports whether quotation q starts the sentence right after the one
// that holds quotation n, or stands in the same one.
func (f *finder) adjoins(n, q int32) bool {
	a, b := f.t.InSentence[f.t.Quotations[n].Last-1], f.t.InSentence[f.t.Quotations[q].First]
	if a == b {
		return true
	}
	return b <= a+1 && (f.startsSentence(f.t.Quotations[q]) || f.t.Sentences[b].First+2 >= f.t.Quotations[q].First)
}

// adjacent gives quotations that still have no speaker to the person who is the
// subject of the sentence before, in the same paragraph: "Ruiz sighed. “We ...”".
func (f *finder) adjacent() {
	for q := range f.t.Quotations {
		v := f.t.Quotations[q]
		if v.Parent >= 0 || f.owner[q] >= 0 || !v.Label.Empty() || !f.whole(v) || !f.startsSentence(v) {
			continue
		}
		s := f.t.InSentence[v.First]
		if f.t.Sentences[s].Last-v.Last > 2 {
			continue // the sentence goes on after the quotation
		}
		if s == 0 || f.t.Sentences[s-1].Block != v.Block {
			continue
		}
		x := f.t.Sentences[s-1]
		m, ok := f.subject(x)
		if !ok || !f.person(m) {
			continue
		}
		n := f.add(Attribution{Source: m.at, Content: []segment.Range{{First: v.First, Last: v.Last}}, Sentence: s, Carried: -1, Confidence: 55})
		f.owner[q] = n
	}
}

// subject gives the subject of the first finite verb of sentence x.
func (f *finder) subject(x segment.Sentence) (mention, bool) {
	for i := x.First; i < x.Last; i++ {
		if f.t.InQuote[i] >= 0 {
			continue
		}
		if v, ok := f.verb(i); ok {
			if v.Finite && !f.inRelative(x.First, v) {
				return f.before(x.First, v.First)
			}
			i = v.Last - 1
		}
	}
	return mention{}, false
}

// inRelative reports whether the verb group v stands in a relative clause.
func (f *finder) inRelative(first int32, v tag.Phrase) bool {
	return v.First > first && f.t.In(v.First-1, "who which that whose")
}

// nest says which attribution stands in the content of which.
func (f *finder) nest() {
	inOrder(f.out, anchor)
	for i := range f.out {
		best := int32(-1)
		try := func(k int) bool {
			// Content reaches no further than a few sentences from its cue, or it is a long
			// quotation, in which nothing is looked for.
			if d := f.out[k].Sentence - f.out[i].Sentence; d < -3 || d > 3 {
				return false
			}
			if k < i && holds(f.out[i], anchor(f.out[k])) {
				return true // "Ruiz said it was late, people in the room said": the last word has all before it
			}
			for _, c := range f.out[k].Content {
				if c.Contains(anchor(f.out[i])) && (best < 0 || width(f.out[k]) < width(f.out[best])) {
					best = int32(k)
				}
			}
			return true
		}
		for k := i - 1; k >= 0 && try(k); k-- {
		}
		for k := i + 1; k < len(f.out) && try(k); k++ {
		}
		f.out[i].Parent = best
	}
}

// anchor is the token that places an attribution: its cue, or its content.
func anchor(a Attribution) int32 {
	if a.Cue.Empty() {
		return a.Content[0].First
	}
	return a.Cue.First
}

// holds reports whether token i stands in the content of a.
func holds(a Attribution, i int32) bool {
	return slices.ContainsFunc(a.Content, func(c segment.Range) bool { return c.Contains(i) })
}

func width(a Attribution) int32 { return a.Content[len(a.Content)-1].Last - a.Content[0].First }

// sorted gives the first attribution that stands in sentence s or later, once
// they are in the order of their anchors; a quotation with no cue may stand a
// sentence off, so the search starts a few early.
func (f *finder) sorted(s int32) int {
	first := f.t.Sentences[max(0, s-1)].First
	return sort.Search(len(f.out), func(i int) bool { return anchor(f.out[i]) >= first })
}

// sortRanges sorts the few parts that content has.
func sortRanges(r []segment.Range) {
	for i := 1; i < len(r); i++ {
		for k := i; k > 0 && r[k].First < r[k-1].First; k-- {
			r[k], r[k-1] = r[k-1], r[k]
		}
	}
}

// inOrder sorts a by key; what has the same stays in order.
func inOrder(a []Attribution, key func(Attribution) int32) {
	order, keys := make([]int32, len(a)), make([]int32, len(a)) // of the type that all are sorted as: see engine's byPlace
	for i := range order {
		order[i], keys[i] = int32(i), key(a[i])
	}
	slices.SortStableFunc(order, func(i, j int32) int { return int(keys[i] - keys[j]) })
	sorted := make([]Attribution, len(a))
	for k, i := range order {
		sorted[k] = a[i]
	}
	copy(a, sorted)
}
