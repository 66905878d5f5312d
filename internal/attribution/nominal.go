package attribution

import (
	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// Nouns for what somebody must have asked, felt or said.
const airing = "question questions doubt doubts concern concerns fears worries suspicions speculation criticism outrage unease disquiet calls debate uncertainty alarm eyebrows misgivings rumours rumors anger frustration fury resentment impatience anxiety pressure"

// nominal reports the phrase at token i in which a noun hides who asks or worries:
// "questions remain about", "raises questions".
func (f *finder) nominal(x segment.Sentence, i int32) (segment.Range, uint8) {
	none := segment.Range{}
	p, ok := f.noun(i)
	if !ok || p.Head != i || !f.t.In(i, airing) || f.owned(p) || f.aired(p.Last, x.Last) {
		return none, 0
	}
	if v, ok := f.verb(p.First - 1); ok && f.t.In(v.Head, "raise raises raised raising prompt prompts prompted prompting spark sparks sparked sparking stoke stokes stoked stoking fuel fuels fuelled fueled fuelling fueling trigger triggers triggered ignite ignites ignited reignited renewed revives revived") && v.Last == p.First {
		return f.raised(x, v, p)
	}
	if f.pos(p.First-1) == tag.IN || f.t.In(i, "alarm eyebrows question doubt concern") {
		return none, 0
	}
	// "Questions about the deal remain"
	k := p.Last
	for f.t.In(k, "about over surrounding for of on as") {
		q, ok := f.noun(k + 1)
		if !ok || q.Last > x.Last || q.Last-p.Last > 8 {
			return none, 0
		}
		k = q.Last
	}
	v, ok := f.verb(k)
	if !ok || v.First != k || !v.Finite || v.Negated {
		return none, 0
	}
	end := v.Last
	switch {
	case f.t.In(v.Head, "remain remains remained linger lingers lingered persist persists persisted abound swirl swirls swirled swirling loom mounted mounting mount growing grew grow building built rising spreading spread deepening deepened swirling intensified intensifying rages raged raging"):
	case v.Passive && f.t.In(v.Head, "asked raised voiced expressed aired"):
	case f.t.In(v.Head, "is are was were been 's ’s") && f.t.In(v.Last, "rife widespread rampant growing mounting high"):
		end++
	default:
		return none, 0
	}
	if f.t.Is(i, "pressure") && !f.t.Is(end, "on") || f.t.In(end, "from by among") || f.t.In(v.First, "would could should may might will") {
		return none, 0
	}
	return segment.Range{First: p.First, Last: end}, 75
}

// raised is "raises questions", unless the subject is somebody who could ask them.
func (f *finder) raised(x segment.Sentence, v, p tag.Phrase) (segment.Range, uint8) {
	none := segment.Range{}
	if v.Passive || v.Negated || f.pos(v.First) == tag.MD || f.pos(v.First) == tag.TO {
		return none, 0
	}
	if v.Finite {
		m, ok := f.before(x.First, v.First)
		if !ok || f.animate(m) || f.t.In(m.head, "who what") {
			return none, 0
		}
	} else {
		// ", raising questions about": what went before raises them, unless it is words.
		if f.t.Word(max(0, v.First-1)) != "," {
			return none, 0
		}
		for k := x.First; k < v.First; k++ {
			if f.t.Has(k, lexicon.Say|lexicon.Tell|lexicon.Speak) && f.pos(k).Verb() || f.t.In(k, "letter email statement") {
				return none, 0
			}
		}
	}
	return segment.Range{First: v.First, Last: p.Last}, 75
}

// owned reports whether the noun phrase p says whose it is.
func (f *finder) owned(p tag.Phrase) bool {
	for i := p.First; i < p.Head; i++ {
		if f.pos(i) == tag.PRPS || f.pos(i) == tag.POSS || f.t.Tokens[i].Shape&segment.Possess != 0 || f.pos(i).Name() {
			return true
		}
	}
	return false
}

// aired reports whether somebody follows who has asked or worried: "concerns among
// doctors", "criticism from the opposition".
func (f *finder) aired(i, last int32) bool {
	for k := i; k < last && k < i+10; k++ {
		if f.t.In(k, "from by among within with amongst") {
			return true
		}
		if f.t.Tokens[k].Kind == segment.Punct {
			break
		}
	}
	return false
}
