package model

import "whosaid/internal/segment"

// mix makes a feature of kind k out of two values.
func mix(k, a, b uint32) uint32 {
	h := (a ^ k*0x9E3779B1) * 0x85EBCA6B
	h ^= h >> 15
	h = (h + b) * 0xC2B2AE35
	h ^= h >> 13
	return h * 0x9E3779B1
}

// join folds values into one.
func join(a, b uint32) uint32 {
	h := (a + 0x7F4A7C15) * 0x85EBCA6B
	return (h ^ h>>15) + b*0xC2B2AE35
}

// CueFeatures is the number of features of a token for the cue model.
const CueFeatures = 40

// Cue writes the features of token i, in the sentence [first, last), into f.
func (x *Text) Cue(f *[CueFeatures]uint32, i, first, last int32) {
	x.early(f, i, first, last)
	x.late(f, i, first, last)
}

// earlyFeatures is how many features come first and mostly tell that no cue starts.
const earlyFeatures = 17

// early writes the first of the features, those that cost little.
func (x *Text) early(f *[CueFeatures]uint32, i, first, last int32) {
	w := &x.tokens[i]
	p1, n1 := x.at(i-1, first, last), x.at(i+1, first, last)
	c := &x.chunks[w.chunk]
	off := place(c, i)
	frame := w.hint & 15
	f[0] = mix(51, 0, 0)
	f[1] = mix(0, w.word, 0)
	f[2] = mix(1, w.word, w.pos)
	f[3] = mix(2, w.stem, w.pos)
	f[4] = mix(12, w.verb, w.pos)
	f[5] = mix(14, w.last, w.pos)
	f[6] = mix(33, frame, off)
	f[7] = mix(35, w.hint, c.sym)
	f[8] = mix(3, p1.word, 0)
	f[9] = mix(4, n1.word, 0)
	f[10] = mix(36, frame, w.word)
	f[11] = mix(34, frame, p1.hint&15<<4|n1.hint&15)
	f[12] = mix(39, p1.hint&15<<8|n1.hint&15, w.pos)
	f[13] = mix(37, p1.hint, w.word)
	f[14] = mix(9, p1.pos<<8|w.pos, n1.pos)
	f[15] = mix(40, w.sig, w.pos)
	f[16] = mix(41, w.shape, w.pos)
}

// place says where token i stands from the head of its chunk c.
func place(c *chunk, i int32) uint32 {
	if c.last-c.first > 7 {
		return 1
	}
	return uint32(c.head-i) + 8
}

// late writes the others.
func (x *Text) late(f *[CueFeatures]uint32, i, first, last int32) {
	w := &x.tokens[i]
	p1, p2, p3 := x.at(i-1, first, last), x.at(i-2, first, last), x.at(i-3, first, last)
	n1, n2 := x.at(i+1, first, last), x.at(i+2, first, last)
	c := &x.chunks[w.chunk]
	head := &x.tokens[c.head]
	off := place(c, i)
	// The chunks before and after.
	before, after := uint32(0), uint32(0)
	bh, ah := &edge, &edge
	if c.first > first {
		b := x.prev(c)
		before, bh = b.sym, &x.tokens[b.head]
	}
	if c.last < last {
		a := &x.chunks[c.last]
		after, ah = a.sym, &x.tokens[a.head]
	}
	// The verb before, for what follows it in a cue: called | for, said | in a statement.
	verb := &edge
	gap := uint32(0)
	for k, d := c, uint32(1); k.first > first && d <= 4; d++ {
		k = x.prev(k)
		if k.sym >= symFinite && k.sym <= symParticiple {
			verb, gap = &x.tokens[k.head], d
			break
		}
	}
	// The subject: the nearest noun chunk to the left.
	subject := &edge
	for k, d := c, 0; k.first > first && d < 4; d++ {
		k = x.prev(k)
		if k.sym <= symPronoun {
			subject = &x.tokens[k.head]
			break
		}
	}
	where := uint32(0) // quotation marks near by
	for k := i - 1; k >= i-4 && k >= first; k-- {
		if x.Tokens[k].Kind == segment.Close {
			where |= 1
		}
	}
	for k := i + 1; k <= i+4 && k < last; k++ {
		if x.Tokens[k].Kind == segment.Open {
			where |= 2
		}
	}
	inside := w.quote
	f[17] = mix(5, p2.word, 0)
	f[18] = mix(6, n2.word, 0)
	f[19] = mix(10, p2.pos<<8|p1.pos, w.pos)
	f[20] = mix(11, n2.pos<<8|n1.pos, w.pos)
	f[21] = mix(13, w.verb, n1.word)
	f[22] = mix(17, head.verb, off<<8|w.pos)
	f[23] = mix(19, head.word, after)
	f[24] = mix(21, head.verb, ah.word)
	f[25] = mix(22, head.stem, before)
	f[26] = mix(23, head.verb<<4|off, subject.sig)
	f[27] = mix(24, head.verb<<4|off, subject.pos)
	f[28] = mix(25, bh.word, c.sym<<8|off)
	f[29] = mix(26, subject.sig, c.sym<<8|off)
	f[30] = mix(27, w.quote, where<<8|c.sym)
	f[31] = mix(28, head.verb, where<<16|inside<<8|off)
	f[32] = mix(29, head.word, where<<8|inside)
	f[33] = mix(30, verb.word, gap<<8|w.pos)
	f[34] = mix(32, verb.verb, gap<<16|w.word)
	f[35] = mix(38, n1.hint&15, head.stem)
	f[36] = mix(45, p3.pos<<8|p2.pos, p1.pos<<8|w.pos)
	f[37] = mix(47, inside, head.verb<<8|uint32(x.Kind(x.InSentence[i])))
	f[38] = mix(49, x.tokens[first].word, c.sym)
	f[39] = mix(50, p1.verb, w.word)
}

