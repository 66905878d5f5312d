package claim

import (
	"whosaid/internal/lexicon"
	"whosaid/internal/segment"
	"whosaid/internal/tag"
)

// predictions finds forecasts. What is arranged, what a law says and what
// somebody has announced to do are none: they are in a diary, a paper or a speech.
func (f *finder) predictions() {
	if f.play > 0 || f.marks&record != 0 {
		return
	}
	for i := f.first; i < f.last; i++ {
		if f.InQuote[i] >= 0 || f.cue[i] {
			continue
		}
		r, strength := f.prediction(i)
		if strength == 0 || f.quoted(r) || f.scheduled(r) {
			continue
		}
		f.add(Prediction, r, strength, f.unreal(i)&^unreal|f.hedge(r))
		i = max(i, r.Last-1)
	}
}

// surely are adverbs that make a forecast of a plan.
const surely = "likely probably inevitably eventually surely undoubtedly ultimately soon potentially further inexorably doubtless"

// prediction reads the word at i: what a finding marks, and how flat the
// forecast is, 0 for none.
func (f *finder) prediction(i int32) (segment.Range, int) {
	none := segment.Range{}
	if !f.In(i, "will could may might set poised likely unlikely bound destined doomed certain guaranteed promises threatens threaten promise only a far inevitable potentially") {
		return none, 0 // none of them starts here
	}
	switch pos := f.POS[i]; {
	case pos == tag.MD && f.In(i, "will could may might"):
		return f.foretells(i)
	case f.In(i, "set poised likely unlikely bound destined doomed certain guaranteed") && f.Is(i+1, "to") && (f.POSAt(i+2, tag.VB) || f.POSAt(i+2, tag.NN)):
		if !f.copula(i) && !f.In(i-1, "look looks looked seem seems appear appears") && !f.In(i-2, "look looks seem seems appear appears") {
			return none, 0
		}
		if f.Is(i, "set") && (f.arranged(i+2) || f.named(i)) || f.In(i+2, "have") && f.POSAt(i+3, tag.VBN) {
			return none, 0
		}
		return segment.Range{First: i, Last: f.end(i + 3)}, 2
	case pos == tag.VBZ || pos == tag.VBP:
		if f.In(i, "promises threatens threaten promise") && f.Is(i+1, "to") && f.POSAt(i+2, tag.VB) && !f.named(i) {
			return segment.Range{First: i, Last: f.end(i + 2)}, 2
		}
	case f.Match(i, "only? a matter of time") >= 0 && f.copula(i):
		return segment.Range{First: i, Last: f.end(i + 3)}, 2
	case f.Match(i, "far from over") >= 0 && f.copula(i):
		return segment.Range{First: i, Last: i + 3}, 2
	case f.Is(i, "inevitable") && f.In(i-1, "is seems looks appears seem look appear"):
		return segment.Range{First: i - 1, Last: i + 1}, 2
	case pos == tag.RB && f.Is(i, "potentially") && f.POSAt(i+1, tag.VBG):
		return segment.Range{First: i, Last: f.end(i + 1)}, 2
	}
	return none, 0
}

// named reports whether the subject of the verb group around i has a mind:
// what it promises or is set to do, it may have said.
func (f *finder) named(i int32) bool {
	for k := i; k >= f.first && k > i-4; k-- {
		if p, ok := f.Phrase(k); ok && p.Kind == tag.Verb {
			s, ok := f.subject(p)
			return !ok || f.wilful(s)
		}
	}
	return true
}

