package rules

import (
	"slices"

	"whosaid/internal/rule"
)

// A Profile says for whom a text is read: which rules run, and how much what
// they find matters (RULES.md, section 2).
type Profile uint8

const (
	Editor Profile = iota // the rules as they are
	Wire
	FactChecker
	Reader
	Strict // for teaching: every rule, one level up, on opinion too
)

var profileNames = [...]string{"editor", "wire", "fact-checker", "reader", "strict"}

func (p Profile) String() string { return profileNames[p] }

// ParseProfile gives the profile with that name; false if there is none.
func ParseProfile(name string) (Profile, bool) {
	i := slices.Index(profileNames[:], name)
	return Profile(max(i, 0)), i >= 0
}

// A Choice is what a profile or a newsroom makes of a rule.
type Choice uint8

const (
	Off    Choice = iota
	On            // at the levels that it gives its findings
	AsInfo        // on, all findings at one level
	AsLow
	AsMedium
	AsHigh
	Lowered // on, each finding one level down
	Raised  // on, each finding one level up
)

// Level is the level under the choice c of a finding that the rule gives level l.
func (c Choice) Level(l rule.Level) rule.Level {
	switch c {
	case Lowered:
		return l.Lower()
	case Raised:
		return l.Raise()
	case AsInfo, AsLow, AsMedium, AsHigh:
		return rule.Level(c - AsInfo)
	}
	return l
}

// Choice is what the profile makes of r.
func (p Profile) Choice(r *rule.Rule) Choice {
	if p == Strict {
		return Raised
	}
	for _, e := range exceptions {
		if e.profile == p && e.rule == r.ID {
			return e.to
		}
	}
	if r.Off {
		return Off
	}
	switch {
	case p == FactChecker && r.Group == rule.Claims:
		return Raised
	case p == FactChecker && r.Group == rule.Anonymous:
		return AsLow
	case p == Reader && (r.Group == rule.Attribution || r.Group == rule.Claims):
		return Off
	}
	return On
}

// exceptions are the rules of which a profile makes something else than of the
// others in their group. To turn a rule on that is off, give it its line here
// under each profile whose readers it serves.
var exceptions = [...]struct {
	profile Profile
	rule    string
	to      Choice
}{
	{Wire, "reason-not-specific", AsMedium},
	{Wire, "stale-carryover", AsMedium},
	{Reader, "unnamed-spokesperson", Off},
	{Reader, "passive-attribution", On},
	{Reader, "hearsay-adverb", On},
	{Reader, "secondhand", On},
	{Reader, "unattributed-allegation", On},
	{Reader, "unattributed-number", On},
}