// A view is what is fixed for all tokens of a window, given the cue.
type view struct {
	cue         segment.Range
	head        *token // the word of the cue that tells most
	first, last *token
	after       *token
	frame       int32 // the frame that has this cue, or -1
	sentence    int32
	kind        uint32
}

// ArgumentFeatures is the number of features of a token given a cue.
const ArgumentFeatures = 44

// look makes ready for the cue at r.
func (x *Text) look(r segment.Range) view {
	v := view{cue: r, frame: -1, sentence: x.InSentence[r.First]}
	v.head = &x.tokens[r.First]
	best := -1
	for i := r.First; i < r.Last; i++ {
		if x.frameAt[i] >= 0 && v.frame < 0 {
			v.frame = x.frameAt[i]
		}
		w := &x.tokens[i]
		score := 0
		if w.verb != 0 {
			score += 4
		}
		c := &x.chunks[w.chunk]
		if c.head == i {
			score++
			if c.sym >= symFinite && c.sym <= symParticiple {
				score += 2
			} else if c.sym <= symPronoun {
				score++
			}
		}
		if score >= best {
			best, v.head = score, w
		}
	}
	s := x.Sentences[v.sentence]
	v.first, v.last = &x.tokens[r.First], &x.tokens[r.Last-1]
	v.after = x.at(r.Last, s.First, s.Last)
	before := x.at(r.First-1, s.First, s.Last)
	v.kind = join(v.after.pos, before.edge>>2)
	return v
}

// A trail is what lies between the cue and a token, kept while walking away from the cue.
type trail struct {
	path    uint32 // symbols of the chunks passed
	chunks  uint32
	nouns   uint32
	finite  uint32
	commas  uint32
	marks   uint32 // quotation marks
	cues    uint32 // other cues
	stops   uint32 // sentence ends
	tokens  uint32
	lastCue int32
}

func least(n, top uint32) uint32 {
	if n > top {
		return top
	}
	return n
}

// pass adds chunk k to the trail.
func (x *Text) pass(t *trail, k int32) {
	c := &x.chunks[k]
	if t.chunks < 6 {
		t.path = join(t.path, c.sym)
	}
	t.chunks++
	t.tokens += uint32(c.last - c.first)
	switch s := c.sym; {
	case s <= symPronoun:
		t.nouns++
	case s == symFinite || s == symPassive:
		t.finite++
	case s == symComma:
		t.commas++
	case s == symOpen || s == symClose:
		t.marks++
	case s == symStop:
		t.stops++
	}
	for i := c.first; i < c.last; i++ {
		if n := x.cueAt[i]; n != 0 && n != t.lastCue {
			t.lastCue = n
			t.cues++
		}
	}
}

