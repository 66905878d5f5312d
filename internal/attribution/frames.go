package attribution

import (
	"whosaid/internal/attribution/model"
	"whosaid/internal/tag"
)

// Frames gives what the hand-written frames find in t: what the model reads as
// evidence, in training as in use.
func Frames(t *tag.Text) []model.Frame {
	f := newFinder(t)
	f.sentences(0, int32(len(t.Sentences)))
	f.beyond()
	return f.evidence()
}

// evidence is what f found, for the model.
func (f *finder) evidence() []model.Frame {
	out := make([]model.Frame, len(f.out))
	for i, a := range f.out {
		out[i] = model.Frame{Source: a.Source, Cue: a.Cue, Content: a.Content, Class: uint8(a.Class), Confidence: a.Confidence}
	}
	return out
}
