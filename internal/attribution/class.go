package attribution

import "whosaid/internal/tag"

// refine mends the class of those whose cue reports one thing or another by what
// it takes: who vowed to leave has a plan, and who vowed that it was so made a
// statement. It comes last, for the frames read cues by their first sense.
func (f *finder) refine() {
	for i := range f.out {
		a := &f.out[i]
		if a.Cue.Empty() {
			continue
		}
		h := a.Cue.Last - 1
		for h > a.Cue.First && !f.pos(h).Verb() {
			h--
		}
		to := int(a.Cue.Last) < len(f.t.Tokens) && (f.pos(a.Cue.Last) == tag.TO || f.t.Is(a.Cue.Last-1, "to"))
		switch {
		case f.t.In(h, "order orders ordered ordering rule rules ruled ruling"):
			a.Class = Decree
		case to && f.t.In(h, "vow vows vowed vowing swear swears swore agree agrees agreed agreeing promise promises promised threaten threatens threatened hope hopes hoped hoping"):
			a.Class = Intention
		case to && f.t.In(h, "refer refers referred referring"):
			a.Class = Statement
		case f.t.Is(h, "saw") && a.Class == Belief && !f.among(a.Cue.Last, 10, "as"):
			a.Class = Perception
		case a.Quotation == Direct && a.Class == Stance:
			a.Class = Statement // “He is wrong,” she mocked
		}
	}
}
