package attribution

import (
	"whosaid/internal/attribution/model"
	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
)

// sure is the confidence, in percent, of a frame that needs no other evidence;
// likely that of one worth a finding.
const sure, likely = 95, 75

// possible is the confidence of an attribution that no frame saw. Half of them
// are right, but it takes more to answer for a claim or to raise a finding.
const possible = 35

// said is the confidence of one that no frame saw, of people without a name who
// plainly say something: on PolNeAR's dev part all 18 are right.
const said = 65

// says reports whether t is people without a name, a verb of saying, and a clause.
func (f *finder) says(t model.Triple) bool {
	if t.Source.Empty() || t.Source.First > t.Cue.First || !f.unnamed(t.Source) || f.t.InQuote[t.Cue.First] >= 0 {
		return false
	}
	if c := t.Content[0]; c.First < t.Cue.First || !f.t.Is(c.First, "that") && !f.zeroThat(c.First, c.Last) {
		return false
	}
	for i := t.Cue.First; i < t.Cue.Last; i++ {
		if v, ok := f.verb(i); ok {
			return v.Finite && !v.Passive && !v.Negated && f.t.Has(v.Head, lexicon.Say|lexicon.Tell)
		}
	}
	return false
}

// unnamed reports whether the source r is headed by a common noun for people.
func (f *finder) unnamed(r segment.Range) bool {
	p, ok := f.noun(r.First)
	return ok && !f.pos(p.Head).Name() && f.t.Has(p.Head, lexicon.Open|lexicon.Official|lexicon.SourceWord|lexicon.Spokes|lexicon.Expert|lexicon.Person)
}

// beheads reports whether part leaves out the head of the noun phrase that whole starts with.
func (f *finder) beheads(part, whole segment.Range) bool {
	p, ok := f.noun(whole.First)
	return ok && !part.Contains(p.Head)
}

// closed is r with the comma after it, if that closes what an earlier one opened.
func (f *finder) closed(r segment.Range) segment.Range {
	if int(r.Last) < len(f.t.Tokens) && f.t.Word(r.Last) == "," {
		for i := r.First; i < r.Last; i++ {
			if f.t.Word(i) == "," {
				r.Last++
				break
			}
		}
	}
	return r
}

// mistaken reports whether no reader would take t, which the model alone found, for
// an attribution: "so-called" and "reportedly" hide who says so, and a source is
// nothing that is done.
func (f *finder) mistaken(t model.Triple) bool {
	if f.t.Is(t.Cue.First, "so-called") || f.t.Has(t.Cue.First, lexicon.Hearsay) && !t.Source.Empty() {
		return true
	}
	if f.t.Match(t.Cue.First, "goes|go without saying") >= 0 {
		return true
	}
	return !t.Source.Empty() && f.pos(t.Source.First).Finite()
}

// merge makes the attributions out of what the frames and the model found. The
// model says where they are, and which frames were wrong; where a frame has the
// same cue, its reading of the cue and its confidence count.
func (f *finder) merge(found []model.Triple) {
	frames := f.out
	all := make([]Attribution, 0, len(found)+8)
	for _, t := range found {
		if t.Frame < 0 && f.mistaken(t) {
			continue
		}
		a := Attribution{Source: t.Source, Cue: t.Cue, Content: t.Content, Sentence: f.t.InSentence[t.Cue.First], Carried: -1}
		if t.Frame >= 0 {
			fr := &frames[t.Frame]
			a.Class, a.Confidence, a.Negated = fr.Class, fr.Confidence, fr.Negated
			// All that is told of a source without a name is wanted: "officials, speaking on condition of anonymity,".
			// So is the head of a phrase: in "a report by the fund" the report speaks.
			// What somebody is outraged by is not who says so.
			if fr.Class == Belief && !fr.Source.Empty() && !a.Source.Empty() && holds(*fr, a.Source.First) {
				a.Source, a.Content = fr.Source, fr.Content
			}
			if a.Source.Empty() || fr.Source.Covers(a.Source) && (f.unnamed(fr.Source) || f.beheads(a.Source, fr.Source)) {
				a.Source = f.closed(fr.Source)
			}
			if len(a.Content) == 0 {
				a.Content = fr.Content
			}
		} else {
			a.Class = f.classOf(t.Cue)
			a.Confidence = possible
			if f.says(t) {
				a.Confidence = said
			}
		}
		if len(a.Content) > 0 {
			all = append(all, a)
		}
	}
	// A frame that is sure of itself stands even if the model passed it over, and so
	// does one whose source is not named, which is what this program is for; unless
	// the model found another cue in the same words.
	kept := make([]bool, len(frames))
	cue := make([]bool, len(f.used))
	for _, t := range found {
		if t.Frame >= 0 {
			kept[t.Frame] = true
		}
		for i := t.Cue.First; i < t.Cue.Last; i++ {
			cue[i] = true
		}
	}
	for i, fr := range frames {
		if !kept[i] && !fr.Cue.Empty() && !cue[fr.Cue.First] && (fr.Confidence >= sure && fr.Class == Statement || fr.Confidence >= likely && f.unnamed(fr.Source)) {
			fr.Carried = -1
			all = append(all, fr)
		}
	}
	inOrder(all, func(a Attribution) int32 { return a.Cue.First })
	f.out = f.out[:0:0]
	clear(f.used)
	for i := range f.owner {
		f.owner[i] = -1
	}
	for _, a := range all {
		f.add(a)
	}
}

// classOf gives what a cue that no frame knows reports, by its words.
func (f *finder) classOf(cue segment.Range) Class {
	for i := cue.Last - 1; i >= cue.First; i-- {
		if v, ok := f.verb(i); ok {
			if c, ok := f.class(v); ok {
				return c
			}
		}
	}
	for i := cue.First; i < cue.Last; i++ {
		switch {
		case f.t.Has(i, lexicon.Say|lexicon.Tell|lexicon.Speak|lexicon.Document):
			return Statement
		case f.t.Has(i, lexicon.Believe):
			return Belief
		case f.t.Has(i, lexicon.Intend):
			return Intention
		case f.t.Has(i, lexicon.Attitude|lexicon.As):
			return Stance
		case f.t.Has(i, lexicon.Perceive):
			return Perception
		case f.t.Has(i, lexicon.Decree):
			return Decree
		}
	}
	return Statement
}
