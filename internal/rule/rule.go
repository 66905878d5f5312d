// Package rule is the contract between the engine and its rules: what a rule
// declares, what it may look at, and what it reports. There are no rules here;
// they stand in package rules, one to a file.
package rule

import (
	"whosaid/internal/attribution"
	"whosaid/internal/claim"
	"whosaid/internal/segment"
	"whosaid/internal/source"
	"whosaid/internal/tag"
	"whosaid/internal/text"
)

// A Level says how much a finding matters. It is a judgement about the text,
// not about how sure the engine is; that is Finding.Confidence.
type Level uint8

const (
	Info   Level = iota // for the profile only
	Low                 // consider
	Medium              // fix or justify
	High                // fix before publishing
)

var levelNames = [...]string{"info", "low", "medium", "high"}

func (l Level) String() string { return levelNames[l] }

// ParseLevel gives the level with that name; false if there is none.
func ParseLevel(name string) (Level, bool) {
	for l, n := range levelNames {
		if n == name {
			return Level(l), true
		}
	}
	return 0, false
}

// Raise and Lower move a level one step and stop at the ends.
func (l Level) Raise() Level { return min(l+1, High) }
func (l Level) Lower() Level {
	if l == Info {
		return Info
	}
	return l - 1
}

// A Group is one of the four parts of the catalogue.
type Group uint8

const (
	Anonymous   Group = iota // A: who speaks is not named
	Attribution              // B: how the text says who speaks
	Claims                   // C: nobody stands behind it
	Document                 // D: the text as a whole
)

var groupNames = [...]string{"anonymous", "attribution", "claims", "document"}

func (g Group) String() string { return groupNames[g] }

// A Rule is one thing to look for. Its words are the product's: they are shown
// beside findings, by "whosaid explain", and on the rule's page.
type Rule struct {
	ID        string // permanent, lower-case words with hyphens
	Title     string
	Group     Group
	Level     Level    // where nothing raises or lowers it
	Message   string   // why readers care, one sentence
	Fix       string   // what a writer can do
	Ask       string   // what a reader or fact-checker can ask
	Standards []string // keys of Standards
	Off       bool     // runs only where a profile or a newsroom turns it on
	Check     func(*Pass)
}

// Page is the address of the rule's page in the site.
func (r *Rule) Page() string { return "rules/" + r.ID + ".html" }

// A Finding is one report of a rule.
type Finding struct {
	Rule        *Rule
	Also        []*Rule // other rules that hold for the same words
	At          text.Span
	Level       Level
	Confidence  uint8 // percent
	Message     string
	Attribution int32 // or -1
	Source      int32 // or -1
	Related     []Related
	Checkable   bool   // of a claim: a who, a what and a when or a figure are told
	Fingerprint uint64 // the engine's to fill in
}

// Related is another place that belongs to a finding.
type Related struct {
	At      text.Span
	Message string
}

// A Genre is what kind of text it is taken for.
type Genre uint8

const (
	News Genre = iota
	Opinion
	Review
	Interview
	Live
	Listicle // news told in numbered parts
)

func (g Genre) String() string {
	return [...]string{"news", "opinion", "review", "interview", "live", "listicle"}[g]
}

// Voices count who speaks in a text.
type Voices struct {
	Sources, Unnamed             int // named, part-named, institutions and unnamed; vague groups count for nothing
	QuotedWords, UnnamedQuotings int // words in quotation marks, and those of them that an unnamed source says
}

// A Stretch is a run of body sentences.
type Stretch struct {
	At               text.Span
	Words, Sentences int
}

// A Pass is what a rule may look at, and where it reports.
type Pass struct {
	Text         *tag.Text
	Attributions []attribution.Attribution
	Cast         source.Cast
	Claims       []claim.Claim
	Agentless    []attribution.Agentless
	Orphans      []attribution.Orphan
	Scare        []segment.Range
	Subjects     []source.Subject
	Relays       []source.Relay
	Genre        Genre
	Criticised   []claim.Accused
	Words        int // of the body
	Voices       Voices
	Longest      Stretch // without any attribution

	Findings []Finding // of the rules that have run

	rule *Rule
}

// Run lets r look at the pass and gives what it reports.
func (p *Pass) Run(r *Rule) []Finding {
	before := len(p.Findings)
	p.rule = r
	r.Check(p)
	return p.Findings[before:]
}

// Report adds a finding of the running rule. Rule, and Message if it is empty,
// are filled in; a finding outside the body of the text, or of no words, is dropped.
func (p *Pass) Report(f Finding) {
	if f.At.Empty() {
		return
	}
	f.Rule = p.rule
	if f.Message == "" {
		f.Message = p.rule.Message
	}
	p.Findings = append(p.Findings, f)
}

// Mark reports the words of r, with no attribution.
func (p *Pass) Mark(r segment.Range, l Level, confidence uint8) {
	p.Report(Finding{At: p.At(r), Level: l, Confidence: confidence, Attribution: -1, Source: -1})
}

// MarkOf reports the words of r, which belong to attribution n.
func (p *Pass) MarkOf(n int, r segment.Range, l Level, confidence uint8) {
	p.Report(Finding{At: p.At(r), Level: l, Confidence: confidence, Attribution: int32(n), Source: p.Cast.Of[n]})
}

// Linked reports whether words of s lead to another page, where a reader can look.
// One word alone is more often a link to what that word means.
func (p *Pass) Linked(s text.Span) bool {
	for _, l := range p.Text.Doc.Links {
		if first, last := p.Text.Range(l); l.Overlaps(s) && (last > first+1 || last > first && p.Text.Tokens[first].Kind == segment.Number) {
			return true
		}
	}
	return false
}

// At is the stretch of text that r covers.
func (p *Pass) At(r segment.Range) text.Span { return p.Text.At(r) }

// FirstSentences gives the first n sentences of the body.
func (p *Pass) FirstSentences(n int) []int32 {
	var out []int32
	for s := range p.Text.Sentences {
		if len(out) == n {
			break
		}
		if p.Body(int32(s)) {
			out = append(out, int32(s))
		}
	}
	return out
}

// SentenceAt gives the sentence that holds the byte offset at, or the last one before it.
func (p *Pass) SentenceAt(at int32) int32 {
	first, _ := p.Text.Range(text.Span{Start: at, End: at})
	if int(first) >= len(p.Text.InSentence) {
		return int32(len(p.Text.Sentences) - 1)
	}
	return p.Text.InSentence[first]
}

// Body reports whether the sentence s stands in the body of the text, where
// findings may stand (RULES.md, principle 8).
func (p *Pass) Body(s int32) bool { return p.Text.Kind(s).Body() }