// Argument writes the features of token i given the cue of v into f. tr is the
// trail from the cue up to, not with, the chunk of i.
func (x *Text) Argument(f *[ArgumentFeatures]uint32, v *view, tr *trail, i int32) {
	w := &x.tokens[i]
	n := int32(len(x.tokens))
	p1, p2 := x.at(i-1, 0, n), x.at(i-2, 0, n)
	n1 := x.at(i+1, 0, n)
	c := &x.chunks[w.chunk]
	head := &x.tokens[c.head]
	sent := x.InSentence[i]
	s := x.Sentences[sent]
	side := uint32(0)
	if i >= v.cue.Last {
		side = 1
	}
	d := sent - v.sentence
	if d < -2 {
		d = -2
	}
	if d > 3 {
		d = 3
	}
	base := uint32(d+2)<<1 | side
	role, same := uint32(0), uint32(0)
	r1, rn := uint32(0), uint32(0)
	if v.frame >= 0 {
		same = 1
		fr := &x.frames[v.frame]
		role = part(fr, i) + 1
		r1, rn = part(fr, i-1)+1, part(fr, i+1)+1
		if i == fr.Source.First {
			role |= 8
		}
		if role == uint32(Content)+1 && r1 != role {
			role |= 8
		}
	}
	other := uint32(0)
	if x.cueAt[i] != 0 {
		other |= 1
	}
	if i > 0 && x.cueAt[i-1] != 0 {
		other |= 2
	}
	if int(i)+1 < len(x.cueAt) && x.cueAt[i+1] != 0 {
		other |= 4
	}
	any, any1 := uint32(x.role[i]), uint32(0)
	if i > 0 {
		any1 = uint32(x.role[i-1])
	}
	spot := uint32(0) // in the sentence
	if i == s.First {
		spot = 1
	} else if i == s.Last-1 {
		spot = 2
	} else if i == s.First+1 {
		spot = 3
	}
	quote, quote1 := w.quote, p1.quote
	if i > 0 && x.InQuote[i] != x.InQuote[i-1] {
		quote |= 8
	}
	// Does the quotation hold the cue too; does it touch the cue's sentence?
	if q := x.InQuote[i]; q >= 0 {
		z := &x.Quotations[q]
		if z.First <= v.cue.First && v.cue.First < z.Last {
			quote |= 16
		}
		a, b := x.InSentence[z.First], x.InSentence[z.Last-1]
		if a <= v.sentence && v.sentence <= b {
			quote |= 32
		}
		if z.First == x.Sentences[a].First {
			quote |= 64
		}
		if z.Resumes {
			quote |= 128
		}
	}
	inCue := uint32(0)
	if q := x.InQuote[v.cue.First]; q >= 0 {
		inCue = 1
	}
	far := uint32(0)
	for t := tr.tokens; t > 0; t >>= 1 {
		far++
	}
	nouns, finite, commas, marks, others, stops := least(tr.nouns, 3), least(tr.finite, 3), least(tr.commas, 3), least(tr.marks, 3), least(tr.cues, 2), least(tr.stops, 3)
	path := join(join(tr.path, least(tr.chunks, 7)), side)
	here := join(path, w.edge)
	open := &x.tokens[s.First]
	verb := v.head.verb
	f[0] = mix(100, base, 0)
	f[1] = mix(101, base, far)
	f[2] = mix(102, base, w.word)
	f[3] = mix(103, side, p1.word)
	f[4] = mix(104, side, n1.word)
	f[5] = mix(107, base, w.pos)
	f[6] = mix(108, side, p1.pos<<8|w.pos)
	f[7] = mix(109, side, n1.pos<<8|w.pos)
	f[8] = mix(110, side, p1.pos<<16|w.pos<<8|n1.pos)
	f[9] = mix(111, side, p2.pos<<24|p1.pos<<16|w.pos<<8|n1.pos)
	f[10] = mix(112, base, w.edge)
	f[11] = mix(113, here, 0)
	f[12] = mix(117, base, join(w.edge, nouns|finite<<2|commas<<4|marks<<6))
	f[13] = mix(118, v.head.word, join(base, v.after.edge))
	f[14] = mix(120, v.head.word, join(side, p1.pos<<8|w.pos))
	f[15] = mix(121, verb, join(side, w.word))
	f[16] = mix(122, verb, join(side, p1.word))
	f[17] = mix(123, verb, join(w.edge, base|far<<8))
	f[18] = mix(124, quote|quote1<<8, base)
	f[19] = mix(125, quote|quote1<<8, join(v.kind, side))
	f[20] = mix(126, quote|quote1<<8, base|inCue<<8|others<<10|spot<<12)
	f[21] = mix(127, quote|quote1<<8, join(verb, base))
	f[22] = mix(128, role|r1<<8|rn<<16, base)
	f[23] = mix(129, role|r1<<8|rn<<16, w.edge)
	f[24] = mix(130, role|r1<<8, w.word)
	f[25] = mix(131, role|r1<<8, p1.word)
	f[26] = mix(132, role|r1<<8|rn<<16, quote|quote1<<8)
	f[27] = mix(133, any|any1<<4|same<<8, base)
	f[28] = mix(134, any|any1<<4|same<<8, join(w.edge, others|other<<4))
	f[29] = mix(135, others|other<<4, base|far<<8)
	f[30] = mix(136, others|other<<4, join(w.pos<<8|p1.pos, side))
	f[31] = mix(137, head.word, join(w.edge, side))
	f[32] = mix(138, head.sig, join(w.edge, side|nouns<<1|finite<<3))
	f[33] = mix(139, head.sig, join(here, 0))
	f[34] = mix(140, spot, base)
	f[35] = mix(141, spot|quote<<4, base|stops<<8)
	f[36] = mix(142, open.word, base|commas<<8|least(tr.finite, 1)<<12)
	f[37] = mix(144, p1.edge, join(w.edge, join(side, n1.edge)))
	f[38] = mix(145, v.after.word, join(base, far))
	f[39] = mix(146, v.kind, join(base, w.edge))
	f[40] = mix(147, v.first.pos<<8|v.last.pos, join(side, w.edge))
	f[41] = mix(150, w.sig, join(side, p1.pos<<8|n1.pos))
	f[42] = mix(152, w.shape, join(side, p1.word))
	f[43] = mix(153, finite|commas<<2|others<<4|nouns<<6, join(side, p1.pos<<8|w.pos))
}

// part is the role of token i in frame fr.
func part(fr *Frame, i int32) uint32 {
	if fr.Source.Contains(i) {
		return uint32(Source)
	}
	if fr.Cue.Contains(i) {
		return uint32(Cue)
	}
	for _, c := range fr.Content {
		if c.Contains(i) {
			return uint32(Content)
		}
	}
	return uint32(Outside)
}
