// Package engine is the pipeline, from a document to its report. Read Analyze
// from top to bottom to see how text becomes findings. It is total: any text
// gives a report.
package engine

import (
	"whosaid/internal/attribution"
	"whosaid/internal/claim"
	"whosaid/internal/document"
	"whosaid/internal/house"
	"whosaid/internal/profile"
	"whosaid/internal/report"
	"whosaid/internal/rule"
	"whosaid/internal/rules"
	"whosaid/internal/segment"
	"whosaid/internal/source"
	"whosaid/internal/tag"
	span "whosaid/internal/text"
)

// Version is the engine's version.
const Version = "0.1.0"

// Options are the choices of a caller.
type Options struct {
	Profile  rules.Profile
	Rules    map[string]rules.Choice // by rule id; the others are as the profile has them
	MinLevel rule.Level              // findings below it are left out
	All      bool                    // lift the volume caps (RULES.md, principle 14)
	House    house.Lists
	Ignore   []document.Ignore // beside those of the document
	Site     string            // where the rules' pages are, with a slash at its end; "" for nowhere known

	Confidence        uint8 // percent; findings that are less sure are left out; 0 stands for 50, which is the least
	ClaimsPerThousand int   // claims shown in 1,000 words at most; 0 stands for 12
}

// disputable gives claims without those that the newsroom's readers know to be so.
func disputable(claims []claim.Claim, marks house.Marks) []claim.Claim {
	if len(marks) == 0 {
		return claims
	}
	var out []claim.Claim
	for _, c := range claims {
		if !marks.Holds(c.At, house.Known) {
			out = append(out, c)
		}
	}
	return out
}

// choice is what the profile, or the caller before it, makes of r.
func (o *Options) choice(r *rule.Rule) rules.Choice {
	if c, ok := o.Rules[r.ID]; ok {
		return c
	}
	return o.Profile.Choice(r)
}

func longest(s profile.Stretch) rule.Stretch {
	return rule.Stretch{At: span.Span{Start: s.Start, End: s.End}, Words: s.Words, Sentences: s.Sentences}
}

// Analyze reads d and reports on it.
func Analyze(d *document.Document, o Options) *report.Report {
	r, _ := analyze(d, o, nothing)
	return r
}

// analyze reads d and reports on it, with what the stages made of an earlier text: that
// d comes of an edit of it saves work and changes nothing. It gives what they made of d.
func analyze(d *document.Document, o Options, old *reading) (*report.Report, *reading) {
	cut, as := segment.Again(d, old.text.Text)
	text := tag.Again(cut, old.text, &as)
	defer text.Release()
	found := attribution.Again(text, old.found, &as)
	claimed := claim.Again(text, found.Attributions, old.claims, &as)
	marks := o.House.Find(text.Text)
	who := source.Again(text, found.Attributions, marks, old.who, &as)
	cast := who.Cast
	genre := genreOf(text)
	asserted := disputable(claimed.Claims, marks)
	criticised := claim.Criticised(text, found.Attributions, cast, asserted)
	measures := profile.Measure(text, found.Found, cast, criticised)
	pass := &rule.Pass{
		Text:         text,
		Attributions: found.Attributions,
		Agentless:    found.Agentless,
		Orphans:      found.Orphans,
		Scare:        found.Scare,
		Cast:         cast,
		Claims:       asserted,
		Criticised:   criticised,
		Subjects:     source.Subjects(text),
		Relays:       source.Relays(text, marks),
		Genre:        genre,
		Words:        measures.Words,
		Voices: rule.Voices{
			Sources: measures.NamedShare.Denominator, Unnamed: measures.Anonymous,
			QuotedWords: measures.QuotedWords, UnnamedQuotings: measures.QuotedAnonymous.Numerator,
		},
		Longest: longest(measures.LongestWithoutAny),
	}
	for _, r := range rules.All {
		choice := o.choice(r)
		if choice == rules.Off {
			continue
		}
		if r.Group == rule.Claims && genre != rule.News && genre != rule.Listicle && o.Profile != rules.Strict {
			continue // a writer's own view is what the reader came for (RULES.md, principle 8)
		}
		found := pass.Run(r)
		for i := range found {
			found[i].Level = choice.Level(found[i].Level)
		}
	}
	findings := byPlace(pass.Findings)
	report.Fingerprint(d, findings)
	ignored := ignoring(pass, append(d.Ignores[:len(d.Ignores):len(d.Ignores)], o.Ignore...))
	findings = merge(ignored.byRule(findings))
	findings = ignored.byFingerprint(findings)
	measures.Count(claims(findings))
	r := assemble(pass, measures, limit(pass, findings, o))
	r.For, r.MinLevel, r.Site = o.Profile, o.MinLevel, o.Site
	r.Ignores, r.Ignored = ignored.wishes, ignored.all()
	return r, &reading{text, found, claimed, who}
}
