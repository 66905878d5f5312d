// Package attribution finds who is said to have said what: triples of a
// source, a cue and the content, as in PolNeAR (Newell, Margolin and Ruths,
// LREC 2018). It takes a tagged text and gives attributions in the order of
// their cues. Who the source is, and whether two sources are one, is for
// package source to say.
package attribution

import "whosaid/internal/segment"

// A Quotation says how content is given.
type Quotation uint8

const (
	Indirect Quotation = iota // in the writer's words
	Direct                    // wholly in quotation marks
	Mixed                     // partly in quotation marks
)

func (q Quotation) String() string { return [...]string{"indirect", "direct", "mixed"}[q] }

// A Class says what the cue reports the source to do.
type Class uint8

const (
	Statement  Class = iota // said, announced, according to
	Belief                  // believes, fears
	Intention               // wants, plans, vowed
	Perception              // saw, found
	Decree                  // ruled, ordered
	Stance                  // praised, accused, opposes
)

func (c Class) String() string {
	return [...]string{"statement", "belief", "intention", "perception", "decree", "stance"}[c]
}

// An Attribution is one triple.
type Attribution struct {
	Source     segment.Range   // the mention here: a name, a description, a pronoun; empty if there is none
	Cue        segment.Range   // empty for a quotation that carries on with no cue of its own
	Content    []segment.Range // in text order, not overlapping; never empty
	Sentence   int32           // where the cue stands, or the content if there is no cue
	Quotation  Quotation
	Class      Class
	Carried    int32 // the attribution whose source this one carries on, or -1
	Parent     int32 // the attribution in whose content this one stands, or -1
	Confidence uint8 // percent
	Negated    bool  // "did not say"
}

// Doubtful reports whether a is too unsure to answer for anything: only the
// model saw it, and took it for little more than possible.
func (a Attribution) Doubtful() bool { return a.Confidence < 40 }
