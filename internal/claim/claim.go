// Package claim finds the clauses of which a reader may ask "says who?": what
// is stated in the writer's own voice and could be disputed. It takes the
// tagged text and its attributions and gives claims with the attribution that
// covers each, or none. Rules decide which of them to report.
package claim

import "whosaid/internal/segment"

// A Kind says what sort of thing is claimed.
type Kind uint8

const (
	Event Kind = iota
	Number
	Superlative
	Causal
	Motive
	Allegation
)

func (k Kind) String() string {
	return [...]string{"event", "number", "superlative", "causal", "motive", "allegation"}[k]
}

// A Claim is one clause or phrase that asserts something.
type Claim struct {
	At          segment.Range // what a finding marks
	Sentence    int32
	Kind        Kind
	Confidence  uint8 // percent
	Weight      uint8 // 0 info, 1 low, 2 medium, 3 high: how much it matters that nobody stands behind it
	Attribution int32 // the attribution whose content or sentence covers it, or -1
}
