package attribution

import (
	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// A mention is a noun phrase with what belongs to it.
type mention struct {
	at   segment.Range // with appositions, relative clauses, brackets
	core segment.Range // the noun phrase and what restricts it: "officials at the ministry"
	head int32
}

// bounds are the tokens that a clause of the sentence s may use: outside any
// quotation that i is not in.
func (f *finder) bounds(i int32) (first, last int32) {
	if int(i) >= len(f.t.Tokens) {
		return i, i
	}
	s := f.t.Sentences[f.t.InSentence[i]]
	return s.First, s.Last
}

func (f *finder) pos(i int32) tag.POS {
	if i < 0 || int(i) >= len(f.t.POS) {
		return tag.X
	}
	return f.t.POS[i]
}

// noun gives the noun phrase that token i is in.
func (f *finder) noun(i int32) (tag.Phrase, bool) {
	p, ok := f.t.Phrase(i)
	return p, ok && p.Kind == tag.Noun
}

// verb gives the verb group that token i is in.
func (f *finder) verb(i int32) (tag.Phrase, bool) {
	p, ok := f.t.Phrase(i)
	return p, ok && p.Kind == tag.Verb
}

// preposition reports whether token i ties a noun phrase to what stands before
// it, rather than opening a clause.
func (f *finder) preposition(i int32) bool {
	switch f.pos(i) {
	case tag.TO:
		return true
	case tag.IN:
		if f.t.Is(i, "since") && (f.pos(i+1) == tag.CD || f.t.Has(i+1, lexicon.Month|lexicon.Weekday)) {
			return true
		}
		return !f.t.In(i, "that because if while although though whereas unless whether since until as but than so despite")
	}
	return false
}

// before gives the subject of a verb group that starts at token v: the noun
// phrase that ends just before it, taken leftwards through prepositions,
// participles and relative clauses to its first noun, "officials at the agency
// who saw the letter". It does not leave the sentence or [from, v).
func (f *finder) before(from, v int32) (mention, bool) {
	i := v - 1
	for i >= from && (f.pos(i) == tag.RB || f.t.In(i, "also later both all themselves himself herself itself reportedly have has had")) {
		i--
	}
	if i < from {
		return mention{}, false
	}
	end := i + 1
	var at segment.Range
	// An insertion between commas, dashes or brackets: "Ruiz, 31, said".
	if open := f.insertion(from, i); open >= 0 {
		at.Last = end
		i = open - 1
		end = open
	}
	if f.t.In(i, "who which that") && (f.pos(i) == tag.WP || f.pos(i) == tag.WDT) && i > from {
		r := segment.Range{First: i, Last: i + 1}
		return mention{at: r, core: r, head: i}, true
	}
	p, ok := f.noun(i)
	if !ok {
		if p, ok = f.headed(from, i); !ok {
			return mention{}, false
		}
	}
	p, ok = f.leftmost(from, p)
	if !ok {
		return mention{}, false
	}
	// An apposition of its own: "Roe, president of the union, which ..., said".
	for step := 0; step < 4 && at.Last > 0 && p.First-2 >= from && (f.t.Word(p.First-1) == "," || f.t.Is(p.First-1, "and")); step++ {
		q, ok := f.noun(p.First - 2)
		if !ok {
			break
		}
		if q, ok = f.leftmost(from, q); !ok {
			break
		}
		if f.t.Is(p.First-1, "and") {
			if q.First <= from || f.t.Word(q.First-1) != "," {
				break
			}
			p = q // one post of two; the name stands further left
			continue
		}
		if !f.opens(from, q) || !f.pos(q.Head).Name() {
			break
		}
		end = p.First - 1
		p = q
	}
	m := mention{core: segment.Range{First: p.First, Last: end}, head: p.Head}
	m.at = m.core
	if at.Last > 0 {
		m.at.Last = at.Last
		if f.t.Word(m.at.Last-1) == "," {
			m.at.Last--
		}
	}
	return m, true
}

// headed gives the noun phrase whose relative clause ends at token i, where the
// clause ends in no noun: "a detective who asked to speak freely said".
func (f *finder) headed(from, i int32) (tag.Phrase, bool) {
	for k := i; k > from && k > i-14; k-- {
		if f.t.Tokens[k].Kind == segment.Punct || f.t.InQuote[k] != f.t.InQuote[i] {
			break
		}
		if f.t.In(k, "who which that") && (f.pos(k) == tag.WP || f.pos(k) == tag.WDT) {
			return f.noun(k - 1)
		}
	}
	return tag.Phrase{}, false
}

// insertion gives the token that opens the insertion that ends at token i, a
// comma, dash or bracket; -1 if there is none. What stands before it must be a
// noun phrase.
func (f *finder) insertion(from, i int32) int32 {
	w := f.t.Word(i)
	switch w {
	case ",", "—", "–", "-", "--":
		for k := i - 1; k > from && k > i-60; k-- {
			if f.t.InQuote[k] != f.t.InQuote[i] {
				return -1
			}
			if f.t.Word(k) != w {
				continue
			}
			if _, ok := f.noun(k - 1); !ok && f.t.Word(k-1) != ")" {
				continue
			}
			if f.inserts(k+1, i) {
				if f.t.Word(k-1) == ")" {
					if o := f.insertion(from, k-1); o >= 0 {
						return o
					}
				}
				return k
			}
		}
	case ")":
		for k := i - 1; k > from && k > i-20; k-- {
			if f.t.Word(k) == "(" {
				if _, ok := f.noun(k - 1); ok {
					return k
				}
				return -1
			}
		}
	}
	return -1
}

// inserts reports whether the tokens [first, last) between two commas tell more
// of the noun before them: an age, a post, a place, a relative clause, a participle.
func (f *finder) inserts(first, last int32) bool {
	if first >= last {
		return false
	}
	switch {
	case f.t.In(first, "who whose whom which where speaking citing asking requesting according declining writing referring appearing quoting asked pressed questioned"):
		return true
	case f.t.Tokens[first].Kind == segment.Number, f.pos(first) == tag.CD:
		return true
	case f.t.In(first, "including like such in at from of with on for among not along himself herself itself themselves too however meanwhile though who, both now then formerly once also"):
		return !f.clause(first, last)
	case f.pos(first) == tag.VBG || f.pos(first) == tag.VBN || f.pos(first) == tag.RB:
		return true
	}
	if _, ok := f.noun(first); ok {
		// An apposition holds no finite verb outside a relative clause.
		return !f.clause(first, last)
	}
	return f.pos(first).Adjective() && !f.clause(first, last)
}

// clause reports whether [first, last) holds a finite verb that no relative pronoun leads.
func (f *finder) clause(first, last int32) bool {
	relative := false
	for i := first; i < last; i++ {
		if f.t.In(i, "who whose which that where whom when") {
			relative = true
		}
		if f.pos(i).Finite() && !relative {
			return true
		}
	}
	return false
}

// leftmost walks from noun phrase p to the one that it belongs to.
func (f *finder) leftmost(from int32, p tag.Phrase) (tag.Phrase, bool) {
	for step := 0; step < 12; step++ {
		i := p.First - 1
		if i < from {
			return p, true
		}
		switch {
		case f.t.Tokens[i].Kind == segment.Close || f.t.Tokens[i].Kind == segment.Open:
			return p, true
		case f.preposition(i):
			q, ok := f.modified(from, i)
			if !ok {
				return p, f.t.Is(i, "with") || f.startsClause(from, i)
			}
			p = q
		case f.t.In(i, "and or"):
			q, ok := f.noun(i - 1)
			if !ok || !f.opens(from, q) {
				return p, true
			}
			h := p.Head
			p = q
			p.Head = h
		default:
			if q, ok := f.noun(i); ok && f.when(p) {
				p = q // "a mechanic who inspected it that morning said"
				continue
			}
			if f.pos(i) == tag.RB || f.pos(i) == tag.RP {
				i--
			}
			if v, ok := f.verb(i); ok {
				// The object of a relative clause or participle: "people who saw the letter said".
				if q, ok := f.relative(from, v); ok {
					p = q
					continue
				}
			}
			return p, true
		}
	}
	return p, true
}

// when reports whether p only says when: "that morning", "last week".
func (f *finder) when(p tag.Phrase) bool {
	return f.t.In(p.First, "that this last next every") && f.t.In(p.Head, "morning afternoon evening night day week month year summer winter spring autumn weekend")
}

// startsClause reports whether the preposition at i opens the sentence or a
// clause, so that the noun after it is no subject: "In London officials said".
func (f *finder) startsClause(from, i int32) bool { return i > from && f.t.Word(i-1) != "," }

// modified gives the noun phrase that the preposition at i belongs to.
func (f *finder) modified(from, i int32) (tag.Phrase, bool) {
	k := i - 1
	if k < from {
		return tag.Phrase{}, false
	}
	if q, ok := f.noun(k); ok {
		return q, true
	}
	// close to, familiar with, briefed on, speaking for
	for k >= from && (f.pos(k).Adjective() || f.pos(k) == tag.RB || f.pos(k) == tag.RP || f.preposition(k)) {
		k--
	}
	if k < from {
		return tag.Phrase{}, false
	}
	if v, ok := f.verb(k); ok {
		return f.relative(from, v)
	}
	if k == i-1 {
		return tag.Phrase{}, false
	}
	q, ok := f.noun(k)
	return q, ok
}

// relative gives the noun phrase that the verb group v modifies, as a relative
// clause or participle.
func (f *finder) relative(from int32, v tag.Phrase) (tag.Phrase, bool) {
	k := v.First - 1
	if k < from {
		return tag.Phrase{}, false
	}
	if f.t.In(k, "who that which") && k > from {
		if f.t.Word(k-1) == "," {
			k--
		}
		q, ok := f.noun(k - 1)
		return q, ok
	}
	if v.Finite && (f.pos(v.Head) != tag.VBD || v.Last-v.First > 1 || f.used[v.Head]) {
		return tag.Phrase{}, false // a past tense may be a participle: "people briefed on"
	}
	q, ok := f.noun(k)
	return q, ok
}

// opens reports whether nothing but a clause boundary stands before p, so that
// "A and B said" has two subjects and not an object and a new clause.
func (f *finder) opens(from int32, p tag.Phrase) bool {
	i := p.First - 1
	if i < from {
		return true
	}
	k := f.t.Tokens[i].Kind
	return k == segment.Close || k == segment.Open || k == segment.Punct || f.t.In(i, "that but and while as because said")
}

// after gives the source that starts at token i, after "according to", "by" or
// an inverted verb, with its description.
func (f *finder) after(i int32) (mention, bool) {
	if int(i) >= len(f.t.Tokens) || f.t.Tokens[i].Kind == segment.Open {
		return mention{}, false
	}
	_, last := f.bounds(i)
	p, ok := f.noun(i)
	if !ok || p.First > i {
		return mention{}, false
	}
	m := mention{head: p.Head}
	core := p.Last
	name := f.pos(p.Head).Name()
	for core < last {
		e := f.restricts(core, last, name)
		if e <= core {
			break
		}
		core = e
	}
	m.core = segment.Range{First: i, Last: core}
	m.at = m.core
	m.at.Last = f.describes(core, last)
	return m, true
}

// restricts gives the end of a modifier without a comma that starts at i, or i.
func (f *finder) restricts(i, last int32, name bool) int32 {
	switch {
	case f.t.In(i, "of"):
	case f.t.Is(i, "by") && f.t.Has(i-1, lexicon.Document|lexicon.Study):
	case f.t.In(i, "and") && name:
		// "Ruiz and Park", "Ruiz and her lawyer"
		if p, ok := f.noun(i + 1); ok && p.Last < last && f.t.Tokens[p.Last].Kind == segment.Punct {
			return p.Last
		}
		return i
	case f.t.In(i, "and or"):
		if p, ok := f.noun(i + 1); ok && f.t.Has(p.Head, lexicon.Person|lexicon.Official|lexicon.Expert|lexicon.Open|lexicon.Document) {
			if p.Last >= last || !f.pos(p.Last).Finite() {
				return p.Last
			}
		}
		return i
	case f.t.In(i, "who"):
		if name {
			return i
		}
		return f.until(i+1, last)
	case f.t.In(i, "speaking"):
		return f.until(i+1, last)
	case name && !f.t.In(i, "of"):
		return i
	case f.pos(i) == tag.VBN || f.pos(i) == tag.VBG || f.t.In(i, "close familiar aware knowledgeable privy opposed loyal involved"):
		return f.until(i+1, last)
	case f.t.In(i, "at in from for with inside within on to near"):
		// Not when and how it was said.
		if f.adverbial(i, last) {
			return i
		}
	default:
		return i
	}
	if p, ok := f.noun(i + 1); ok {
		return p.Last
	}
	return i
}

// adverbial reports whether the phrase at preposition i tells of the saying, not
// of the speaker: "on Monday", "in a statement", "to reporters".
func (f *finder) adverbial(i, last int32) bool {
	p, ok := f.noun(i + 1)
	if !ok || p.Head >= last {
		return true
	}
	if f.t.Has(p.Head, lexicon.Weekday|lexicon.Month|lexicon.Document) || f.pos(p.Head) == tag.CD || f.t.Tokens[p.Head].Kind == segment.Number {
		return true
	}
	return f.t.In(i, "to") || f.t.In(p.Head, "interview statement briefing conference email e-mail call meeting hearing court twitter facebook speech phone condition week month year day morning evening afternoon night")
}

// until gives the end of a restrictive clause: the next comma, dash, stop or quotation mark.
func (f *finder) until(i, last int32) int32 {
	for ; i < last; i++ {
		switch f.t.Tokens[i].Kind {
		case segment.Open, segment.Close:
			return i
		case segment.Punct:
			switch f.t.Word(i) {
			case ",", ".", ";", ":", "—", "–", "--", "(", ")", "?", "!":
				return i
			}
		}
	}
	return last
}

// describes gives the end of the appositions and relative clauses, set off by
// commas or brackets, that start at i.
func (f *finder) describes(i, last int32) int32 {
	for step := 0; step < 4 && i < last; step++ {
		switch f.t.Word(i) {
		case "(":
			k := i
			for k < last && f.t.Word(k) != ")" {
				k++
			}
			if k >= last {
				return i
			}
			i = k + 1
			continue
		case ",":
		default:
			return i
		}
		k := i + 1
		if k >= last || f.t.Tokens[k].Kind == segment.Open {
			return i
		}
		end := k
		switch {
		case f.t.In(k, "who whose"):
			end = f.apposition(k, last)
		case f.t.In(k, "and but or while as when after because so although though which citing saying adding"):
			return i
		case f.t.Tokens[k].Kind == segment.Number:
			end = k + 1
		case f.t.In(k, "speaking asking requesting of"):
			end = f.apposition(k, last)
		default:
			if p, ok := f.noun(k); ok && p.First == k && !f.t.Has(p.Head, lexicon.Weekday) {
				if e := f.apposition(k, last); !f.clause(k, e) {
					end = e
				}
			}
		}
		if end <= k {
			return i
		}
		i = end
	}
	return i
}

// apposition gives the end of a description that starts at i: the comma that
// closes it, or the end of the sentence. Commas inside lists of posts are kept.
func (f *finder) apposition(i, last int32) int32 {
	end := f.until(i, last)
	for end < last && f.t.Word(end) == "," && end+1 < last {
		// "of Leeds, England," and "who was there, fearing repercussions,"
		if f.pos(end+1).Name() && f.t.Has(end+1, lexicon.Place) || f.t.In(end+1, "fearing because citing given saying") {
			end = f.until(end+1, last)
			continue
		}
		break
	}
	return end
}