// foretells reads the verb group of the modal at i.
func (f *finder) foretells(i int32) (segment.Range, int) {
	none := segment.Range{}
	p, ok := f.Phrase(i)
	if !ok || p.Kind != tag.Verb || p.First != i && !f.POSAt(p.First, tag.RB) || f.POS[p.Head] != tag.VB && f.POS[p.Head] != tag.VBP && !p.Passive {
		return none, 0
	}
	s, ok := f.subject(p)
	if !ok || f.In(s.Head, "i we you law laws bill act rule rules legislation regulation regulations clause order treaty constitution who there this") || f.drafted(s) {
		return none, 0
	}
	before := s.First - 1
	if f.Is(before, "that") {
		before--
	}
	if f.In(before, "whether if") || f.Has(before, lexicon.Say|lexicon.Tell|lexicon.Believe|lexicon.Perceive) || f.In(p.First-1, "hope hopes hoped") {
		return none, 0 // "some doubt it will come to that", "a move that the ministry hopes will hurt exporters"
	}
	r := segment.Range{First: i, Last: f.end(p.Last)}
	sure := false
	for k := p.First; k < min(p.Last+1, f.last); k++ {
		sure = sure || f.In(k, surely)
	}
	minded := f.wilful(s)
	flat := f.Is(i, "will")
	switch {
	case p.Passive && !sure, f.In(p.Head, "see hear find imagine afford"), f.Is(i, "could") && p.Negated:
		return none, 0
	case sure && !flat:
		return r, 2
	case sure:
		return r, 2 // "will likely"
	case !flat && minded:
		if f.In(p.Head, "face lose spend win struggle") {
			return r, 1
		}
		return none, 0
	case !flat:
		if f.Is(p.Head, "be") || f.Is(i, "could") && (f.marks&dated != 0 || f.tells()) {
			return none, 0
		}
		return r, 1
	case minded:
		if f.In(p.Head, "struggle suffer lose benefit feel remain regret miss pay find") && !f.arranged(p.Head) {
			return r, 2
		}
		return none, 0
	case f.arranged(p.Head) && f.Match(p.Head, "open the door|way|floodgates") < 0 && !f.Is(p.Head, "run") && !f.Is(p.Head, "leave"), f.In(p.Head, "take go") && f.In(p.Last, "place to on ahead"):
		return none, 0
	case f.Is(p.Head, "be"):
		// "will be hard", not "will be on sale".
		if f.POSAt(p.Last, tag.JJ) && !f.In(p.Last, "available free able open closed present live eligible responsible") || f.POSAt(p.Last, tag.JJR) {
			return r, 2
		}
		return none, 0
	}
	return r, 3
}

// drafted reports whether the subject s is a plan that says what it will do.
func (f *finder) drafted(s tag.Phrase) bool {
	return f.In(s.Head, "report study survey statement inquiry review deal agreement plan plans proposal proposals scheme schemes contract policy programme program project fund service facility event festival exhibition course session sessions ceremony vigil funeral meeting museum centre center bypass tram line series episode tour production winner winners")
}

// tells reports whether the sentence is told in the past: "could" then says
// what was possible.
func (f *finder) tells() bool {
	for k := f.first; k < f.last; k++ {
		if f.POS[k] == tag.VBD && f.InQuote[k] < 0 {
			return true
		}
	}
	return false
}

// arranged reports whether the verb at i is of what is fixed beforehand.
func (f *finder) arranged(i int32) bool {
	return f.In(i, "open begin start close launch air host play appear perform speak visit travel return run sit vote hear consider discuss present publish release announce unveil receive attend join serve replace succeed lead head chair deliver sign meet feature include arrive hold undergo cover offer provide allow use house contain compete operate stand stay")
}

// scheduled reports whether r holds a day or a time of day.
func (f *finder) scheduled(r segment.Range) bool {
	for i := r.First; i < min(r.Last+4, f.last); i++ {
		if f.Has(i, lexicon.Weekday|lexicon.Month) && !f.Is(i, "may") || f.In(i, "tomorrow tonight today noon midnight a.m. p.m. christmas easter") || f.Match(i, "next|this|later this week|month|weekend|evening|morning|afternoon|year|season|spring|summer|autumn|winter|fall") >= 0 || f.Match(i, "later this") >= 0 {
			return true
		}
	}
	return false
}
